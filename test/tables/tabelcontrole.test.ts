import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bestandsnaamMelding, tekstmeldingen } from '../../src/app/tekstcontrole.ts';
import { parseRegister, type Register } from '../../src/dossier/register.ts';
import { leesCsv } from '../../src/tables/lees/csv.ts';
import { controleerTotalen } from '../../src/tables/rij/controletotaal.ts';
import { parseTabel, type Tabel } from '../../src/tables/rij/parse.ts';
import { controleerVolledigheid, gemeentenVan } from '../../src/tables/rij/volledigheid.ts';
import { vergelijkMetVorige } from '../../src/tables/rij/vorigeronde.ts';

const NEDERLAND = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';

function tabel(rijen: readonly string[], register: Register = NEDERLAND, kop = KOP): Tabel {
  const gelezen = leesCsv(new TextEncoder().encode(`${[kop, ...rijen].join('\n')}\n`), 'x.csv');
  return parseTabel(gelezen.rijen, register);
}
const kort = (meldingen: readonly { code: string; cel: string | null }[]) =>
  meldingen.map((m) => `${m.code} ${m.cel ?? ''}`.trim());

describe('een controletotaal', () => {
  const { regels } = tabel(['0034;Almere;2023-II;3;216;147;0;318', '0995;Lelystad;2023-II;1;80;0;0;']);
  test('dat klopt zegt niets', () => {
    expect(controleerTotalen(regels, [{ kolom: 'taakstelling', totaal: 296 }])).toEqual([]);
  });
  test('dat één scheelt noemt beide sommen, het verschil en de lege cel', () => {
    const [fout] = controleerTotalen(regels, [{ kolom: 'gehuisvest', totaal: 319 }]);
    expect(fout).toMatchObject({ code: 'totaal-klopt-niet', kolom: 'gehuisvest' });
    expect(fout?.melding).toBe(
      'De kolom gehuisvest telt op tot 318, maar het controletotaal is 319: een verschil van 1. Eén cel is leeg.',
    );
  });
  test('dat te laag is zonder lege cel, en met twee lege cellen', () => {
    const meldingen = (kolom: 'taakstelling' | 'bijtelling_gehuisvest', totaal: number) =>
      controleerTotalen(regels, [{ kolom, totaal }]).map((f) => f.melding);
    expect(meldingen('taakstelling', 290)).toEqual([
      'De kolom taakstelling telt op tot 296, maar het controletotaal is 290: een verschil van 6.',
    ]);
    expect(meldingen('bijtelling_gehuisvest', 4)).toEqual([
      'De kolom bijtelling_gehuisvest telt op tot 0, maar het controletotaal is 4: een verschil van 4. 2 cellen zijn leeg.',
    ]);
  });
});

describe('het vorige halfjaar', () => {
  const eerder = '0034;Almere;2023-I;3;200;0;0;53';
  const nu = (...cijfers: (number | string)[]) => `0034;Almere;2023-II;3;${cijfers.join(';')}`;
  const codes = (rij: string, vorig = eerder) => kort(vergelijkMetVorige(tabel([vorig, rij]).regels, []));
  test.each([
    ['sluit aan', nu(216, 147, 0, 60), []],
    ['één ernaast', nu(216, 146, 0, 60), ['overgang-anders F3']],
    ['een voorsprong die een achterstand was', nu(216, 0, 147, 60), ['overgang-anders G3']],
    ['een onbekend begin zegt niets', nu(216, '', '', 60), []],
    ['precies drie keer zo veel', nu(600, 147, 0, 60), []],
    ['één meer dan drie keer zo veel', nu(601, 147, 0, 60), ['uitschieter E3']],
    ['160 gehuisvest na 53', nu(216, 147, 0, 160), ['uitschieter H3']],
  ])('%s', (_wat, rij, verwacht) => {
    expect(codes(rij)).toEqual(verwacht);
  });

  test('mag uit een ander bestand komen; een jaar ertussen telt niet', () => {
    const vorige = tabel([eerder]).regels;
    expect(kort(vergelijkMetVorige(tabel([nu(216, 1, 0, 60)]).regels, vorige))).toEqual([
      'overgang-anders F2',
    ]);
    const later = tabel([nu(216, 1, 0, 60).replace('2023-II', '2024-I')]).regels;
    expect(vergelijkMetVorige(later, vorige)).toEqual([]);
  });

  test('met een bijtelling mag het begin op elke manier aansluiten die een kader kent', () => {
    const kop = `${KOP};bijtelling;bijtelling_bewijs`;
    const begin = (n: number) =>
      vergelijkMetVorige(
        tabel([`${eerder};7;contract`, `${nu(216, n, 0, 60)};;`], NEDERLAND, kop).regels,
        [],
      );
    expect([begin(147).length, begin(140).length, begin(141).length]).toEqual([0, 0, 1]);
  });
});

