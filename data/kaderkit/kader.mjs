// Het kader van de provincie __PROVINCIE__, gemaakt met `trede kader nieuw __ID__`. Verander wat anders is in uw beleid:
// elke grens is hieronder een getal met de paragraaf erachter. Wat een brief zegt, staat in sjablonen/, niet hier.
// Een kader rekent alleen met de feiten die het krijgt: geen klok, geen bestand, niets dat het onthoudt.

/** @typedef {import('trede/kader').Feiten} Feiten */
/** @typedef {import('trede/kader').Trede} Trede */
/** @typedef {import('trede/kader').Bron} Bron */
/** @typedef {import('trede/kader').EigenUitkomst} Uitkomst */
/** @typedef {import('trede/kader').EigenMetTrede} MetTrede */

const ID = '__ID__';

const MARGE_PERSONEN = 3; // § 2: tot en met zoveel personen is een achterstand gering
const MARGE_DEEL = 10; // § 2: of tot en met een tiende van de opgave
const PLAN_WEKEN = 6; // § 4: zoveel weken heeft een gemeente voor haar plan

/** @type {(paragraaf: string) => Bron} */
const bron = (paragraaf) => ({ document: ID, paragraaf });
const TREDE_1 = bron('2');
const TREDE_2 = bron('3');
const TREDE_3 = bron('4');
const TREDE_4 = bron('5');
/** Dit zegt de tekst niet: het is een keuze van de provincie, met een zin in sjablonen/bouwstenen/keuzes. @type {Bron} */
const EIGEN_KEUZE = bron('');

