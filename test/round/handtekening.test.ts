import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import {
  leesGeheimeSleutel,
  leesPubliekeSleutel,
  maakSleutelpaar,
  onderteken,
  ondertekenaar,
  sleutelafdruk,
} from '../../src/round/handtekening.ts';

const paar = maakSleutelpaar();
const geheim = leesGeheimeSleutel(paar.geheim);
const bytes = new TextEncoder().encode('{"schema":1}\n');

describe('de handtekening', () => {
  test('hoort bij de bytes en bij de sleutel', () => {
    const wie = ondertekenaar(bytes, onderteken(bytes, geheim));
    expect(wie && sleutelafdruk(wie)).toBe(sleutelafdruk(leesPubliekeSleutel(paar.publiek)));
    expect(ondertekenaar(new TextEncoder().encode('{"schema":2}\n'), onderteken(bytes, geheim))).toBeNull();
  });

  test('elke andere letter in het bestand maakt haar ongeldig, ook een spatie', () => {
    const tekst = onderteken(bytes, geheim);
    for (let i = 0; i < tekst.length; i += 1) {
      const teken = tekst[i] === 'x' ? 'y' : 'x';
      expect(
        ondertekenaar(bytes, `${tekst.slice(0, i)}${teken}${tekst.slice(i + 1)}`),
        tekst.slice(i),
      ).toBeNull();
    }
    expect(ondertekenaar(bytes, `${tekst} `)).toBeNull();
    expect(ondertekenaar(bytes, '')).toBeNull();
  });

  test('een andere soort sleutel en een verwisselde sleutel worden bij naam geweigerd', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => leesGeheimeSleutel(pem)).toThrow('geen Ed25519');
    expect(() => leesPubliekeSleutel(paar.geheim)).toThrow('de geheime sleutel');
    expect(() => leesGeheimeSleutel(paar.publiek)).toThrow(Weigering);
    expect(() => leesGeheimeSleutel('x')).toThrow(Weigering);
  });
});
