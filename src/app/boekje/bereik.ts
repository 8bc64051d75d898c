import {
  type Beoordeling,
  grondenVan,
  tredeVan,
  vragenVan,
  waarderingVan,
} from '../../assessment/beoordeling.ts';
import { codenamen } from '../../assessment/codes.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import type { Ladder } from '../../dossier/ladder.ts';
import { nieuwSpoor, type Takken } from '../../letters/template/controle/dekking.ts';
import type { Lijstregel } from '../../letters/template/controle/sjablonenlijst.ts';
import { type Sjablonen, zoekBouwsteen } from '../../letters/template/sjablonen.ts';
import { aangekleed, type Boekgeval, type Boekgevallen, regelVanGeval } from './gevallen.ts';
import { type Boekbinderij, stukken } from './stukken.ts';

/** A case on another trede or another day, with its row. */
interface Kruising {
  readonly geval: Boekgeval;
  readonly regel: Invoerregel;
}

/** Every case on every trede of a ladder, on its own day and on the days inside the half-year: what the rules of any kader are asked. */
export function kruisingen(gevallen: Boekgevallen, { treden }: Ladder): readonly Kruising[] {
  const dagen = gevallen.uitgangspunten.flatMap((geval) => {
    const vast = geval.moment !== undefined || geval.gegeven.halfjaar !== undefined;
    return [geval, ...(vast ? [] : gevallen.dagen.map((dag) => aangekleed(geval, dag)))];
  });
  return dagen.flatMap((geval) => {
    const regel = regelVanGeval(geval, gevallen);
    if (regel === null) return [];
    return treden.map(({ trede: trede_vorig }) => ({
      geval,
      regel: { ...regel, periode: { ...regel.periode, trede_vorig } },
    }));
  });
}

/**
 * Everything that the booklet of a kader has to show. Its letters (`lijst`: which there are, and under which kaders) and its
 * clauses follow from the lists of the kader itself; its branches from its rules: what they come to when every case is put
 * before them on every trede and day. A branch that is not among them, this kader does not reach.
 */
export function teBereikenDoor(
  kader: Kader,
  lijst: readonly Lijstregel[],
  gekruist: readonly Kruising[],
  binderij: Boekbinderij,
): Takken {
  const { spoor, takken } = nieuwSpoor();
  const vanKader = lijst.filter(({ kaders }) => kaders.some(({ kader: id }) => id === kader.id));
  for (const { bestand } of vanKader) spoor.bestand(bestand);
  for (const bestand of clausulesVan(kader, binderij.sjablonen)) spoor.bestand(bestand);
  const gezien = new Set<string>();
  const nieuw = (soort: string | undefined) => (a: Beoordeling) => {
    const omtrek = omtrekVan(a, soort);
    return !gezien.has(omtrek) && gezien.add(omtrek) !== null;
  };
  const uitRegels = gekruist.flatMap(({ geval, regel }) => {
    const { brieven, zinnen } = stukken(geval, regel, kader, binderij, nieuw(geval.soort));
    return [...brieven, ...zinnen].map((stuk) => stuk.takken);
  });
  return new Map([takken, ...uitRegels].flatMap((t) => [...t]));
}

/** The clauses of what a kader can find, ask, signal and set a term for. */
function clausulesVan({ id, codes }: Kader, sjablonen: Sjablonen): readonly string[] {
  return (['gronden', 'vragen', 'signalen', 'termijnen'] as const).flatMap((soort) =>
    codenamen(codes, soort).flatMap(
      (code) => zoekBouwsteen(sjablonen, `bouwstenen/${soort}/${code}.njk`, id) ?? [],
    ),
  );
}

/** What a template sees of an assessment, whatever the figures. */
function omtrekVan(a: Beoordeling, soort: string | undefined): string {
  const { cijfers: c, signalen, termijnen, status, tredeVorig, brieven } = a;
  const trede = tredeVan(a);
  const codes = [grondenVan(a), vragenVan(a), signalen, termijnen].map((lijst) => lijst.map((b) => b.code));
  const figuren = [c.voorsprongBegin, c.voorsprong, c.bijtelling].map((n) => n !== null && n > 0);
  return JSON.stringify([soort, status, tredeVorig, trede, brieven, waarderingVan(a), codes, figuren]);
}
