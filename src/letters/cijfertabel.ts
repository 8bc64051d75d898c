import { totaalopgave } from '../dossier/opgave.ts';
import type { Weigering } from '../dossier/weigering.ts';
import type { Block, Inline, Table } from '../formats/brief.ts';
import { weigerSjabloon } from './template/sjabloonmelding.ts';

/** The figures that the tables of a letter have to show. */
export interface Tabelcijfers {
  readonly cijfers: {
    readonly achterstandBegin: number;
    readonly voorsprongBegin: number;
    readonly taakstelling: number;
    readonly totaalopgave: number;
    readonly gehuisvest: number;
    readonly bijtelling: number;
    readonly achterstand: number;
    readonly voorsprong: number;
  };
  /** The opgave of the next half-year, where the letter tells it. */
  readonly volgend: { readonly taakstelling: number; readonly totaalopgave: number } | null;
}

/**
 * Reads the figure tables of a letter back from its blocks and adds them up to their last line.
 * Throws when a table is missing, shows another figure than the assessment, or does not add up: the letter is refused.
 */
export function controleerCijfertabellen(
  blokken: readonly Block[],
  { cijfers: c, volgend }: Tabelcijfers,
  bestand: string,
): void {
  const weiger = (melding: string): Weigering => weigerSjabloon([{ bestand, regel: 1, kolom: 1, melding }]);
  const tabellen = blokken.filter((b): b is Table => b.type === 'table').map(getallen);
  const eerste = tabellen.find((t) => t.has('cijfers.totaalopgave'));
  if (eerste === undefined) throw weiger('de brief heeft geen cijfertabel');
  const anders = andere(eerste, {
    'cijfers.achterstandBegin': c.achterstandBegin,
    'cijfers.voorsprongBegin': c.voorsprongBegin,
    'cijfers.taakstelling': c.taakstelling,
    'cijfers.totaalopgave': c.totaalopgave,
    'cijfers.gehuisvest': c.gehuisvest,
    'cijfers.bijtelling': c.bijtelling,
    // Before the peildatum what is left is still to be housed, and no achterstand.
    [eerste.has('cijfers.nogTeHuisvesten') ? 'cijfers.nogTeHuisvesten' : 'cijfers.achterstand']:
      c.achterstand,
    'cijfers.voorsprong': c.voorsprong,
  });
  if (anders !== null) throw weiger(`de cijfertabel toont ${anders} niet zoals beoordeeld`);
  if (totaalopgave(c.taakstelling, c.achterstandBegin, c.voorsprongBegin) !== c.totaalopgave)
    throw weiger(
      'de cijfertabel telt niet op: achterstandBegin + taakstelling - voorsprongBegin = totaalopgave',
    );
  if (c.totaalopgave - c.gehuisvest - c.bijtelling !== c.achterstand - c.voorsprong)
    throw weiger(
      'de cijfertabel telt niet op: totaalopgave - gehuisvest - bijtelling = achterstand - voorsprong',
    );
  if (volgend === null) return;
  const tweede = tabellen.find((t) => t.has('volgend.totaalopgave'));
  if (tweede === undefined) throw weiger('de brief mist de tabel van het volgende halfjaar');
  const andersVolgend = andere(tweede, {
    'cijfers.achterstand': c.achterstand,
    'cijfers.voorsprong': c.voorsprong,
    'volgend.taakstelling': volgend.taakstelling,
    'volgend.totaalopgave': volgend.totaalopgave,
  });
  if (andersVolgend !== null) throw weiger(`de tweede tabel toont ${andersVolgend} niet zoals beoordeeld`);
  if (c.achterstand + volgend.taakstelling - c.voorsprong !== volgend.totaalopgave)
    throw weiger('de tweede tabel telt niet op');
}

/** The first figure that a table shows otherwise; one that it does not show must be 0. */
function andere(tabel: ReadonlyMap<string, number>, hoort: Readonly<Record<string, number>>): string | null {
  return Object.keys(hoort).find((pad) => (tabel.get(pad) ?? 0) !== hoort[pad]) ?? null;
}

/** The figures in the last column, by the path they came from. */
function getallen(tabel: Table): ReadonlyMap<string, number> {
  const uit = new Map<string, number>();
  for (const rij of tabel.rijen)
    for (const i of rij.at(-1) ?? ([] as readonly Inline[]))
      if (i.type === 'field' && typeof i.waarde === 'number') uit.set(i.pad, i.waarde);
  return uit;
}
