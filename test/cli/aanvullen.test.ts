import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brievenIn, plat, trede } from '../io.ts';
import { ANTWOORD, brieven, bytesIn, manifest, nieuweMap, tabel, uitkomst, verzonden } from './ronde.ts';

const CONCEPT = 'GM9009_2023-II_trede1_beoordeling_CONCEPT.txt';
const BRIEF = 'GM9009_2023-II_trede1_beoordeling.txt';
const LATER = ['--aanvullen', '--datum', '2024-02-29'];

/** The sample round, of which all but the CONCEPT of Korenwold was sent. */
async function ronde(): Promise<string> {
  const uit = nieuweMap();
  await brieven(uit);
  await trede('verzonden', uit, '--voorbeeld', '--alles', '--datum', '2024-02-15');
  return uit;
}

describe('een aanvulling', () => {
  test('maakt de brief die wachtte met haar eigen datum, en laat elke andere brief en haar verzending staan', async () => {
    const uit = await ronde();
    const eerst = bytesIn(uit);
    const vorig = manifest(uit);
    const invoer = tabel(ANTWOORD);
    const { code, uit: gezegd } = await brieven(uit, invoer, ...LATER);
    expect(code).toBe(0);
    expect(plat(gezegd)).toContain('1 brief in');
    expect(readFileSync(join(uit, BRIEF), 'utf8')).toContain('29 februari 2024');
    expect(brievenIn(uit)).not.toContain(CONCEPT);
    for (const naam of brievenIn(uit)) if (naam !== BRIEF) expect(bytesIn(uit)[naam]).toBe(eerst[naam]);
    for (const brief of vorig.brieven.filter((b) => b.gemeente !== 'Korenwold'))
      expect(manifest(uit).brieven).toContainEqual(brief);
    expect(manifest(uit).brieven.find((b) => b.gemeente === 'Korenwold')).toMatchObject({
      datum: '2024-02-29',
    });
    expect(uitkomst(uit, 'Korenwold')).toMatchObject({ status: 'bepaald', trede: 1 });
    expect(uitkomst(uit, 'Lindezijl')).toMatchObject({ status: 'onbepaald' });
    expect((await trede('verifieer', uit)).code).toBe(0);
    // The same again changes nothing; nor does the round as it began.
    const na = bytesIn(uit);
    expect((await brieven(uit, invoer, ...LATER)).code).toBe(0);
    expect((await brieven(uit)).code).toBe(3);
    expect(bytesIn(uit)).toEqual(na);
  });

  test('neemt een ander cijfer van een brief die al definitief is niet over, en zegt dat', async () => {
    const uit = await ronde();
    const eerst = bytesIn(uit);
    const invoer = tabel({ ...ANTWOORD, Duinbroek: { gehuisvest: '38' } });
    const { uit: gezegd } = await brieven(uit, invoer, ...LATER);
    expect(plat(gezegd)).toContain('- Duinbroek (GM9003): gehuisvest: 39, nu 38');
    expect(uitkomst(uit, 'Duinbroek')?.cijfers.gehuisvest).toBe(39);
    for (const naam of brievenIn(uit)) if (naam !== BRIEF) expect(bytesIn(uit)[naam]).toBe(eerst[naam]);
  });

  test('kan met de ene rij die wachtte, en geeft een brief aan wie er geen had', async () => {
    const uit = await ronde();
    const invoer = tabel({ Lindezijl: { gehuisvest: '30' } }, ['Lindezijl']);
    expect((await brieven(uit, invoer, ...LATER)).code).toBe(0);
    expect(brievenIn(uit).some((naam) => naam.startsWith('GM9010_'))).toBe(true);
    expect(uitkomst(uit, 'Duinbroek')?.cijfers.gehuisvest).toBe(39);
    expect((await brieven(uit, tabel(ANTWOORD), '--aanvullen', '--datum', '2024-03-10')).code).toBe(0);
    const data = manifest(uit).brieven.map((b) => b.datum);
    expect([...new Set(data)].sort()).toEqual(['2024-02-15', '2024-02-29', '2024-03-10']);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('die fout was en nog niet is verzonden, wordt met een reden opnieuw gemaakt, met dezelfde datum', async () => {
    const uit = await ronde();
    await brieven(uit, tabel(ANTWOORD), ...LATER);
    const beter = tabel({ Korenwold: { ...ANTWOORD.Korenwold, toelichting: 'Wij spraken u in januari.' } });
    expect((await brieven(uit, beter, ...LATER)).code).toBe(2);
    expect((await brieven(uit, beter, ...LATER, '--opnieuw', 'toelichting vergeten')).code).toBe(0);
    expect(readFileSync(join(uit, BRIEF), 'utf8')).toContain('Wij spraken u in januari.');
    expect(readFileSync(join(uit, BRIEF), 'utf8')).toContain('29 februari 2024');
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('wordt vastgelegd als verzonden op haar eigen dag', async () => {
    const uit = await ronde();
    await brieven(uit, tabel(ANTWOORD), ...LATER);
    const vroeg = await verzonden(uit, 'Korenwold');
    expect(vroeg.code).toBe(2);
    expect(plat(vroeg.fout)).toContain('vóór de datum van de brief');
  });

  test.each([
    ['zonder datum', ['--aanvullen'], 'Bij --aanvullen hoort de datum'],
    ['vóór de datum van de ronde', ['--aanvullen', '--datum', '2024-02-01'], 'ligt vóór die van de ronde'],
    [
      'vóór het oordeel',
      ['--aanvullen', '--datum', '2024-02-20'],
      '27 februari 2024 ligt na de datum van de brief',
    ],
  ])('%s wordt geweigerd', async (_wat, opties, zin) => {
    const uit = await ronde();
    const eerst = bytesIn(uit);
    const { code, fout } = await brieven(uit, tabel(ANTWOORD), ...opties);
    expect(code).not.toBe(0);
    expect(plat(fout)).toContain(zin);
    expect(bytesIn(uit)).toEqual(eerst);
  });

  test('van een oordeel dat later kwam noemt de weigering van een gewone run de cel en --aanvullen', async () => {
    const { code, fout } = await brieven(await ronde(), tabel(ANTWOORD));
    expect(code).toBe(4);
    expect(plat(fout)).toContain('rij 10, oordeel_datum, cel X10');
    expect(plat(fout)).toContain('vul de ronde dan aan met --aanvullen');
  });

  test('zonder een nieuw antwoord wordt geweigerd, met wie er nog wacht', async () => {
    const { code, fout } = await brieven(await ronde(), undefined, ...LATER);
    expect(code).toBe(2);
    expect(plat(fout)).toContain('CONCEPT is nog: Korenwold.');
  });
});

describe('verzonden', () => {
  test('nog eens hetzelfde vastleggen verandert niets; een andere datum vraagt een reden, en de eerste blijft zichtbaar', async () => {
    const uit = nieuweMap();
    await brieven(uit);
    await verzonden(uit, 'Duinbroek');
    const eerst = bytesIn(uit);
    const nogEens = await verzonden(uit, 'Duinbroek');
    expect(nogEens.code).toBe(0);
    expect(plat(nogEens.uit)).toContain('Dit stond al zo vast.');
    expect(bytesIn(uit)).toEqual(eerst);
    const op = ['verzonden', uit, '--voorbeeld', '--gemeente', 'Duinbroek', '--datum', '2024-02-14'];
    const anders = ['verzonden', uit, '--voorbeeld', '--gemeente', 'Duinbroek', '--datum', '2024-02-15'];
    expect((await trede(...anders, '--kanaal', 'e-mail')).code).toBe(2);
    expect((await trede(...op, '--reden', 'stempel')).code).toBe(2);
    expect((await trede(...anders, '--kanaal', 'e-mail', '--reden', 'ging per mail')).code).toBe(0);
    expect(manifest(uit).brieven.find((b) => b.gemeente === 'Duinbroek')?.verzonden).toEqual({
      datum: '2024-02-15',
      kanaal: 'e-mail',
      reden: 'ging per mail',
      eerder: [{ datum: '2024-02-15', kanaal: 'post' }],
    });
    const nooit = await verzonden(uit, 'Heidelo', '--reden', 'fout');
    expect(nooit.code).toBe(2);
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('dat halverwege stopte, maakt hetzelfde commando af', async () => {
    const uit = nieuweMap();
    await brieven(uit);
    const voor = bytesIn(uit);
    await verzonden(uit, 'Duinbroek');
    const heel = bytesIn(uit);
    // As a run leaves it that was stopped after the record: without its closing line and its files about the whole.
    const journaal = join(uit, 'journaal.jsonl');
    const regels = readFileSync(journaal, 'utf8').trimEnd().split('\n');
    writeFileSync(journaal, `${regels.slice(0, -1).join('\n')}\n`);
    for (const naam of ['manifest.json', 'beoordeling.json', 'overzicht.html', 'overzicht.xlsx'])
      writeFileSync(join(uit, naam), Buffer.from(voor[naam] ?? '', 'base64'));
    const { code, uit: gezegd } = await verzonden(uit, 'Duinbroek');
    expect(code).toBe(0);
    expect(plat(gezegd)).toContain('Dit stond al zo vast.');
    expect(bytesIn(uit)).toEqual(heel);
  });

  test('weigert terwijl een run van brieven halverwege is gestopt', async () => {
    const uit = nieuweMap();
    await brieven(uit);
    const manifestpad = join(uit, 'manifest.json');
    const toen = readFileSync(manifestpad);
    await brieven(uit, tabel({ Duinbroek: { gehuisvest: '38' } }), '--opnieuw', 'cijfer');
    const journaal = join(uit, 'journaal.jsonl');
    const regels = readFileSync(journaal, 'utf8').trimEnd().split('\n');
    writeFileSync(journaal, `${regels.slice(0, -1).join('\n')}\n`);
    writeFileSync(manifestpad, toen);
    const { code, fout } = await verzonden(uit, 'Heidelo');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('is niet afgemaakt');
  });
});
