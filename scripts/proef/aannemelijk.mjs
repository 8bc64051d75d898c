// How often an honest table is asked about without need, and how often a planted mistake is seen: rounds of three half-years that
// the kaders themselves assess, of many sizes, with fixed seeds. Figures are fictional. Needs a build. --kort: a tenth of the tables.
import { bedenkingenBij } from '../../dist/assessment/aannemelijk/aannemelijk.js';
import { assess } from '../../dist/assessment/assess.js';
import { tredeVan } from '../../dist/assessment/beoordeling.js';
import { KADERS } from '../../dist/assessment/kaders/index.js';
import { periodeVan } from '../../dist/dossier/kolommen.js';
import { KORT } from './gereedschap.mjs';

const TABELLEN = KORT ? 1000 : 10_000;
/** Of tables without a mistake, at most this part may be asked about: by a column, and by anything at all. */
const HOOGSTENS = { kolom: 0.001, totaal: 0.03 };
const HALFJAREN = ['2024-I', '2024-II', '2025-I'];
const MATEN = [6, 8, 10, 12, 16, 26, 30, 50, 62];
const SPREIDINGEN = [0.5, 0.7, 0.9];
const FEESTDAGEN = { volledigVan: 2023, volledigTot: 2028, gelijkgesteld: new Set() };

