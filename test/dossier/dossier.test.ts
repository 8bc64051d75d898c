import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/dossier.ts';
import { lees, register } from '../assessment/dossier.ts';

const KOP = 'schema: 1\ngemeentecode: GM9006\ngemeente: Grasmeer\n';
const HALFJAAR = `halfjaren:
  - halfjaar: 2023-II
    trede_vorig: 1
    taakstelling: 40
    achterstand_begin: 0
    voorsprong_begin: 0
    gehuisvest: 30
`;

function fouten(tekst: string | Uint8Array): string[] {
  const gelezen = lees(tekst);
  return 'fouten' in gelezen ? gelezen.fouten.map((f) => `${f.code} ${f.kolom ?? ''}`.trim()) : [];
}

function dossier(tekst: string) {
  const gelezen = lees(tekst);
  if ('fouten' in gelezen) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.dossier;
}

describe('wat er staat, blijft tekst tot een kolom het leest', () => {
  test('nee is geen onwaar, een datum verschuift niet en 0034 blijft 0034', () => {
    const d = dossier(`${KOP}${HALFJAAR}    last_nagekomen: nee
    verificatie_datum: 2024-01-01
    kenmerk: 0034
`);
    expect(d.halfjaren[0]?.periode).toMatchObject({
      last_nagekomen: 'nee',
      verificatie_datum: '2024-01-01',
      kenmerk: '0034',
      taakstelling: 40,
    });
  });

  test.each([
    ['YAML', 'Cafe\u0301'],
    ['een escape tussen aanhalingstekens', '"Cafe\\u0301"'],
  ])('een losse accent wordt één teken met zijn letter: %s', (_wat, geschreven) => {
    const d = dossier(`${KOP}${HALFJAAR}    kenmerk: ${geschreven}\n`);
    expect(d.halfjaren[0]?.periode.kenmerk).toBe('Caf\u00e9');
  });

  test.each(['~', 'null', '', '""'])('%s is leeg, dus onbekend en niet nul', (leeg) => {
    const d = dossier(`${KOP}${HALFJAAR.replace('gehuisvest: 30', `gehuisvest: ${leeg}`)}`);
    expect(d.halfjaren[0]?.periode.gehuisvest).toBeNull();
  });

  test.each(['12.0', '1e2', '0x10', '1_000', '-3', 'true', 'dertig'])('%s is geen aantal', (waarde) => {
    expect(fouten(`${KOP}${HALFJAAR.replace('gehuisvest: 30', `gehuisvest: ${waarde}`)}`)).toEqual([
      'geen-geheel-getal halfjaren[0].gehuisvest',
    ]);
  });

  test('een vreemde sleutel als __proto__ doet niets anders dan geweigerd worden', () => {
    expect(fouten(`${KOP}${HALFJAAR}    __proto__: 3\n`)).toEqual(['naam-onbekend halfjaren[0].__proto__']);
  });

  test('JSON mag ook, met tabs en getallen', () => {
    const json = JSON.stringify(
      {
        schema: 1,
        gemeentecode: 'GM9006',
        gemeente: 'Grasmeer',
        halfjaren: [{ halfjaar: '2023-II', gehuisvest: 30 }],
      },
      null,
      '\t',
    );
    expect(dossier(json).halfjaren[0]?.periode.gehuisvest).toBe(30);
  });

  test('gegevens die al ontleed zijn, gaan door dezelfde grens', () => {
    const data = {
      schema: 1,
      gemeentecode: 'GM9006',
      gemeente: 'Grasmeer',
      halfjaren: [{ halfjaar: '2023-II', gehuisvest: 30.5 }],
    };
    const gelezen = parseDossier(data, register);
    expect('fouten' in gelezen && gelezen.fouten.map((f) => f.kolom)).toEqual(['halfjaren[0].gehuisvest']);
  });
});

