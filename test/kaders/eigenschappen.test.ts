import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WERPT_ZELF_OP } from '../../src/assessment/oordeelgebruik.ts';
import { parseBreuk } from '../../src/dossier/breuk.ts';
import { OORDEELKOLOMMEN, type OordeelKolom, periodeVan } from '../../src/dossier/kolommen.ts';
import { laagsteTrede } from '../../src/dossier/ladder.ts';
import {
  assess,
  type Beoordeling,
  type Datum,
  grondenVan,
  KADERS,
  type Kader,
  ontbrekendIn,
  type Periode,
  parseDatum,
  tredeVan,
  vragenVan,
  waarderingVan,
} from '../../src/index.ts';
import { beoordeelGeval, leesGevallen, periode } from './gevallen.ts';

/** Rows per property and kader; in `npm run proef:eigenschappen` 100.000 over its seeds. */
const KEREN = Number(process.env.TREDE_RIJEN ?? '600');
const VOLGENDE = 'oordeel_volgende_trede';

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

/** Without who and when an oordeel is not recorded. */
const WIE = { oordeel_door: 'Gedeputeerde Staten', oordeel_datum: parseDatum('2024-01-20') };

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
    gehuisvest_halverwege: leeg(aantal(50)),
    koppelingen: leeg(aantal(90)),
    plan_ontvangen: leeg(fc.constantFrom('2023-09-01').map(parseDatum)),
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
  .map((f) =>
    periodeVan({ gemeentecode: 'GM0034', gemeente: 'Almere', halfjaar: '2023-II', ...WIE, ...f } as never),
  );

function instellingenVan(kader: Kader): fc.Arbitrary<Instellingen> {
  return fc.record(
    Object.fromEntries(Object.entries(kader.instellingen).map(([naam, w]) => [naam, fc.constantFrom(...w)])),
  );
}

/** The peildatum, 1 October, another day of the half-year, and a day after it. */
const dagen = fc.constantFrom(null, ...['2023-10-01', '2023-11-15', '2024-02-01'].map((d) => parseDatum(d)));

/** Facts that the kader does not refuse: trede 0 is read as the lowest one. */
function beoordeel(
  kader: Kader,
  p: Periode,
  instellingen: Instellingen,
  moment: Datum | null = null,
): Beoordeling {
  const { trede_vorig: van } = p;
  const trede_vorig = van === null ? null : Math.max(van, laagsteTrede(kader.ladder));
  return assess({ ...p, trede_vorig }, kader, { instellingen, ...(moment === null ? {} : { moment }) });
}

function altijd(kader: Kader, eigenschap: (p: Periode, i: Instellingen) => void): void {
  fc.assert(fc.property(feiten, instellingenVan(kader), eigenschap), { numRuns: KEREN });
}

