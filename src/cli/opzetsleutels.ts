import type { Commando } from './voer.ts';

/** What `trede.yaml` may hold: the default of an option each. A path stands there as seen from the file itself. */
export const OPZETSLEUTELS = {
  provincie: 'tekst',
  kader: 'kader',
  huisstijl: 'pad',
  sjablonen: 'pad',
  kaders: 'pad',
  formaat: 'lijst',
  gemeenten: 'pad',
  sleutel: 'pad',
} as const;
export type Opzetsleutel = keyof typeof OPZETSLEUTELS;

/** Where `--sleutel` is the public key, which only checks; a secret one is never a default. */
const TOETSEN: readonly string[] = ['verifieer', 'tabel', 'druk', 'verschil', 'controleer'];

/** Which of them have a say in a command: those that are its options. */
export function opzetsleutelsVan({
  naam,
  opties,
}: Pick<Commando, 'naam' | 'opties'>): readonly Opzetsleutel[] {
  const heeft = (sleutel: string) => opties.some(([vlag]) => vlag.startsWith(`--${sleutel} `));
  return (Object.keys(OPZETSLEUTELS) as Opzetsleutel[]).filter(
    (s) => heeft(s) && (s !== 'sleutel' || TOETSEN.includes(naam)),
  );
}
