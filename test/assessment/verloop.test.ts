import { describe, expect, test } from 'vitest';
import { codes, eerste, halfjaar, oordeel, stappen, tredes, verloop } from './dossier.ts';

const GROEIT = halfjaar('2024-I');
/** 1 → 2 → 3: achterstand 10 and 20. */
const TOT_3 = [eerste('2023-II'), GROEIT];
/** And on to 4: achterstand 30. */
const TOT_4 = [...TOT_3, halfjaar('2024-II')];

describe('de trede gaat van halfjaar op halfjaar', () => {
  test('1, 2, 3, 4: elke beoordeling begint waar de vorige eindigde', () => {
    expect(tredes(stappen(TOT_4))).toEqual(['1 → 2', '2 → 3', '3 → 4']);
  });

  test('een trede_vorig die klopt, mag er staan', () => {
    expect(tredes(stappen([eerste('2023-II'), halfjaar('2024-I', { trede_vorig: 2 })]))).toEqual([
      '1 → 2',
      '2 → 3',
    ]);
  });

  test('een trede_vorig die niet klopt, is een bezwaar met beide treden, en dan is er geen uitkomst', () => {
    const { bezwaren, stappen } = verloop([eerste('2023-II'), halfjaar('2024-I', { trede_vorig: 3 })]);
    expect(bezwaren).toMatchObject([
      { code: 'trede-vorig-anders', pad: 'halfjaren[1]', gegeven: 3, volgens: 2 },
    ]);
    expect(stappen).toEqual([]);
  });

  test('na een open uitkomst is de trede onbekend: met een voorstel wordt niet verder gerekend', () => {
    // 3 → 3 needs an oordeel over the verbeterplan: 20 shrinks to 15.
    const open = [...TOT_3, halfjaar('2024-II', { gehuisvest: 45 }), halfjaar('2025-I')];
    const lijst = stappen(open);
    expect(tredes(lijst)).toEqual(['1 → 2', '2 → 3', '3 → 3 open', '? → ? onbepaald']);
    expect(lijst[3]?.beoordeling).toMatchObject({ ontbrekend: ['trede_vorig'] });
    expect(codes(lijst[3])).toContain('vorige-trede-onzeker');
  });

  test('na een open uitkomst mag het dossier zelf zeggen waar de gemeente staat', () => {
    const open = [...TOT_3, halfjaar('2024-II', { gehuisvest: 45 }), halfjaar('2025-I', { trede_vorig: 3 })];
    expect(tredes(stappen(open)).at(-1)).toBe('3 → 4');
  });

  test('na een onbepaalde uitkomst is de trede ook onbekend', () => {
    const leeg = [eerste('2023-II', { gehuisvest: null }), halfjaar('2024-I', { achterstand_begin: 4 })];
    expect(tredes(stappen(leeg))).toEqual(['1 → ? onbepaald', '? → ? onbepaald']);
  });

  test('hetzelfde dossier geeft twee keer hetzelfde verloop', () => {
    expect(verloop(TOT_4)).toEqual(verloop(TOT_4));
  });

  test('trede_sinds is de dag waarop de trede is bereikt, ook als de gemeente blijft', () => {
    const blijft = halfjaar('2024-II', {
      gehuisvest: 45,
      oordelen: [oordeel('oordeel_verbeterplan', 'voldoende')],
    });
    const lijst = stappen([...TOT_3, blijft, halfjaar('2025-I')]);
    expect(lijst.map((s) => s.periode.trede_sinds)).toEqual([null, '2024-01-01', '2024-07-01', '2024-07-01']);
  });

  test('een halfjaar waarin het kader niet gold, wordt geweigerd met de grens', () => {
    const { bezwaren } = verloop([eerste('2023-I'), halfjaar('2023-II')]);
    expect(bezwaren).toMatchObject([
      { code: 'kader-weigert', pad: 'halfjaren[0]', weigering: { van: '2023-II' } },
    ]);
  });
});

