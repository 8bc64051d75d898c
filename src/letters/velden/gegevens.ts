import {
  type Beoordeling,
  type BeoordelingMetTrede,
  type Grond,
  grondenVan,
  tredeVan,
} from '../../assessment/beoordeling.ts';
import type { Datum } from '../../dossier/datum.ts';
import { eersteDag, informatiemoment } from '../../dossier/halfjaar.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import { totaalopgave } from '../../dossier/opgave.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import type { Tabelcijfers } from '../cijfertabel.ts';
import { type Halfjaarwoorden, halfjaarwoorden } from '../halfjaarwoorden.ts';
import type { Huisstijl } from '../huisstijl.ts';
import { oordelenZonderGrond } from './redenen.ts';

/** What the fields of a letter take their values from. */
export interface Briefgegevens extends Tabelcijfers {
  readonly o: Briefopdracht;
  readonly a: BeoordelingMetTrede;
  readonly p: Periode;
  readonly h: Huisstijl;
  readonly trede: number;
  readonly cijfers: Bekend;
  readonly periode: Halfjaarwoorden;
  /** The achterstand that the next assessment compares with, and its day. */
  readonly meetpunt: { readonly achterstand: number; readonly datum: Datum };
  /** Why: the grounds that this letter tells; that the half-year still runs, its first words say. */
  readonly gronden: readonly Grond[];
  /** The judgements that this letter tells by themselves; the other ones stand with their ground. */
  readonly oordelen: Beoordeling['oordelen'];
}

type Bekend = { readonly [N in keyof Beoordeling['cijfers']]: number };

/** Throws for an unknown figure: a letter with one in its table cannot be made. */
export function gegevensVan(o: Briefopdracht): Briefgegevens {
  const { beoordeling: a, periode: p, huisstijl: h } = o;
  const cijfers = bekend(a);
  return {
    o,
    a,
    p,
    h,
    trede: tredeVan(a),
    cijfers,
    periode: periodeOp(o),
    meetpunt: meetpunt(o, cijfers),
    volgend: volgend(o, cijfers),
    gronden: grondenVan(a).filter(({ code }) => code !== 'halfjaar-loopt'),
    oordelen:
      o.soort === 'oordeel-verbeterplan'
        ? a.oordelen.filter(({ gebruikt, vraag }) => gebruikt && vraag === 'oordeel_planinhoud')
        : oordelenZonderGrond(a),
  };
}

/** Before the peildatum the backlog that the next half-year begins with is not known yet. */
function volgend({ periode: p, moment, beoordeling: a }: Briefopdracht, c: Bekend): Tabelcijfers['volgend'] {
  const taakstelling = p.taakstelling_volgend;
  if (taakstelling === null || moment < a.peildatum) return null;
  return { taakstelling, totaalopgave: totaalopgave(taakstelling, c.achterstand, c.voorsprong) };
}

/** Inside the half-year the next assessment is that of this half-year, which compares with its own beginning. */
function meetpunt({ moment, beoordeling: a }: Briefopdracht, c: Bekend): Briefgegevens['meetpunt'] {
  return moment < a.peildatum
    ? { achterstand: c.achterstandBegin, datum: eersteDag(a.halfjaar) }
    : { achterstand: c.achterstand, datum: a.peildatum };
}

/** The half-year as letters name it; inside it, its own information moment and peildatum are the next. */
function periodeOp({ beoordeling: a, moment }: Briefopdracht): Halfjaarwoorden {
  const periode = halfjaarwoorden(a.halfjaar);
  if (moment >= a.peildatum) return periode;
  return {
    ...periode,
    volgendePeildatum: a.peildatum,
    volgendInformatiemoment:
      moment < informatiemoment(a.halfjaar) ? informatiemoment(a.halfjaar) : periode.volgendInformatiemoment,
  };
}

function bekend(a: Beoordeling): Bekend {
  for (const [naam, waarde] of Object.entries(a.cijfers))
    if (waarde === null) throw new Error(`geen brief zonder ${naam}`);
  return a.cijfers as Bekend;
}
