import { hoogsteTrede, type Ladder } from '../../dossier/ladder.ts';
import { xml } from '../../formats/xml/schrijf.ts';

/** One half-year of a course: null is unknown. */
export interface Punt {
  readonly halfjaar: string;
  readonly achterstand: number | null;
  readonly trede: number | null;
  /** The trede is a proposal. */
  readonly voorstel: boolean;
}

const BREED = 760;
const HOOG = 420;
const LINKS = 60;
const RECHTS = 20;
const STAVEN = { boven: 50, onder: 210 };
const TREDEN = { boven: 260, onder: 370 };

/**
 * Draws achterstand (bars, with their number) and trede (steps, with their number) over the half-years.
 * Returns a self-contained SVG with a title and a description that says the same in words.
 */
export function verloopSvg(
  gemeente: string,
  { id: kader, ladder }: { readonly id: string; readonly ladder: Ladder },
  punten: readonly Punt[],
): string {
  const hoogste = Math.max(1, hoogsteTrede(ladder));
  const stap = (BREED - LINKS - RECHTS) / Math.max(1, punten.length);
  const meeste = Math.max(1, ...punten.map((p) => p.achterstand ?? 0));
  const x = (i: number) => Math.round(LINKS + stap * i);
  const titel = `${gemeente}: achterstand en trede per halfjaar (${kader})`;
  const inWoorden = punten
    .map((p) => `${p.halfjaar}: achterstand ${p.achterstand ?? 'onbekend'}, trede ${tredeTekst(p)}`)
    .join('; ');
  const vormen = punten.flatMap((p, i) => [
    ...staaf(p, x(i), stap, meeste),
    ...trede(p, x(i), stap, hoogste),
    halfjaar(p, x(i), stap),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${BREED}" height="${HOOG}" viewBox="0 0 ${BREED} ${HOOG}" role="img" aria-labelledby="titel beschrijving" font-family="Arial, sans-serif" font-size="13">
<title id="titel">${xml(titel)}</title>
<desc id="beschrijving">${xml(inWoorden)}</desc>
<rect width="${BREED}" height="${HOOG}" fill="#ffffff"/>
<text x="${LINKS}" y="24" font-size="16" font-weight="bold">${xml(titel)}</text>
<text x="8" y="${STAVEN.boven + 4}">Achter-</text><text x="8" y="${STAVEN.boven + 20}">stand</text>
<text x="8" y="${TREDEN.boven + 4}">Trede</text>
<line x1="${LINKS}" y1="${STAVEN.onder}" x2="${BREED - RECHTS}" y2="${STAVEN.onder}" stroke="#333333"/>
<line x1="${LINKS}" y1="${TREDEN.onder}" x2="${BREED - RECHTS}" y2="${TREDEN.onder}" stroke="#333333"/>
${vormen.join('\n')}
</svg>
`;
}

function staaf(p: Punt, x: number, stap: number, meeste: number): string[] {
  const midden = Math.round(x + stap / 2);
  if (p.achterstand === null)
    return [`<text x="${midden}" y="${STAVEN.onder - 6}" text-anchor="middle">?</text>`];
  const hoog = Math.round(((STAVEN.onder - STAVEN.boven - 20) * p.achterstand) / meeste);
  const breed = Math.round(Math.min(60, stap * 0.6));
  return [
    `<rect x="${midden - Math.round(breed / 2)}" y="${STAVEN.onder - hoog}" width="${breed}" height="${hoog}" fill="#1f4e5f"/>`,
    `<text x="${midden}" y="${STAVEN.onder - hoog - 5}" text-anchor="middle">${p.achterstand}</text>`,
  ];
}

function trede(p: Punt, x: number, stap: number, hoogste: number): string[] {
  const midden = Math.round(x + stap / 2);
  if (p.trede === null) return [`<text x="${midden}" y="${TREDEN.onder - 6}" text-anchor="middle">?</text>`];
  const y = Math.round(TREDEN.onder - ((TREDEN.onder - TREDEN.boven - 10) * p.trede) / hoogste);
  const streep = p.voorstel ? ' stroke-dasharray="6 4"' : '';
  return [
    `<line x1="${x + 4}" y1="${y}" x2="${Math.round(x + stap) - 4}" y2="${y}" stroke="#b00020" stroke-width="4"${streep}/>`,
    `<text x="${midden}" y="${y - 6}" text-anchor="middle">${xml(tredeTekst(p))}</text>`,
  ];
}

function halfjaar(p: Punt, x: number, stap: number): string {
  return `<text x="${Math.round(x + stap / 2)}" y="${HOOG - 20}" text-anchor="middle">${xml(p.halfjaar)}</text>`;
}

function tredeTekst(p: Punt): string {
  return p.trede === null ? 'onbepaald' : `${p.trede}${p.voorstel ? ' (voorstel)' : ''}`;
}