describe('wie ontbreekt', () => {
  const flevoland = gemeentenVan(NEDERLAND, 'Flevoland', '2023-II');
  const rij = ({ code, naam }: { code: string; naam: string }) => `${code};${naam};2023-II;1;10;0;0;10`;
  const controle = (rijen: readonly string[], provincie: string | null = null) =>
    controleerVolledigheid(tabel(rijen).regels, NEDERLAND, provincie, new Set()).map((m) => m.melding);
  test('een hele provincie mist niemand', () => {
    expect(flevoland).toHaveLength(6);
    expect(controle(flevoland.map(rij))).toEqual([]);
  });
  test('van vier van de zes worden de andere twee genoemd, en wie er niet hoort', () => {
    const ede = '0228;Ede;2023-II;1;10;0;0;10';
    expect(controle([...flevoland.slice(2).map(rij), ede])).toEqual([
      'Almere (GM0034) hoort in 2023-II bij Flevoland, maar staat niet in de tabel.',
      'Dronten (GM0303) hoort in 2023-II bij Flevoland, maar staat niet in de tabel.',
      'Ede hoort in 2023-II niet bij Flevoland.',
    ]);
  });
  test('drie van de zes is nog geen ronde, tenzij de provincie is genoemd', () => {
    expect(controle(flevoland.slice(0, 3).map(rij))).toEqual([]);
    expect(controle(flevoland.slice(0, 3).map(rij), 'Flevoland')).toHaveLength(3);
  });
});

describe('een register met geldigheid', () => {
  const register = parseRegister(
    `# stand: 2024-01-01
gemeentecode;gemeente;provincie;geldig_van;geldig_tot;opvolger
GM9001;Oudstad;Middenland;;2024-01-01;GM9002
GM9002;Nieuwstad;Middenland;2024-01-01;;
GM9003;Altijd;Middenland;;;
GM9004;Bergen (NH);Middenland;;;
GM9005;Bergen (L);Zuidland;;;
`,
    'r.csv',
  );
  const rij = (code: string, naam: string, halfjaar: string) => `${code};${naam};${halfjaar};1;10;0;0;10`;
  const lees = (code: string, naam: string, halfjaar: string) => {
    const { fouten, waarschuwingen } = tabel([rij(code, naam, halfjaar)], register);
    return [...kort(fouten), ...kort(waarschuwingen).map((w) => `let op: ${w}`)];
  };
  test.each([
    ['Oudstad in het halfjaar vóór het laatste', 'GM9001', 'Oudstad', '2023-I', []],
    [
      'Oudstad in haar laatste halfjaar: op de peildatum is zij weg',
      'GM9001',
      'Oudstad',
      '2023-II',
      ['let op: gemeente-opgeheven A2'],
    ],
    ['Oudstad in het halfjaar erna', 'GM9001', 'Oudstad', '2024-I', ['gemeente-geldt-niet A2']],
    [
      'Nieuwstad in het halfjaar vóór zij begint',
      'GM9002',
      'Nieuwstad',
      '2023-II',
      ['gemeente-geldt-niet A2'],
    ],
    ['Nieuwstad in haar eerste halfjaar', 'GM9002', 'Nieuwstad', '2024-I', []],
    [
      'een onbekende code in het jaar van het register',
      'GM9099',
      'Ergens',
      '2024-II',
      ['gemeentecode-onbekend A2'],
    ],
    [
      'een onbekende code in een later jaar',
      'GM9099',
      'Ergens',
      '2025-I',
      ['let op: gemeentecode-nieuwer A2'],
    ],
    [
      'een onbekende code met een bekende naam blijft een fout',
      'GM9099',
      'Altijd',
      '2025-I',
      ['gemeentecode-onbekend A2'],
    ],
    ['Bergen NH bij de code van Bergen (NH)', 'GM9004', 'Bergen NH', '2024-I', []],
    ['Bergen (L) bij de code van Bergen (NH)', 'GM9004', 'Bergen (L)', '2024-I', ['gemeente-past-niet B2']],
    ['Bergen zonder meer', 'GM9004', 'Bergen', '2024-I', ['gemeente-past-niet B2']],
  ])('%s', (_wat, code, naam, halfjaar, verwacht) => {
    expect(lees(code, naam, halfjaar)).toEqual(verwacht);
  });

  test('een gemeente die er niet meer is noemt haar opvolger als vraag', () => {
    const [fout] = tabel([rij('GM9001', 'Oudstad', '2024-I')], register).fouten;
    expect(fout?.melding).toBe(
      'Oudstad (GM9001) bestaat tot 2024-01-01, dus niet in 2024-I. Zij ging op in Nieuwstad (GM9002).',
    );
    expect(fout?.oplossing).toBe('Bedoelt u Nieuwstad?');
  });

  test('van een onbekende latere gemeente geldt de naam die er staat', () => {
    expect(tabel([rij('GM9099', 'Ergens', '2025-I')], register).regels[0]?.periode.gemeente).toBe('Ergens');
  });

  test.each([
    ['een datum die niet bestaat', 'GM0001;A;P;2024-02-30;;'],
    ['een einde vóór het begin', 'GM0001;A;P;2024-01-01;2023-01-01;'],
    ['een opvolger die geen code is', 'GM0001;A;P;;2024-01-01;Nieuwstad'],
  ])('%s wordt geweigerd', (_wat, regel) => {
    expect(() =>
      parseRegister(`gemeentecode;gemeente;provincie;geldig_van;geldig_tot;opvolger\n${regel}\n`, 'r.csv'),
    ).toThrow(/r\.csv: /);
  });
});

