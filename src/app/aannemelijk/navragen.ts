import type { Bedenking } from '../../assessment/aannemelijk/bedenking.ts';
import type { Datum } from '../../dossier/datum.ts';
import { datum } from '../../dossier/nederlands.ts';
import { totaalverschillen } from '../../tables/rij/totaalrij.ts';
import { regelsVanHalfjaar } from '../beoordeel.ts';
import type { Beoordeeld, Feitenregel } from '../beoordeeld.ts';
import type { Bronnen } from '../bronnen/bronnen.ts';
import type { Gegevens } from '../bronnen/gegevens.ts';
import type { Invoer } from '../invoer/lees.ts';
import type { Tabelinvoer } from '../invoer/tabel.ts';
import type { Maakopdracht } from '../opdracht.ts';
import { type Beantwoord, beantwoord } from './akkoord.ts';
import { akkoordwoord, type Navraag, navraag, navragenOver, TE_BEVESTIGEN } from './navraag.ts';
import { vorigeUit } from './vorigebron.ts';

/** What a person must look at before these letters go out, and what was answered. Refuses an answer to what was not asked. */
export function navragenVoor(
  invoer: Invoer,
  beoordeeld: readonly Beoordeeld[],
  bronnen: Bronnen,
  { landelijk }: Pick<Gegevens, 'landelijk'>,
  opdracht: Maakopdracht,
): Beantwoord {
  const regels =
    invoer.soort === 'tabel' ? regelsVanHalfjaar(invoer, opdracht) : beoordeeld.map((b) => b.regel);
  const vorige = vorigeUit(bronnen, regels[0]?.periode.halfjaar);
  const { kader, instellingen } = opdracht;
  const moment = beoordeeld[0]?.moment ?? opdracht.moment;
  // Of a table every row is weighed, for a column is; asked is what the letters of this order are about.
  const gekozen = new Set<string | null>(beoordeeld.map((b) => b.regel.periode.gemeentecode));
  const alle = [
    ...(invoer.soort === 'tabel' ? totaalnavragen(invoer, regels) : []),
    ...navragenOver(regels, vorige, { moment, landelijk, kader, instellingen }),
    ...beoordeeld.flatMap(bevestigbaar),
  ].filter((n) => n.gemeentecode === null || gekozen.has(n.gemeentecode));
  return beantwoord(alle, opdracht.vastgelegd ?? [], opdracht.akkoord ?? []);
}

/** A row with a total that differs from the sum of its column. */
export function totaalnavragen(
  { indeling, regels: alle }: Pick<Tabelinvoer, 'indeling' | 'regels'>,
  regels: readonly Feitenregel[],
): Navraag[] {
  if (indeling === null || alle.length !== regels.length) return [];
  return totaalverschillen(indeling, alle).map(({ rij, kolom, cel, som, totaal }) => {
    const b: Bedenking = {
      code: 'totaalrij-anders',
      gemeentecode: null,
      kolom,
      cijfers: { som, totaal },
      gegevens: {},
      gewogen: [kolom, som, totaal],
    };
    const gevraagd = navraag(b, undefined);
    return { ...gevraagd, melding: { ...gevraagd.melding, rij, cel, waarde: String(totaal) } };
  });
}

/** The warnings of an assessment that a person may answer; the sentence is that of the warning itself. */
function bevestigbaar({ beoordeling: a, regel }: Beoordeeld): Navraag[] {
  return TE_BEVESTIGEN.flatMap((code): Navraag[] => {
    const w = a.waarschuwingen.find((x) => x.code === code);
    if (w === undefined) return [];
    const { gemeente, gemeentecode } = a;
    return [
      {
        code,
        gemeentecode,
        gemeente,
        waarde: JSON.stringify(w.cijfers),
        blokkeert: false,
        melding: {
          code,
          rij: regel.rij,
          kolom: 'taakstelling_oorspronkelijk',
          cel: regel.cellen.get('taakstelling_oorspronkelijk') ?? null,
          waarde: null,
          melding: `De landelijke taakstelling voor ${a.halfjaar} is op ${datum(w.gegevens.dag as Datum)} bijgesteld. De rij zegt daar niets over: vul taakstelling_oorspronkelijk en bijstelling_datum in.`,
          oplossing: `Vul taakstelling_oorspronkelijk en bijstelling_datum in. Is taakstelling al het bijgestelde aantal, bevestig dat dan (${akkoordwoord(code, gemeente, gemeentecode)}).`,
        },
      },
    ];
  });
}

/** The assessment without the warnings that a person answered. */
export function zonderBevestigd(b: Beoordeeld, { gegeven }: Beantwoord): Beoordeeld {
  const { beoordeling: a } = b;
  const codes = new Set<string>(gegeven.flatMap((n) => (n.gemeentecode === a.gemeentecode ? [n.code] : [])));
  if (!a.waarschuwingen.some((w) => codes.has(w.code))) return b;
  return { ...b, beoordeling: { ...a, waarschuwingen: a.waarschuwingen.filter((w) => !codes.has(w.code)) } };
}

/** What keeps the letters of a gemeente CONCEPT: what is open of its row, and of the table. */
export function onaannemelijkVoor(gemeentecode: string, { open }: Beantwoord): string[] {
  return open.flatMap((n) =>
    n.blokkeert && (n.gemeentecode === null || n.gemeentecode === gemeentecode) ? [plekzin(n)] : [],
  );
}

function plekzin({ melding: { cel, melding } }: Navraag): string {
  return cel === null ? melding : `${melding.replace(/\.$/, '')} (cel ${cel}).`;
}
