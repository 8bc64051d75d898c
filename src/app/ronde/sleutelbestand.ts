import type { KeyObject } from 'node:crypto';
import { stop, UITGANG } from '../../cli/uitgang.ts';
import { leesGeheimeSleutel, leesPubliekeSleutel, SleutelFout } from '../../round/handtekening.ts';
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
  try {
    return leesPem(new TextDecoder().decode(lees(pad)));
  } catch (fout) {
    if (!(fout instanceof SleutelFout)) throw fout;
    throw stop(
      UITGANG.verkeerdGebruik,
      'sleutel-onleesbaar',
      `${pad} kan niet worden gebruikt: ${fout.message}.`,
      'Maak een sleutelpaar met: trede sleutel. Ondertekenen gaat met de geheime, verifiëren met de publieke sleutel.',
    );
  }
}
