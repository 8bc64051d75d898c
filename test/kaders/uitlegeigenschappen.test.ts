import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beoordelingsopties } from '../../src/assessment/assess.ts';
import type { Bevinding } from '../../src/assessment/beoordeling.ts';
import type { Grondcode } from '../../src/assessment/codes.ts';
import { explain } from '../../src/assessment/uitleg.ts';
import { laagsteTrede } from '../../src/dossier/ladder.ts';
import { assess, type Beoordeling, KADERS, type Kader, type Periode, tredeVan } from '../../src/index.ts';
import { instellingenVoor, momenten, RIJEN, rijen } from './willekeurig.ts';

interface Geval {
  readonly p: Periode;
  readonly opties: Beoordelingsopties;
  readonly a: Beoordeling;
}

/** Each random row that the kader assesses; it knows its own lowest trede. */
function elk(kader: Kader, keer: number, eigenschap: (g: Geval) => void): void {
  fc.assert(
    fc.property(rijen, momenten, instellingenVoor(kader), (rij, moment, instellingen) => {
      const p = { ...rij, trede_vorig: Math.max(rij.trede_vorig ?? 0, laagsteTrede(kader.ladder)) };
      const opties = { ...moment, instellingen };
      eigenschap({ p, opties, a: assess(p, kader, opties) });
    }),
    { numRuns: keer },
  );
}

/** Above every opgave of these rows. */
const RUIM = 32;

/** The outcomes with one more (or fewer) person housed, and another, and another. */
function ernaast({ p, opties, a }: Geval, kader: Kader, stap: 1 | -1): Beoordeling[] {
  const kolom = geteld(p, opties, a);
  const begin = p[kolom] ?? 0;
  const laagste = p.bijtelling_vorig_geregistreerd ?? 0;
  const uit: Beoordeling[] = [];
  for (let n = begin + stap; n >= laagste && n <= RUIM; n += stap)
    uit.push(assess({ ...p, [kolom]: n }, kader, opties));
  return uit;
}

/** The column that counts: a change of it changes the figure. */
function geteld(
  p: Periode,
  opties: Beoordelingsopties,
  a: Beoordeling,
): 'gehuisvest' | 'gehuisvest_halverwege' {
  const kader = KADERS.get(a.kader) as Kader;
  const anders = assess({ ...p, gehuisvest: (p.gehuisvest ?? 0) + 7 }, kader, opties);
  return anders.cijfers.gehuisvest === a.cijfers.gehuisvest ? 'gehuisvest_halverwege' : 'gehuisvest';
}

/** What the explanation says of the outcomes with more, or fewer, persons housed: the first that differs, or that none does. */
function klopt(
  gezegd: Bevinding | undefined,
  anders: readonly Beoordeling[],
  nu: Beoordeling,
  code: 'met-meer' | 'met-minder',
): void {
  const eerste = anders.findIndex(
    (dan) => tredeVan(dan) !== tredeVan(nu) || (nu.status === 'bepaald' && dan.status === 'open'),
  );
  const dan = anders[eerste];
  if (dan === undefined) {
    expect(gezegd?.code).toMatch(/^niet-/);
    return;
  }
  const einde = dan.status === 'bepaald' ? '' : dan.status === 'open' ? '-voorstel' : '-onbepaald';
  expect(gezegd).toMatchObject({ code: `${code}${einde}`, cijfers: { verschil: eerste + 1 } });
  expect(gezegd?.cijfers.trede ?? null).toBe(tredeVan(dan));
  if (dan.status === 'onbepaald') expect(gezegd?.gegevens.kolom).toBe(dan.ontbrekend.join(', '));
  else expect(gezegd?.bron).toEqual(dan.gronden.beslissend.bron);
}

/** Why there is none: it says so of the trede that it is true of. */
function geldt(gezegd: readonly Bevinding[], trede: number | null, van: number, kader: Kader): void {
  const codes: readonly string[] = gezegd.map((b) => b.code);
  if (codes.includes('niet-lager-laagste')) expect(trede).toBe(laagsteTrede(kader.ladder));
  if (codes.includes('niet-hoger-hoogste')) expect(trede).toBe(6);
  if (codes.includes('niet-hoger-een-stap')) expect(trede).toBe(van + 1);
  if (codes.includes('niet-hoger-van-nul')) expect([van, trede]).toEqual([0, 2]);
}

