import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEITEN, H, OVER, register } from './register.ts';

const T = (n: number) => ({ tijd: `2024-02-16T10:${String(n).padStart(2, '0')}:00Z` });
const VIER = { trede: 4 };

describe('één akkoord', () => {
  test('op trede 1 is genoeg, van wie de brief niet maakte', () => {
    const r = register();
    expect(r.stand().toestand).toBe('te-toetsen');
    r.zet('b', 'akkoord');
    expect(r.stand()).toMatchObject({ toestand: 'akkoord', nog: [] });
  });

  test('van de maker telt niet, ook niet onder een andere schrijfwijze van de naam', () => {
    const r = register();
    r.zet('a', 'akkoord');
    expect(r.stand().toestand).toBe('te-toetsen');
    expect(r.stand({ makers: { accounts: new Set(), namen: new Set(['a maker']) } }).toestand).toBe(
      'te-toetsen',
    );
    expect(r.stand({ makers: { accounts: new Set(), namen: new Set() } }).toestand).toBe('akkoord');
  });

  test('van wie er een oordeel in gaf telt niet', () => {
    const r = register();
    const o = r.zet('b', 'oordeel', [], {
      oordeel: { kolom: 'oordeel_afzien', antwoord: 'nee', motivering: 'x' },
    });
    r.zet('b', 'akkoord', [o], { ...T(1), over: { ...OVER, invoer: H('nieuw') } });
    expect(r.stand({ over: { ...OVER, invoer: H('nieuw') } }).toestand).toBe('te-toetsen');
    expect(r.stand().toestand).toBe('oordeel');
  });

  test.each([
    ['invoer', 'vervallen'],
    ['sjablonen', 'vervallen'],
    ['huisstijl', 'vervallen'],
    ['kader', 'vervallen'],
  ] as const)('vervalt als %s anders is, en zegt dat', (deel, toestand) => {
    const r = register();
    r.zet('b', 'akkoord');
    const nu = r.stand({ over: { ...OVER, [deel]: deel === 'kader' ? 'flevoland' : H('anders') } });
    expect(nu.toestand).toBe(toestand);
    expect(nu.vervallen[0]?.anders).toEqual([deel]);
  });

  test('vervalt als een bestand anders is of erbij komt, en is dan opnieuw te bevestigen', () => {
    const r = register();
    r.zet('b', 'akkoord');
    for (const bestanden of [
      { docx: H('x'), pdf: H('pdf') },
      { docx: H('docx') },
      { ...OVER.bestanden, html: H('h') },
    ])
      expect(r.stand({ over: { ...OVER, bestanden } }).toestand).toBe('bevestigen');
    // The version of the program is recorded, not compared.
    expect(r.stand({ over: { ...OVER, versie: '0.2.0+bbbb' } }).toestand).toBe('akkoord');
  });

  test('bevestigd door dezelfde mens geldt, door een ander of over andere invoer niet', () => {
    const over = { ...OVER, bestanden: { docx: H('15'), pdf: H('16') } };
    const r = register();
    const a = r.zet('b', 'akkoord');
    r.zet('c', 'bevestigd', [a], { over, ...T(1) });
    expect(r.stand({ over }).toestand).toBe('bevestigen');
    const s = register();
    const b = s.zet('b', 'akkoord');
    s.zet('b', 'bevestigd', [b], { over, ...T(1) });
    expect(s.stand({ over }).toestand).toBe('akkoord');
    const elders = { ...over, invoer: H('elders') };
    s.zet('b', 'bevestigd', [], { over: elders, ...T(2) });
    expect(s.stand({ over: elders }).toestand).not.toBe('akkoord');
  });
});

describe('twee akkoorden', () => {
  test('op trede 4 zijn van twee mensen in twee rollen', () => {
    const r = register();
    const een = r.zet('b', 'akkoord');
    expect(r.stand(VIER)).toMatchObject({ toestand: 'deels', nog: ['hoofd'] });
    r.zet('c', 'akkoord', [een], { rol: 'jurist', ...T(1) });
    expect(r.stand(VIER)).toMatchObject({ toestand: 'deels', nog: ['hoofd'] });
    const s = register();
    const twee = s.zet('b', 'akkoord');
    s.zet('c', 'akkoord', [twee], { rol: 'hoofd', ...T(1) });
    expect(s.stand(VIER)).toMatchObject({ toestand: 'akkoord', nog: [] });
  });

  test('op hetzelfde moment gegeven tellen op', () => {
    const r = register();
    r.zet('b', 'akkoord');
    r.zet('c', 'akkoord', [], { rol: 'hoofd' });
    expect(r.stand(VIER)).toMatchObject({ toestand: 'akkoord', hoofden: { length: 2 } });
  });

  test('een mens die twee keer akkoord geeft, is er een', () => {
    const r = register();
    const een = r.zet('c', 'akkoord', [], { rol: 'jurist' });
    r.zet('c', 'akkoord', [een], { rol: 'hoofd', ...T(1) });
    expect(r.stand(VIER).toestand).toBe('deels');
  });
});

