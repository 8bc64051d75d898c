// In a process of its own: a round by docxtemplater, from the templates and values that rondebrieven.mjs wrote. Nothing of ours
// is loaded. A template is read once for all letters of its kind: node bench/rondepeer.mjs <map> <uit>.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { metDocxtemplater } from './docxtemplater.mjs';

const [map, uit] = process.argv.slice(2);
const sjablonen = new Map();
mkdirSync(uit);
for (const { naam, sjabloon, waarden } of JSON.parse(readFileSync(join(map, 'brieven.json'), 'utf8'))) {
  if (!sjablonen.has(sjabloon)) sjablonen.set(sjabloon, readFileSync(join(map, sjabloon)));
  writeFileSync(join(uit, `${naam}.docx`), metDocxtemplater(sjablonen.get(sjabloon), waarden));
}