describe.each([...KADERS.values()].map((kader) => [kader.id, kader] as const))('%s', (_id, kader) => {
  test('elk ander aantal: "met N meer of minder" is waar en N het kleinste, "geen hogere of lagere" klopt altijd', () => {
    elk(kader, RIJEN, (g) => {
      const { waaromNiet } = explain(g.a, g.p, kader, g.opties);
      if (g.a.status === 'onbepaald' || g.a.cijfers.gehuisvest === null) {
        // Without an outcome or a number nothing was searched, so nothing is said.
        const codes = g.a.status === 'onbepaald' ? [] : ['ander-aantal-onbekend'];
        expect(waaromNiet.map((b) => b.code)).toEqual(codes);
        return;
      }
      const [lager, hoger, ...meer] = waaromNiet;
      expect(meer).toEqual([]);
      klopt(lager, ernaast(g, kader, 1), g.a, 'met-meer');
      klopt(hoger, ernaast(g, kader, -1), g.a, 'met-minder');
      geldt(waaromNiet, tredeVan(g.a), g.p.trede_vorig ?? 0, kader);
    });
  });

  test('wat ontbreekt, is een lege cel, en wie haar invult, krijgt haar niet nog eens te horen', () => {
    elk(kader, 3 * RIJEN, ({ p, opties, a }) => {
      if (a.status !== 'onbepaald') return;
      for (const wat of a.ontbrekend) {
        // An earlier half-year is no cell of this row.
        if (!(wat in p)) continue;
        const kolom = wat as keyof Periode;
        expect(p[kolom], kolom).toBeNull();
        const gevuld = assess({ ...p, [kolom]: VULLING[kolom] ?? 0 }, kader, opties);
        if (gevuld.status === 'onbepaald') expect(gevuld.ontbrekend).not.toContain(kolom);
      }
    });
  });

  test('de code van de grond die beslist, zegt de trede', () => {
    elk(kader, 3 * RIJEN, ({ p, a }) => {
      if (a.status === 'onbepaald') return;
      const { code } = a.gronden.beslissend;
      const gevolg = GEVOLG[code];
      if (gevolg === undefined) throw new Error(`van ${code} staat hier niet welke trede zij geeft`);
      const van = p.trede_vorig ?? 0;
      const trede = tredeVan(a);
      if (gevolg === 'van een mens') expect(a.intrekking).toBe(true);
      else if (gevolg === 'blijft')
        expect(trede, code).toBe(Math.max(van, code === 'halfjaar-loopt' ? 0 : 1));
      else if (gevolg === 'omhoog') expect(trede, code).toBe(Math.max(van, 1) + 1);
      else expect(trede, code).toBe(gevolg);
    });
  });
});

/** What fills a cell that is no number. */
const VULLING: Readonly<Record<string, unknown>> = {
  lasttermijn: 'verstreken',
  vooraankondiging_datum: '2023-11-01',
  doorlooptijd_weken: { teller: 13, noemer: 1 },
};

/** The trede that each ground gives when it decides. */
const GEVOLG: Readonly<Partial<Record<Grondcode, number | 'blijft' | 'omhoog' | 'van een mens'>>> = {
  'niet-op-de-ladder': 0,
  'acties-gestaakt': 0,
  'blijft-trede-1': 1,
  'terug-naar-trede-1': 1,
  'traject-eindigt': 1,
  'voorsprong-blijft-trede-1': 1,
  'achterstand-binnen-zesde': 1,
  'doorlooptijd-gehaald': 1,
  'geen-taakverwaarlozing': 1,
  'naar-trede-2': 2,
  'achterstand-gekrompen': 2,
  'achterstand-gehalveerd': 2,
  informatiefase: 2,
  'opnieuw-niet-gerealiseerd': 3,
  'achterstand-te-weinig-afgenomen': 3,
  taakverwaarlozing: 3,
  'plantermijn-loopt': 3,
  'plan-niet-ingediend': 4,
  'plan-onvoldoende-uitgevoerd': 4,
  'plan-zonder-herstel': 4,
  'plantermijn-verstreken': 4,
  'blijft-vooraankondiging': 4,
  'raad-nog-aan-zet': 4,
  'vooraankondiging-zonder-effect': 5,
  'last-loopt': 5,
  'last-nagekomen': 5,
  'geringe-achterstand': 5,
  'geringe-achterstand-laagste': 5,
  'last-niet-nagekomen': 6,
  'lasttermijn-verstreken': 6,
  'indeplaatsstelling-duurt-voort': 6,
  'halfjaar-loopt': 'blijft',
  'overmacht-aangenomen': 'blijft',
  afgezien: 'blijft',
  'geen-volgende-stap': 'blijft',
  'op-schema': 'blijft',
  'op-schema-zonder-plan': 'blijft',
  'blijft-op-trede': 'blijft',
  // Nothing but the sum is known while it is asked whether the gemeente is on schedule.
  'totaalopgave-niet-gerealiseerd': 'blijft',
  'totaalopgave-niet-gerealiseerd-tussentijds': 'blijft',
  'totaalopgave-niet-gerealiseerd-aantal-onbekend': 'blijft',
  'achterstand-niet-gekrompen': 'omhoog',
  'nieuwe-achterstand': 'omhoog',
  'spoed-omhoog': 'omhoog',
  'hogere-trede': 'omhoog',
  'intrekking-aannemelijk': 'van een mens',
};
