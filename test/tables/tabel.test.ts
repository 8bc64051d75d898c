import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { celnaam } from '../../src/dossier/melding.ts';
import { parseRegister } from '../../src/dossier/register.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { leesCsv } from '../../src/tables/lees/csv.ts';
import { parseTabel, type Tabel } from '../../src/tables/rij/parse.ts';

const register = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
const RIJ = 'GM0034;Almere;2023-II;3;216;147;0;318';

function tabel(bron: string | Uint8Array): Tabel {
  try {
    const bytes = typeof bron === 'string' ? new TextEncoder().encode(bron) : bron;
    return parseTabel(leesCsv(bytes, 'x.csv').rijen, register);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return { regels: [], fouten: fout.meldingen, waarschuwingen: [] };
  }
}

const fouten = (bron: string | Uint8Array) =>
  tabel(bron).fouten.map((f) => `${f.code} ${f.cel ?? ''}`.trim());

/** One row with one column changed or added. */
function met(kolom: string, waarde: string): string {
  const kop = KOP.split(';');
  const rij = RIJ.split(';');
  const i = kop.indexOf(kolom);
  if (i === -1) return `${KOP};${kolom}\n${RIJ};${waarde}\n`;
  rij[i] = waarde;
  return `${KOP}\n${rij.join(';')}\n`;
}

describe('het register', () => {
  test('heeft de 342 gemeenten van 1 januari 2023', () => {
    expect(register.size).toBe(342);
    expect(register.get('GM0034')).toEqual({ code: 'GM0034', naam: 'Almere', provincie: 'Flevoland' });
  });
});

describe('een CSV', () => {
  const utf16 = (tekst: string) => Buffer.from(`\ufeff${tekst}`, 'utf16le');
  test.each([
    ['UTF-8', `${KOP}\n${RIJ}\n`],
    ['UTF-8 met BOM', `\ufeff${KOP}\n${RIJ}\n`],
    ['regeleinden van Windows', `${KOP}\r\n${RIJ}\r\n`],
    ['komma als scheidingsteken', `${KOP}\n${RIJ}\n`.replaceAll(';', ',')],
    ['tab als scheidingsteken', `${KOP}\n${RIJ}\n`.replaceAll(';', '\t')],
    ['een regel sep=;', `sep=;\n${KOP}\n${RIJ}\n`],
    ['lege regels en spaties', `\n${KOP}\n\n ${RIJ.replaceAll(';', ' ; ')}\n;;;;;;;\n`],
    ['kopjes met hoofdletters en spaties', `${KOP.toUpperCase().replaceAll('_', ' ')}\n${RIJ}\n`],
    ['UTF-16', utf16(`${KOP}\n${RIJ}\n`)],
  ])('met %s wordt gelezen', (_wat, bron) => {
    const { regels, fouten } = tabel(bron);
    expect(fouten).toEqual([]);
    expect(regels[0]?.periode).toMatchObject({
      gemeente: 'Almere',
      taakstelling: 216,
      achterstand_begin: 147,
      gehuisvest: 318,
    });
  });

  test('in Windows-1252 houdt een naam zijn accent', () => {
    const bron = Buffer.from(`${KOP}\nGM1900;S\u00fadwest-Frysl\u00e2n;2023-II;1;10;0;0;10\n`, 'latin1');
    expect(tabel(bron).regels[0]?.periode.gemeente).toBe('Súdwest-Fryslân');
  });

  test('een Excel-bestand wordt geweigerd met hoe het wel kan', () => {
    const { fouten } = tabel(new Uint8Array([0x50, 0x4b, 3, 4]));
    expect(fouten[0]).toMatchObject({
      code: 'geen-csv',
      oplossing: expect.stringContaining('sla op als CSV') as string,
    });
  });

  test.each([
    ['een leeg bestand', '', 'bestand-leeg'],
    ['alleen een kop', `${KOP}\n`, 'geen-rijen'],
    ['een aanhalingsteken dat niet sluit', `${KOP}\n"${RIJ}\n`, 'csv-onleesbaar'],
    ['nul-tekens', new Uint8Array([65, 0, 0, 66]), 'geen-csv'],
  ])('%s wordt geweigerd', (_wat, bron, code) => {
    expect(tabel(bron).fouten.map((f) => f.code)).toEqual([code]);
  });

  test('rijnummers en cellen tellen zoals in Excel, ook na een lege regel en een regeleinde in een cel', () => {
    const bron = `${KOP};toelichting\n${RIJ};"een\n\ntwee"\n\n${RIJ.replace('Almere', 'Almeer')};x\n`;
    const { fouten, regels } = tabel(bron);
    expect(regels[0]).toMatchObject({ rij: 2, periode: { toelichting: ['een', 'twee'] } });
    expect(regels[0]?.cellen.get('gehuisvest')).toBe('H2');
    expect(fouten[0]).toMatchObject({ rij: 4, cel: 'B4', waarde: 'Almeer' });
  });

  test('kolom 26 is Z, kolom 27 is AA en kolom 703 is AAA', () => {
    expect([celnaam(25, 1), celnaam(26, 1), celnaam(702, 9)]).toEqual(['Z1', 'AA1', 'AAA9']);
  });
});

