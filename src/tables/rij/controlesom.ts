import type { Periode } from '../../dossier/kolommen.ts';
import { beginstand, nieuwGehuisvest, totaalopgave } from '../../dossier/opgave.ts';
import type { Rijmeld } from '../../dossier/samenhang.ts';
import type { CONTROLEKOLOMMEN } from '../indeling/kop.ts';

type Controlekolom = (typeof CONTROLEKOLOMMEN)[number];

/**
 * Compares what a table itself computed with what follows from its row: totaalopgave = taakstelling + achterstand −
 * voorsprong at the beginning; what is left of it at the end. Which bijtelling counts depends on the kader, so each way
 * of counting it is accepted. Nothing is compared with an unknown figure.
 */
export function controleerSom(
  p: Partial<Periode>,
  controle: (naam: Controlekolom) => number | null,
  meld: Rijmeld,
): void {
  const { taakstelling: t } = p;
  const { achterstand: a, voorsprong: v } = beginstand(p);
  const gegeven = {
    totaalopgave: controle('totaalopgave'),
    achterstand_eind: controle('achterstand_eind'),
    voorsprong_eind: controle('voorsprong_eind'),
  };
  if (t == null || a === null || v === null) return;
  const opgave = totaalopgave(t, a, v);
  const som = `${t} + ${a} − ${v} = ${opgave}`;
  if (gegeven.totaalopgave !== null && gegeven.totaalopgave !== opgave)
    meld(
      'totaalopgave-klopt-niet',
      'totaalopgave',
      `De totaalopgave is volgens de rij ${gegeven.totaalopgave}, maar taakstelling + achterstand − voorsprong is ${som}.`,
      KIJK_NA,
    );
  const r = nieuwGehuisvest(p);
  if (r === null) return;
  const [g, z, pijplijn] = [p.bijtelling_gehuisvest, p.bijtelling_zelfstandig, p.bijtelling_pijplijn].map(
    (x) => x ?? 0,
  );
  const bijtellingen = [0, (g ?? 0) + (z ?? 0), (g ?? 0) + (z ?? 0) + (pijplijn ?? 0)];
  for (const [kolom, teken] of [
    ['achterstand_eind', 1],
    ['voorsprong_eind', -1],
  ] as const) {
    const waarde = gegeven[kolom];
    const kan = bijtellingen.map((x) => Math.max(0, teken * (opgave - r - x)));
    if (waarde === null || kan.includes(waarde)) continue;
    meld(
      'eindstand-klopt-niet',
      kolom,
      `${kolom} is volgens de rij ${waarde}, maar uit de opgave (${som}) en ${r} gehuisvest volgt ${[...new Set(kan)].join(' of ')}.`,
      KIJK_NA,
    );
  }
}

const KIJK_NA = 'Kijk na welk cijfer van de rij niet klopt. Er wordt niets verbeterd.';
