import type { KeyObject } from 'node:crypto';
import { hertaald } from '../../dossier/weigering.ts';
import { leesGeheimeSleutel, leesPubliekeSleutel } from '../../round/handtekening.ts';
import { lees } from '../invoer/bestanden.ts';

/** The secret key that signs, from the file that the user named. */
export function geheimeSleutel(pad: string): KeyObject {
  return gelezen(pad, leesGeheimeSleutel);
}

/** The public key that should have signed, from the file that the user named. */
export function publiekeSleutel(pad: string): KeyObject {
  return gelezen(pad, leesPubliekeSleutel);
}

function gelezen(pad: string, leesPem: (pem: string) => KeyObject): KeyObject {
  const pem = new TextDecoder().decode(lees(pad));
  return hertaald(
    () => leesPem(pem),
    (m) => ({ ...m, melding: `${pad} kan niet worden gebruikt: ${m.melding}.` }),
  );
}
