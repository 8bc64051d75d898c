import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { platteTekst, regels } from '../../src/formats/brief.ts';
import { controleerSjabloon } from '../../src/letters/template/controle/vormcontrole.ts';
import { parseSjablonen } from '../../src/letters/template/sjablonen.ts';
import { sjabloonregel } from '../../src/letters/template/sjabloonmelding.ts';
import { naarBlokken } from '../../src/letters/template/tekst/blokken.ts';
import type { Vorm } from '../../src/letters/template/veldvorm.ts';
import { vulIn } from '../../src/letters/template/vulin.ts';

const vol = { leegbaar: false } as const;
const object = (velden: Readonly<Record<string, Vorm>>): Vorm => ({
  ...vol,
  soort: 'object',
  clausule: null,
  velden,
});
const vorm = object({
  naam: { ...vol, soort: 'tekst' },
  aantal: { ...vol, soort: 'getal' },
  kan: { soort: 'tekst', leegbaar: true },
  toon: object({ ja: { ...vol, soort: 'schakelaar' } }),
  lijst: { ...vol, soort: 'lijst', van: object({ wat: { ...vol, soort: 'tekst' } }) },
});
const DATA = {
  naam: 'Almere',
  aantal: 27300,
  kan: null,
  toon: { ja: false },
  lijst: [{ wat: 'a' }, { wat: 'b' }],
};

function controle(bron: string, ander: Record<string, string> = {}): string[] {
  try {
    const sjablonen = parseSjablonen(new Map(Object.entries({ 'brief.njk': bron, ...ander })));
    return controleerSjabloon(sjablonen, 'brief.njk', 'k', vorm).map(sjabloonregel);
  } catch (fout) {
    if (fout instanceof Weigering) return fout.meldingen.map((m) => m.melding);
    throw fout;
  }
}

function tekst(
  bron: string,
  data: Record<string, unknown> = DATA,
  ander: Record<string, string> = {},
): string {
  const sjablonen = parseSjablonen(new Map(Object.entries({ 'brief.njk': bron, ...ander })));
  const gevuld = vulIn({ sjablonen, bestand: 'brief.njk', kader: 'k' }, data, () => {
    throw new Error('geen clausules hier');
  });
  return naarBlokken(gevuld, 'brief.njk').blokken.flatMap(regels).map(platteTekst).join('\n');
}

