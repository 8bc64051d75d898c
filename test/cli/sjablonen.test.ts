import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { delen } from '../docxtekst.ts';
import { plat, trede } from '../io.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-sjablonen-'));

/** A copy of our templates in which one of them is another. */
function eigenSjablonen(bestand: string, bron: (oud: string) => string): string {
  const eigen = map();
  cpSync('templates', eigen, { recursive: true });
  writeFileSync(join(eigen, bestand), bron(readFileSync(join(eigen, bestand), 'utf8')));
  return eigen;
}

describe('sjablonen verschil', () => {
  test('toont van eigen sjablonen elk ander woord, en de brieven waar het in staat', async () => {
    const map = mkdtempSync(join(tmpdir(), 'trede-sjabloonverschil-'));
    mkdirSync(join(map, 'bouwstenen'));
    const onze = readFileSync('templates/bouwstenen/stand.njk', 'utf8');
    writeFileSync(join(map, 'bouwstenen/stand.njk'), onze.replace('niet volledig', 'niet geheel'));
    const { code, uit } = await trede('sjablonen', 'verschil', map, '--json');
    expect(code).toBe(0);
    const { verschillen } = JSON.parse(uit);
    expect(verschillen).toHaveLength(1);
    expect(verschillen[0].regels.join('\n')).toMatch(/niet «volledig»[\s\S]*niet «geheel»/);
    expect(verschillen[0].brieven.join()).toContain('trede3/verzoek-verbeterplan (utrecht-2024');
    const gelijk = await trede('sjablonen', 'verschil');
    expect(plat(gelijk.uit)).toContain('zeggen hetzelfde als die van het programma');
  });
});

describe('sjablonen controleer', () => {
  test('geeft 0 en één regel als alles in orde is', async () => {
    const { code, uit, fout } = await trede('sjablonen', 'controleer');
    expect({ code, fout }).toEqual({ code: 0, fout: '' });
    expect(plat(uit)).toMatch(/^De \d+ sjablonen zijn in orde onder .*utrecht-2024.*\.\s*$/);
  });

  test('geeft 6 met bestand, regel, kolom en een voorstel', async () => {
    const eigen = eigenSjablonen('trede1/signalering.njk', (oud) => `${oud}\n{{ gemeente.naaam }}\n`);
    const { code, uit } = await trede('sjablonen', 'controleer', eigen);
    expect(code).toBe(6);
    expect(uit).toMatch(/^trede1\/signalering\.njk:\d+:13$/m);
    expect(uit).toContain('onbekend veld "naaam" (bedoeld: "naam"?)');
    expect(uit).toMatch(/^1 bevinding in /m);
  });

  test('meldt ook een sjabloon dat niet te lezen is, samen met de andere fouten', async () => {
    const eigen = eigenSjablonen('trede1/signalering.njk', () => '{% if x %}\n');
    writeFileSync(join(eigen, 'trede1/voortgang.njk'), '# Titel\n\n{{ trede | getaal }}\n');
    const { code, uit } = await trede('sjablonen', 'controleer', eigen, '--json');
    expect(code).toBe(6);
    const { schema, bevindingen } = JSON.parse(uit) as { schema: number; bevindingen: { bestand: string }[] };
    expect(schema).toBe(1);
    expect(bevindingen.map((b) => b.bestand)).toEqual(['trede1/signalering.njk', 'trede1/voortgang.njk']);
    expect(Object.keys(bevindingen[0] ?? {})).toEqual(['bestand', 'regel', 'kolom', 'melding']);
  });

  test('geeft 4 als de map er niet is', async () => {
    expect((await trede('sjablonen', 'controleer', '/bestaat/niet')).code).toBe(4);
  });
});

describe('sjablonen lijst', () => {
  test('past in 80 kolommen en noemt elke brief onder zijn trede met zijn kaders en bouwstenen', async () => {
    const { code, uit } = await trede('sjablonen', 'lijst');
    expect(code).toBe(0);
    expect(Math.max(...uit.split('\n').map((regel) => regel.length))).toBeLessThanOrEqual(80);
    expect(uit).toMatch(/Trede 2\n {2}antwoord-verschoonbare-reden\n/);
    expect(uit).toMatch(/\n {2}informatieverzoek\n {4}kaders {6}handreiking\n/);
    expect(uit).toContain('tot-slot*');
  });

  test('--json geeft per kader het bestand dat dat kader gebruikt', async () => {
    const { brieven } = JSON.parse((await trede('sjablonen', 'lijst', '--json')).uit) as {
      brieven: { bestand: string; kaders: { kader: string; bouwstenen: string[] }[] }[];
    };
    const signalering = brieven.find((b) => b.bestand === 'trede1/signalering.njk');
    expect(signalering?.kaders.map((k) => k.kader)).toEqual(['stappenplan']);
    expect(signalering?.kaders[0]?.bouwstenen).toContain('bouwstenen/stappenplan/grondslag.njk');
  });
});

describe('sjablonen boekje', () => {
  test('schrijft per kader een DOCX en een tekst, een tweede keer zonder verschil', async () => {
    const uit = map();
    const eerste = await trede('sjablonen', 'boekje', '--uit', uit);
    expect(eerste.fout).toBe('');
    expect(eerste.code).toBe(0);
    expect(eerste.uit).toMatch(/Alle \d+ takken van de sjablonen zijn bereikt\./);
    const bestanden = readdirSync(uit).sort();
    expect(bestanden).toEqual(
      ['flevoland', 'handreiking', 'stappenplan', 'utrecht-2024'].flatMap((k) => [
        `boekje_${k}.docx`,
        `boekje_${k}.txt`,
      ]),
    );
    const docx = delen(readFileSync(join(uit, 'boekje_flevoland.docx')));
    expect(docx.get('word/document.xml')).toContain('pageBreakBefore');
    expect(readFileSync(join(uit, 'boekje_flevoland.txt'), 'utf8')).toContain('1. flevoland: trede1/');
    expect((await trede('sjablonen', 'boekje', '--uit', uit)).code).toBe(0);
    writeFileSync(join(uit, 'boekje_flevoland.txt'), 'anders');
    const derde = await trede('sjablonen', 'boekje', '--uit', uit, '--json');
    expect(derde.code).toBe(2);
    expect(JSON.parse(derde.uit)).toMatchObject({ schema: 1, fouten: [{ code: 'bestand-bestaat' }] });
  }, 120_000);

  test('de gevallen gaan mee in het pakket', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    expect(files).toContain('data');
    expect(existsSync('data/boekje/gevallen.yaml')).toBe(true);
  });
});
