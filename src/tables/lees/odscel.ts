import { samengesteld } from '../../dossier/tekens.ts';
import type { Attributen } from '../../formats/xml/merken.ts';
import { celfout } from '../rij/celfout.ts';
import { anders, celgetal } from './celgetal.ts';
import type { Getalopmaak } from './getalopmaak.ts';
import { kaalGetal } from './kaalgetal.ts';
import { beschadigd } from './weigeringen.ts';

const GETAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const DATUM = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?$/;

/**
 * What a cell of an ODS holds, as text, from its attributes, how its numbers show and the text that was kept (null: there is none). A date
 * is 2024-02-01, with the time behind it when there is one. A formula without an outcome gives the formula itself. Throws for a value
 * that is none of its kind.
 */
export function odsCel(attributen: Attributen, getoond: string | null, opmaak: Getalopmaak): string {
  const tekst = samengesteld((getoond ?? '').trim());
  // Older offices write an error as the number 0 that shows as #N/A.
  if (attributen['calcext:value-type'] === 'error' || celfout(tekst)?.code === 'cel-fout')
    return celfout(tekst)?.code === 'cel-fout' ? tekst : '#FOUT!';
  const formule = attributen['table:formula'];
  return (
    waardeVan(attributen, getoond, tekst, opmaak) ?? (formule === undefined ? tekst : zichtbaar(formule))
  );
}

/** The value that was kept; null when there is none. */
function waardeVan(
  attributen: Attributen,
  getoond: string | null,
  tekst: string,
  opmaak: Getalopmaak,
): string | null {
  const soort = attributen['office:value-type'];
  switch (soort) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const waarde = attributen['office:value'];
      if (waarde === undefined) return null;
      const n = Number(waarde);
      if (!GETAL.test(waarde) || !Number.isFinite(n)) throw beschadigd();
      return getalVan(n, tekst, opmaak);
    }
    case 'date': {
      const waarde = attributen['office:date-value'];
      if (waarde === undefined) return null;
      const [, dag, tijd] = DATUM.exec(waarde) ?? [];
      if (dag === undefined) throw beschadigd();
      const gelezen = tijd === undefined || tijd === '00:00' ? dag : `${dag} ${tijd}`;
      return opmaak.delen[0]?.dag === 'deel' ? anders(gelezen, 'een deel van een datum') : gelezen;
    }
    case 'time':
      return attributen['office:time-value'] ?? null;
    case 'boolean':
      return attributen['office:boolean-value'] === 'true' ? 'WAAR' : 'ONWAAR';
    case 'string':
    case undefined:
      return tekstVan(attributen, getoond, tekst, opmaak);
    default:
      throw beschadigd();
  }
}

function tekstVan(
  attributen: Attributen,
  getoond: string | null,
  tekst: string,
  { tekstZoalsHijIs }: Getalopmaak,
): string | null {
  const waarde = attributen['office:string-value'];
  if (waarde !== undefined && waarde !== '') {
    const gelezen = samengesteld(waarde.trim());
    const isZelfde = getoond === null || gelezen.replaceAll(/\s+/g, ' ') === tekst.replaceAll(/\s+/g, ' ');
    return isZelfde && tekstZoalsHijIs ? gelezen : anders(gelezen, tekst);
  }
  // An outcome can be an empty text; without a type there is no outcome.
  const isLeeg = getoond === null ? waarde === undefined : attributen['office:value-type'] === undefined;
  if (tekst === '') return isLeeg ? null : tekst;
  return tekstZoalsHijIs ? tekst : anders(tekst, 'iets anders');
}

/** The number as its format shows it, unless the text that was kept shows another one. */
function getalVan(n: number, tekst: string, opmaak: Getalopmaak): string {
  const gelezen = celgetal(n, opmaak);
  // Zeros that the office kept in the text, where the format is one that we were not given.
  if (/^[A-Za-z]*0\d*$/.test(tekst) && Number(tekst.replace(/^[A-Za-z]*/, '')) === n) return tekst;
  const isZelfde =
    tekst === '' ||
    tekst === gelezen ||
    getallenIn(tekst, n).some((m) => Math.abs(m - n) < 1e-9 * Math.max(1, Math.abs(n)));
  return isZelfde || gelezen !== kaalGetal(n) ? gelezen : anders(gelezen, tekst);
}

/** The numbers that a shown text may stand for: with a Dutch or an English comma and point. */
function getallenIn(tekst: string, n: number): number[] {
  const kaal = tekst
    .replaceAll(/[\s\u00a0\u202f€$]|EUR/g, '')
    .replace(/^\((.*)\)$/, '-$1')
    .replace('−', '-');
  if (/^[-–]$/.test(kaal)) return [0];
  const [, getal = '', eind = ''] = /^([-+]?[\d.,]+(?:E[+-]?\d+)?)(\D*)$/i.exec(kaal) ?? [];
  const maat = eind === '%' ? 100 : 1;
  const talen = [getal.replaceAll('.', '').replace(',', '.'), getal.replaceAll(',', '')];
  // 318 as 31800%: to the eye another number of persons.
  if (maat === 100 && Number.isInteger(n) && n !== 0) return [];
  return getal === '' ? [] : talen.map((t) => Number(t) / maat);
}

/** `=SUM(…)` of `of:=SUM(…)`. */
function zichtbaar(formule: string): string {
  return `=${formule.replace(/^(?:\w+:)?=?/, '')}`;
}
