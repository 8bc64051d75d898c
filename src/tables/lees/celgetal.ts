import { celdag } from './dagnummer.ts';
import { deelVoor, type Getalopmaak, type Getoond, toonGetal } from './getalopmaak.ts';
import { kaalGetal } from './kaalgetal.ts';

/**
 * A number of a cell as text, as whoever looks at the sheet sees it: in full, a day as 2024-02-01, with the zeros and letters that
 * are shown before it. A number that shows as another number, or does not show, is followed by what shows (`216000 (getoond als 216)`): no
 * column takes that.
 */
export function celgetal(waarde: number, opmaak: Getalopmaak, is1904 = false): string {
  if (opmaak.isStandaard) return kaalGetal(waarde);
  const dag = deelVoor(waarde, opmaak)?.deel.dag ?? 'geen';
  if (dag !== 'geen') {
    const tekst = celdag(waarde, is1904);
    return dag === 'hele' || waarde < 0 ? tekst : anders(tekst, 'een deel van een datum');
  }
  const kaal = kaalGetal(waarde);
  const getoond = toonGetal(waarde, opmaak);
  if (getoond === null) return anders(kaal, 'iets dat niet na te gaan is');
  return alsGetoond(waarde, getoond) ?? anders(kaal, woorden(getoond));
}

/** What is read when something else shows. */
export function anders(gelezen: string, getoond: string): string {
  return `${gelezen} (getoond als ${getoond === '' ? 'niets' : getoond})`;
}

const GELD = /€|\$|£|\bEUR\b|\u00a0/g;
const EENHEID =
  /^(?:p(?:ers(?:onen|oon|\.)?)?|mensen|(?:vergunning|status)houders?|st(?:uks|\.)?|dag(?:en)?|d|w(?:eken|eek|k)?|maanden|x)\.?$/i;

/** The text of a number that shows as what it is; null when it shows as something else. */
function alsGetoond(waarde: number, { voor, cijfers, na, isPercentage }: Getoond): string | null {
  const links = voor.replaceAll(GELD, '').trim();
  const rechts = na.replaceAll(GELD, '').trim();
  // In a column of amounts a dash stands for zero.
  if (cijfers === '') return waarde === 0 && /^[-–]$/.test(links) ? '0' : null;
  const teken = /^[-−(]$/.test(links) || /^[-−]/.test(links) ? -1 : 1;
  const maat = isPercentage ? 100 : 1;
  if (Number(((teken * Number(cijfers)) / maat).toPrecision(15)) !== Number(waarde.toPrecision(15)))
    return null;
  // 318 as 31800%: to the eye another number of persons.
  if (isPercentage && Number.isInteger(waarde) && waarde !== 0) return null;
  const letters = links.replace(/^[-−(+]/, '').trim();
  const staart = rechts.replace(/^\)/, '').replace(/^-$/, '').trim();
  if (staart !== '' && !EENHEID.test(staart)) return null;
  const isHeel = Number.isInteger(waarde) && waarde >= 0 && !isPercentage;
  if (letters !== '')
    return isHeel && /^[A-Za-z]+$/.test(letters) && /^\d+$/.test(cijfers) ? letters + cijfers : null;
  return isHeel && /^0\d+$/.test(cijfers) ? cijfers : kaalGetal(waarde);
}

function woorden({ voor, cijfers, na, isPercentage }: Getoond): string {
  return `${voor}${cijfers.replace('.', ',')}${na}${isPercentage ? '%' : ''}`.trim();
}
