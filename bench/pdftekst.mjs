// Reads a PDF with a reader that none of the makers uses, and tells which line of the letter it lacks.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { tekstregels } from './pdfinhoud.mjs';

/** Throws when a PDF lacks a paragraph, an item, a cell or another line of the letter. Gives its number of pages. */
export async function controleerTekst(naam, pdf, brief) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const paginas = [];
  let gemerkt = '';
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    paginas.push(aaneen(items.map((i) => i.str).join('')));
    gemerkt += await zonderArtefacten(await document.getPage(n));
  }
  const alles = paginas.join('');
  const doorlopend = paginas.map((tekst, n) => zonderRand(tekst, n, brief)).join('');
  const mist = tekstregels(brief).find((regel) =>
    [alles, doorlopend, gemerkt].every((tekst) => !tekst.includes(aaneen(regel))),
  );
  if (mist !== undefined) throw new Error(`${naam}: in de brief ontbreekt "${mist}"`);
  return document.numPages;
}

/** What a tagged page says: its head and foot are artifacts. */
async function zonderArtefacten(pagina) {
  const { items } = await pagina.getTextContent({ includeMarkedContent: true });
  const open = [];
  let uit = '';
  for (const { type, tag, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(tag);
    else if (type === 'endMarkedContent') open.pop();
    else if (!open.includes('Artifact')) uit += str;
  }
  return aaneen(uit);
}

/** A paragraph goes on at the next page, past what stands at the foot and the head. */
function zonderRand(tekst, n, { afzender, voettekst }) {
  const zonderVoet = tekst.replace(aaneen(voettekst), '').replace(/pagina\d+van\d+/, '');
  return n === 0 ? zonderVoet : zonderVoet.replace(aaneen(afzender[0]), '');
}

/** Each maker ends its lines and breaks its words at other places: no white space and no hyphens. */
function aaneen(tekst) {
  return tekst.normalize('NFKC').replaceAll(/[\s\u00ad\u2010\u2011-]+/g, '');
}
