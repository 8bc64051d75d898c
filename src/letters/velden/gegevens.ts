import { type Beoordeling, type BeoordelingMetTrede, tredeVan } from '../../assessment/beoordeling.ts';
import { informatiemoment } from '../../dossier/halfjaar.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import { totaalopgave } from '../../dossier/opgave.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import type { Tabelcijfers } from '../cijfertabel.ts';
import { type Halfjaarwoorden, halfjaarwoorden } from '../halfjaarwoorden.ts';
import type { Huisstijl } from '../huisstijl.ts';

/** What the fields of a letter take their values from. */
export interface Briefgegevens extends Tabelcijfers {
  readonly o: Briefopdracht;
  readonly a: BeoordelingMetTrede;
  readonly p: Periode;
  readonly h: Huisstijl;
  readonly trede: number;
  readonly cijfers: Bekend;
  readonly periode: Halfjaarwoorden;
  /** The judgements that this letter tells. */
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
    volgend: volgend(o, cijfers),
    oordelen: a.oordelen.filter(
      (oordeel) =>
        oordeel.gebruikt && (oordeel.vraag === 'oordeel_planinhoud') === (o.soort === 'oordeel-verbeterplan'),
    ),
  };
}

/** Before the peildatum the backlog that the next half-year begins with is not known yet. */
function volgend({ periode: p, moment, beoordeling: a }: Briefopdracht, c: Bekend): Tabelcijfers['volgend'] {
  const taakstelling = p.taakstelling_volgend;
  if (taakstelling === null || moment < a.peildatum) return null;
  return { taakstelling, totaalopgave: totaalopgave(taakstelling, c.achterstand, c.voorsprong) };
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