describe('wat een sjabloon niet mag, met plaats en suggestie', () => {
  test.each([
    [
      'een verkeerd gespelde naam',
      'Dag {{ naaam }}',
      'brief.njk:1:8 onbekend veld "naaam" (bedoeld: "naam"?)',
    ],
    ['ook op regel 3', 'a\n\nb {{ naaam }}', 'brief.njk:3:6 onbekend veld "naaam" (bedoeld: "naam"?)'],
    [
      'in een voorwaarde',
      '{% if toon.jaa %}x{% endif %}',
      'brief.njk:1:12 onbekend veld "jaa" (bedoeld: "ja"?)',
    ],
    [
      'in een tak die niet wordt gekozen',
      '{% if toon.ja %}{{ naaam }}{% endif %}',
      'brief.njk:1:20 onbekend veld "naaam" (bedoeld: "naam"?)',
    ],
    [
      'in de andere tak',
      '{% if toon.ja %}x{% else %}{{ naaam }}{% endif %}',
      'brief.njk:1:31 onbekend veld "naaam" (bedoeld: "naam"?)',
    ],
    [
      'in de lijst van een herhaling',
      '{% for r in lijsst %}{{ r.wat }}{% endfor %}',
      'brief.njk:1:13 onbekend veld "lijsst" (bedoeld: "lijst"?)',
    ],
    [
      'in een herhaling',
      '{% for r in lijst %}{{ r.wta }}{% endfor %}',
      'brief.njk:1:26 onbekend veld "wta" (bedoeld: "wat"?)',
    ],
    [
      'een onbekend filter',
      '{{ aantal | getall }}',
      'brief.njk:1:13 onbekend filter "getall" (bedoeld: "getal"?)',
    ],
    [
      'een getal zonder filter',
      '{{ aantal }}',
      'brief.njk:1:4 "aantal" is een getal: schrijf hem met het filter getal of vergunninghouders',
    ],
    [
      'een tekst als getal',
      '{{ naam | getal }}',
      'brief.njk:1:11 het filter "getal" neemt een getal, "naam" is een tekst',
    ],
    ['een object', '{{ toon }}', 'brief.njk:1:4 "toon" is een object en geen tekst'],
    [
      'een leeg veld zonder voorwaarde',
      '{{ kan }}',
      'brief.njk:1:4 "kan" kan leeg zijn: zet er {% if kan %} omheen',
    ],
    [
      'een leeg veld in de verkeerde tak',
      '{% if kan %}x{% else %}{{ kan }}{% endif %}',
      'brief.njk:1:27 "kan" kan leeg zijn: zet er {% if kan %} omheen',
    ],
    [
      'een vergelijking',
      '{% if aantal > 2 %}x{% endif %}',
      'brief.njk:1:14 een sjabloon vergelijkt niet: noem een schakelaar uit de gegevens',
    ],
    [
      'een getal als voorwaarde',
      '{% if aantal %}x{% endif %}',
      'brief.njk:1:7 "aantal" is geen schakelaar en nooit leeg: hier valt niets te kiezen',
    ],
    ['een aanroep', '{{ naam.constructor("x") }}', 'brief.njk:1:20 een sjabloon roept geen functie aan'],
    [
      'een geërfde eigenschap',
      '{{ naam.constructor }}',
      'brief.njk:1:9 "naam" heeft geen veld "constructor"',
    ],
    [
      'een toewijzing',
      '{% set x = naam %}',
      'brief.njk:1:1 {% set %} bestaat niet in een sjabloon; er is if, elif, else, endif, for, endfor, include, block en endblock',
    ],
    [
      'een standaardwaarde',
      '{{ naaam | default("?") }}',
      'brief.njk:1:4 onbekend veld "naaam" (bedoeld: "naam"?)',
    ],
    [
      'een bouwsteen die niet bestaat',
      '{% include "bouwstenen/sloot.njk" %}',
      'brief.njk:1:4 de bouwsteen "bouwstenen/sloot.njk" bestaat niet (bedoeld: "bouwstenen/slot.njk"?)',
    ],
    [
      'een veld zonder haken',
      'Dag gemeente.naam, welkom.',
      'brief.njk:1:5 "gemeente.naam" is de naam van een veld: zet er {{ en }} omheen',
    ],
    [
      'een haakje dat niet sluit',
      'Dag (welkom.',
      'brief.njk:1:1 een haakje ( of ) staat hier alleen: sluit het, of haal het weg',
    ],
    [
      'een kop met niets eronder',
      'Dag.\n\n## Een\n\n## Twee\n\nTekst.',
      'brief.njk:3:1 onder deze kop staat niets (## Een): schrijf er tekst, of haal haar weg',
    ],
    [
      'een ander getal als trede',
      'U gaat naar trede {{ aantal | getal }}.',
      'brief.njk:1:22 achter "trede" hoort een trede, en "aantal" is er geen: zoals {{ trede | getal }}',
    ],
  ])('%s', (_wat, bron, verwacht) => {
    expect(controle(bron, { 'bouwstenen/slot.njk': 'x' })).toEqual([verwacht]);
  });

  test('een fout in een bouwsteen noemt de bouwsteen', () => {
    expect(controle('{% include "bouwstenen/b.njk" %}', { 'bouwstenen/b.njk': 'x\n{{ naaam }}' })).toEqual([
      'bouwstenen/b.njk:2:4 onbekend veld "naaam" (bedoeld: "naam"?)',
    ]);
  });

  test('alle fouten komen tegelijk', () => {
    expect(controle('{{ naaam }} {{ kaan }} {{ aantal }}')).toHaveLength(3);
  });

  test('een bouwsteen die zichzelf aanroept wordt geweigerd', () => {
    expect(
      controle('{% include "bouwstenen/b.njk" %}', {
        'bouwstenen/b.njk': '{% include "bouwstenen/b.njk" %}',
      })[0],
    ).toContain('roept zichzelf aan');
  });

  test('een goed sjabloon heeft geen bevindingen', () => {
    expect(
      controle(
        '{{ naam }} {{ aantal | getal }}{% if kan %}{{ kan }}{% endif %}{% if not toon.ja %}n{% endif %}',
      ),
    ).toEqual([]);
  });

  test('ook zonder controle vooraf wordt een onbekend veld bij het vullen geweigerd', () => {
    expect(() => tekst('{{ naaam }}')).toThrow('brief.njk:1:4 onbekend veld "naaam"');
    expect(() => tekst('{% if naaam %}x{% endif %}')).toThrow('onbekend veld "naaam"');
    expect(() => tekst('{% for r in naaam %}x{% endfor %}')).toThrow('onbekend veld "naaam"');
    expect(() => tekst('{{ kan }}')).toThrow('"kan" is leeg');
    expect(() => tekst('{{ naam.constructor }}')).toThrow('onbekend veld "constructor"');
  });
});

describe('wat een waarde ook is, zij blijft tekst', () => {
  test.each([
    'A&B <b>vet</b>',
    '{{ naam }} {% if x %}',
    '**vet** _schuin_ `code`',
    '| a | b |',
    '# kop',
    '1. een',
    '- streep',
    '![x](y) [a](b)',
    'Łódź',
    '&amp; &#65;',
    'a \\ b',
    '$& $1 $$',
  ])('%s', (waarde) => {
    expect(tekst('Begin {{ naam }} eind', { ...DATA, naam: waarde })).toBe(`Begin ${waarde} eind`);
    expect(tekst('{{ naam }}', { ...DATA, naam: waarde })).toBe(waarde);
    expect(tekst('| Kop | Getal |\n| --- | ---: |\n| {{ naam }} | 1 |', { ...DATA, naam: waarde })).toBe(
      `Kop\nGetal\n${waarde}\n1`,
    );
  });

  test('een regeleinde in een waarde wordt een regeleinde, geen nieuwe alinea', () => {
    expect(
      naarBlokken(
        {
          tekst: 'x \ue0000\ue001',
          velden: [{ pad: 'a', waarde: 'a\nb', tekst: 'a\nb', slot: false }],
          uit: [],
        },
        'brief.njk',
      ).blokken,
    ).toMatchObject([
      { type: 'paragraph', inhoud: [{ text: 'x ' }, { text: 'a' }, { type: 'break' }, { text: 'b' }] },
    ]);
  });

  test('het getal 27300 wordt 27.300 en artikel 124 blijft bijeen', () => {
    expect(tekst('Volgens artikel 124 en lid 2 zijn het {{ aantal | vergunninghouders }}.')).toBe(
      'Volgens artikel\u00a0124 en lid\u00a02 zijn het 27.300\u00a0vergunninghouders.',
    );
  });

  test('een bouwsteen van het kader gaat voor de gedeelde', () => {
    const ander = { 'bouwstenen/b.njk': 'gedeeld', 'bouwstenen/k/b.njk': 'eigen' };
    expect(tekst('{% include "bouwstenen/b.njk" %}', DATA, ander)).toBe('eigen');
  });
});
