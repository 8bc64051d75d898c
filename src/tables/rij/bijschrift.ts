import { nearest } from '../../dossier/gelijkenis.ts';
import { celnaam, type Melding } from '../../dossier/melding.ts';
import type { Register } from '../../dossier/register.ts';
import { toon } from '../../dossier/tekens.ts';
import { kern, WAT_TE_DOEN } from '../indeling/kop.ts';
import type { Tabelrij } from '../lees/blad.ts';

/** What a footnote begins with: a star, a cross, a raised figure, or a word that announces one. */
const TEKEN = /^(?:\*+|[†‡¹²³]|\(?\d\)|noot|nb|bron|let op|toelichting|voetnoot|opmerking)(?:[\s:.)]|$)/i;
const ALLEEN_TEKEN = /^(?:\*+|[†‡¹²³]|\d\)?)$/;
/** Longer than any name of a municipality. */
const ZIN = 40;

/**
 * A footnote under the table, or a heading between its rows: one text and nothing else in the row, that is no municipality
 * and looks like none. Told, never silently left out. Null: the row is to be read, and to be refused where it is wrong.
 */
export function bijschrift(rij: Tabelrij, kop: Tabelrij, register: Register): Melding | null {
  const gevuld = rij.cellen.flatMap((tekst, kolom) =>
    tekst === '' || kern(kop.cellen[kolom] ?? '') === kern(WAT_TE_DOEN) ? [] : [{ tekst, kolom }],
  );
  const [eerste, tweede, derde] = gevuld;
  if (eerste === undefined || derde !== undefined) return null;
  if (tweede !== undefined && !ALLEEN_TEKEN.test(eerste.tekst)) return null;
  const tekst = gevuld.map((cel) => cel.tekst).join(' ');
  const bijNaam =
    eerste.kolom === 0 || ['', 'gemeente', 'gemeentecode'].includes(kern(kop.cellen[eerste.kolom] ?? ''));
  if (!bijNaam || !isBijschrift(tekst, register)) return null;
  return {
    code: 'rij-overgeslagen',
    rij: rij.nummer,
    kolom: null,
    cel: celnaam(eerste.kolom, rij.nummer),
    waarde: tekst,
    melding: `Alleen ${toon(tekst)} staat in deze rij: gelezen als een noot of tussenkop, niet als gemeente.`,
    oplossing: 'Is het een gemeente, vul dan de hele rij in. Anders hoeft u niets te doen.',
  };
}

function isBijschrift(tekst: string, register: Register): boolean {
  if (!/\p{Letter}{2}/u.test(tekst) || /^(?:GM)?\s?\d/i.test(tekst)) return false;
  if (TEKEN.test(tekst) || tekst.length > ZIN) return true;
  const namen = [...register.values()].map((g) => g.naam);
  return nearest(tekst.replace(/^(?:de )?gem(?:eente|\.)? /i, ''), namen) === null;
}