describe('de achterstand sluit aan', () => {
  test('een leeg begin is het einde van het vorige halfjaar', () => {
    expect(stappen(TOT_4).map((s) => s.beoordeling.cijfers.achterstandBegin)).toEqual([0, 10, 20]);
  });

  test('een voorsprong gaat ook mee', () => {
    const lijst = stappen([eerste('2023-II', { gehuisvest: 43 }), halfjaar('2024-I')]);
    expect(lijst[1]?.beoordeling.cijfers).toMatchObject({
      achterstandBegin: 0,
      voorsprongBegin: 3,
      totaalopgave: 37,
    });
  });

  test('hetzelfde begin geeft geen waarschuwing, één persoon verschil wel, met beide cijfers', () => {
    const gelijk = stappen([eerste('2023-II'), halfjaar('2024-I', { achterstand_begin: 10 })]);
    expect(codes(gelijk[1])).not.toContain('aansluiting-achterstand');
    const anders = stappen([eerste('2023-II'), halfjaar('2024-I', { achterstand_begin: 11 })]);
    expect(anders[1]?.beoordeling.waarschuwingen).toContainEqual(
      expect.objectContaining({
        code: 'aansluiting-achterstand',
        cijfers: { achterstandEind: 10, achterstandBegin: 11 },
      }),
    );
  });

  test('een herziening verklaart het verschil en haar tekst wordt verteld', () => {
    const herzien = halfjaar('2024-I', { achterstand_begin: 8, herziening: 'Twee personen alsnog geteld.' });
    const lijst = stappen([eerste('2023-II'), herzien]);
    expect(codes(lijst[1])).not.toContain('aansluiting-achterstand');
    expect(lijst[1]?.beoordeling.waarschuwingen).toContainEqual(
      expect.objectContaining({
        code: 'herziening-achterstand',
        gegevens: { tekst: 'Twee personen alsnog geteld.' },
      }),
    );
  });

  test('een herziening zonder verschil wordt niet stil overgeslagen', () => {
    const herzien = halfjaar('2024-I', { achterstand_begin: 10, herziening: 'Telfout.' });
    expect(codes(stappen([eerste('2023-II'), herzien])[1])).toContain('herziening-zonder-verschil');
  });

  test('een onbekend einde is niet na te gaan', () => {
    const lijst = stappen([
      eerste('2023-II', { gehuisvest: null }),
      halfjaar('2024-I', { trede_vorig: 2, achterstand_begin: 10 }),
    ]);
    expect(codes(lijst[1])).toContain('aansluiting-onbekend');
  });

  test('een gat breekt de aansluiting: begin en trede zijn onbekend', () => {
    const lijst = stappen([eerste('2023-II'), halfjaar('2024-II')]);
    expect(tredes(lijst)).toEqual(['1 → 2', '? → ? onbepaald']);
    expect(lijst[1]?.beoordeling.cijfers.achterstandBegin).toBeNull();
    expect(codes(lijst[1])).toContain('halfjaar-ontbreekt');
  });

  test('na een gat tellen de trede en het begin die in het dossier staan', () => {
    const lijst = stappen([
      eerste('2023-II'),
      halfjaar('2024-II', { trede_vorig: 3, achterstand_begin: 20, voorsprong_begin: 0 }),
    ]);
    expect(tredes(lijst).at(-1)).toBe('3 → 4');
    expect(codes(lijst[1]).filter((c) => c.startsWith('aansluiting'))).toEqual([]);
  });

  test('een halfjaar met alleen een tussentijdse beoordeling is ook een gat', () => {
    const lijst = stappen([...TOT_3, halfjaar('2024-II', { moment: '2024-10-15' }), halfjaar('2025-I')]);
    expect(codes(lijst[3])).toContain('halfjaar-ontbreekt');
  });

  test('wie vorige keer is bijgeteld en nu niet is verrekend, geeft een waarschuwing; 0 is ook verrekend', () => {
    const bijgeteld = eerste('2023-II', { bijtelling_gehuisvest: 3, bijtelling_bewijs: 'contracten' });
    const lijst = (anders: object) => codes(stappen([bijgeteld, halfjaar('2024-I', { ...anders })])[1]);
    expect(lijst({})).toContain('bijtelling-vorig-leeg');
    expect(lijst({ bijtelling_vorig_geregistreerd: 0 })).not.toContain('bijtelling-vorig-leeg');
  });

  test('overmacht bevriest de trede, niet de achterstand: het volgende halfjaar begint met de hele achterstand', () => {
    const overmacht = halfjaar('2024-II', { oordelen: [oordeel('oordeel_overmacht', 'ja')] });
    const lijst = stappen([...TOT_3, overmacht, halfjaar('2025-I')]);
    expect(tredes(lijst)).toEqual(['1 → 2', '2 → 3', '3 → 3', '3 → 4']);
    expect(lijst[2]?.beoordeling.cijfers.achterstand).toBe(30);
    expect(lijst[3]?.beoordeling.cijfers.achterstandBegin).toBe(30);
  });
});

