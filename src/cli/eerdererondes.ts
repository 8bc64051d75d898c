import type { EerdereRondes } from '../app/ronde/eerdererondes.ts';
import { alsArgument } from '../dossier/melding.ts';
import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import { wikkel } from './schrijfwijze.ts';

/** Tells in one line which earlier rounds were found, or between which the user has to choose. */
export function meldEerdereRondes(
  { voorganger, eerder, keuze, onleesbaar }: EerdereRondes,
  { json }: Opties,
  io: Io,
): void {
  const delen = [
    ...(voorganger === null ? [] : [`de vorige ronde staat in ${voorganger.store.plek}`]),
    ...(eerder.length === 0
      ? []
      : [`eerder over dit halfjaar: ${eerder.map((r) => r.store.plek).join(', ')}`]),
    ...(onleesbaar === undefined
      ? []
      : [
          `de vorige ronde in ${onleesbaar} is niet te lezen: kijk met trede verifieer ${alsArgument(onleesbaar)}`,
        ]),
    ...(keuze.length < 2 ? [] : [`de vorige ronde kan zijn: ${keuze.join(', ')}; kies met --vorige`]),
  ];
  if (json !== true && delen.length > 0) io.fout(`${wikkel(`Gevonden: ${delen.join('; ')}.`, '', '  ')}\n`);
}
