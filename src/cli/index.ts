#!/usr/bin/env node
import { TERMINAL } from './io.ts';
import { UITGANG } from './uitgang.ts';

let mislukt = false;

// A reader that stops early (`| head`) is no error; a full disk behind `>` is, and then nothing on it can be trusted.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE' || mislukt) return;
  mislukt = true;
  process.exitCode = UITGANG.schrijvenMislukt;
  TERMINAL.fout(
    `De uitvoer kan niet worden geschreven (${code ?? message}); wat er staat is niet volledig.\n` +
      '  → Controleer de vrije ruimte en de rechten, en geef hetzelfde commando opnieuw.\n',
  );
});
process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.exitCode = UITGANG.schrijvenMislukt;
});
const { main } = await import('./main.ts');
const uitgang = await main(process.argv.slice(2), TERMINAL);
// The error of a write comes after the write: it may be here already, or still come and then replaces this one.
process.exitCode ??= uitgang;
