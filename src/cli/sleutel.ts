import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schrijffout } from '../app/wegschrijven.ts';
import { weiger } from '../dossier/weigering.ts';
import { schrijfGeheim } from '../round/geheim.ts';
import { leesPubliekeSleutel, maakSleutelpaar, vingerafdruk } from '../round/handtekening.ts';
import { schrijf } from '../round/schrijf.ts';
import type { Io } from './io.ts';
import { json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

export interface Sleutelopties {
  readonly uit?: string;
  readonly json?: boolean;
}

const GEHEIM = 'sleutel-geheim.pem';
const PUBLIEK = 'sleutel-publiek.pem';

/** `trede sleutel`: a new pair of keys to sign rounds with. An existing key is never overwritten. */
export function sleutel(opties: Sleutelopties, io: Io): Uitgang {
  const map = opties.uit ?? '.';
  const geheim = join(map, GEHEIM);
  const publiek = join(map, PUBLIEK);
  const bestaat = [geheim, publiek].find((pad) => existsSync(pad));
  if (bestaat !== undefined)
    throw weiger(
      'gebruik',
      'sleutel-bestaat',
      `${bestaat} bestaat al. Er is niets geschreven.`,
      'Een sleutel wordt nooit overschreven: wat ermee is ondertekend, zou niet meer te controleren zijn. Kies met --uit een andere map.',
    );
  const paar = maakSleutelpaar();
  try {
    schrijfGeheim(geheim, paar.geheim);
    schrijf({ pad: publiek, bytes: new TextEncoder().encode(paar.publiek) });
  } catch (fout) {
    throw schrijffout(fout, map, 'Er is geen bruikbaar sleutelpaar geschreven.');
  }
  const afdruk = vingerafdruk(leesPubliekeSleutel(paar.publiek));
  if (opties.json) io.uit(json({ geheim, publiek, sleutel: paar.publiek, vingerafdruk: afdruk }));
  else
    io.uit(
      [
        wikkel(
          `Geheime sleutel: ${geheim}. Alleen u mag haar lezen. Bewaar haar buiten de map van de brieven en deel haar met niemand.`,
          '',
          '  ',
        ),
        wikkel(
          `Publieke sleutel: ${publiek}. Geef haar aan wie de brieven moet kunnen controleren.`,
          '',
          '  ',
        ),
        `Vingerafdruk: ${afdruk}`,
        '',
        paar.publiek,
      ].join('\n'),
    );
  return UITGANG.gelukt;
}