/** @type {import('trede/kader').Kadermaker} */
export default ({
  bevinding,
  vraag,
  uitkomst,
  onbepaald,
  somGrond,
  tredeVan,
  isTussentijds,
  peildatum,
  plusWeken,
}) => {
  /**
   * § 2: een achterstand van ten hoogste drie personen, of ten hoogste een tiende van de opgave, is gering.
   * @param {Feiten} f
   */
  const isGering = ({ cijfers: { achterstand, totaalopgave } }) =>
    achterstand !== null &&
    totaalopgave !== null &&
    (achterstand <= MARGE_PERSONEN || achterstand * MARGE_DEEL <= totaalopgave);

  /** @param {Feiten} f @param {Trede} van @returns {Uitkomst} */
  const beoordeel = (f, van) => {
    if (f.gerealiseerd) return opOrde(f, van);
    if (f.gerealiseerd === null) return onbepaald(f.ontbrekend);
    // Binnen het halfjaar verandert er niets: de brief vertelt alleen de stand.
    if (f.moment < peildatum(f.periode.halfjaar))
      return uitkomst(van, { som: som(f), beslissend: bevinding('halfjaar-loopt', TREDE_1, { trede: van }) });
    if (van >= 4) return uitkomst(4, { som: som(f), beslissend: bevinding('blijft-op-4', TREDE_4) });
    if (van === 1) return vanEen(f);
    return van === 2 ? vanTwee(f) : vanDrie(f);
  };

  /** @param {Feiten} f */
  const som = (f) => somGrond(f, TREDE_1);

  /** § 2: alles gehaald. Dat een gemeente dan in één keer naar trede 1 gaat, is een eigen keuze. @param {Feiten} f @param {Trede} van */
  const opOrde = (f, van) =>
    uitkomst(1, {
      som: som(f),
      beslissend:
        van === 1
          ? bevinding('op-orde', TREDE_1)
          : bevinding('terug-naar-1', EIGEN_KEUZE, { tredeVorig: van }),
    });

  /** § 2: gering blijft op trede 1; § 3: anders trede 2. @param {Feiten} f @returns {Uitkomst} */
  const vanEen = (f) => {
    if (f.cijfers.achterstand === null) return onbepaald(f.ontbrekend);
    return isGering(f)
      ? uitkomst(1, { som: som(f), beslissend: bevinding('geringe-achterstand-eigen', TREDE_1) })
      : uitkomst(2, { som: som(f), beslissend: bevinding('naar-overleg', TREDE_2) });
  };

  /** § 3: wordt de achterstand kleiner, dan gaat het overleg door; § 4: anders vraagt de provincie een plan. @param {Feiten} f @returns {Uitkomst} */
  const vanTwee = (f) => {
    const { achterstand, achterstandBegin } = f.cijfers;
    if (achterstand === null || achterstandBegin === null) return onbepaald(f.ontbrekend);
    const vergeleken = { achterstandBegin, achterstand };
    return achterstand < achterstandBegin
      ? uitkomst(2, { som: som(f), beslissend: bevinding('loopt-in', TREDE_2, vergeleken) })
      : uitkomst(3, { som: som(f), beslissend: bevinding('loopt-niet-in', TREDE_3, vergeleken) });
  };

  /** § 5: of het plan voldoende is uitgevoerd, beslist een mens. @param {Feiten} f @returns {Uitkomst} */
  const vanDrie = (f) => {
    const { oordeel_verbeterplan: oordeel } = f.periode;
    const blijft = bevinding('plan-loopt', TREDE_3);
    if (oordeel === null)
      return uitkomst(3, { som: som(f), beslissend: blijft }, [
        vraag('plan-uitgevoerd', TREDE_4, 'oordeel_verbeterplan', [
          'voldoende',
          'onvoldoende',
          'niet_ingediend',
        ]),
      ]);
    return oordeel === 'voldoende'
      ? uitkomst(3, { som: som(f), beslissend: blijft })
      : uitkomst(4, { som: som(f), beslissend: bevinding('plan-schiet-tekort', TREDE_4) });
  };

  return {
    id: ID,
    titel: '__TITEL__',
    plan: 'plan van aanpak',
    planfase: 'de uitvoering van het plan',
    cijferbron: { voluit: 'het Centraal Orgaan opvang asielzoekers (COA)', kort: 'het COA' },
    geldig: { van: '__VAN__', tot: null },
    ladder: {
      treden: [
        { trede: 1, stap: 'begin', naam: 'op orde' },
        { trede: 2, stap: 'overleg', naam: 'ambtelijk overleg' },
        { trede: 3, stap: 'plan', naam: 'plan van aanpak' },
        { trede: 4, stap: 'vooraankondiging', naam: 'vooraankondiging' },
      ],
      raadMaanden: null,
    },
    richttijden: {},
    // § 2: alleen wie een geringe achterstand had, kan op trede 1 zijn gebleven.
    kanOpLaagsteTrede: (_trede, achterstand) => achterstand <= MARGE_PERSONEN,
    codes: {
      // Waar een bevinding op rust: 'tekst' (of de wet), of de naam van een eigen keuze.
      gronden: {
        'op-orde': 'tekst',
        'terug-naar-1': 'in-een-keer-terug',
        'halfjaar-loopt': 'tekst',
        'geringe-achterstand-eigen': 'tekst',
        'naar-overleg': 'tekst',
        'loopt-in': 'tekst',
        'loopt-niet-in': 'tekst',
        'plan-loopt': 'tekst',
        'plan-schiet-tekort': 'tekst',
        'blijft-op-4': 'tekst',
      },
      vragen: ['plan-uitgevoerd'],
      waarschuwingen: [],
      signalen: [],
      termijnen: { 'plan-indienen': 'tekst' },
    },
    bijtelling: () => [],
    bijtellingParagraaf: '1',
    uitlegbronnen: { som: TREDE_1, volgorde: null, eenTrede: null },
    kolommen: ['gehuisvest_halverwege'],
    oordelen: ['oordeel_verbeterplan'],
    instellingen: {},
    beoordeel,
    waarschuwingen: () => [],
    signalen: () => [],
    ambtelijk: ['voortgang'],
    brieven: (u, van) => {
      if (isTussentijds(u)) return ['voortgang'];
      switch (tredeVan(u)) {
        case 1:
          return u.gronden.beslissend.code === 'geringe-achterstand-eigen'
            ? ['signalering']
            : ['beoordeling'];
        case 2:
          return ['uitnodiging-overleg'];
        case 3:
          return [van === 3 ? 'voortzetting' : 'verzoek-verbeterplan'];
        case 4:
          return [van === 4 ? 'voortzetting' : 'vooraankondiging'];
        default:
          return [];
      }
    },
    termijnen: (u, _f, briefdatum) =>
      tredeVan(u) !== 3
        ? []
        : [
            {
              ...bevinding('plan-indienen', TREDE_3, { weken: PLAN_WEKEN }),
              datum: briefdatum === null ? null : plusWeken(briefdatum, PLAN_WEKEN),
            },
          ],
    afschriften: (brieven) => (brieven.includes('vooraankondiging') ? ['gemeenteraad'] : []),
    publicatie: (brieven) =>
      brieven.includes('vooraankondiging') ? ['website', 'provinciaal blad'] : ['website'],
  };
};
