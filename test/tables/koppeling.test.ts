import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRegister } from '../../src/dossier/register.ts';
import { type Aanvulling, deelIn } from '../../src/tables/indeling/indeling.ts';
import { type Koppeling, parseKoppeling } from '../../src/tables/indeling/koppeling.ts';
import { leesCsv } from '../../src/tables/lees/csv.ts';
import { parseIndeling, type Tabel } from '../../src/tables/rij/parse.ts';

const register = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
const bytes = (tekst: string) => new TextEncoder().encode(tekst);

function koppeling(yaml: string): Koppeling {
  const gelezen = parseKoppeling(bytes(yaml), 'k.yaml');
  if ('fouten' in gelezen) throw new Error(gelezen.fouten.map((f) => f.melding).join());
  return gelezen.koppeling;
}

const fouten = (yaml: string) => {
  const gelezen = parseKoppeling(bytes(yaml), 'k.yaml');
  return 'fouten' in gelezen ? gelezen.fouten.map((f) => [f.rij, f.melding]) : [];
};

function tabel(csv: string, k: Koppeling, aanvulling?: Aanvulling): Tabel {
  const gelezen = leesCsv(bytes(csv), 'x.csv');
  const blad = { naam: '', rijen: gelezen.rijen, verborgenRijen: new Set<number>(), samengevoegd: [] };
  return parseIndeling(deelIn(blad, k, aanvulling), register);
}

/** A table of our own making in the way others publish: titles above it, other headings, totals below. */
const TABEL = `Realisatie huisvesting vergunninghouders;;;;;;
Tweede helft 2023;;;;;;
Gemeentenummer;Gemeentenaam;Gecorrigeerde taakstelling;Saldo vorige periode;Totale opgave;Gerealiseerd;Trede
0034;Almere;216;-147;363;318;3
0995;Lelystad;80;12;68;70;1
0303;Dronten;40;0;40;40;1
;Provincie Flevoland;336;-135;471;428;
;Totaal;336;-135;471;428;
`;
const KOPPELING = `
kolommen:
  Gemeentenummer: gemeentecode
  Gemeentenaam: gemeente
  Gecorrigeerde taakstelling: taakstelling
  Totale opgave: totaalopgave
  Gerealiseerd: gehuisvest
  Trede: trede_vorig
saldo:
  kop: Saldo vorige periode
  achterstand: negatief
halfjaar: 2023-II
overslaan: [Provincie, Totaal]
`;

