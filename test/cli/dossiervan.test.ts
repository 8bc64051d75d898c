import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { brievenIn, plat } from '../io.ts';

/** Runs the program a year after the other tests: two rounds have to be over. */
async function trede(...argumenten: string[]) {
  let uit = '';
  let fout = '';
  const code = await main(argumenten, {
    uit: (t) => {
      uit += t;
    },
    fout: (t) => {
      fout += t;
    },
    terminal: false,
    vandaag: () => parseDatum('2025-01-15') ?? expect.unreachable(),
  });
  return { code, uit, fout };
}

const REGISTER = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;verificatie_datum;taakstelling_oorspronkelijk;bijstelling_datum;oordeel_verbeterplan;oordeel_door;oordeel_datum;oordeel_motivering;beoogde_termijn;adres;postcode;plaats';
const ADRES = 'Postbus 1;9002 AA;Beekveld';
const werk = mkdtempSync(join(tmpdir(), 'trede-dossiervan-'));
const map = (naam: string) => join(werk, naam);

/** Beekveld: from 2 to 3, then to 4. Duinbroek stands in the first round only. */
beforeAll(async () => {
  const ronde = async (halfjaar: string, rijen: string, datum: string, verzonden: string) => {
    const bestand = map(`${halfjaar}.csv`);
    writeFileSync(bestand, `${KOP}\n${rijen}\n`);
    const opties = ['--kader', 'utrecht-2024', '--formaat', 'txt', '--datum', datum, '--uit', map(halfjaar)];
    const { code, fout } = await trede('brieven', bestand, ...REGISTER, ...opties);
    expect([0, 7], fout).toContain(code);
    const leg = ['--alles', '--datum', verzonden, '--voorbeeld'];
    expect((await trede('verzonden', map(halfjaar), ...leg)).code).toBe(0);
  };
  await ronde(
    '2023-II',
    `GM9002;Beekveld;2023-II;2;30;10;0;25;08-01-2024;46;10-11-2023;;;;;;${ADRES}\nGM9003;Duinbroek;2023-II;1;20;0;0;20;08-01-2024;31;10-11-2023;;;;;;Postbus 2;9003 AA;Duinbroek`,
    '2024-02-15',
    '2024-02-16',
  );
  await ronde(
    '2024-I',
    `GM9002;Beekveld;2024-I;3;30;15;0;20;08-07-2024;;;;;;;drie maanden na het besluit;${ADRES}`,
    '2024-08-15',
    '2024-08-15',
  );
}, 240_000);

const dossier = (uit: string, ...opties: string[]) =>
  trede('dossier', '--van', map('2024-I'), map('2023-II'), '--uit', uit, ...opties);

describe('dossier --van', () => {
  const uit = map('beekveld.yaml');

  test('heeft de halfjaren, het adres en de verzonden brieven, en vraagt wat geen ronde vertelt', async () => {
    const { code, uit: tekst } = await dossier(uit, '--gemeente', 'Beekveld');
    expect(code).toBe(0);
    expect(plat(tekst)).toContain('Beekveld, 2023-II, 2024-I; 2 verzonden brieven.');
    expect(plat(tekst)).toContain('is pas op 16 februari 2024 verzonden');
    expect(plat(tekst)).toContain('Kwam er een zienswijze op de vooraankondiging van 15 augustus 2024');
    expect(plat(tekst)).toContain('Volgt er een besluit');
    for (const regel of tekst.split('\n'))
      expect(regel.length).toBeLessThanOrEqual(Math.max(80, uit.length + 40));
    expect(parse(readFileSync(uit, 'utf8'))).toMatchObject({
      schema: 1,
      gemeentecode: 'GM9002',
      adres: 'Postbus 1',
      halfjaren: [
        { halfjaar: '2023-II', trede_vorig: 2, achterstand_begin: 10, gehuisvest: 25 },
        { halfjaar: '2024-I', taakstelling: 30, gehuisvest: 20 },
      ],
      gebeurtenissen: [
        {
          datum: '2024-02-15',
          soort: 'brief_verzonden',
          brief: 'verzoek-verbeterplan',
          kenmerk: 'IBT-2023-II-GM9002-1',
        },
        { datum: '2024-08-15', soort: 'vooraankondiging', kenmerk: 'IBT-2024-I-GM9002-1' },
      ],
    });
  });

  test('wordt door brief gelezen: dezelfde trede en hetzelfde kenmerk als de ronde', async () => {
    const brief = map('los');
    const opties = ['--kader', 'utrecht-2024', '--formaat', 'txt', '--datum', '2024-08-15', '--uit', brief];
    const { code, uit: tekst, fout } = await trede('brief', uit, ...REGISTER, ...opties);
    expect(fout).not.toContain('Let op');
    expect([0, 7], tekst).toContain(code);
    const naam = brievenIn(brief).find((n) => n.includes('vooraankondiging')) ?? '';
    expect(naam).toContain('GM9002_2024-I_trede4_vooraankondiging');
    expect(plat(readFileSync(join(brief, naam), 'utf8'))).toContain('IBT-2024-I-GM9002-1');
  });

  test('overschrijft niets, en weigert wat geen ronde is, wie er niet in staat en een halfjaar dat er twee keer is', async () => {
    expect((await dossier(uit, '--gemeente', 'GM9002')).code).toBe(0);
    const ander = await dossier(uit, '--gemeente', 'Duinbroek');
    expect(ander.code).toBe(2);
    expect(plat(ander.fout)).toContain('bestaat al met een andere inhoud');
    const tik = await dossier(map('x.yaml'), '--gemeente', 'Beekvelt');
    expect(tik.code).toBe(2);
    expect(plat(tik.fout)).toContain('Bedoelt u Beekveld?');
    const geen = await trede('dossier', '--van', werk, '--gemeente', 'Beekveld', '--uit', map('x.yaml'));
    expect(geen.code).toBe(2);
    expect(plat(geen.fout)).toContain('is geen ronde');
    const twee = [
      '--van',
      map('2023-II'),
      '--van',
      map('2023-II'),
      '--gemeente',
      'Beekveld',
      '--uit',
      map('x.yaml'),
    ];
    expect((await trede('dossier', ...twee)).code).toBe(2);
    expect((await trede('dossier', '--gemeente', 'Beekveld', '--uit', map('x.yaml'))).code).toBe(2);
  });
});
