import { describe, expect, test } from 'vitest';
import type { Beoordeeld } from '../../src/app/beoordeeld.ts';
import { bestandenVan, omgezet } from '../../src/app/brieven/bestanden.ts';
import { teruggelezen } from '../../src/app/brieven/controle.ts';
import { kaderMetId, ONZE_KADERS } from '../../src/app/kaders/register.ts';
import { standaardopdracht } from '../../src/app/opdracht.ts';
import { type Brief, metRegels } from '../../src/formats/brief.ts';
import { laadFormaten } from '../../src/formats/index.ts';
import { huisstijlVan } from '../eigen.ts';
import { verhoogd, voorbeeldbrieven } from '../letters/brieven.ts';

const huisstijl = huisstijlVan();
const formaten = await laadFormaten(['docx', 'html', 'txt']);
const kader = kaderMetId('utrecht-2024', ONZE_KADERS);
const alle = await voorbeeldbrieven();
const [{ brief, opdracht }] = alle.filter((g) => g.brief.soort === 'verzoek-verbeterplan') as [
  (typeof alle)[number],
];
const beoordeeld = {
  beoordeling: opdracht.beoordeling,
  regel: { rij: 2, periode: opdracht.periode, cellen: new Map() },
  moment: null,
  opties: {},
  verleden: null,
} satisfies Beoordeeld;
const maak = (wat: Brief) =>
  bestandenVan(
    wat,
    'brief',
    {
      formaten,
      ...huisstijl,
      opdracht: {
        ...standaardopdracht(kader),
        briefdatum: opdracht.briefdatum,
        soort: null,
        formaten: [...formaten.keys()],
        concept: false,
        beoordelingskopie: true,
        publicatie: true,
        bijlage: false,
      },
    },
    null,
  );
const bestanden = maak(brief);
const andere = maak({ ...brief, blokken: brief.blokken.map((b) => metRegels(b, verhoogd)) });

test('de brief, de beoordelingskopie en de publicatieversie worden alle teruggelezen', () => {
  expect(bestanden.map((b) => b.naam)).toEqual([
    'brief.docx',
    'brief_BEOORDELINGSKOPIE.docx',
    'brief_PUBLICATIE.docx',
    'brief.html',
    'brief_BEOORDELINGSKOPIE.html',
    'brief_PUBLICATIE.html',
    'brief.txt',
    'brief_PUBLICATIE.txt',
  ]);
  expect(teruggelezen(bestanden, beoordeeld)).toEqual(bestanden.map(({ naam, bytes }) => ({ naam, bytes })));
});

test.each(bestanden.map((b, i) => [b.naam, i]))(
  'staat er in %s een ander cijfer, dan wordt er niets geschreven',
  (_, i) => {
    const vals = bestanden.map((b, j) => (j === i ? { ...b, bytes: andere[i]?.bytes ?? b.bytes } : b));
    expect(() => teruggelezen(vals, beoordeeld)).toThrow('zegt iets anders dan de invoer');
  },
);

describe('een bestand dat nog wordt omgezet', () => {
  const docx = bestanden[0]?.bytes ?? new Uint8Array();
  const gewoon = { naam: 'a.txt', bytes: new Uint8Array([1]) };
  const doe = (alle: readonly Uint8Array[]) => alle.map((b) => Uint8Array.from([...b, 9]));

  test('wordt in één keer met de andere omgezet en daarna teruggelezen; wat niet wordt omgezet blijft', () => {
    const gezien: number[] = [];
    const afwijkingen = (bytes: Uint8Array) => {
      gezien.push(bytes.length);
      return [];
    };
    const odt = { naam: 'a.odt', bytes: docx, omzetting: { doe, afwijkingen } };
    const klaar = omgezet([odt, gewoon, { ...odt, naam: 'b.odt' }]);
    expect(klaar.map((b) => b.naam)).toEqual(['a.odt', 'a.txt', 'b.odt']);
    expect(klaar.map((b) => b.bytes.length)).toEqual([docx.length + 1, 1, docx.length + 1]);
    expect(gezien).toEqual([docx.length + 1, docx.length + 1]);
  });

  test('wordt niet geschreven als het daarna iets anders zegt', () => {
    const omzetting = { doe, afwijkingen: () => ['in het bestand ontbreekt "45"'] };
    expect(() => omgezet([{ naam: 'a.odt', bytes: docx, omzetting }])).toThrow(
      'a.odt zegt iets anders dan de invoer en is niet geschreven: in het bestand ontbreekt "45"',
    );
  });

  test('wordt pas na de omzetting teruggelezen', async () => {
    const odt = (await laadFormaten(['odt'])).get('odt');
    if (odt === undefined) throw new Error('geen odt');
    const [uit] = teruggelezen([{ naam: 'a.odt', bytes: docx, formaat: odt, brief }], beoordeeld);
    expect(uit?.omzetting?.doe).toBe(odt.omzetting);
    // A Word file is no .odt: its own reader says so.
    expect(() => uit?.omzetting?.afwijkingen(docx)).toThrow('geen tekstdocument van LibreOffice');
  });
});
