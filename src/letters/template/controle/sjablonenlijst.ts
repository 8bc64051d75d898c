import { isBijstuk, soortkenmerken } from '../../../dossier/briefsoort.ts';
import { briefplek, sjabloonbestand } from '../../briefplek.ts';
import { eigenKenmerken, type Sjablonen } from '../sjablonen.ts';
import { verken } from './keuzes.ts';
import type { Briefkader } from './sjablooncontrole.ts';

/** One letter: under which kaders it can be called for, and the bouwstenen that it is made of there. */
export interface Lijstregel {
  readonly soort: string;
  readonly map: string;
  readonly bestand: string;
  readonly kaders: readonly { readonly kader: string; readonly bouwstenen: readonly string[] }[];
  /** The bouwstenen of all kaders together; `eigen` where a kader words one itself. */
  readonly bouwstenen: readonly { readonly naam: string; readonly eigen: boolean }[];
}

/** The letters of a set, in the order of the ladder. */
export function lijstVan(sjablonen: Sjablonen, kaders: readonly Briefkader[]): readonly Lijstregel[] {
  const brieven = [...sjablonen.keys()].flatMap((bestand) => {
    const plek = briefplek(bestand);
    return plek === null ? [] : { ...plek, bestand };
  });
  const opLadder = brieven.toSorted(
    (a, b) => rang(a.trede) - rang(b.trede) || Number(a.kader !== null) - Number(b.kader !== null),
  );
  return opLadder.map(({ map, soort, kader: eigenaar, bestand }) => {
    const opTrede = (k: Briefkader, trede: number) =>
      sjabloonbestand(soort, { kader: k.id, ladder: k.ladder, trede }, sjablonen) === bestand;
    const gevraagd = kaders.filter(
      (k) =>
        (eigenaar ?? k.id) === k.id &&
        (eigenKenmerken(sjablonen, bestand).kaders?.includes(k.id) ?? true) &&
        // Made on request or with another letter: on every trede.
        (kanGevraagd(soort, k) || isBijstuk(soort)
          ? k.ladder.treden.some(({ trede }) => opTrede(k, trede))
          : k.brieven.some((b) => b.soort === soort && opTrede(k, b.trede))),
    );
    const perKader = gevraagd.map(({ id }) => ({
      kader: id,
      bouwstenen: bouwstenenVan(sjablonen, bestand, id),
    }));
    return { soort, map, bestand, kaders: perKader, bouwstenen: samen(perKader) };
  });
}

function rang(trede: number | null): number {
  return trede ?? Number.POSITIVE_INFINITY;
}

/** On request, under a kader with a step that it can be asked from and the judgement that it rests on. */
function kanGevraagd(soort: string, { oordelen, ladder }: Briefkader): boolean {
  const { opVerzoek, rustOp, vanStap } = soortkenmerken(soort);
  const opLadder = vanStap === null || ladder.treden.some(({ stap }) => vanStap.includes(stap));
  return opVerzoek && opLadder && (rustOp.length === 0 || rustOp.some((r) => oordelen.includes(r.vraag)));
}

function bouwstenenVan(sjablonen: Sjablonen, bestand: string, kader: string): string[] {
  const gevonden = new Set<string>();
  verken(sjablonen, bestand, kader, { bestand: (pad) => gevonden.add(pad) });
  return [...gevonden].filter((pad) => pad !== bestand);
}

function samen(perKader: Lijstregel['kaders']): Lijstregel['bouwstenen'] {
  const eigen = new Map<string, boolean>();
  for (const { kader, bouwstenen } of perKader)
    for (const pad of bouwstenen) {
      const naam = pad
        .replace(`bouwstenen/${kader}/`, '')
        .replace(/^bouwstenen\//, '')
        .replace(/\.njk$/, '');
      eigen.set(naam, eigen.get(naam) === true || pad.startsWith(`bouwstenen/${kader}/`));
    }
  return [...eigen].map(([naam, isEigen]) => ({ naam, eigen: isEigen }));
}
