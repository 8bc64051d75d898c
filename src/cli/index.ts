#!/usr/bin/env node
import { WERELD } from './io.ts';
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), WERELD);
