import { aantal } from '../../app/taal.ts';
import type { Verteld } from '../../app/vertel.ts';
import { getal, opsomming } from '../../dossier/nederlands.ts';
import { kolommen, wikkel } from '../schrijfwijze.ts';
import { type Bevindingregel, bevindingen, bevindingregels, stapTekst } from './bevindingen.ts';

/** The assessments of a table: one line each, then per municipality what is missing, open or worth a look, and a count. */
export function beoordelingsverslag(alle: readonly Verteld[], kader: string): string {
  const gedeeld = gedeeldeWaarschuwingen(alle);
  const samen =
    gedeeld.size === 0
      ? ''
      : `\nVoor alle gemeenten\n${[...gedeeld].map((w) => wikkel(w, '  ! ', '    ')).join('\n')}\n`;
  const toelichtingen = alle.map((v) => toelichting(v, gedeeld)).join('');
  const slot = `\n${samenvatting(alle)} Kader: ${kader}.\n`;
  const heel = `${tabel(alle)}\n${toelichtingen}${samen}${slot}`;
  return alle.length <= SCHERM && heel.split('\n').length > SCHERM
    ? `${tabel(alle)}\n${kort(alle)}${slot}`
    : heel;
}

/** What a screen shows at most. */
const SCHERM = 40;
const NAMEN = 6;

/** Where it would not fit on a screen: each thing once, with the names, and how many are left. */
function kort(alle: readonly Verteld[]): string {
  const groepen = new Map<string, { readonly regel: Bevindingregel; readonly namen: string[] }>();
  for (const v of alle)
    for (const regel of bevindingen(v)) {
      const sleutel = `${regel.teken} ${regel.tekst}`;
      const groep = groepen.get(sleutel) ?? { regel, namen: [] };
      groep.namen.push(v.gemeente);
      groepen.set(sleutel, groep);
    }
  const opVolgorde = [...groepen.values()].sort(
    (a, b) =>
      TEKENS.indexOf(a.regel.teken) - TEKENS.indexOf(b.regel.teken) || b.namen.length - a.namen.length,
  );
  // The table has a heading; above and below what is told here stands an empty line, and the last line counts.
  const ruimte = SCHERM - alle.length - 5;
  const uit: string[] = [];
  for (const [i, { regel, namen }] of opVolgorde.entries()) {
    const blok = wikkel(`${wie(namen, alle.length)}: ${regel.tekst}`, `${regel.teken} `, '  ').split('\n');
    if (uit.length + blok.length > ruimte) {
      const rest = opVolgorde.length - i;
      uit.push(`… en nog ${rest} ${rest === 1 ? 'punt' : 'punten'}: zie trede uitleg, of voeg --json toe.`);
      break;
    }
    uit.push(...blok);
  }
  return `\n${uit.join('\n')}\n`;
}

const TEKENS: readonly Bevindingregel['teken'][] = ['-', '?', '!', 'i'];

function wie(namen: readonly string[], alle: number): string {
  if (namen.length === alle) return 'Alle gemeenten';
  const meer = namen.length - NAMEN;
  return opsomming(meer > 1 ? [...namen.slice(0, NAMEN), `nog ${meer}`] : namen);
}

function tabel(alle: readonly Verteld[]): string {
  const breedsteGetal = Math.max(...alle.map((v) => cijfer(v.cijfers.achterstandBegin).length));
  const rijen = alle.map((v) => [
    v.gemeente.slice(0, 24),
    stapTekst(v),
    `${cijfer(v.cijfers.achterstandBegin).padStart(breedsteGetal)} → ${cijfer(v.cijfers.achterstandNog)}`,
    v.waardering?.kleur ?? '',
    v.status === 'onbepaald' ? 'onbepaald' : v.brieven.join(', ') || 'geen brief',
  ]);
  const kop = ['Gemeente', 'Trede', 'Achterstand', 'Oordeel', 'Brief'];
  const zonderOordeel = rijen.every((rij) => rij[3] === '');
  return kolommen([kop, ...rijen].map((rij) => (zonderOordeel ? rij.filter((_, i) => i !== 3) : rij)));
}

function cijfer(n: number | null): string {
  return n === null ? '?' : getal(n);
}

/** Warnings that hold for every municipality are told once. */
function gedeeldeWaarschuwingen(alle: readonly Verteld[]): ReadonlySet<string> {
  if (alle.length < 2) return new Set();
  const zinnen = alle.map((v) => new Set(v.waarschuwingen.map((w) => w.zin)));
  return new Set([...(zinnen[0] ?? [])].filter((w) => zinnen.every((van) => van.has(w))));
}

/** What is missing, open or worth a look, under the name of the municipality. */
function toelichting(v: Verteld, gedeeld: ReadonlySet<string>): string {
  const regels = bevindingregels(v, gedeeld);
  return regels.length === 0 ? '' : `\n${v.gemeente} (rij ${v.rij})\n${regels.join('\n')}\n`;
}

function samenvatting(alle: readonly Verteld[]): string {
  const telling = (status: Verteld['status']) => alle.filter((v) => v.status === status).length;
  return `${aantal(alle.length, 'gemeente', 'gemeenten')}: ${telling('bepaald')} bepaald, ${telling('open')} open, ${telling('onbepaald')} onbepaald.`;
}
