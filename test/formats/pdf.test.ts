import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../src/formats/brief.ts';
import { writePdf } from '../../src/formats/pdf/schrijf.ts';
import { compose } from '../../src/letters/compose.ts';
import { eigenSjablonen, huisstijlVan, metLetter } from '../eigen.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';
import { leesPdf } from '../pdfcontrole/lees.ts';
import { stukkenUit, stukkenVan } from '../pdfcontrole/stukken.ts';
import { kaal, teruggelezen, zonderWit } from '../pdfcontrole/teruglezen.ts';
import { bevindingen } from '../pdfcontrole.ts';

const opdrachten = (await voorbeeldbrieven()).map((g) => g.opdracht);
const sjablonen = eigenSjablonen();
/** Over four hundred files: more than the usual time on a busy machine. */
const LANG = 120_000;
const ERBIJ = ['afschrift-raad', 'mededeling'];

describe.each(['huisstijl/voorbeeld', 'huisstijl/oeverland'])('%s', (map) => {
  const { huisstijl, briefpapier } = huisstijlVan(map);
  const brieven: { readonly naam: string; readonly brief: Brief; readonly bytes: Uint8Array }[] = [];
  beforeAll(() => {
    for (const opdracht of opdrachten) {
      const brief = compose({ ...opdracht, huisstijl }, sjablonen);
      const naam = `${opdracht.beoordeling.kader} ${brief.soort} ${brief.gemeentecode}`;
      brieven.push({ naam, brief, bytes: writePdf(brief, metLetter(briefpapier.pdf)) });
    }
  });

  test(
    'elke brief komt zonder bevinding door de controle, en zijn tags geven de rollen en woorden',
    async () => {
      expect(brieven.length).toBeGreaterThan(200);
      for (const { naam, brief, bytes } of brieven) {
        const pdf = await leesPdf(bytes);
        expect(bevindingen(pdf), naam).toEqual([]);
        expect(stukkenUit(pdf), naam).toEqual(stukkenVan(brief));
      }
    },
    LANG,
  );

  test(
    'pdf.js, dat niet van ons is, leest dezelfde rollen en letters',
    async () => {
      // Covers and mededelingen have nothing that a letter has not.
      for (const { naam, brief, bytes } of brieven.filter(({ brief: { soort } }) => !ERBIJ.includes(soort))) {
        const verwacht = stukkenVan(brief);
        const gelezen = zonderWit(await teruggelezen(bytes), verwacht);
        expect(gelezen, naam).toEqual(verwacht.map(({ rol, tekst }) => ({ rol, tekst: kaal(tekst) })));
      }
    },
    LANG,
  );
});
