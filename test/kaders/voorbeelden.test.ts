import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tredeVan } from '../../src/index.ts';
import { beoordeelGeval } from './gevallen.ts';

/** A worked case as it was given to us; every field that is not named here is a column of the input table. */
interface Voorbeeld {
  readonly id: string;
  readonly kader: string;
  readonly waarom: string;
  readonly instellingen: Readonly<Record<string, string>>;
  readonly verwacht: Readonly<Record<string, number | string | null>>;
}

const { gevallen } = JSON.parse(readFileSync('test/kaders/gevallen.json', 'utf8')) as {
  gevallen: readonly Voorbeeld[];
};

describe('de uitgewerkte voorbeelden', () => {
  test.each(gevallen.map((g) => [`${g.id} (${g.kader}): ${g.waarom}`, g] as const))('%s', (_zin, geval) => {
    const { id: _id, kader, waarom: _waarom, instellingen, verwacht, ...kolommen } = geval;
    const a = beoordeelGeval(kader, metKolomnamen(kolommen), { instellingen });
    const { totaalopgave, achterstand, voorsprong } = a.cijfers;
    const brief = a.brieven[0] ?? null;
    expect({ trede: tredeVan(a), totaalopgave, achterstand, voorsprong, brief }).toEqual(verwacht);
  });
});

/** `bijtelling` is how the input table may also write `bijtelling_gehuisvest`. */
function metKolomnamen(kolommen: Readonly<Record<string, unknown>>) {
  const { bijtelling, ...rest } = kolommen as Record<string, string | number | null>;
  return bijtelling === undefined ? rest : { ...rest, bijtelling_gehuisvest: bijtelling };
}
