import type { Briefsoort } from '../dossier/briefsoort.ts';
import { informatiemoment } from '../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import type { Trede } from '../dossier/ladder.ts';
import { assess, type Beoordelingsopties } from './assess.ts';
import {
  type Beoordeling,
  type Bevinding,
  type Ontbrekend,
  ontbrekendIn,
  tredeVan,
  vragenVan,
} from './beoordeling.ts';
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
  /** Where the rule stands that would then decide; null where nothing is decided. */
  readonly regel: Pick<Bevinding, 'bron' | 'eigenKeuze'> | null;
  /** The columns that would then decide, and are empty. */
  readonly ontbrekend: readonly Ontbrekend[];
}

/**
 * The smallest changes that would have given another trede, a proposal, or none: more and fewer persons housed (one step at a time, until
 * nothing is left to house and down to none), and then each answer to each open question. Every change is assessed again.
 */
export function omslagen(periode: Periode, kader: Kader, opties: Beoordelingsopties = {}): Omslag[] {
  const nu = assess(periode, kader, opties);
  const anders = (kolom: KolomNaam, waarde: number | string): Beoordeling =>
    assess({ ...periode, [kolom]: waarde }, kader, opties);
  const uit: Omslag[] = [];
  const kolom = geteldeKolom(periode, opties);
  const gehuisvest = periode[kolom];
  if (gehuisvest !== null && nu.status !== 'onbepaald') {
    const { taakstelling, achterstandBegin } = nu.cijfers;
    for (const [stap, grens] of [
      // From the opgave on all is realised; what is unknown of it can make no difference then either.
      [1, (taakstelling ?? 0) + (achterstandBegin ?? 0) + vasteTelling(periode) + 1 - gehuisvest],
      [-1, gehuisvest - vasteTelling(periode)],
    ] as const) {
      for (let n = 1; n <= grens; n++) {
        const waarde = gehuisvest + stap * n;
        const dan = anders(kolom, waarde);
        if (isGelijk(dan, nu)) continue;
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

/** The column that the number of housed persons is read from: on the information moment that of half-way. */
function geteldeKolom(
  { halfjaar }: Periode,
  { moment }: Beoordelingsopties,
): 'gehuisvest' | 'gehuisvest_halverwege' {
  return moment === informatiemoment(halfjaar) ? 'gehuisvest_halverwege' : 'gehuisvest';
}

/** What is in the number already and does not count again: it cannot be less than that. */
function vasteTelling({ bijtelling_vorig_geregistreerd: vorig }: Periode): number {
  return vorig ?? 0;
}

/** The same trede, and no less certain: of a proposal a person can still make another one. */
function isGelijk(dan: Beoordeling, nu: Beoordeling): boolean {
  return tredeVan(dan) === tredeVan(nu) && !(nu.status === 'bepaald' && dan.status === 'open');
}

function watVerandert(a: Beoordeling): Omit<Omslag, 'kolom' | 'waarde' | 'verschil'> {
  return {
    trede: tredeVan(a),
    status: a.status,
    brieven: a.brieven,
    regel: a.status === 'onbepaald' ? null : a.gronden.beslissend,
    ontbrekend: ontbrekendIn(a),
  };
}
