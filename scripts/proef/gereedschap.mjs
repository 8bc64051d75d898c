// What the proofs share: running the program, and comparing folders.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROGRAMMA = resolve('dist/cli/index.js');

/** A working folder that is removed when the proof ends. */
export function werkmap() {
  const map = mkdtempSync(join(tmpdir(), 'trede-proef-'));
  process.on('exit', () => rmSync(map, { recursive: true, force: true }));
  return map;
}

/** The options for node that `npm run trede` gives: with less room V8 collects its garbage sooner. */
export const KNOPPEN = JSON.parse(readFileSync('package.json', 'utf8'))
  .scripts.trede.split(' ')
  .filter((deel) => deel.startsWith('--'));

/** Runs the program in a folder; gives its exit code, or the signal that ended it. `kill` ends it after so many milliseconds. */
export function draai(argumenten, { env = {}, vooraf = [], knoppen = [], kill, map } = {}) {
  return new Promise((klaar) => {
    const begin = performance.now();
    const kind = spawn(
      process.execPath,
      [...knoppen, ...vooraf.flatMap((m) => ['--import', m]), PROGRAMMA, ...argumenten],
      {
        cwd: map,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let uit = '';
    let fout = '';
    kind.stdout.on('data', (d) => (uit += d));
    kind.stderr.on('data', (d) => (fout += d));
    const wekker = kill === undefined ? undefined : setTimeout(() => kind.kill('SIGKILL'), kill);
    kind.on('close', (code, signaal) => {
      clearTimeout(wekker);
      klaar({ code: code ?? signaal, uit, fout, ms: performance.now() - begin });
    });
  });
}

/** Every file in a folder with the hash of its bytes, by name. */
export function inhoud(map) {
  const uit = new Map();
  for (const naam of readdirSync(map, { recursive: true, encoding: 'utf8' }).sort()) {
    const pad = join(map, naam);
    if (statSync(pad).isFile()) uit.set(naam, createHash('sha256').update(readFileSync(pad)).digest('hex'));
  }
  return uit;
}

/** What differs between two folders, in words; empty when they are the same, byte for byte. */
export function verschil(hoort, is) {
  const uit = [];
  for (const [naam, hash] of hoort)
    if (is.get(naam) !== hash) uit.push(is.has(naam) ? `anders: ${naam}` : `weg: ${naam}`);
  for (const naam of is.keys()) if (!hoort.has(naam)) uit.push(`te veel: ${naam}`);
  return uit;
}

/** The letters that stand there without being those of the clean round: half written, or another. */
export function halveBrieven(hoort, map) {
  return [...inhoud(map)]
    .filter(([naam]) => /^GM\d{4}_/.test(naam) && !naam.endsWith('.trede-tmp'))
    .filter(([naam, hash]) => hoort.get(naam) !== hash)
    .map(([naam]) => naam);
}

/** Does all the work, as many at a time as there are cores. */
export async function samen(taken, doe) {
  const rij = [...taken.entries()];
  const werker = async () => {
    for (let volgende = rij.shift(); volgende !== undefined; volgende = rij.shift())
      await doe(volgende[1], volgende[0]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, werker));
}

/** The same numbers in every run: a proof that fails can be repeated. */
export function toeval(zaad) {
  let x = zaad >>> 0;
  return (tot) => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((x / 2 ** 32) * tot);
  };
}

/** Tells how it went, and ends with 1 when anything went wrong. */
export function slot(regels, mis) {
  meldKort();
  for (const regel of regels) console.log(regel);
  for (const m of mis.slice(0, 10)) console.error(`MIS: ${m}`);
  if (mis.length > 0) process.exitCode = 1;
}

export function maak(map) {
  mkdirSync(map, { recursive: true });
  return map;
}

/** Whether the short run was asked for: at most about a minute. */
export const KORT = process.argv.includes('--kort');

/** A number after a name on the command line (`--willekeurig 500`); without it the usual one, or that of the short run. */
export function optie(naam, standaard, kort = standaard) {
  const plek = process.argv.indexOf(`--${naam}`);
  if (plek === -1) return KORT ? kort : standaard;
  return Number(process.argv[plek + 1]);
}

/** The first number on the command line (`npm run proef:invoer -- 500`); without it the usual one, or that of the short run. */
export function aantalUit(standaard, kort) {
  const gegeven = process.argv.slice(2).find((woord) => /^\d+$/.test(woord));
  if (gegeven !== undefined) return Number(gegeven);
  return KORT ? kort : standaard;
}

/** Says that this run was the short one, so that nobody takes its figures for the whole proof. */
export function meldKort() {
  if (KORT) console.log('korte proef (--kort): een deel van de hele');
}