describe('persoonsgegevens', () => {
  test.each([
    'BSN',
    'Burgerservicenummer',
    'Geboortedatum',
    'V-nummer',
    'Naam bewoner',
    'Achternaam',
    'Nationaliteit',
  ])('een kolom %s weigert de hele tabel en herhaalt de inhoud niet', (kop) => {
    const { regels, fouten } = tabel(
      ['0034;Almere;2023-II;3;216;147;0;318;123456782'],
      NEDERLAND,
      `${KOP};${kop}`,
    );
    expect([regels.length, kort(fouten)]).toEqual([0, ['persoonsgegevens I1']]);
    expect(JSON.stringify(fouten)).not.toContain('123456782');
  });
  test.each(['Contactpersoon gemeente', 'Opmerking', 'Naam wethouder', 'constructor', '__proto__'])(
    'een kolom %s is alleen onbekend',
    (kop) => {
      const { regels, waarschuwingen } = tabel(
        ['0034;Almere;2023-II;3;216;147;0;318;x'],
        NEDERLAND,
        `${KOP};${kop}`,
      );
      expect([regels.length, kort(waarschuwingen)]).toEqual([1, ['kolom-onbekend I1']]);
    },
  );
});

describe('een CSV met een titel', () => {
  test('boven de kop wordt gelezen, ook als de titel komma’s heeft', () => {
    const gelezen = leesCsv(
      new TextEncoder().encode(
        `Cijfers, halfjaar 2, 2023, concept, a, b, c, d, e\n\n${KOP}\n0034;Almere;2023-II;3;216;147;0;318\n`,
      ),
      'x.csv',
    );
    const { regels, fouten } = parseTabel(gelezen.rijen, NEDERLAND);
    expect([fouten, regels[0]?.rij, regels[0]?.cellen.get('gehuisvest')]).toEqual([[], 4, 'H4']);
  });
});

describe('wat letterlijk in de brief komt', () => {
  const metToelichting = (tekst: string) =>
    tabel([`0034;Almere;2023-II;3;216;147;0;318;${tekst}`], NEDERLAND, `${KOP};toelichting`).regels;
  test('wordt met de cel genoemd als het een telefoonnummer lijkt', () => {
    const [melding] = tekstmeldingen(metToelichting('Bel 06-12345678.'));
    expect(melding).toMatchObject({ code: 'tekst-nakijken', cel: 'I2', waarde: null });
    expect(melding?.melding).toContain('een telefoonnummer. Deze tekst komt letterlijk in de brief.');
  });
  test('is gewone tekst: dan geen woord', () => {
    expect(tekstmeldingen(metToelichting('Op 1 mei 2024 waren er 24 woningen.'))).toEqual([]);
  });
  test('de naam van het bestand telt mee', () => {
    expect(bestandsnaamMelding('j.jansen@aardenhof.example.xlsx').map((m) => m.code)).toEqual([
      'bestandsnaam-persoonlijk',
    ]);
    expect(bestandsnaamMelding('invoer 2024-01-15 definitief [2].xlsx')).toEqual([]);
  });
});
