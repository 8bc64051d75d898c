import type { Briefsoort } from '../dossier/briefsoort.ts';
import { type Datum, plusMaanden, plusWeken } from '../dossier/datum.ts';
import type { Bron, Termijn } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Feestdagen } from './feestdagen.ts';
import { BEROEP_WEKEN, beroepstermijn, isVerlengbaar, opWerkdag } from './termijn.ts';

/** Instellingen that every kader has: whether a policy term rolls to a working day, and the term for a zienswijze. */
export const ALGEMENE_INSTELLINGEN: Readonly<Record<string, readonly string[]>> = {
  beleidstermijnOpWerkdag: ['nee', 'ja'],
  // Who may appeal against a besluit, besides the college: to be confirmed by a jurist.
  beroepsgerechtigden: ['college-raad-burgemeester', 'college'],
  // No source gives the term.
  zienswijzeWeken: ['maand', ...Array.from({ length: 26 }, (_, i) => String(i + 1))],
};

const ZIENSWIJZE_MAANDEN = 1; // own choice: as long as the handreiking (stap 4.2) gives the raad

const awb = (paragraaf: string): Bron => ({ document: 'Awb', paragraaf });

/** What terms are computed from. Policy terms count from the letter, the appeal only from the sending. */
export interface Termijnbasis {
  readonly briefdatum: Datum | null;
  readonly verzenddatum: Datum | null;
  readonly feestdagen: Feestdagen | null;
}

/** The terms of the kader, rolled where that is chosen, with those that law or own choice add to its letters. */
export function gevolgtermijnen(
  vanKader: readonly Termijn[],
  brieven: readonly Briefsoort[],
  instellingen: Readonly<Record<string, string>>,
  basis: Termijnbasis,
): Termijn[] {
  const beleid = [
    ...vanKader,
    ...(brieven.includes('vooraankondiging') ? [zienswijze(instellingen, basis)] : []),
  ];
  const gerold =
    instellingen.beleidstermijnOpWerkdag === 'ja' ? beleid.map((t) => gerolde(t, basis)) : beleid;
  return brieven.includes('besluit') ? [...gerold, beroep(basis)] : gerold;
}

/** Awb 4:8 and 4:9: written or oral, by choice. */
function zienswijze(
  { zienswijzeWeken }: Readonly<Record<string, string>>,
  { briefdatum }: Termijnbasis,
): Termijn {
  const datum = briefdatum === null ? null : zienswijzeEinde(briefdatum, { zienswijzeWeken });
  return isMaand(zienswijzeWeken)
    ? { ...bevinding('zienswijze-maand', awb('4:8'), { maanden: ZIENSWIJZE_MAANDEN }), datum }
    : { ...bevinding('zienswijze', awb('4:8'), { weken: Number(zienswijzeWeken) }), datum };
}

/** The last day for a zienswijze on a vooraankondiging of that day, by the setting `zienswijzeWeken`. */
export function zienswijzeEinde(
  vooraankondiging: Datum,
  { zienswijzeWeken }: { readonly zienswijzeWeken?: string | undefined },
): Datum {
  return isMaand(zienswijzeWeken)
    ? plusMaanden(vooraankondiging, ZIENSWIJZE_MAANDEN)
    : plusWeken(vooraankondiging, Number(zienswijzeWeken));
}

function isMaand(zienswijzeWeken: string | undefined): boolean {
  return zienswijzeWeken === undefined || zienswijzeWeken === 'maand';
}

/** Without the date of sending no last day is printed: its clause says it in words. */
function beroep({ verzenddatum, feestdagen }: Termijnbasis): Termijn {
  const datum =
    verzenddatum === null || feestdagen === null ? null : beroepstermijn(verzenddatum, feestdagen).datum;
  return { ...bevinding('beroep', awb('6:7'), { weken: BEROEP_WEKEN }), datum };
}

/** What the law never extends, because it is too long, does not roll either. */
function gerolde(termijn: Termijn, { feestdagen }: Termijnbasis): Termijn {
  if (feestdagen === null) throw new Error('beleidstermijnOpWerkdag heeft de feestdagen nodig');
  if (termijn.datum === null || !isVerlengbaar(termijn.cijfers)) return termijn;
  return { ...termijn, datum: opWerkdag(termijn.datum, feestdagen) };
}
