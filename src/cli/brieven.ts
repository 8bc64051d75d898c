import { basename } from 'node:path';
import { beoordeelRegels } from './beoordeling.ts';
import type { Io } from './io.ts';
import {
  type GeenBrief,
  type GemaakteBrief,
  maakBrieven,
  openWerkplaats,
  schrijfBrieven,
  uitgangVan,
} from './maakbrieven.ts';
import { kaderVan, type Opties } from './opties.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import { regelsVoor, regelVan } from './tabel.ts';
import { stop, UITGANG, type Uitgang } from './uitgang.ts';

/** `trede brieven <bestand> --kader <id>`: every letter that the assessments call for. */
export function brieven(bestand: string, opties: Opties, io: Io): Uitgang {
  return maak(bestand, opties, io, (regels) => regels);
}

/** `trede brief <bestand> --kader <id> --gemeente <naam of code>`: the letter of one municipality. */
export function brief(bestand: string, opties: Opties, io: Io): Uitgang {
  const { gemeente } = opties;
  if (gemeente === undefined)
    throw stop(
      UITGANG.verkeerdGebruik,
      'gemeente-ontbreekt',
      'Er is geen gemeente opgegeven.',
      'Voeg --gemeente toe met een naam of code.',
    );
  return maak(bestand, opties, io, (regels) => [regelVan(regels, gemeente)]);
}

function maak(
  bestand: string,
  opties: Opties,
  io: Io,
  kies: (regels: ReturnType<typeof regelsVoor>) => ReturnType<typeof regelsVoor>,
): Uitgang {
  const kader = kaderVan(opties);
  const regels = kies(regelsVoor(bestand, opties, kader, io));
  const werkplaats = openWerkplaats(kader, opties);
  const datum = opties.datum ?? io.vandaag();
  const gemaakt: GemaakteBrief[] = [];
  const geen: GeenBrief[] = [];
  const zonderBrief: string[] = [];
  for (const beoordeeld of beoordeelRegels(regels, kader, { ...opties, datum })) {
    const { assessment: a } = beoordeeld;
    const [enige] = a.brieven;
    if (opties.soort !== undefined && a.status !== 'onbepaald' && enige !== opties.soort)
      throw stop(
        UITGANG.verkeerdGebruik,
        'soort-past-niet',
        `Bij de beoordeling van ${a.gemeente} hoort geen brief "${opties.soort}".`,
        enige === undefined ? 'Uit deze beoordeling volgt geen brief.' : `Daarbij hoort de brief "${enige}".`,
      );
    const uitkomst = maakBrieven(beoordeeld, werkplaats, io);
    gemaakt.push(...uitkomst.brieven);
    geen.push(...uitkomst.geen);
    if (uitkomst.brieven.length === 0 && uitkomst.geen.length === 0) zonderBrief.push(a.gemeente);
  }
  const geschreven = schrijfBrieven(gemaakt, io);
  if (opties.json)
    io.uit(
      json({
        kader: kader.id,
        brieven: gemaakt.map((b) => ({
          gemeentecode: b.gemeentecode,
          gemeente: b.gemeente,
          soort: b.soort,
          trede: b.trede,
          concept: b.concept,
          bestanden: b.bestanden.map((f) => f.pad),
        })),
        geenBrief: geen,
      }),
    );
  else io.uit(verslag(gemaakt, geen, zonderBrief, geschreven, opties));
  return uitgangVan(gemaakt, geen, opties);
}

function verslag(
  gemaakt: readonly GemaakteBrief[],
  geen: readonly GeenBrief[],
  zonderBrief: readonly string[],
  { nieuw, gelijk }: { nieuw: number; gelijk: number },
  opties: Opties,
): string {
  const regels: string[] = [];
  for (const b of gemaakt) {
    regels.push(wikkel(`${b.gemeente}: ${b.bestanden.map((f) => basename(f.pad)).join(', ')}`, '', '  '));
    for (const reden of b.concept ?? []) regels.push(wikkel(reden, '  ? ', '    '));
    if (b.zonderAdres)
      regels.push('  ! Zonder adres: alleen het college en de gemeente staan in het adresvak.');
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
