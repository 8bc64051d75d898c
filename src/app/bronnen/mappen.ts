import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { BRON } from './bronnen.ts';
import { eigenPad } from './eigen.ts';

/** The kaders of a province's own: the folder that holds a folder for each, and the one that is meant; null: all. */
export interface Kaderpad {
  readonly map: string;
  readonly alleen: string | null;
}

/** A source by its name, and where it stands on disk. */
type Vindplek = readonly [naam: string, pad: string];

/** What a kader of one's own is; its words stand in `sjablonen` beside them. */
export const KADERBESTANDEN = ['kader.mjs', 'bron.md', 'cases.yaml'] as const;
const WOORDEN = 'sjablonen';

/**
 * Every template: ours, over them those of the user's own folder, and those of their kaders. In the folder of a kader stands
 * `bouwstenen/…` for its bouwstenen and `trede2/…` for a letter of its own.
 */
export function sjabloonpaden(eigen: string | undefined, kaders: Kaderpad | undefined): Vindplek[] {
  const onder = (map: string, naam: (pad: string) => string) =>
    padenIn(mapOfWeiger(map))
      .filter((pad) => pad.endsWith('.njk'))
      .map((pad): Vindplek => [`${BRON.sjablonen}${naam(metStreep(relative(map, pad)))}`, pad]);
  const gelijk = (pad: string) => pad;
  const alle = [
    ...onder(eigenPad('templates'), gelijk),
    ...(eigen === undefined ? [] : onder(eigen, gelijk)),
    ...(kaders === undefined ? [] : gekozen(kaders)).flatMap(({ id, map }) =>
      existsSync(join(map, WOORDEN)) ? onder(join(map, WOORDEN), (pad) => naamBijKader(id, pad)) : [],
    ),
  ];
  return [...new Map(alle)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Where a template of the folder of a kader stands among all. */
function naamBijKader(id: string, pad: string): string {
  const [eerste = '', ...rest] = pad.split('/');
  return eerste === 'bouwstenen' ? ['bouwstenen', id, ...rest].join('/') : `${id}/${pad}`;
}

/** The files of the kaders themselves, as a round keeps them: of the one that is meant; none where no single one is. */
export function kaderpaden(kaders: Kaderpad): Vindplek[] {
  if (kaders.alleen === null) return [];
  return gekozen(kaders).flatMap(({ id, map }) =>
    KADERBESTANDEN.map((naam): Vindplek => [`${BRON.kaders}${id}/${naam}`, join(map, naam)]),
  );
}

/** The folders of kaders in a folder, by their names. Refuses what is no folder. */
export function kadermappen(map: string): readonly { readonly id: string; readonly map: string }[] {
  return readdirSync(mapOfWeiger(map), { withFileTypes: true })
    .filter((e) => e.isDirectory() && !/^(?:\.|node_modules$)/.test(e.name))
    .map((e) => ({ id: e.name, map: join(map, e.name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function gekozen({ map, alleen }: Kaderpad): ReturnType<typeof kadermappen> {
  return kadermappen(map).filter(({ id }) => alleen === null || id === alleen);
}

/** Every plain file in a folder. Refuses ('invoer') a link: what it points to was not chosen with the folder, and would be kept with the round. */
export function padenIn(map: string): string[] {
  return readdirSync(map)
    .filter((naam) => !naam.startsWith('.'))
    .flatMap((naam) => {
      const pad = join(map, naam);
      const soort = lstatSync(pad);
      if (soort.isDirectory()) return padenIn(pad);
      if (!soort.isFile())
        throw weiger(
          'invoer',
          'bron-is-verwijzing',
          `${pad} is een verwijzing of een apparaat, geen gewoon bestand.`,
          'Zet het bestand zelf in de map, of haal de verwijzing weg.',
        );
      return [pad];
    });
}

function mapOfWeiger(map: string): string {
  if (!existsSync(map) || !statSync(map).isDirectory()) throw geenMap(map);
  return map;
}

function geenMap(map: string): Weigering {
  return weiger('invoer', 'map-onleesbaar', `${map} is geen map.`, 'Controleer de naam van de map.');
}

/** A path with `/`, also on Windows. */
export function metStreep(pad: string): string {
  return pad.split(sep).join('/');
}
