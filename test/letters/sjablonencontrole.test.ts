import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kadersMetBrieven } from '../../src/app/sjablonen.ts';
import { controleerAlles } from '../../src/letters/template/controle/sjablooncontrole.ts';
import { parseSjablonen } from '../../src/letters/template/sjablonen.ts';
import { sjabloonregel } from '../../src/letters/template/sjabloonmelding.ts';
import { eigenSjabloonteksten } from '../eigen.ts';

const BRONNEN = eigenSjabloonteksten();
const KADERS = kadersMetBrieven();
const TREDE_1 = 'trede1/beoordeling.njk';

/** What is found in our templates with some of them changed; null takes one out. */
function bevindingen(anders: Readonly<Record<string, string | null>>): string[] {
  const bronnen = new Map(BRONNEN);
  for (const [bestand, bron] of Object.entries(anders))
    if (bron === null) bronnen.delete(bestand);
    else bronnen.set(bestand, bron);
  return controleerAlles(parseSjablonen(bronnen), KADERS).map(sjabloonregel);
}

const met = (bestand: string, erbij: string) => ({ [bestand]: `${BRONNEN.get(bestand)}\n${erbij}\n` });
const regels = (bestand: string) => (BRONNEN.get(bestand) ?? '').split('\n').length;

test('in onze eigen sjablonen is er niets te melden', () => {
  expect(bevindingen({})).toEqual([]);
});

describe('een dode tak', () => {
  test('die een voorwaarde herhaalt die al waar is, wordt genoemd met haar plaats', () => {
    const gevonden = bevindingen(
      met(TREDE_1, '{% if toon.blijft %}{% if toon.blijft %}a{% endif %}{% endif %}'),
    );
    expect(gevonden).toEqual([
      `${TREDE_1}:${regels(TREDE_1) + 1}:24 dode tak: deze voorwaarde is hier altijd waar: haal {% if %} weg en laat de tekst staan`,
    ]);
  });

  test('in het tegendeel van een voorwaarde is nooit waar', () => {
    const gevonden = bevindingen(
      met(TREDE_1, '{% if toon.blijft or toon.daalt %}a{% else %}{% if toon.daalt %}b{% endif %}{% endif %}'),
    );
    expect(gevonden).toEqual([expect.stringContaining('deze voorwaarde is hier nooit waar')]);
  });

  test('van een en-voorwaarde waarvan één deel vaststaat, is pas dood als het geheel vaststaat', () => {
    const een = '{% if toon.blijft %}{% if toon.blijft and toon.daalt %}a{% endif %}{% endif %}';
    expect(bevindingen(met(TREDE_1, een))).toEqual([]);
    const geheel = '{% if toon.blijft %}{% if not toon.blijft and toon.daalt %}a{% endif %}{% endif %}';
    expect(bevindingen(met(TREDE_1, geheel))).toHaveLength(1);
  });

  test('in een bouwsteen telt alleen als zij in elke brief dood is', () => {
    const inEenBrief = '{% if toon.toelichting %}{% include "bouwstenen/toelichting.njk" %}{% endif %}';
    expect(bevindingen(met(TREDE_1, inEenBrief))).toEqual([]);
  });
});

test('een veld dat geen sjabloon noemt, heet ongebruikt', () => {
  const bestand = 'trede3/voortzetting.njk';
  const zonder: Record<string, string> = {};
  for (const [pad, bron] of BRONNEN)
    if (bron.includes('tredeSinds')) zonder[pad] = bron.replaceAll('tredeSinds', 'gesproken');
  expect(Object.keys(zonder)).toContain(bestand);
  expect(bevindingen(zonder)).toContainEqual(
    'src/letters/velden/briefvelden.ts:1:1 ongebruikt veld "tredeSinds": geen sjabloon noemt het',
  );
});

test('een bouwsteen die geen brief gebruikt, wordt genoemd, ook die van één kader', () => {
  const gevonden = bevindingen({
    'bouwstenen/vergeten.njk': 'Tekst.',
    'bouwstenen/flevoland/genodigde.njk': 'Tekst.',
    'bouwstenen/drenthe/gronden/naar-trede-2.njk': 'Tekst.',
    'bouwstenen/eerder/praatje.njk': 'tekst',
  });
  expect(gevonden).toEqual([
    'bouwstenen/drenthe/gronden/naar-trede-2.njk:1:1 er is geen kader "drenthe"',
    'bouwstenen/eerder/praatje.njk:1:1 er is geen brief of gebeurtenis "praatje"',
    'bouwstenen/flevoland/genodigde.njk:1:1 geen brief gebruikt deze bouwsteen: haal haar weg of neem haar op',
    'bouwstenen/vergeten.njk:1:1 geen brief gebruikt deze bouwsteen: haal haar weg of neem haar op',
  ]);
});

test('een brief waar een kader om kan vragen en die geen sjabloon heeft, wordt genoemd met die kaders', () => {
  expect(bevindingen({ 'trede2/informatieverzoek.njk': null })).toContainEqual(
    'trede2/informatieverzoek.njk:1:1 dit sjabloon ontbreekt, terwijl handreiking om deze brief kan vragen',
  );
  expect(bevindingen({ 'trede6/voortzetting.njk': null })).toContainEqual(
    'trede6/voortzetting.njk:1:1 dit sjabloon ontbreekt, terwijl utrecht-2024 om deze brief kan vragen',
  );
});

test('alles komt tegelijk terug, op volgorde van bestand en regel', () => {
  const gevonden = bevindingen({
    ...met(TREDE_1, '{{ gemeente.naaam }}'),
    ...met('algemeen/mededeling.njk', '{{ trede | getaal }}'),
  });
  expect(gevonden).toEqual([
    expect.stringContaining('onbekend filter "getaal" (bedoeld: "getal"?)'),
    expect.stringContaining('onbekend veld "naaam" (bedoeld: "naam"?)'),
  ]);
});

test('bij elke clausule hoort een code die in de regels voorkomt', () => {
  const bron = ['src/assessment', 'src/cli', 'src/dossier']
    .flatMap((map) =>
      readdirSync(map, { recursive: true, encoding: 'utf8' })
        .filter((pad) => pad.endsWith('.ts'))
        .map((pad) => readFileSync(`${map}/${pad}`, 'utf8')),
    )
    .join('\n');
  const samengesteld =
    /^(?:geringe-achterstand|achterstand-boven-marge)-laagste$|^totaalopgave-|^slot-|^som-|^niet-|^aansluiting-|^herziening-|-te-lang$|-zonder-plan$/;
  const los = [...BRONNEN.keys()].flatMap((pad) => {
    const code =
      /^bouwstenen\/(?:[^/]+\/)?(?:gronden|waarschuwingen|signalen|vragen|termijnen|uitleg)\/(.+)\.njk$/.exec(
        pad,
      )?.[1];
    return code === undefined || samengesteld.test(code) || bron.includes(`'${code}'`) ? [] : [pad];
  });
  expect(los).toEqual([]);
});
