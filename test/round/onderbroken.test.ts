import { expect, test } from 'vitest';
import { rondAf } from '../../src/round/afronden.ts';
import { beginRonde } from '../../src/round/begin.ts';
import { leesGeheimeSleutel, leesPubliekeSleutel, maakSleutelpaar } from '../../src/round/handtekening.ts';
import { sha256 } from '../../src/round/hash.ts';
import { openRonde, type Stuk, schrijfStuk } from '../../src/round/ronde.ts';
import { memoryStore } from '../../src/round/store/geheugen.ts';
import type { RoundStore } from '../../src/round/store/store.ts';
import { controleerRonde } from '../../src/round/verifieer.ts';

const paar = maakSleutelpaar();
const GEHEIM = leesGeheimeSleutel(paar.geheim);
const PUBLIEK = leesPubliekeSleutel(paar.publiek);
const NAAM = 'GM1001_2023-II_trede2_uitnodiging-overleg';
const bytes = (tekst: string) => new TextEncoder().encode(tekst);

function stuk(woorden: string): Stuk {
  const inhoud = { naam: `${NAAM}.txt`, bytes: bytes(woorden) };
  const merk = { sha256: sha256(inhoud.bytes), grootte: inhoud.bytes.length, delen: null, bladzijden: null };
  return { naam: NAAM, gegevens: {}, bestanden: [{ naam: inhoud.naam, ...merk }], inhoud: [inhoud] };
}

/** A store that stops as a power cut would at its so many-th change; `gedaan` counts them. */
function stoptBij(store: RoundStore, bij: number): { store: RoundStore; gedaan: () => number } {
  let n = 0;
  const tel =
    <A extends readonly unknown[]>(doe: (...a: A) => Promise<void>) =>
    async (...a: A): Promise<void> => {
      n += 1;
      if (n === bij) throw new Error('stroom weg');
      await doe(...a);
    };
  const { zetSamen, haalWeg, voegRegelToe, kapJournaal } = store;
  return {
    store: {
      ...store,
      zetSamen: tel(zetSamen),
      haalWeg: tel(haalWeg),
      voegRegelToe: tel(voegRegelToe),
      kapJournaal: tel(kapJournaal),
    },
    gedaan: () => n,
  };
}

/** Three runs in one folder: made and signed, a letter sent and signed, signed no longer and signed again. */
const RUNS: readonly ((store: RoundStore) => Promise<void>)[] = [
  (store) => run(store, 'een', GEHEIM, false),
  (store) => run(store, 'een', GEHEIM, true),
  (store) => run(store, 'een', null, false, [{ naam: 'beoordeling.json', bytes: bytes('{ }') }]),
  (store) => run(store, 'een', GEHEIM, false),
];

async function run(
  store: RoundStore,
  woorden: string,
  sleutel: typeof GEHEIM | null,
  verzonden: boolean,
  bijlagen = [{ naam: 'beoordeling.json', bytes: bytes('{}') }],
): Promise<void> {
  const ronde = await openRonde(store, sleutel);
  try {
    const bronnen = [{ naam: 'invoer/invoer.csv', bytes: bytes('1') }];
    const nummer = await beginRonde(ronde, { vast: {}, keuzes: {}, reden: null, bronnen });
    if (ronde.stand().stukken.size === 0) await schrijfStuk(ronde, ronde.stand(), nummer, stuk(woorden));
    const namen = [NAAM];
    if (verzonden && ronde.stand().stukken.get(NAAM)?.verzonden === null)
      await ronde.journaal.schrijf({ soort: 'verzonden', namen, datum: '2024-02-20', kanaal: 'post' });
    await rondAf(ronde, bijlagen, sleutel);
  } finally {
    await ronde.sluit();
  }
}

test.each(RUNS.map((_, i) => i))(
  'run %i van een ondertekende ronde, afgebroken bij elke schrijfactie: dezelfde run maakt haar af, ook na twee keer',
  async (welke) => {
    const gave = async () => {
      const store = memoryStore();
      for (const eerder of RUNS.slice(0, welke)) await eerder(store);
      return store;
    };
    const doe = RUNS[welke];
    if (doe === undefined) throw new Error('geen run');
    const hoort = await gave();
    const heel = stoptBij(hoort, 0);
    await doe(heel.store);
    expect(heel.gedaan()).toBeGreaterThan(1);
    for (let bij = 1; bij <= heel.gedaan(); bij += 1)
      for (let nogeens = 0; nogeens <= heel.gedaan(); nogeens += 1) {
        const store = await gave();
        await expect(doe(stoptBij(store, bij).store)).rejects.toThrow('stroom weg');
        // A second stop, at another place; where there is nothing left to do, it just ends.
        if (nogeens > 0) await doe(stoptBij(store, nogeens).store).catch(() => undefined);
        await doe(store);
        const ondertekend = welke !== 2;
        const { bevonden, handtekening } = await controleerRonde(store, ondertekend ? PUBLIEK : null);
        const mis = bevonden.filter((b) => b.oordeel !== 'gelijk').map((b) => b.bestand);
        expect(mis, `${bij}, ${nogeens}`).toEqual(ondertekend ? [] : ['manifest.sig']);
        expect(handtekening.soort).toBe(ondertekend ? 'geldig' : 'geen');
        expect([...store.bestanden.keys()].sort()).toEqual([...hoort.bestanden.keys()].sort());
      }
  },
);
