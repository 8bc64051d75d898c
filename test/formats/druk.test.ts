import { PDFDict, type PDFObject, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginDruk, type Drukwerk, rondDrukAf, voegToe } from '../../src/formats/pdf/druk/druk.ts';
import { writePdf } from '../../src/formats/pdf/schrijf.ts';
import { compose } from '../../src/letters/compose.ts';
import { huisstijlVan, leesZetterij, metLetter } from '../eigen.ts';
import { bladwijzers, naarBlad } from '../pdfcontrole/bladwijzers.ts';
import { xmpVan } from '../pdfcontrole/gegevens.ts';
import { bytesVan, leesPdf, lijst, naam, type Pdf, tekstVan, waarde } from '../pdfcontrole/lees.ts';
import { type Stuk, stukkenUit } from '../pdfcontrole/stukken.ts';
import { teruggelezen } from '../pdfcontrole/teruglezen.ts';
import { bevindingen } from '../pdfcontrole.ts';
import { brievenIn, drukVan, type Gemaakt, KOP, LANG, opdrachten, sjablonen } from './drukbrieven.ts';

describe.each(['huisstijl/voorbeeld', 'huisstijl/oeverland'])('%s', (map) => {
  const brieven = brievenIn(map);
  let werk: Drukwerk;
  let pdf: Pdf;
  beforeAll(async () => {
    werk = await drukVan(brieven);
    pdf = await leesPdf(werk.bytes);
  }, LANG);

  test(
    'de druk komt zonder bevinding door de controle, met de rollen en woorden van elke brief op volgorde',
    () => {
      expect(brieven.length).toBeGreaterThan(40);
      expect(bevindingen(pdf)).toEqual([]);
      const alle = stukkenUit(pdf);
      const verwacht = brieven.flatMap((b) => b.stukken);
      expect(alle.slice(-verwacht.length)).toEqual(verwacht);
      // Before them: a title, an introduction, a header row and a row of three for each letter.
      expect(alle.length - verwacht.length).toBe(2 + 3 + 3 * brieven.length);
    },
    LANG,
  );

  test('elke brief begint op een oneven bladzijde met zijn eigen inhoud; wat wordt aangevuld is leeg', async () => {
    expect(pdf.bladen.length % 2).toBe(0);
    expect(werk.bladzijden).toBe(pdf.bladen.length);
    const vol = new Set<number>();
    for (const [i, { bladzijde, bladzijden }] of werk.stukken.entries()) {
      const brief = await leesPdf(brieven[i]?.bytes ?? new Uint8Array());
      expect(bladzijde % 2).toBe(1);
      expect(bladzijden).toBe(brief.bladen.length);
      brief.bladen.forEach((blad, n) => {
        const hier = pdf.bladen[bladzijde - 1 + n];
        expect(tekstVan(hier?.dict.lookup(naam('Contents')) as PDFObject)).toBe(
          tekstVan(blad.dict.lookup(naam('Contents')) as PDFObject),
        );
        vol.add(bladzijde + n);
      });
    }
    const eerste = werk.stukken[0]?.bladzijde ?? 0;
    const leeg = pdf.bladen.filter((_, i) => i + 1 >= eerste && !vol.has(i + 1));
    expect(leeg.length).toBeGreaterThan(0);
    for (const blad of leeg)
      expect([blad.getekend, blad.dict.has(naam('StructParents'))]).toEqual([[], false]);
  });

  test('bladwijzers en inhoudsopgave leiden naar de eerste bladzijde van elke brief', () => {
    const verwacht = werk.stukken.map((s) => s.bladzijde);
    expect(bladwijzers(pdf)).toEqual([
      { titel: 'Inhoud', bladzijde: 1, diepte: 0 },
      ...verwacht.map((bladzijde, i) => ({
        titel: `Gemeente ${i + 1}: brief ${i + 1}`,
        bladzijde,
        diepte: 0,
      })),
    ]);
    const links = pdf.bladen
      .slice(0, (verwacht[0] ?? 0) - 1)
      .flatMap((b) => lijst(b.dict, 'Annots'))
      .map((a) => naarBlad(pdf, pdf.context.lookup(a, PDFDict)));
    expect(links).toEqual(verwacht);
  });

  test('lettertypen, kleurprofiel en het woord CONCEPT staan er één keer in', () => {
    const stromen = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, o]) => (o instanceof PDFRawStream ? [o] : []));
    const profielen = stromen.filter(
      (s) => s.dict.has(naam('N')) && waarde(s.dict.lookup(naam('N'))) === '3',
    );
    const vormen = stromen.filter((s) => waarde(s.dict.lookup(naam('Subtype'))) === 'Form');
    const letters = stromen
      .filter((s) => s.dict.has(naam('Length1')))
      .map((s) => Buffer.from(bytesVan(s)).toString('base64'));
    expect([profielen.length, vormen.length]).toEqual([1, 1]);
    expect(letters.length).toBe(new Set(letters).size);
    // Four cuts, each in at most two sizes.
    expect(letters.length).toBeLessThanOrEqual(8);
    expect(werk.bytes.length).toBeLessThan(brieven.reduce((som, b) => som + b.bytes.length, 0) / 4);
  });
});

