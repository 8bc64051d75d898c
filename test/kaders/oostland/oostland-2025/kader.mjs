/**
 * Oostland, a province that does not exist: four treden, a margin of its own, a run of four half-years, and a postponement
 * with an end date.
 * @type {import('trede/kader').Kadermaker}
 */
export default ({
  bevinding,
  uitkomst,
  onbepaald,
  somGrond,
  halfjaarreeks,
  tredeVan,
  isTussentijds,
  peildatum,
  plusWeken,
}) => {
  const MARGE_PERSONEN = 3; // §2
  const MARGE_DELER = 10; // §2: a tenth
  const DERDE = 3; // §3: a third
  const OP_RIJ = 4; // §4
  const OVERLEG_WEKEN = 3; // §3
  const PLAN_WEKEN = 6; // §4
  const bron = (paragraaf) => ({ document: 'oostland-2025', paragraaf });
  const som = (f) => somGrond(f, bron('1'));
  const blijf = (f, van, code, p, cijfers = {}, gegevens = {}) =>
    uitkomst(van, {
      som: som(f),
      beslissend: bevinding(code, bron(p), { trede: van, ...cijfers }, gegevens),
    });

  function vierOpRij(f) {
    const reeks = halfjaarreeks(f, OP_RIJ);
    if ('ontbreekt' in reeks) return onbepaald(reeks.ontbreekt);
    const tekort = reeks.halfjaren.every(({ cijfers }) => (cijfers.achterstand ?? 0) > 0);
    if (!tekort) return blijf(f, 3, 'nog-geen-vier', '4', { aantal: OP_RIJ });
    return uitkomst(4, {
      som: som(f),
      beslissend: bevinding('vier-op-rij', bron('4'), { trede: 3, tredeNieuw: 4, aantal: OP_RIJ }),
    });
  }

  function beoordeel(f, van) {
    if (f.gerealiseerd === null) return onbepaald(f.ontbrekend);
    if (f.gerealiseerd)
      return uitkomst(1, { som: som(f), beslissend: bevinding('in-orde', bron('1'), { tredeVorig: van }) });
    if (f.moment < peildatum(f.periode.halfjaar)) return blijf(f, van, 'halfjaar-loopt', '1');
    if (f.uitstel === 'loopt')
      return blijf(f, van, 'uitstel-loopt', '5', {}, { dag: f.periode.uitstel_tot ?? '' });
    const { achterstand, achterstandBegin, totaalopgave } = f.cijfers;
    if (achterstand === null || totaalopgave === null) return onbepaald(f.ontbrekend);
    const grens = { achterstand, personen: MARGE_PERSONEN, deler: MARGE_DELER };
    const binnen = achterstand <= MARGE_PERSONEN || MARGE_DELER * achterstand <= totaalopgave;
    if (van === 1)
      return binnen
        ? blijf(f, 1, 'binnen-ruimte', '2', grens)
        : uitkomst(2, {
            som: som(f),
            beslissend: bevinding('boven-ruimte', bron('2'), { ...grens, tredeNieuw: 2 }),
          });
    if (van === 3) return vierOpRij(f);
    if (van === 4) return blijf(f, 4, 'blijft-hoogste', '4');
    if (achterstandBegin === null) return onbepaald(['achterstand_begin']);
    const daalt = DERDE * achterstand <= (DERDE - 1) * achterstandBegin;
    return daalt
      ? blijf(f, 2, 'daalt-genoeg', '3', { achterstand, achterstandBegin })
      : uitkomst(3, {
          som: som(f),
          beslissend: bevinding('daalt-te-weinig', bron('3'), {
            achterstand,
            achterstandBegin,
            tredeNieuw: 3,
          }),
        });
  }

  return {
    id: 'oostland-2025',
    titel: 'de Beleidsregel toezicht huisvesting Oostland',
    plan: 'herstelplan',
    planfase: 'de hersteltijd',
    cijferbron: { voluit: 'het Meldpunt Huisvesting Oostland (MHO)', kort: 'het MHO' },
    geldig: { van: '2025-I', tot: null },
    ladder: {
      treden: [
        { trede: 1, stap: 'begin', naam: 'op koers' },
        { trede: 2, stap: 'overleg', naam: 'in gesprek' },
        { trede: 3, stap: 'plan', naam: 'hersteltijd' },
        { trede: 4, stap: 'vooraankondiging', naam: 'voornemen tot ingrijpen' },
      ],
      raadMaanden: null,
    },
    kanOpLaagsteTrede: () => true,
    codes: {
      gronden: {
        'in-orde': 'tekst',
        'halfjaar-loopt': 'tekst',
        'uitstel-loopt': 'tekst',
        'binnen-ruimte': 'tekst',
        'boven-ruimte': 'tekst',
        'daalt-genoeg': 'tekst',
        'daalt-te-weinig': 'tekst',
        'vier-op-rij': 'tekst',
        'nog-geen-vier': 'tekst',
        'blijft-hoogste': 'tekst',
      },
      vragen: [],
      waarschuwingen: [],
      signalen: [],
      termijnen: { 'gesprek-binnen': 'tekst', 'herstelplan-binnen': 'tekst' },
    },
    bijtelling: () => [],
    bijtellingParagraaf: '1',
    uitlegbronnen: { som: bron('1'), volgorde: null, eenTrede: bron('3') },
    kolommen: ['uitstel_tot'],
    oordelen: ['oordeel_planinhoud'],
    instellingen: {},
    beoordeel,
    waarschuwingen: () => [],
    signalen: () => [],
    ambtelijk: ['signalering'],
    brieven: (u, van) => {
      if (isTussentijds(u)) return [];
      const trede = tredeVan(u);
      const code = u.gronden.beslissend.code;
      if (code === 'in-orde') return ['beoordeling'];
      if (code === 'binnen-ruimte') return ['signalering'];
      if (code === 'uitstel-loopt')
        return trede === 1 ? [] : trede === 2 ? ['uitnodiging-overleg'] : ['voortzetting'];
      if (trede === 2) return ['uitnodiging-overleg'];
      if (trede === 3) return [van === 3 ? 'voortzetting' : 'verzoek-verbeterplan'];
      if (trede === 4) return [van === 4 ? 'voortzetting' : 'vooraankondiging'];
      return [];
    },
    termijnen: (u, f, briefdatum) => {
      const trede = tredeVan(u);
      if (trede === f.tredeVorig) return [];
      const na = (weken) => (briefdatum === null ? null : plusWeken(briefdatum, weken));
      if (trede === 2)
        return [
          { ...bevinding('gesprek-binnen', bron('3'), { weken: OVERLEG_WEKEN }), datum: na(OVERLEG_WEKEN) },
        ];
      if (trede === 3)
        return [
          { ...bevinding('herstelplan-binnen', bron('4'), { weken: PLAN_WEKEN }), datum: na(PLAN_WEKEN) },
        ];
      return [];
    },
    afschriften: (brieven) => (brieven.includes('vooraankondiging') ? ['gemeenteraad'] : []),
    publicatie: () => [],
  };
};
