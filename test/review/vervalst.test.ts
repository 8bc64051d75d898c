import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gebeurtenisbytes } from '../../src/review/gebeurtenis.ts';
import { schift } from '../../src/review/geldig.ts';
import { vouw } from '../../src/review/vouw.ts';
import { sleutelafdruk } from '../../src/round/handtekening.ts';
import { sha256 } from '../../src/round/hash.ts';
import { FEITEN, H, kern, NU, OVER, REGELING, regelingVan, register, STUK, YAML } from './register.ts';

type Register = ReturnType<typeof register>;
type Los = Parameters<typeof gebeurtenisbytes>[0];

const tekst = (g: object) => `${JSON.stringify(g, null, 2)}\n`;
const kaal = (anders: object = {}) => ({ ...kern('b', 'akkoord', [], anders), handtekening: null });
const met = (anders: object) => (r: Register) => r.los(tekst({ ...kaal(), ...anders }));
const ANDER = 'GM9002_2023-II_trede1_beoordeling';

/** Everything that somebody may put in a register and that must not approve the letter, each by what it is. */
const VERVALST: readonly (readonly [string, (r: Register) => unknown])[] = [
  // Not ours, byte for byte.
  ['een leeg bestand', (r) => r.los('')],
  ['geen JSON', (r) => r.los('akkoord')],
  ['geen UTF-8', (r) => r.los(new Uint8Array([0x7b, 0xff, 0x7d]))],
  ['JSON op één regel', (r) => r.los(JSON.stringify(kaal()))],
  [
    'een andere volgorde van velden',
    (r) => r.los(tekst(Object.fromEntries(Object.entries(kaal()).reverse()))),
  ],
  [
    'een sleutel die dubbel staat',
    (r) => r.los(tekst(kaal()).replace('"soort": "akkoord"', '"soort": "terug",\n  "soort": "akkoord"')),
  ],
  ['een veld te veel', met({ opmerking: 'x' })],
  ['een veld te weinig', (r) => r.los(tekst({ ...kaal(), rol: undefined }))],
  ['een ander schema', met({ schema: 2 })],
  ['een soort die niet bestaat', met({ soort: 'goedgekeurd' })],
  ['een akkoord met een reden', met({ reden: 'bron' })],
  ['een naam die niet bij de inhoud hoort', (r) => r.los(tekst(kaal()), H('iets anders'))],
  ['een naam in hoofdletters', (r) => r.los(tekst(kaal()), sha256(tekst(kaal())).toUpperCase())],
  ['een stuk met een pad', met({ stuk: '../GM9001_2023-II_trede1_beoordeling' })],
  ['een moment zonder tijdzone', met({ tijd: '2024-02-16T10:00:00' })],
  ['een moment op duizendsten', met({ tijd: '2024-02-16T10:00:00.001Z' })],
  ['een dag die niet bestaat', met({ tijd: '2024-02-30T10:00:00Z' })],
  ['een hash te kort', met({ over: { ...OVER, invoer: OVER.invoer.slice(1) } })],
  // Of whom it may not be.
  ['een onbekend account', (r) => r.zet('x', 'akkoord')],
  [
    'een bekend account onder een andere naam',
    met({ door: { account: 'b', naam: 'C. Hoofd', sleutel: null } }),
  ],
  ['iemand na haar laatste dag', (r) => r.zet('d', 'akkoord')],
  ['een rol die zij niet heeft', (r) => r.zet('b', 'akkoord', [], { rol: 'hoofd' })],
  ['een rol die niet bestaat', (r) => r.zet('b', 'akkoord', [], { rol: 'minister' })],
  ['de rol van wie vrijgeeft', (r) => r.zet('c', 'akkoord', [], { rol: 'vrijgever' })],
  ['de maker', (r) => r.zet('a', 'akkoord')],
  ['een verzonnen handtekening', met({ handtekening: 'AAAA' })],
  ['een verzonnen sleutel', met({ door: { account: 'b', naam: 'B. Jurist', sleutel: H('sleutel') } })],
  // Stale, of another letter, or at another time.
  ['een moment in de toekomst', (r) => r.zet('b', 'akkoord', [], { tijd: '2024-02-20T12:00:01Z' })],
  ['een jaar vooruit', (r) => r.zet('b', 'akkoord', [], { tijd: '2025-02-16T10:00:00Z' })],
  ['een andere brief', (r) => r.zet('b', 'akkoord', [], { stuk: ANDER })],
  [
    'de brief van vóór een andere rij',
    (r) => r.zet('b', 'akkoord', [], { over: { ...OVER, invoer: H('30') } }),
  ],
  [
    'de brief van vóór een ander sjabloon',
    (r) => r.zet('b', 'akkoord', [], { over: { ...OVER, sjablonen: H('30') } }),
  ],
  [
    'de brief in een andere huisstijl',
    (r) => r.zet('b', 'akkoord', [], { over: { ...OVER, huisstijl: H('30') } }),
  ],
  [
    'alleen het Word-bestand',
    (r) => r.zet('b', 'akkoord', [], { over: { ...OVER, bestanden: { docx: H('docx') } } }),
  ],
  [
    'de bestanden verwisseld',
    (r) => r.zet('b', 'akkoord', [], { over: { ...OVER, bestanden: { docx: H('pdf'), pdf: H('docx') } } }),
  ],
  ['geen bestand', (r) => r.zet('b', 'akkoord', [], { over: { ...OVER, bestanden: {} } })],
  ['na een besluit dat er niet is', (r) => r.zet('b', 'akkoord', [H('weg')])],
  [
    'na een besluit over een andere brief',
    (r) => r.zet('b', 'akkoord', [r.zet('c', 'akkoord', [], { stuk: ANDER })]),
  ],
  ['vóór het besluit waar het op volgt', (r) => r.zet('b', 'akkoord', [r.zet('c', 'later', [])])],
  [
    'ouder dan wat het zag',
    (r) => {
      const terug = r.zet('c', 'terug', [], { tijd: '2024-02-16T11:00:00Z' });
      r.zet('c', 'ingetrokken', [terug], { tijd: '2024-02-16T10:59:59Z' });
      r.zet('b', 'akkoord', [terug], { tijd: '2024-02-16T10:59:59Z' });
    },
  ],
  [
    'een terug dat niet meer als laatste telt omdat een ander het intrekt',
    (r) => {
      const terug = r.zet('c', 'terug');
      const weg = r.zet('b', 'ingetrokken', [terug]);
      r.zet('b', 'akkoord', [weg]);
    },
  ],
  ['een bevestiging zonder akkoord', (r) => r.zet('b', 'bevestigd')],
  [
    'een bevestiging van een brief op andere cijfers',
    (r) => {
      const was = r.zet('b', 'akkoord', [], { over: { ...OVER, invoer: H('30') } });
      r.zet('b', 'bevestigd', [was]);
    },
  ],
  ['een vrijgave zonder akkoord', (r) => r.zet('c', 'vrijgave', [], { rol: 'vrijgever' })],
  ['een vrijgave door wie dat niet mag', (r) => r.zet('b', 'vrijgave')],
  ['een gelezen passage', met({ soort: 'tekst-akkoord', stuk: `tekst:${H('x')}`, over: null })],
];

