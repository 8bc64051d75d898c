import { kaalGetal } from './kaalgetal.ts';

const LAATSTE = 2_958_465; // 31 December 9999
const SECONDEN = 86_400;
const MILLISECONDEN = 1000 * SECONDEN;
/** Day 0 under the date system of 1904. */
const DAGEN_1904 = 1462;
/** Excel has a 29 February 1900, as day 60; every day after it is one less. */
const SCHRIKKELDAG_1900 = 60;

/** The day of a cell: `2024-02-01`, with the time behind it when there is one, which is no date for any column. */
export function celdag(waarde: number, is1904: boolean): string {
  if (waarde < 0 || waarde > LAATSTE) return kaalGetal(waarde);
  // A time of day is never as exact as a second divided.
  const seconden = Math.floor(SECONDEN * (waarde % 1) + 0.0001);
  const dag = Math.floor(waarde) + Math.floor(seconden / SECONDEN) + (is1904 ? DAGEN_1904 : 0);
  const minuten = Math.floor((seconden % SECONDEN) / 60);
  const tijd = minuten === 0 ? '' : ` ${twee(Math.floor(minuten / 60))}:${twee(minuten % 60)}`;
  return dagtekst(dag) + tijd;
}

function dagtekst(dag: number): string {
  if (dag === 0) return '1900-01-00';
  if (dag === SCHRIKKELDAG_1900) return '1900-02-29';
  const vanaf = Date.UTC(1899, 11, dag > SCHRIKKELDAG_1900 ? 30 : 31);
  return new Date(vanaf + dag * MILLISECONDEN).toISOString().slice(0, 10);
}

function twee(n: number): string {
  return String(n).padStart(2, '0');
}