describe('de strenge grens', () => {
  test.each([
    ['taakstelling', '27.300', 27300],
    ['taakstelling', '0', 0],
    ['taakstelling', '007', 7],
    ['taakstelling', '', null],
    ['gemeentecode', '0034', 'GM0034'],
    ['halfjaar', '2023H2', '2023-II'],
    ['bijstelling_datum', '', null],
    ['oordeel_overmacht', '', null],
  ] as const)('%s "%s" wordt gelezen als %s', (kolom, tekst, waarde) => {
    expect(tabel(met(kolom, tekst)).regels[0]?.periode[kolom]).toBe(waarde);
  });

  test.each([
    ['taakstelling', '-1', 'geen-geheel-getal E2'],
    ['taakstelling', '1,5', 'geen-geheel-getal E2'],
    ['taakstelling', '1.5', 'geen-geheel-getal E2'],
    ['taakstelling', '12.34', 'geen-geheel-getal E2'],
    ['taakstelling', '1e3', 'geen-geheel-getal E2'],
    ['taakstelling', '216 pers.', 'geen-geheel-getal E2'],
    ['taakstelling', '#N/A', 'geen-geheel-getal E2'],
    ['taakstelling', '99999999', 'geen-geheel-getal E2'],
    ['trede_vorig', '7', 'geen-trede D2'],
    ['halfjaar', '2023', 'geen-halfjaar C2'],
    ['halfjaar', '', 'cel-leeg C2'],
    ['gemeentecode', '3400', 'gemeentecode-onbekend A2'],
    ['gemeentecode', '3A', 'geen-gemeentecode A2'],
    ['gemeentecode', 'GM0995', 'gemeente-past-niet B2'],
    ['gemeentecode', 'GM9999', 'gemeentecode-onbekend A2'],
    ['gemeente', 'Almelo', 'gemeente-past-niet B2'],
    ['voorsprong_begin', '3', 'achterstand-en-voorsprong G2'],
    ['bijtelling_gehuisvest', '3', 'bijtelling-zonder-bewijs I2'],
    ['bijtelling', '3', 'bijtelling-zonder-bewijs I2'],
    ['bijtelling_vorig_geregistreerd', '319', 'bijtelling-vorig-te-groot I2'],
    ['taakstelling_oorspronkelijk', '336', 'bijstelling-onvolledig'],
    ['bijstelling_datum', '10-11-2023', 'bijstelling-onvolledig'],
    ['bijstelling_datum', '31-11-2023', 'geen-datum I2'],
    ['postcode', '1315 HR', 'adres-onvolledig'],
    ['oordeel_overmacht', 'misschien', 'geen-keuze I2'],
    ['doorlooptijd_weken', '12,1,1', 'geen-getal I2'],
    ['kenmerk', 'a\u0007b', 'verboden-teken I2'],
    ['kenmerk', 'a\u202eb', 'verboden-teken I2'],
    ['kenmerk', 'a\ue000b', 'verboden-teken I2'],
    ['kenmerk', '"a\nb"', 'geen-tekst I2'],
    ['toelichting', 'a\u0000b', 'geen-csv'],
    ['oordeel_nieuwe_trede', '5', 'geen-nieuwe-trede I2'],
  ])('%s "%s" wordt geweigerd', (kolom, tekst, verwacht) => {
    expect(fouten(met(kolom, tekst))[0]).toBe(verwacht);
  });

  test('een naam die niet bij de code hoort wordt een vraag', () => {
    const [fout] = tabel(met('gemeente', 'Lelystad')).fouten;
    expect(fout?.melding).toBe(
      'De code GM0034 hoort bij Almere, maar er staat Lelystad. Lelystad heeft de code GM0995.',
    );
    expect(fout?.oplossing).toBe('Welke gemeente bedoelt u? Verbeter de code of de naam.');
  });

  test('Ede en Epe worden niet verwisseld', () => {
    const [fout] = tabel(`${KOP}\nGM0228;Epe;2023-II;1;10;0;0;10\n`).fouten;
    expect(fout?.melding).toContain('hoort bij Ede, maar er staat Epe. Epe heeft de code GM0232.');
  });

  test('alle fouten van alle rijen komen tegelijk', () => {
    const bron = `${KOP}\nGM0034;Almere;2023-II;9;x;147;0;318\nGM0995;Lelystad;2023-X;1;10;-1;0;y\n`;
    expect(fouten(bron)).toEqual([
      'geen-trede D2',
      'geen-geheel-getal E2',
      'geen-halfjaar C3',
      'geen-geheel-getal F3',
      'geen-geheel-getal H3',
    ]);
  });

  test('een tweede rij voor dezelfde gemeente en hetzelfde halfjaar is een fout', () => {
    expect(fouten(`${KOP}\n${RIJ}\n${RIJ}\n`)).toEqual(['rij-dubbel A3']);
    expect(fouten(`${KOP}\n${RIJ}\n${RIJ.replace('2023-II', '2024-I')}\n`)).toEqual([]);
  });

  test('een kolom die ontbreekt noemt wat er wel is', () => {
    const [fout] = tabel('gemeentecode;gemeente;halfjaar\nGM0034;Almere;2023-II\n').fouten;
    expect(fout).toMatchObject({ code: 'kolom-ontbreekt', kolom: 'trede_vorig' });
    expect(fout?.melding).toContain('Het bestand heeft: gemeentecode, gemeente, halfjaar.');
  });

  test('een onbekende kolom is een waarschuwing met een suggestie', () => {
    const { fouten, waarschuwingen } = tabel(met('toelichtng', 'x'));
    expect(fouten).toEqual([]);
    expect(waarschuwingen[0]).toMatchObject({
      code: 'kolom-onbekend',
      cel: 'I1',
      oplossing: 'Bedoelt u "toelichting"?',
    });
  });

  test('een dubbele kolom en een verschoven rij zijn fouten', () => {
    expect(fouten(`${KOP};gehuisvest\n${RIJ};318\n`)).toEqual(['kolom-dubbel I1']);
    expect(fouten(`${KOP}\n${RIJ};extra\n`)).toEqual(['rij-verschoven A2']);
    expect(fouten(`${KOP}\nGM0034;Almere;2023-II\n`)).toEqual(['rij-verschoven A2']);
  });
});

