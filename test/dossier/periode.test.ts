import { describe, expect, test } from 'vitest';
import { KOLOMMEN } from '../../src/dossier/kolommen.ts';
import type { Melding } from '../../src/dossier/melding.ts';
import { parsePeriode } from '../../src/dossier/periode.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { assess, KADERS, periodeVan } from '../../src/index.ts';

const ALMERE = {
  gemeentecode: 'GM0034',
  gemeente: 'Almere',
  halfjaar: '2023-II',
  trede_vorig: 3,
  taakstelling: 216,
  achterstand_begin: 147,
  gehuisvest: 318,
};

function kader(id: string) {
  const gevonden = KADERS.get(id);
  if (gevonden === undefined) throw new Error(id);
  return gevonden;
}

/** What is refused: the field, what was read, and the code. */
function fouten(werk: () => unknown): readonly Melding[] {
  try {
    werk();
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    expect(fout.soort).toBe('invoer');
    for (const m of fout.meldingen) {
      expect(m.melding).toContain(m.kolom ?? '');
      expect(m.oplossing).not.toBe('');
    }
    return fout.meldingen;
  }
  throw new Error('niet geweigerd');
}
const kort = (lijst: readonly Melding[]) => lijst.map((m) => [m.kolom, m.waarde, m.code]);

describe('parsePeriode', () => {
  test('gewone JSON van Almere geeft trede 2 onder utrecht-2024', () => {
    const periode = parsePeriode(JSON.parse(JSON.stringify(ALMERE)));
    expect(periode).toMatchObject({ ...ALMERE, voorsprong_begin: null, motiveringen: {} });
    expect(Object.keys(periode).sort()).toEqual([...Object.keys(KOLOMMEN), 'motiveringen'].sort());
    expect(assess(periode, kader('utrecht-2024'))).toMatchObject({ trede: 2, status: 'bepaald' });
  });

  test('datums, een getal met een komma en een oordeel met zijn motivering', () => {
    const periode = parsePeriode({
      ...ALMERE,
      verificatie_datum: '2024-01-15',
      doorlooptijd_weken: 12.1,
      wachttijd_fase2_dagen: '120,5',
      oordeel_verbeterplan: 'voldoende',
      oordeel_verbeterplan_motivering: 'De maatregelen zijn uitgevoerd.',
      oordeel_door: 'Gedeputeerde Staten',
      oordeel_datum: '2024-02-01',
    });
    expect(periode).toMatchObject({
      verificatie_datum: '2024-01-15',
      doorlooptijd_weken: { teller: 121, noemer: 10 },
      wachttijd_fase2_dagen: { teller: 1205, noemer: 10 },
      motiveringen: { oordeel_verbeterplan: 'De maatregelen zijn uitgevoerd.' },
    });
  });

  test.each([
    [{ gehuisvest: -1 }, 'gehuisvest', '-1', 'geen-geheel-getal'],
    [{ gehuisvest: 1.5 }, 'gehuisvest', '1,5', 'geen-geheel-getal'],
    [{ gehuisvest: 1.234 }, 'gehuisvest', '1,234', 'geen-geheel-getal'],
    [{ gehuisvest: Number.NaN }, 'gehuisvest', 'NaN', 'geen-geheel-getal'],
    [{ gehuisvest: Number.POSITIVE_INFINITY }, 'gehuisvest', 'Infinity', 'geen-geheel-getal'],
    [{ gehuisvest: 1e7 }, 'gehuisvest', '10000000', 'geen-geheel-getal'],
    [{ trede_vorig: 9 }, 'trede_vorig', '9', 'geen-trede'],
    [{ voorsprong_begin: 3 }, 'voorsprong_begin', '3', 'achterstand-en-voorsprong'],
    [{ halfjaar: '2023-III' }, 'halfjaar', '2023-III', 'geen-halfjaar'],
    [{ gemeentecode: 34 }, 'gemeentecode', '34', 'geen-gemeentecode'],
    [{ verificatie_datum: '2024-02-30' }, 'verificatie_datum', '2024-02-30', 'geen-datum'],
    [{ gemeente: '' }, 'gemeente', null, 'leeg'],
    [{ last_nagekomen: 'misschien' }, 'last_nagekomen', 'misschien', 'geen-keuze'],
    [{ toelichting: ['een'] }, 'toelichting', null, 'geen-waarde'],
    [{ gehuisvst: 318 }, 'gehuisvst', null, 'naam-onbekend'],
    [{ bijtelling: 3 }, 'bijtelling', null, 'naam-onbekend'],
  ])('weigert %o bij naam', (anders, kolom, waarde, code) => {
    expect(kort(fouten(() => parsePeriode({ ...ALMERE, ...anders })))).toEqual([[kolom, waarde, code]]);
  });

  test('een gebroken aantal krijgt raad zonder cel en zonder punt: 27.300 is in JSON geen 27300', () => {
    const [fout] = fouten(() => parsePeriode({ ...ALMERE, gehuisvest: 1.234 }));
    expect(fout?.oplossing).toBe(
      'Vul een heel aantal personen in, zoals 216 of 27300. Laat de waarde leeg als het aantal onbekend is.',
    );
  });

  test('een onbekende naam krijgt een voorstel', () => {
    const [fout] = fouten(() => parsePeriode({ ...ALMERE, gehuisvst: 318 }));
    expect(fout?.oplossing).toBe('Bedoelt u gehuisvest?');
  });

  test('een oordeel zonder wie, wanneer en waarom wordt in één keer geweigerd', () => {
    const lijst = fouten(() => parsePeriode({ ...ALMERE, oordeel_afzien: 'ja', trede_vorig: 7 }));
    expect(kort(lijst).map(([kolom, , code]) => [kolom, code])).toEqual([
      ['trede_vorig', 'geen-trede'],
      ['oordeel_door', 'oordeel-zonder-wie'],
      ['oordeel_datum', 'oordeel-zonder-datum'],
      ['oordeel_motivering', 'oordeel-zonder-motivering'],
    ]);
  });

  test.each([null, undefined, 3, 'tekst', []])('%o is geen object met namen', (gegeven) => {
    expect(fouten(() => parsePeriode(gegeven)).map((m) => m.code)).toEqual(['geen-namen']);
  });
});

