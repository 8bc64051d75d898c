import type { Bronnen } from '../app/bronnen/bronnen.ts';
import { leesHuisstijlgegevens } from '../app/bronnen/huisstijl.ts';
import { ONZE_KADERS } from '../app/kaders/register.ts';
import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import { wikkel } from './schrijfwijze.ts';

/** Tells, before anything else, that letters in a fictional huisstijl are examples. */
export function meldVoorbeeld(bronnen: Bronnen, { json }: Opties, io: Io): void {
  const { fictief, provincie } = leesHuisstijlgegevens(bronnen, (io.kaders ?? ONZE_KADERS).kaders.keys());
  if (!fictief || json === true) return;
  io.fout(
    `${wikkel(`VOORBEELD: ${provincie} is een fictieve provincie; boven elke brief staat VOORBEELD. Kies met --huisstijl de huisstijl van uw provincie.`, '', '  ')}\n`,
  );
}
