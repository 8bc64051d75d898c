import { samengesteld } from '../../dossier/tekens.ts';
import { celgetal } from './celgetal.ts';
import { celdag } from './dagnummer.ts';
import { type Getalopmaak, getoondMetNullen } from './getalopmaak.ts';
import { beschadigd } from './weigeringen.ts';

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

/**
 * What a cell holds, as text, not how it looks: a date as 2024-02-01, a number in full with a decimal comma; only leading zeros are
 * taken from how it looks. A formula gives its kept outcome; without one it gives itself (`=A1+A2`). Throws for a cell
 * that says what cannot be.
 */
export function xlsxCel(cel: Ruwecel, bronnen: Celbronnen): string {
  const { soort, waarde, formule } = cel;
  if (soort === 'inlineStr') return schoon(cel.tekst ?? '');
  // An empty outcome is one only for a text.
  if (waarde === null || (waarde.trim() === '' && soort !== 'str'))
    return formule === null ? '' : `=${formule === '' ? '…' : formule}`;
  switch (soort) {
    case 's':
      return schoon(gedeeld(waarde.trim(), bronnen.teksten));
    case 'str':
      return schoon(waarde);
    case 'e':
      return waarde.trim();
    case 'b':
      return waarheid(waarde.trim());
    case 'd':
      return uitgeschrevenDag(waarde.trim());
    case 'n':
      return getal(waarde.trim(), bronnen, cel.opmaak);
    default:
      throw beschadigd();
  }
}

/** A text is kept with characters that XML cannot hold as `_x0007_`. */
function ontsnapt(tekst: string): string {
  return tekst.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function schoon(tekst: string): string {
  return samengesteld(ontsnapt(tekst).trim());
}

function gedeeld(nummer: string, teksten: readonly string[]): string {
  const tekst = /^\d+$/.test(nummer) ? teksten[Number(nummer)] : undefined;
  if (tekst === undefined) throw beschadigd();
  return tekst;
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

function getal(tekst: string, { opmaken, is1904 }: Celbronnen, nummer: number): string {
  const waarde = Number(tekst);
  if (!GETAL.test(tekst) || !Number.isFinite(waarde)) throw beschadigd();
  const opmaak = opmaken[nummer];
  if (opmaak === undefined) return celgetal(waarde, '');
  return opmaak.isDag ? celdag(waarde, is1904) : celgetal(waarde, getoondMetNullen(waarde, opmaak));
}
