/** What the number format of a cell says of its number: that it is a day, or how many digits are always shown. */
export interface Getalopmaak {
  readonly isDag: boolean;
  /** What stands around a whole number of at least so many digits; null for every other form. */
  readonly cijfers: { readonly voor: string; readonly aantal: number; readonly na: string } | null;
}

/** Reads a number format such as `0000`, `d-m-yyyy` or `"GM"0000`. Nothing else that it says of how a number looks matters here. */
export function leesGetalopmaak(code: string): Getalopmaak {
  // Text, colours and conditions say nothing of a day; [h], the hours that passed, does.
  const kaal = code
    .replaceAll(/"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replaceAll(/General|E[+-]/gi, '');
  return { isDag: /[ymdhse]|A\/P/i.test(kaal), cijfers: vasteCijfers(code) };
}

/** The format that a workbook needs not describe, by its number. */
export function ingebouwdeOpmaak(nummer: number): string {
  if (nummer === 1) return '0';
  const isDag = DAGEN.some(([van, tot]) => nummer >= van && nummer <= tot);
  return isDag ? 'yyyy-mm-dd' : 'General';
}

/** Numbers of built-in formats that show a day or a time; those above 22 but for 45 to 47 are of the Far East. */
const DAGEN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** How it shows a whole number of 0 or more that has leading zeros; empty when it shows none of its own. */
export function getoondMetNullen(waarde: number, { cijfers }: Getalopmaak): string {
  if (cijfers === null || !Number.isInteger(waarde) || waarde < 0) return '';
  return `${cijfers.voor}${String(waarde).padStart(cijfers.aantal, '0')}${cijfers.na}`;
}

const DEEL = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]<>=]*\]|(0+)|([ \-+()$€])/y;

/** Only zeros, with text around them: any other sign shows the number in another way. */
function vasteCijfers(code: string): Getalopmaak['cijfers'] {
  const positief = code.replaceAll(/"[^"]*"|\\./g, (deel) => 'x'.repeat(deel.length)).indexOf(';');
  const vorm = positief === -1 ? code : code.slice(0, positief);
  let [voor, na, aantal] = ['', '', 0];
  const deel = new RegExp(DEEL);
  while (deel.lastIndex < vorm.length) {
    const gevonden = deel.exec(vorm);
    if (gevonden === null) return null;
    const [, tussenTekens, na1, nullen, teken] = gevonden;
    const tekst = tussenTekens ?? na1 ?? teken ?? '';
    if (nullen !== undefined && aantal > 0) return null;
    if (nullen !== undefined) aantal = nullen.length;
    else if (aantal === 0) voor += tekst;
    else na += tekst;
  }
  return aantal === 0 ? null : { voor, aantal, na };
}