describe('terug', () => {
  test('wint van een akkoord op hetzelfde moment', () => {
    const r = register();
    r.zet('b', 'akkoord');
    r.zet('c', 'terug');
    expect(r.stand().toestand).toBe('terug');
  });

  test('blijft staan na een akkoord van een ander, tot het is ingetrokken of de brief anders is', () => {
    const r = register();
    const terug = r.zet('b', 'terug');
    const na = r.zet('c', 'akkoord', [terug], T(1));
    expect(r.stand().toestand).toBe('terug');
    expect(r.stand({ over: { ...OVER, invoer: H('31') } }).toestand).toBe('te-toetsen');
    const weg = r.zet('b', 'ingetrokken', [na], T(2));
    expect(r.stand().toestand).toBe('te-toetsen');
    r.zet('c', 'akkoord', [weg], T(3));
    expect(r.stand().toestand).toBe('akkoord');
  });

  test('van een ander intrekken doet niets', () => {
    const r = register();
    const terug = r.zet('b', 'terug');
    r.zet('c', 'ingetrokken', [terug], T(1));
    expect(r.stand().toestand).toBe('terug');
  });
});

test('een akkoord en een intrekking op hetzelfde moment zijn tegenstrijdig, en niemand raadt welke geldt', () => {
  const r = register();
  const een = r.zet('b', 'akkoord');
  r.zet('c', 'akkoord', [een], { rol: 'hoofd', ...T(1) });
  r.zet('b', 'ingetrokken', [een], T(1));
  expect(r.stand(VIER)).toMatchObject({ toestand: 'tegenstrijdig', beslissend: { length: 2 } });
});

test('later beslist niets, en houdt niemand op', () => {
  const r = register();
  r.zet('c', 'later');
  r.zet('b', 'akkoord');
  expect(r.stand()).toMatchObject({
    toestand: 'akkoord',
    later: [{ door: { account: 'c' } }],
    hoofden: { length: 1 },
  });
});

test('een CONCEPT is nooit akkoord, en wat vrij is blijft vrij', () => {
  const r = register();
  r.zet('b', 'akkoord');
  expect(r.stand({ concept: true }).toestand).toBe('concept');
  expect(r.stand({ vrijgegeven: true }).toestand).toBe('vrijgegeven');
});

test('150 willekeurige registers: de volgorde van lezen maakt niets uit, en akkoord is nooit van de maker alleen', () => {
  const stap = fc.record({
    wie: fc.constantFrom('a', 'b', 'c'),
    soort: fc.constantFrom('akkoord', 'terug', 'ingetrokken', 'later', 'bevestigd'),
    rol: fc.constantFrom('jurist', 'hoofd'),
    na: fc.nat(4),
    inhoud: fc.constantFrom('x', 'y'),
  });
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 8 }), fc.constantFrom(1, 4), (stappen, trede) => {
      const r = register();
      const namen: string[] = [];
      stappen.forEach(({ wie, soort, rol, na, inhoud }, i) => {
        const vorige = soort === 'later' ? [] : namen.slice(-na - 1, namen.length - na);
        const over = { ...OVER, bestanden: { docx: H(inhoud) } };
        const hash = r.zet(wie, soort, vorige, { rol: wie === 'b' ? 'jurist' : rol, over, ...T(i) });
        if (soort !== 'later') namen.push(hash);
      });
      const feiten = { trede, over: { ...OVER, bestanden: { docx: H('x') } } };
      const nu = r.stand(feiten);
      const om = register();
      for (const [naam, bytes] of [...r.bestanden].reverse()) om.los(bytes, naam);
      expect(om.stand(feiten)).toEqual(nu);
      if (nu.toestand !== 'akkoord') return;
      const wie = new Set(nu.akkoorden.map((g) => g.door.account));
      expect(wie.has('a')).toBe(false);
      expect(wie.size).toBeGreaterThanOrEqual(trede === 4 ? 2 : 1);
      expect(nu.akkoorden.every((g) => g.over?.bestanden.docx === H('x'))).toBe(true);
    }),
    { numRuns: 150, seed: 16 },
  );
  expect(FEITEN.trede).toBe(1);
});
