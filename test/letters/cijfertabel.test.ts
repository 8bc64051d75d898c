import { expect, test } from 'vitest';
import type { Block } from '../../src/formats/brief.ts';
import { controleerCijfertabellen, type Tabelcijfers } from '../../src/letters/cijfertabel.ts';

const ALMERE: Tabelcijfers = {
  cijfers: {
    achterstandBegin: 147,
    voorsprongBegin: 0,
    taakstelling: 216,
    totaalopgave: 363,
    gehuisvest: 318,
    bijtelling: 0,
    achterstand: 45,
    voorsprong: 0,
  },
  volgend: { taakstelling: 200, totaalopgave: 245 },
};

/** A table with these figures in its last column, by their path. */
function tabel(cijfers: Readonly<Record<string, number>>): Block {
  return {
    type: 'table',
    uitlijning: ['links', 'rechts'],
    kop: [],
    rijen: Object.entries(cijfers).map(([pad, waarde]) => [
      [{ type: 'text', text: pad }],
      [{ type: 'field', pad, waarde, text: String(waarde), herkomst: '' }],
    ]),
  };
}

const EERSTE = {
  'cijfers.achterstandBegin': 147,
  'cijfers.taakstelling': 216,
  'cijfers.totaalopgave': 363,
  'cijfers.gehuisvest': 318,
  'cijfers.achterstand': 45,
};
const TWEEDE = { 'cijfers.achterstand': 45, 'volgend.taakstelling': 200, 'volgend.totaalopgave': 245 };

function controleer(
  eerste: Readonly<Record<string, number>> | null,
  tweede: Readonly<Record<string, number>> | null,
  hoort: Tabelcijfers = ALMERE,
): void {
  const blokken = [eerste, tweede].flatMap((t) => (t === null ? [] : [tabel(t)]));
  controleerCijfertabellen(blokken, hoort, 'trede2/brief.njk');
}

const met = (cijfers: Partial<Tabelcijfers['cijfers']>, volgend = ALMERE.volgend): Tabelcijfers => ({
  cijfers: { ...ALMERE.cijfers, ...cijfers },
  volgend,
});

test('tabellen die de beoordeling tonen en optellen, mogen', () => {
  expect(() => controleer(EERSTE, TWEEDE)).not.toThrow();
  expect(() => controleer(EERSTE, null, met({}, null))).not.toThrow();
});

test('een brief zonder cijfertabel wordt geweigerd met zijn sjabloon', () => {
  expect(() => controleer(null, TWEEDE)).toThrow('trede2/brief.njk:1:1 de brief heeft geen cijfertabel');
});

test.each(Object.keys(EERSTE))('de eerste tabel met %s één hoger wordt geweigerd', (pad) => {
  const anders = { ...EERSTE, [pad]: (EERSTE[pad as keyof typeof EERSTE] ?? 0) + 1 };
  expect(() => controleer(anders, TWEEDE)).toThrow(`de cijfertabel toont ${pad} niet zoals beoordeeld`);
});

test('een voorsprong van 3 die de tabel weglaat, wordt geweigerd', () => {
  expect(() => controleer(EERSTE, TWEEDE, met({ voorsprongBegin: 3 }))).toThrow(
    'toont cijfers.voorsprongBegin niet',
  );
});

test('cijfers die niet optellen worden geweigerd, ook als de tabel ze toont', () => {
  expect(() =>
    controleer({ ...EERSTE, 'cijfers.taakstelling': 217 }, TWEEDE, met({ taakstelling: 217 })),
  ).toThrow('telt niet op: achterstandBegin + taakstelling - voorsprongBegin = totaalopgave');
  expect(() =>
    controleer({ ...EERSTE, 'cijfers.gehuisvest': 317 }, TWEEDE, met({ gehuisvest: 317 })),
  ).toThrow('telt niet op: totaalopgave - gehuisvest - bijtelling = achterstand - voorsprong');
});

test('een brief die de tweede tabel mist, wordt geweigerd', () => {
  expect(() => controleer(EERSTE, null)).toThrow('de brief mist de tabel van het volgende halfjaar');
});

test.each(Object.keys(TWEEDE))('de tweede tabel met %s één hoger wordt geweigerd', (pad) => {
  const anders = { ...TWEEDE, [pad]: (TWEEDE[pad as keyof typeof TWEEDE] ?? 0) + 1 };
  expect(() => controleer(EERSTE, anders)).toThrow(`de tweede tabel toont ${pad} niet zoals beoordeeld`);
});

test('een tweede tabel die niet optelt, wordt geweigerd: 45 + 200 is geen 246', () => {
  const hoort = met({}, { taakstelling: 200, totaalopgave: 246 });
  expect(() => controleer(EERSTE, { ...TWEEDE, 'volgend.totaalopgave': 246 }, hoort)).toThrow(
    'de tweede tabel telt niet op',
  );
});