describe('gebeurtenissen tellen tot en met de dag van de beoordeling', () => {
  const bericht = (datum: string) => [{ datum, soort: 'tussenbericht' }];

  test.each([
    ['2024-03-31', true],
    ['2024-04-01', false],
    ['2024-06-30', false],
    ['2024-07-01', true],
  ])('een tussenbericht op %s over 2024-I: waarschuwing is %s', (datum, waarschuwing) => {
    expect(codes(stappen(TOT_3, bericht(datum))[1]).includes('tussenbericht-niet-gebleken')).toBe(
      waarschuwing,
    );
  });

  test('een verzonden voortgangsbrief is ook een tussenbericht', () => {
    const brief = [{ datum: '2024-04-09', soort: 'brief_verzonden', brief: 'voortgang' }];
    expect(codes(stappen(TOT_3, brief)[1])).not.toContain('tussenbericht-niet-gebleken');
  });

  test('het laatste gesprek en het plan komen in de feiten; een gesprek na de dag niet', () => {
    const lijst = stappen(TOT_4, [
      { datum: '2024-09-03', soort: 'gesprek' },
      { datum: '2024-10-01', soort: 'verbeterplan_ontvangen' },
      { datum: '2025-01-01', soort: 'gesprek' },
      { datum: '2025-01-02', soort: 'gesprek' },
    ]);
    expect(lijst[2]?.periode).toMatchObject({ overleg_datum: '2025-01-01', plan_ontvangen: '2024-10-01' });
  });

  test('een gesprek van vóór het traject telt niet mee', () => {
    const lijst = stappen(TOT_3, [{ datum: '2023-12-01', soort: 'gesprek' }]);
    expect(lijst.map((s) => s.periode.overleg_datum)).toEqual([null, null]);
  });

  test('het gesprek van trede 2 geeft geen termijn voor het verbeterplan van trede 3', () => {
    const lijst = stappen(TOT_3, [{ datum: '2024-03-01', soort: 'gesprek' }]);
    expect(lijst[1]?.beoordeling.termijnen.find((t) => t.code === 'verbeterplan')?.datum).toBeNull();
  });

  test('een datum in het halfjaar die bij geen gebeurtenis hoort, is een bezwaar; een geplande dag niet', () => {
    const gesprek = [{ datum: '2024-09-03', soort: 'gesprek' }];
    const met = (overleg_datum: string) =>
      verloop([...TOT_3, halfjaar('2024-II', { overleg_datum })], gesprek).bezwaren;
    expect(met('2024-09-04')).toMatchObject([
      { code: 'gebeurtenis-anders', tegenspraak: { kolom: 'overleg_datum', volgens: '2024-09-03' } },
    ]);
    expect(met('2024-09-03')).toEqual([]);
    expect(met('2025-02-20')).toEqual([]);
  });
});

