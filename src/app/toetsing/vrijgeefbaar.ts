import { soortkenmerken } from '../../dossier/briefsoort.ts';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { samenhangbezwaren, type Vrijgavebezwaar, vrijgavebezwaren } from '../../review/vrijgave.ts';
import { leesHuisstijlgegevens } from '../bronnen/huisstijl.ts';
import { bewaardeBronnen } from '../ronde/bewaard.ts';
import type { Getoetst, Toetsstand } from './stand.ts';

/** A letter that waits, and everything that keeps it from going out; nothing when it may. */
export interface Gewogen extends Getoetst {
  readonly bezwaren: readonly Vrijgavebezwaar[];
}

/** Weighs every letter that was not released or sent. */
export async function weegVrijgave(toetsing: Toetsstand, vandaag: Datum): Promise<Gewogen[]> {
  const { stukken, stand, store, regeling } = toetsing;
  const huisstijlen = new Map<number, Huisstijl>();
  for (const regel of stand.rondes)
    if (stukken.some((s) => stand.stukken.get(s.feiten.naam)?.regel.ronde === regel.nummer))
      huisstijlen.set(regel.nummer, leesHuisstijlgegevens(await bewaardeBronnen(store, regel)));
  const alleen = stukken.map((stuk) => {
    const { feiten } = stuk;
    const huisstijl = huisstijlen.get(stand.stukken.get(feiten.naam)?.regel.ronde ?? 0);
    const brief = {
      datum: parseDatum(feiten.datum) ?? vandaag,
      ondertekenaars: huisstijl === undefined ? [] : ondertekenaars(toetsing, stuk, huisstijl),
      termijnen: termijnen(toetsing, stuk),
    };
    return { ...stuk, bezwaren: vrijgavebezwaren(stuk.toestand, brief, regeling.regeling, vandaag) };
  });
  return alleen
    .filter(({ feiten }) => !feiten.vrijgegeven && !feiten.verzonden)
    .map((stuk) => {
      const samen = alleen.filter((a) => a.feiten.gemeentecode === stuk.feiten.gemeentecode);
      return { ...stuk, bezwaren: [...stuk.bezwaren, ...samenhangbezwaren(stuk.feiten, samen)] };
    });
}

/** Who signs a letter, by function, as it stands below it. */
function ondertekenaars(
  { uitkomsten }: Toetsstand,
  { feiten }: Getoetst,
  { ondertekening, mandaat }: Huisstijl,
): string[] {
  if (soortkenmerken(feiten.soort).ondertekening === 'niemand') return [];
  const ambtelijk = uitkomsten.get(feiten.gemeentecode)?.beoordeeld.beoordeling.ambtelijk === true;
  return ambtelijk ? [mandaat.functie] : ondertekening.ondertekenaars.map((o) => o.functie);
}

function termijnen({ uitkomsten }: Toetsstand, { feiten }: Getoetst): Datum[] {
  const lijst = uitkomsten.get(feiten.gemeentecode)?.beoordeeld.beoordeling.termijnen ?? [];
  return lijst.flatMap((t) => t.datum ?? []);
}
