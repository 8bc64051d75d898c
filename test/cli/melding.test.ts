import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leesEigenMeldingen } from '../../src/app/meldingen.ts';
import { BEDENKINGEN } from '../../src/assessment/aannemelijk/bedenking.ts';
import { VREEMD_TEKEN } from '../../src/formats/pdf/letter/repertoire.ts';
import { plat, trede } from '../io.ts';

/** Where a code of a message stands in the sources. */
const CODE =
  /(?:\b(?:meld|merkOp|bestandsmelding|lezer|gebruik|geweigerd)\(\s*|\bweiger\(\s*(?:(?:'[a-z]+'|soort),\s*)?|\bmelding\(\s*regel,\s*|\bcode: )'([a-z0-9]+(?:-[a-z0-9]+)*)'/g;
/** Codes that a rule gives and that the application tells, and one that is asked for by its name. */
const VAN_EEN_REGEL = [
  'kader-geldt-niet',
  'trede-bestaat-niet',
  'trede-vorig-anders',
  'gebeurtenis-anders',
  'briefdatum-te-vroeg',
  'verzenddatum-te-vroeg',
  'briefdatum-te-laat',
  'datum-na-brief',
  'mandaat-geldt-niet',
  ...BEDENKINGEN,
  VREEMD_TEKEN,
];
/** The name that zod gives to its own kind of issue, and kinds of refusal. */
const GEEN_MELDING = ['custom', 'invoer'];

function codesInBron(): Set<string> {
  const bestanden = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((pad) =>
    /^(?:dossier|tables|app|cli|round|formats|letters)\b.*\.ts$/.test(pad),
  );
  const gevonden = bestanden.flatMap((pad) =>
    [...readFileSync(join('src', pad), 'utf8').matchAll(CODE)].map(([, code = '']) => code),
  );
  return new Set([...gevonden, ...VAN_EEN_REGEL].filter((code) => !GEEN_MELDING.includes(code)));
}

describe('melding', () => {
  test('elke code in de bron heeft uitleg, en er is geen uitleg over', () => {
    const inBron = codesInBron();
    expect(inBron.size).toBeGreaterThan(100);
    const uitgelegd = new Set(leesEigenMeldingen().map(({ code }) => code));
    expect({
      zonderUitleg: [...inBron].filter((code) => !uitgelegd.has(code)),
      over: [...uitgelegd].filter((code) => !inBron.has(code)),
    }).toEqual({ zonderUitleg: [], over: [] });
  });

  test('zegt wat de melding betekent, waarom en wat te doen, binnen 80 kolommen', async () => {
    const { code, uit } = await trede('melding', 'rij-dubbel');
    expect(code).toBe(0);
    expect(plat(uit)).toContain('Een gemeente staat twee keer in de tabel voor hetzelfde halfjaar.');
    expect(plat(uit)).toContain('Wat te doen: Houd één rij over.');
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  });

  test('een waarschuwing van een beoordeling wordt uitgelegd met haar eigen zin', async () => {
    const { uit } = await trede('melding', 'bijtelling-telt-niet', '--json');
    expect(JSON.parse(uit)).toMatchObject({
      schema: 1,
      code: 'bijtelling-telt-niet',
      betekenis: 'De kolom … telt onder dit kader niet mee: … niet bijgeteld.',
    });
  });

  test('een onbekende code geeft 2 met de naaste', async () => {
    const { code, fout } = await trede('melding', 'rij-dubbl');
    expect(code).toBe(2);
    expect(fout).toContain('Bedoelt u rij-dubbel?');
  });
});
