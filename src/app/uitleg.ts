import { type Beoordeling, type Bevinding, grondenVan, tredeVan } from '../assessment/beoordeling.ts';
import { explain } from '../assessment/uitleg.ts';
import { verloopSvg } from '../letters/overzicht/verloopfiguur.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { type Clausulesoort, keuzezin, zin } from '../letters/zinnen.ts';
import { beoordeel, verloop } from './beoordeel.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Invoer } from './invoer/lees.ts';
import type { Beoordeelopdracht } from './opdracht.ts';
import { type Verteld, vertel, type Zin } from './vertel.ts';
import { weigerZonderGemeente } from './zondergemeente.ts';

/** A sentence with the figures it compares, and whether it rests on a choice of ours. */
type Cijferzin = Zin & Pick<Bevinding, 'cijfers'> & { readonly eigenKeuze: boolean };

/** A smallest change that gives another outcome. */
interface Verteldeomslag {
  readonly wijziging: string;
  readonly kolom: string;
  readonly waarde: number | string;
  readonly verschil: number | null;
  readonly trede: number | null;
  readonly status: Verteld['status'];
}

/** An assessment explained. */
export interface Uitgelegd {
  readonly verteld: Verteld;
  readonly alineas: readonly { readonly kop: string; readonly zinnen: readonly Cijferzin[] }[];
  readonly omslag: readonly Verteldeomslag[];
}

/** Why one municipality stands on this trede, and what would have changed it. Refuses as `beoordeel` does. */
export function legUit(
  invoer: Invoer,
  gegevens: Gegevens,
  opdracht: Beoordeelopdracht,
  sjablonen: Sjablonen,
): Uitgelegd {
  weigerZonderGemeente(invoer, opdracht.gemeente);
  const [beoordeeld] = beoordeel(invoer, gegevens, opdracht);
  if (beoordeeld === undefined) throw new Error('geen beoordeling');
  const { beoordeling: a, regel, opties } = beoordeeld;
  const uitgelegd = explain(a, regel.periode, opdracht.kader, opties);
  const verteld = vertel(a, regel.rij, sjablonen);
  const zinnen = (lijst: readonly Bevinding[], soort: Clausulesoort): Cijferzin[] =>
    lijst.map((b) => ({
      zin: zin(b, soort, a, sjablonen),
      bron: b.bron,
      cijfers: b.cijfers,
      eigenKeuze: b.eigenKeuze !== undefined,
    }));
  const { som, slot, waaromNiet } = uitgelegd;
  return {
    verteld,
    alineas: [
      { kop: 'De som', zinnen: zinnen(som, 'uitleg') },
      { kop: 'De regel', zinnen: [...zinnen(grondenVan(a), 'gronden'), ...zinnen(slot, 'uitleg')] },
      { kop: 'Waarom niet lager of hoger', zinnen: zinnen(waaromNiet, 'uitleg') },
      {
        kop: 'Eigen keuzes, waar de tekst niets of niet genoeg zegt',
        zinnen: keuzes([...som, ...grondenVan(a), ...waaromNiet, ...a.termijnen], a, sjablonen),
      },
      {
        kop: 'Let op',
        zinnen: [...zinnen(a.waarschuwingen, 'waarschuwingen'), ...zinnen(a.signalen, 'signalen')],
      },
    ],
    omslag: uitgelegd.omslag.map(({ kolom, waarde, verschil, trede, status }) => ({
      wijziging: wijziging(kolom, waarde, verschil),
      kolom,
      waarde,
      verschil,
      trede,
      status,
    })),
  };
}

/** The choices of ours that these rest on, each once, with the paragraph that leaves them open. */
function keuzes(lijst: readonly Bevinding[], a: Beoordeling, sjablonen: Sjablonen): Cijferzin[] {
  const eigen = new Map(lijst.flatMap((b) => (b.eigenKeuze === undefined ? [] : [[b.eigenKeuze, b]])));
  return [...eigen.values()].flatMap((b) => {
    const keuze = keuzezin(b, a, sjablonen);
    return keuze === null ? [] : [{ zin: keuze, bron: b.bron, cijfers: {}, eigenKeuze: true }];
  });
}

function wijziging(kolom: string, waarde: number | string, verschil: number | null): string {
  if (verschil === null) return `${kolom} = ${waarde}`;
  const hoeveel = Math.abs(verschil);
  return `${hoeveel} ${hoeveel === 1 ? 'huisvesting' : 'huisvestingen'} ${verschil > 0 ? 'meer' : 'minder'}`;
}

/** Achterstand and trede over the half-years of a dossier, or over all rows of the municipality in the table, as SVG. */
export function tekenVerloop(invoer: Invoer, gegevens: Gegevens, opdracht: Beoordeelopdracht): string {
  const stappen = verloop(invoer, gegevens, { ...opdracht, halfjaar: null });
  const punten = stappen.map(({ beoordeling: a, moment }) => ({
    halfjaar: moment ? `${a.halfjaar} ${moment.slice(5)}` : a.halfjaar,
    achterstand: a.cijfers.achterstandNog,
    trede: tredeVan(a),
    voorstel: a.status === 'open',
  }));
  return verloopSvg(stappen[0]?.beoordeling.gemeente ?? '', opdracht.kader, punten);
}
