import { type Datum, parseDatum } from '../../dossier/datum.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import { eersteDag } from '../../dossier/halfjaar.ts';
import { datum } from '../../dossier/nederlands.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { cel, kolom } from './bronnen.ts';
import type { Briefgegevens } from './gegevens.ts';
import { dag, dagOfLeeg, groep, lijst, schakelaar, tekstOfLeeg, type Veldtabel } from './veld.ts';

/** The talks with the gemeente and its plan: what happened, and what is still to come. */
export const OVERLEGVELDEN: Veldtabel<Briefgegevens, Briefopdracht> = {
  planOntvangen: dagOfLeeg(({ p }) => p.plan_ontvangen, kolom('plan_ontvangen')),
  /** When we spoke since the letter before this one. */
  gesproken: dagOfLeeg(gesproken, kolom('overleg_datum')),
  /** `op 18 april 2024`, or as typed: `in de tweede helft van april 2024`. */
  volgendOverleg: tekstOfLeeg(volgendOverleg, (o) =>
    cel(o, o.periode.volgend_overleg === null ? 'overleg_datum' : 'volgend_overleg'),
  ),
  planUiterlijk: dagOfLeeg(({ p }) => p.plan_uiterlijk, kolom('plan_uiterlijk')),
  /** A postponement that is over is none. */
  uitstelTot: dagOfLeeg(({ a, p }) => (a.uitstel === 'voorbij' ? null : p.uitstel_tot), kolom('uitstel_tot')),
  /** That the plan came in and that we spoke, in the order of their days. */
  voorgevallen: lijst(
    voorgevallen,
    groep({
      dag: dag(
        ({ datum }) => datum,
        (o) => `${cel(o, 'plan_ontvangen')}; ${cel(o, 'overleg_datum')}`,
      ),
      planKwamBinnen: schakelaar(({ isPlan }) => isPlan),
    }),
  ),
};

/** The day of the overleg, when it was held and no earlier letter can have told it. */
function gesproken({ o, p }: Briefgegevens): Datum | null {
  const op = p.overleg_datum;
  const vorige = o.verleden?.gebeurtenissen.findLast(isBrief)?.datum ?? eersteDag(p.halfjaar);
  return op !== null && op <= o.briefdatum && op >= vorige ? op : null;
}

function isBrief({ brief, soort }: Gebeurtenis): boolean {
  return brief !== null || soort === 'vooraankondiging' || soort === 'besluit';
}

/** When the overleg is that is still to come; null when that is not known. */
function volgendOverleg({ o, p }: Briefgegevens): string | null {
  const gepland = p.overleg_datum !== null && p.overleg_datum > o.briefdatum ? p.overleg_datum : null;
  const volgend = p.volgend_overleg ?? gepland;
  if (volgend === null) return null;
  const dag = parseDatum(volgend);
  return dag === null ? volgend : `op ${datum(dag)}`;
}

function voorgevallen(g: Briefgegevens): readonly { readonly datum: Datum; readonly isPlan: boolean }[] {
  const plan = g.p.plan_ontvangen;
  const overleg = gesproken(g);
  return [
    ...(plan === null ? [] : [{ datum: plan, isPlan: true }]),
    ...(overleg === null ? [] : [{ datum: overleg, isPlan: false }]),
  ].sort((a, b) => (a.datum < b.datum ? -1 : 1));
}
