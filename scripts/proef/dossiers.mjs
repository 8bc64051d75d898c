// Dossiers made up by chance, as a person would keep them: half-year by half-year, with the letters that followed, the
// questions answered (mostly), and texts that a program easily trips over.
import { vragenVan } from '../../dist/assessment/beoordeling.js';
import { replay } from '../../dist/assessment/verloop.js';
import { parseDossier } from '../../dist/dossier/dossier.js';
import { peildatum, verschoven } from '../../dist/dossier/halfjaar.js';

/** Municipalities that do not exist, with names that are hard to print. */
const NAMEN = [
  'Aardenhof',
  "'s-Hofwijk",
  'Bergen (NH)',
  'Ooi & Weide',
  'Súdwest-Kreek',
  'Hof_van_Zee_',
  'Aa *en* Hunze',
];
export const REGISTER = new Map(
  NAMEN.map((naam, i) => [`GM990${i}`, { code: `GM990${i}`, naam, provincie: 'Middenland' }]),
);

/** Texts of a person; none of it may be read as markup. */
const TEKSTEN = [
  'Wij spraken **af** dat er | 3 woningen # bij komen.',
  '{{ gemeente.naam }} en {% if x %} blijven tekst.',
  '1. geen genummerde lijst',
  '- geen lijst, en <b>geen</b> HTML & ook geen &amp;',
  '> geen citaat, `geen code`, ~~niet~~ doorgehaald',
  'Zie [deze](link) en ![dit](beeld) en www.voorbeeld.example.',
  'Een pad: C:\\map\\_bestand_ en een ster * los.',
  'Citaat: „zo is het” – met een streepje, € 1.500,00 en 50%.',
  '=== geen kop ===',
  'Achterstand 2023-I | 999',
  '# geen kop\nTweede regel van dezelfde alinea\n\nEen tweede alinea.',
];

const dag = (datum, erbij) => {
  const d = new Date(`${datum}T12:00:00Z`);
  d.setUTCDate(d.getUTCDate() + erbij);
  return d.toISOString().slice(0, 10);
};

/**
 * A dossier under a kader: the data as they stand in the file, and what it was parsed to. `briefdag` is the date of its
 * letter. Null when the border refuses it; `fouten` then tell why, each with its place.
 */
export function maakDossier(kader, r) {
  const [code, { naam }] = r.kies([...REGISTER]);
  const data = {
    schema: 1,
    gemeentecode: code,
    gemeente: naam,
    ...(r.kans(0.8) ? { adres: 'Postbus 1 & 2', postcode: '0000 AB', plaats: 'Hof_aan_Zee' } : {}),
    ...(r.kans(0.3) ? { uw_kenmerk: 'Z|24/*1*' } : {}),
    halfjaren: [],
    gebeurtenissen: [],
  };
  let halfjaar = r.kies(['2023-II', '2023-II', '2024-I']);
  const aantal = r.heel(1, 6);
  for (let i = 0; i < aantal; i++) {
    const gelezen = voegHalfjaarToe(data, halfjaar, i === 0, kader, r);
    if ('fouten' in gelezen || i === aantal - 1) return { data, ...gelezen, briefdag: briefdag(data) };
    voegGebeurtenissenToe(data, gelezen.stap, r);
    halfjaar = verschoven(halfjaar, 1);
  }
  throw new Error('onbereikbaar');
}

function briefdag(data) {
  const laatste = data.halfjaren.at(-1);
  return dag(laatste.moment ?? peildatum(laatste.halfjaar), 40);
}

