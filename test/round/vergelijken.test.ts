import { expect, test } from 'vitest';
import { beginRonde, type Rondebegin } from '../../src/round/begin.ts';
import { sha256 } from '../../src/round/hash.ts';
import { openRonde, type Stuk, schrijfStuk, vergelijkStuk } from '../../src/round/ronde.ts';
import { memoryStore } from '../../src/round/store/geheugen.ts';

/** Only a name that a letter can have is one of a round. */
const A = 'GM1001_2023-II_trede2_uitnodiging-overleg';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);

function stuk(woorden: string): Stuk {
  const inhoud = { naam: `${A}.txt`, bytes: bytes(woorden) };
  const merk = { sha256: sha256(inhoud.bytes), grootte: inhoud.bytes.length, delen: null, bladzijden: null };
  return { naam: A, gegevens: {}, bestanden: [{ naam: inhoud.naam, ...merk }], inhoud: [inhoud] };
}

function begin(
  cijfers: string,
  reden: string | null = null,
  keuzes: Record<string, string> = {},
): Rondebegin {
  const bronnen = [{ naam: 'invoer/invoer.csv', bytes: bytes(cijfers) }];
  return { vast: { kader: 'proef' }, keuzes, reden, bronnen };
}

/** A round with one piece, of the word "een". */
async function ronde() {
  const store = memoryStore();
  const open = await openRonde(store);
  const nummer = await beginRonde(open, begin('1'));
  await schrijfStuk(open, open.stand(), nummer, stuk('een'));
  return { store, open };
}

test('een stuk is klaar als het journaal en de map het zo hebben', async () => {
  const { store, open } = await ronde();
  expect(await vergelijkStuk(store, open.stand(), stuk('een'))).toBe('klaar');
});

test('een bekend stuk met andere woorden is niet klaar: het wordt opnieuw gemaakt', async () => {
  const { store, open } = await ronde();
  expect(await vergelijkStuk(store, open.stand(), stuk('twee'))).toBe('maken');
});

test('een stuk dat zo staat maar dat het journaal anders kent, is niet klaar', async () => {
  const { store, open } = await ronde();
  await store.zetSamen(stuk('twee').inhoud);
  expect(await vergelijkStuk(store, open.stand(), stuk('twee'))).toBe('maken');
});

test('een stuk dat weg is, wordt weer gemaakt; een ander bestand op die plek is vreemd', async () => {
  const { store, open } = await ronde();
  await store.haalWeg(`${A}.txt`);
  expect(await vergelijkStuk(store, open.stand(), stuk('een'))).toBe('maken');
  await store.zetSamen([{ naam: `${A}.txt`, bytes: bytes('van een ander') }]);
  expect(await vergelijkStuk(store, open.stand(), stuk('een'))).toBe('vreemd');
});

test('dezelfde bronnen worden één keer bewaard; nieuwe komen naast de oude', async () => {
  const { store, open } = await ronde();
  const bewaard = () => [...store.bestanden.keys()].filter((naam) => naam.includes('invoer.csv'));
  expect(bewaard()).toHaveLength(1);
  expect(await beginRonde(open, begin('1'))).toBe(1);
  // Another choice is a round of its own, on the same sources.
  expect(await beginRonde(open, begin('1', null, { formaat: 'pdf' }))).toBe(2);
  expect(bewaard()).toHaveLength(1);
  expect(await beginRonde(open, begin('2', 'een cijfer verbeterd'))).toBe(3);
  expect(bewaard()).toHaveLength(2);
  // Back to what it was: the first sources are used again.
  expect(await beginRonde(open, begin('1', 'toch niet'))).toBe(4);
  expect(bewaard()).toHaveLength(2);
  expect(open.stand().rondes.map((r) => r.bron)).toEqual([1, 1, 3, 1]);
});
