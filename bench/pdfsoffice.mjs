// The letter by LibreOffice, from the .docx that we make: a batch in one call, since its start takes seconds.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gemeten } from './rekentijd.mjs';

/** More than this and LibreOffice skips files without a word. */
const BATCH = 200;
const MINUTEN = 5;
const GETAGD = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/** Converts batches of letters in a folder of its own; or { mist } when LibreOffice is not there. */
export function libreoffice(map, docx) {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status !== 0)
    return { mist: 'soffice niet gevonden op het pad' };
  const bron = join(map, 'docx');
  mkdirSync(bron);
  const namen = Array.from({ length: BATCH }, (_, n) => `brief-${n}.docx`);
  namen.forEach((naam, n) => writeFileSync(join(bron, naam), docx(n)));
  const zetOm = (deze) => {
    const uit = join(map, 'soffice');
    rmSync(uit, { recursive: true, force: true });
    const profiel = `-env:UserInstallation=${pathToFileURL(join(map, 'profiel')).href}`;
    const opdracht = [profiel, '--headless', '--convert-to', GETAGD, '--outdir', uit, ...deze];
    const { status } = spawnSync('soffice', opdracht, {
      cwd: bron,
      stdio: 'ignore',
      timeout: MINUTEN * 60_000,
    });
    const gemaakt = readdirSync(uit).filter((naam) => naam.endsWith('.pdf'));
    if (status !== 0 || gemaakt.length !== deze.length)
      throw new Error(`LibreOffice maakte ${gemaakt.length} van ${deze.length} brieven (uitgang ${status})`);
    return readFileSync(join(uit, gemaakt[0]));
  };
  return {
    BATCH,
    /** One letter: it also makes the profile, which is not counted. */
    een: () => zetOm(namen.slice(0, 1)),
    /** The milliseconds per letter of a batch. */
    batch: async () => {
      const { klok, cpu } = await gemeten(() => zetOm(namen), true);
      return { klok: klok / BATCH, cpu: cpu === null ? null : cpu / BATCH };
    },
  };
}
