import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  leesGeheimeSleutel,
  maakSleutelpaar,
  onderteken,
  sleutelafdruk,
} from '../../src/round/handtekening.ts';
import { sha256 } from '../../src/round/hash.ts';
import { leesJournaal, vervolg } from '../../src/round/journaal.ts';
import { manifestVan } from '../../src/round/manifest.ts';
import type { Regel } from '../../src/round/regels.ts';
import { opslag } from '../eigen.ts';
import { brievenIn, plat, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-vertrouwen-'));
const sleutels = map();
const GEHEIM = join(sleutels, 'sleutel-geheim.pem');
const PUBLIEK = join(sleutels, 'sleutel-publiek.pem');
const maak = (uit: string, ...erbij: string[]) =>
  trede(
    ...['brieven', 'samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024'],
    ...['--datum', '2024-02-15', '--formaat', 'docx,txt', '--uit', uit, ...erbij],
  );
const getekend = map();
const kaal = map();

beforeAll(async () => {
  await trede('sleutel', '--uit', sleutels);
  expect((await maak(getekend, '--sleutel', GEHEIM)).code).toBe(0);
  expect((await maak(kaal)).code).toBe(0);
});

function kopie(van: string): string {
  const uit = map();
  cpSync(van, uit, { recursive: true });
  return uit;
}

/** Changes the journal as somebody without the key can: the whole chain and the manifest right again, signed by another or not. */
async function vervals(uit: string, verander: (regels: Regel[]) => void, eigen = false): Promise<void> {
  const store = opslag(uit);
  const regels = (await leesJournaal(store)).regels.map((r) => structuredClone(r));
  verander(regels);
  const sleutel = leesGeheimeSleutel(maakSleutelpaar().geheim);
  for (const r of regels) if (r.soort === 'klaar') r.sleutel = eigen ? sleutelafdruk(sleutel) : null;
  rmSync(join(uit, 'journaal.jsonl'));
  const journaal = await vervolg(store, await leesJournaal(store));
  for (const regel of regels) await journaal.schrijf(regel);
  const manifest = manifestVan(journaal.stand());
  writeFileSync(join(uit, 'manifest.json'), manifest);
  if (eigen) writeFileSync(join(uit, 'manifest.sig'), onderteken(manifest, sleutel));
  else rmSync(join(uit, 'manifest.sig'), { force: true });
}

const eerste = (uit: string, einde: string) => brievenIn(uit).find((n) => n.endsWith(einde)) ?? '';
const stukVan = (regels: Regel[]) => {
  const stuk = regels.find((r) => r.soort === 'stuk');
  if (stuk?.soort !== 'stuk') throw new Error('geen stuk');
  return stuk;
};
const bewijs = async (uit: string, ...erbij: string[]) => {
  const { code, uit: tekst } = await trede('verifieer', uit, '--json', ...erbij);
  return { code, bewijs: (JSON.parse(tekst) as { bewijs: string }).bewijs };
};

describe('verifieer', () => {
  test('een ondertekende ronde is zonder publieke sleutel niet te bewijzen: exit 8', async () => {
    expect(await bewijs(getekend)).toEqual({ code: 8, bewijs: 'niet-te-bewijzen' });
    const { uit } = await trede('verifieer', getekend);
    expect(plat(uit)).toContain(
      'klopt met zichzelf, maar zonder de publieke sleutel is het niet te bewijzen',
    );
    expect(uit).not.toContain('alles klopt');
  });

  test('met de publieke sleutel is zij bewezen: exit 0', async () => {
    expect(await bewijs(getekend, '--sleutel', PUBLIEK)).toEqual({ code: 0, bewijs: 'bewezen' });
  });

  test('een niet ondertekende ronde klopt met zichzelf, en heet nooit bewezen', async () => {
    expect(await bewijs(kaal)).toEqual({ code: 0, bewijs: 'niet-ondertekend' });
    const { uit } = await trede('verifieer', kaal);
    expect(plat(uit)).toContain('gecontroleerd: klopt met zichzelf, niet ondertekend.');
    expect(uit).not.toContain('alles klopt');
  });

  test('waar trede.yaml een sleutel noemt, is een niet ondertekende ronde een afwijking', async () => {
    const opzet = join(map(), 'trede.yaml');
    writeFileSync(opzet, `sleutel: ${PUBLIEK}\n`);
    expect((await bewijs(kaal, '--opzet', opzet)).code).toBe(5);
    expect((await bewijs(getekend, '--opzet', opzet)).code).toBe(0);
  });

  test('een sleutel uit de ronde zelf bewijst niets: exit 2', async () => {
    const uit = kopie(getekend);
    for (const plek of ['sleutel.pem', 'ronde/1/huisstijl/sleutel.pem']) {
      cpSync(PUBLIEK, join(uit, plek));
      const { code, fout } = await trede('verifieer', uit, '--sleutel', join(uit, plek));
      expect(code).toBe(2);
      expect(plat(fout)).toContain('bewijst niet wie de ronde heeft ondertekend');
    }
  });

  const stil = (): void => undefined;
  test.each([
    ['de handtekening eraf', stil, false],
    ['met een eigen sleutel ondertekend', stil, true],
    [
      'een andere datum van de brief',
      (r: Regel[]): void => {
        stukVan(r).gegevens.datum = '2024-02-14';
      },
      false,
    ],
    [
      'een andere trede',
      (r: Regel[]): void => {
        stukVan(r).gegevens.trede = 1;
      },
      true,
    ],
  ] as const)('%s: met de sleutel 5, zonder nooit bewezen', async (_wat, verander, eigen) => {
    const uit = kopie(getekend);
    await vervals(uit, verander, eigen);
    expect((await bewijs(uit, '--sleutel', PUBLIEK)).code).toBe(5);
    expect((await bewijs(uit)).bewijs).not.toBe('bewezen');
  });

  test('wie een ronde die niet was ondertekend alsnog ondertekent, leest waarvoor dat ook geldt', async () => {
    const uit = kopie(kaal);
    const eerste = await maak(uit, '--sleutel', GEHEIM);
    expect(plat(eerste.uit)).toContain('Let op: de ronde die hier stond, was niet ondertekend.');
    expect(plat((await maak(uit, '--sleutel', GEHEIM)).uit)).not.toContain('was niet ondertekend');
    expect((await bewijs(uit, '--sleutel', PUBLIEK)).bewijs).toBe('bewezen');
  });

  test('een handtekening die er was en er niet meer is, is een afwijking: ook zonder sleutel', async () => {
    const uit = kopie(getekend);
    expect((await maak(uit, '--formaat', 'html')).code).toBe(0);
    expect(await bewijs(uit)).toEqual({ code: 5, bewijs: 'afwijking' });
    expect((await maak(uit, '--formaat', 'html', '--sleutel', GEHEIM)).code).toBe(0);
    expect((await bewijs(uit, '--sleutel', PUBLIEK)).code).toBe(0);
  });

  test.each([
    ['een docx die odt heet', 'odt'],
    ['een docx onder een formaat dat de ronde niet maakt', 'pdf'],
  ])('%s ontsnapt niet aan het opnieuw maken: exit 5, ook zonder handtekening', async (_wat, als) => {
    const uit = kopie(kaal);
    const naam = eerste(uit, '.docx');
    const nieuw = naam.replace(/docx$/, als);
    cpSync(join(uit, naam), join(uit, nieuw));
    rmSync(join(uit, naam));
    await vervals(uit, (regels) => {
      const merk = stukVan(regels).bestanden.find((b) => b.naam === naam);
      if (merk !== undefined) merk.naam = nieuw;
      if (als === 'odt') for (const r of regels) if (r.soort === 'ronde') r.keuzes.formaat = 'docx,txt,odt';
    });
    expect((await bewijs(uit)).code).toBe(5);
  });

  test('een vervalste brief met een andere versie alleen bij de brief: exit 5', async () => {
    const uit = kopie(kaal);
    const naam = eerste(uit, '.txt');
    appendFileSync(join(uit, naam), 'vervalst\n');
    const bytes = readFileSync(join(uit, naam));
    await vervals(uit, (regels) => {
      const stuk = stukVan(regels);
      stuk.gegevens.versie = '0.0.9';
      for (const b of stuk.bestanden)
        if (b.naam === naam) Object.assign(b, { sha256: sha256(bytes), grootte: bytes.length });
    });
    expect((await bewijs(uit)).code).toBe(5);
  });
});

describe('wat een eerdere ronde leest, houdt haar tegen het journaal', () => {
  const veranderd = () => {
    const uit = kopie(kaal);
    const pad = join(uit, 'beoordeling.json');
    writeFileSync(pad, readFileSync(pad, 'utf8').replace('"achterstand": 45', '"achterstand": 5'));
    return uit;
  };
  const tabel = (na: string, ...erbij: string[]) =>
    trede(
      ...['tabel', '--provincie', 'Flevoland', '--halfjaar', '2024-I', '--na', na],
      ...['--uit', join(map(), 't.csv'), ...erbij],
    );

  test('tabel --na met een veranderde beoordeling.json: exit 5, en er is geen tabel', async () => {
    expect((await tabel(kaal)).code).toBe(0);
    const { code, fout } = await tabel(veranderd());
    expect(code).toBe(5);
    expect(plat(fout)).toContain('beoordeling.json: de inhoud is niet meer die van het manifest');
  });

  test('met een sleutel moet die ronde daarmee zijn ondertekend', async () => {
    expect((await tabel(kaal, '--sleutel', PUBLIEK)).code).toBe(5);
    expect((await tabel(getekend, '--sleutel', PUBLIEK)).code).toBe(0);
    const vals = kopie(getekend);
    await vervals(vals, () => undefined, true);
    expect((await tabel(vals, '--sleutel', PUBLIEK)).code).toBe(5);
  });

  test('controleer --vorige: een map met een veranderde uitkomst, en een veranderde bewaarde tabel', async () => {
    const invoer = 'samples/almere-2023-II/invoer.csv';
    expect((await trede('controleer', invoer, '--vorige', veranderd())).code).toBe(5);
    const uit = kopie(kaal);
    const bewaard = join(uit, 'ronde/1/invoer/invoer.csv');
    appendFileSync(bewaard, '\n');
    expect((await trede('controleer', invoer, '--vorige', bewaard)).code).toBe(5);
    const elders = join(map(), 'a/b/c/tabel.csv');
    mkdirSync(dirname(elders), { recursive: true });
    cpSync(invoer, elders);
    expect((await trede('controleer', invoer, '--vorige', elders)).code).not.toBe(5);
  });

  test('verschil toont het verschil, zegt welke brief is veranderd, en geeft 5', async () => {
    expect((await trede('verschil', kaal, getekend)).code).toBe(0);
    const uit = kopie(kaal);
    appendFileSync(join(uit, eerste(uit, '.txt')), 'erbij\n');
    const { code, fout } = await trede('verschil', kaal, uit);
    expect(code).toBe(5);
    expect(plat(fout)).toContain(`Let op: ${eerste(uit, '.txt')}`);
  });
});
