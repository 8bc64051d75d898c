import type { Beeld } from '../beeld/beeld.ts';
import { xml } from '../xml/schrijf.ts';

const EMU = 36_000; // in a millimetre

/** A picture in a line of text, of the part that this relationship leads to. */
export function wordtekening({ alt, breed, hoog }: Beeld, relatie: string, id: number): string {
  const [cx, cy] = [breed, hoog].map((n) => Math.round(n * EMU));
  const A = 'http://schemas.openxmlformats.org/drawingml/2006';
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${A}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${id}" name="beeld ${id}" descr="${xml(alt)}"/><a:graphic xmlns:a="${A}/main"><a:graphicData uri="${A}/picture">` +
    `<pic:pic xmlns:pic="${A}/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="beeld ${id}" descr="${xml(alt)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${relatie}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}