describe('assess weigert bij naam wat niet kan', () => {
  const goed = parsePeriode(ALMERE);

  test.each([
    [{ taakstelling: -1 }, 'taakstelling'],
    [{ gehuisvest: 0.5 }, 'gehuisvest'],
    [{ gehuisvest: Number.NaN }, 'gehuisvest'],
    [{ trede_vorig: 9 }, 'trede_vorig'],
    [{ voorsprong_begin: 1 }, 'voorsprong_begin'],
  ])('%o', (anders, kolom) => {
    const lijst = fouten(() => assess({ ...goed, ...anders }, kader('utrecht-2024')));
    expect(lijst.map((m) => m.kolom)).toEqual([kolom]);
  });

  test('een halfjaar waarin het kader niet geldt', () => {
    const vroeg = periodeVan({ ...goed, halfjaar: '2020-I' });
    expect(fouten(() => assess(vroeg, kader('utrecht-2024'))).map((m) => m.code)).toEqual([
      'kader-geldt-niet',
    ]);
  });

  test.each([
    [{ onzin: 'ja' }, 'heeft geen instelling "onzin"'],
    [{ normHalverwege: 'anders' }, 'kan niet "anders" zijn'],
    [{ toString: 'ja' }, 'heeft geen instelling "toString"'],
  ])('de instelling %o', (instellingen, tekst) => {
    expect(() => assess(goed, kader('utrecht-2024'), { instellingen })).toThrow(tekst);
  });
});
