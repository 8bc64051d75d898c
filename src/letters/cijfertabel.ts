import type { Block, Inline, Table } from '../formats/brief.ts';
import { SjabloonFout } from './template/sjabloonfout.ts';
import type { BriefVelden } from './velden/velden.ts';

/**
 * Reads the figure tables of a letter back from its blocks and adds them up to their last line.
 * Throws when a table is missing, shows another figure than the assessment, or does not add up: the letter is refused.
 */
export function controleerCijfertabellen(
  blokken: readonly Block[],
  velden: BriefVelden,
  bestand: string,
): void {
  const tabellen = blokken.filter((b): b is Table => b.type === 'table').map(getallen);
  const weiger = (melding: string): never => {
    throw new SjabloonFout([{ bestand, regel: 1, kolom: 1, melding }]);
  };
  const eerste =
    tabellen.find((t) => t.has('cijfers.totaalopgave')) ?? weiger('de brief heeft geen cijfertabel');
  telt(
    eerste,
    velden.cijfers,
    'cijfers',
    'achterstandBegin + taakstelling - voorsprongBegin = totaalopgave',
    weiger,
  );
  telt(
    eerste,
    velden.cijfers,
    'cijfers',
    'totaalopgave - gehuisvest - bijtelling = achterstand - voorsprong',
    weiger,
  );
  if (velden.volgend === null) return;
  const tweede =
    tabellen.find((t) => t.has('volgend.totaalopgave')) ??
    weiger('de brief mist de tabel van het volgende halfjaar');
  const { achterstand, voorsprong } = velden.cijfers;
  const { taakstelling, totaalopgave } = velden.volgend;
  const verwacht = {
    'cijfers.achterstand': achterstand,
    'cijfers.voorsprong': voorsprong,
    'volgend.taakstelling': taakstelling,
  };
  for (const [pad, waarde] of Object.entries(verwacht))
    if ((tweede.get(pad) ?? 0) !== waarde) weiger(`de tweede tabel toont ${pad} niet zoals beoordeeld`);
  if (
    achterstand + taakstelling - voorsprong !== totaalopgave ||
    tweede.get('volgend.totaalopgave') !== totaalopgave
  )
    weiger('de tweede tabel telt niet op');
}

/** Checks one equation over the shown figures; a figure that is not shown must be 0. */
function telt(
  tabel: ReadonlyMap<string, number>,
  cijfers: Readonly<Record<string, number>>,
  voor: string,
  vergelijking: string,
  weiger: (melding: string) => never,
): void {
  const zijden = vergelijking.split(' = ').map((zijde) => {
    let teken = 1;
    let som = 0;
    for (const woord of zijde.split(' ')) {
      if (woord === '+' || woord === '-') teken = woord === '+' ? 1 : -1;
      else {
        const getoond = tabel.get(`${voor}.${woord}`) ?? 0;
        if (getoond !== cijfers[woord]) weiger(`de cijfertabel toont ${voor}.${woord} niet zoals beoordeeld`);
        som += teken * getoond;
      }
    }
    return som;
  });
  if (zijden[0] !== zijden[1]) weiger(`de cijfertabel telt niet op: ${vergelijking}`);
}

/** The figures in the last column, by the path they came from. */
function getallen(tabel: Table): ReadonlyMap<string, number> {
  const uit = new Map<string, number>();
  for (const rij of tabel.rijen)
    for (const i of rij.at(-1) ?? ([] as readonly Inline[]))
      if (i.type === 'field' && typeof i.waarde === 'number') uit.set(i.pad, i.waarde);
  return uit;
}
