import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bestandenVan, omgezet } from '../../src/app/brieven/bestanden.ts';
import { teruggelezen } from '../../src/app/brieven/controle.ts';
import type { Beoordeeld } from '../../src/app/invoer/beoordeling.ts';
import { leesHuisstijl } from '../../src/app/invoer/bestanden.ts';
import { type Brief, metRegels } from '../../src/formats/brief.ts';
import { laadFormaten } from '../../src/formats/index.ts';
import { verhoogd, voorbeeldbrieven } from '../letters/brieven.ts';

const huisstijl = leesHuisstijl(undefined);
const formaten = await laadFormaten(['docx', 'html', 'txt']);
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
      formaten,
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

describe('een bestand dat nog wordt omgezet', () => {
  const docx = bestanden[0]?.bytes ?? new Uint8Array();
  const gewoon = { pad: 'a.txt', bytes: new Uint8Array([1]) };
  const doe = (alle: readonly Uint8Array[]) => alle.map((b) => Uint8Array.from([...b, 9]));

  test('wordt in één keer met de andere omgezet en daarna teruggelezen; wat niet wordt omgezet blijft', () => {
    const gezien: number[] = [];
    const afwijkingen = (bytes: Uint8Array) => {
      gezien.push(bytes.length);
      return [];
    };
    const odt = { pad: 'a.odt', bytes: docx, omzetting: { doe, afwijkingen } };
    const klaar = omgezet([odt, gewoon, { ...odt, pad: 'b.odt' }]);
    expect(klaar.map((b) => b.pad)).toEqual(['a.odt', 'a.txt', 'b.odt']);
    expect(klaar.map((b) => b.bytes.length)).toEqual([docx.length + 1, 1, docx.length + 1]);
    expect(gezien).toEqual([docx.length + 1, docx.length + 1]);
  });

  test('wordt niet geschreven als het daarna iets anders zegt', () => {
    const omzetting = { doe, afwijkingen: () => ['in het bestand ontbreekt "45"'] };
    expect(() => omgezet([{ pad: 'a.odt', bytes: docx, omzetting }])).toThrow(
      'a.odt zegt iets anders dan de invoer en is niet geschreven: in het bestand ontbreekt "45"',
    );
  });

  test('wordt pas na de omzetting teruggelezen', async () => {
    const odt = (await laadFormaten(['odt'])).get('odt');
    if (odt === undefined) throw new Error('geen odt');
    const [uit] = teruggelezen([{ pad: 'a.odt', bytes: docx, formaat: odt, brief }], beoordeeld);
    expect(uit?.omzetting?.doe).toBe(odt.omzetting);
    // A Word file is no .odt: its own reader says so.
    expect(() => uit?.omzetting?.afwijkingen(docx)).toThrow('geen tekstdocument van LibreOffice');
  });
});
