import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brievenIn, plat, trede } from '../io.ts';
import { brieven, bytesIn, corrigeer, manifest, nieuweMap, tabel, uitkomst, verzonden } from './ronde.ts';

const OUD = 'GM9003_2023-II_trede2_uitnodiging-overleg.txt';
const BETER = { Duinbroek: { gehuisvest: '38' } };

/** A round of which the letter to Duinbroek was sent. */
async function verzondenRonde(): Promise<string> {
  const uit = nieuweMap();
  await brieven(uit);
  expect((await verzonden(uit, 'Duinbroek')).code).toBe(0);
  return uit;
}
const tekst = (uit: string, naam: string) => plat(readFileSync(join(uit, naam), 'utf8'));

describe('een verzonden brief wordt vervangen', () => {
  test('met een eigen datum en kenmerk en een zin erover; de oude blijft tot op de byte bewaard', async () => {
    const uit = await verzondenRonde();
    const eerst = bytesIn(uit);
    const { code, uit: gezegd } = await corrigeer(uit, tabel(BETER), 'Duinbroek', '--datum', '2024-03-01');
    expect(code).toBe(0);
    expect(plat(gezegd)).toContain(
      'Vervangen is de brief van 15 februari 2024 (kenmerk IBT-2023-II-GM9003-1)',
    );
    const nieuw = tekst(uit, OUD);
    expect(nieuw).toContain('Datum 1 maart 2024 Ons kenmerk IBT-2023-II-GM9003-2');
    expect(nieuw).toContain(
      'Geacht college, Deze brief vervangt onze brief van 15 februari 2024 (kenmerk IBT-2023-II-GM9003-1). Wat in die brief staat, geldt niet meer.',
    );
    expect(nieuw).not.toContain('cijfer verbeterd');
    const na = bytesIn(uit);
    expect(na[`ronde/eerder/2/${OUD}`]).toBe(eerst[OUD]);
    for (const naam of brievenIn(uit)) if (naam !== OUD) expect(na[naam]).toBe(eerst[naam]);
    expect(uitkomst(uit, 'Duinbroek')?.cijfers.gehuisvest).toBe(38);
    expect(manifest(uit).eerdere).toEqual([
      expect.objectContaining({
        bestand: `ronde/eerder/2/${OUD}`,
        verzonden: { datum: '2024-02-15', kanaal: 'post' },
      }),
    ]);
    expect((await trede('verifieer', uit)).code).toBe(0);
    // The same order again changes nothing, and an ordinary run does not come near it.
    expect((await corrigeer(uit, tabel(BETER), 'Duinbroek', '--datum', '2024-03-01')).code).toBe(0);
    expect((await brieven(uit)).code).toBe(3);
    expect(bytesIn(uit)).toEqual(na);
    appendFileSync(join(uit, `ronde/eerder/2/${OUD}`), ' ');
    const gevonden = await trede('verifieer', uit);
    expect(gevonden.code).toBe(5);
    expect(plat(gevonden.uit)).toContain(`Anders: ronde/eerder/2/${OUD}`);
  });

  test('ook een vervanging zelf, met weer een ander kenmerk; is zij nog niet verzonden, dan vervangt de nieuwe de eerste', async () => {
    const uit = await verzondenRonde();
    await corrigeer(uit, tabel(BETER), 'Duinbroek', '--datum', '2024-02-15');
    const beter = tabel({ Duinbroek: { gehuisvest: '37' } });
    expect((await corrigeer(uit, beter, 'GM9003', '--datum', '2024-02-15')).code).toBe(0);
    expect(tekst(uit, OUD)).toContain('Ons kenmerk IBT-2023-II-GM9003-2');
    expect(tekst(uit, OUD)).toContain(
      'vervangt onze brief van 15 februari 2024 (kenmerk IBT-2023-II-GM9003-1)',
    );
    await verzonden(uit, 'Duinbroek');
    const nog = tabel({ Duinbroek: { gehuisvest: '36' } });
    expect((await corrigeer(uit, nog, 'Duinbroek', '--datum', '2024-03-01')).code).toBe(0);
    expect(tekst(uit, OUD)).toContain('Ons kenmerk IBT-2023-II-GM9003-3');
    expect(tekst(uit, OUD)).toContain(
      'vervangt onze brief van 15 februari 2024 (kenmerk IBT-2023-II-GM9003-2)',
    );
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('door een brief van een andere trede; die van toen staat alleen nog onder eerder', async () => {
    const uit = await verzondenRonde();
    const beter = tabel({ Duinbroek: { gehuisvest: '42' } });
    expect((await corrigeer(uit, beter, 'Duinbroek', '--datum', '2024-03-01')).code).toBe(0);
    expect(brievenIn(uit)).not.toContain(OUD);
    expect(tekst(uit, 'GM9003_2023-II_trede1_beoordeling.txt')).toContain(
      'Deze brief vervangt onze brief van',
    );
    expect(bytesIn(uit)[`ronde/eerder/2/${OUD}`]).toBeDefined();
    expect(uitkomst(uit, 'Duinbroek')?.trede).toBe(1);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('niet zolang de nieuwe CONCEPT is: dan blijft de verzonden brief, en wat de ronde ervan vertelt', async () => {
    const uit = await verzondenRonde();
    const eerst = bytesIn(uit)[OUD];
    const open = tabel({ Duinbroek: { voorsprong_begin: '1', gehuisvest: '38' } });
    const { code, uit: gezegd } = await corrigeer(uit, open, 'Duinbroek', '--datum', '2024-03-01');
    expect(code).toBe(7);
    expect(plat(gezegd)).toContain('Nog niets vervangen: de brief van 15 februari 2024');
    expect(bytesIn(uit)[OUD]).toBe(eerst);
    expect(brievenIn(uit)).toContain('GM9003_2023-II_trede1_beoordeling_CONCEPT.txt');
    expect(uitkomst(uit, 'Duinbroek')?.status).toBe('bepaald');
    expect((await trede('verifieer', uit)).code).toBe(0);
    expect((await corrigeer(uit, tabel(BETER), 'Duinbroek', '--datum', '2024-03-01')).code).toBe(0);
    expect(brievenIn(uit)).not.toContain('GM9003_2023-II_trede1_beoordeling_CONCEPT.txt');
    expect(tekst(uit, OUD)).toContain('Ons kenmerk IBT-2023-II-GM9003-2');
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('met een getypt kenmerk dat de oude brief al droeg, krijgt de nieuwe er een nummer achter', async () => {
    const uit = nieuweMap();
    await brieven(uit, tabel({ Duinbroek: { kenmerk: 'ABC-7' } }));
    await verzonden(uit, 'Duinbroek');
    await corrigeer(uit, tabel({ Duinbroek: { kenmerk: 'ABC-7', gehuisvest: '38' } }), 'Duinbroek');
    expect(tekst(uit, OUD)).toContain('Ons kenmerk ABC-7/2');
    expect(tekst(uit, OUD)).toContain('(kenmerk ABC-7)');
  });

  test('een afschrift aan de raad en een mededeling zeggen het ook', async () => {
    const uit = nieuweMap();
    await brieven(uit);
    await verzonden(uit, 'Noorderkreek');
    const beter = tabel({ Noorderkreek: { toelichting: 'Het overleg van januari is hierin verwerkt.' } });
    expect((await corrigeer(uit, beter, 'Noorderkreek', '--datum', '2024-03-01')).code).toBe(0);
    for (const soort of ['vooraankondiging', 'afschrift-raad', 'mededeling'])
      expect(tekst(uit, `GM9011_2023-II_trede4_${soort}.txt`)).toContain('geldt niet meer.');
    expect((await trede('verifieer', uit)).code).toBe(0);
  });
});

describe('vervangen wordt geweigerd', () => {
  test.each([
    ['wat niet is verzonden', 'Heidelo', [], 2, 'is geen brief verzonden'],
    ['een gemeente die de ronde niet heeft', 'Duinbreok', [], 2, 'Bedoelt u Duinbroek?'],
    ['zonder iets dat anders is', 'Duinbroek', [], 2, 'zou hetzelfde zeggen'],
    ['met een datum vóór die van de oude brief', 'Duinbroek', ['--datum', '2024-02-01'], 2, 'zou ouder zijn'],
  ])('%s', async (_wat, gemeente, opties, hoort, zin) => {
    const uit = await verzondenRonde();
    const eerst = bytesIn(uit);
    const { code, fout } = await corrigeer(uit, null, gemeente, ...opties);
    expect(code).toBe(hoort);
    expect(plat(fout)).toContain(zin);
    expect(bytesIn(uit)).toEqual(eerst);
  });

  test.each([
    ['is bewerkt', (pad: string) => appendFileSync(pad, ' ')],
    ['weg is', (pad: string) => rmSync(pad)],
  ])('als het bestand dat is verzonden %s', async (_wat, verander) => {
    const uit = await verzondenRonde();
    verander(join(uit, OUD));
    const eerst = bytesIn(uit);
    const { code, fout } = await corrigeer(uit, tabel(BETER), 'Duinbroek');
    expect(code).toBe(5);
    expect(plat(fout)).toContain('dit is niet meer het bestand dat is verzonden');
    expect(bytesIn(uit)).toEqual(eerst);
  });

  test('als een cijfer ontbreekt dat beslist', async () => {
    const uit = await verzondenRonde();
    const eerst = bytesIn(uit);
    const { code, fout } = await corrigeer(uit, tabel({ Duinbroek: { gehuisvest: '' } }), 'Duinbroek');
    expect(code).toBe(4);
    expect(plat(fout)).toContain('onbepaald; leeg en beslissend: gehuisvest');
    expect(bytesIn(uit)).toEqual(eerst);
  });
});

test('volgt uit de verbeterde invoer geen brief, dan wordt gezegd dat de gemeente dat nog moet horen', async () => {
  const uit = nieuweMap();
  const maak = (invoer: string) => brieven(uit, invoer, '--kader', 'stappenplan');
  await maak(tabel({ Duinbroek: { trede_vorig: '0' } }));
  await verzonden(uit, 'Duinbroek');
  const naam = brievenIn(uit).find((n) => n.startsWith('GM9003')) ?? '';
  const beter = tabel({ Duinbroek: { trede_vorig: '0', gehuisvest: '60' } });
  const { code, uit: gezegd } = await corrigeer(uit, beter, 'Duinbroek');
  expect(code).toBe(3);
  expect(plat(gezegd)).toContain('laat haar schriftelijk weten dat die brief vervalt');
  expect(brievenIn(uit)).not.toContain(naam);
  expect(bytesIn(uit)[`ronde/eerder/2/${naam}`]).toBeDefined();
  expect((await trede('verifieer', uit)).code).toBe(0);
});
