import { schrijfWerkboek } from '../dossier/werkblad.ts';
import type { Overzichtregel } from '../letters/overzicht.ts';

const KOPPEN: readonly (readonly [string, number, (r: Overzichtregel) => string | number | null])[] = [
  ['gemeentecode', 13, (r) => r.gemeentecode],
  ['gemeente', 24, (r) => r.gemeente],
  ['trede_vorig', 11, (r) => r.tredeVorig],
  ['trede', 7, (r) => r.trede],
  ['voorstel', 9, (r) => (r.voorstel ? 'ja' : 'nee')],
  ['taakstelling', 12, (r) => r.taakstelling],
  ['achterstand_begin', 17, (r) => r.achterstandBegin],
  ['totaalopgave', 12, (r) => r.opgave],
  ['gehuisvest', 11, (r) => r.gehuisvest],
  ['bijtelling', 10, (r) => r.bijtelling],
  ['achterstand', 11, (r) => r.achterstand],
  ['voorsprong', 11, (r) => r.voorsprong],
  ['brieven', 34, (r) => r.brieven.map((b) => `${b.soort}${b.concept ? ' (CONCEPT)' : ''}`).join('; ')],
  ['bestanden', 50, (r) => r.brieven.flatMap((b) => b.bestanden).join('; ')],
  ['geen_brief', 30, (r) => r.geen.join('; ')],
  ['nog_te_beslissen', 40, (r) => r.open.join(' ')],
  ['waarschuwingen', 60, (r) => r.waarschuwingen.join(' ')],
];

/** The overview as a workbook to sort and filter: one row per municipality, an unknown figure empty. */
export function overzichtXlsx(regels: readonly Overzichtregel[]): Uint8Array {
  return schrijfWerkboek([
    {
      naam: 'overzicht',
      rijen: [
        KOPPEN.map(([kop]) => kop),
        ...regels.map((r) => KOPPEN.map(([, , waarde]) => schoon(waarde(r)))),
      ],
      breedten: KOPPEN.map(([, breed]) => breed),
    },
  ]);
}

/** A cell holds at most 32,767 characters, and no no-break spaces that a filter would not find. */
function schoon(waarde: string | number | null): string | number | null {
  return typeof waarde === 'string' ? waarde.replaceAll('\u00a0', ' ').slice(0, 32_000) : waarde;
}
