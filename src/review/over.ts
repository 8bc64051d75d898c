import type { Gelezen, Over } from './gebeurtenis.ts';

/** What a letter differs in from what was approved. */
export type Verschildeel = 'invoer' | 'sjablonen' | 'huisstijl' | 'kader' | 'bestanden';

const DELEN: readonly Verschildeel[] = ['invoer', 'sjablonen', 'huisstijl', 'kader', 'bestanden'];

/** Whether an event is about the letter as it is now. The version of the program is recorded, never compared. */
export function geldtNog({ over }: Pick<Gelezen, 'over'>, nu: Over): boolean {
  return over !== null && verschillenIn(over, nu).length === 0;
}

/** In what two letters differ; nothing when they are the same, to the byte. */
export function verschillenIn(toen: Over, nu: Over): Verschildeel[] {
  const plat = (waarde: Over[Verschildeel]) =>
    JSON.stringify(typeof waarde === 'string' ? waarde : Object.entries(waarde).sort(opNaam));
  return DELEN.filter((deel) => plat(toen[deel]) !== plat(nu[deel]));
}

function opNaam([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
