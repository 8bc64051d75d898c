import type { KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { metVorigeRonde } from '../app/aannemelijk/vorigebron.ts';
import type { Bronnen } from '../app/bronnen/bronnen.ts';
import { openOpslag } from '../app/opslag.ts';
import { metVoorganger } from '../app/ronde/rondeplaats.ts';
import { toets } from '../app/ronde/toets.ts';
import { leesVorigeRonde } from '../app/ronde/vorigeronde.ts';
import { vertrouwdeSleutel } from '../app/sleutel.ts';
import { weiger } from '../dossier/weigering.ts';
import { DIT_PROCES } from '../proces.ts';
import { meldEerdereRondes } from './eerdererondes.ts';
import type { Io } from './io.ts';
import { beoordeelopdrachtVan } from './opdracht.ts';
import type { Opties } from './opties.ts';

/** The sources with the round before that --vorige names. Refuses what is no folder. */
export async function metVorige(
  bronnen: Bronnen,
  { vorige }: Opties,
  vertrouwd: KeyObject | null = null,
): Promise<Bronnen> {
  if (vorige === undefined) return bronnen;
  if (!isMap(vorige))
    throw weiger(
      'gebruik',
      'vorige-geen-map',
      `--vorige "${vorige}" is geen map.`,
      'Geef de map waarin trede brieven de brieven van de vorige ronde schreef.',
    );
  return metVorigeRonde(bronnen, await leesVorigeRonde(openOpslag(vorige, DIT_PROCES), vertrouwd), vorige);
}

/** With the round before: the folder that --vorige names, or with a kader the one that stands where it would be made. */
export async function metRondes(gelezen: Bronnen, bestand: string, opties: Opties, io: Io): Promise<Bronnen> {
  const { vorige, sleutel } = opties;
  if (vorige !== undefined) {
    const vertrouwd = sleutel === undefined ? null : vertrouwdeSleutel(sleutel, [vorige]);
    if (isMap(vorige)) return await metVorige(gelezen, opties, vertrouwd);
    await toetsBewaardeTabel(vorige, vertrouwd);
    return gelezen;
  }
  if (opties.kader === undefined) return gelezen;
  const opdracht = beoordeelopdrachtVan(bestand, opties, io);
  const rondes = await metVoorganger(gelezen, opdracht, (plek) => openOpslag(plek, DIT_PROCES));
  if (rondes === null) return gelezen;
  meldEerdereRondes(rondes.gevonden, opties, io);
  return rondes.bronnen;
}

/** Where the table of the round before is the one that a round keeps (`…/ronde/1/invoer/`), it must be what the journal says. */
async function toetsBewaardeTabel(tabel: string, vertrouwd: KeyObject | null): Promise<void> {
  const pad = resolve(tabel);
  const ronde = dirname(dirname(dirname(dirname(pad))));
  const naam = relative(ronde, pad).split(sep).join('/');
  if (naam.startsWith('ronde/')) await toets(openOpslag(ronde, DIT_PROCES), vertrouwd, [naam]);
}

/** Whether the round before is given as a folder; else as its table. */
export function isMap(pad: string): boolean {
  try {
    return statSync(pad).isDirectory();
  } catch {
    return false;
  }
}
