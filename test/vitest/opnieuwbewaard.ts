import PizZip from 'pizzip';
import { delen } from '../docxtekst.ts';

/** Dutch ids of styles, and those of an English Word. The name in styles.xml stays the same. */
const STIJLIDS = { Kop1: 'Heading1', Kop2: 'Heading2', Lijstalinea: 'ListParagraph', Standaard: 'Normal' };

/** The same letter as Word would save it again: other XML throughout, not one other word. */
export function opnieuwBewaard(bytes: Uint8Array): Uint8Array {
  const oud = delen(bytes);
  const nieuw = new PizZip();
  for (const [naam, inhoud] of [...oud].reverse()) {
    if (naam.endsWith('/')) continue;
    nieuw.file(
      naam.replace('header1.xml', 'header7.xml'),
      naam.endsWith('.png') ? inhoud : herschreven(inhoud),
    );
  }
  return nieuw.generate({ type: 'uint8array', compression: 'STORE' });
}

function herschreven(xml: string): string {
  return anderLijstnummer(anderStijlid(gesplitsteRuns(xml)))
    .replaceAll('header1.xml', 'header7.xml')
    .replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w14:paraId="1A2B3C4D">')
    .replaceAll(
      '</w:p>',
      '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/><w:proofErr w:type="gramEnd"/></w:p>',
    );
}

/** Each run in two, with a spelling mark and a page break of the last print between them. */
function gesplitsteRuns(xml: string): string {
  return xml.replaceAll(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{2,})<\/w:t><\/w:r>/g,
    (_, opmaak: string | undefined, tekst: string) => {
      const half = Math.floor(tekst.length / 2);
      const run = (stuk: string, erin = '') =>
        `<w:r w:rsidRPr="00EF">${opmaak ?? ''}${erin}<w:t xml:space="preserve">${stuk}</w:t></w:r>`;
      return `${run(tekst.slice(0, half))}<w:proofErr w:type="spellStart"/>${run(tekst.slice(half), '<w:lastRenderedPageBreak/>')}`;
    },
  );
}

function anderStijlid(xml: string): string {
  let uit = xml;
  for (const [van, naar] of Object.entries(STIJLIDS))
    uit = uit.replaceAll(
      new RegExp(`(w:styleId|<w:(?:pStyle|basedOn|next) w:val)="${van}"`, 'g'),
      `$1="${naar}"`,
    );
  return uit;
}

function anderLijstnummer(xml: string): string {
  return xml
    .replaceAll(/<w:numId w:val="(\d+)"/g, (_, n: string) => `<w:numId w:val="${Number(n) + 40}"`)
    .replaceAll(/<w:num w:numId="(\d+)"/g, (_, n: string) => `<w:num w:numId="${Number(n) + 40}"`);
}
