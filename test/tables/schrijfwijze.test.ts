import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRegister } from '../../src/dossier/register.ts';
import { kiesBlad } from '../../src/tables/indeling/bladkeuze.ts';
import { deelIn } from '../../src/tables/indeling/indeling.ts';
import { kolomVan } from '../../src/tables/indeling/kop.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import { leesCsv } from '../../src/tables/lees/csv.ts';
import { parseIndeling, parseTabel } from '../../src/tables/rij/parse.ts';
import { bladXml, ods, xlsx } from '../werkboek.ts';

const NEDERLAND = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
/** Fictional: names of every awkward kind. */
const REGISTER = parseRegister(
  [
    'gemeentecode;gemeente;provincie',
    "GM0901;'s-Gravenveld;Middenland",
    'GM0902;Ĳsselhof;Middenland',
    'GM0903;Zuid Heuvelrug;Middenland',
    'GM0904;Súdermeer;Middenland',
    'GM0905;Holm (NH.);Middenland',
    "GM0906;'s-Gravenhage;Middenland",
  ].join('\n'),
  'register.csv',
);
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
const CIJFERS = '2023-II;1;10;0;0;8';

function tabel(regels: readonly string[], kop = KOP) {
  const tekst = new TextEncoder().encode(`${[kop, ...regels].join('\n')}\n`);
  return parseTabel(leesCsv(tekst, 'x.csv').rijen, REGISTER);
}
const codes = (meldingen: readonly { code: string; cel: string | null }[]) =>
  meldingen.map((m) => `${m.code} ${m.cel ?? ''}`.trim());

describe('de naam van een gemeente', () => {
  test.each([
    [
      'GM0901',
      ['s-Gravenveld', '´s-Gravenveld', '′s-Gravenveld', '’s-Gravenveld', '‘s Gravenveld', '`s–gravenveld'],
    ],
    ['GM0902', ['IJsselhof', 'Ĳsselhof', 'ijsselhof', 'Gemeente IJsselhof']],
    [
      'GM0903',
      [
        'Zuid\u00a0Heuvelrug',
        'zuid  heuvelrug',
        'gem. Zuid Heuvelrug',
        'Zuid-Heuvelrug',
        'de gemeente Zuid\u202fHeuvelrug',
      ],
    ],
    ['GM0904', ['Sudermeer', 'SÚDERMEER', 'Su\u0301dermeer']],
    ['GM0905', ['Holm NH', 'Holm (NH)']],
    ['GM0906', ['Den Haag', 'den haag', 'Gemeente Den Haag']],
  ])(
    'bij %s wordt in elke schrijfwijze gelezen, en heet in de brief zoals in het register',
    (code, namen) => {
      for (const naam of namen) {
        const { fouten, regels } = tabel([`${code};${naam};${CIJFERS}`]);
        expect(codes(fouten), naam).toEqual([]);
        expect(regels[0]?.periode.gemeente).toBe(REGISTER.get(code)?.naam);
      }
    },
  );
  test('van een ander blijft geweigerd', () => {
    expect(codes(tabel([`GM0903;Holm NH;${CIJFERS}`]).fouten)).toEqual(['gemeente-past-niet B2']);
    expect(codes(tabel([`GM0905;Holm;${CIJFERS}`]).fouten)).toEqual(['gemeente-past-niet B2']);
    expect(codes(tabel([`GM0903;Zuidheuvelrug;${CIJFERS}`]).fouten)).toEqual(['gemeente-past-niet B2']);
  });
  test('maakt in het register van Nederland geen twee gemeenten gelijk', () => {
    const rij = (code: string, naam: string) => {
      const tekst = new TextEncoder().encode(`${KOP}\n${code};${naam};${CIJFERS}\n`);
      return parseTabel(leesCsv(tekst, 'x.csv').rijen, NEDERLAND).fouten.length;
    };
    const namen = [...NEDERLAND.values()];
    expect(namen.filter((g) => rij(g.code, g.naam) > 0)).toEqual([]);
    const [almere] = namen;
    expect(namen.filter((g) => g !== almere && rij(almere?.code ?? '', g.naam) === 0)).toEqual([]);
  });
});

