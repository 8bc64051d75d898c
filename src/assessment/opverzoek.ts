import { type Stuksoort, soortkenmerken } from '../dossier/briefsoort.ts';
import { stapOp } from '../dossier/ladder.ts';
import { type Beoordeling, type Oordeel, tredeVan } from './beoordeling.ts';

/** The judgement that a letter on request rests on: one that the rules used. Null when there is none. */
export function rustoordeel(a: Pick<Beoordeling, 'oordelen'>, soort: Stuksoort): Oordeel | null {
  const gezocht = soortkenmerken(soort).rustOp;
  const past = (o: Oordeel) => gezocht.some((g) => g.vraag === o.vraag && g.antwoorden.includes(o.antwoord));
  return a.oordelen.find((o) => o.gebruikt && past(o)) ?? null;
}

/** Whether what a letter on request tells is so: its trede and its judgement. What a kader calls for by itself needs neither. */
export function kanOpVerzoek(a: Beoordeling, soort: Stuksoort): boolean {
  const { rustOp, vanStap, blijft } = soortkenmerken(soort);
  return (
    (rustOp.length === 0 || rustoordeel(a, soort) !== null) &&
    (vanStap === null || (a.tredeVorig !== null && vanStap.includes(stapOp(a.ladder, a.tredeVorig)))) &&
    (!blijft || tredeVan(a) === a.tredeVorig)
  );
}
