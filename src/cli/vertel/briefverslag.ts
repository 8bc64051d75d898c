import type { Geschreven } from '../../app/bestanden.ts';
import type { Gemaakt } from '../../app/brieven/maken.ts';
import { ZONDER_ADRES } from '../../app/ronde/bijlagen.ts';
import { aantal, document } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';
import { inMap } from './pad.ts';

type Brieven = Pick<Gemaakt, 'brieven' | 'geen' | 'zonderBrief'>;

/** The letters as one JSON document. */
export function brievenJson(
  kader: string,
  map: string,
  { brieven, geen, zonderBrief }: Brieven,
  erbij: object = {},
): string {
  return document({
    kader,
    brieven: brieven.map((b) => ({
      gemeentecode: b.gemeentecode,
      gemeente: b.gemeente,
      soort: b.soort,
      trede: b.trede,
      concept: b.concept,
      redenen: b.concept ?? [],
      checklist: b.checklist,
      waarschuwingen: b.waarschuwingen,
      bestand: inMap(map, b.bestanden[0]?.naam ?? b.naam),
      bestanden: b.bestanden.map((f) => inMap(map, f.naam)),
    })),
    geenBrief: geen,
    zonderBrief,
    ...erbij,
  });
}

/** The letters for a person: each with its files and what to look at, then who got none. */
export function verslag(
  { brieven, geen, zonderBrief }: Brieven,
  map: string,
  { nieuw, gelijk }: Geschreven,
): string {
  const regels: string[] = [];
  for (const b of brieven) {
    regels.push(wikkel(`${b.gemeente}: ${b.bestanden.map((f) => f.naam).join(', ')}`, '', '  '));
    for (const reden of b.concept ?? []) regels.push(wikkel(reden, '  ? ', '    '));
    for (const w of b.waarschuwingen) regels.push(wikkel(w, '  ! ', '    '));
    if (b.zonderAdres) regels.push(wikkel(ZONDER_ADRES, '  ! ', '    '));
  }
  if (geen.length > 0) regels.push('', 'Geen brief, terwijl die er wel had moeten zijn:');
  for (const g of geen) regels.push(wikkel(`${g.gemeente}: ${g.reden}.`, '- ', '  '));
  if (zonderBrief.length > 0)
    regels.push('', wikkel(`Uit de beoordeling volgt geen brief: ${zonderBrief.join(', ')}.`, '', '  '));
  const concepten = brieven.filter((b) => b.concept !== null).length;
  regels.push(
    '',
    wikkel(
      `${aantal(brieven.length, 'brief', 'brieven')} in ${map}, waarvan ${concepten} CONCEPT (${aantal(nieuw, 'bestand', 'bestanden')} nieuw, ${gelijk} stond${gelijk === 1 ? '' : 'en'} er al).`,
      '',
      '  ',
    ),
  );
  return `${regels.join('\n').replace(/^\n+/, '')}\n`;
}