const NAAR_5 = halfjaar('2025-I', {
  moment: '2025-03-10',
  gehuisvest: 5,
  oordelen: [oordeel('oordeel_volgende_trede', 'ja'), oordeel('oordeel_afzien', 'nee')],
});
const TOT_5 = [...TOT_4, NAAR_5];
const BESLUIT = [
  { datum: '2025-01-20', soort: 'vooraankondiging' },
  { datum: '2025-03-11', soort: 'besluit', last_einddatum: '2025-06-11' },
];
const AFZIEN = { oordelen: [oordeel('oordeel_afzien', 'nee')] };

describe('vanaf trede 4 telt ook een dag tussen de peildata', () => {
  test('4 → 5 op 10 maart, met de vooraankondiging in de feiten', () => {
    const lijst = stappen(TOT_5, BESLUIT);
    expect(tredes(lijst).at(-1)).toBe('4 → 5');
    expect(lijst.at(-1)?.periode.vooraankondiging_datum).toBe('2025-01-20');
  });

  test.each([
    ['2025-06-11', '5 → 5'],
    ['2025-06-12', '5 → 6'],
  ])('op %s is de last tot en met 11 juni: %s', (moment, verwacht) => {
    const verstreken = { datum: '2025-06-12', soort: 'termijn_verstreken', nagekomen: 'nee' };
    const lijst = stappen(
      [...TOT_5, halfjaar('2025-I', { moment, gehuisvest: 8, ...AFZIEN })],
      [...BESLUIT, verstreken],
    );
    expect(tredes(lijst).at(-1)).toBe(verwacht);
  });

  test('of de last is nagekomen, blijkt alleen uit de gebeurtenis: zonder haar is trede 6 een voorstel', () => {
    const lijst = stappen([...TOT_5, halfjaar('2025-I', AFZIEN)], BESLUIT);
    expect(tredes(lijst).at(-1)).toBe('5 → 6 open');
  });

  test.each([
    ['nee', '5 → 6'],
    ['ja', '5 → 5'],
  ])('een deelstap die verstreek, nagekomen %s, terwijl de last nog loopt: %s', (nagekomen, verwacht) => {
    const deelstap = {
      datum: '2025-05-01',
      soort: 'termijn_verstreken',
      nagekomen,
      deelstap: 'tien woningen',
    };
    const lijst = stappen(
      [...TOT_5, halfjaar('2025-I', { moment: '2025-05-06', gehuisvest: 8, ...AFZIEN })],
      [...BESLUIT, deelstap],
    );
    expect(tredes(lijst).at(-1)).toBe(verwacht);
  });

  test('een gemiste deelstap blijft gemist als de volgende wel op tijd is', () => {
    const deelstap = (datum: string, naam: string, nagekomen: string) => ({
      datum,
      soort: 'termijn_verstreken',
      nagekomen,
      deelstap: naam,
    });
    const lijst = stappen(
      [...TOT_5, halfjaar('2025-I', { moment: '2025-05-06', gehuisvest: 8, ...AFZIEN })],
      [...BESLUIT, deelstap('2025-05-01', 'tien woningen', 'nee'), deelstap('2025-05-05', 'een plan', 'ja')],
    );
    expect(tredes(lijst).at(-1)).toBe('5 → 6');
  });

  test('een deelstap die op tijd was, zegt na de laatste dag niets over de last als geheel', () => {
    const deelstap = {
      datum: '2025-05-01',
      soort: 'termijn_verstreken',
      nagekomen: 'ja',
      deelstap: 'tien woningen',
    };
    const na = halfjaar('2025-I', { moment: '2025-06-20', gehuisvest: 8, ...AFZIEN });
    const laatste = stappen([...TOT_5, na], [...BESLUIT, deelstap]).at(-1);
    expect(laatste?.periode.last_nagekomen).toBeNull();
    expect(laatste?.beoordeling).toMatchObject({ status: 'open', vragen: [{ code: 'last-nagekomen' }] });
  });

  test('op de laatste dag van de last zelf telt een gemiste deelstap nog als deelstap', () => {
    const deelstap = {
      datum: '2025-05-01',
      soort: 'termijn_verstreken',
      nagekomen: 'nee',
      deelstap: 'tien woningen',
    };
    const laatsteDag = halfjaar('2025-I', { moment: '2025-06-11', gehuisvest: 8, ...AFZIEN });
    expect(tredes(stappen([...TOT_5, laatsteDag], [...BESLUIT, deelstap])).at(-1)).toBe('5 → 6');
  });

  test('een andere einddatum dan het besluit is een bezwaar', () => {
    const { bezwaren } = verloop([...TOT_5, halfjaar('2025-I', { last_einddatum: '2025-07-31' })], BESLUIT);
    expect(bezwaren).toMatchObject([
      { tegenspraak: { kolom: 'last_einddatum', gegeven: '2025-07-31', volgens: '2025-06-11' } },
    ]);
  });

  test.each([
    ['loopt', 1],
    ['verstreken', 0],
  ])(
    'lasttermijn %s tegenover een besluit dat op de peildatum verstreken is: %i bezwaar',
    (lasttermijn, aantal) => {
      expect(
        verloop([...TOT_5, halfjaar('2025-I', { lasttermijn, ...AFZIEN })], BESLUIT).bezwaren,
      ).toHaveLength(aantal);
    },
  );

  test('na een intrekking die geen beoordeling maakte, is de trede onbekend', () => {
    const intrekking = { datum: '2025-05-01', soort: 'intrekking' };
    const lijst = stappen([...TOT_5, halfjaar('2025-I')], [...BESLUIT, intrekking]);
    expect(tredes(lijst).at(-1)).toBe('? → ? onbepaald');
    expect(codes(lijst.at(-1))).toContain('intrekking-zonder-beoordeling');
  });

  test('wat bij een ingetrokken besluit hoorde, telt niet meer mee', () => {
    const ingetrokken = halfjaar('2025-I', {
      oordelen: [oordeel('oordeel_intrekking', 'ja'), oordeel('oordeel_nieuwe_trede', '3')],
    });
    const lijst = stappen([...TOT_5, ingetrokken, halfjaar('2025-II')], BESLUIT);
    expect(tredes(lijst).slice(-2)).toEqual(['5 → 3', '3 → 4']);
    expect(lijst.at(-1)?.periode).toMatchObject({ vooraankondiging_datum: null, last_einddatum: null });
  });
});

