import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flevoland } from '../../src/assessment/kaders/flevoland/kader.ts';
import { isEigenBrief } from '../../src/dossier/briefsoort.ts';
import { sjabloonbestand } from '../../src/letters/briefplek.ts';
import { delen } from '../docxtekst.ts';
import { eigenSjablonen } from '../eigen.ts';
import { plat, trede } from '../io.ts';

/** The huisstijl of Middenland, in which one letter is on the paper of Oeverland. */
function huisstijl(soort: string): string {
  const map = join(mkdtempSync(join(tmpdir(), 'trede-papier-')), 'huisstijl');
  cpSync('huisstijl/voorbeeld', map, { recursive: true });
  copyFileSync('huisstijl/oeverland/briefpapier.docx', join(map, 'eigen.docx'));
  const yaml = readFileSync(join(map, 'huisstijl.yaml'), 'utf8');
  writeFileSync(join(map, 'huisstijl.yaml'), `${yaml}briefpapieren:\n  ${soort}: eigen.docx\n`);
  return map;
}

async function maak(soort: string) {
  const uit = mkdtempSync(join(tmpdir(), 'trede-papier-uit-'));
  const uitkomst = await trede(
    'brief',
    'samples/almere-2023-II/invoer.csv',
    '--gemeente',
    'Almere',
    '--kader',
    'utrecht-2024',
    '--huisstijl',
    huisstijl(soort),
    '--uit',
    uit,
  );
  const venster = () => vensterVan(join(uit, 'GM0034_2023-II_trede2_uitnodiging-overleg.docx'));
  return { ...uitkomst, venster };
}

/** Where the address stands: Oeverland has it on the right. */
function vensterVan(docx: string): string | undefined {
  return /<w:framePr [^>]*w:x="(\d+)"/.exec(delen(readFileSync(docx)).get('word/document.xml') ?? '')?.[1];
}

test('een brief met eigen briefpapier staat op dat papier, een andere op het gewone', async () => {
  const [links, rechts] = ['voorbeeld', 'oeverland'].map((h) =>
    vensterVan(`huisstijl/${h}/briefpapier.docx`),
  );
  expect(links).not.toBe(rechts);
  expect((await maak('uitnodiging-overleg')).venster()).toBe(rechts);
  expect((await maak('besluit')).venster()).toBe(links);
});

test('eigen briefpapier voor een brief die niet bestaat wordt geweigerd, met de naam die er op lijkt', async () => {
  const { code, fout } = await maak('uitnodiging-overlg');
  expect(code).toBe(4);
  expect(plat(fout)).toContain('een brief die niet bestaat: "uitnodiging-overlg"');
  expect(plat(fout)).toContain('Bedoelt u uitnodiging-overleg?');
});

test('een brief hoort bij de map met haar sjabloon; zijn er meer, dan bij haar eigen trede', () => {
  const sjablonen = eigenSjablonen();
  const op = (trede: number) => ({ kader: flevoland.id, ladder: flevoland.ladder, trede });
  expect(sjabloonbestand('besluit', op(1), sjablonen)).toBe('trede5/besluit.njk');
  expect(sjabloonbestand('voortzetting', op(4), sjablonen)).toBe('trede4/voortzetting.njk');
  expect(sjabloonbestand('mededeling', op(4), sjablonen)).toBe('algemeen/mededeling.njk');
  const metEigen = new Map([...sjablonen, ['trede3/herinnering-plan.njk', []]]);
  expect(sjabloonbestand('herinnering-plan', op(2), metEigen)).toBe('trede3/herinnering-plan.njk');
  expect([isEigenBrief('herinnering-plan'), isEigenBrief('besluit'), isEigenBrief('mededeling')]).toEqual([
    true,
    false,
    false,
  ]);
});
