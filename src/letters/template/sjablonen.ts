import type { Eigenkenmerken, Knoop } from './knoop.ts';
import { type Sjabloonmelding, weigerSjabloon } from './sjabloonmelding.ts';
import { leesSjabloon } from './template.ts';

const GEDEELD = 'bouwstenen/';

/** All templates of a set, parsed, by their path under `templates/`. */
export type Sjablonen = ReadonlyMap<string, readonly Knoop[]>;

/** Parses every template. Throws one Weigering with all that cannot be read. */
export function parseSjablonen(bronnen: ReadonlyMap<string, string>): Sjablonen {
  const { sjablonen, meldingen } = leesbareSjablonen(bronnen);
  if (meldingen.length > 0) throw weigerSjabloon(meldingen);
  return sjablonen;
}

/** Parses every template; one that cannot be read is told, and stands in the set as an empty one. */
export function leesbareSjablonen(bronnen: ReadonlyMap<string, string>): {
  sjablonen: Sjablonen;
  meldingen: readonly Sjabloonmelding[];
} {
  const sjablonen = new Map<string, readonly Knoop[]>();
  const meldingen: Sjabloonmelding[] = [];
  for (const [bestand, bron] of bronnen) {
    const gelezen = leesSjabloon(bron, bestand);
    sjablonen.set(bestand, gelezen.knopen);
    meldingen.push(...gelezen.meldingen);
  }
  return { sjablonen, meldingen };
}

/** The file of a bouwsteen: the kader's own wording where it has one, else the one that all share. */
export function zoekBouwsteen(sjablonen: Sjablonen, bestand: string, kader: string): string | null {
  if (bestand.startsWith(GEDEELD)) {
    const eigen = `${GEDEELD}${kader}/${bestand.slice(GEDEELD.length)}`;
    if (sjablonen.has(eigen)) return eigen;
  }
  return sjablonen.has(bestand) ? bestand : null;
}

/** What a letter of the user's own is when its template says nothing of it. */
const GEWOON: Eigenkenmerken = { ondertekening: 'gs', afschriften: [], kaders: null, treden: null };

/** Who signs a letter of the user's own and who gets a copy, and under which kaders and on which treden it is made. */
export function eigenKenmerken(sjablonen: Sjablonen, bestand: string): Eigenkenmerken {
  const [kop] = sjablonen.get(bestand) ?? [];
  return kop?.soort === 'kop' ? kop.kenmerken : GEWOON;
}
