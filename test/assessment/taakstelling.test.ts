import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controleerHerverdeling, taakstellingVolgensFormule } from '../../src/assessment/taakstelling.ts';

describe('de taakstelling volgens de formule', () => {
  test.each([
    [100, 9, 100, 9, 'een heel getal blijft staan'],
    [100, 10, 101, 10, '9,90 wordt 10'],
    [100, 10, 100, 10, 'precies 10 blijft 10'],
    [100, 10, 99, 11, '10,10 wordt 11'],
    [17_600, 222_825, 17_811_291, 221, '220,18 wordt 221'],
    [1, 1, 17_811_291, 1, 'een deel van één persoon wordt 1'],
    [0, 222_825, 17_811_291, 0, 'geen landelijk aantal is geen taakstelling'],
    [27_300, 5, 5, 27_300, 'één gemeente met alle inwoners krijgt alles'],
  ])('%i × %i / %i geeft %i: %s', (vg, inwoners, nederland, verwacht) => {
    expect(taakstellingVolgensFormule(vg, inwoners, nederland)).toBe(verwacht);
  });

  test('een product boven 2^53 blijft exact: één inwoner minder of meer beslist', () => {
    const n = 999_999_999;
    expect(taakstellingVolgensFormule(n, n - 1, n)).toBe(n - 1);
    expect(taakstellingVolgensFormule(n - 1, n - 1, n)).toBe(n - 1);
    expect(taakstellingVolgensFormule(n, n, n)).toBe(n);
  });

  test('is het kleinste gehele getal dat niet onder het aandeel ligt', () => {
    const n = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(n, n, n, (vg, a, b) => {
        const [inwoners, nederland] = a < b ? [a, b] : [b, a];
        const t = BigInt(taakstellingVolgensFormule(vg, inwoners, nederland));
        const teller = BigInt(vg) * BigInt(inwoners);
        expect(t * BigInt(nederland) >= teller && (t - 1n) * BigInt(nederland) < teller).toBe(true);
      }),
    );
  });

  test.each([
    [-1, 1, 1],
    [1.5, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
    [1, 2, 1],
    [1, -1, 1],
  ])('%d × %d / %d is een fout van het programma', (vg, inwoners, nederland) => {
    expect(() => taakstellingVolgensFormule(vg, inwoners, nederland)).toThrow(RangeError);
  });
});

describe('een herverdeling', () => {
  const voor = new Map([
    ['GM0034', 216],
    ['GM0050', 24],
  ]);
  const na = (almere: number, zeewolde: number) =>
    new Map([
      ['GM0034', almere],
      ['GM0050', zeewolde],
    ]);

  test('van 216 en 24 naar 200 en 40 mag: de som blijft 240', () => {
    expect(controleerHerverdeling(voor, na(200, 40))).toBeNull();
  });

  test('naar 0 en 240 mag: de som blijft 240', () => {
    expect(controleerHerverdeling(voor, na(0, 240))).toBeNull();
  });

  test.each([
    [200, 39, -1],
    [200, 41, 1],
    [216, 0, -24],
  ])('naar %i en %i mag niet: de som verschilt %i', (almere, zeewolde, verschil) => {
    expect(controleerHerverdeling(voor, na(almere, zeewolde))).toEqual({ code: 'som-verschilt', verschil });
  });

  test('met een andere gemeente erbij of eraf mag niet, ook al is de som gelijk', () => {
    const anders = new Map([
      ['GM0034', 216],
      ['GM0171', 24],
    ]);
    expect(controleerHerverdeling(voor, anders)).toEqual({
      code: 'groep-verschilt',
      gemeentecodes: ['GM0050', 'GM0171'],
    });
  });

  test('een negatieve of gebroken taakstelling is een fout van het programma', () => {
    expect(() => controleerHerverdeling(voor, na(-1, 241))).toThrow(RangeError);
    expect(() => controleerHerverdeling(voor, na(200.5, 39.5))).toThrow(RangeError);
  });
});
