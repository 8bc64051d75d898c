export { assess, type Beoordelingsopties, type Weigering, weigering } from './assessment/assess.ts';
export type * from './assessment/assessment.ts';
export type { Kader } from './assessment/kader.ts';
export { KADERS } from './assessment/kaders/index.ts';
export { type Datum, parseDatum } from './dossier/datum.ts';
export { type Halfjaar, parseHalfjaar } from './dossier/halfjaar.ts';
export { type Periode, periodeVan } from './dossier/kolommen.ts';
