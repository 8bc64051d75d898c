/** What a kader of a province's own is written with (`trede/kader`). See docs/eigen-provincie.md. */
import { kaderhulp } from './assessment/eigenkader.ts';

export type { Bevinding, Bron } from './assessment/beoordeling.ts';
export {
  type EigenKader,
  type EigenMetTrede,
  type EigenUitkomst,
  type Kaderhulp,
  type Kadermaker,
  kaderhulp,
} from './assessment/eigenkader.ts';
export type { Feiten } from './assessment/kader.ts';
export type { Briefsoort } from './dossier/briefsoort.ts';
export type { Datum } from './dossier/datum.ts';
export type { Halfjaar } from './dossier/halfjaar.ts';
export type { KolomNaam, OordeelKolom, Periode } from './dossier/kolommen.ts';
export type { Ladder, Trede } from './dossier/ladder.ts';
export type { Melding } from './dossier/melding.ts';

/** The same help, for who imports it by name. */
export const { bevinding, vraag, uitkomst, onbepaald, metVraag, metGrond } = kaderhulp;
