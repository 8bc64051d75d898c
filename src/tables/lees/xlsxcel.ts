import { anders, celgetal } from './celgetal.ts';
import { type Getalopmaak, leesGetalopmaak } from './getalopmaak.ts';
import { beschadigd } from './weigeringen.ts';
import { schoneTekst } from './xlsxteksten.ts';

/** A cell of an XLSX as it stands there; null for what it does not have. */
export interface Ruwecel {
  readonly soort: string;
  readonly opmaak: number;
  readonly waarde: string | null;
  /** The text in the cell itself. */
  readonly tekst: string | null;
  readonly formule: string | null;
}

/** What cells refer to. */
export interface Celbronnen {
  readonly teksten: readonly string[];
  readonly opmaken: readonly Getalopmaak[];
  readonly is1904: boolean;
}

/** A number as XML writes it, and nothing that only begins like one. */
const GETAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const DAG = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)[\d:.]*Z?)?$/;
const FOUT = /^#[A-Z\d/_]+[!?]?$/;
const STANDAARD = leesGetalopmaak('General');

/**
 * What a cell holds, as text: a date as 2024-02-01, a number in full with a decimal comma, and only when that is what shows (`celgetal`).
 * `zonderNullen`: the sheet leaves out every zero. A formula gives its kept outcome; without one it gives itself (`=A1+A2`). Throws for a cell that says what cannot be.
 */
export function xlsxCel(cel: Ruwecel, bronnen: Celbronnen, zonderNullen: boolean): string {
  const { soort, formule } = cel;
  // A text stands in the cell itself or as its value, never both.
  if (soort === 'inlineStr' ? cel.waarde !== null : cel.tekst !== null) throw beschadigd();
  const opmaak = bronnen.opmaken[cel.opmaak] ?? STANDAARD;
  if (soort === 'inlineStr') return tekst(schoneTekst(cel.tekst ?? ''), opmaak);
  const waarde =
    soort === 'str' ? cel.waarde : (cel.waarde?.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') ?? null);
  // An empty outcome is one only for a text.
  if (waarde === null || (waarde === '' && soort !== 'str'))
    return formule === null ? '' : `=${formule === '' ? '…' : formule}`;
  switch (soort) {
    case 's':
      return tekst(gedeeld(waarde, bronnen.teksten), opmaak);
    case 'str':
      return tekst(schoneTekst(waarde), opmaak);
    case 'e':
      return foutwaarde(waarde);
    case 'b':
      return waarheid(waarde);
    case 'd':
      return uitgeschrevenDag(waarde);
    case 'n':
      return getal(waarde, bronnen.is1904, zonderNullen, opmaak);
    default:
      throw beschadigd();
  }
}

function tekst(waarde: string, { tekstZoalsHijIs }: Getalopmaak): string {
  return tekstZoalsHijIs || waarde === '' ? waarde : anders(waarde, 'iets anders');
}

function gedeeld(nummer: string, teksten: readonly string[]): string {
  const gevonden = /^\d+$/.test(nummer) ? teksten[Number(nummer)] : undefined;
  if (gevonden === undefined) throw beschadigd();
  return gevonden;
}

function foutwaarde(waarde: string): string {
  if (!FOUT.test(waarde)) throw beschadigd();
  return waarde;
}

function waarheid(waarde: string): string {
  if (waarde === '1' || waarde === 'true') return 'WAAR';
  if (waarde === '0' || waarde === 'false') return 'ONWAAR';
  throw beschadigd();
}

function uitgeschrevenDag(waarde: string): string {
  const [, dag, tijd] = DAG.exec(waarde) ?? [];
  if (dag === undefined) throw beschadigd();
  return tijd === undefined || tijd === '00:00' ? dag : `${dag} ${tijd}`;
}

function getal(geschreven: string, is1904: boolean, zonderNullen: boolean, opmaak: Getalopmaak): string {
  const waarde = Number(geschreven);
  if (!GETAL.test(geschreven) || !Number.isFinite(waarde)) throw beschadigd();
  if (waarde === 0 && zonderNullen) return anders('0', '');
  return celgetal(waarde, opmaak, is1904);
}
