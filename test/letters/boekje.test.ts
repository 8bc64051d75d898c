import { describe, expect, test } from 'vitest';
import { stelSamen } from '../../src/app/boekje/boekje.ts';
import { leesGevallen } from '../../src/app/boekje/gevallen.ts';
import { leesEigenTekst } from '../../src/app/bronnen/eigen.ts';
import { platteTekst, regels } from '../../src/formats/brief.ts';
import { laadFormaten } from '../../src/formats/index.ts';
import { maakBoekje } from '../../src/letters/boekje.ts';
import { kleinsteSet, nieuwSpoor, type Tak } from '../../src/letters/template/controle/dekking.ts';
import { parseSjablonen } from '../../src/letters/template/sjablonen.ts';
import { sjabloonregel } from '../../src/letters/template/sjabloonmelding.ts';
import { vulIn } from '../../src/letters/template/vulin.ts';
import { eigenGegevens, eigenSjabloonteksten, huisstijlVan } from '../eigen.ts';

const BRONNEN = eigenSjabloonteksten();
const GEVALLEN = leesGevallen(leesEigenTekst('data/boekje/gevallen.yaml'));
const { huisstijl, briefpapier } = huisstijlVan();
const eigen = stelSamen(parseSjablonen(BRONNEN), huisstijl, eigenGegevens());
const formaten = await laadFormaten(['docx', 'txt']);
const RUIM = 480_000;

describe('de dekking', () => {
  test('is 100%: elke tak van elk sjabloon wordt in een brief of zin bereikt, door elk kader dat haar kan bereiken', () => {
    expect(eigen.dekking.onbereikt.map(sjabloonregel)).toEqual([]);
    expect(eigen.dekking.takken).toBeGreaterThan(300);
    for (const { kader, bereikt } of eigen.delen) expect(bereikt.size, kader).toBeGreaterThan(200);
  });

  test(
    'noemt een tak die geen geval van een kader bereikt, met haar plaats en het kader',
    () => {
      const bestand = 'trede2/uitnodiging-overleg.njk';
      const erbij = '{% if toon.gerealiseerd %}\nDit kan niet.\n{% endif %}\n';
      const bron = (BRONNEN.get(bestand) ?? '').replace('## Het overleg', `${erbij}\n## Het overleg`);
      const regel = bron.split('\n').indexOf('Dit kan niet.');
      const sjablonen = parseSjablonen(new Map([...BRONNEN, [bestand, bron]]));
      // Under stappenplan three cases inside the half-year tell the stand, under handreiking one case gives fase 3.
      const oktober = 'in oktober overmacht op trede 4';
      const weg = [
        oktober,
        `${oktober} zonder achterstand van eerder`,
        'in oktober geen volgende stap',
        'taakverwaarlozing',
      ];
      const over = {
        ...GEVALLEN,
        uitgangspunten: GEVALLEN.uitgangspunten.filter((g) => !weg.includes(g.zin)),
      };
      const { onbereikt } = stelSamen(sjablonen, huisstijl, eigenGegevens(), over).dekking;
      const regels = onbereikt.map(sjabloonregel);
      expect(regels).toEqual(
        expect.arrayContaining([
          expect.stringContaining(
            `${bestand}:${regel}:4 onbereikte tak (elk kader): deze voorwaarde is in geen enkele brief waar`,
          ),
          expect.stringMatching(/^bouwstenen\/stand\.njk:\d+:4 onbereikte tak \(stappenplan\)/),
          expect.stringContaining(
            'bouwstenen/handreiking/gronden/taakverwaarlozing.njk:1:1 onbereikte tak (handreiking): dit sjabloon komt in geen brief of zin terecht',
          ),
          expect.stringContaining('trede3/verzoek-verbeterplan.njk:1:1 onbereikte tak (handreiking)'),
        ]),
      );
      expect(regels.filter((r) => /utrecht-2024|flevoland/.test(r))).toEqual([]);
    },
    RUIM,
  );
});