describe('een gemeentecode', () => {
  test.each(['901', '0901', 'gm0901', 'GM901', 'GM 0901'])('%s naast de goede naam wordt gelezen', (code) => {
    const { fouten, regels } = tabel([`${code};'s-Gravenveld;${CIJFERS}`]);
    expect(codes(fouten)).toEqual([]);
    expect(regels[0]?.periode.gemeentecode).toBe('GM0901');
  });
  test.each([
    ['9O1', 'geen-gemeentecode', 'Bedoelt u GM0901?'],
    ['', 'cel-leeg', 'Bedoelt u GM0901?'],
    ['21h', 'geen-gemeentecode', 'Bedoelt u GM0901?'],
    ['555', 'gemeentecode-onbekend', "'s-Gravenveld heeft de code GM0901. Bedoelt u die?"],
    ['902', 'gemeente-past-niet', 'Welke gemeente bedoelt u?'],
  ])('"%s" blijft geweigerd, met een vraag', (code, melding, vraag) => {
    const [fout] = tabel([`${code};s-Gravenveld;${CIJFERS}`]).fouten;
    expect(fout?.code).toBe(melding);
    expect(fout?.oplossing).toContain(vraag);
  });
});

describe('een datum', () => {
  const KOPDATUM = `${KOP};verificatie_datum`;
  const lees = (datum: string) => tabel([`GM0903;Zuid Heuvelrug;${CIJFERS};${datum}`], KOPDATUM);
  test.each([
    ['12 jan. 2024', '2024-01-12', []],
    ['12 jan 24', '2024-01-12', []],
    ['3 mrt. 2024', '2024-03-03', []],
    ['12-jan-2024', '2024-01-12', []],
    ['2024-1-12', '2024-01-12', []],
    ['12.1.2024', '2024-01-12', []],
    ['12/1/24', '2024-01-12', ['datum-gelezen I2']],
    ['31-1-24', '2024-01-31', ['datum-gelezen I2']],
  ])('%s is %s', (getypt, datum, meldingen) => {
    const { regels, fouten, waarschuwingen } = lees(getypt);
    expect(codes(fouten)).toEqual([]);
    expect(regels[0]?.periode.verificatie_datum).toBe(datum);
    expect(codes(waarschuwingen)).toEqual(meldingen);
    if (meldingen.length > 0)
      expect(waarschuwingen[0]?.melding).toContain(
        `is gelezen als ${getypt === '12/1/24' ? 12 : 31}\u00a0januari\u00a02024`,
      );
  });
  test.each(['1/13/24', '30 feb. 2024', '12/1/99', '24/1/12', '12 xyz 2024', '12-2024', '1.224', '45303'])(
    '%s blijft geweigerd',
    (getypt) => {
      expect(codes(lees(getypt).fouten)).toEqual(['geen-datum I2']);
    },
  );
});

describe('een rij die geen gemeente is', () => {
  const RIJ = `GM0903;Zuid Heuvelrug;${CIJFERS}`;
  const LEEG = ';;;;;';
  test.each([
    ['een voetnoot', `* voorlopig cijfer, nog te verifiëren;;${LEEG};`],
    ['een voetnoot over twee cellen', `*;voorlopig cijfer${LEEG};`],
    ['een bron', `Bron: COA, stand van 1 januari 2024;;${LEEG};`],
    ['een tussenkop', `;Regio Zuidoost${LEEG};`],
  ])('%s wordt overgeslagen en genoemd', (_wat, regel) => {
    const { fouten, regels, waarschuwingen } = tabel([RIJ, regel]);
    expect(codes(fouten)).toEqual([]);
    expect(regels).toHaveLength(1);
    expect(waarschuwingen.map((w) => w.code)).toEqual(['rij-overgeslagen']);
  });
  test.each([
    ['een gemeente zonder cijfers', `;Zuid Heuvelrug${LEEG};`],
    ['een gemeente met een tikfout', `;Zuid Heuvelru${LEEG};`],
    ['een los cijfer', ';;;;;;;45'],
    ['een losse code', `GM0901;${LEEG};`],
    ['een noot naast cijfers', '* voorlopig;;;;10;;;'],
  ])('%s blijft geweigerd', (_wat, regel) => {
    expect(tabel([RIJ, regel]).fouten.length).toBeGreaterThan(0);
  });
});