/** The same on any day, also inside the half-year. */
function opElkeDag(
  kader: Kader,
  eigenschap: (p: Periode, i: Instellingen, moment: Datum | null) => void,
): void {
  fc.assert(fc.property(feiten, instellingenVan(kader), dagen, eigenschap), { numRuns: KEREN });
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
      if (a.status === 'onbepaald')
        for (const wat of a.ontbrekend) if (wat in p) expect(p[wat as keyof Periode]).toBeNull();
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

  test('een oordeel weglaten verandert de uitkomst niet of laat haar open; een oordeel zonder gevolg wordt genoemd', () => {
    opElkeDag(kader, (p, i, moment) => {
      const met = beoordeel(kader, p, i, moment);
      const genoemd = ongebruikt(met);
      expect(met.oordelen.flatMap((o) => (o.gebruikt ? [] : o.vraag))).toEqual(genoemd);
      for (const kolom of OORDEELKOLOMMEN) {
        if (p[kolom] === null) continue;
        const zonder = beoordeel(kader, { ...p, [kolom]: null }, i, moment);
        // A rating that nobody gave is unknown; it is never another one.
        const verwacht = waarderingVan(zonder) === null ? { ...kern(met), waardering: null } : kern(met);
        if (
          zonder.status !== 'open' &&
          !werptZelfOp(met, p, kolom) &&
          !isDeepStrictEqual(verwacht, kern(zonder))
        )
          expect(kern(zonder), `zonder ${kolom}`).toEqual(verwacht);
        if (kolom === 'oordeel_planinhoud') continue;
        const zonderGevolg = isDeepStrictEqual(gevolg(met), gevolg(zonder));
        // One that contradicts has an effect, its question, and had no part in the outcome.
        const tegen = kolom === VOLGENDE && tegengesproken(met);
        if (genoemd.includes(kolom) !== (zonderGevolg || tegen)) expect(genoemd, kolom).toEqual('anders');
        if (!zonderGevolg && !tegen && !kader.oordelen.includes(kolom))
          expect(kader.oordelen).toContain(kolom);
      }
    });
  });

  test('wie alle ongebruikte oordelen leegmaakt, houdt dezelfde trede en gronden en hoort er na een tweede keer niets meer over', () => {
    opElkeDag(kader, (p, i, moment) => {
      const leeg = (q: Periode): Periode => ({
        ...q,
        ...Object.fromEntries(ongebruikt(beoordeel(kader, q, i, moment)).map((kolom) => [kolom, null])),
      });
      const met = beoordeel(kader, p, i, moment);
      // An answer that only mattered beside one that contradicts, is told when that one is gone.
      for (const rij of [leeg(p), leeg(leeg(p))]) {
        const zonder = beoordeel(kader, rij, i, moment);
        // One that contradicts is emptied, and its question is asked again: nothing is decided.
        if (vragenVan(zonder).some((v) => v.kolom === VOLGENDE)) continue;
        expect([tredeVan(zonder), grondenVan(zonder)]).toEqual([tredeVan(met), grondenVan(met)]);
      }
      expect(ongebruikt(beoordeel(kader, leeg(leeg(p)), i, moment))).toEqual([]);
    });
  });

  test('een zekere uitkomst spreekt het antwoord over de volgende trede niet tegen', () => {
    opElkeDag(kader, (p, i, moment) => {
      const a = beoordeel(kader, p, i, moment);
      if (a.status !== 'bepaald' || p[VOLGENDE] === null) return;
      const gestuit = ['afgezien', 'raad-nog-aan-zet'].includes(a.gronden.beslissend.code);
      const omhoog = a.trede > a.tredeVorig;
      if (!gestuit) expect(p[VOLGENDE]).toBe(omhoog ? 'ja' : 'nee');
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

/** What an oordeel can have a part in. */
function gevolg(a: Beoordeling) {
  const gronden = grondenVan(a);
  // Of an answer that contradicts, the column that would end it is advice: the question is whether that answer holds.
  const vragen = vragenVan(a).map((v) => (v.code.startsWith('tegenspraak') ? v.kolom : v));
  return { ...kern(a), gronden, vragen, ontbrekend: ontbrekendIn(a) };
}

function ongebruikt(a: Beoordeling): string[] {
  return a.waarschuwingen.flatMap((w) =>
    w.code === 'oordeel-niet-gebruikt' ? (w.gegevens.kolom ?? '') : [],
  );
}

function tegengesproken(a: Beoordeling): boolean {
  return vragenVan(a).some((v) => v.code.startsWith('tegenspraak'));
}

/** Whether the list of the code says that leaving it out may give another certain outcome. */
function werptZelfOp(a: Beoordeling, p: Periode, kolom: OordeelKolom): boolean {
  return WERPT_ZELF_OP.some(
    (u) =>
      u.kolom === kolom &&
      (u.bij === undefined || (u.bij.kader === a.kader && u.bij.trede === p.trede_vorig)) &&
      (u.tegenspraak === undefined || tegengesproken(a)),
  );
}

test.each(WERPT_ZELF_OP.map((u) => [u.kolom, u] as const))('de uitzondering %s heeft haar geval', (kolom) => {
  const gevallen = [...KADERS.values()].flatMap((kader) => {
    const { standaard, gevallen } = leesGevallen(kader.id);
    return gevallen.map((g) => [kader.id, { ...standaard, ...g.gegeven }, g] as const);
  });
  const raak = gevallen.filter(([kader, gegeven, g]) => {
    if (gegeven[kolom] == null) return false;
    const met = beoordeelGeval(kader, gegeven, g);
    const zonder = beoordeelGeval(kader, { ...gegeven, [kolom]: null }, g);
    const anders = !isDeepStrictEqual(kern(met), kern(zonder));
    return zonder.status === 'bepaald' && anders && werptZelfOp(met, periode(gegeven), kolom);
  });
  expect(raak.length).toBeGreaterThan(0);
});