function voegHalfjaarToe(data, halfjaar, eerste, kader, r) {
  const taakstelling = r.kies([0, 1, 2, 5, 24, 40, 216, 1200]);
  const bijtelling = r.kans(0.2);
  const item = {
    halfjaar,
    taakstelling,
    gehuisvest: Math.max(0, Math.round(taakstelling * r.kies([0, 0.3, 0.6, 0.9, 1, 1.2, 2])) + r.heel(0, 3)),
    doorlooptijd_weken: r.kies([11, 13, '12,5']),
    ...(eerste
      ? {
          trede_vorig: r.kies([1, 1, 2, 3, 4, 5, 6]),
          ...r.kies([
            { achterstand_begin: 0, voorsprong_begin: 0 },
            { achterstand_begin: r.heel(1, 90) },
            { achterstand_begin: r.heel(1, 90) },
            { voorsprong_begin: r.heel(1, 30) },
          ]),
        }
      : {}),
    ...(bijtelling
      ? {
          bijtelling_gehuisvest: r.heel(1, 3),
          bijtelling_zelfstandig: r.heel(0, 2),
          bijtelling_pijplijn: r.heel(0, 2),
          bijtelling_bewijs: 'huurcontracten | van *december*',
        }
      : {}),
    ...(r.kans(0.3) ? { taakstelling_volgend: r.heel(0, 90) } : {}),
    ...(r.kans(0.2)
      ? { taakstelling_oorspronkelijk: taakstelling + 5, bijstelling_datum: dag(peildatum(halfjaar), -60) }
      : {}),
    ...(r.kans(0.2) ? { bijtelling_vorig_geregistreerd: 1 } : {}),
    ...(r.kans(0.5) ? { verificatie_datum: dag(peildatum(halfjaar), 12) } : {}),
    ...(r.kans(0.2)
      ? {
          wachttijd_fase2_dagen: r.kies([119, 120, '120,1', 300]),
          koppelingen: r.heel(0, 40),
          omkoppelingen: 3,
        }
      : {}),
    ...(r.kans(0.4) ? { toelichting: r.kies(TEKSTEN) } : {}),
    ...(r.kans(0.5) ? { plantermijn: 'verstreken' } : {}),
    ...(r.kans(0.5) ? { invulling: invulling(halfjaar, r) } : {}),
    oordelen: [],
  };
  data.halfjaren.push(item);
  let gelezen = speelNa(data, kader);
  // Answer what is asked, a few times: an answer may raise the next question. Some stay open.
  for (let n = 0; n < 4 && !('fouten' in gelezen) && !r.kans(0.1); n++) {
    const open = vragenVan(gelezen.stap.beoordeling).filter(
      (o) => o.antwoorden.length > 0 && o.kolom.startsWith('oordeel_'),
    );
    if (open.length === 0) break;
    for (const { kolom, antwoorden } of open) {
      item.oordelen = item.oordelen.filter((o) => o.vraag !== kolom);
      item.oordelen.push({
        vraag: kolom,
        antwoord: r.kies(antwoorden),
        door: 'Gedeputeerde Staten',
        datum: dag(peildatum(halfjaar), 20),
        motivering: r.kies(TEKSTEN.filter((t) => !t.includes('\n'))),
      });
    }
    gelezen = speelNa(data, kader);
  }
  return gelezen;
}

function speelNa(data, kader) {
  const gelezen = parseDossier(data, REGISTER);
  if ('fouten' in gelezen) return { fouten: gelezen.fouten };
  const { stappen, bezwaren } = replay(gelezen.dossier, kader, { feestdagen: null });
  if (bezwaren.length > 0) return { fouten: bezwaren.map((b) => ({ code: b.code, kolom: b.pad })) };
  return { dossier: gelezen.dossier, stappen, stap: stappen.at(-1) };
}

/** What the province did after an assessment, and what the gemeente sent. */
function voegGebeurtenissenToe(data, { beoordeling: a, dag: sinds }, r) {
  if (a.status !== 'bepaald') {
    // The trede is not certain: the file must say where the gemeente stands now.
    return;
  }
  const [brief] = a.brieven;
  const erbij = (na, soort, meer = {}) => data.gebeurtenissen.push({ datum: dag(sinds, na), soort, ...meer });
  const kenmerk = r.kans(0.5) ? { kenmerk: 'MID|24-*7*' } : {};
  if (brief === 'besluit') {
    const einde = dag(sinds, r.kies([90, 150, 260]));
    erbij(40, 'besluit', {
      last_einddatum: einde,
      ...kenmerk,
      ...(r.kans(0.7) ? { nummer: '2025-GS-1' } : {}),
    });
    if (r.kans(0.7))
      data.gebeurtenissen.push({
        datum: dag(einde, 1),
        soort: 'termijn_verstreken',
        nagekomen: r.kies(['ja', 'nee', 'nee']),
      });
  } else if (brief === 'vooraankondiging') {
    erbij(40, 'vooraankondiging', kenmerk);
    if (r.kans(0.5)) erbij(60, 'zienswijze');
  } else if (brief === 'intrekking') erbij(40, 'intrekking');
  else if (brief !== undefined && r.kans(0.8)) erbij(40, 'brief_verzonden', { brief, ...kenmerk });
  if (r.kans(0.4)) erbij(70, 'gesprek');
  if (brief === 'verzoek-verbeterplan' && r.kans(0.7)) erbij(100, 'verbeterplan_ontvangen');
}

function invulling(halfjaar, r) {
  const later = (n) => dag(peildatum(halfjaar), n);
  const tekst = () => r.kies(TEKSTEN);
  return {
    besluit_nummer: '2025-GS-|1|',
    besluit_datum: later(39),
    omvang: r.kies(['achterstand', 'totaalopgave']),
    deelstappen: [
      { resultaat: 'tien *woningen* | klaar', uiterlijk: later(80) },
      { resultaat: '{{ x }} gehuisvest', uiterlijk: later(100) },
    ],
    ...(r.kans(0.8) ? { zienswijze: tekst() } : {}),
    bijzondere_omstandigheden: tekst(),
    belangenafweging: tekst(),
    maatregelen: tekst(),
    ingangsdatum: later(45),
    kosten: tekst(),
    rechtsmiddelen: tekst(),
  };
}
