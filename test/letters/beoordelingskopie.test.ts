import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { alineas, delen } from '../docxtekst.ts';
import { brievenIn, trede } from '../io.ts';
import { HOOG, maakHoog } from './brieven.ts';

let bestanden: Map<string, Buffer>;
beforeAll(async () => {
  bestanden = await maakHoog('--beoordelingskopie', '--formaat', 'docx,html,txt');
}, 60_000);

const KOPIE = '_BEOORDELINGSKOPIE.docx';
const kopieen = () => [...bestanden.keys()].filter((naam) => naam.endsWith(KOPIE));
const lees = (naam: string) => delen(bestanden.get(naam) ?? Buffer.alloc(0));
const document = (naam: string) => lees(naam).get('word/document.xml') ?? '';
const VOORAANKONDIGING = `GM9001_2023-II_trede4_vooraankondiging${KOPIE}`;

test('naast elke brief staat een beoordelingskopie, in Word en in HTML', () => {
  const brieven = [...bestanden.keys()].filter((n) => n.endsWith('.txt')).map((n) => n.replace('.txt', ''));
  expect(kopieen().sort()).toEqual(brieven.map((n) => `${n}${KOPIE}`).sort());
  for (const naam of brieven) expect(bestanden.has(`${naam}_BEOORDELINGSKOPIE.html`)).toBe(true);
});

test('de tekst van de kopie is die van de brief, alinea voor alinea en woord voor woord; daarna alleen de checklist', () => {
  for (const naam of kopieen())
    for (const deel of ['document', 'header1', 'header2', 'footer1']) {
      const kopie = alineas(lees(naam).get(`word/${deel}.xml`) ?? '');
      const brief = alineas(lees(naam.replace(KOPIE, '.docx')).get(`word/${deel}.xml`) ?? '');
      expect(kopie.slice(0, brief.length), naam).toEqual(brief);
      expect(kopie[brief.length] ?? 'Checklist van deze brief', naam).toBe('Checklist van deze brief');
    }
});

test('er blijft geen merkteken achter', () => {
  for (const naam of kopieen())
    for (const [deel, xml] of lees(naam)) expect(xml, `${naam} ${deel}`).not.toMatch(/[\ue000-\uf8ff]/);
  for (const [naam, bytes] of bestanden)
    if (naam.endsWith('.html')) expect(bytes.toString(), naam).not.toMatch(/[\ue000-\uf8ff]/);
});

test('elk gegeven is een inhoudsbesturingselement met een eigen nummer en een kort label', () => {
  const xml = document(VOORAANKONDIGING);
  const sdt = [
    ...xml.matchAll(/<w:sdtPr><w:alias w:val="([^"]+)"\/><w:tag w:val="([^"]+)"\/><w:id w:val="(\d+)"\/>/g),
  ];
  expect(sdt.length).toBe(xml.match(/<w:sdt>/g)?.length);
  expect(sdt.length).toBeGreaterThan(25);
  expect(new Set(sdt.map(([, , , id]) => id)).size).toBe(sdt.length);
  expect(sdt.map(([, naam]) => naam)).toContain('cijfers.achterstand');
  expect(sdt.map(([, naam]) => naam)).toContain('briefdatum');
  for (const [, , label] of sdt) expect(label?.length).toBeLessThanOrEqual(64);
});

test('bij een cijfer staat waar het vandaan komt, van auteur Trede op een vaste datum', () => {
  const d = lees(VOORAANKONDIGING);
  const cel = /commentRangeStart w:id="(\d+)"\/><w:sdt><w:sdtPr><w:alias w:val="cijfers.gehuisvest"/.exec(
    d.get('word/document.xml') ?? '',
  );
  const opmerkingen = d.get('word/comments.xml') ?? '';
  expect(opmerkingen).toContain(
    `<w:comment w:id="${cel?.[1]}" w:author="Trede" w:date="2026-01-01T00:00:00Z" w:initials="T"><w:p><w:r><w:t xml:space="preserve">invoer.csv, rij 2, cel H2</w:t>`,
  );
  expect(opmerkingen).toContain('berekend: 70 − 50; utrecht-2024 § 2.1');
  expect(opmerkingen).toContain(
    'Dit staat er onder de voorwaarde: volgend (templates/bouwstenen/volgend.njk, regel 1).',
  );
  expect(opmerkingen).toContain('Een deel hiervan staat er onder de voorwaarde: plan ontvangen');
  expect(opmerkingen).toContain('Dit komt uit de bouwsteen templates/bouwstenen/gronden/');
});

test('een alinea uit een tak is gearceerd en wijzigingen worden bijgehouden', () => {
  const d = lees(VOORAANKONDIGING);
  expect(d.get('word/document.xml')).toMatch(/<w:shd w:val="clear" w:color="auto" w:fill="FFF4D6"\/>/);
  expect(d.get('word/settings.xml')).toMatch(/<w:zoom [^>]*\/><w:trackRevisions\/>/);
  const gewoon = lees(VOORAANKONDIGING.replace(KOPIE, '.docx'));
  expect(gewoon.get('word/settings.xml')).not.toContain('trackRevisions');
  expect(gewoon.has('word/comments.xml')).toBe(false);
  expect(gewoon.get('word/document.xml')).not.toContain('<w:sdt>');
});

test('in de HTML-kopie verwijst elk gegeven naar een regel van de tabel Herkomst', () => {
  const html = bestanden.get(VOORAANKONDIGING.replace('.docx', '.html'))?.toString() ?? '';
  const genoemd = new Set([...html.matchAll(/href="#(herkomst-\d+)"/g)].map(([, id]) => id));
  const regels = [...html.matchAll(/<tr id="(herkomst-\d+)">/g)].map(([, id]) => id);
  expect([...genoemd]).toEqual(regels);
  expect(html.match(/<mark>/g)?.length).toBeGreaterThan(25);
  expect(html).toContain('<td>cijfers.gehuisvest</td><td>invoer.csv, rij 2, cel H2</td>');
});

test('zonder formaat dat een kopie heeft, wordt er niets gemaakt', async () => {
  const { code, fout } = await trede(
    'brieven',
    HOOG,
    '--kader',
    'flevoland',
    '--formaat',
    'txt',
    '--beoordelingskopie',
    '--gemeenten',
    'samples/ronde-2023-II/gemeenten.csv',
  );
  expect(code).toBe(2);
  expect(fout).toContain('Van het formaat txt bestaat geen beoordelingskopie.');
});

test('in een ander proces en een andere tijdzone zijn de bytes dezelfde', () => {
  const maak = (tijdzone: string) => {
    const uit = mkdtempSync(join(tmpdir(), 'trede-kopie-'));
    const argumenten = [
      'brief',
      'samples/almere-2023-II/invoer.csv',
      '--gemeente',
      'Almere',
      '--kader',
      'utrecht-2024',
    ];
    const rest = [
      '--datum',
      '2024-02-15',
      '--beoordelingskopie',
      '--publicatie',
      '--formaat',
      'docx,html',
      '--uit',
      uit,
    ];
    execFileSync(process.execPath, ['dist/cli/index.js', ...argumenten, ...rest], {
      env: { ...process.env, TZ: tijdzone },
      stdio: 'pipe',
    });
    return brievenIn(uit).map((b) => [b, readFileSync(join(uit, b)).toString('base64')]);
  };
  const utc = maak('UTC');
  expect(utc).toHaveLength(6);
  expect(maak('Asia/Tokyo')).toEqual(utc);
  expect(maak('America/Los_Angeles')).toEqual(utc);
});
