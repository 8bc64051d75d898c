import { isBijstuk } from '../dossier/briefsoort.ts';
import { type Ladder, type Ladderstap, stapOp } from '../dossier/ladder.ts';
import type { Sjablonen } from './template/sjablonen.ts';

/** What the path of a letter tells: `trede2/informatieverzoek.njk`, `algemeen/mededeling.njk`, `<kader>/trede2/….njk`. */
export interface Briefplek {
  /** The kader whose own letter it is; null for one that kaders share. */
  readonly kader: string | null;
  readonly map: string;
  /** The number of its folder; null for what goes with a letter. */
  readonly trede: number | null;
  readonly soort: string;
}

const PAD = /^(?:(?!bouwstenen\/)([^/]+)\/)?(trede(\d)|algemeen)\/([^/]+)\.njk$/;

/** Where a letter stands in the templates; null for what is no letter. */
export function briefplek(pad: string): Briefplek | null {
  const [, kader = null, map, trede, soort] = PAD.exec(pad) ?? [];
  if (map === undefined || soort === undefined) return null;
  return { kader, map, trede: trede === undefined ? null : Number(trede), soort };
}

/** Whether a template is a letter that this kader uses: one that kaders share, or its own. */
export function isBriefVan(pad: string, kader: string): boolean {
  const plek = briefplek(pad);
  return plek !== null && (plek.kader ?? kader) === kader;
}

/** The folder in which the letters that kaders share stand, per step. */
const MAP: Readonly<Record<Ladderstap, number>> = {
  buiten: 1,
  begin: 1,
  overleg: 2,
  plan: 3,
  vooraankondiging: 4,
  besluit: 5,
  uitvoering: 6,
};

/** The step that a folder of shared letters is of; null for one that is of none. */
export function stapVanMap(map: number): Ladderstap | null {
  return (Object.keys(MAP) as Ladderstap[]).findLast((stap) => MAP[stap] === map) ?? null;
}

/** Under which kader a letter is made, and the trede that it tells. */
export interface Brieftrede {
  readonly kader: string;
  readonly ladder: Ladder;
  readonly trede: number;
}

/**
 * Where the template of a letter stands: the kader's own where it has one, else in the shared folder of the step that it
 * belongs to. A letter with a template for each step (voortzetting) takes that of its own trede.
 */
export function sjabloonbestand(
  soort: string,
  { kader, ladder, trede }: Brieftrede,
  sjablonen: Sjablonen,
): string {
  const van = (wie: string | null) =>
    [...sjablonen.keys()].filter((pad) => {
      const plek = briefplek(pad);
      return plek !== null && plek.kader === wie && plek.soort === soort;
    });
  const [gedeeld, eigen] = [van(null), van(kader)];
  const vanTrede = `${kader}/trede${trede}/${soort}.njk`;
  if (eigen.includes(vanTrede)) return vanTrede;
  if (gedeeld.length < 2 && eigen.length === 1 && eigen[0] !== undefined) return eigen[0];
  if (isBijstuk(soort)) return `algemeen/${soort}.njk`;
  if (gedeeld.length === 1 && gedeeld[0] !== undefined) return gedeeld[0];
  return `trede${MAP[stapOp(ladder, trede)]}/${soort}.njk`;
}

/** The letters that there is a template for under a kader, or under any; each once. */
export function briefsoorten(sjablonen: Sjablonen, kader: string | null): readonly string[] {
  const soorten = [...sjablonen.keys()].flatMap((pad) => {
    const plek = kader === null || isBriefVan(pad, kader) ? briefplek(pad) : null;
    return plek === null || plek.trede === null ? [] : plek.soort;
  });
  return [...new Set(soorten)];
}
