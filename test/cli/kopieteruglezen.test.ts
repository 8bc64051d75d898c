import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bestandenVan } from '../../src/app/brieven/bestanden.ts';
import { teruggelezen } from '../../src/app/brieven/controle.ts';
import type { Beoordeeld } from '../../src/app/invoer/beoordeling.ts';
import { leesHuisstijl } from '../../src/app/invoer/bestanden.ts';
import { type Brief, metRegels } from '../../src/formats/brief.ts';
import { verhoogd, voorbeeldbrieven } from '../letters/brieven.ts';

const huisstijl = leesHuisstijl(undefined);
const alle = await voorbeeldbrieven();
const [{ brief, opdracht }] = alle.filter((g) => g.brief.soort === 'verzoek-verbeterplan') as [
  (typeof alle)[number],
];
const beoordeeld = {
  beoordeling: opdracht.beoordeling,
  regel: { rij: 2, periode: opdracht.periode, cellen: new Map() },
} as Beoordeeld;
const maak = (wat: Brief) =>
  bestandenVan(
    wat,
    'brief',
    {
      formaten: ['docx', 'html', 'txt'],
      ...huisstijl,
      opties: { uit: 'map', beoordelingskopie: true, publicatie: true },
    },
    null,
  );
const bestanden = maak(brief);
const andere = maak({ ...brief, blokken: brief.blokken.map((b) => metRegels(b, verhoogd)) });

test('de brief, de beoordelingskopie en de publicatieversie worden alle teruggelezen', () => {
  expect(bestanden.map((b) => b.pad)).toEqual(
    [
      'brief.docx',
      'brief_BEOORDELINGSKOPIE.docx',
      'brief_PUBLICATIE.docx',
      'brief.html',
      'brief_BEOORDELINGSKOPIE.html',
      'brief_PUBLICATIE.html',
      'brief.txt',
      'brief_PUBLICATIE.txt',
    ].map((naam) => join('map', naam)),
  );
  expect(teruggelezen(bestanden, beoordeeld)).toEqual(bestanden.map(({ pad, bytes }) => ({ pad, bytes })));
});

test.each(bestanden.map((b, i) => [b.pad, i]))(
  'staat er in %s een ander cijfer, dan wordt er niets geschreven',
  (_, i) => {
    const vals = bestanden.map((b, j) => (j === i ? { ...b, bytes: andere[i]?.bytes ?? b.bytes } : b));
    expect(() => teruggelezen(vals, beoordeeld)).toThrow('zegt iets anders dan de invoer');
  },
);
