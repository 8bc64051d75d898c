import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { beforeAll, expect, test } from 'vitest';
import { plat, RONDE, trede } from '../io.ts';

const ronde = mkdtempSync(join(tmpdir(), 'trede-bewerkt-'));
const BRIEF = 'GM9001_2023-II_trede1_beoordeling.docx';
const VERZONDEN = ['--gemeente', 'Aardenhof', '--datum', '2024-02-15', '--voorbeeld'];

/** The letter as an office saves it again: a sentence more, and who saved it. */
function bewerk(kern: (xml: string) => string): void {
  const zip = new PizZip(readFileSync(join(ronde, BRIEF)));
  const deel = (naam: string) => zip.file(naam)?.asText() ?? '';
  zip.file('word/document.xml', deel('word/document.xml').replace('Geacht college', 'Beste mensen'));
  zip.file('docProps/core.xml', kern(deel('docProps/core.xml')));
  writeFileSync(join(ronde, BRIEF), zip.generate({ type: 'nodebuffer' }));
}

beforeAll(async () => {
  await trede('brieven', ...RONDE, '--kader', 'utrecht-2024', '--datum', '2024-02-15', '--uit', ronde);
  bewerk((xml) =>
    xml.replace('</cp:coreProperties>', '<cp:lastModifiedBy>J.</cp:lastModifiedBy></cp:coreProperties>'),
  );
});

test('een brief die in Word is bewerkt wordt niet vastgelegd, en er staat wat dan wel kan', async () => {
  const { code, fout } = await trede('verzonden', ronde, ...VERZONDEN);
  expect(code, fout).toBe(5);
  expect(plat(fout)).toContain(`${BRIEF} is na het maken bewerkt en opgeslagen in Word of LibreOffice.`);
  expect(plat(fout)).toContain('Verplaats het bewerkte bestand naar een andere map');
  expect(plat(fout)).toContain('in de kolom toelichting');
});

test('verifieer zegt dat de brief is bewerkt, en niet alleen dat hij anders is', async () => {
  const { code, uit } = await trede('verifieer', ronde);
  expect(code).toBe(5);
  expect(plat(uit)).toContain(`Anders: ${BRIEF}`);
  expect(plat(uit)).toContain('bewerkt en opgeslagen in Word of LibreOffice');
});

test('een brief die anders is zonder dat een kantoor hem opsloeg, heet veranderd', async () => {
  bewerk((xml) => xml.replace(/<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/, ''));
  const { code, fout } = await trede('verzonden', ronde, ...VERZONDEN);
  expect(code).toBe(5);
  expect(plat(fout)).toContain('de inhoud is niet meer die van het manifest');
});