describe('een koppeling', () => {
  test('leest een tabel van anderen: eigen koppen, saldo, een vast halfjaar, totalen overgeslagen', () => {
    const { regels, fouten, waarschuwingen } = tabel(TABEL, koppeling(KOPPELING));
    expect(fouten).toEqual([]);
    expect(
      regels.map(({ periode: p }) => [p.gemeente, p.halfjaar, p.achterstand_begin, p.voorsprong_begin]),
    ).toEqual([
      ['Almere', '2023-II', 147, 0],
      ['Lelystad', '2023-II', 0, 12],
      ['Dronten', '2023-II', 0, 0],
    ]);
    expect(waarschuwingen.filter((w) => w.code === 'rij-overgeslagen').map((w) => w.cel)).toEqual([
      'B7',
      'B8',
    ]);
  });

  test('met achterstand positief draait het teken om', () => {
    const k = koppeling(KOPPELING.replace('negatief', 'positief'));
    const { fouten } = tabel(TABEL, k);
    // The totaalopgave of the table then contradicts the sign: that is how a wrong sign is noticed.
    expect(fouten.map((f) => `${f.code} ${f.cel}`)).toEqual([
      'totaalopgave-klopt-niet E4',
      'totaalopgave-klopt-niet E5',
    ]);
    const zonder = tabel(TABEL, {
      ...k,
      kolommen: new Map([...k.kolommen].filter(([, naam]) => naam !== 'totaalopgave')),
    });
    expect(zonder.regels.map((r) => [r.periode.achterstand_begin, r.periode.voorsprong_begin])).toEqual([
      [0, 147],
      [12, 0],
      [0, 0],
    ]);
  });

  test('over de kolom met het saldo staat er niet dat zij niet wordt gelezen; over een andere wel', () => {
    const onbekend = (k: Koppeling) =>
      tabel(TABEL, k)
        .waarschuwingen.filter((w) => w.code === 'kolom-onbekend')
        .map((w) => w.waarde);
    expect(onbekend(koppeling(KOPPELING))).toEqual([]);
    expect(onbekend({ ...koppeling(KOPPELING), saldo: null })).toEqual(['Saldo vorige periode']);
  });

  test.each([
    ['verkeerd inspringen', 'kolommen:\n  A: gemeentecode\n B: gehuisvest\n'],
    ['twee in één bestand', 'halfjaar: 2023-II\n---\nhalfjaar: 2023-II\n'],
  ])('%s heet koppeling-onleesbaar, zonder Engels', (_wat, yaml) => {
    const gelezen = parseKoppeling(bytes(yaml), 'k.yaml');
    const fouten = 'fouten' in gelezen ? gelezen.fouten : [];
    expect(new Set(fouten.map((f) => f.code))).toEqual(new Set(['koppeling-onleesbaar']));
    for (const f of fouten) {
      expect(f.melding).not.toMatch(/[A-Z]{3}|dossier/);
      expect(f.oplossing).not.toContain('dossier');
    }
  });

  test('een saldo dat geen getal is wijst naar zijn eigen cel', () => {
    const { fouten } = tabel(TABEL.replace('-147', 'n.v.t.'), koppeling(KOPPELING));
    expect(fouten).toMatchObject([{ code: 'geen-geheel-getal', cel: 'D4', waarde: 'n.v.t.' }]);
  });

  test('de trede komt uit een andere tabel; wie daar niet in staat krijgt geen trede', () => {
    const k = koppeling(KOPPELING.replace('  Trede: trede_vorig\n', ''));
    const { regels, waarschuwingen } = tabel(
      TABEL.replace(';Trede', ';x'),
      k,
      new Map([['trede_vorig', new Map([['GM0034', '3']])]]),
    );
    expect(regels.map((r) => r.periode.trede_vorig)).toEqual([3, null, null]);
    expect(waarschuwingen.filter((w) => w.kolom === 'trede_vorig').map((w) => [w.rij, w.cel])).toEqual([
      [5, null],
      [6, null],
    ]);
  });

  test.each([
    [
      'een kolom die niet bestaat',
      'kolommen:\n  A: taakstellin\n',
      [2, 'k.yaml: "taakstellin" is geen kolom van ons; bedoelt u taakstelling?.'],
    ],
    [
      'een onbekende naam',
      'halfjaar: 2023-II\nkolomen: x\n',
      [
        2,
        'k.yaml: de koppeling kent kolomen niet; kies uit kolommen, saldo, halfjaar, overslaan, aanvullen.',
      ],
    ],
    [
      'een ander teken',
      'saldo:\n  kop: S\n  achterstand: min\n',
      [3, 'k.yaml: saldo.achterstand is geen van: positief, negatief.'],
    ],
    ['een half halfjaar', 'halfjaar: 2023\n', [1, 'k.yaml: halfjaar is geen halfjaar zoals 2023-II.']],
  ])('%s wordt geweigerd met de regel', (_wat, yaml, verwacht) => {
    expect(fouten(yaml)).toEqual([verwacht]);
  });

  test('de voorbeelden in data/koppelingen zijn goed, en zeggen dat zij van onszelf zijn', () => {
    const namen = readdirSync('data/koppelingen');
    expect(namen.length).toBeGreaterThan(1);
    for (const naam of namen) {
      const inhoud = readFileSync(`data/koppelingen/${naam}`, 'utf8');
      expect('koppeling' in parseKoppeling(bytes(inhoud), naam), naam).toBe(true);
      expect(inhoud.replaceAll(/\n# /g, ' ')).toContain('zelf gemaakt');
    }
  });
});

describe('een rij die zichzelf narekent', () => {
  const KOP =
    'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
  const codes = (kop: string, cellen: string, basis = '216;147;0;318') =>
    tabel(`${KOP};${kop}\nGM0034;Almere;2023-II;3;${basis};${cellen}\n`, koppeling('{}')).fouten.map(
      (f) => `${f.code} ${f.cel}`,
    );
  test.each([
    ['totaalopgave', '363', []],
    ['totaalopgave', '362', ['totaalopgave-klopt-niet I2']],
    ['totaalopgave', '', []],
    ['totaalopgave', 'x', ['geen-geheel-getal I2']],
    ['achterstand_eind', '45', []],
    ['achterstand_eind', '44', ['eindstand-klopt-niet I2']],
    ['voorsprong_eind', '0', []],
    ['voorsprong_eind', '45', ['eindstand-klopt-niet I2']],
  ])('%s "%s" bij 216 + 147 en 318 gehuisvest', (kolom, waarde, verwacht) => {
    expect(codes(kolom, waarde)).toEqual(verwacht);
  });

  test('een bijtelling mag wel en niet meetellen in de eindstand, want dat beslist het kader', () => {
    const kop = 'bijtelling;bijtelling_bewijs;achterstand_eind';
    expect(codes(kop, '5;contract;45')).toEqual([]);
    expect(codes(kop, '5;contract;40')).toEqual([]);
    expect(codes(kop, '5;contract;41')).toEqual(['eindstand-klopt-niet K2']);
  });

  test('met een onbekend cijfer wordt niet gerekend', () => {
    expect(codes('totaalopgave', '1', '216;;;318')).toEqual([]);
  });
});