describe('wat het bestand niet mag', () => {
  test.each([
    ['een naam twee keer', `${KOP}gemeente: Heidelo\n${HALFJAAR}`, 'sleutel-dubbel'],
    ['een verwijzing', `${KOP}adres: &a Postbus 1\nplaats: *a\n${HALFJAAR}`, 'verwijzing'],
    ['twee dossiers', `${KOP}${HALFJAAR}---\n${KOP}${HALFJAAR}`, 'meer-dossiers'],
    ['een losse dubbele punt', `${KOP}adres: a: b: c\n${HALFJAAR}`, 'dossier-onleesbaar'],
    ['een onbekend type', `${KOP}adres: !!js/function x\n${HALFJAAR}`, 'dossier-onleesbaar'],
    ['een bekend type', `${KOP}adres: !!str x\n${HALFJAAR}`, 'dossier-onleesbaar'],
    ['een regel over YAML zelf', `%YAML 1.1\n---\n${KOP}${HALFJAAR}`, 'dossier-onleesbaar'],
    ['een naam voor een verwijzing die nergens staat', `${KOP}adres: &a x\n${HALFJAAR}`, 'verwijzing'],
    ['een samenvoeging', `${KOP}<<: { adres: x }\n${HALFJAAR}`, 'verwijzing'],
    ['een schrijfrichtingteken', `${KOP}adres: a\u202eb\n${HALFJAAR}`, 'verboden-teken'],
    ['een stuurteken in een opmerking', `# a\u0001\n${KOP}${HALFJAAR}`, 'verboden-teken'],
    ['een uitgeschreven stuurteken', `${KOP}adres: "a\\u0001"\n${HALFJAAR}`, 'verboden-teken'],
    ['een onzichtbaar teken in een naam', `${KOP}"adr\\u200bes": x\n${HALFJAAR}`, 'verboden-teken'],
    ['alleen haakjes', '['.repeat(200_000), 'dossier-onleesbaar'],
    ['meer dan 1 MB', `${KOP}${HALFJAAR}#${'x'.repeat(1024 * 1024)}`, 'bestand-te-groot'],
    ['Windows-1252', Uint8Array.of(0x61, 0x3a, 0x20, 0xeb), 'geen-utf8'],
    ['niets', '', 'geen-namen'],
    ['een lijst', '- a\n', 'geen-namen'],
  ])('%s wordt geweigerd', (_wat, tekst, code) => {
    expect(fouten(tekst).map((f) => f.split(' ')[0])).toContain(code);
  });

  test('precies 1 MB mag nog', () => {
    const tekst = `${KOP}${HALFJAAR}`;
    expect(fouten(`${tekst}#${'x'.repeat(1024 * 1024 - tekst.length - 1)}`)).toEqual([]);
  });
});

describe('alle fouten tegelijk, elk met pad, regel en suggestie', () => {
  test('in kop, halfjaar, oordeel en gebeurtenis', () => {
    const tekst = `schema: 2
gemeentecode: GM9006
gemeente: Heidelo
halfjaren:
  - halfjaar: 2023-II
    gehuisvesd: 30
    taakstelling: veel
    achterstand_begin: 3
    voorsprong_begin: 2
    oordelen:
      - { vraag: oordeel_overmach, antwoord: ja, door: GS, datum: 2024-02-01, motivering: x }
      - { vraag: oordeel_overmacht, antwoord: misschien, datum: 2024-02-30, motivering: x }
gebeurtenissen:
  - { datum: 2024-02-31, soort: gesprek }
  - { datum: 2024-03-01, soort: gesprekje }
`;
    expect(fouten(tekst)).toEqual([
      'geen-keuze schema',
      'gemeente-past-niet gemeente',
      'naam-onbekend halfjaren[0].gehuisvesd',
      'geen-geheel-getal halfjaren[0].taakstelling',
      'geen-keuze halfjaren[0].oordelen[0].vraag',
      'geen-keuze halfjaren[0].oordelen[1].antwoord',
      'leeg halfjaren[0].oordelen[1].door',
      'geen-datum halfjaren[0].oordelen[1].datum',
      'achterstand-en-voorsprong halfjaren[0].voorsprong_begin',
      'geen-datum gebeurtenissen[0].datum',
      'geen-keuze gebeurtenissen[1].soort',
    ]);
    const gelezen = lees(tekst);
    const gevonden = 'fouten' in gelezen ? gelezen.fouten : [];
    expect(gevonden.map((f) => f.rij)).toEqual([1, 3, 6, 7, 11, 12, 12, 12, 9, 14, 15]);
    expect(gevonden[2]?.oplossing).toBe('Bedoelt u gehuisvest?');
  });

  test.each([
    ['adres', 'Zet adres bovenaan: het geldt voor het hele dossier.'],
    ['oordeel_overmacht', 'Zet het oordeel onder oordelen, met vraag, antwoord, door, datum en motivering.'],
  ])('%s in een halfjaar krijgt zijn plaats gewezen', (naam, oplossing) => {
    const gelezen = lees(`${KOP}${HALFJAAR}    ${naam}: ja\n`);
    expect('fouten' in gelezen && gelezen.fouten.map((f) => f.oplossing)).toEqual([oplossing]);
  });

  test('een bijtelling zonder bewijs is dezelfde fout als in een tabel', () => {
    expect(fouten(`${KOP}${HALFJAAR}    bijtelling_gehuisvest: 2\n`)).toEqual([
      'bijtelling-zonder-bewijs halfjaren[0].bijtelling_gehuisvest',
    ]);
  });

  test('een dossier zonder halfjaar is geen dossier', () => {
    expect(fouten(KOP)).toEqual(['geen-halfjaren halfjaren']);
  });

  test('een halfjaar dat geen lijst is, ook niet', () => {
    expect(fouten(`${KOP}halfjaren: 2023-II\n`)).toEqual(['geen-lijst halfjaren']);
  });
});

