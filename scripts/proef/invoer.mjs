// Tries the reading of tables: npm run proef:invoer [-- <aantal>, or --kort]. Spoiled tables must never crash and never put a figure
// under another municipality; a wrong digit must not get past a control total; a bomb must be refused at once.
import { readFileSync } from 'node:fs';
import { AANTALKOLOMMEN } from '../../dist/dossier/kolommen.js';
import { celnaam } from '../../dist/dossier/melding.js';
import { parseRegister } from '../../dist/dossier/register.js';
import { Weigering } from '../../dist/dossier/weigering.js';
import { kiesBlad } from '../../dist/tables/indeling/bladkeuze.js';
import { deelIn } from '../../dist/tables/indeling/indeling.js';
import { kolomVan } from '../../dist/tables/indeling/kop.js';
import { leesTabelbestand } from '../../dist/tables/lees/bestand.js';
import { controleerTotalen } from '../../dist/tables/rij/controletotaal.js';
import { parseIndeling } from '../../dist/tables/rij/parse.js';
import { alsCsv, alsXlsx, BRON, bedorven, RIJEN } from './bedorven.mjs';
import { proefBommen } from './bommen.mjs';
import { aantalUit, KORT, meldKort } from './gereedschap.mjs';
import { tot } from './mutaties.mjs';
import { proefCeltrucs } from './proefceltrucs.mjs';
import { proefVijandig } from './vijandig.mjs';
import { willekeur } from './willekeur.mjs';

const AANTAL = aantalUit(10_000, 500);
const TIKFOUTEN = KORT ? 100 : 1000;
const map = new URL('../../samples/ronde-2023-II/', import.meta.url);
const register = parseRegister(readFileSync(new URL('gemeenten.csv', map), 'utf8'), 'gemeenten.csv');

const isKop = (tekst) => kolomVan(tekst) !== null;
/** Reads a table as the commands do. */
function lees(bytes, wie = register) {
  let blad;
  try {
    blad = kiesBlad(leesTabelbestand(bytes, 'proef').bladen, undefined, isKop);
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return { regels: [], fouten: fout.meldingen, blad: null };
  }
  return { ...parseIndeling(deelIn(blad), wie), blad };
}

/** Whether an accepted row says what stands in the cells that it names. */
function isVerkeerd({ rij, periode, cellen }, rijen) {
  const rauw = rijen.find((r) => r.nummer === rij);
  const inCel = (kolom) => (rauw?.cellen.find((_, i) => celnaam(i, rij) === cellen.get(kolom)) ?? '').trim();
  if (register.get(periode.gemeentecode)?.naam !== periode.gemeente) return true;
  if (`GM${inCel('gemeentecode').replace(/^GM/i, '')}` !== periode.gemeentecode) return true;
  return AANTALKOLOMMEN.some(
    (k) =>
      cellen.get(k) !== undefined &&
      (periode[k] === null ? '' : String(periode[k])) !==
        inCel(k)
          .replaceAll('.', '')
          .replace(/^0+(?=\d)/, ''),
  );
}

async function proefMutaties() {
  const telling = {
    tabellen: 0,
    ods: 0,
    gevallen: 0,
    geweigerd: 0,
    goedgekeurd: 0,
    odsGoedgekeurd: 0,
    fouten: 0,
    opBestand: 0,
    zonderPlaats: 0,
    zonderRaad: 0,
    verkeerdeGemeente: 0,
    verkeerdGeweigerd: 0,
  };
  for (let zaad = 1; zaad <= AANTAL; zaad++) {
    const isOds = zaad % 16 >= 12;
    const { bytes, rijen, code } = bedorven(zaad, willekeur(zaad));
    telling.tabellen++;
    if (isOds) telling.ods++;
    try {
      const { regels, fouten, blad } = lees(new Uint8Array(bytes));
      telling[fouten.length > 0 ? 'geweigerd' : 'goedgekeurd']++;
      if (isOds && fouten.length === 0) telling.odsGoedgekeurd++;
      telling.fouten += fouten.length;
      for (const f of fouten) {
        if (blad === null || f.code === 'bestand-leeg' || f.code === 'geen-rijen') telling.opBestand++;
        else if (f.rij === null && f.cel === null && f.kolom === null) telling.zonderPlaats++;
        if (f.oplossing === '') telling.zonderRaad++;
      }
      if (code !== null && !fouten.some((f) => f.code === code)) {
        telling.verkeerdGeweigerd++;
        console.error(`zaad ${zaad}: niet geweigerd met ${code}, maar met ${fouten[0]?.code}`);
      }
      const verkeerd = fouten.length > 0 ? [] : regels.filter((x) => isVerkeerd(x, rijen ?? blad.rijen));
      telling.verkeerdeGemeente += verkeerd.length;
      if (verkeerd.length > 0) console.error(`zaad ${zaad}: rij ${verkeerd.map((x) => x.rij)} is verkeerd`);
    } catch (fout) {
      telling.gevallen++;
      console.error(`zaad ${zaad}:`, fout);
    }
  }
  return telling;
}