describe('wat niet te zien is', () => {
  const kop = KOP.split(';');
  const rij = ['GM0903', 'Zuid Heuvelrug', '2023-II', 1, 10, 0, 0, 8];
  const VERBORGEN = '<cols><col min="5" max="6" width="9" hidden="1"/></cols>';
  const blad = bladXml({ 1: kop, 2: rij });
  const isKop = (tekst: string) => kolomVan(tekst) !== null;
  const metStaat = (bytes: Uint8Array) => leesTabelbestand(bytes, 'x.xlsx').bladen;
  const verborgenBlad = (bladen: Readonly<Record<string, string>>, naam: string) => {
    const bytes = xlsx(bladen, {
      erbij: {
        'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${Object.keys(
          bladen,
        )
          .map(
            (n, i) =>
              `<sheet name="${n}" sheetId="${i + 1}"${n === naam ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
          )
          .join('')}</sheets></workbook>`,
      },
    });
    return metStaat(bytes);
  };

  test('een verborgen blad is nooit het voorstel, ook niet als het vooraan staat', () => {
    const bladen = verborgenBlad({ jaar: blad, cijfers: blad }, 'jaar');
    expect(() => kiesBlad(bladen, undefined, isKop)).toThrow('jaar (verborgen), cijfers');
    try {
      kiesBlad(bladen, undefined, isKop);
    } catch (fout) {
      expect((fout as { meldingen: { oplossing: string }[] }).meldingen[0]?.oplossing).toBe(
        'Kies er een: "cijfers".',
      );
    }
  });
  test.each(['oud', 'concept oud', 'Kopie van invoer', 'archief'])(
    'een blad "%s" is niet het voorstel',
    (naam) => {
      const bladen = metStaat(xlsx({ [naam]: blad, 'ronde 2': blad }));
      try {
        kiesBlad(bladen, undefined, isKop);
        throw new Error('gekozen');
      } catch (fout) {
        expect((fout as { meldingen: { oplossing: string }[] }).meldingen[0]?.oplossing).toContain(
          '"ronde 2"',
        );
      }
    },
  );
  test('wie een verborgen blad kiest, leest dat het verborgen is', () => {
    const gekozen = kiesBlad(verborgenBlad({ jaar: blad, cijfers: blad }, 'jaar'), 'jaar', isKop);
    const { waarschuwingen, fouten } = parseIndeling(deelIn(gekozen), REGISTER);
    expect([codes(fouten), codes(waarschuwingen)]).toEqual([[], ['blad-verborgen']]);
  });
  test('verborgen kolommen worden genoemd, in xlsx en in ods', () => {
    const [vanXlsx] = metStaat(xlsx({ invoer: VERBORGEN + blad }));
    const cel = (w: string | number) =>
      typeof w === 'number'
        ? `<table:table-cell office:value-type="float" office:value="${w}"><text:p>${w}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${w}</text:p></table:table-cell>`;
    const regels = [kop, rij]
      .map((r) => `<table:table-row>${r.map(cel).join('')}</table:table-row>`)
      .join('');
    const kolommen =
      '<table:table-column table:number-columns-repeated="4"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const [vanOds] = metStaat(ods(kolommen + regels));
    for (const b of [vanXlsx, vanOds]) {
      const { waarschuwingen } = parseIndeling(b === undefined ? null : deelIn(b), REGISTER);
      expect(waarschuwingen.map((w) => w.melding)).toEqual([
        'Verborgen in het werkblad, maar wel gelezen: kolom E (taakstelling), F (achterstand_begin).',
      ]);
    }
  });
});