describe('de volgorde', () => {
  const twee = (a: string, b: string) => `${KOP}halfjaren:\n  - { ${a} }\n  - { ${b} }\n`;

  test('halfjaren en gebeurtenissen komen op volgorde van hun dag, wat ook de volgorde in het bestand is', () => {
    const d =
      dossier(`${twee('halfjaar: 2024-I', 'halfjaar: 2024-I, moment: 2024-03-15')}  - { halfjaar: 2023-II }
gebeurtenissen:
  - { datum: 2024-03-02, soort: gesprek }
  - { datum: 2024-02-02, soort: tussenbericht }
`);
    expect(d.halfjaren.map((h) => h.pad)).toEqual(['halfjaren[2]', 'halfjaren[1]', 'halfjaren[0]']);
    expect(d.gebeurtenissen.map((g) => g.datum)).toEqual(['2024-02-02', '2024-03-02']);
  });

  test('hetzelfde halfjaar op dezelfde dag is dubbel', () => {
    expect(fouten(twee('halfjaar: 2024-I', 'halfjaar: 2024-1'))).toEqual(['halfjaar-dubbel halfjaren[1]']);
  });

  test.each([
    ['2023-12-31', ['moment-buiten-halfjaar halfjaren[1].moment']],
    ['2024-01-01', []],
    ['2024-06-30', []],
    ['2024-07-01', ['moment-buiten-halfjaar halfjaren[1].moment']],
  ])('een moment op %s in 2024-I', (moment, verwacht) => {
    expect(fouten(twee('halfjaar: 2023-I', `halfjaar: 2024-I, moment: ${moment}`))).toEqual(verwacht);
  });

  const gebeurtenissen = (...regels: string[]) =>
    fouten(`${KOP}${HALFJAAR}gebeurtenissen:\n${regels.map((r) => `  - { ${r} }\n`).join('')}`);
  const BESLUIT = 'datum: 2023-11-30, soort: besluit, last_einddatum: 2024-02-29';

  test('een termijn verstrijkt pas na de laatste dag van de last, tenzij het een deelstap is', () => {
    expect(gebeurtenissen(BESLUIT, 'datum: 2024-02-29, soort: termijn_verstreken')).toEqual([
      'termijn-loopt-nog gebeurtenissen[1].datum',
    ]);
    expect(gebeurtenissen(BESLUIT, 'datum: 2024-03-01, soort: termijn_verstreken')).toEqual([]);
    expect(
      gebeurtenissen(BESLUIT, 'datum: 2024-01-31, soort: termijn_verstreken, deelstap: tien woningen'),
    ).toEqual([]);
  });

  test.each(['zienswijze', 'termijn_verstreken', 'intrekking'])(
    'een %s komt niet uit de lucht vallen',
    (soort) => {
      expect(gebeurtenissen(`datum: 2024-03-01, soort: ${soort}`)).toEqual([
        'gebeurtenis-zonder-voorganger gebeurtenissen[0]',
      ]);
    },
  );

  test('een besluit heeft een laatste dag, een gesprek niet', () => {
    expect(gebeurtenissen('datum: 2023-11-30, soort: besluit')).toEqual([
      'leeg gebeurtenissen[0].last_einddatum',
    ]);
    expect(gebeurtenissen('datum: 2023-11-30, soort: gesprek, last_einddatum: 2024-02-29')).toEqual([
      'naam-onbekend gebeurtenissen[0].last_einddatum',
    ]);
  });
});

test('een herziening zonder begin legt niets uit en wordt geweigerd', () => {
  expect(fouten(`${KOP}halfjaren:\n  - { halfjaar: 2023-II, herziening: telfout }\n`)).toEqual([
    'herziening-zonder-begin halfjaren[0].herziening',
  ]);
});

test('twee antwoorden op een vraag worden geweigerd', () => {
  const oordeel = '{ vraag: oordeel_overmacht, antwoord: ja, door: GS, datum: 2024-02-01, motivering: x }';
  expect(fouten(`${KOP}${HALFJAAR}    oordelen:\n      - ${oordeel}\n      - ${oordeel}\n`)).toEqual([
    'oordeel-dubbel halfjaren[0].oordelen[1]',
  ]);
});
