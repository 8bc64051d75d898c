import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { alle, bronVan, kind, leesXml } from '../../src/formats/xml/boom.ts';
import { xmlmerken } from '../../src/formats/xml/merken.ts';
import { xml } from '../../src/formats/xml/schrijf.ts';
import { achteraanIn, metInvoegingen } from '../../src/formats/xml/wijzig.ts';

const tekstVan = (bron: string) => kind(leesXml(bron), 'a')?.tekst;

describe('goede XML', () => {
  test('geeft elementen en attributen zonder voorvoegsel, met hun tekst', () => {
    const [p] = alle(
      leesXml('<w:a xmlns:w="x"><w:p w:val="1&amp;2" b=\'"\'>een<!-- nee -->twee</w:p></w:a>'),
      'p',
    );
    expect(p).toMatchObject({
      naam: 'p',
      attributen: { val: '1&2', b: '"' },
      tekst: 'eentwee',
      kinderen: [],
    });
  });

  test.each([
    ['<a>&lt;&gt;&amp;&quot;&apos;</a>', '<>&"\''],
    ['<a>&#233;&#x1F600;</a>', 'é😀'],
    ['<a><![CDATA[<b>&amp;]]></a>', '<b>&amp;'],
    ['<?xml version="1.0" encoding="utf-8"?>\r\n<a>x\r\ny</a>\n<!-- klaar -->', 'x\ny'],
    ['\ufeff<a>x</a>', 'x'],
  ])('%j is %j', (bron, tekst) => {
    expect(tekstVan(bron)).toBe(tekst);
  });

  test('wat geschreven is wordt zo gelezen, in tekst en in een attribuut', () => {
    const lastig = `’s-Hertogenbosch & <Zoon> "é" 'x' 😀`;
    const [a] = leesXml(`<a b="${xml(lastig)}">${xml(lastig)}</a>`).kinderen;
    expect([a?.tekst, a?.attributen.b]).toEqual([lastig, lastig]);
  });

  test('elk element kent zijn plek in de bron, ook over de grens van een stuk heen', () => {
    const veel = Array.from({ length: 20_000 }, (_, i) => `<b c="${i}>">é${i}</b>`);
    const bron = `<a>${veel.join('\n')}</a>`;
    const gelezen = alle(leesXml(bron), 'b');
    expect(gelezen.map((b) => bronVan(b, bron))).toEqual(veel);
    expect(gelezen.map((b) => bron.slice(...b.binnen))).toEqual(veel.map((_, i) => `é${i}`));
  });

  test('een element dat overal heet zoals zijn ouder sluit op zijn eigen plek', () => {
    const bron = '<a><a/><a>x</a></a>';
    expect(alle(leesXml(bron), 'a').map((a) => bronVan(a, bron))).toEqual([bron, '<a/>', '<a>x</a>']);
  });

  test('250 diep mag, 251 niet', () => {
    const diep = (n: number) => `${'<a>'.repeat(n)}${'</a>'.repeat(n)}`;
    expect(() => leesXml(diep(250))).not.toThrow();
    expect(() => leesXml(diep(251))).toThrow(Weigering);
  });
});

describe('wat geen goede XML is, of meer dan dat, wordt geweigerd', () => {
  test.each([
    ['niets', ''],
    ['een element dat niet sluit', '<a><b></a>'],
    ['een element dat anders sluit', '<a></b>'],
    ['een einde te veel', '<a/></a>'],
    ['twee wortels', '<a/><a/>'],
    ['tekst erbuiten', '<a/>x'],
    ['een document dat ophoudt', '<a><b>'],
    ['een documenttype', '<!DOCTYPE a><a/>'],
    ['een documenttype van elders', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    [
      'entiteiten die samen groeien',
      '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>',
    ],
    ['een onbekende entiteit', '<a>&nbsp;</a>'],
    ['een kaal en-teken', '<a>x & y</a>'],
    ['een attribuut zonder aanhalingstekens', '<a b=1/>'],
    ['een attribuut twee keer', '<a b="1" b="2"/>'],
    ['een < in een attribuut', '<a b="<"/>'],
    ['een stuurteken', '<a>\u0001</a>'],
    ['een verwijzing naar een stuurteken', '<a>&#1;</a>'],
    ['een verwijzing voorbij Unicode', '<a>&#x110000;</a>'],
    ['een half teken', '<a>\ud800</a>'],
    ['een andere codering', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
    ['een andere versie', '<?xml version="1.1"?><a/>'],
    ['commentaar dat niet sluit', '<a><!-- </a>'],
  ])('%s', (_wat, bron) => {
    expect(() => leesXml(bron)).toThrow(Weigering);
    expect(() => [...xmlmerken(bron)]).toThrow('Een onderdeel van het bestand is beschadigd.');
  });
});

describe('invoegen', () => {
  test.each([
    ['<w:a b="1"><c/></w:a>', '<w:a b="1"><c/><d/></w:a>'],
    ['<w:a b="1"/>', '<w:a b="1"><d/></w:a>'],
    ['<w:a b="1" />', '<w:a b="1" ><d/></w:a>'],
    ['<w:a></w:a>', '<w:a><d/></w:a>'],
  ])('achteraan in %s', (bron, verwacht) => {
    const [a] = leesXml(bron).kinderen;
    expect(a && metInvoegingen(bron, [achteraanIn(bron, a, '<d/>')])).toBe(verwacht);
  });

  test('laat al het andere byte voor byte staan', () => {
    const bron = "<a  b='1' >\r\n<c />&#233;<!-- x --></a>\n";
    const [c] = alle(leesXml(bron), 'c');
    expect(c && metInvoegingen(bron, [{ van: c.begin, tot: c.einde, wat: '<d/>' }])).toBe(
      bron.replace('<c />', '<d/>'),
    );
  });
});
