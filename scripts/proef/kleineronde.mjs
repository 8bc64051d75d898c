// A small round for the proofs that run it many hundreds of times: three municipalities of the sample, five letters.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMEN = ['Aardenhof', 'Grasmeer', 'Noorderkreek'];

/** The options of the round without its folder. Writes its table in `map`. */
export function kleineRonde(map) {
  const [kop, ...rijen] = readFileSync('samples/ronde-2023-II/invoer.csv', 'utf8').trim().split('\n');
  const invoer = join(map, 'invoer.csv');
  writeFileSync(invoer, `${[kop, ...rijen.filter((r) => NAMEN.includes(r.split(';')[1]))].join('\n')}\n`);
  const gemeenten = 'samples/ronde-2023-II/gemeenten.csv';
  return [
    'brieven',
    invoer,
    '--gemeenten',
    gemeenten,
    '--kader',
    'utrecht-2024',
    '--datum',
    '2024-02-15',
    '--formaat',
    'docx,txt',
  ];
}