describe('spoed en zodra', () => {
  const spoed = (moment: string, anders: object = {}) =>
    halfjaar('2024-II', { moment, gehuisvest: 5, oordelen: [oordeel('oordeel_spoed', 'ja')], ...anders });
  const brief = (datum: string) => ({ datum, soort: 'brief_verzonden', brief: 'verzoek-verbeterplan' });

  test('spoed maakt één stap, met paragraaf 3.1.2 als grond en het oordeel gebruikt', () => {
    const laatste = stappen([...TOT_3, spoed('2024-09-10')], [brief('2024-08-13')]).at(-1);
    expect(laatste?.beoordeling).toMatchObject({
      tredeVorig: 3,
      trede: 4,
      status: 'bepaald',
      brieven: ['vooraankondiging'],
    });
    expect(laatste?.beoordeling).toHaveProperty(
      'gronden.beslissend',
      expect.objectContaining({
        code: 'spoed-omhoog',
        bron: { document: 'utrecht-2024', paragraaf: '3.1.2' },
      }),
    );
    expect(laatste?.beoordeling.oordelen).toMatchObject([{ vraag: 'oordeel_spoed', gebruikt: true }]);
    expect(codes(laatste)).not.toContain('spoed-niet-aangekondigd');
  });

  test('twee keer spoed in een halfjaar zijn twee stappen, elk met een eigen oordeel', () => {
    const tweede = spoed('2024-10-10', {
      oordelen: [oordeel('oordeel_spoed', 'ja'), oordeel('oordeel_afzien', 'nee')],
    });
    const lijst = stappen(
      [...TOT_3, spoed('2024-09-10'), tweede],
      [brief('2024-08-13'), brief('2024-09-12')],
    );
    expect(tredes(lijst).slice(-2)).toEqual(['3 → 4', '4 → 5']);
    expect(codes(lijst[3])).not.toContain('spoed-niet-aangekondigd');
  });

  test.each([
    ['2024-07-01', true],
    ['2024-07-02', false],
    ['2024-09-09', false],
    ['2024-09-10', true],
  ])(
    'een brief op %s: de gemeente hoorde niet op tijd van spoed op 10 september is %s',
    (datum, waarschuwing) => {
      const lijst = stappen([...TOT_3, spoed('2024-09-10')], [brief(datum)]);
      expect(codes(lijst.at(-1)).includes('spoed-niet-aangekondigd')).toBe(waarschuwing);
    },
  );

  test('spoed gaat niet verder dan trede 5', () => {
    const zes = halfjaar('2025-I', {
      moment: '2025-04-01',
      gehuisvest: 8,
      oordelen: [oordeel('oordeel_spoed', 'ja')],
    });
    const lijst = stappen([...TOT_5, zes], BESLUIT);
    expect(tredes(lijst).at(-1)).toBe('5 → 5');
    expect(codes(lijst.at(-1))).toContain('spoed-niet-verder');
  });

  test('wie alles heeft gehuisvest, gaat ook bij spoed naar beneden', () => {
    expect(tredes(stappen([...TOT_3, spoed('2024-09-10', { gehuisvest: 60 })])).at(-1)).toBe('3 → 1');
  });

  test('zonder cijfer is er ook met spoed geen trede', () => {
    expect(tredes(stappen([...TOT_3, spoed('2024-09-10', { gehuisvest: null })])).at(-1)).toBe(
      '3 → ? onbepaald',
    );
  });

  test('spoed op de peildatum is geen spoed: de gewone regel beslist en het oordeel is niet gebruikt', () => {
    const lijst = stappen([
      ...TOT_3,
      halfjaar('2024-II', { gehuisvest: 55, oordelen: [oordeel('oordeel_spoed', 'ja')] }),
    ]);
    expect(tredes(lijst).at(-1)).toBe('3 → 2');
    expect(codes(lijst.at(-1))).toContain('oordeel-niet-gebruikt');
  });

  test.each(['stappenplan', 'flevoland'])('%s kent geen spoed: waarschuwing en geen stap', (kader) => {
    const lijst = stappen([eerste('2024-II', { ...spoed('2024-09-10'), trede_vorig: 2 })], [], kader);
    expect(lijst[0]?.beoordeling).toMatchObject({ trede: 2 });
    expect(codes(lijst[0])).toContain('oordeel-niet-gebruikt');
  });

  const tussen = (gehuisvest: number) => halfjaar('2024-II', { moment: '2024-11-20', gehuisvest });

  test('59 van 60 op 20 november is geen formele beoordeling: de trede blijft en gaat zo mee', () => {
    const lijst = stappen([...TOT_3, tussen(59), halfjaar('2024-II', { gehuisvest: 30 })]);
    expect(tredes(lijst).slice(-2)).toEqual(['3 → 3', '3 → 4']);
    expect(lijst[2]?.beoordeling).toHaveProperty('gronden.beslissend.code', 'halfjaar-loopt');
  });

  test('60 van 60 op 20 november eindigt het traject die dag', () => {
    const lijst = stappen([...TOT_3, tussen(60), halfjaar('2024-II', { gehuisvest: 62 })]);
    expect(tredes(lijst).slice(-2)).toEqual(['3 → 1', '1 → 1']);
    expect(lijst[2]?.beoordeling).toHaveProperty(
      'gronden.som',
      expect.objectContaining({
        code: 'totaalopgave-gerealiseerd-tussentijds',
        gegevens: { dag: '2024-11-20' },
      }),
    );
  });

  test('op 1 oktober telt het cijfer van het dossier als dat van halverwege', () => {
    const lijst = stappen([...TOT_3, halfjaar('2024-II', { moment: '2024-10-01', gehuisvest: 60 })]);
    expect(tredes(lijst).at(-1)).toBe('3 → 1');
  });

  const beide = (moment: string) =>
    stappen([...TOT_3, halfjaar('2024-II', { moment, gehuisvest: 60, gehuisvest_halverwege: 30 })]).at(-1);

  test.each([
    ['2024-09-30', '3 → 1', 60],
    ['2024-10-01', '3 → 3', 30],
    ['2024-10-02', '3 → 1', 60],
  ])(
    'staan beide cijfers in het dossier, dan is het op %s %s, met %i gehuisvest',
    (moment, tredeEn, telt) => {
      const stap = beide(moment);
      expect(stap === undefined ? [] : tredes([stap])).toEqual([tredeEn]);
      expect(stap?.beoordeling.cijfers.gehuisvest).toBe(telt);
    },
  );

  test('op 20 november telt het cijfer van 1 oktober niet: zonder eigen cijfer is er geen uitkomst', () => {
    const dag = halfjaar('2024-II', { moment: '2024-11-20', gehuisvest: null, gehuisvest_halverwege: 60 });
    expect(stappen([...TOT_3, dag]).at(-1)?.beoordeling).toMatchObject({ ontbrekend: ['gehuisvest'] });
  });
});

