import { describe, expect, test } from 'vitest';
import { kadersMetBrieven } from '../../src/app/sjablonen.ts';
import type { Brief } from '../../src/formats/brief.ts';
import { compose } from '../../src/letters/compose.ts';
import { controleerAlles } from '../../src/letters/template/controle/sjablooncontrole.ts';
import { parseSjablonen } from '../../src/letters/template/sjablonen.ts';
import { sjabloonregel } from '../../src/letters/template/sjabloonmelding.ts';
import { naarBlokken } from '../../src/letters/template/tekst/blokken.ts';
import { vulIn } from '../../src/letters/template/vulin.ts';
import { eigenSjabloonteksten } from '../eigen.ts';
import { voorbeeldbrieven } from './brieven.ts';

const BRIEVEN = await voorbeeldbrieven();
const BESLUIT = 'trede5/besluit.njk';
const besluit = BRIEVEN.find(({ brief }) => brief.soort === 'besluit');
if (besluit === undefined) throw new Error('geen besluit');
const { opdracht } = besluit;

/** Our templates with the besluit as a province of its own would word it. */
function met(anders: (bron: string) => string) {
  const bronnen = new Map(eigenSjabloonteksten());
  bronnen.set(BESLUIT, anders(bronnen.get(BESLUIT) ?? ''));
  return parseSjablonen(bronnen);
}

/** What the check of the templates says of the checklist. */
const bevindingen = (sjablonen: ReturnType<typeof met>) =>
  controleerAlles(sjablonen, kadersMetBrieven())
    .map(sjabloonregel)
    .filter((regel) => regel.includes('checklist'));
const punt = (brief: Brief, naam: string) => brief.checklist.find((c) => c.punt === naam);

/** The points of a text on its own, with these values. */
function punten(bron: string, data: Record<string, unknown> = {}) {
  const sjablonen = parseSjablonen(new Map([['trede5/x.njk', bron]]));
  const invul = { sjablonen, bestand: 'trede5/x.njk', kader: 'flevoland' };
  const geen = () => {
    throw new Error('geen clausule');
  };
  return naarBlokken(vulIn(invul, data, geen), 'trede5/x.njk').punten;
}

describe('een punt van de checklist', () => {
  test('heeft als zin precies wat er om is gezet, zonder opmaak en met wat is ingevuld', () => {
    const bron = 'Eerst dit. {% block beroepstermijn %}Het kan **tot** {{ dag }}.{% endblock %} Daarna dat.';
    expect(punten(bron, { dag: '3 mei' })).toEqual(new Map([['beroepstermijn', 'Het kan tot 3 mei.']]));
  });

  test('staat open zolang er een plek in open is, ook als het op een andere plaats wel is gezegd', () => {
    const open = '{% block beroepstermijn %}Tot {{ "de dag" | invullen }}.{% endblock %}';
    const dicht = '{% block beroepstermijn %}Binnen zes weken.{% endblock %}';
    expect(punten(open).get('beroepstermijn')).toBeNull();
    expect(punten(`${dicht} ${open}`).get('beroepstermijn')).toBeNull();
    expect(punten(`${open} ${dicht}`).get('beroepstermijn')).toBeNull();
    expect(punten(`${dicht} ${dicht}`).get('beroepstermijn')).toBe('Binnen zes weken. Binnen zes weken.');
  });

  test('dat op deze feiten niets zegt, staat er niet', () => {
    const bron = 'A.{% block beroepstermijn %}{% if dag %}Tot {{ dag }}.{% endif %}{% endblock %}';
    expect(punten(bron, { dag: null }).size).toBe(0);
  });

  test('uit een lijst is de hele lijst', () => {
    const bron = '{% block beroepstermijn %}\n- een;\n- twee.\n{% endblock %}';
    expect(punten(bron).get('beroepstermijn')).toBe('een; twee.');
  });
});

describe('een eigen besluit zonder een zin over de belangen', () => {
  const zonder = met((bron) =>
    bron
      .replace('{% block weging_van_belangen %}', '')
      .replace(/\{% endblock %\}\n(?=\n*## Wat er gebeurt)/, ''),
  );

  test('wordt bij de controle van de sjablonen genoemd, onder elk kader met hetzelfde', () => {
    expect(bevindingen(zonder)).toEqual([
      `${BESLUIT}:1:1 het punt "weging van belangen" van de checklist komt in deze brief nooit voor: zet {% block weging_van_belangen %} en {% endblock %} om de zin die het zegt`,
    ]);
  });

  test('blijft CONCEPT, en noemt het punt', () => {
    const brief = compose(opdracht, zonder);
    expect(punt(brief, 'weging van belangen')?.zin).toBeNull();
    expect(brief.concept?.find((r) => r.startsWith('Deze punten van de checklist'))).toContain(
      'weging van belangen',
    );
  });
});

test('een merk van een punt dat niet bestaat, wordt geweigerd met het punt dat is bedoeld', () => {
  const fout = met((bron) =>
    bron.replace('{% block weging_van_belangen %}', '{% block weging_van_belang %}'),
  );
  const gevonden = bevindingen(fout);
  expect(gevonden.join()).toContain(
    'onbekend punt "weging_van_belang" van de checklist (bedoeld: "weging_van_belangen"?)',
  );
});

test('een brief van de treden 1 tot en met 3 heeft geen checklist', () => {
  const laag = BRIEVEN.filter(({ brief, opdracht: o }) => brief.trede < 4 && !o.beoordeling.intrekking);
  expect(laag.length).toBeGreaterThan(20);
  for (const { brief } of laag.filter(({ opdracht: o }) => o.bij === null))
    expect(brief.checklist).toEqual([]);
});
