import { expect, test } from 'vitest';
import { openWerkplaats } from '../../src/app/brieven/werkplaats.ts';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import { type Bronnen, sjabloonteksten } from '../../src/app/bronnen/bronnen.ts';
import { standaardopdracht } from '../../src/app/opdracht.ts';
import { controleerSjabloonmap } from '../../src/app/sjablonen.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { eigenGegevens } from '../eigen.ts';

interface Mutatie {
  readonly naam: string;
  readonly bestand: string;
  readonly elders?: true;
  readonly alleenGemeld?: true;
}

/** The same slips as `npm run proef:sjablonen` makes, of which this takes one in seven. */
const { SJABLOONMUTATIES, metMutatie, plekVan } = (await import(
  `../../scripts/proef/sjabloonmutaties.mjs${''}`
)) as {
  SJABLOONMUTATIES: readonly Mutatie[];
  metMutatie: (bronnen: Bronnen, mutatie: Mutatie) => Bronnen;
  plekVan: (bronnen: Bronnen, mutatie: Mutatie) => number;
};
const EIGEN = leesBronnen({});
const [kader] = KADERS.values();
const briefdatum = parseDatum('2024-02-15');

/** What refuses letters with these sources; null when letters would be made. */
async function geweigerd(bronnen: Bronnen): Promise<Weigering | null> {
  if (kader === undefined || briefdatum === null) throw new Error('geen kader of datum');
  const wat = { formaten: ['txt'], concept: false, beoordelingskopie: false, publicatie: false };
  const opdracht = { ...standaardopdracht(kader), ...wat, briefdatum, soort: null, bijlage: false };
  return openWerkplaats(bronnen, eigenGegevens(), 'invoer.csv', opdracht).then(
    () => null,
    (fout: unknown) => (fout instanceof Weigering ? fout : Promise.reject(fout)),
  );
}

test('er zijn meer dan honderd slordigheden, en zonder is er niets te melden', async () => {
  expect(SJABLOONMUTATIES.length).toBeGreaterThan(100);
  expect(controleerSjabloonmap(EIGEN).bevindingen).toEqual([]);
  expect(await geweigerd(EIGEN)).toBeNull();
});

test.each(SJABLOONMUTATIES.filter((_, i) => i % 7 === 0))(
  '$naam in $bestand wordt gemeld met de regel, en komt niet in een brief',
  async (mutatie) => {
    const bronnen = metMutatie(EIGEN, mutatie);
    const { bevindingen } = controleerSjabloonmap(bronnen);
    const { bestand, elders, alleenGemeld } = mutatie;
    const hier = bevindingen.map((b) => `${b.bestand}:${b.regel}`);
    if (elders === undefined) expect(hier).toContain(`${bestand}:${plekVan(EIGEN, mutatie)}`);
    else expect(hier).not.toEqual([]);
    const weigering = await geweigerd(bronnen);
    if (alleenGemeld === undefined) expect(weigering?.soort).toBe('sjabloon');
  },
);

test('een sjabloon met de regeleinden van Windows is hetzelfde sjabloon', () => {
  const pad = 'sjablonen/trede3/verzoek-verbeterplan.njk';
  const eigen = EIGEN.get(pad);
  if (eigen === undefined) throw new Error('sjabloon');
  const windows = new TextDecoder().decode(eigen.bytes).replaceAll('\n', '\r\n');
  const bronnen = new Map([...EIGEN, [pad, { ...eigen, bytes: new TextEncoder().encode(windows) }]]);
  expect(sjabloonteksten(bronnen)).toEqual(sjabloonteksten(EIGEN));
});