describe('de richttijden worden berekend en houden niets tegen', () => {
  const BLIJFT = { gehuisvest: 41, oordelen: [oordeel('oordeel_verbeterplan', 'voldoende')] };

  test('precies een jaar boven trede 1 is niet meer dan een jaar, anderhalf jaar wel', () => {
    const lijst = stappen([...TOT_3, halfjaar('2024-II', BLIJFT), halfjaar('2025-I', BLIJFT)]);
    expect(lijst[2]?.richttijden).toMatchObject([
      {
        soort: 'hele-ladder',
        sinds: '2024-01-01',
        uiterlijk: '2025-01-01',
        maanden: 12,
        overschreden: false,
      },
    ]);
    expect(codes(lijst[2])).not.toContain('hele-ladder-te-lang');
    expect(lijst[3]?.beoordeling.waarschuwingen).toContainEqual({
      code: 'hele-ladder-te-lang',
      bron: { document: 'handreiking', paragraaf: '4.4.4' },
      cijfers: { maanden: 18 },
      gegevens: { sinds: '2024-01-01', uiterlijk: '2025-01-01' },
    });
    expect(tredes(lijst).at(-1)).toBe('3 → 3');
  });

  test('de klok begint opnieuw na een terugkeer naar trede 1', () => {
    const lijst = stappen([
      eerste('2023-II'),
      halfjaar('2024-I', { gehuisvest: 50 }),
      halfjaar('2024-II'),
      halfjaar('2025-I'),
    ]);
    expect(tredes(lijst)).toEqual(['1 → 2', '2 → 1', '1 → 2', '2 → 3']);
    expect(lijst.map((s) => s.richttijden[0]?.sinds)).toEqual([
      '2024-01-01',
      undefined,
      '2025-01-01',
      '2025-01-01',
    ]);
  });

  test('een dossier dat op trede 2 begint, telt vanaf trede_sinds; op trede 3 is het begin niet bekend', () => {
    const begin = (trede_vorig: number) =>
      stappen([eerste('2024-I', { trede_vorig, achterstand_begin: 5, trede_sinds: '2023-07-01' })])[0]
        ?.richttijden[0];
    expect(begin(2)).toMatchObject({ sinds: '2023-07-01', maanden: 12, overschreden: false });
    expect(begin(3)).toMatchObject({ sinds: null, maanden: null, overschreden: false });
  });

  test.each([
    ['2025-01-01', '2025-06-30', false],
    ['2025-01-01', null, false],
    ['2025-01-01', '2025-07-02', true],
  ])('op trede 4 sinds %s, beoordeeld op %s: meer dan een half jaar is %s', (sinds, moment, teLang) => {
    const op5 = [...TOT_5, moment?.startsWith('2025-07') ? halfjaar('2025-I') : null].filter(
      (h) => h !== null,
    );
    const laatste = halfjaar(moment?.startsWith('2025-07') ? '2025-II' : '2025-I', { moment, gehuisvest: 8 });
    const einde = { datum: '2025-03-11', soort: 'besluit', last_einddatum: '2025-12-31' };
    const stap = stappen([...op5, laatste], [einde]).at(-1);
    expect(stap?.richttijden[1]).toMatchObject({
      soort: 'hoogste-treden',
      sinds,
      uiterlijk: '2025-07-01',
      overschreden: teLang,
    });
    expect(codes(stap).includes('hoogste-treden-te-lang')).toBe(teLang);
  });

  test('het half jaar voor de hoogste treden is alleen van Utrecht, het jaar is van alle kaders', () => {
    const lijst = stappen(
      [
        eerste('2023-II', { gehuisvest: 20 }),
        halfjaar('2024-I', { gehuisvest: 20 }),
        halfjaar('2024-II', { gehuisvest: 20 }),
        halfjaar('2025-I', {
          gehuisvest: 20,
          trede_vorig: 4,
          oordelen: [oordeel('oordeel_volgende_trede', 'nee')],
        }),
      ],
      [],
      'stappenplan',
    );
    expect(tredes(lijst)).toEqual(['1 → 2', '2 → 3', '3 → 4', '4 → 4']);
    expect(lijst.at(-1)?.richttijden.map((r) => r.soort)).toEqual(['hele-ladder']);
    expect(codes(lijst.at(-1))).toContain('hele-ladder-te-lang');
  });

  test('onder de handreiking krijgt de termijn van de hele ladder haar datum, ook vanaf een hogere fase', () => {
    const weken = { doorlooptijd_weken: 20 };
    const fase2 = halfjaar('2024-I', { ...weken, oordelen: [oordeel('oordeel_taakverwaarlozing', 'ja')] });
    const lijst = stappen(
      [eerste('2023-II', weken), fase2],
      [{ datum: '2024-05-01', soort: 'gesprek' }],
      'handreiking',
    );
    expect(tredes(lijst)).toEqual(['1 → 2', '2 → 3']);
    expect(lijst[1]?.beoordeling.termijnen.find((t) => t.code === 'hele-ladder')?.datum).toBe('2025-01-01');
    expect(codes(lijst[1])).not.toContain('overleg-niet-vastgelegd');
  });
});

