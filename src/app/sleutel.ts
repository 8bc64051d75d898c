import type { KeyObject } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { hertaald, weiger } from '../dossier/weigering.ts';
import {
  leesGeheimeSleutel,
  leesPubliekeSleutel,
  maakSleutelpaar,
  sleutelafdruk,
} from '../round/handtekening.ts';
import { schrijfGeheim } from '../round/store/geheim.ts';
import { schrijf } from '../round/store/schrijf.ts';
import { alsWeigering, metSlotzin } from '../round/store/schrijffout.ts';
import { leesBestand } from './bronnen/bestanden.ts';

/** The secret key that signs, from a file. */
export function geheimeSleutel(pad: string): KeyObject {
  return gelezen(pad, leesGeheimeSleutel);
}

/**
 * The public key that should have signed, from a file. Refuses ('gebruik') one that stands in a round that it is to prove: who
 * made that round chose it.
 */
export function vertrouwdeSleutel(pad: string, rondes: readonly string[]): KeyObject {
  const ronde = rondes.find((map) => existsSync(map) && existsSync(pad) && ligtIn(pad, map));
  if (ronde !== undefined)
    throw weiger(
      'gebruik',
      'sleutel-uit-ronde',
      `De sleutel ${pad} ligt in ${ronde} zelf: zij bewijst niet wie de ronde heeft ondertekend.`,
      'Neem de publieke sleutel die u los van de ronde hebt gekregen.',
    );
  return publiekeSleutel(pad);
}

/** The public key in a file. */
export function publiekeSleutel(pad: string): KeyObject {
  return gelezen(pad, leesPubliekeSleutel);
}

function ligtIn(pad: string, map: string): boolean {
  const vanaf = relative(realpathSync(map), realpathSync(pad));
  return vanaf !== '..' && !vanaf.startsWith(`..${sep}`) && !isAbsolute(vanaf);
}

function gelezen(pad: string, leesPem: (pem: string) => KeyObject): KeyObject {
  const pem = new TextDecoder().decode(leesBestand(pad));
  return hertaald(
    () => leesPem(pem),
    (m) => ({ ...m, melding: `${pad} kan niet worden gebruikt: ${m.melding}.` }),
  );
}

/** A new pair of keys: where they stand, and the public one itself with its fingerprint. */
export interface Sleutelpaar {
  readonly geheim: string;
  readonly publiek: string;
  readonly sleutel: string;
  readonly vingerafdruk: string;
}

/** Writes a new pair of keys into a folder. Refuses ('gebruik') where one stands already: a key is never overwritten. */
export function maakSleutels(map: string): Sleutelpaar {
  const geheim = join(map, 'sleutel-geheim.pem');
  const publiek = join(map, 'sleutel-publiek.pem');
  const bestaat = [geheim, publiek].find((pad) => existsSync(pad));
  if (bestaat !== undefined)
    throw weiger(
      'gebruik',
      'sleutel-bestaat',
      `${bestaat} bestaat al. Er is niets geschreven.`,
      'Een sleutel wordt nooit overschreven: wat ermee is ondertekend, zou niet meer te controleren zijn. Kies een andere map.',
    );
  const paar = maakSleutelpaar();
  try {
    schrijfGeheim(geheim, paar.geheim);
    schrijf({ pad: publiek, bytes: new TextEncoder().encode(paar.publiek) });
  } catch (fout) {
    throw metSlotzin(alsWeigering(fout, map), 'Er is geen bruikbaar sleutelpaar geschreven.');
  }
  return {
    geheim,
    publiek,
    sleutel: paar.publiek,
    vingerafdruk: sleutelafdruk(leesPubliekeSleutel(paar.publiek)),
  };
}