describe('het boekje van een kader', () => {
  test('heeft geen brief die ook weg kan', () => {
    for (const { brieven } of eigen.delen)
      for (const weg of brieven) {
        const rest = new Set(brieven.filter((b) => b !== weg).flatMap(({ stuk }) => [...stuk.takken.keys()]));
        expect([...weg.stuk.takken.keys()].some((tak) => !rest.has(tak))).toBe(true);
      }
  });

  test.each(eigen.delen.map((deel) => [deel.kader, deel] as const))(
    'van %s is twee keer hetzelfde, en in elke brief staan alinea en kop',
    (kader, { brieven, zinnen }) => {
      const een = maakBoekje(kader, brieven, zinnen);
      for (const { schrijf } of formaten.values())
        expect(
          Buffer.compare(schrijf(een, briefpapier), schrijf(maakBoekje(kader, brieven, zinnen), briefpapier)),
        ).toBe(0);
      const koppen = een.blokken.filter((b) => b.type === 'heading' && b.nieuwePagina);
      expect(koppen).toHaveLength(brieven.length + (zinnen.length > 0 ? 1 : 0));
      const tekst = new TextDecoder().decode(formaten.get('txt')?.schrijf(een, briefpapier));
      expect(tekst).toContain(`Proefboekje ${kader}`);
      expect(tekst).not.toMatch(/undefined|NaN|\[object|\{\{|\{%/);
    },
  );

  test(
    'kiest een tweede keer dezelfde brieven',
    () => {
      const weer = stelSamen(parseSjablonen(BRONNEN), huisstijl, eigenGegevens());
      const namen = (d: typeof weer) =>
        d.delen.map(({ brieven }) => brieven.map(({ stuk }) => `${stuk.sjabloon} ${stuk.geval}`));
      expect(namen(weer)).toEqual(namen(eigen));
    },
    RUIM,
  );
});

test('de kleinste set laat weg wat latere stukken overbodig maken', () => {
  const tak = (n: number): [string, Tak] => [String(n), { bestand: 'a', regel: n, kolom: 1, keuze: 'ja' }];
  const stuk = (naam: string, ...nummers: number[]) => ({ naam, takken: new Map(nummers.map(tak)) });
  const gekozen = kleinsteSet([
    stuk('midden', 2, 3, 4),
    stuk('links', 1, 2, 3),
    stuk('rechts', 4, 5),
    stuk('dubbel', 4),
  ]);
  expect(gekozen.map(({ stuk: { naam }, voor }) => [naam, voor.map((t) => t.regel)])).toEqual([
    ['links', [1, 2, 3]],
    ['rechts', [4, 5]],
  ]);
});

test('een spoor hoort elk bestand en elke gekozen tak, en zonder spoor is de tekst dezelfde', () => {
  const bron =
    '{% if a %}ja{% else %}nee{% endif %}{% for x in b %}{{ x }}{% endfor %}{% include "bouwstenen/c.njk" %}';
  const sjablonen = parseSjablonen(
    new Map([
      ['brief.njk', bron],
      ['bouwstenen/c.njk', 'c'],
    ]),
  );
  const sjabloon = { sjablonen, bestand: 'brief.njk', kader: 'flevoland' };
  const geen = () => {
    throw new Error('geen clausule');
  };
  const { spoor, takken } = nieuwSpoor();
  const data = { a: false, b: ['x'] };
  const met = vulIn(sjabloon, data, geen, spoor);
  expect([...takken.keys()]).toEqual([
    'brief.njk:1:1 geheel',
    'brief.njk:1:4 nee',
    expect.stringMatching(/^brief\.njk:1:\d+ elk$/),
    'bouwstenen/c.njk:1:1 geheel',
  ]);
  expect(vulIn(sjabloon, data, geen)).toEqual(met);
});

test('elke zin van elke checklist in het boekje staat in haar brief, en waar een plek open is, staat het punt open', () => {
  const gelezen = (tekst: string) => tekst.replaceAll(/\s+/g, ' ');
  const brieven = eigen.delen.flatMap((d) => d.brieven.map(({ stuk }) => stuk.brief));
  const metLijst = brieven.filter((b) => b.checklist.length > 0);
  expect(metLijst.length).toBeGreaterThan(5);
  for (const brief of metLijst) {
    const hele = gelezen(
      [
        ...brief.adressering,
        ...brief.kenmerken.map((k) => k.inhoud),
        ...[...brief.blokken, ...brief.slot].flatMap(regels),
      ]
        .map(platteTekst)
        .concat(brief.ondertekening?.orgaan ?? '')
        .join(' '),
    );
    for (const { punt: naam, zin } of brief.checklist)
      if (zin !== null) expect(hele, `${brief.soort}: ${naam}`).toContain(gelezen(zin));
    const open = brief.checklist.filter((c) => c.zin === null);
    if (open.length > 0) expect(brief.concept?.join(' '), brief.soort).toContain(open[0]?.punt);
  }
});
