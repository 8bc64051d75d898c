import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { delen } from '../docxtekst.ts';
import { trede } from '../io.ts';
import { maakHoog } from './brieven.ts';

let bestanden: Map<string, Buffer>;
beforeAll(async () => {
  bestanden = await maakHoog('--publicatie', '--formaat', 'docx,html,txt');
}, 60_000);

const { contact } = parse(readFileSync('huisstijl/voorbeeld/huisstijl.yaml', 'utf8')) as {
  contact: Record<'persoon' | 'telefoon' | 'email' | 'website', string>;
};
const openbaar = () => [...bestanden].filter(([naam]) => naam.includes('_PUBLICATIE.'));
const tekst = (naam: string, bytes: Buffer) =>
  naam.endsWith('.docx') ? [...delen(bytes).values()].join('\n') : bytes.toString();

test('in geen publicatieversie staat een contactpersoon, telefoonnummer of e-mailadres', () => {
  expect(openbaar().length).toBeGreaterThan(20);
  for (const [naam, bytes] of openbaar())
    for (const weg of [contact.persoon, contact.telefoon, contact.email])
      expect(tekst(naam, bytes).replaceAll(/\s+/g, ' '), `${naam}: ${weg}`).not.toContain(weg);
});

test('in plaats daarvan staat een goed lopende zin met de website', () => {
  const naam = 'GM9001_2023-II_trede4_vooraankondiging_PUBLICATIE.txt';
  const brief = (bestanden.get(naam)?.toString() ?? '').replaceAll(/\s+/g, ' ');
  expect(brief).toContain(
    `Neem dan contact met ons op via de contactpagina op ${contact.website} of het algemene telefoonnummer.`,
  );
  expect(brief).toContain('maakt u een afspraak via het algemene telefoonnummer');
});

test('een mededeling en een afschrift hebben geen publicatieversie: zij zijn het al, of worden niet gepubliceerd', () => {
  for (const [naam] of openbaar()) expect(naam).not.toMatch(/mededeling|afschrift-raad/);
});

describe('een eigen huisstijl met namen', () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-huisstijl-'));
  cpSync('huisstijl/voorbeeld', map, { recursive: true });
  const eigen = readFileSync(join(map, 'huisstijl.yaml'), 'utf8');
  writeFileSync(
    join(map, 'huisstijl.yaml'),
    eigen
      .replaceAll(/naam: [CD]\. Voorbeeld$/gm, 'naam: A. Voorbeeldnaam')
      .replace(contact.persoon, 'C. Contactpersoon')
      .replace('  - Postbus 1000', `  - Postbus 1000\n  - Telefoon ${contact.telefoon}`),
  );
  const maak = async (invoer: string, ...argumenten: string[]) => {
    const uit = mkdtempSync(join(tmpdir(), 'trede-publicatie-'));
    const vast = ['--gemeente', 'Almere', '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit];
    const gemaakt = await trede('brief', invoer, ...vast, '--huisstijl', map, ...argumenten);
    return { ...gemaakt, uit };
  };

  test('de namen van ondertekenaars en de contactpersoon blijven weg', async () => {
    const { code, uit } = await maak('samples/almere-2023-II/invoer.csv', '--publicatie');
    expect(code).toBe(0);
    const naam = join(uit, 'GM0034_2023-II_trede2_uitnodiging-overleg');
    expect(readFileSync(`${naam}.txt`, 'utf8')).toContain('A. Voorbeeldnaam');
    expect(readFileSync(`${naam}.txt`, 'utf8')).toContain(' 000 000 00 00.');
    const brief = readFileSync(`${naam}_PUBLICATIE.txt`, 'utf8').replaceAll('\u00a0', ' ');
    expect(brief).toContain('de secretaris,');
    for (const weg of ['Voorbeeldnaam', 'C. Contactpersoon', contact.telefoon])
      expect(brief).not.toContain(weg);
  });

  test('een naam die iemand in de toelichting typte, houdt de publicatieversie tegen', async () => {
    const invoer = join(map, 'invoer.csv');
    const tabel = readFileSync('samples/almere-2023-II/invoer.csv', 'utf8');
    writeFileSync(
      invoer,
      tabel.replace('In het bestuurlijk overleg', 'Volgens C. Contactpersoon in het overleg'),
    );
    const { code, fout, uit } = await maak(invoer, '--publicatie');
    expect(code).toBe(4);
    expect(fout.replaceAll(/\s+/g, ' ')).toContain(
      '"C. Contactpersoon" staat nog in: Volgens C. Contactpersoon',
    );
    expect(existsSync(join(uit, 'GM0034_2023-II_trede2_uitnodiging-overleg.txt'))).toBe(false);
  });

  test.each([
    ['een aanhef', 'Volgens mw. Contactpersoon'],
    ['een telefoonnummer', 'Volgens 06-12345678'],
  ])('%s in de toelichting houdt haar ook tegen', async (_wat, getypt) => {
    const invoer = join(map, 'invoer.csv');
    const tabel = readFileSync('samples/almere-2023-II/invoer.csv', 'utf8');
    writeFileSync(invoer, tabel.replace('In het bestuurlijk overleg', `${getypt} in het overleg`));
    const { code, fout } = await maak(invoer, '--publicatie');
    expect(code).toBe(4);
    expect(fout.replaceAll(/\s+/g, ' ')).toContain(
      'De publicatieversie van uitnodiging-overleg (GM0034) kan niet',
    );
  });
});

const soffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
test.skipIf(!soffice)(
  'met LibreOffice wordt de brief een odt (overgeslagen zonder soffice)',
  { timeout: 480_000 },
  async () => {
    const uit = mkdtempSync(join(tmpdir(), 'trede-odt-test-'));
    const vast = ['--gemeente', 'Almere', '--kader', 'utrecht-2024', '--formaat', 'odt', '--uit', uit];
    const { code, fout } = await trede('brief', 'samples/almere-2023-II/invoer.csv', ...vast);
    expect(code, fout).toBe(0);
    const inhoud = delen(readFileSync(join(uit, 'GM0034_2023-II_trede2_uitnodiging-overleg.odt')));
    expect(inhoud.get('mimetype')).toBe('application/vnd.oasis.opendocument.text');
    expect(inhoud.get('content.xml')).toContain('Totaal te huisvesten');
    const weer = await trede('brief', 'samples/almere-2023-II/invoer.csv', ...vast);
    expect(weer.code, weer.fout).toBe(0);
  },
);

test('zonder LibreOffice op het pad komt er een melding en niets op schijf', () => {
  const uit = join(mkdtempSync(join(tmpdir(), 'trede-odt-test-')), 'brieven');
  const vast = ['--gemeente', 'Almere', '--kader', 'utrecht-2024', '--formaat', 'docx,odt', '--uit', uit];
  let fout = '';
  try {
    execFileSync(
      process.execPath,
      ['dist/cli/index.js', 'brief', 'samples/almere-2023-II/invoer.csv', ...vast],
      {
        env: { ...process.env, PATH: '/bestaat-niet' },
        stdio: 'pipe',
      },
    );
  } catch (oorzaak) {
    const { status, stderr } = oorzaak as { status: number; stderr: Buffer };
    expect(status).toBe(2);
    fout = stderr.toString();
  }
  expect(fout.replaceAll(/\s+/g, ' ')).toContain(
    'het programma soffice is niet gevonden. Er is niets geschreven.',
  );
  expect(existsSync(uit)).toBe(false);
});
