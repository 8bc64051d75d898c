/** Where a CSV stops making sense: the line of the quote that stands wrong or does not close. */
export interface Csvfout {
  readonly regel: number;
}

const WIT = /^[ \t\f\v\u00a0\ufeff]+|[ \t\f\v\u00a0\ufeff]+$/g;

/**
 * The rows of a CSV, cell by cell, without the room around them. A cell may stand between double quotes, and then hold delimiters, line
 * breaks and doubled quotes. A line break is \n, \r\n or \r; one at the end of the file begins no row.
 */
export function csvRijen(tekst: string, scheidingsteken: string): string[][] | Csvfout {
  const rijen: string[][] = [];
  let rij: string[] = [];
  let [plek, regel] = [0, 1];
  const einde = new RegExp(`[${scheidingsteken === '\t' ? '\\t' : scheidingsteken}\\r\\n]`, 'g');
  while (plek < tekst.length || rij.length > 0) {
    const begin = naWit(tekst, plek, scheidingsteken);
    let tot: number;
    if (tekst[begin] === '"') {
      const sluit = sluitAanhaling(tekst, begin);
      tot = sluit === -1 ? -1 : naWit(tekst, sluit + 1, scheidingsteken);
      if (tot === -1 || (tot < tekst.length && !isEinde(tekst[tot], scheidingsteken))) return { regel };
      const cel = tekst.slice(begin + 1, sluit);
      regel += aantalRegels(cel);
      rij.push(cel.replaceAll('""', '"'));
    } else {
      einde.lastIndex = plek;
      tot = einde.exec(tekst)?.index ?? tekst.length;
      const cel = tekst.slice(plek, tot).replaceAll(WIT, '');
      if (cel.includes('"')) return { regel };
      rij.push(cel);
    }
    if (tekst[tot] === scheidingsteken) {
      plek = tot + 1;
      continue;
    }
    rijen.push(rij);
    rij = [];
    regel += 1;
    plek = tot + (tekst.startsWith('\r\n', tot) ? 2 : 1);
  }
  return rijen;
}

function isEinde(teken: string | undefined, scheidingsteken: string): boolean {
  return teken === scheidingsteken || teken === '\n' || teken === '\r';
}

/** The first place from here that is no room; a tab can be the delimiter. */
function naWit(tekst: string, van: number, scheidingsteken: string): number {
  let plek = van;
  while (
    plek < tekst.length &&
    tekst[plek] !== scheidingsteken &&
    ' \t\f\v\u00a0\ufeff'.includes(tekst[plek] ?? '')
  )
    plek += 1;
  return plek;
}

/** The quote that closes the one that stands here; a doubled quote is part of the text. -1 when none does. */
function sluitAanhaling(tekst: string, begin: number): number {
  let plek = tekst.indexOf('"', begin + 1);
  while (plek !== -1 && tekst[plek + 1] === '"') plek = tekst.indexOf('"', plek + 2);
  return plek;
}

function aantalRegels(tekst: string): number {
  let aantal = 0;
  for (let plek = tekst.indexOf('\n'); plek !== -1; plek = tekst.indexOf('\n', plek + 1)) aantal += 1;
  return aantal;
}
