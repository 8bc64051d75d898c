// A year and a half of two provinces as a secretariat lives it: three half-years, typing errors in the table, decisions that
// come two weeks later, a sent letter with an error, and runs that are stopped. Counts letters that contradict the previous
// one or the figures without a word about it, sent letters that changed, commands per round, and the size of each screen.
// Municipalities, provinces and figures are fictional. Needs a build. --kort: one province and two half-years.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draai, inhoud, KORT, slot, toeval, werkmap } from './gereedschap.mjs';

const GEMEENTEN = 26;
const OPDRACHTEN_PER_RONDE = 6;
const REGELS = 40;
const BREED = 80;
const HALFJAREN = ['2024-I', '2024-II', '2025-I'].slice(0, KORT ? 2 : 3);
const PEILDATUM = { '2024-I': '2024-07-01', '2024-II': '2025-01-01', '2025-I': '2025-07-01' };
const VOLGEND = { '2024-I': '2024-II', '2024-II': '2025-I', '2025-I': '2025-II' };
const LANDELIJK = { '2024-I': 1, '2024-II': 1.15, '2025-I': 0.9, '2025-II': 1.05 };
const PROVINCIES = [
  { naam: 'Middenland', kader: 'utrecht-2024', vanaf: 1 },
  { naam: 'Oeverland', kader: 'flevoland', vanaf: 101 },
].slice(0, KORT ? 1 : 2);
// From the same program, with the names of both provinces in one register.
const gemeenten = PROVINCIES.flatMap(({ naam: provincie, vanaf }) =>
  Array.from({ length: GEMEENTEN }, (_, i) => ({
    code: `GM${String(vanaf + i).padStart(4, '0')}`,
    naam: `Verzonnen ${String(vanaf + i).padStart(3, '0')}`,
    provincie,
  })),
);

const kies = toeval(2024);
const werk = werkmap();
const mis = [];
const telling = {
  rondes: 0,
  brieven: 0,
  cijfers: 0,
  tikfouten: 0,
  later: 0,
  verbeterd: 0,
  gestopt: 0,
  schermen: 0,
};
const meest = { opdrachten: 0, regels: 0, breed: 0 };

/** One command as she gives it; its screen is measured. */
async function geef(r, argumenten, { mag = [0], kill, telt = true } = {}) {
  const uit = await draai(argumenten, { kill, map: r.map });
  if (kill !== undefined && uit.code === 'SIGKILL') {
    telling.gestopt += 1;
    return uit;
  }
  if (telt) r.opdrachten += 1;
  if (!mag.includes(uit.code))
    throw new Error(`${r.naam}: trede ${argumenten.join(' ')}: exit ${uit.code}\n${uit.fout}${uit.uit}`);
  const regels = `${uit.fout}${uit.uit}`
    .split('\n')
    .filter((regel, i, alle) => regel !== '' || i < alle.length - 1);
  telling.schermen += 1;
  meest.regels = Math.max(meest.regels, regels.length);
  meest.breed = Math.max(meest.breed, ...regels.map((regel) => [...regel].length));
  if (regels.length > REGELS)
    mis.push(`${r.naam}: trede ${argumenten.join(' ')}: een scherm van ${regels.length} regels`);
  const breed = regels.find((regel) => [...regel].length > BREED);
  if (breed !== undefined) mis.push(`${r.naam}: breder dan ${BREED}: ${breed}`);
  zieVast(r);
  return uit;
}

/** First stopped somewhere, then the same command to its end. */
async function geefGestopt(r, argumenten, opties) {
  await geef(r, argumenten, { ...opties, kill: 300 + kies(900), telt: false });
  return geef(r, argumenten, opties);
}

/** A letter that was recorded as sent keeps its bytes: in its place, or where the replaced ones are kept. */
function zieVast(r) {
  if (r.verzonden.size === 0) return;
  const hashes = new Set(inhoud(join(r.map, 'brieven')).values());
  for (const [naam, hash] of r.verzonden)
    if (!hashes.has(hash)) {
      mis.push(`${r.naam}: verzonden brief veranderd of weg: ${naam}`);
      r.verzonden.delete(naam);
    }
}

