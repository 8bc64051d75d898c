import type { Briefsoort } from '../dossier/briefsoort.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import { assess, type Beoordelingsopties } from './assess.ts';
import { type Beoordeling, type Trede, tredeVan, vragenVan } from './beoordeling.ts';
import type { Kader } from './kader.ts';
import { metAntwoord } from './tegenspraak.ts';

/** A change of one cell that gives another outcome; found by assessing it, never by reasoning about the rules. */
export interface Omslag {
  readonly kolom: KolomNaam;
  /** The value that the cell would have. */
  readonly waarde: number | string;
  /** For gehuisvest: how many more (or, negative, fewer) persons; null for a judgement. */
  readonly verschil: number | null;
  readonly trede: Trede | null;
  readonly status: Beoordeling['status'];
  readonly brieven: readonly Briefsoort[];
}

/**
 * The smallest changes that would have given another trede: more and fewer persons housed (one step at a time, up to
 * the whole opgave and down to none), and then each answer to each open question. Every change is assessed again.
 */
export function omslagen(periode: Periode, kader: Kader, opties: Beoordelingsopties = {}): Omslag[] {
  const nu = assess(periode, kader, opties);
  const anders = (kolom: KolomNaam, waarde: number | string): Beoordeling =>
    assess({ ...periode, [kolom]: waarde }, kader, opties);
  const uit: Omslag[] = [];
  // Inside the half-year the persons housed until that day count.
  const tussentijds = opties.moment !== undefined && opties.moment < nu.peildatum;
  const kolom =
    tussentijds && periode.gehuisvest_halverwege !== null ? 'gehuisvest_halverwege' : 'gehuisvest';
  const gehuisvest = periode[kolom];
  if (gehuisvest !== null && nu.status !== 'onbepaald') {
    const vast = periode.bijtelling_vorig_geregistreerd ?? 0;
    for (const [stap, grens] of [
      [1, nu.cijfers.achterstand ?? 0],
      [-1, gehuisvest - vast],
    ] as const) {
      for (let n = 1; n <= grens; n++) {
        const waarde = gehuisvest + stap * n;
        const dan = anders(kolom, waarde);
        if (tredeVan(dan) === tredeVan(nu)) continue;
        uit.push({ kolom, waarde, verschil: stap * n, ...watVerandert(dan) });
        break;
      }
    }
  }
  for (const vraag of vragenVan(nu))
    for (const antwoord of vraag.antwoorden) {
      // An answer of tegenspraak can be given in another column: what would stand there is a person's.
      if (antwoord in periode) continue;
      const met = metAntwoord(periode, vraag.kolom, antwoord);
      const waarde = (met[vraag.kolom] ?? antwoord) as number | string;
      uit.push({
        kolom: vraag.kolom,
        waarde,
        verschil: null,
        ...watVerandert(assess(met, kader, opties)),
      });
    }
  return uit;
}

function watVerandert(a: Beoordeling): Pick<Omslag, 'trede' | 'status' | 'brieven'> {
  return { trede: tredeVan(a), status: a.status, brieven: a.brieven };
}
