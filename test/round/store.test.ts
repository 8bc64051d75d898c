import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import { kaderMetId, ONZE_KADERS } from '../../src/app/kaders/register.ts';
import { instellingenMet } from '../../src/app/opdracht.ts';
import { planRonde } from '../../src/app/ronde/plan.ts';
import { verifieer } from '../../src/app/ronde/verifieer.ts';
import { verzend } from '../../src/app/ronde/verzend.ts';
import { voerUit } from '../../src/app/ronde/voeruit.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { sha256 } from '../../src/round/hash.ts';
import { memoryStore } from '../../src/round/store/geheugen.ts';

import { opslag } from '../eigen.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const tekst = (b: Uint8Array | null) => (b === null ? null : new TextDecoder().decode(b));
const besluit = (stuk: string, soort: string, vorige: readonly string[]) =>
  bytes(JSON.stringify({ stuk, soort, door: { account: 'a' }, vorige }));
const map = () => join(mkdtempSync(join(tmpdir(), 'trede-store-')), 'ronde');

/** What every store must do, wherever it keeps a round. */
describe.each([
  ['een map', () => opslag(map())],
  ['het geheugen', () => memoryStore()],
] as const)('%s', (_, nieuw) => {
  test('is eerst leeg: er staat niets, er is geen journaal en niets te lezen', async () => {
    const store = nieuw();
    expect(await store.aanwezig()).toBe('niets');
    expect(await store.leesJournaal()).toBeNull();
    expect(await store.lees('a.txt')).toBeNull();
    expect([...(await store.namen())]).toEqual([]);
    await store.weigerBezet();
  });

  test('geeft terug wat erin is gezet, ook onder een andere naam, en vervangt het', async () => {
    const store = nieuw();
    const los = await store.neemSlot();
    await store.zetSamen([
      { naam: 'a.txt', bytes: bytes('een') },
      { naam: 'ronde/1/invoer/b.csv', bytes: bytes('twee') },
    ]);
    await store.zetSamen([{ naam: 'a.txt', bytes: bytes('drie') }]);
    await los();
    expect(tekst(await store.lees('a.txt'))).toBe('drie');
    expect(tekst(await store.lees('ronde/1/invoer/b.csv'))).toBe('twee');
    expect([...(await store.namen()).keys()].sort()).toEqual(['a.txt', 'ronde/1/invoer/b.csv']);
    expect(await store.aanwezig()).toBe('map');
    await store.haalWeg('a.txt');
    await store.haalWeg('a.txt');
    expect(await store.lees('a.txt')).toBeNull();
  });

  test('zet een regel achter de andere, en kapt een halve af', async () => {
    const store = nieuw();
    const los = await store.neemSlot();
    await store.voegRegelToe(bytes('een\n'));
    await store.voegRegelToe(bytes('tw'));
    await store.kapJournaal(4);
    await store.voegRegelToe(bytes('drie\n'));
    await los();
    expect(tekst(await store.leesJournaal())).toBe('een\ndrie\n');
    expect((await store.namen()).get('journaal.jsonl')).toBe('bestand');
  });

  test('houdt besluiten: elk onder zijn eigen hash, en geen dat volgt op wat niet meer het laatste is', async () => {
    const store = nieuw();
    const los = await store.neemSlot();
    await store.zetSamen([{ naam: 'a.txt', bytes: bytes('een') }]);
    // Who decides takes no lock.
    const een = await store.voegGebeurtenisToe(besluit('GM0034_x', 'akkoord', []), []);
    const twee = await store.voegGebeurtenisToe(besluit('GM0034_x', 'terug', [een]), [een]);
    const ander = await store.voegGebeurtenisToe(besluit('GM0995_y', 'akkoord', []), []);
    await los();
    const staat = await store.leesGebeurtenissen();
    expect([...staat.keys()].sort()).toEqual([een, twee, ander].sort());
    for (const [naam, inhoud] of staat) expect(sha256(inhoud)).toBe(naam);
    // The same once more is the same; after another head it is refused, and nothing is written.
    expect(await store.voegGebeurtenisToe(besluit('GM0034_x', 'terug', [een]), [een])).toBe(twee);
    for (const hoofden of [[een], [], [twee, ander]])
      await expect(
        store.voegGebeurtenisToe(besluit('GM0034_x', `akkoord ${hoofden}`, hoofden), hoofden),
      ).rejects.toMatchObject({ soort: 'afwijking', meldingen: [{ code: 'intussen-besloten' }] });
    expect((await store.leesGebeurtenissen()).size).toBe(3);
    expect([...(await store.namen()).keys()].filter((n) => n.startsWith('toetsing/'))).toHaveLength(3);
    // A note holds nobody up.
    await store.voegGebeurtenisToe(besluit('GM0034_x', 'later', []), []);
    await store.voegGebeurtenisToe(besluit('GM0034_x', 'akkoord', [twee]), [twee]);
  });

  test('is van één run tegelijk', async () => {
    const store = nieuw();
    const los = await store.neemSlot();
    await expect(store.neemSlot()).rejects.toMatchObject({ soort: 'bezet' });
    await expect(store.weigerBezet()).rejects.toMatchObject({ soort: 'bezet' });
    await los();
    await store.weigerBezet();
    await (await store.neemSlot())();
  });

  test('houdt een hele ronde: gemaakt, verzonden, nagelezen en opnieuw gemaakt', async () => {
    const store = nieuw();
    const gezien: string[] = [];
    const wereld = {
      vandaag: dag('2024-03-01'),
      voortgang: (wat: string, af: number, van: number) => gezien.push(`${wat} ${af}/${van}`),
    };
    const plan = await planRonde(store, leesBronnen({ invoer: INVOER }), OPDRACHT, wereld);
    expect([...(await store.namen())]).toEqual([]);
    expect((await voerUit(plan, store, null, wereld)).nieuw).toBe(1);
    expect(gezien).toEqual(['gemaakt 1/1', 'geschreven 1/1']);
    const weg = { wie: 'alles', voorbeeld: true, datum: dag('2024-02-20')(), kanaal: 'post' } as const;
    expect((await verzend(store, weg, null, wereld)).namen).toEqual([
      'GM0034_2023-II_trede2_uitnodiging-overleg',
    ]);
    const { bevonden, opnieuwGemaakt } = await verifieer(store, null, wereld);
    expect(bevonden.filter((b) => b.oordeel !== 'gelijk')).toEqual([]);
    expect(opnieuwGemaakt).toBe(1);
  });

  test('een plan van vóór een andere run wordt niet uitgevoerd', async () => {
    const store = nieuw();
    const wereld = { vandaag: dag('2024-03-01') };
    const bronnen = leesBronnen({ invoer: INVOER });
    const [een, ander] = [
      await planRonde(store, bronnen, OPDRACHT, wereld),
      await planRonde(store, bronnen, OPDRACHT, wereld),
    ];
    await voerUit(een, store, null, wereld);
    await expect(voerUit(ander, store, null, wereld)).rejects.toMatchObject({ soort: 'bezet' });
    // The same order once more finds everything done.
    expect(
      (await voerUit(await planRonde(store, bronnen, OPDRACHT, wereld), store, null, wereld)).nieuw,
    ).toBe(0);
  });
});