describe(`${VERVALST.length} vervalste, oude, latere of met de hand gemaakte besluiten`, () => {
  test('zijn er ten minste 30', () => {
    expect(VERVALST.length).toBeGreaterThanOrEqual(30);
  });

  test.each(VERVALST)('%s keurt de brief niet goed', (_, zet) => {
    const r = register();
    zet(r);
    expect(r.bestanden.size).toBeGreaterThan(0);
    expect(r.stand().toestand).not.toBe('akkoord');
  });

  test('hetzelfde, echt gegeven, wel', () => {
    const r = register();
    r.los(gebeurtenisbytes(kern('b', 'akkoord', []) as Los, null));
    expect(r.stand().toestand).toBe('akkoord');
  });
});

describe('met een sleutel per mens', () => {
  const [eigen, ander] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const publiek = eigen.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const regeling = regelingVan(
    YAML.replace('rollen: [jurist] }', `rollen: [jurist], sleutel: "${publiek}" }`),
  );
  const afdruk = sleutelafdruk(eigen.publicKey);
  const door = { account: 'b', naam: 'B. Jurist', sleutel: afdruk };
  const toestand = (bytes: Uint8Array) => {
    const bestanden = new Map([[sha256(bytes), bytes]]);
    const { geldig } = schift(bestanden, regeling, NU);
    return vouw(FEITEN, geldig, regeling).toestand;
  };
  const gebeurtenis = (anders: object = {}) => kern('b', 'akkoord', [], { door, ...anders }) as Los;

  test('telt alleen een besluit dat met die sleutel is ondertekend', () => {
    expect(toestand(gebeurtenisbytes(gebeurtenis(), eigen.privateKey))).toBe('akkoord');
    expect(toestand(gebeurtenisbytes(gebeurtenis(), null))).toBe('te-toetsen');
    expect(toestand(gebeurtenisbytes(gebeurtenis(), ander.privateKey))).toBe('te-toetsen');
    const zonder = gebeurtenis({ door: { ...door, sleutel: null } });
    expect(toestand(gebeurtenisbytes(zonder, eigen.privateKey))).toBe('te-toetsen');
  });

  test('is een handtekening over een andere brief geen handtekening over deze', () => {
    const over = gebeurtenis({ stuk: ANDER });
    const ruw = sign(null, gebeurtenisbytes(over, null), eigen.privateKey).toString('base64');
    const gestolen = new TextDecoder()
      .decode(gebeurtenisbytes(gebeurtenis(), null))
      .replace('"handtekening": null', `"handtekening": "${ruw}"`);
    expect(toestand(new TextEncoder().encode(gestolen))).toBe('te-toetsen');
  });
});

test('een regeling die iemand niet meer noemt, laat haar besluiten niet meer tellen; met een einddatum wel', () => {
  const r = register();
  r.zet('b', 'akkoord');
  const zonder = regelingVan(YAML.replace(/^.*B\. Jurist.*\n/m, ''));
  expect(r.stand({}, zonder)).toMatchObject({
    toestand: 'te-toetsen',
    ongeldig: [{ bezwaar: 'onbekend-account' }],
  });
  const tot = regelingVan(
    YAML.replace('B. Jurist, rollen: [jurist] }', 'B. Jurist, rollen: [jurist], tot: 2024-02-17 }'),
  );
  expect(r.stand({}, tot)).toMatchObject({ toestand: 'akkoord', ongeldig: [] });
  expect(REGELING.mensen).toHaveLength(4);
  expect(STUK).toBe(FEITEN.naam);
});