describe('een kleine druk', () => {
  let brieven: Gemaakt[];
  let bytes: Uint8Array;
  beforeAll(async () => {
    brieven = brievenIn('huisstijl/voorbeeld').slice(0, 3);
    bytes = (await drukVan(brieven)).bytes;
  }, LANG);

  test('pdf.js, dat niet van ons is, leest na de inhoudsopgave dezelfde stukken als in de brieven zelf', async () => {
    const los = await Promise.all(brieven.map((b) => teruggelezen(b.bytes)));
    const kaal = (stukken: readonly Stuk[]) => stukken.map(({ rol, tekst }) => ({ rol, tekst }));
    const samen = kaal(await teruggelezen(bytes));
    expect(samen.slice(0, 1)).toEqual([{ rol: 'H1', tekst: KOP.titel }]);
    expect(samen.slice(-los.flat().length)).toEqual(kaal(los.flat()));
  });

  test('dezelfde brieven geven dezelfde bytes, en andere brieven een ander kenmerk van het bestand', async () => {
    expect(Buffer.compare((await drukVan(brieven)).bytes, bytes)).toBe(0);
    const ander = (await drukVan(brieven.slice(1))).bytes;
    const id = async (b: Uint8Array) => String((await leesPdf(b)).context.trailerInfo.ID);
    expect(await id(ander)).not.toBe(await id(bytes));
  });

  test('een bijlage gaat niet mee: de druk is PDF/A-2', async () => {
    const [opdracht] = opdrachten;
    if (opdracht === undefined) throw new Error('er is geen brief');
    const { huisstijl, briefpapier } = huisstijlVan('huisstijl/voorbeeld');
    const bijlage = {
      naam: 'b.json',
      soort: 'application/json',
      omschrijving: 'b',
      bytes: Buffer.from('{"a":1}'),
    };
    const met = writePdf(compose({ ...opdracht, huisstijl }, sjablonen), metLetter(briefpapier.pdf), bijlage);
    const druk = beginDruk();
    expect(await voegToe(druk, { gemeente: 'A', stuk: 'b' }, met)).toMatchObject({ metBijlage: true });
    const pdf = await leesPdf(rondDrukAf(druk, KOP, leesZetterij()).bytes);
    expect(bevindingen(pdf)).toEqual([]);
    expect(xmpVan(pdf)).toContain('<pdfaid:part>2<');
    const stromen = pdf.context.enumerateIndirectObjects().map(([, o]) => o);
    expect(
      stromen.filter((o) => o instanceof PDFRawStream && o.dict.get(naam('Type')) === naam('EmbeddedFile')),
    ).toEqual([]);
  });
});
