// Maakt brieven uit JSON-rijen van een ander systeem: node brieven.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { invoerVan, leesBronnen, maakBrieven, parseOpdracht, parsePeriode, Weigering } from 'trede';

try {
  const rijen = JSON.parse(readFileSync('rijen.json', 'utf8'));
  const invoer = invoerVan(
    rijen.map((rij) => parsePeriode(rij)),
    'rijen.json',
  );
  const opdracht = parseOpdracht({
    kader: 'utrecht-2024',
    briefdatum: '2024-02-15',
    formaten: ['docx', 'txt'],
  });
  const { brieven, geen } = await maakBrieven(leesBronnen({}), invoer, opdracht);
  mkdirSync('brieven', { recursive: true });
  for (const { naam, bytes } of brieven.flatMap((b) => b.bestanden)) writeFileSync(`brieven/${naam}`, bytes);
  for (const b of brieven) console.log(`${b.gemeente}: ${b.naam}`);
  for (const g of geen) console.log(`${g.gemeente}: geen brief, ${g.reden}`);
} catch (fout) {
  if (!(fout instanceof Weigering)) throw fout;
  for (const { melding, oplossing } of fout.meldingen) console.error(`${melding} ${oplossing}`);
  process.exitCode = 1;
}
