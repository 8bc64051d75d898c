import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { brievenIn, plat, RONDE, trede } from '../io.ts';
import { bladwijzers } from '../pdfcontrole/bladwijzers.ts';
import { leesPdf } from '../pdfcontrole/lees.ts';
import { bevindingen } from '../pdfcontrole.ts';

const GEMEENTEN = RONDE.slice(1);
const map = () => mkdtempSync(join(tmpdir(), 'trede-druk-'));
/** A map with final letters, and a round with a CONCEPT, a cover and a mededeling among them. */
let ronde: string;
beforeAll(async () => {
  ronde = map();
  const { code, fout } = await trede(
    'brieven',
    ...RONDE,
    '--kader',
    'utrecht-2024',
    '--datum',
    '2024-02-15',
    '--formaat',
    'pdf',
    '--publicatie',
    '--bijlage',
    'beoordeling',
    '--uit',
    ronde,
  );
  if (code !== 3) throw new Error(`uitgang ${code}: ${fout}`);
});

/** The final letters, loose in a map: no round. */
function los(welke: (naam: string) => boolean = (naam) => !naam.includes('_CONCEPT')): string {
  const uit = map();
  for (const naam of brievenIn(ronde).filter(welke)) copyFileSync(join(ronde, naam), join(uit, naam));
  return uit;
}

const brieven = (van: string) => brievenIn(van).filter((n) => !/PUBLICATIE|mededeling/.test(n));
const druk = (van: string, uit: string, ...rest: string[]) =>
  trede('druk', van, ...GEMEENTEN, '--uit', uit, ...rest);

