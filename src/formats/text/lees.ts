import { platteRegel, type Tekstblok } from '../tekstblok.ts';

const BREEDTE = 80;
/** A no-break space keeps at most three words together, as in '1 januari 2024'. */
const BIJEEN = 3;

/** The meaning of a letter as text, as our own writer makes it: headings, paragraphs, list items and tables. */
export function leesTekst(tekst: string): Tekstblok[] {
  return tekst
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((stuk) => stuk.split('\n').filter((regel) => regel.trim() !== ''))
    .filter((regels) => regels.length > 0)
    .flatMap(blok);
}

function blok(regels: readonly string[]): Tekstblok[] {
  const [eerste = '', streep = '', ...rest] = regels;
  if (/^(=+|-+)$/.test(streep)) {
    if (/\S {3,}\S/.test(eerste)) return [{ type: 'table', rijen: [eerste, ...rest].map(cellen) }];
    if (rest.length === 0)
      return [{ type: 'heading', niveau: streep.startsWith('=') ? 1 : 2, tekst: platteRegel(eerste) }];
  }
  return ontvouwd(regels);
}

function cellen(regel: string): string[] {
  return regel.trim().split(/ {3,}/).map(platteRegel);
}

/** Joins the lines that were wrapped at the width; a line that had room for the next word ended on purpose. */
function ontvouwd(regels: readonly string[]): Tekstblok[] {
  const uit: { nummer: number | null; item: boolean; tekst: string }[] = [];
  let vorige = '';
  for (const regel of regels) {
    const laatste = uit.at(-1);
    const nieuw = laatste === undefined || (!/^ /.test(regel) && hadRuimte(vorige, regel));
    const nummer = Number(/^(\d+)\. /.exec(regel)?.[1] ?? Number.NaN);
    const volgend = nummer === (laatste?.nummer ?? 0) + 1;
    if (volgend && (nieuw || laatste?.item))
      uit.push({ nummer, item: true, tekst: regel.slice(regel.indexOf(' ')) });
    else if (regel.startsWith('- ') && (nieuw || laatste?.item))
      uit.push({ nummer: null, item: true, tekst: regel.slice(1) });
    else if (nieuw) uit.push({ nummer: null, item: false, tekst: regel });
    else laatste.tekst += ` ${regel}`;
    vorige = regel;
  }
  return uit.map(({ nummer, item, tekst }) =>
    item
      ? { type: 'item', nummer, diepte: 0, tekst: platteRegel(tekst) }
      : { type: 'paragraph', tekst: platteRegel(tekst) },
  );
}

function hadRuimte(vorige: string, regel: string): boolean {
  const begin = regel.split(' ').slice(0, BIJEEN).join(' ');
  return vorige.length + 1 + begin.length <= BREEDTE;
}
