import type { Beoordelingsopties } from '../assessment/assess.ts';
import { eersteDag, informatiemoment, peildatum } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Beoordeelopdracht } from './opdracht.ts';

/** What the letters of earlier rounds tell of a row: only those that were sent, before the day of assessment. */
export function uitEerdereBrieven(
  { gemeentecode, halfjaar }: Periode,
  { moment }: Beoordeelopdracht,
  { eerder }: Gegevens,
): Pick<Beoordelingsopties, 'tussenbericht' | 'aangekondigd'> {
  const dag = moment ?? peildatum(halfjaar);
  const verzonden = eerder
    .filter((b) => b.gemeentecode === gemeentecode)
    .flatMap(({ verzonden, soort }) => (verzonden === null || verzonden >= dag ? [] : [{ verzonden, soort }]))
    .sort((a, b) => (a.verzonden < b.verzonden ? -1 : 1));
  const bericht = verzonden.find((b) => b.soort === 'voortgang' && b.verzonden >= informatiemoment(halfjaar));
  const laatste = verzonden.findLast((b) => b.verzonden > eersteDag(halfjaar));
  return {
    ...(bericht === undefined ? {} : { tussenbericht: bericht.verzonden }),
    ...(laatste === undefined ? {} : { aangekondigd: laatste.verzonden }),
  };
}