let z = 20240215;
function kans() {
  z = (z + 0x6d2b79f5) | 0;
  let t = Math.imul(z ^ (z >>> 15), 1 | z);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const normaal = () => Math.sqrt(-2 * Math.log(kans() + 1e-12)) * Math.cos(2 * Math.PI * kans());
const kies = (lijst) => lijst[Math.floor(kans() * lijst.length)];

/** How well a municipality does: mostly what it must, some far behind, a few ahead. */
function prestatie() {
  const u = kans();
  if (u < 0.45) return 1 + 0.06 * normaal();
  if (u < 0.78) return 0.92 + 0.15 * normaal();
  if (u < 0.94) return 0.65 + 0.2 * normaal();
  return 1.2 + 0.2 * Math.abs(normaal());
}

/** Three half-years of a province under a kader; the rows of the last one, and what the round before it ended with. */
function provincie(aantal, spreiding, kader) {
  const landelijk = HALFJAREN.map(() => 9000 + kans() * 18_000);
  landelijk.push(landelijk[2] * (0.6 + kans()));
  const gemeenten = Array.from({ length: aantal }, (_, i) => ({
    code: `GM${9000 + i}`,
    inwoners: Math.max(1000, 30_000 * Math.exp(spreiding * normaal())),
    stand: { trede: kader.laagsteTrede, achterstand: 0, voorsprong: 0 },
    bijgesteld: 1,
  }));
  const deel = (vg, { inwoners }) => Math.ceil((vg * inwoners) / 17_800_000);
  let rijen = [];
  let vorige = new Map();
  HALFJAREN.forEach((halfjaar, h) => {
    vorige = new Map(
      rijen.map((p, i) => [
        p.gemeentecode,
        {
          ...gemeenten[i].stand,
          taakstelling: p.taakstelling,
          taakstelling_volgend: p.taakstelling_volgend,
          adres: p.adres,
          postcode: p.postcode,
          plaats: p.plaats,
        },
      ]),
    );
    // One half-year in five the national number is adjusted on the way.
    const bijstelling = kans() < 0.2 ? 0.6 + 0.7 * kans() : 1;
    rijen = gemeenten.map((g, i) => {
      const aangekondigd = deel(landelijk[h], g);
      const taakstelling = bijstelling === 1 ? aangekondigd : deel(landelijk[h] * bijstelling, g);
      const { trede, achterstand, voorsprong } = g.stand;
      const opgave = Math.max(0, taakstelling + achterstand - voorsprong);
      const gehuisvest = Math.max(0, Math.round(opgave * Math.max(0, prestatie()) + normaal() * 1.5));
      const anders = taakstelling !== aangekondigd;
      return periodeVan({
        gemeentecode: g.code,
        gemeente: `Dorp ${i}`,
        halfjaar,
        trede_vorig: trede,
        taakstelling,
        achterstand_begin: achterstand,
        voorsprong_begin: voorsprong,
        gehuisvest,
        taakstelling_oorspronkelijk: anders ? aangekondigd : null,
        bijstelling_datum: anders
          ? `${halfjaar.slice(0, 4)}-${halfjaar.endsWith('II') ? '11' : '05'}-10`
          : null,
        taakstelling_volgend: deel(landelijk[h + 1], g),
        gehuisvest_halverwege: Math.floor(gehuisvest * (0.3 + 0.5 * kans())),
        verificatie_datum: halfjaar.endsWith('II')
          ? `${Number(halfjaar.slice(0, 4)) + 1}-01-12`
          : `${halfjaar.slice(0, 4)}-07-11`,
        doorlooptijd_weken: { teller: 13, noemer: 1 },
        adres: `Postbus ${100 + i}`,
        postcode: '1234 AB',
        plaats: `Dorp ${i}`,
        plantermijn: 'verstreken',
        lasttermijn: 'loopt',
      });
    });
    if (h === HALFJAREN.length - 1) return;
    rijen.forEach((p, i) => {
      const a = assess(p, kader, { feestdagen: FEESTDAGEN, landelijk: [], instellingen: {} });
      const trede = a.status === 'onbepaald' ? null : tredeVan(a);
      if (trede === null) throw new Error(`onbepaald: ${JSON.stringify(a.ontbrekend)}`);
      gemeenten[i].stand = { trede, achterstand: a.cijfers.achterstandNog, voorsprong: a.cijfers.voorsprong };
    });
  });
  return { rijen, vorige };
}

const kolom = (rijen, naam, waarden) => rijen.map((p, i) => ({ ...p, [naam]: waarden[i] }));
const een = (rijen, kan, anders) => {
  const kandidaten = rijen.filter(kan);
  if (kandidaten.length === 0) return null;
  const p = kies(kandidaten);
  return rijen.map((q) => (q === p ? { ...q, ...anders(q, rijen) } : q));
};
const rol = (lijst) => [lijst.at(-1), ...lijst.slice(0, -1)];
const namen = (rijen, naam) => rijen.map((p) => p[naam]);
const wissel = (rijen, a, b) => rijen.map((p) => ({ ...p, [a]: p[b], [b]: p[a] }));
/** Each mistake on an honest table; null where the table has nothing to make it of. From 8 rows on for a column. */
const FOUTEN = {
  'gehuisvest tien keer te groot': (r) =>
    een(
      r,
      (p) => p.gehuisvest >= 2,
      (p) => ({ gehuisvest: p.gehuisvest * 10 }),
    ),
  'volgende taakstelling tien keer te groot': (r) =>
    een(
      r,
      (p) => p.taakstelling_volgend >= 3,
      (p) => ({ taakstelling_volgend: p.taakstelling_volgend * 10 }),
    ),
  'jaar van verificatie_datum': (r) =>
    een(
      r,
      () => true,
      (p) => ({
        verificatie_datum: `${Number(p.verificatie_datum.slice(0, 4)) - 1}${p.verificatie_datum.slice(4)}`,
      }),
    ),
  'adres van een ander': (r) =>
    een(
      r,
      () => true,
      (p, alle) => ({
        ...(({ adres, postcode, plaats }) => ({ adres, postcode, plaats }))(
          kies(alle.filter((q) => q !== p)),
        ),
      }),
    ),
  'meer halverwege dan aan het eind': (r) =>
    een(
      r,
      () => true,
      (p) => ({ gehuisvest_halverwege: p.gehuisvest + 1 }),
    ),
  'vorige trede een te hoog': (r) =>
    een(
      r,
      (p) => p.trede_vorig < 6,
      (p) => ({ trede_vorig: p.trede_vorig + 1 }),
    ),
  'vorige trede 1 in plaats van hoger': (r) =>
    een(
      r,
      (p) => p.trede_vorig > 1,
      () => ({ trede_vorig: 1 }),
    ),
  'achterstand tien keer te groot': (r) =>
    een(
      r,
      (p) => p.achterstand_begin > 0,
      (p) => ({ achterstand_begin: p.achterstand_begin * 10 }),
    ),
  'twee cijfers van de taakstelling verwisseld': (r) =>
    een(
      r,
      (p) => p.taakstelling >= 10 && new Set(String(p.taakstelling).slice(0, 2)).size > 1,
      (p) => {
        const [x, y, ...rest] = String(p.taakstelling);
        return { taakstelling: Number([y, x, ...rest].join('')) };
      },
    ),
  'gehuisvest één rij verschoven': (r) => kolom(r, 'gehuisvest', rol(namen(r, 'gehuisvest'))),
  'gehuisvest voor de helft één rij verschoven': (r) => {
    const w = namen(r, 'gehuisvest');
    const [van, tot] = [Math.floor(r.length / 4), Math.floor((3 * r.length) / 4)];
    return kolom(r, 'gehuisvest', [...w.slice(0, van), ...rol(w.slice(van, tot)), ...w.slice(tot)]);
  },
  'gehuisvest los gesorteerd': (r) =>
    kolom(
      r,
      'gehuisvest',
      namen(r, 'gehuisvest').sort((a, b) => a - b),
    ),
  'taakstelling één rij verschoven': (r) => kolom(r, 'taakstelling', rol(namen(r, 'taakstelling'))),
  'taakstelling en gehuisvest verwisseld': (r) => wissel(r, 'taakstelling', 'gehuisvest'),
  'achterstand en voorsprong verwisseld': (r) =>
    r.filter((p) => p.achterstand_begin > 0).length < 4
      ? null
      : wissel(r, 'achterstand_begin', 'voorsprong_begin'),
};
const VAN_KOLOM = ['kolom-verschoven', 'kolommen-verwisseld'];

const NIETS = new Map();
const telling = { tabellen: 0, rijen: 0, kolom: 0, los: 0, met: 0, codes: {} };
const gezien = Object.fromEntries(Object.keys(FOUTEN).map((naam) => [naam, { van: 0, los: 0, met: 0 }]));
const kaders = [...KADERS.values()];
for (let i = 0; i < TABELLEN; i += 1) {
  const kader = kaders[i % kaders.length];
  const aantal = MATEN[i % MATEN.length];
  const { rijen, vorige } = provincie(aantal, kies(SPREIDINGEN), kader);
  const feiten = { moment: null, landelijk: [], kader, instellingen: {} };
  const los = bedenkingenBij(rijen, NIETS, feiten);
  const met = bedenkingenBij(rijen, vorige, feiten);
  telling.tabellen += 1;
  telling.rijen += rijen.length;
  if ([...los, ...met].some((b) => VAN_KOLOM.includes(b.code))) telling.kolom += 1;
  if (los.length > 0) telling.los += 1;
  if (met.length > 0) telling.met += 1;
  for (const b of los) telling.codes[b.code] = (telling.codes[b.code] ?? 0) + 1;
  // A mistake counts as seen when something is asked that the honest table was not asked.
  const sleutel = (b) => `${b.code} ${b.gemeentecode} ${b.kolom}`;
  const al = new Set([...los, ...met].map(sleutel));
  const meer = (gevonden) => gevonden.some((b) => !al.has(sleutel(b)));
  for (const [naam, maak] of Object.entries(FOUTEN)) {
    if (/^(?:gehuisvest|taakstelling) (?:één|voor|los|en)/.test(naam) && aantal < 8) continue;
    const fout = maak(rijen);
    if (fout === null || JSON.stringify(fout) === JSON.stringify(rijen)) continue;
    gezien[naam].van += 1;
    if (meer(bedenkingenBij(fout, NIETS, feiten))) gezien[naam].los += 1;
    if (meer(bedenkingenBij(fout, vorige, feiten))) gezien[naam].met += 1;
  }
}

const pct = (deel, geheel) =>
  `${((100 * deel) / Math.max(1, geheel)).toFixed(deel === 0 || deel === geheel ? 0 : 2).replace('.', ',')}%`;
console.log(
  `${telling.tabellen} eerlijke tabellen (${telling.rijen} rijen, ${MATEN.join(', ')} gemeenten, elk kader):`,
);
console.log(`- een kolom onterecht verdacht: ${telling.kolom} (${pct(telling.kolom, telling.tabellen)})`);
console.log(
  `- iets gevraagd zonder vorige ronde: ${telling.los} (${pct(telling.los, telling.tabellen)}); met vorige ronde: ${telling.met} (${pct(telling.met, telling.tabellen)})`,
);
console.log(`- welke vragen, per rij: ${JSON.stringify(telling.codes)}`);
console.log('fout, en hoe vaak zij wordt gezien zonder en met vorige ronde:');
for (const [naam, { van, los, met }] of Object.entries(gezien))
  console.log(`- ${naam}: ${pct(los, van)} en ${pct(met, van)} (van ${van})`);
if (telling.kolom > HOOGSTENS.kolom * telling.tabellen || telling.met > HOOGSTENS.totaal * telling.tabellen) {
  console.error('Te vaak onterecht gevraagd.');
  process.exitCode = 1;
}