test('elk oordeel houdt zijn eigen wie en wanneer', () => {
  const oordelen = [
    { ...oordeel('oordeel_verbeterplan', 'onvoldoende'), door: 'Gedeputeerde A', datum: '2025-01-20' },
    { ...oordeel('oordeel_afzien', 'nee'), door: 'Gedeputeerde B', datum: '2025-02-03' },
  ];
  const lijst = stappen([...TOT_3, halfjaar('2024-II', { gehuisvest: 45, oordelen })]);
  expect(tredes(lijst).at(-1)).toBe('3 → 4');
  expect(lijst.at(-1)?.beoordeling.oordelen).toMatchObject([
    { vraag: 'oordeel_verbeterplan', door: 'Gedeputeerde A', datum: '2025-01-20' },
    { vraag: 'oordeel_afzien', door: 'Gedeputeerde B', datum: '2025-02-03' },
  ]);
});

test('twee beoordelingen van het eerste halfjaar delen hun begin', () => {
  const lijst = stappen([eerste('2023-II', { moment: '2023-11-20', gehuisvest: 10 }), halfjaar('2023-II')]);
  expect(tredes(lijst)).toEqual(['1 → 1', '1 → 2']);
  expect(lijst[1]?.beoordeling.cijfers).toMatchObject({ achterstandBegin: 0, voorsprongBegin: 0 });
});
