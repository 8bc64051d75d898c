import { samengesteld } from '../../dossier/tekens.ts';
import type { Attributen } from '../../formats/xml/merken.ts';
import { celfout } from '../rij/celfout.ts';
import { celgetal } from './celgetal.ts';

const GETAL = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
const DATUM = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d).*)?$/;

/**
 * What a cell of an ODS holds, as text, from its attributes and the text that shows (null: there is none). A date is
 * 2024-02-01, with the time behind it when there is one. A formula without an outcome gives the formula itself.
 */
export function odsCel(attributen: Attributen, getoond: string | null): string {
  const tekst = samengesteld((getoond ?? '').trim());
  // Older offices write an error as the number 0 that shows as #N/A.
  if (attributen['calcext:value-type'] === 'error' || celfout(tekst)?.code === 'cel-fout')
    return tekst || '#FOUT!';
  const formule = attributen['table:formula'];
  return waardeVan(attributen, getoond, tekst) ?? (formule === undefined ? tekst : zichtbaar(formule));
}

/** The value that was kept; null when there is none. */
function waardeVan(attributen: Attributen, getoond: string | null, tekst: string): string | null {
  const soort = attributen['office:value-type'];
  switch (soort) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const waarde = attributen['office:value'];
      if (waarde === undefined) return null;
      return GETAL.test(waarde) ? celgetal(Number(waarde), tekst) : waarde;
    }
    case 'date': {
      const waarde = attributen['office:date-value'];
      const dag = DATUM.exec(waarde ?? '');
      if (dag === null) return waarde ?? null;
      return dag[2] === undefined || dag[2] === '00:00' ? (dag[1] ?? null) : `${dag[1]} ${dag[2]}`;
    }
    case 'boolean':
      return attributen['office:boolean-value'] === 'true' ? 'WAAR' : 'ONWAAR';
    default: {
      const waarde = attributen['office:string-value'];
      if (waarde !== undefined && waarde !== '') return samengesteld(waarde.trim());
      // An outcome can be an empty text; without a type there is no outcome.
      const isLeeg = getoond === null ? waarde === undefined : soort === undefined;
      return tekst === '' && isLeeg ? null : tekst;
    }
  }
}

/** `=SUM(…)` of `of:=SUM(…)`. */
function zichtbaar(formule: string): string {
  return `=${formule.replace(/^(?:\w+:)?=?/, '')}`;
}
