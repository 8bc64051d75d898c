import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBreuk } from '../../src/dossier/breuk.ts';
import { OORDEELKOLOMMEN, type OordeelKolom, periodeVan } from '../../src/dossier/kolommen.ts';
import {
  assess,
  type Beoordeling,
  grondenVan,
  KADERS,
  type Kader,
  type Periode,
  parseDatum,
  tredeVan,
  waarderingVan,
} from '../../src/index.ts';
import { beoordeelGeval } from './gevallen.ts';

const KEREN = 600;

type Instellingen = Readonly<Record<string, string>>;

/** Columns with a figure or date that can decide. Empty bijtelling means none counted (regels §1), so it is not here. */
const BESLISSENDE_CIJFERS = [
  'trede_vorig',
  'taakstelling',
  'achterstand_begin',
  'voorsprong_begin',
  'gehuisvest',
  'doorlooptijd_weken',
  'lasttermijn',
  'vooraankondiging_datum',
] as const satisfies readonly (keyof Periode)[];

const leeg = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { nil: null, freq: 6 });
const jaNee = fc.constantFrom('ja' as const, 'nee' as const, null);
const aantal = (max: number) => fc.nat({ max });

/** Small figures, so that the boundaries (equal, half, 5%, 1/6, 2 persons) are met often. */
const feiten = fc
  .record({
    trede_vorig: leeg(aantal(6)),
    taakstelling: leeg(aantal(60)),
    achterstand_begin: leeg(fc.oneof(fc.constant(0), aantal(30))),
    voorsprong_begin: leeg(
      fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: aantal(10), weight: 1 }),
    ),
    gehuisvest: leeg(aantal(90)),
    bijtelling_gehuisvest: leeg(aantal(3)),
    bijtelling_zelfstandig: leeg(aantal(3)),
    bijtelling_pijplijn: leeg(aantal(3)),
    koppelingen: leeg(aantal(90)),
    doorlooptijd_weken: leeg(fc.constantFrom('10', '12', '12,1', '20').map(parseBreuk)),
    plantermijn: leeg(fc.constantFrom('loopt' as const, 'verstreken' as const)),
    lasttermijn: leeg(fc.constantFrom('loopt' as const, 'verstreken' as const)),
    last_nagekomen: jaNee,
    vooraankondiging_datum: leeg(fc.constantFrom('2023-11-01', '2023-12-01', '2023-12-15').map(parseDatum)),
    overleg_datum: leeg(fc.constantFrom('2023-12-01').map(parseDatum)),
    oordeel_planinhoud: leeg(fc.constantFrom('voldoende' as const, 'onvoldoende' as const)),
    oordeel_verbeterplan: leeg(
      fc.constantFrom('voldoende' as const, 'onvoldoende' as const, 'niet_ingediend' as const),
    ),
    oordeel_overmacht: leeg(fc.constantFrom('aangevoerd' as const, 'ja' as const, 'nee' as const)),
    oordeel_taakverwaarlozing: jaNee,
    oordeel_op_schema: jaNee,
    oordeel_concreet_zicht: jaNee,
    oordeel_afzien: jaNee,
    oordeel_spoed: jaNee,
    oordeel_intrekking: jaNee,
    oordeel_voorsprong: jaNee,
    oordeel_volgende_trede: jaNee,
    oordeel_nieuwe_trede: leeg(fc.integer({ min: 1, max: 4 })),
  })
  // A gemeente has a backlog or a lead, never both.
  .map((f) => ((f.achterstand_begin ?? 0) > 0 ? { ...f, voorsprong_begin: f.voorsprong_begin && 0 } : f))
  .map((f) => periodeVan({ gemeentecode: 'GM0034', gemeente: 'Almere', halfjaar: '2023-II', ...f } as never));

function instellingenVan(kader: Kader): fc.Arbitrary<Instellingen> {
  return fc.record(
    Object.fromEntries(Object.entries(kader.instellingen).map(([naam, w]) => [naam, fc.constantFrom(...w)])),
  );
}

/** Facts that the kader does not refuse: trede 0 is read as the lowest one. */
function beoordeel(kader: Kader, p: Periode, instellingen: Instellingen): Beoordeling {
  const { trede_vorig: van } = p;
  const trede_vorig = van === null ? null : Math.max(van, kader.laagsteTrede);
  return assess({ ...p, trede_vorig }, kader, { instellingen });
}

function altijd(kader: Kader, eigenschap: (p: Periode, i: Instellingen) => void): void {
  fc.assert(fc.property(feiten, instellingenVan(kader), eigenschap), { numRuns: KEREN });
}

