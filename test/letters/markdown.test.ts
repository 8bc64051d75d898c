import { describe, expect, test } from 'vitest';
import { platteTekst } from '../../src/formats/brief.ts';
import { naarBlokken } from '../../src/letters/template/tekst/blokken.ts';
import { leesMarkdown } from '../../src/letters/template/tekst/markdown.ts';
import { vreemdeOpmaak } from '../../src/letters/template/tekst/vreemdeopmaak.ts';

function lees(tekst: string) {
  return leesMarkdown(tekst, (waar, melding) => {
    throw new Error(`${waar}: ${melding}`);
  });
}

/** The blocks in one line each: their type and their words. */
function kort(tekst: string): string[] {
  const { titel, blokken } = naarBlokken({ tekst, velden: [], uit: [] }, 'brief.njk');
  const woorden = (b: (typeof blokken)[number]) => {
    if (b.type === 'list') return b.items.map(platteTekst).join(' / ');
    if (b.type === 'table')
      return [b.kop, ...b.rijen].map((rij) => rij.map(platteTekst).join(' | ')).join(' / ');
    return platteTekst(b.inhoud);
  };
  return [
    ...(titel ? [`titel: ${platteTekst(titel)}`] : []),
    ...blokken.map((b) => `${b.type}: ${woorden(b)}`),
  ];
}

describe('wat een brief heeft', () => {
  test.each([
    [
      'het onderwerp en koppen',
      '# Een\n\n## Twee\n### Drie ###',
      ['titel: Een', 'heading: Twee', 'heading: Drie'],
    ],
    ['een alinea over twee regels', 'een\n  twee  \n\ndrie', ['paragraph: een twee', 'paragraph: drie']],
    ['een regeleinde met twee spaties of een \\', 'een  \ntwee\\\ndrie', ['paragraph: een\ntwee\ndrie']],
    [
      'een lijst met witregels ertussen',
      '- een\n\n- twee\nen meer\n\nverder',
      ['list: een / twee en meer', 'paragraph: verder'],
    ],
    ['een genummerde lijst na een alinea', 'dus:\n1. een\n2. twee', ['paragraph: dus:', 'list: een / twee']],
    [
      'een jaartal aan het begin van een vervolgregel',
      'tot en met\n2024. Daarna niet.',
      ['paragraph: tot en met 2024. Daarna niet.'],
    ],
    [
      'een tabel direct na een alinea',
      'zie\n| a | b |\n| --- | ---: |\n| 1 | 2 |\nna',
      ['paragraph: zie', 'table: a | b / 1 | 2', 'paragraph: na'],
    ],
    ['een streep in een cel', '| a \\| b |\n| --- |\n| c |', ['table: a | b / c']],
    ['tekens die met \\ zichzelf zijn', '\\# geen kop \\* \\_ \\\\', ['paragraph: # geen kop * _ \\']],
    ['haakjes, < en & als gewone tekst', 'a < b & c [d] (e) f_g', ['paragraph: a < b & c [d] (e) f_g']],
  ])('%s', (_wat, tekst, verwacht) => {
    expect(kort(tekst)).toEqual(verwacht);
  });

  test('nadruk kan vet, schuin en beide zijn', () => {
    const [deel] = lees('a **b *c* d** *e*.');
    expect(deel).toMatchObject({
      inhoud: [
        { text: 'a ' },
        {
          type: 'strong',
          inhoud: [{ text: 'b ' }, { type: 'emphasis', inhoud: [{ text: 'c' }] }, { text: ' d' }],
        },
        { text: ' ' },
        { type: 'emphasis', inhoud: [{ text: 'e' }] },
        { text: '.' },
      ],
    });
  });

  test('een blok weet tussen welke plekken het staat', () => {
    const tekst = ' een\ntwee \n\n- drie\n\n- vier\n\n';
    expect(lees(tekst).map(({ van, tot }) => tekst.slice(van, tot))).toEqual([
      'een\ntwee',
      '- drie\n\n- vier',
    ]);
  });
});

describe('wat een brief niet heeft, wordt geweigerd en nooit stil tekst', () => {
  test.each([
    ['een lijst in een lijst', '- een\n  - twee', 'een lijst heeft één niveau'],
    ['een tweede alinea in een onderdeel', '- een\n\n  twee', 'een onderdeel van een lijst is één alinea'],
    ['een lijst die bij 2024 begint', '2024. Een jaar.', 'een genummerde lijst begint met "1."'],
    ['een tabel zonder streepjes', '| a | b |\n| 1 | 2 |', 'onder de kop een regel met streepjes'],
    ['een rij met een cel te veel', '| a |\n| --- |\n| 1 | 2 |', 'heeft 2 cellen en hoort er 1'],
    ['een rij zonder laatste streep', '| a |\n| --- |\n| 1', 'heeft 0 cellen'],
    ['een losse ster', 'drie * vier', 'een losse *'],
    ['nadruk die nergens eindigt', 'een **twee', 'eindigt nergens'],
    ['een losse \\', 'a \\ b', 'een losse \\'],
    ['een tweede onderwerp', '# een\n\n# twee', 'alleen het onderwerp'],
    ['een kop van vier', '#### een', 'een kop heeft ## of ###'],
  ])('%s', (_wat, tekst, melding) => {
    expect(() => kort(tekst)).toThrow(melding);
  });

  test('de weigering noemt het bestand en de regel', () => {
    expect(() => kort('een\n\ntwee **drie')).toThrow(
      /^brief\.njk:1:1 de nadruk die hier met \*\* begint, eindigt nergens \(regel 3 van de ingevulde tekst: "twee \*\*drie"\)$/,
    );
  });

  test.each([
    ['> citaat', 1, 'een citaat'],
    ['a `b`', 3, 'code'],
    ['~~~', 1, 'code'],
    ['a <b>c', 3, 'HTML'],
    ['zie [hier](x)', 5, 'koppeling'],
    ['![x](y)', 1, 'koppeling'],
    ['---', 1, 'een streep'],
    ['===', 1, 'een streep'],
    ['* een', 1, 'een streepje'],
    ['  + een', 3, 'een streepje'],
    ['1) een', 1, 'met een punt'],
    ['#Kop', 1, 'een spatie'],
    ['a&nbsp;b', 2, 'schrijf het teken zelf'],
    ['een _twee_', 5, 'niet met _'],
    ['{% if a %}> x{% endif %}', 11, 'een citaat'],
  ])('in de bron van een sjabloon: %s', (bron, kolom, melding) => {
    expect(vreemdeOpmaak(`goed\n${bron}\n`)).toEqual([
      { regel: 2, kolom, melding: expect.stringContaining(melding) },
    ]);
  });

  test('wat in een tag staat telt niet mee', () => {
    expect(
      vreemdeOpmaak(
        '{{ "een > `b` <c> _d_" | invullen }} {# ## [a](b) #}{%- if a %}b{% endif %} oordeel_op_schema',
      ),
    ).toEqual([]);
  });
});
