import { expect, test } from 'vitest';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import type { Bronnen } from '../../src/app/bronnen/bronnen.ts';
import { leesHuisstijl } from '../../src/app/bronnen/huisstijl.ts';
import { Weigering } from '../../src/dossier/weigering.ts';
import { papierfouten } from '../../src/formats/docx/papierfouten.ts';

interface Mutatie {
  readonly naam: string;
  /** What the refusal says of where it is. */
  readonly noemt: string;
}
type Met = (bronnen: Bronnen, mutatie: Mutatie) => Bronnen;

/** The same slips as `npm run proef:sjablonen` makes. */
const { PAPIERMUTATIES, YAMLMUTATIES, metPapiermutatie, metYamlmutatie } = (await import(
  `../../scripts/proef/papiermutaties.mjs${''}`
)) as Readonly<Record<'PAPIERMUTATIES' | 'YAMLMUTATIES', readonly Mutatie[]>> &
  Readonly<Record<'metPapiermutatie' | 'metYamlmutatie', Met>>;
const EIGEN = leesBronnen({});

const gezegd = (bronnen: Bronnen) => {
  try {
    leesHuisstijl(bronnen);
    return '';
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return fout.meldingen.map((m) => m.melding).join(' / ');
  }
};

test.each([
  ...PAPIERMUTATIES.map((mutatie) => ({ ...mutatie, mutatie, met: metPapiermutatie })),
  ...YAMLMUTATIES.map((mutatie) => ({ ...mutatie, mutatie, met: metYamlmutatie })),
])('$naam in de huisstijl wordt geweigerd en noemt $noemt', ({ mutatie, met, noemt }) => {
  expect(gezegd(EIGEN)).toBe('');
  expect(gezegd(met(EIGEN, mutatie))).toContain(noemt);
});

const deel = (xml: string) => papierfouten(new Map([['word/document.xml', new TextEncoder().encode(xml)]]));

test('een merk in meer stukken, in een tekstvak met uitwijk of naast een ander in zijn alinea wordt goed gelezen', () => {
  expect(deel('<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>inhoud}</w:t></w:r></w:p>')).toHaveLength(1);
  const vak =
    '<mc:Choice><w:p>{#adressering}</w:p></mc:Choice><mc:Fallback><w:p>{#adressering}</w:p></mc:Fallback>';
  expect(deel(vak)).toEqual([]);
  expect(deel('<w:p><w:pPr/><w:r><w:t>{@inhoud}</w:t></w:r></w:p><w:p>tekst</w:p>')).toEqual([]);
});

test('een afbeelding die alleen versiert, of een alternatieve tekst heeft, wordt niet gemeld', () => {
  const beeld = (eigen: string) => `<w:drawing><wp:docPr id="1" name="L"${eigen}<pic:pic/></w:drawing>`;
  expect(deel(beeld('/>'))).toHaveLength(1);
  expect(deel(beeld(' descr="Het wapen van de provincie"/>'))).toEqual([]);
  expect(deel(beeld('><adec:decorative val="1"/></wp:docPr>'))).toEqual([]);
  expect(deel('<w:pict><v:shape alt="Het wapen"><v:imagedata/></v:shape></w:pict>')).toEqual([]);
});
