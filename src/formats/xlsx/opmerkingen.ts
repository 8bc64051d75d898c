import { celXml } from './celtekst.ts';
import { BLAD, XML_KOP } from './delen.ts';

const MAKER = 'trede';

/** The comments of a sheet, by cell such as `B2`: what they say, and the boxes that show it when one points at the cell. */
export function opmerkingdelen(opmerkingen: ReadonlyMap<string, string>): {
  readonly teksten: string;
  readonly kaders: string;
} {
  const lijst = [...opmerkingen].map(
    ([cel, tekst]) =>
      `<comment ref="${cel}" authorId="0"><text><t xml:space="preserve">${celXml(tekst)}</t></text></comment>`,
  );
  return {
    teksten: `${XML_KOP}<comments xmlns="${BLAD}"><authors><author>${MAKER}</author></authors><commentList>${lijst.join('')}</commentList></comments>`,
    kaders: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${[...opmerkingen.keys()].map(kader).join('')}</xml>`,
  };
}

const EERSTE_KADER = 1025; // Excel numbers them from here

function kader(cel: string, i: number): string {
  const { kolom, rij } = plekVan(cel);
  const hoeken = [kolom + 1, 15, rij, 2, kolom + 5, 31, rij + 6, 1].join(', ');
  return `<v:shape id="_x0000_s${EERSTE_KADER + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${hoeken}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${rij}</x:Row><x:Column>${kolom}</x:Column></x:ClientData></v:shape>`;
}

/** `B2` as column 1 and row 1: here both count from 0. */
function plekVan(cel: string): { kolom: number; rij: number } {
  const [, letters = '', cijfers = ''] = /^([A-Z]+)(\d+)$/.exec(cel) ?? [];
  const kolom = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return { kolom: kolom - 1, rij: Number(cijfers) - 1 };
}
