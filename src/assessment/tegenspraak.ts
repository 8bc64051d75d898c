import type { KolomNaam, OordeelKolom, Periode } from '../dossier/kolommen.ts';
import { type Bron, type MetTrede, type OpenOordeel, tredeVan } from './beoordeling.ts';
import { vraag } from './bevinding.ts';
import type { Grondcode, Vraagcode } from './codes.ts';

/** The answer that lets the outcome hold: the cell is made empty. */
const LEEG = 'leeg';

export const VOLGENDE = 'oordeel_volgende_trede' satisfies OordeelKolom;

/** A column in which GS can answer what they mean instead, because the paragraph leaves them that. */
export interface Ruimte {
  readonly code: Vraagcode;
  readonly bron: Bron;
  readonly kolom: OordeelKolom;
}

/** What holds a step back that GS said yes to: another answer, or the month of the raad. */
const STUIT: readonly Grondcode[] = ['afgezien', 'raad-nog-aan-zet'];

/** Whether a question asks which holds, an answer on record or the outcome. */
export function isTegenspraak({ code }: OpenOordeel): boolean {
  return code.startsWith('tegenspraak');
}

/** Whether the answer to the next step says something else than the outcome: nee while it goes up, ja while it does not. */
export function spreektTegen(u: MetTrede, p: Periode, gelezen: boolean): boolean {
  const { [VOLGENDE]: antwoord, trede_vorig: van } = p;
  if (antwoord === null || van === null || (antwoord === 'ja') === tredeVan(u) > van) return false;
  return !(gelezen && STUIT.includes(u.gronden.beslissend.code));
}

/** Which of the two holds: the outcome (the cell is made empty), or what a person answers where there is room for it. */
export function tegenspraak(u: MetTrede, p: Periode, kader: string, ruimte: Ruimte | null): OpenOordeel {
  const { code, bron } = ruimte ?? { code: 'tegenspraak', bron: { document: kader, paragraaf: '' } };
  const antwoorden = ruimte === null ? [LEEG] : [LEEG, ruimte.kolom];
  const treden = { tredeVorig: p.trede_vorig ?? 0, trede: tredeVan(u) };
  return { ...vraag(code, bron, VOLGENDE, antwoorden, treden), gegevens: oordeelgegevens(p, VOLGENDE) };
}

/** What is told of an answer on record: the column, the answer, and where it stands: the column, until the input says better. */
export function oordeelgegevens(p: Periode, kolom: OordeelKolom): Readonly<Record<string, string>> {
  return { kolom, antwoord: String(p[kolom]), plek: kolom };
}

/** The facts with the answer to a question filled in: a cell made empty, or the value of its column. */
export function metAntwoord(p: Periode, kolom: KolomNaam, antwoord: string): Periode {
  const waarde = antwoord === LEEG ? null : kolom === 'oordeel_nieuwe_trede' ? Number(antwoord) : antwoord;
  return { ...p, [kolom]: waarde };
}
