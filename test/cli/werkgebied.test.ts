import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leesBrief } from '../../src/formats/lees.ts';
import { pdflezer } from '../../src/formats/pdf/lees.ts';
import { blokregels } from '../../src/formats/tekstblok.ts';
import { brievenIn, plat, RONDE, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-werkgebied-'));

/** A province of its own register: ten municipalities of Middenland and two of Zuiderland. */
const REGISTER = join(map(), 'gemeenten.csv');
writeFileSync(
  REGISTER,
  readFileSync('samples/ronde-2023-II/gemeenten.csv', 'utf8')
    .replace('Beekveld;Middenland', 'Beekveld;Zuiderland')
    .replace('Fortenland;Middenland', 'Fortenland;Zuiderland'),
);
const TABEL = ['samples/ronde-2023-II/invoer.csv', '--gemeenten', REGISTER] as const;

/** The huisstijl of the example, as that of a province that exists. */
function huisstijl(kop: string): string {
  const uit = map();
  cpSync('huisstijl/voorbeeld', uit, { recursive: true });
  const bestand = join(uit, 'huisstijl.yaml');
  const tekst = readFileSync(bestand, 'utf8').replace(
    /^provincie: .*\n(?:#.*\n)*fictief: true\n/m,
    `${kop}\n`,
  );
  expect(tekst).not.toContain('fictief:');
  writeFileSync(bestand, tekst);
  return uit;
}
const ECHT = 'provincie: Middenland\nkaders: [utrecht-2024, handreiking]';

describe('een echte huisstijl', () => {
  test('weigert gemeenten van een andere provincie en een kader dat zij niet noemt, alles tegelijk met rij en cel', async () => {
    const uit = join(map(), 'uit');
    const opties = [...TABEL, '--huisstijl', huisstijl(ECHT), '--kader', 'stappenplan', '--uit', uit];
    const { code, uit: json } = await trede('brieven', ...opties, '--json');
    expect(code).toBe(4);
    const { fouten } = JSON.parse(json) as { fouten: Record<string, unknown>[] };
    expect(fouten).toMatchObject([
      {
        code: 'kader-niet-van-provincie',
        melding:
          'De huisstijl van Middenland noemt het kader stappenplan niet, wel: utrecht-2024, handreiking.',
        oplossing:
          'Kies met --kader een kader dat deze provincie gebruikt, of noem het onder kaders in huisstijl.yaml.',
      },
      { code: 'gemeente-andere-provincie', rij: 3, kolom: 'gemeentecode', cel: 'A3', waarde: 'GM9002' },
      {
        code: 'gemeente-andere-provincie',
        rij: 6,
        cel: 'A6',
        melding: 'Fortenland (GM9005) hoort bij Zuiderland; de huisstijl is van Middenland.',
        oplossing: 'Haal de rij weg, of kies met --huisstijl de huisstijl van Zuiderland.',
      },
    ]);
    expect(() => readdirSync(uit)).toThrow();
    const een = await trede('brief', ...opties, '--gemeente', 'Beekveld');
    expect(een.code).toBe(4);
    expect(plat(een.fout)).toContain('Beekveld (GM9002) hoort bij Zuiderland');
  });

  test('controleer zegt hetzelfde vooraf, met en zonder kader', async () => {
    const opties = ['controleer', ...TABEL, '--huisstijl', huisstijl(ECHT)];
    const zonder = await trede(...opties);
    expect(zonder.code).toBe(4);
    expect(zonder.uit.match(/hoort bij Zuiderland/g)).toHaveLength(2);
    const met = await trede(...opties, '--kader', 'stappenplan');
    expect(met.code).toBe(4);
    expect(plat(met.uit)).toContain('noemt het kader stappenplan niet');
    expect((await trede('controleer', ...TABEL, '--huisstijl', 'huisstijl/voorbeeld')).code).toBe(0);
  });

  test('schrijft de brieven van haar eigen gemeenten, zonder VOORBEELD, en legt ze vast', async () => {
    const uit = map();
    const eigen = [
      '--huisstijl',
      huisstijl(ECHT),
      '--kader',
      'utrecht-2024',
      '--formaat',
      'txt',
      '--uit',
      uit,
    ];
    const gemaakt = await trede('brieven', ...RONDE, ...eigen, '--datum', '2024-02-15');
    expect(gemaakt.code).toBe(3);
    expect(gemaakt.fout).not.toContain('VOORBEELD');
    for (const naam of brievenIn(uit))
      expect(readFileSync(join(uit, naam), 'utf8')).not.toContain('VOORBEELD');
    expect((await trede('verzonden', uit, '--alles', '--datum', '2024-02-15')).code).toBe(0);
  });

  test.each([
    [
      'zonder kaders',
      'provincie: Middenland',
      'noemt niet welke kaders Middenland gebruikt',
      'kaders: [utrecht-2024]',
    ],
    [
      'met een tikfout in een kader',
      'provincie: Middenland\nkaders: [utrech-2024]',
      '"utrech-2024"',
      'Bedoelt u utrecht-2024?',
    ],
    [
      'met een provincie buiten het register',
      'provincie: Midenland\nkaders: [utrecht-2024]',
      '"Midenland"',
      'Bedoelt u Middenland?',
    ],
    ['zonder provincie', 'kaders: [utrecht-2024]', 'provincie: ontbreekt', 'Verbeter de huisstijl'],
  ])('%s geeft 4 met wat te doen', async (_wat, kop, wat, doen) => {
    const { code, fout } = await trede(
      'brieven',
      ...TABEL,
      '--huisstijl',
      huisstijl(kop),
      '--kader',
      'utrecht-2024',
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain(wat);
    expect(plat(fout)).toContain(doen);
  });

  test('een datum in woorden wordt niet gelezen, maar de juiste vorm staat erbij', async () => {
    const eigen = huisstijl(ECHT);
    const bestand = join(eigen, 'huisstijl.yaml');
    const beleid = 'beleidsregel: { titel: het beleid, datum: 2 mei 2024, nummer: PB 1 }';
    writeFileSync(bestand, readFileSync(bestand, 'utf8').replace('beleidsregel: null', beleid));
    const { code, fout } = await trede('brieven', ...TABEL, '--huisstijl', eigen, '--kader', 'utrecht-2024');
    expect(code).toBe(4);
    expect(plat(fout)).toContain(
      'beleidsregel.datum: "2 mei 2024" is geen datum zoals 2024-05-02; schrijf 2024-05-02',
    );
  });
});

describe('een fictieve huisstijl', () => {
  const uit = map();
  const maak = (...opties: string[]) =>
    trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--datum', '2024-02-15', '--uit', uit, ...opties);

  test('zegt in de eerste regel dat het voorbeelden zijn, en boven elke brief staat VOORBEELD, in elk formaat en elke versie', async () => {
    const { code, fout } = await maak(
      '--formaat',
      'docx,pdf,html,txt',
      '--beoordelingskopie',
      '--publicatie',
    );
    expect(code).toBe(3);
    expect(fout.split('\n')[0]).toMatch(/^VOORBEELD: Middenland is een fictieve provincie/);
    const leesPdf = pdflezer();
    const namen = brievenIn(uit);
    expect(namen.some((n) => n.endsWith('_PUBLICATIE.pdf'))).toBe(true);
    expect(namen.some((n) => n.endsWith('_BEOORDELINGSKOPIE.docx'))).toBe(true);
    for (const naam of namen) {
      const bytes = readFileSync(join(uit, naam));
      const tekst = naam.endsWith('.docx')
        ? blokregels(leesBrief(bytes)).join('\n')
        : naam.endsWith('.pdf')
          ? leesPdf(bytes)
          : bytes.toString('utf8').replace(/<head>[\s\S]*?<\/head>/, '');
      const plek = tekst.indexOf('VOORBEELD');
      expect(plek, naam).toBeGreaterThanOrEqual(0);
      expect(plek, naam).toBeLessThan(tekst.indexOf('Geacht') === -1 ? 2000 : tekst.indexOf('Geacht'));
    }
  }, 60_000);

  test('kan alleen met --voorbeeld als verzonden worden vastgelegd', async () => {
    const leg = (...opties: string[]) =>
      trede('verzonden', uit, '--gemeente', 'Duinbroek', '--datum', '2024-02-15', ...opties);
    const { code, fout } = await leg();
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Dit zijn voorbeelden, in de huisstijl van een fictieve provincie');
    expect(plat(fout)).toContain('met --voorbeeld');
    expect((await leg('--voorbeeld')).code).toBe(0);
    expect((await trede('verifieer', uit)).code).toBe(0);
  }, 60_000);

  test('moet in haar briefpapier plaats hebben voor VOORBEELD', async () => {
    const eigen = map();
    cpSync('huisstijl/voorbeeld', eigen, { recursive: true });
    const { default: PizZip } = await import('pizzip');
    const pad = join(eigen, 'briefpapier.docx');
    const zip = new PizZip(readFileSync(pad));
    for (const deel of ['word/header1.xml', 'word/header2.xml'])
      zip.file(deel, (zip.file(deel)?.asText() ?? '').replace(/\{#voorbeeld\}VOORBEELD\{\/voorbeeld\}/, ''));
    writeFileSync(pad, zip.generate({ type: 'nodebuffer' }));
    const { code, fout } = await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--huisstijl', eigen);
    expect(code).toBe(4);
    expect(plat(fout)).toContain('mist het merk {voorbeeld}');
  });
});

test('tabel na een ronde van een andere provincie is één weigering; één rij van een ander halfjaar wordt genoemd', async () => {
  const ronde = map();
  await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', ronde);
  const na = await trede(
    ...[
      'tabel',
      '--provincie',
      'Flevoland',
      '--halfjaar',
      '2024-I',
      '--na',
      ronde,
      '--uit',
      join(map(), 'x.xlsx'),
    ],
  );
  expect(na.code).toBe(2);
  expect(plat(na.fout)).toContain(
    'In de vorige ronde staat geen enkele gemeente van Flevoland, wel: Aardenhof, Beekveld, Duinbroek …',
  );
  const tabel = join(map(), 'invoer.csv');
  const [bron, ...register] = RONDE;
  writeFileSync(
    tabel,
    readFileSync(bron ?? '', 'utf8').replace('GM9003;Duinbroek;2023-II', 'GM9003;Duinbroek;2024-I'),
  );
  const { code, uit } = await trede('controleer', tabel, ...register, '--provincie', 'Middenland');
  expect(code).toBe(0);
  expect(plat(uit)).toContain(
    'rij 4, halfjaar, cel C4: Duinbroek staat er voor 2024-I, de andere 11 rijen voor 2023-II.',
  );
  expect(uit).not.toContain('maar staat niet in de tabel');
  const brieven = await trede(
    'brieven',
    tabel,
    ...register,
    '--kader',
    'utrecht-2024',
    '--uit',
    join(map(), 'x'),
  );
  expect(brieven.code).toBe(2);
  expect(plat(brieven.fout)).toContain('Alleen 2024-I in rij 4 (Duinbroek, cel C4) wijkt af.');
});
