// Compares a letter that was read back with the facts of its dossier.
import { verschoven } from '../../dist/dossier/halfjaar.js';
import { platteTekst } from '../../dist/formats/brief.js';
import { blokregels, platteRegel } from '../../dist/formats/tekstblok.js';

const NOOIT = /undefined|null|NaN|\[object|\{\{|\}\}|\{%|%\}|[\ue000-\uf8ff]|Infinity/;
/** Which kinds of bijtelling a kader counts (regels, §1). */
const TELT = {
  'utrecht-2024': ['gehuisvest', 'zelfstandig'],
  stappenplan: ['gehuisvest', 'zelfstandig', 'pijplijn'],
  handreiking: ['gehuisvest', 'zelfstandig', 'pijplijn'],
  flevoland: [],
};
const ZONDER_TABEL = ['oordeel-verbeterplan', 'afschrift-raad', 'mededeling'];

/** Everything in which the letter differs from its data, as sentences; none when all is well. */
export function verschillen(blokken, brief, opdracht) {
  const alles = blokregels(blokken).join('\n');
  return [
    ...teVerwachten(brief)
      .filter((regel) => !alles.includes(regel))
      .map((regel) => `de brief mist: ${regel}`),
    ...nooit(alles, opdracht),
    ...blokken.filter((b) => b.type === 'heading' && b.tekst.trim() === '').map(() => 'een lege kop'),
    ...adres(alles, opdracht),
    ...(ZONDER_TABEL.includes(brief.soort) ? [] : tabel(blokken, opdracht)),
    ...volgorde(blokken, brief),
  ];
}

/** Every line of the letter as it was composed. */
function teVerwachten(brief) {
  return [...brief.blokken, ...brief.slot].flatMap(regelsVan);
}

function regelsVan(b) {
  const plat = (inhoud) => platteRegel(platteTekst(inhoud));
  switch (b.type) {
    case 'heading':
      return [plat(b.inhoud)];
    case 'paragraph':
      return [plat(b.inhoud)];
    case 'list':
      return b.items.map(plat);
    case 'table':
      return [b.kop, ...b.rijen].map((rij) => `| ${rij.map(plat).join(' | ')} |`);
  }
}

/** The lines stand in the order of the letter, each once more. */
function volgorde(blokken, brief) {
  const gelezen = blokregels(blokken).map((regel) => regel.replace(/^#+ |^ *(?:-|\d+\.) /, ''));
  let waar = 0;
  for (const regel of teVerwachten(brief)) {
    const plek = gelezen.findIndex(
      (g, i) => i >= waar && (g === regel || g === regel.replace(/^#+ |^ *(?:-|\d+\.) /, '')),
    );
    if (plek === -1) return [`niet op zijn plaats: ${regel}`];
    waar = plek + 1;
  }
  return [];
}

/** What can never stand in a letter, unless a person wrote it. */
function nooit(alles, { periode, verleden, beoordeling }) {
  const vanMensen = [
    ...(periode.toelichting ?? []),
    ...Object.values(verleden.invulling)
      .flat()
      .filter((w) => typeof w === 'string'),
    ...verleden.invulling.deelstappen.map((d) => d.resultaat),
    ...beoordeling.oordelen.map((o) => o.motivering),
  ].map(platteRegel);
  let rest = alles;
  for (const tekst of vanMensen.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(tekst, '');
  const gevonden = NOOIT.exec(rest);
  return gevonden
    ? [`"${gevonden[0]}" in: ${rest.slice(Math.max(0, gevonden.index - 40), gevonden.index + 40)}`]
    : [];
}

function adres(alles, { soort, periode: p }) {
  if (soort === 'mededeling') return [];
  const regels = [
    soort === 'afschrift-raad' ? `De raad van de gemeente ${p.gemeente}` : `van de gemeente ${p.gemeente}`,
  ];
  if (soort !== 'afschrift-raad' && p.adres !== null)
    regels.push(p.adres, `${p.postcode} ${p.plaats?.toUpperCase()}`);
  return regels.filter((r) => !alles.includes(platteRegel(r))).map((r) => `het adres mist: ${r}`);
}

/** The table of figures, against sums made here from the facts. */
function tabel(blokken, { beoordeling: a, periode: p, moment }) {
  const rijen = new Map(
    blokken
      .filter((b) => b.type === 'table')
      .flatMap((t) => t.rijen.map(([label, waarde]) => [label, waarde])),
  );
  const tussentijds = moment < a.peildatum;
  const X = tussentijds ? 0 : TELT[a.kader].reduce((som, soort) => som + (p[`bijtelling_${soort}`] ?? 0), 0);
  const T =
    p.bijstelling_datum !== null && moment < p.bijstelling_datum
      ? p.taakstelling_oorspronkelijk
      : p.taakstelling;
  const [A0, V0] = [p.achterstand_begin ?? 0, p.voorsprong_begin ?? 0];
  const O = T + A0 - V0;
  const R = (tussentijds ? p.gehuisvest_halverwege : p.gehuisvest) - (p.bijtelling_vorig_geregistreerd ?? 0);
  const E = O - R - X;
  const h = p.halfjaar;
  const verwacht = {
    [`Achterstand ${verschoven(h, -1)}`]: A0,
    [`Taakstelling ${h}`]: T,
    [`Totaal te huisvesten ${h}`]: O,
    ...(tussentijds ? { [`Nog te huisvesten in ${h}`]: Math.max(0, E) } : { [`Totaal gehuisvest ${h}`]: R }),
    ...(V0 > 0 ? { [`Voorsprong ${verschoven(h, -1)} (in mindering)`]: V0 } : {}),
    ...(X > 0 ? { [`Bijtelling ${h}`]: X } : {}),
    ...(p.taakstelling_volgend !== null && !tussentijds
      ? { [`Totaal te huisvesten ${verschoven(h, 1)}`]: p.taakstelling_volgend + E }
      : {}),
  };
  const per = [...rijen].filter(([label]) => /^(Achterstand|Voorsprong) per /.test(label ?? ''));
  const eind = tussentijds ? [] : [['Achterstand', Math.max(0, E)], ...(E < 0 ? [['Voorsprong', -E]] : [])];
  return [
    ...Object.entries(verwacht)
      .filter(([label, n]) => rijen.get(label) !== getal(n))
      .map(([label, n]) => `${label}: ${rijen.get(label)} in de brief, ${getal(n)} volgens de feiten`),
    ...eind
      .filter(([woord, n]) => per.find(([label]) => label.startsWith(woord))?.[1] !== getal(n))
      .map(([woord, n]) => `${woord} per peildatum is niet ${getal(n)}`),
    ...(per.length === eind.length ? [] : ['een regel te veel of te weinig onder de tabel']),
  ];
}

function getal(n) {
  const cijfers = String(Math.abs(n)).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return n < 0 ? `\u2212${cijfers}` : cijfers;
}
