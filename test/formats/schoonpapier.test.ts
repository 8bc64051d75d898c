import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { leesBriefpapier } from '../../src/formats/docx/briefpapier.ts';
import { writeBeoordelingskopie } from '../../src/formats/docx/kopie.ts';
import { writeDocx } from '../../src/formats/docx/schrijf.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';

const PAPIER = readFileSync('huisstijl/voorbeeld/briefpapier.docx');
const RELATIES = 'word/_rels/document.xml.rels';
const SOORT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The letterhead with parts added, and something put into the end of the root of others. */
function papier(
  delen: Readonly<Record<string, string>>,
  erbij: Readonly<Record<string, string>> = {},
): Uint8Array {
  const zip = new PizZip(PAPIER);
  for (const [naam, inhoud] of Object.entries(delen)) zip.file(naam, inhoud);
  for (const [naam, inhoud] of Object.entries(erbij))
    zip.file(
      naam,
      (zip.file(naam)?.asText() ?? '').replace(/<\/[\w:]+>\s*$/, (einde) => `${inhoud}${einde}`),
    );
  return zip.generate({ type: 'uint8array' });
}

const relatie = (soort: string, doel: string, buiten = ' TargetMode="External"') =>
  `<Relationship Id="rIdX" Type="${SOORT}/${soort}" Target="${doel}"${buiten}/>`;

test('een sjabloon, een persoon of een map van wie het papier maakte komt in geen enkele versie van een brief', async () => {
  const eigenschappen = '<Properties><Manager>J. Jansen</Manager></Properties>';
  const bytes = papier(
    {
      'docProps/app.xml': eigenschappen,
      'docProps/custom.xml': eigenschappen,
      'docProps/thumbnail.jpeg': 'J. Jansen',
      'customXml/item1.xml': '<a>J. Jansen</a>',
      'word/people.xml': '<w:people>J. Jansen</w:people>',
      'word/_rels/settings.xml.rels': `<Relationships>${relatie('attachedTemplate', 'file:///C:/Users/j.jansen/Normal.dotm')}</Relationships>`,
    },
    {
      'word/settings.xml':
        '<w:attachedTemplate r:id="rIdX"/><w:docVars><w:docVar w:name="wie" w:val="Jansen"/></w:docVars>',
      [RELATIES]: relatie('people', 'people.xml', ''),
      '[Content_Types].xml':
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    },
  );
  const schoon = leesBriefpapier(bytes, 'eigen.docx');
  const brief = (await voorbeeldbrieven())[0];
  if (brief === undefined) throw new Error('geen brief');
  for (const docx of [writeDocx(brief.brief, schoon), writeBeoordelingskopie(brief.brief, schoon)]) {
    const delen = Object.values(new PizZip(docx).files).map((deel) => `${deel.name} ${deel.asText()}`);
    expect(
      delen.filter((deel) => /jansen|people|docProps\/app|attachedTemplate|customXml/i.test(deel)),
    ).toEqual([]);
  }
});

test('papier waar niets uit hoeft blijft byte voor byte zoals het was', () => {
  const delen = leesBriefpapier(PAPIER, 'x').ingepakt;
  const namen = Object.values(new PizZip(PAPIER).files).map((deel) => deel.name);
  expect([...delen.keys()]).toEqual(namen);
  for (const naam of namen.filter((n) => n !== 'docProps/core.xml'))
    expect(leesBriefpapier(PAPIER, 'x').lees(naam)).toBe(new PizZip(PAPIER).file(naam)?.asText());
});

test('een link naar een website mag blijven', () => {
  const bytes = papier({}, { [RELATIES]: relatie('hyperlink', 'https://www.middenland.example') });
  expect(leesBriefpapier(bytes, 'x').lees(RELATIES)).toContain('https://www.middenland.example');
});

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string]>([
  ['een macro', { 'word/vbaProject.bin': 'x' }, {}, 'een macro of een ingesloten bestand'],
  ['een ingesloten bestand', { 'word/embeddings/oleObject1.bin': 'x' }, {}, 'een macro of een ingesloten'],
  [
    'een plaatje van elders',
    {},
    { [RELATIES]: relatie('image', 'http://a.example/x.png') },
    'buiten het document',
  ],
  [
    'een link naar een map',
    {},
    { [RELATIES]: relatie('hyperlink', 'file:///C:/Users/j') },
    'buiten het document',
  ],
  [
    'een document met macro’s onder een andere naam',
    {},
    {
      '[Content_Types].xml':
        '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
    },
    'een document met macro’s',
  ],
  [
    'een opmerking',
    { 'word/comments.xml': '<w:comments xmlns:w="x"><w:comment w:author="J. Jansen"/></w:comments>' },
    {},
    'opmerkingen of bijgehouden wijzigingen',
  ],
])('papier met %s wordt geweigerd', (_wat, delen, erbij, waarom) => {
  expect(() => leesBriefpapier(papier(delen, erbij), 'eigen.docx')).toThrow(waarom);
});
