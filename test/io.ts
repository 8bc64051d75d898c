import { readdirSync } from 'node:fs';
import { main } from '../src/cli/main.ts';
import { parseDatum } from '../src/dossier/datum.ts';

export interface Uitkomst {
  readonly code: number;
  readonly uit: string;
  readonly fout: string;
}

/** Text on one line: a sentence may be wrapped anywhere. */
export const plat = (tekst: string) => tekst.replaceAll(/\s+/g, ' ');

/** The letters in a folder; beside them a round keeps its journal, its manifest and its overview. */
export const brievenIn = (map: string) => readdirSync(map).filter((naam) => /^GM\d{4}_/.test(naam));

/** Runs the program in this process, with a fixed today. */
export function trede(...argumenten: string[]): Promise<Uitkomst> {
  return tredeOp({ vandaag: '2024-02-15' }, ...argumenten);
}

/** The same by somebody, at a moment: `2024-02-16T10:00:00Z`. */
export function tredeAls(wie: string, nu: string, ...argumenten: string[]): Promise<Uitkomst> {
  const io = { gebruiker: () => wie, nu: () => nu };
  return tredeOp({ vandaag: nu.slice(0, 10), io }, ...argumenten);
}

async function tredeOp(
  op: { vandaag: string; io?: { gebruiker: () => string; nu: () => string } },
  ...argumenten: string[]
): Promise<Uitkomst> {
  let uit = '';
  let fout = '';
  const vandaag = parseDatum(op.vandaag);
  if (vandaag === null) throw new Error('datum');
  const code = await main(argumenten, {
    uit: (t) => {
      uit += t;
    },
    fout: (t) => {
      fout += t;
    },
    terminal: false,
    vandaag: () => vandaag,
    ...op.io,
  });
  return { code, uit, fout };
}

export const RONDE = [
  'samples/ronde-2023-II/invoer.csv',
  '--gemeenten',
  'samples/ronde-2023-II/gemeenten.csv',
];
