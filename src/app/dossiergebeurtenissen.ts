import { BRIEFSOORTEN, isBijstuk } from '../dossier/briefsoort.ts';
import { type Datum, parseDatum } from '../dossier/datum.ts';
import type { Periode } from '../dossier/kolommen.ts';
import { datum as inWoorden } from '../dossier/nederlands.ts';
import type { EerdereRonde } from './ronde/eerdererondes.ts';

/** A letter that was sent, as an event of a dossier. */
interface Verzondenbrief {
  readonly datum: Datum;
  readonly soort: string;
  readonly brief?: string;
  readonly kenmerk?: string;
}

/** Letters that are an event of their own in a dossier. */
const EIGEN_SOORT = ['vooraankondiging', 'intrekking'];

/** The letters that rounds sent to a municipality, with their own date and kenmerk, and what that leaves to be asked. */
export function gebeurtenissenUit(
  rijen: readonly { readonly ronde: EerdereRonde; readonly periode: Periode }[],
): { readonly gebeurtenissen: readonly Verzondenbrief[]; readonly vragen: readonly string[] } {
  const gebeurtenissen: Verzondenbrief[] = [];
  const vragen: string[] = [];
  for (const { ronde, periode } of rijen) {
    for (const { regel, verzonden } of ronde.stand.stukken.values()) {
      const { gemeentecode, soort, datum: geschreven, kenmerk } = regel.gegevens;
      const datum = parseDatum(String(geschreven));
      const brief = String(soort);
      if (gemeentecode !== periode.gemeentecode || isBijstuk(brief) || datum === null) continue;
      const welke = `De brief ${brief} van ${inWoorden(datum)} over ${ronde.halfjaar}`;
      if (verzonden === null)
        vragen.push(`${welke} is niet als verzonden vastgelegd. Ging hij uit, en wanneer?`);
      else if (brief === 'besluit')
        vragen.push(`${welke} is verzonden. Tot en met welke dag loopt de last (last_einddatum)?`);
      else if ((BRIEFSOORTEN as readonly string[]).includes(brief)) {
        const eigen = EIGEN_SOORT.includes(brief);
        gebeurtenissen.push({
          datum,
          soort: eigen ? brief : 'brief_verzonden',
          ...(eigen ? {} : { brief }),
          ...(typeof kenmerk === 'string' ? { kenmerk } : {}),
        });
        if (verzonden.datum !== datum)
          vragen.push(
            `${welke} is pas op ${inWoorden(parseDatum(verzonden.datum) ?? datum)} verzonden. Reken een termijn vanaf die dag.`,
          );
      }
    }
  }
  gebeurtenissen.sort((a, b) => (a.datum < b.datum ? -1 : 1));
  return { gebeurtenissen, vragen: [...vragen, ...watNiemandVertelt(gebeurtenissen, rijen.at(-1)?.periode)] };
}

/** What happened besides letters stands in no round. */
function watNiemandVertelt(brieven: readonly Verzondenbrief[], nu: Periode | undefined): string[] {
  const vooraankondiging = brieven.findLast((b) => b.soort === 'vooraankondiging');
  return [
    'Welke gesprekken waren er (gebeurtenis gesprek, met datum)?',
    ...(nu?.plan_ontvangen == null
      ? ['Is er een verbeterplan ontvangen (gebeurtenis verbeterplan_ontvangen, met datum)?']
      : []),
    ...(vooraankondiging === undefined
      ? []
      : [
          `Kwam er een zienswijze op de vooraankondiging van ${inWoorden(vooraankondiging.datum)} (gebeurtenis zienswijze, met datum)?`,
          'Volgt er een besluit, wat staat daarin (besluit_nummer, besluit_datum, deelstappen, termijn_motivering, bijzondere_omstandigheden en belangenafweging, onder invulling bij het halfjaar)?',
        ]),
  ];
}
