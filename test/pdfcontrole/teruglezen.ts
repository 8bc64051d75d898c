import { STUKKEN, type Stuk } from './stukken.ts';

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');

interface Knoop {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Knoop[];
}

/** A piece as it is read; `vervolg` when it may go on from the page before. */
interface Gelezen extends Stuk {
  readonly vervolg: boolean;
}

/** Reads a PDF by its tags with pdf.js, a reader that is not ours: role and text of each piece, in reading order. */
export async function teruggelezen(bytes: Uint8Array): Promise<Gelezen[]> {
  const taak = pdfjs.getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await taak.promise;
  const uit: Gelezen[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const blad = await document.getPage(n);
    const tekst = tekstPerMerk((await blad.getTextContent({ includeMarkedContent: true })).items as Item[]);
    let vervolg = n > 1;
    const loop = (knoop: Knoop) => {
      if (!STUKKEN.includes(knoop.role ?? '')) {
        for (const kind of knoop.children ?? []) loop(kind);
        return;
      }
      const gelezen = alle(knoop, tekst);
      // The tree of a page also names what stands on another.
      if (gelezen === '') return;
      uit.push({ rol: knoop.role ?? '', tekst: gelezen, vervolg });
      vervolg = false;
    };
    loop(((await blad.getStructTree()) ?? {}) as Knoop);
  }
  await taak.destroy();
  return uit;
}

/**
 * The pieces without white space (pdf.js keeps neither the space nor the soft hyphen at the end of a line). What is only the
 * first half of a piece is joined with the rest on the next page.
 */
export function zonderWit(gelezen: readonly Gelezen[], verwacht: readonly Stuk[]): Stuk[] {
  const uit: Stuk[] = [];
  for (const { rol, tekst, vervolg } of gelezen) {
    const vorige = uit.at(-1);
    const heel = vorige?.tekst === kaal(verwacht[uit.length - 1]?.tekst ?? '');
    if (vervolg && !heel && vorige?.rol === rol)
      uit[uit.length - 1] = { rol, tekst: vorige.tekst + kaal(tekst) };
    else uit.push({ rol, tekst: kaal(tekst) });
  }
  return uit;
}

export function kaal(tekst: string): string {
  return tekst.replaceAll(/[\s\u00a0\u00ad]+/g, '');
}

interface Item {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
}

function tekstPerMerk(items: readonly Item[]): Map<string, string> {
  const uit = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str = '' } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else uit.set(open.at(-1) ?? '', `${uit.get(open.at(-1) ?? '') ?? ''}${str}`);
  }
  return uit;
}

function alle(knoop: Knoop, tekst: ReadonlyMap<string, string>): string {
  if (knoop.type === 'content') return tekst.get(knoop.id ?? '') ?? '';
  return (knoop.children ?? []).map((k) => alle(k, tekst)).join('');
}