test('alle brieven staan in één PDF, op naam van de gemeente en het afschrift na zijn brief', async () => {
  const uit = join(map(), 'druk.pdf');
  const { code, uit: tekst, fout } = await druk(ronde, uit, '--concept');
  expect(code, fout).toBe(0);
  const pdf = await leesPdf(readFileSync(uit));
  expect(bevindingen(pdf)).toEqual([]);
  const namen = bladwijzers(pdf).map((b) => b.titel);
  expect(namen.slice(0, 3)).toEqual([
    'Inhoud',
    'Aardenhof: beoordeling (trede 1)',
    'Beekveld: beoordeling (trede 1)',
  ]);
  expect(namen.length).toBe(1 + brieven(ronde).length);
  const noorderkreek = namen.filter((n) => n.startsWith('Noorderkreek'));
  expect(noorderkreek.map((n) => n.replace(/ \(.*/, ''))).toEqual([
    'Noorderkreek: vooraankondiging',
    'Noorderkreek: afschrift raad',
  ]);
  expect(plat(tekst)).toContain(
    `${brieven(ronde).length} brieven in ${uit}: ${pdf.bladen.length} bladzijden`,
  );
  expect(plat(tekst)).toContain('Niet gedrukt, want publicatieversie: GM9001');
  expect(plat(tekst)).toMatch(/Niet gedrukt, want mededeling: GM9011\S+mededeling/);
  expect(plat(tekst)).toContain('Zonder de bijlage die in de PDF zat (op papier kan die niet mee): GM9001');
  for (const regel of tekst.split('\n').filter((r) => !r.includes('/')))
    expect(regel.length, regel).toBeLessThanOrEqual(80);
});

test('--json geeft van elke brief het bestand en de bladzijde, en wat niet is gedrukt met de reden', async () => {
  const van = los();
  const { code, uit: tekst } = await druk(van, join(map(), 'druk.pdf'), '--json');
  const gegevens = JSON.parse(tekst);
  expect(code).toBe(0);
  expect(gegevens).toMatchObject({ schema: 1, bladen: gegevens.bladzijden / 2 });
  expect(gegevens.brieven[0]).toEqual({
    bestand: 'GM9001_2023-II_trede1_beoordeling.pdf',
    gemeente: 'Aardenhof',
    stuk: 'beoordeling (trede 1)',
    bladzijde: 3,
    bladzijden: 2,
  });
  expect(gegevens.overgeslagen).toContainEqual({
    bestand: 'GM9001_2023-II_trede1_beoordeling_PUBLICATIE.pdf',
    reden: 'publicatieversie',
  });
});

test('een CONCEPT wordt geweigerd met 2, ook als de naam het niet zegt; --concept neemt het op', async () => {
  const uit = join(map(), 'druk.pdf');
  const eerst = await druk(ronde, uit);
  expect(eerst.code).toBe(2);
  expect(plat(eerst.fout)).toContain('nog CONCEPT: GM90');
  const van = los((naam) => naam.includes('_CONCEPT.'));
  const [concept = ''] = readdirSync(van);
  renameSync(join(van, concept), join(van, concept.replace('_CONCEPT', '')));
  for (const rest of readdirSync(van).filter((n) => n.includes('_CONCEPT'))) rmSync(join(van, rest));
  const stil = await druk(van, uit);
  expect(stil.code).toBe(2);
  expect(plat(stil.fout)).toContain('1 brief is nog CONCEPT');
  expect((await druk(van, uit, '--concept')).code).toBe(0);
});

test('een map zonder PDF geeft 2, en zegt hoe die te maken', async () => {
  const van = map();
  writeFileSync(join(van, 'GM9001_2023-II_trede1_beoordeling.docx'), 'x');
  const { code, fout } = await druk(van, join(map(), 'druk.pdf'));
  expect(code).toBe(2);
  expect(plat(fout)).toContain('geen brief als PDF');
  expect(plat(fout)).toContain(`--formaat pdf --uit ${van}`);
});

test('een PDF die niet van ons is geeft 4 met de naam, en er wordt niets geschreven', async () => {
  const vreemd = await PDFDocument.create();
  vreemd.addPage();
  const bytes = await vreemd.save();
  for (const naam of ['scan.pdf', 'GM9002_2023-II_trede1_beoordeling.pdf']) {
    const van = los();
    writeFileSync(join(van, naam), bytes);
    const uit = join(map(), 'druk.pdf');
    const { code, fout } = await druk(van, uit);
    expect(code).toBe(4);
    expect(plat(fout)).toContain(naam);
    expect(readdirSync(join(uit, '..'))).toEqual([]);
  }
});

test('nog eens is niets nieuws; een druk met een andere inhoud blijft staan', async () => {
  const van = los();
  const uit = join(van, 'druk.pdf');
  expect((await druk(van, uit)).code).toBe(0);
  const eerst = readFileSync(uit);
  const nog = await druk(van, uit);
  expect([nog.code, plat(nog.uit)]).toEqual([0, expect.stringContaining('(stond er al)')]);
  rmSync(join(van, 'GM9001_2023-II_trede1_beoordeling.pdf'));
  const anders = await druk(van, uit);
  expect(anders.code).toBe(2);
  expect(plat(anders.fout)).toContain('bestaat al met een andere inhoud');
  expect(Buffer.compare(readFileSync(uit), eerst)).toBe(0);
});

test('een brief van een ronde die na het maken is veranderd geeft 5, en een brief erbij ook', async () => {
  const van = map();
  const argumenten = ['--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'pdf', '--uit', van];
  await trede('brieven', ...RONDE, ...argumenten);
  const [naam = '', tweede = ''] = brievenIn(van);
  appendFileSync(join(van, naam), '\n');
  copyFileSync(join(van, tweede), join(van, tweede.replace(/GM\d+/, 'GM9099')));
  const { code, fout } = await druk(van, join(map(), 'druk.pdf'), '--concept');
  expect(code).toBe(5);
  expect(plat(fout)).toContain(`${naam}: de inhoud is niet meer die van het manifest.`);
  expect(plat(fout)).toContain('GM9099');
});

test('een druk in de map van een ronde wordt gemaakt, en gemeld', async () => {
  const uit = join(ronde, 'druk.pdf');
  const { code, fout } = await druk(ronde, uit, '--concept');
  rmSync(uit);
  expect(code).toBe(0);
  expect(plat(fout)).toContain('staat in de map van de ronde en hoort daar niet bij');
  expect((await druk(ronde, join(map(), 'druk.pdf'), '--concept')).fout).toBe('');
});

test('een map die niet bestaat geeft 4', async () => {
  const { code, fout } = await druk(join(map(), 'weg'), join(map(), 'druk.pdf'));
  expect(code).toBe(4);
  expect(plat(fout)).toContain('bestaat niet');
});

describe('alleen wat definitief is', () => {
  test('wordt gedrukt; wat CONCEPT is, wordt genoemd', async () => {
    const uit = join(map(), 'druk.pdf');
    const { code, uit: tekst, fout } = await druk(ronde, uit, '--definitief', '--json');
    expect(code, fout).toBe(0);
    const gang = JSON.parse(tekst) as {
      brieven: { bestand: string }[];
      overgeslagen: { bestand: string; reden: string }[];
      ontbreekt: string[];
    };
    const verwacht = brieven(ronde).filter((n) => !n.includes('_CONCEPT'));
    expect(gang.brieven.map((b) => b.bestand).sort()).toEqual(verwacht.sort());
    expect(gang.overgeslagen.filter((o) => o.reden === 'CONCEPT').map((o) => o.bestand)).toEqual(
      brieven(ronde).filter((n) => n.includes('_CONCEPT')),
    );
    expect(gang.ontbreekt).toEqual([]);
    const mens = await druk(ronde, join(map(), 'druk.pdf'), '--definitief');
    expect(plat(mens.uit)).toContain('Niet gedrukt, want CONCEPT: GM90');
  });

  test('en wat er niet meer staat wordt genoemd, met 3; ook met --concept', async () => {
    const kapot = map();
    cpSync(ronde, kapot, { recursive: true });
    const weg = 'GM9002_2023-II_trede1_beoordeling.pdf';
    rmSync(join(kapot, weg));
    for (const keuze of ['--definitief', '--concept']) {
      const { code, uit: tekst } = await druk(kapot, join(map(), 'druk.pdf'), keuze);
      expect(code).toBe(3);
      expect(plat(tekst)).toContain(`1 brief van de ronde ontbreekt als PDF en is niet gedrukt: ${weg}.`);
    }
  });

  test('van losse brieven is niet te zeggen wat ontbreekt, en dat staat erbij', async () => {
    const { code, uit: tekst } = await druk(los(), join(map(), 'druk.pdf'), '--definitief');
    expect(code).toBe(0);
    expect(plat(tekst)).toContain('Deze map is geen ronde');
  });

  test('samen met --concept geeft 2', async () => {
    const { code, fout } = await druk(ronde, join(map(), 'druk.pdf'), '--definitief', '--concept');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Geef --definitief of --concept');
  });

  test('het aantal CONCEPT is dat van brieven: ook de mededeling telt mee', async () => {
    const van = los((naam) => naam.includes('_CONCEPT.'));
    const [concept = ''] = readdirSync(van);
    copyFileSync(join(van, concept), join(van, 'GM9011_2023-II_trede4_mededeling_CONCEPT.pdf'));
    const { fout } = await druk(van, join(map(), 'druk.pdf'));
    expect(plat(fout)).toContain('2 brieven zijn nog CONCEPT');
  });
});