function lees(pad) {
  const [kop, ...rijen] = readFileSync(pad, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const kolommen = kop.split(';');
  return {
    kolommen,
    rijen: rijen.map((rij) => Object.fromEntries(rij.split(';').map((cel, i) => [kolommen[i], cel]))),
  };
}

function schrijf(pad, { kolommen, rijen }) {
  const regels = [kolommen, ...rijen.map((rij) => kolommen.map((kolom) => rij[kolom] ?? ''))];
  writeFileSync(pad, `${regels.map((regel) => regel.join(';')).join('\n')}\n`);
}

/** What is true of a municipality at the end, from its own row: the program is held against it. */
function waar(rij) {
  const opgave =
    Number(rij.taakstelling) + Number(rij.achterstand_begin || 0) - Number(rij.voorsprong_begin || 0);
  const verschil = opgave - Number(rij.gehuisvest);
  return { achterstand: Math.max(0, verschil), voorsprong: Math.max(0, -verschil) };
}

/** Every final assessment letter tells the figures of its row, and what the letter before it told. */
function leesBrieven(r, rijen) {
  for (const naam of inhoud(join(r.map, r.uit)).keys()) {
    const [, code, soort, concept] = /^(GM\d{4})_.*_trede\d_(.+?)(_CONCEPT)?\.txt$/.exec(naam) ?? [];
    if (code === undefined || concept !== undefined || ['mededeling', 'afschrift-raad'].includes(soort))
      continue;
    const rij = rijen.find((x) => x.gemeentecode === code);
    const tekst = readFileSync(join(r.map, r.uit, naam), 'utf8').replace(/\s+/g, ' ');
    telling.brieven += 1;
    const gelijk = (wat, patroon, hoort) => {
      const [, getal] = patroon.exec(tekst) ?? [];
      if (getal === undefined) return;
      telling.cijfers += 1;
      if (Number(getal.replaceAll('.', '')) !== hoort)
        mis.push(`${r.naam}: ${naam}: ${wat} ${getal}, en hoort ${hoort}`);
    };
    const uitkomst = waar(rij);
    gelijk('achterstand', /Achterstand per 1 \w+ \d{4} ([\d.]+)/, uitkomst.achterstand);
    gelijk('taakstelling', /Taakstelling \d{4}-I+ ([\d.]+)/, Number(rij.taakstelling));
    gelijk('gehuisvest', /Totaal gehuisvest \d{4}-I+ ([\d.]+)/, Number(rij.gehuisvest));
    const vorige = r.vorige?.verteld.get(code);
    if (vorige !== undefined) {
      gelijk('achterstand van de vorige brief', /Achterstand \d{4}-I+ ([\d.]+)/, vorige.achterstand);
      gelijk('aangekondigde taakstelling', /Taakstelling \d{4}-I+ ([\d.]+)/, vorige.volgend);
    }
    r.verteld.set(code, { ...uitkomst, volgend: Number(rij.taakstelling_volgend) });
  }
}

/** What the law asks of a municipality follows its size, and goes up and down with the country. */
function taakstelling(i, halfjaar) {
  const grootte = 12 + ((i * 37) % 26) * 5;
  return Math.round(grootte * LANDELIJK[halfjaar]);
}

/** The table as she fills it in: what `tabel` carried over stays, the rest is new. */
function vulIn(r, pad) {
  const tabel = lees(pad);
  tabel.rijen.forEach((rij, i) => {
    rij.taakstelling ||= String(taakstelling(i, r.halfjaar));
    if (r.vorige === undefined) {
      rij.trede_vorig = String(1 + (i % 3));
      const begin = rij.trede_vorig === '1' ? 0 : 3 + kies(12);
      Object.assign(rij, { achterstand_begin: String(begin), voorsprong_begin: '0' });
      Object.assign(rij, { adres: `Postbus ${100 + i}`, postcode: '1234 AB', plaats: rij.gemeente });
    }
    rij.trede_vorig ||= r.vorige?.tredes.get(rij.gemeentecode) ?? '1';
    const opgave =
      Number(rij.taakstelling) + Number(rij.achterstand_begin || 0) - Number(rij.voorsprong_begin || 0);
    rij.gehuisvest = String(Math.max(0, Math.round(opgave * (0.75 + kies(40) / 100))));
    rij.taakstelling_volgend = String(taakstelling(i, VOLGEND[r.halfjaar]));
    if (rij.trede_vorig === '3') rij.beoogde_termijn = 'drie maanden na het besluit';
    rij.verificatie_datum = `${PEILDATUM[r.halfjaar].slice(0, 8)}16`;
    rij.plan_ontvangen = rij.trede_vorig === '3' ? `${PEILDATUM[r.halfjaar].slice(0, 8)}05` : '';
  });
  return tabel;
}

const TIKFOUTEN = [
  [
    'achterstand_begin',
    (rij) => String(Number(rij.achterstand_begin) * 10),
    (rij) => Number(rij.achterstand_begin) > 0,
  ],
  ['taakstelling', (rij) => String(Number(rij.taakstelling) * 10)],
  // Where the round before left the trede open, nothing can tell that it is wrong.
  [
    'trede_vorig',
    (rij) => (rij.trede_vorig === '1' ? '3' : '1'),
    (rij, r) => r.vorige.tredes.has(rij.gemeentecode),
  ],
  ['gehuisvest', (rij) => String(Number(rij.gehuisvest) * 10 + 100)],
];

function huisstijl(map, { naam, kader }) {
  cpSync('huisstijl/voorbeeld', join(map, 'huisstijl'), { recursive: true });
  const pad = join(map, 'huisstijl', 'huisstijl.yaml');
  const tekst = readFileSync(pad, 'utf8')
    .replace(/^provincie: .*$/m, `provincie: ${naam}`)
    .replace(/^fictief: true$/m, `kaders: [${kader}]`)
    .replace(
      /^beleidsregel: null$/m,
      "beleidsregel: { titel: Beleidsregel toezicht huisvesting, nummer: '2023-17', datum: 2023-06-01 }",
    );
  writeFileSync(pad, tekst);
}

const dag = (halfjaar, welke) => PEILDATUM[halfjaar].slice(0, 8) + String(welke).padStart(2, '0');
const uitkomst = (r) =>
  JSON.parse(readFileSync(join(r.map, r.uit, 'beoordeling.json'), 'utf8')).beoordelingen;
const journaal = (r) =>
  readFileSync(join(r.map, r.uit, 'journaal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((regel) => JSON.parse(regel).regel);

/** Fixes what the journal says was sent, by the bytes of its files. */
function onthoudVerzonden(r) {
  const bestanden = new Map();
  for (const regel of journaal(r)) {
    if (regel.soort === 'stuk') bestanden.set(regel.naam, regel.bestanden);
    if (regel.soort === 'verzonden')
      for (const naam of regel.namen)
        for (const b of bestanden.get(naam)) r.verzonden.set(`${naam}: ${b.naam}`, b.sha256);
  }
}

/** Answers each open question of a row, as its column and its motivation. */
function antwoord(tabel, open, datum) {
  for (const { gemeentecode, openOordelen } of open) {
    const rij = tabel.rijen.find((x) => x.gemeentecode === gemeentecode);
    for (const { kolom, antwoorden } of openOordelen) {
      rij[kolom] = String(antwoorden[kies(antwoorden.length)]?.antwoord ?? antwoorden[0]);
      rij[`${kolom}_motivering`] = 'De stukken over de uitvoering zijn met u doorgenomen.';
    }
    Object.assign(rij, { oordeel_door: 'Gedeputeerde Staten', oordeel_datum: datum });
  }
}

async function ronde(provincie, map, halfjaar, vorige) {
  const r = {
    naam: `${provincie.naam} ${halfjaar}`,
    map,
    halfjaar,
    uit: join('brieven', `${halfjaar}-${provincie.kader}`),
    vorige,
    opdrachten: 0,
    verzonden: vorige?.verzonden ?? new Map(),
    verteld: new Map(),
    tredes: new Map(),
  };
  telling.rondes += 1;
  const invoer = `${halfjaar}.csv`;
  const pad = join(map, invoer);
  const na = vorige === undefined ? [] : ['--na', vorige.uit];
  await geef(r, ['tabel', '--halfjaar', halfjaar, ...na, '--uit', invoer]);
  const tabel = vulIn(r, pad);
  schrijf(pad, tabel);

  // 1. Typing errors, each in a row of its own: the letter of that row must not become final, and she is told why.
  const goed = structuredClone(tabel);
  const fout = [];
  if (vorige !== undefined)
    for (const [kolom, maak, past = () => true] of TIKFOUTEN)
      fout.push({
        kolom,
        maak,
        rij: goed.rijen.findIndex((x, i) => past(x, r) && fout.every((f) => f.rij !== i)),
      });
  for (const { kolom, maak, rij } of fout) tabel.rijen[rij][kolom] = maak(tabel.rijen[rij]);
  const brieven = (...meer) => ['brieven', invoer, '--datum', dag(halfjaar, 20), ...meer];
  if (fout.length > 0) {
    schrijf(pad, tabel);
    await geef(r, brieven(), { mag: [3, 7], telt: false });
    for (const { kolom, rij } of fout) {
      telling.tikfouten += 1;
      const { gemeentecode } = tabel.rijen[rij];
      const definitief = namen(r).filter((n) => n.startsWith(gemeentecode) && !n.includes('_CONCEPT'));
      if (definitief.length > 0)
        mis.push(`${r.naam}: een tikfout in ${kolom} van ${gemeentecode} en toch ${definitief.join(', ')}`);
    }
    schrijf(pad, goed);
    await geefGestopt(r, brieven('--opnieuw', 'de tikfouten in de tabel zijn verbeterd'), { mag: [0, 3, 7] });
  } else await geefGestopt(r, brieven(), { mag: [0, 3, 7] });

  // 2. What is final goes out; the rest waits for a decision of two weeks later.
  await geefGestopt(r, ['verzonden', r.uit, '--alles', '--datum', dag(halfjaar, 21)]);
  onthoudVerzonden(r);
  const open = uitkomst(r).filter((b) => b.status === 'open');
  if (open.length > 0) {
    antwoord(goed, open, `${maandLater(halfjaar)}-03`);
    schrijf(pad, goed);
    const later = `${maandLater(halfjaar)}-05`;
    await geefGestopt(r, ['brieven', invoer, '--aanvullen', '--datum', later], { mag: [0, 3, 7] });
    telling.later += open.length;
    await geef(r, ['verzonden', r.uit, '--alles', '--datum', `${maandLater(halfjaar)}-06`]);
    onthoudVerzonden(r);
  }
  await geef(r, ['verifieer', r.uit]);
  if (r.opdrachten > OPDRACHTEN_PER_RONDE) mis.push(`${r.naam}: ${r.opdrachten} opdrachten`);
  meest.opdrachten = Math.max(meest.opdrachten, r.opdrachten);
  leesBrieven(r, goed.rijen);

  // 3. One sent letter turns out to rest on a wrong figure.
  const [code] = [...r.verteld.keys()];
  const rij = goed.rijen.find((x) => x.gemeentecode === code);
  rij.gehuisvest = String(Number(rij.gehuisvest) + 1);
  schrijf(pad, goed);
  const laatst = `${maandLater(halfjaar)}-12`;
  const verbeter = [
    'corrigeer',
    r.uit,
    invoer,
    '--gemeente',
    code,
    '--reden',
    'het COA verbeterde het aantal',
  ];
  await geefGestopt(r, [...verbeter, '--datum', laatst], { mag: [0, 3, 7], telt: false });
  await geef(r, ['verzonden', r.uit, '--alles', '--datum', `${maandLater(halfjaar)}-13`], { telt: false });
  await geef(r, ['verifieer', r.uit], { telt: false });
  telling.verbeterd += 1;
  onthoudVerzonden(r);
  leesBrieven(r, goed.rijen);
  for (const b of uitkomst(r)) if (b.status === 'bepaald') r.tredes.set(b.gemeentecode, String(b.trede));
  return r;
}

function namen(r) {
  return [...inhoud(join(r.map, r.uit)).keys()].filter((naam) => /^GM\d{4}_/.test(naam));
}

function maandLater(halfjaar) {
  return PEILDATUM[halfjaar].replace(
    /-(\d\d)-01$/,
    (_, maand) => `-${String(Number(maand) + 1).padStart(2, '0')}`,
  );
}

for (const provincie of PROVINCIES) {
  const map = join(werk, provincie.naam);
  mkdirSync(map, { recursive: true });
  huisstijl(map, provincie);
  const register = gemeenten.map((g) => `${g.code};${g.naam};${g.provincie}`);
  writeFileSync(join(map, 'gemeenten.csv'), `gemeentecode;gemeente;provincie\n${register.join('\n')}\n`);
  writeFileSync(
    join(map, 'trede.yaml'),
    `provincie: ${provincie.naam}\nkader: ${provincie.kader}\nhuisstijl: huisstijl\nformaat: [docx, txt]\ngemeenten: gemeenten.csv\n`,
  );
  let vorige;
  try {
    for (const halfjaar of HALFJAREN) vorige = await ronde(provincie, map, halfjaar, vorige);
  } catch (fout) {
    mis.push(fout.message);
  }
}
slot(
  [
    `${telling.rondes} rondes van ${GEMEENTEN} gemeenten: ${telling.brieven} definitieve brieven gelezen, ${telling.cijfers} cijfers vergeleken`,
    `${telling.tikfouten} tikfouten, ${telling.later} beslissingen van later, ${telling.verbeterd} verbeterde brieven, ${telling.gestopt} keer gestopt`,
    `ten hoogste ${meest.opdrachten} opdrachten per ronde, ${meest.regels} regels en ${meest.breed} kolommen per scherm (${telling.schermen} schermen)`,
    `${mis.length} afwijkingen`,
  ],
  mis,
);
