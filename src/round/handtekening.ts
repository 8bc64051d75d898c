import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { type Weigering, weiger } from '../dossier/weigering.ts';
import { sha256 } from './hash.ts';

/** A new pair of Ed25519 keys, as PEM. */
export function maakSleutelpaar(): { geheim: string; publiek: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    geheim: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publiek: pemVan(publicKey),
  };
}

/** Reads a secret key. Refuses anything but an Ed25519 key; the message does not name the file. */
export function leesGeheimeSleutel(pem: string): KeyObject {
  return gelezen(() => createPrivateKey(pem), 'het is geen geheime sleutel (PEM) zonder wachtwoord');
}

/** Reads a public key. Refuses anything but an Ed25519 key; the message does not name the file. */
export function leesPubliekeSleutel(pem: string): KeyObject {
  if (pem.includes('PRIVATE KEY'))
    throw onbruikbaar('dit is de geheime sleutel; hier hoort de publieke sleutel');
  return gelezen(() => createPublicKey(pem), 'het is geen publieke sleutel (PEM)');
}

function gelezen(lees: () => KeyObject, bezwaar: string): KeyObject {
  let sleutel: KeyObject;
  try {
    sleutel = lees();
  } catch {
    throw onbruikbaar(bezwaar);
  }
  if (sleutel.asymmetricKeyType !== 'ed25519') throw onbruikbaar('het is geen Ed25519-sleutel');
  return sleutel;
}

function onbruikbaar(bezwaar: string): Weigering {
  return weiger(
    'gebruik',
    'sleutel-onleesbaar',
    bezwaar,
    'Maak een sleutelpaar met: trede sleutel. Ondertekenen gaat met de geheime, verifiëren met de publieke sleutel.',
  );
}

/** By what a key is known: the sha256 of its public half. */
export function sleutelafdruk(sleutel: KeyObject): string {
  return sha256(publiekVan(sleutel).export({ type: 'spki', format: 'der' }));
}

function publiekVan(sleutel: KeyObject): KeyObject {
  return sleutel.type === 'private' ? createPublicKey(sleutel) : sleutel;
}

function pemVan(publiek: KeyObject): string {
  return publiek.export({ type: 'spki', format: 'pem' }).toString();
}

/** A signature over bytes with the public key beside it, as the text of a file. */
export function onderteken(bytes: Uint8Array, geheim: KeyObject): string {
  return tekst(publiekVan(geheim), sign(null, bytes, geheim));
}

/** The public key of a signature that holds for these bytes; null when it does not, or when the text is not exactly so. */
export function ondertekenaar(bytes: Uint8Array, handtekening: string): KeyObject | null {
  try {
    const gelezen = JSON.parse(handtekening) as Record<string, string>;
    const publiek = leesPubliekeSleutel(gelezen.publiekeSleutel ?? '');
    const ruw = Buffer.from(gelezen.handtekening ?? '', 'base64');
    return tekst(publiek, ruw) === handtekening && verify(null, bytes, publiek, ruw) ? publiek : null;
  } catch {
    return null;
  }
}

function tekst(publiek: KeyObject, handtekening: Buffer): string {
  const velden = {
    schema: 1,
    algoritme: 'Ed25519',
    publiekeSleutel: pemVan(publiek),
    handtekening: handtekening.toString('base64'),
  };
  return `${JSON.stringify(velden, null, 2)}\n`;
}
