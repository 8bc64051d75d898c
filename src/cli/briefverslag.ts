import { basename } from 'node:path';
import type { GeenBrief, GemaakteBrief } from '../app/brieven/maakbrieven.ts';
import type { Opties } from './opties.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';

/** What is told of a letter: not its bytes, only where they stand. */
export interface Verteld extends Omit<GemaakteBrief, 'bestanden'> {
  readonly paden: readonly string[];
}

export const ZONDER_ADRES = 'Zonder adres: alleen het college en de gemeente staan in het adresvak.';

/** The letters as one JSON document. */
export function alsJson(
  kader: string,
  gemaakt: readonly Verteld[],
  geen: readonly GeenBrief[],
  erbij: object = {},
): string {
  return json({
    kader,
    brieven: gemaakt.map((b) => ({
      gemeentecode: b.gemeentecode,
      gemeente: b.gemeente,
      soort: b.soort,
      trede: b.trede,
      concept: b.concept,
      waarschuwingen: b.waarschuwingen,
      bestanden: b.paden,
    })),
    geenBrief: geen,
    ...erbij,
  });
}

/** The letters for a person: each with its files and what to look at, then who got none. */
export function verslag(
  gemaakt: readonly Verteld[],
  geen: readonly GeenBrief[],
  zonderBrief: readonly string[],
  { nieuw, gelijk }: { nieuw: number; gelijk: number },
  opties: Opties,
): string {
  const regels: string[] = [];
  for (const b of gemaakt) {
    regels.push(wikkel(`${b.gemeente}: ${b.paden.map((pad) => basename(pad)).join(', ')}`, '', '  '));
    for (const reden of b.concept ?? []) regels.push(wikkel(reden, '  ? ', '    '));
    for (const w of b.waarschuwingen) regels.push(wikkel(w, '  ! ', '    '));
    if (b.zonderAdres) regels.push(wikkel(ZONDER_ADRES, '  ! ', '    '));
  }
  if (geen.length > 0) regels.push('', 'Geen brief, terwijl die er wel had moeten zijn:');
  for (const g of geen) regels.push(wikkel(`${g.gemeente}: ${g.reden}.`, '- ', '  '));
  if (zonderBrief.length > 0)
    regels.push('', wikkel(`Uit de beoordeling volgt geen brief: ${zonderBrief.join(', ')}.`, '', '  '));
  const concepten = gemaakt.filter((b) => b.concept !== null).length;
  const map = opties.uit ?? 'brieven';
  regels.push(
    '',
    wikkel(
      `${aantal(gemaakt.length, 'brief', 'brieven')} in ${map}, waarvan ${concepten} CONCEPT (${aantal(nieuw, 'bestand', 'bestanden')} nieuw, ${gelijk} stond${gelijk === 1 ? '' : 'en'} er al).`,
      '',
      '  ',
    ),
  );
  return `${regels.join('\n').replace(/^\n+/, '')}\n`;
}
