import { celnaam } from '../../dossier/melding.ts';
import { celXml } from './celtekst.ts';

/** What helps who fills in a column: what it is for, and the answers when there are only a few. */
export interface Kolomhulp {
  /** From 0. */
  readonly kolom: number;
  readonly titel: string;
  readonly tekst: string;
  /** The only answers, in a list to choose from; none when anything may be typed. */
  readonly keuzes: readonly string[];
}

/** What Excel allows in a title, and in the words under it; a list of answers has the same limit. */
const MAX_TITEL = 32;
const MAX_TEKST = 255;
/** Rows with help, the header not counted: more municipalities than any province has. */
const RIJEN = 400;

/** The help of the columns of a sheet: it shows where somebody is about to type. */
export function kolomhulpXml(hulp: readonly Kolomhulp[]): string {
  if (hulp.length === 0) return '';
  return `<dataValidations count="${hulp.length}">${hulp.map(regel).join('')}</dataValidations>`;
}

function regel({ kolom, titel, tekst, keuzes }: Kolomhulp): string {
  const bereik = `${celnaam(kolom, 2)}:${celnaam(kolom, RIJEN + 1)}`;
  const vraag = `allowBlank="1" showInputMessage="1" promptTitle="${kort(titel, MAX_TITEL)}" prompt="${kort(tekst, MAX_TEKST)}" sqref="${bereik}"`;
  if (keuzes.length === 0) return `<dataValidation ${vraag}/>`;
  const fout = `showErrorMessage="1" errorTitle="${kort(titel, MAX_TITEL)}" error="${kort(`Kies ${keuzes.join(', ')}, of laat de cel leeg.`, MAX_TEKST)}"`;
  return `<dataValidation type="list" ${fout} ${vraag}><formula1>"${celXml(keuzes.join(','))}"</formula1></dataValidation>`;
}

function kort(tekst: string, meeste: number): string {
  return celXml(tekst.length <= meeste ? tekst : `${tekst.slice(0, meeste - 1)}…`);
}