describe('een oordeel', () => {
  const kop = `${KOP};oordeel_op_schema;oordeel_volgende_trede;oordeel_door;oordeel_datum;oordeel_motivering;oordeel_op_schema_motivering;oordeel_volgende_trede_motivering`;
  const codes = (staart: string) =>
    tabel(`${kop}\n${RIJ};${staart}\n`).fouten.map((f) => `${f.code} ${f.kolom}`);
  test.each([
    [
      'zonder wie, wanneer en waarom',
      'nee;;;;;;',
      [
        'oordeel-zonder-wie oordeel_door',
        'oordeel-zonder-datum oordeel_datum',
        'oordeel-zonder-motivering oordeel_motivering',
      ],
    ],
    ['met alles', 'nee;;GS;2-2-2024;omdat;;', []],
    ['met zijn eigen motivering', 'nee;;GS;2-2-2024;;omdat;', []],
    [
      'twee met één motivering',
      'nee;nee;GS;2-2-2024;omdat;;',
      ['oordeel-zonder-motivering oordeel_op_schema', 'oordeel-zonder-motivering oordeel_volgende_trede'],
    ],
    ['twee met elk een motivering', 'nee;nee;GS;2-2-2024;;omdat;daarom', []],
    ['geen', ';;;;;;', []],
  ])('%s', (_wat, staart, verwacht) => {
    expect(codes(staart)).toEqual(verwacht);
  });
});

describe('een lege cel', () => {
  const leeg = (kop: string, rij: string) =>
    tabel(`${kop}\n${rij}\n`).waarschuwingen.map((w) => `${w.code} ${w.kolom} ${w.cel}`);

  test('voor de achterstand naast een voorsprong, en andersom, is nul en geen vraag', () => {
    expect(leeg(KOP, 'GM0034;Almere;2023-II;1;216;;3;318')).toEqual([]);
    expect(leeg(KOP, 'GM0034;Almere;2023-II;3;216;147;;318')).toEqual([]);
  });

  test('voor de achterstand naast een voorsprong van nul is een onbekend cijfer', () => {
    expect(leeg(KOP, 'GM0034;Almere;2023-II;1;216;;0;318')).toEqual(['cijfer-onbekend achterstand_begin F2']);
    expect(leeg(KOP, 'GM0034;Almere;2023-II;1;216;0;;318')).toEqual(['cijfer-onbekend voorsprong_begin G2']);
  });

  test('voor gehuisvest wordt gevraagd, behalve bij een stand halverwege', () => {
    expect(leeg(KOP, 'GM0034;Almere;2023-II;3;216;147;0;')).toEqual(['cijfer-onbekend gehuisvest H2']);
    expect(leeg(`${KOP};gehuisvest_halverwege`, 'GM0034;Almere;2023-II;3;216;147;0;;100')).toEqual([]);
  });
});