test('wat intussen door een andere run kwam te staan is geen vreemd bestand: het plan wordt geweigerd als bezet', async () => {
  const store = memoryStore();
  const wereld = { vandaag: dag('2024-03-01') };
  const bronnen = leesBronnen({ invoer: INVOER });
  const ander = await planRonde(store, bronnen, OPDRACHT, wereld);
  // The other run writes after this one has read the journal and before it looks at the files.
  let gelezen = false;
  const ingehaald = {
    ...store,
    leesJournaal: async () => {
      const toen = await store.leesJournaal();
      if (!gelezen) {
        gelezen = true;
        await voerUit(ander, store, null, wereld);
      }
      return toen;
    },
  };
  await expect(planRonde(ingehaald, bronnen, OPDRACHT, wereld)).rejects.toMatchObject({ soort: 'bezet' });
});

test('een map die voor een run werd gemaakt en leeg bleef, gaat weer weg', async () => {
  const plek = map();
  const store = opslag(plek);
  await (await store.neemSlot())();
  expect(await store.aanwezig()).toBe('niets');
  rmSync(plek, { recursive: true, force: true });
});

const INVOER = 'samples/almere-2023-II/invoer.csv';
const kader = kaderMetId('utrecht-2024', ONZE_KADERS);
const OPDRACHT = {
  blad: null,
  totalen: [],
  halfjaar: null,
  kader,
  instellingen: instellingenMet(kader, {}),
  moment: null,
  briefdatum: dag('2024-02-15')(),
  verzenddatum: null,
  formaten: ['txt'],
  concept: false,
  beoordelingskopie: false,
  publicatie: false,
  bijlage: false,
  reden: null,
};

function dag(tekstVan: string) {
  return () => {
    const datum = parseDatum(tekstVan);
    if (datum === null) throw new Error(tekstVan);
    return datum;
  };
}
