// The letter by LibreOffice, from the .docx that we make: a batch in one call, since its start takes seconds.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { volgGeheugen } from './piekgeheugen.mjs';
import { gemeten } from './rekentijd.mjs';

/** More than this and LibreOffice skips files without a word. */
export const BATCH = 200;
const MINUTEN = 5;
const GETAGD = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/** Why LibreOffice cannot take part; undefined when it is there. */
export function geenLibreoffice() {
  const { status } = spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
  return status === 0 ? undefined : 'soffice niet gevonden op het pad';
}

/** Converts letters of a folder in one call. Gives the peak of its memory in MB (null where that cannot be seen). */
export async function zetOm(namen, { bron, uit, profiel }) {
  const eigen = `-env:UserInstallation=${pathToFileURL(profiel).href}`;
  const opdracht = [eigen, '--headless', '--convert-to', GETAGD, '--outdir', uit, ...namen];
  const kind = spawn('soffice', opdracht, { cwd: bron, stdio: 'ignore', timeout: MINUTEN * 60_000 });
  const geheugen = volgGeheugen(kind.pid);
  const [status] = await once(kind, 'close').finally(geheugen.stop);
  const gemaakt = namen.filter((naam) => existsSync(join(uit, pdfVan(naam))));
  if (status !== 0 || gemaakt.length !== namen.length)
    throw new Error(`LibreOffice maakte ${gemaakt.length} van ${namen.length} brieven (uitgang ${status})`);
  return geheugen.stop();
}

const pdfVan = (naam) => naam.replace(/\.docx$/, '.pdf');

/** Converts batches of letters in a folder of its own; or { mist } when LibreOffice is not there. */
export function libreoffice(map, docx) {
  const mist = geenLibreoffice();
  if (mist !== undefined) return { mist };
  const mappen = { bron: join(map, 'docx'), uit: join(map, 'soffice'), profiel: join(map, 'profiel') };
  mkdirSync(mappen.bron);
  const namen = Array.from({ length: BATCH }, (_, n) => `brief-${n}.docx`);
  namen.forEach((naam, n) => writeFileSync(join(mappen.bron, naam), docx(n)));
  const opnieuw = (deze) => {
    rmSync(mappen.uit, { recursive: true, force: true });
    return zetOm(deze, mappen);
  };
  return {
    BATCH,
    /** One letter: it also makes the profile, which is not counted. */
    een: async () => {
      await opnieuw(namen.slice(0, 1));
      return readFileSync(join(mappen.uit, pdfVan(namen[0])));
    },
    /** The milliseconds per letter of a batch. */
    batch: async () => {
      const { klok, cpu } = await gemeten(() => opnieuw(namen), true);
      return { klok: klok / BATCH, cpu: cpu === null ? null : cpu / BATCH };
    },
  };
}
