import { aantal } from '../../app/taal.ts';
import type { Verteld } from '../../app/vertel.ts';
import { getal } from '../../dossier/nederlands.ts';
import { kolommen, wikkel } from '../schrijfwijze.ts';
import { bevindingregels, stapTekst } from './bevindingen.ts';

/** The assessments of a table: one line each, then per municipality what is missing, open or worth a look, and a count. */
export function beoordelingsverslag(alle: readonly Verteld[], kader: string): string {
  const gedeeld = gedeeldeWaarschuwingen(alle);
  const samen =
    gedeeld.size === 0
      ? ''
      : `\nVoor alle gemeenten\n${[...gedeeld].map((w) => wikkel(w, '  ! ', '    ')).join('\n')}\n`;
  const toelichtingen = alle.map((v) => toelichting(v, gedeeld)).join('');
  return `${tabel(alle)}\n${toelichtingen}${samen}\n${samenvatting(alle)} Kader: ${kader}.\n`;
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
