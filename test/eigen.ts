import { leesBronnen } from '../src/app/bronnen/bestanden.ts';
import { sjabloonteksten } from '../src/app/bronnen/bronnen.ts';
import { leesGegevens } from '../src/app/bronnen/gegevens.ts';
import { leesHuisstijl } from '../src/app/bronnen/huisstijl.ts';
import { leesSjablonen } from '../src/app/bronnen/sjablonen.ts';
import { DIT_PROCES } from '../src/proces.ts';
import { folderStore } from '../src/round/store/map.ts';
import type { RoundStore } from '../src/round/store/store.ts';

export { leesZetterij } from '../src/app/bronnen/eigen.ts';

/** What comes with the program, read once for all tests of a file. */
const EIGEN = leesBronnen({});

export const eigenGegevens = () => leesGegevens(EIGEN);
export const eigenFeestdagen = () => eigenGegevens().feestdagen;
export const eigenSjablonen = () => leesSjablonen(EIGEN);
export const eigenSjabloonteksten = () => sjabloonteksten(EIGEN);

/** A huisstijl: that of the map, or the fictional one. */
export const huisstijlVan = (map?: string) =>
  leesHuisstijl(map === undefined ? EIGEN : leesBronnen({ huisstijl: map }, ['huisstijl']));

/** The round in a folder. */
export function opslag(map: string): RoundStore {
  return folderStore(map, DIT_PROCES);
}
