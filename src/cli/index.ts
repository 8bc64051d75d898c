#!/usr/bin/env node
import { WERELD } from './io.ts';
import { main } from './main.ts';

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout;
});
process.exitCode = await main(process.argv.slice(2), WERELD);
