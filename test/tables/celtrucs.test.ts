import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRegister } from '../../src/dossier/register.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { kiesBlad } from '../../src/tables/indeling/bladkeuze.ts';
import { deelIn } from '../../src/tables/indeling/indeling.ts';
import { kolomVan } from '../../src/tables/indeling/kop.ts';
import { leesTabelbestand } from '../../src/tables/lees/bestand.ts';
import { parseIndeling } from '../../src/tables/rij/parse.ts';

interface Truc {
  readonly naam: string;
  readonly bytes: Uint8Array;
  readonly toont: number | null;
  readonly goed: boolean;
}

const { celtrucs } = (await import(`../../scripts/proef/celtrucs.mjs${''}`)) as { celtrucs: () => Truc[] };
const register = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');

/** The municipalities and figures that were accepted; null when the table was refused. */
function aanvaard(bytes: Uint8Array): readonly [string, number | null][] | null {
  try {
    const blad = kiesBlad(leesTabelbestand(bytes, 'x').bladen, undefined, (t) => kolomVan(t) !== null);
    const { regels, fouten } = parseIndeling(deelIn(blad), register);
    if (fouten.length > 0) return null;
    return regels.map(({ periode }) => [periode.gemeentecode, periode.gehuisvest]);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return null;
  }
}

test('van wat op een ongewone manier is geschreven komt alleen in de brief wat het werkblad toont', () => {
  const mis = celtrucs().flatMap(({ naam, bytes, toont, goed }) => {
    const gelezen = aanvaard(bytes);
    if (gelezen === null) return goed ? [`${naam}: ten onrechte geweigerd`] : [];
    return JSON.stringify(gelezen) === JSON.stringify([['GM0034', toont]])
      ? []
      : [`${naam}: ${JSON.stringify(gelezen)}, getoond ${toont}`];
  });
  expect(mis).toEqual([]);
  expect(celtrucs().length).toBeGreaterThanOrEqual(250);
});
