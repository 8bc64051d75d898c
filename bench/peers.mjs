// How each peer makes the letter, as its own documentation does it.
import { existsSync } from 'node:fs';
import { platteTekst } from '../dist/formats/brief.js';
import { merkwaarden } from '../dist/formats/docx/papiermerken.js';
import { metDocxtemplater } from './docxtemplater.mjs';
import { inCommandos, sjabloon } from './peersjabloon.mjs';

export const GEINSTALLEERD = existsSync(new URL('node_modules/docx', import.meta.url));

/** The makers by name; each gives the bytes of a .docx. */
export async function peers(brief, briefpapier) {
  const { bytes, velden } = sjabloon(brief, briefpapier);
  const waarden = (b) => ({ ...merkwaarden(b), ...velden });
  const docxtemplater = (b) => metDocxtemplater(bytes, waarden(b));
  if (!GEINSTALLEERD) return { docxtemplater };
  const { TemplateHandler } = await import('easy-template-x');
  const { createReport } = await import('docx-templates');
  const docx = await import('docx');
  const { bytes: template } = sjabloon(brief, briefpapier, inCommandos);
  return {
    docxtemplater,
    'easy-template-x': (b) => new TemplateHandler().process(bytes, waarden(b)),
    docx: (b) => docx.Packer.toBuffer(metDocx(docx, b)),
    'docx-templates': (b) => createReport({ template, data: waarden(b), cmdDelimiter: ['{', '}'] }),
    'docx-templates (noSandbox)': (b) =>
      createReport({ template, data: waarden(b), cmdDelimiter: ['{', '}'], noSandbox: true }),
  };
}

/** docx has no templates: the letterhead is built in code too. */
function metDocx(d, brief) {
  const data = merkwaarden(brief);
  const alinea = (tekst, rest = {}) => new d.Paragraph({ ...rest, children: [new d.TextRun(tekst)] });
  const regel = (inhoud, rest) => alinea(platteTekst(inhoud), rest);
  const rij = (cellen, tableHeader) =>
    new d.TableRow({
      tableHeader,
      children: cellen.map((cel) => new d.TableCell({ children: [regel(cel)] })),
    });
  const blok = (b) => {
    switch (b.type) {
      case 'heading':
        return [regel(b.inhoud, { heading: d.HeadingLevel.HEADING_1 })];
      case 'paragraph':
        return [regel(b.inhoud)];
      case 'list':
        return b.items.map((item) => regel(item, { bullet: { level: 0 } }));
      case 'table':
        return [new d.Table({ rows: [rij(b.kop, true), ...b.rijen.map((r) => rij(r, false))] })];
    }
  };
  const kop = alinea(data.afzendernaam);
  const nummers = ['\tpagina ', d.PageNumber.CURRENT, ' van ', d.PageNumber.TOTAL_PAGES];
  const voet = new d.Footer({
    children: [
      new d.Paragraph({ children: [new d.TextRun(data.voettekst), new d.TextRun({ children: nummers })] }),
    ],
  });
  return new d.Document({
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          first: new d.Header({ children: [kop, ...data.afzender.map((r) => alinea(r.regel))] }),
          default: new d.Header({ children: [kop] }),
        },
        footers: { first: voet, default: voet },
        children: [
          ...data.adressering.map((r) => alinea(r.regel)),
          ...data.kenmerken.map((k) => alinea(`${k.label}\t${k.waarde}`)),
          ...brief.blokken.flatMap(blok),
          ...data.ondertekening.flatMap((o) => [alinea(o.orgaan), alinea(o.functies), alinea(o.namen)]),
          ...data.afschriften.flatMap((a) => a.aan.map((r) => alinea(r.regel))),
          ...brief.slot.flatMap(blok),
        ],
      },
    ],
  });
}
