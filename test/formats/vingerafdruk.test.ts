import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vingerafdruk } from '../../src/formats/pdf/bestand/vingerafdruk.ts';

const delen = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 4 });

test('dezelfde inhoud heeft dezelfde vingerafdruk van 32 tekens', () => {
  fc.assert(
    fc.property(delen, (d) => {
      expect(vingerafdruk(d)).toBe(vingerafdruk(d.map((deel) => deel.slice())));
      expect(vingerafdruk(d)).toMatch(/^[0-9a-f]{32}$/);
    }),
  );
});

test('één bit anders, of een nul erbij of eraf, is een andere vingerafdruk', () => {
  const heel = Uint8Array.from({ length: 50 }, (_, i) => (i * 37) % 256);
  const gezien = new Set([vingerafdruk([heel])]);
  let keer = 1;
  const nieuw = (bytes: Uint8Array) => {
    gezien.add(vingerafdruk([bytes]));
    keer += 1;
  };
  for (let plek = 0; plek < heel.length * 8; plek += 1) {
    const anders = heel.slice();
    anders[plek >> 3] = (anders[plek >> 3] ?? 0) ^ (1 << (plek & 7));
    nieuw(anders);
  }
  for (let nullen = 1; nullen < 40; nullen += 1) nieuw(Uint8Array.from([...heel, ...Array(nullen).fill(0)]));
  expect(gezien.size).toBe(keer);
});
