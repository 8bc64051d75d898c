import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { weiger } from '../../dossier/weigering.ts';

/** More at once and LibreOffice converts a part, and says that all went well. */
const HOOGSTENS = 200;
const MINUTEN = 5;

/** Whether LibreOffice is on the path. */
export function heeftSoffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** Word files as .odt, in the same order. In a temporary folder that is removed; throws a Weigering when one is missing. */
export function naarOdt(documenten: readonly Uint8Array[]): Uint8Array[] {
  const werkmap = mkdtempSync(join(tmpdir(), 'trede-odt-'));
  try {
    const uit: Uint8Array[] = [];
    for (let van = 0; van < documenten.length; van += HOOGSTENS)
      uit.push(...groep(documenten.slice(van, van + HOOGSTENS), werkmap));
    return uit;
  } finally {
    rmSync(werkmap, { recursive: true, force: true });
  }
}

function groep(documenten: readonly Uint8Array[], werkmap: string): Uint8Array[] {
  const map = join(werkmap, 'groep');
  const uitmap = join(werkmap, 'uit');
  for (const m of [map, uitmap]) {
    rmSync(m, { recursive: true, force: true });
    mkdirSync(m);
  }
  const paden = documenten.map((bytes, i) => {
    const pad = join(map, `${i}.docx`);
    writeFileSync(pad, bytes);
    return pad;
  });
  // A profile of its own: a LibreOffice that is open elsewhere would take the work over and do nothing.
  const profiel = `-env:UserInstallation=${pathToFileURL(join(werkmap, 'profiel')).href}`;
  const opdracht = [profiel, '--headless', '--convert-to', 'odt', '--outdir', uitmap, ...paden];
  const { status, error } = spawnSync('soffice', opdracht, { stdio: 'ignore', timeout: MINUTEN * 60_000 });
  const gemaakt = readdirSync(uitmap).length;
  if (status !== 0 || gemaakt !== documenten.length)
    throw weiger(
      'opslag',
      'odt-mislukt',
      `LibreOffice maakte geen odt: ${gemaakt} van ${documenten.length} gemaakt${error ? ` (${error.message})` : ''}. Er is niets geschreven.`,
      'Probeer het opnieuw, of kies een ander formaat.',
    );
  return documenten.map((_, i) => readFileSync(join(uitmap, `${i}.odt`)));
}
