import { getal } from '../../dossier/nederlands.ts';
import { xml } from '../../formats/xml/schrijf.ts';
import { type Overzichtregel, tredeTekst } from './overzichtregel.ts';

const BREED = 760;
const RIJ = 22;
const NAAM = 190;
const STAAF = { van: 200, tot: 600 };
const TREDE = 640;
const BOVEN = 56;
const HOOGSTENS = 60;

/**
 * The municipalities with a backlog, the largest first: a bar with its number, and the trede before and now. A
 * self-contained SVG that says the same in words; null when nobody has a backlog.
 */
export function overzichtSvg(regels: readonly Overzichtregel[], titel: string): string | null {
  const metAchterstand = regels
    .filter((r) => (r.achterstand ?? 0) > 0)
    .sort((a, b) => (b.achterstand ?? 0) - (a.achterstand ?? 0) || (a.gemeente < b.gemeente ? -1 : 1));
  if (metAchterstand.length === 0) return null;
  const getoond = metAchterstand.slice(0, HOOGSTENS);
  const meeste = getoond[0]?.achterstand ?? 1;
  const rest = metAchterstand.length - getoond.length;
  const hoog = BOVEN + getoond.length * RIJ + (rest > 0 ? RIJ + 6 : 6);
  const inWoorden = getoond.map(
    (r) => `${r.gemeente}: achterstand ${getal(r.achterstand ?? 0)}, trede ${tredeTekst(r)}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BREED} ${hoog}" role="img" aria-labelledby="figuurtitel figuurtekst" font-family="Arial, sans-serif" font-size="13">
<title id="figuurtitel">${xml(titel)}</title>
<desc id="figuurtekst">${xml(inWoorden.join('; '))}</desc>
<rect width="${BREED}" height="${hoog}" fill="#ffffff"/>
<text x="8" y="20" font-size="15" font-weight="bold">${xml(titel)}</text>
<text x="${NAAM}" y="44" text-anchor="end">Gemeente</text><text x="${STAAF.van}" y="44">Achterstand</text><text x="${TREDE}" y="44">Trede</text>
${getoond.map((r, i) => rij(r, BOVEN + i * RIJ, meeste)).join('\n')}
${rest > 0 ? `<text x="8" y="${hoog - 10}">En nog ${rest} ${rest === 1 ? 'gemeente' : 'gemeenten'} met een kleinere achterstand: zie de tabel.</text>\n` : ''}</svg>
`;
}

function rij(r: Overzichtregel, y: number, meeste: number): string {
  const achterstand = r.achterstand ?? 0;
  const breed = Math.max(1, Math.round(((STAAF.tot - STAAF.van - 50) * achterstand) / meeste));
  return [
    `<text x="${NAAM}" y="${y + 14}" text-anchor="end">${xml(r.gemeente)}</text>`,
    `<rect x="${STAAF.van}" y="${y + 3}" width="${breed}" height="${RIJ - 7}" fill="#1f4e5f"/>`,
    `<text x="${STAAF.van + breed + 5}" y="${y + 14}">${getal(achterstand)}</text>`,
    `<text x="${TREDE}" y="${y + 14}">${xml(tredeTekst(r))}</text>`,
  ].join('');
}