/** One digit of one figure is another; every column has its control total. */
async function proefTikfouten() {
  const heel = lees(new Uint8Array(BRON));
  const kolommen = AANTALKOLOMMEN.filter((k) => RIJEN[0].includes(k));
  const totalen = kolommen.map((kolom) => ({
    kolom,
    totaal: heel.regels.reduce((som, x) => som + (x.periode[kolom] ?? 0), 0),
  }));
  let gezien = 0;
  for (let zaad = 1; zaad <= TIKFOUTEN; ) {
    const r = willekeur(1_000_000 + zaad);
    const rijen = RIJEN.map((rij) => [...rij]);
    let cel;
    do cel = [1 + tot(r, rijen.length - 1), RIJEN[0].indexOf(r.kies(kolommen))];
    while (!/^\d+$/.test(rijen[cel[0]][cel[1]]));
    const oud = rijen[cel[0]][cel[1]];
    const plek = tot(r, oud.length);
    const cijfer = String((Number(oud[plek]) + 1 + tot(r, 9)) % 10);
    rijen[cel[0]][cel[1]] = oud.slice(0, plek) + cijfer + oud.slice(plek + 1);
    const { regels, fouten } = lees(new Uint8Array(zaad % 2 === 0 ? alsCsv(rijen) : alsXlsx(rijen)));
    if (fouten.length > 0 || controleerTotalen(regels, totalen).length > 0) gezien++;
    else
      console.error(
        `tikfout ongezien: zaad ${zaad}, ${RIJEN[0][cel[1]]} ${oud} werd ${rijen[cel[0]][cel[1]]}`,
      );
    zaad++;
  }
  return gezien;
}

meldKort();
const m = await proefMutaties();
console.log(
  `${m.tabellen} bedorven tabellen (${m.ods} ODS): ${m.geweigerd} geweigerd, ${m.goedgekeurd} goedgekeurd (${m.odsGoedgekeurd} ODS), ${m.gevallen} gevallen`,
);
console.log(
  `${m.fouten} fouten gemeld: ${m.opBestand} over het bestand als geheel, ${m.zonderPlaats} zonder plaats, ${m.zonderRaad} zonder raad`,
);
console.log(
  `${m.verkeerdeGemeente} goedgekeurde rijen met een andere gemeente of een ander cijfer dan in de cel`,
);
console.log(`${m.verkeerdGeweigerd} vijandige ODS niet of om een andere reden geweigerd`);
const gezien = await proefTikfouten();
console.log(`${TIKFOUTEN} tikfouten van één cijfer met controletotalen: ${gezien} gezien`);
const b = proefBommen();
console.log(
  `${b.bommen} bommen: ${b.doorgelaten.length} doorgelaten, traagste ${b.traagst} ms, geheugen ${b.meeste} MB (${b.begin} MB bij het begin)`,
);
for (const bom of b.traag) console.error(bom);
const nederland = parseRegister(readFileSync('data/gemeenten.csv', 'utf8'), 'data/gemeenten.csv');
const c = proefCeltrucs((bytes) => lees(bytes, nederland));
console.log(
  `${c.trucs} celtrucs: ${c.aanvaard} aanvaard, ${c.geweigerd} geweigerd, ${c.mis.length} met een ander cijfer, een andere rij of gemeente, of ten onrechte geweigerd (${c.vergeleken})`,
);
for (const m of c.mis) console.error(m);
const v = proefVijandig(KORT ? 4 : 1);
console.log(
  `${v.bestanden} vijandige bestanden: ${v.bestanden - v.mis.length} geweigerd binnen 1 s processortijd en 200 MB; de traagste ${v.traagst.cpu.toFixed(2)} s (${v.traagst.naam}), het meeste geheugen ${Math.round(v.meeste.mb)} MB (${v.meeste.naam})`,
);
for (const m of v.mis) console.error(m);
const goed =
  m.gevallen + m.zonderPlaats + m.zonderRaad + m.verkeerdeGemeente + m.verkeerdGeweigerd === 0 &&
  gezien === TIKFOUTEN &&
  b.doorgelaten.length === 0 &&
  c.mis.length + v.mis.length === 0 &&
  b.traagst < 100 &&
  b.meeste < 200;
console.log(
  goed ? 'in orde' : `NIET in orde${b.doorgelaten.length > 0 ? `: ${b.doorgelaten.join(', ')}` : ''}`,
);
process.exitCode = goed ? 0 : 1;
