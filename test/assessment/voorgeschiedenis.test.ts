import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { voorgeschiedenis } from '../../src/assessment/voorgeschiedenis.ts';
import { type Datum, parseDatum } from '../../src/dossier/datum.ts';
import type { Gebeurtenis } from '../../src/dossier/gebeurtenis.ts';
import { eerste, halfjaar, lees, oordeel, stappen } from './dossier.ts';

const dag = (tekst: string): Datum => parseDatum(tekst) ?? ('' as Datum);

/** 1 → 2 → 3 → 4 → 5. */
const HALFJAREN = [
  eerste('2023-II'),
  halfjaar('2024-I'),
  halfjaar('2024-II'),
  halfjaar('2025-I', {
    oordelen: [oordeel('oordeel_volgende_trede', 'ja'), oordeel('oordeel_afzien', 'nee')],
  }),
];
const BRIEVEN = [
  { datum: '2024-02-15', soort: 'brief_verzonden', brief: 'uitnodiging-overleg' },
  { datum: '2024-08-13', soort: 'brief_verzonden', brief: 'verzoek-verbeterplan' },
  { datum: '2025-02-13', soort: 'vooraankondiging' },
];

function verleden(gebeurtenissen: readonly object[], briefdatum: string, halfjaren = HALFJAREN) {
  const gelezen = lees(
    stringify(
      { schema: 1, gemeentecode: 'GM9006', gemeente: 'Grasmeer', halfjaren, gebeurtenissen },
      { aliasDuplicateObjects: false },
    ),
  );
  if ('fouten' in gelezen) throw new Error(JSON.stringify(gelezen.fouten));
  const { gebeurtenissen: alle } = gelezen.dossier;
  return voorgeschiedenis(alle, stappen(halfjaren, gebeurtenissen as never), dag(briefdatum));
}

const kort = (lijst: readonly Gebeurtenis[]) => lijst.map((g) => `${g.datum} ${g.brief ?? g.soort}`);

describe('de voorgeschiedenis van een brief', () => {
  test('noemt elke brief van het traject, en niets van op of na de dag van de brief', () => {
    const { gebeurtenissen, ontbrekend } = verleden(
      [...BRIEVEN, { datum: '2025-08-12', soort: 'gesprek' }, { datum: '2025-08-13', soort: 'gesprek' }],
      '2025-08-13',
    );
    expect(kort(gebeurtenissen)).toEqual([
      '2024-02-15 uitnodiging-overleg',
      '2024-08-13 verzoek-verbeterplan',
      '2025-02-13 vooraankondiging',
      '2025-08-12 gesprek',
    ]);
    expect(ontbrekend).toEqual([]);
  });

  test.each([
    [0, { halfjaar: '2023-II', brief: 'uitnodiging-overleg' }],
    [1, { halfjaar: '2024-I', brief: 'verzoek-verbeterplan' }],
    [2, { halfjaar: '2024-II', brief: 'vooraankondiging' }],
  ])('zonder brief %i is die stap niet verteld', (weg, wat) => {
    const { ontbrekend } = verleden(
      BRIEVEN.filter((_, i) => i !== weg),
      '2025-08-13',
    );
    expect(ontbrekend).toEqual([wat]);
  });

  test('een brief van vóór de beoordeling telt niet als de brief van die stap', () => {
    const { ontbrekend } = verleden(
      [{ ...BRIEVEN[0], datum: '2023-12-31' }, ...BRIEVEN.slice(1)],
      '2025-08-13',
    );
    expect(ontbrekend).toEqual([{ halfjaar: '2023-II', brief: 'uitnodiging-overleg' }]);
  });

  test('een dossier dat op trede 3 begint, moet een brief van daarvoor noemen', () => {
    const laat = [
      eerste('2024-II', { trede_vorig: 3, achterstand_begin: 20 }),
      halfjaar('2025-I', {
        oordelen: [oordeel('oordeel_volgende_trede', 'ja'), oordeel('oordeel_afzien', 'nee')],
      }),
    ];
    expect(verleden(BRIEVEN.slice(2), '2025-08-13', laat).ontbrekend).toEqual([
      { halfjaar: '2024-II', brief: null },
    ]);
    expect(verleden(BRIEVEN, '2025-08-13', laat).ontbrekend).toEqual([]);
  });

  test('de zienswijze kan tot een maand na de vooraankondiging; een eerdere telt niet', () => {
    expect(verleden(BRIEVEN, '2025-08-13').zienswijze).toEqual({
      ontvangen: null,
      totEnMet: '2025-03-13',
    });
    const met = [...BRIEVEN, { datum: '2025-03-01', soort: 'zienswijze' }];
    expect(verleden(met, '2025-08-13').zienswijze.ontvangen).toBe('2025-03-01');
  });

  test('een ingetrokken besluit is niet het besluit waarop een brief rust', () => {
    const met = [
      ...BRIEVEN,
      { datum: '2025-07-20', soort: 'besluit', last_einddatum: '2025-10-20', nummer: 'B1' },
    ];
    expect(verleden(met, '2025-08-13').besluit?.nummer).toBe('B1');
    expect(verleden([...met, { datum: '2025-08-01', soort: 'intrekking' }], '2025-08-13').besluit).toBeNull();
  });

  test('wat een gebeurtenis over een deelstap zegt, hoort bij het besluit dat geldt', () => {
    const met = [
      ...BRIEVEN,
      { datum: '2025-07-20', soort: 'besluit', last_einddatum: '2025-10-20' },
      { datum: '2025-08-01', soort: 'termijn_verstreken', deelstap: 'twaalf woningen', nagekomen: 'nee' },
    ];
    expect(verleden(met, '2025-08-13').last).toEqual([
      {
        resultaat: 'twaalf woningen',
        uiterlijk: null,
        bereikt: 'nee',
        bereiktOp: null,
        vastgesteldOp: '2025-08-01',
        stand: null,
      },
    ]);
    expect(verleden(BRIEVEN, '2025-08-13').last).toEqual([]);
  });
});
