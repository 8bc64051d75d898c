import { folderStore } from '../round/store/map.ts';
import type { Proces } from '../round/store/slot.ts';
import type { RoundStore } from '../round/store/store.ts';

/** Where a round is kept: in a folder, locked in the name of this process. The one place that chooses. */
export function openOpslag(plek: string, proces: Proces): RoundStore {
  return folderStore(plek, proces);
}