describe.each([...KADERS.values()].map((kader) => [kader.id, kader] as const))('%s', (_id, kader) => {
  test('dezelfde invoer geeft dezelfde uitkomst', () => {
    altijd(kader, (p, i) => {
      expect(beoordeel(kader, structuredClone(p), i)).toEqual(beoordeel(kader, p, i));
    });
  });

  test('wat ontbreekt is leeg, en geen grond wordt twee keer verteld', () => {
    altijd(kader, (p, i) => {
      const a = beoordeel(kader, p, i);
      if (a.status === 'onbepaald') for (const kolom of a.ontbrekend) expect(p[kolom]).toBeNull();
      const codes = grondenVan(a).map((b) => b.code);
      expect(codes).toEqual([...new Set(codes)]);
    });
  });

  test('een cijfer weglaten verandert de trede niet, of maakt haar onbekend', () => {
    altijd(kader, (p, i) => {
      const trede = tredeVan(beoordeel(kader, p, i));
      for (const kolom of BESLISSENDE_CIJFERS) {
        const zonder = tredeVan(beoordeel(kader, { ...p, [kolom]: null }, i));
        expect([trede, null], `zonder ${kolom}`).toContain(zonder);
      }
    });
  });

  test('een oordeel weglaten verandert de uitkomst niet, of laat haar open', () => {
    altijd(kader, (p, i) => {
      const met = beoordeel(kader, p, i);
      for (const kolom of OORDEELKOLOMMEN) {
        if (p[kolom] === null || isUitzondering(kader, p, kolom)) continue;
        const zonder = beoordeel(kader, { ...p, [kolom]: null }, i);
        if (zonder.status !== 'open') expect(kern(zonder), `zonder ${kolom}`).toEqual(kern(met));
      }
    });
  });

  test('meer huisvesten geeft nooit een hogere trede', () => {
    fc.assert(
      fc.property(feiten, instellingenVan(kader), fc.integer({ min: 1, max: 40 }), (p, i, meer) => {
        if (p.gehuisvest === null) return;
        const trede = tredeVan(beoordeel(kader, p, i));
        const beter = tredeVan(beoordeel(kader, { ...p, gehuisvest: p.gehuisvest + meer }, i));
        if (trede !== null && beter !== null) expect(beter).toBeLessThanOrEqual(trede);
      }),
      { numRuns: KEREN },
    );
  });

  test('omhoog gaat nooit meer dan één stap; bij het stappenplan is van 0 naar 2 één stap', () => {
    altijd(kader, (p, i) => {
      const a = beoordeel(kader, p, i);
      const { tredeVorig: van } = a;
      const trede = tredeVan(a);
      if (trede !== null && van !== null)
        expect(trede).toBeLessThanOrEqual(van === 0 ? 2 : Math.min(6, van + 1));
    });
  });
});

describe('stappenplan', () => {
  test('de laagste marge geeft nooit een lagere trede dan de hoogste', () => {
    const kader = KADERS.get('stappenplan') as Kader;
    altijd(kader, (p, i) => {
      const hoogste = tredeVan(beoordeel(kader, p, { ...i, marge: 'hoogste' }));
      const laagste = tredeVan(beoordeel(kader, p, { ...i, marge: 'laagste' }));
      expect(laagste === null).toBe(hoogste === null);
      if (laagste !== null && hoogste !== null) expect(laagste).toBeGreaterThanOrEqual(hoogste);
    });
  });
});

describe('utrecht-2024', () => {
  test('van 3 naar 4 is de vraag naar afzien een waarschuwing en laat zij de uitkomst niet open', () => {
    const op3 = {
      trede_vorig: 3,
      taakstelling: 50,
      achterstand_begin: 20,
      voorsprong_begin: 0,
      gehuisvest: 50,
    };
    const zonder = beoordeelGeval('utrecht-2024', op3);
    const met = beoordeelGeval('utrecht-2024', { ...op3, oordeel_afzien: 'ja' });
    expect([tredeVan(zonder), zonder.status, tredeVan(met)]).toEqual([4, 'bepaald', 3]);
    expect(zonder.waarschuwingen.map((w) => w.code)).toContain('afzien-niet-beoordeeld');
  });
});

/** What a reader acts on. */
function kern(a: Beoordeling) {
  const { status, brieven, afschriften } = a;
  const intrekking = a.status !== 'onbepaald' && a.intrekking;
  return { trede: tredeVan(a), status, waardering: waarderingVan(a), intrekking, brieven, afschriften };
}

/**
 * Where leaving out an oordeel may give another certain outcome, by the regels themselves:
 * - overmacht: what the gemeente has not raised is not applied;
 * - intrekking (124d): it begins only when GS find the task plausible, so no question stands open before that;
 * - utrecht-2024 on trede 3: afzien is a warning there, and a halved backlog is open only when the plan is known to fail.
 */
function isUitzondering(kader: Kader, p: Periode, kolom: OordeelKolom): boolean {
  if (kolom === 'oordeel_overmacht') return true;
  if (kolom === 'oordeel_intrekking') return p.oordeel_intrekking === 'ja';
  if (kader.id !== 'utrecht-2024' || p.trede_vorig !== 3) return false;
  return kolom === 'oordeel_afzien' || kolom === 'oordeel_verbeterplan';
}
