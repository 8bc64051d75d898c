/** The library: facts in, conclusions out. Nothing here reads a file or a clock. */
export {
  assess,
  type Beoordelingsopties,
  effectieveInstellingen,
  type Kaderweigering,
  weigering,
} from './assessment/assess.ts';
export * from './assessment/beoordeling.ts';
export type { LandelijkeBijstelling } from './assessment/bijstelling.ts';
export type { Feestdagen } from './assessment/feestdagen.ts';
export type { Kader } from './assessment/kader.ts';
export { KADERS } from './assessment/kaders/index.ts';
export { type Omslag, omslagen } from './assessment/omslag.ts';
export { controleerHerverdeling, taakstellingVolgensFormule } from './assessment/taakstelling.ts';
export { beroepstermijn, type LaatsteDag, maanden, weken } from './assessment/termijn.ts';
export { explain, type Uitleg } from './assessment/uitleg.ts';
export {
  compare,
  type Lezing,
  type Uitslag,
  type Verplaatst,
  verplaatsingen,
} from './assessment/vergelijk.ts';
export { type Bezwaar, replay, type Stap, type Verloop, type Verloopopties } from './assessment/verloop.ts';
export { type Datum, parseDatum } from './dossier/datum.ts';
export { type Dossier, type Dossierlezing, parseDossier } from './dossier/dossier.ts';
export { type Halfjaar, parseHalfjaar } from './dossier/halfjaar.ts';
export { type Periode, periodeVan } from './dossier/kolommen.ts';
export { parsePeriode } from './dossier/periode.ts';
export { parseRegister, type Register } from './dossier/register.ts';
export { Weigering } from './dossier/weigering.ts';
export { leesTekstboom } from './dossier/yaml.ts';
export { leesCsv } from './tables/lees/csv.ts';
export { parseTabel, type Tabel } from './tables/rij/parse.ts';
