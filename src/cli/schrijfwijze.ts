import type { Melding } from '../dossier/melding.ts';
import { metRaad } from './raad.ts';

const BREEDTE = 80;

/** Text wrapped at 80 columns, each line after the first indented. */
export function wikkel(tekst: string, eerste = '', verder = eerste): string {
  const regels: string[] = [];
  let regel = eerste;
  for (const woord of tekst.split(/[ \n]+/)) {
    const leeg = regel === eerste || regel === verder;
    if (!leeg && regel.length + 1 + woord.length > BREEDTE) {
      regels.push(regel);
      regel = verder + woord;
    } else regel += leeg ? woord : ` ${woord}`;
  }
  return [...regels, regel].join('\n').replaceAll('\u00a0', ' ');
}

/** A message as a person reads it: where, what, and what to do; with `Let op: ` before it when it stops nothing. */
export function meldingTekst(gegeven: Melding, vooraf = ''): string {
  const m = metRaad(gegeven);
  const plek = [m.rij === null ? null : `rij ${m.rij}`, m.kolom, m.cel === null ? null : `cel ${m.cel}`];
  const waar = plek.filter((deel) => deel !== null).join(', ');
  const wat = wikkel(`${vooraf}${waar === '' ? '' : `${waar}: `}${m.melding}`, '', '  ');
  return `${wat}\n${wikkel(`→ ${m.oplossing}`, '  ', '    ')}`;
}

const SAMEN_VANAF = 3;

/** Messages as a person reads them: one that says the same of many cells of a column stands there once, with all its cells. */
export function meldingregels(meldingen: readonly Melding[], vooraf = ''): string[] {
  const groepen = new Map<string, Melding[]>();
  for (const m of meldingen) {
    const sleutel = m.cel === null ? `${groepen.size}` : [m.code, m.kolom, m.melding, m.oplossing].join('\n');
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), m]);
  }
  return [...groepen.values()].flatMap((groep) => {
    const [eerste] = groep;
    if (eerste === undefined || groep.length < SAMEN_VANAF) return groep.map((m) => meldingTekst(m, vooraf));
    const kolom = `${eerste.kolom}, ${groep.length} cellen (${groep.map((m) => m.cel).join(', ')})`;
    return meldingTekst({ ...eerste, rij: null, cel: null, kolom }, vooraf);
  });
}

/**
 * Warnings as a person reads them. Where they would fill more than `ruimte` lines, those with one code and column stand there
 * once: the first in full, of the others the cell.
 */
export function waarschuwingsregels(meldingen: readonly Melding[], ruimte: number): string[] {
  const heel = meldingregels(meldingen, 'Let op: ');
  if (heel.join('\n').split('\n').length <= ruimte) return heel;
  const groepen = new Map<string, Melding[]>();
  for (const m of meldingen) {
    const sleutel = `${m.code} ${m.kolom}`;
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), m]);
  }
  return [...groepen.values()].flatMap(([eerste, ...rest]) => {
    if (eerste === undefined) return [];
    if (rest.length < SAMEN_VANAF - 1) return [eerste, ...rest].map((m) => meldingTekst(m, 'Let op: '));
    const plekken = rest.map((m) => m.cel ?? (m.rij === null ? m.melding : `rij ${m.rij}`));
    return [
      `${meldingTekst(eerste, 'Let op: ')}\n${wikkel(`Zo ook bij nog ${rest.length}: ${plekken.join(', ')}.`, '  ', '    ')}`,
    ];
  });
}

/** Columns side by side; the last one is not padded. Numbers are aligned right by the caller. */
export function kolommen(rijen: readonly (readonly string[])[]): string {
  const breed = (rijen[0] ?? []).map((_, i) => Math.max(...rijen.map((rij) => rij[i]?.length ?? 0)));
  return rijen
    .map((rij) =>
      rij
        .map((cel, i) => cel.padEnd(breed[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
