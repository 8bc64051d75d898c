import { alsJson, type Beoordeeld, beoordeelRegels, plekVan } from '../app/invoer/beoordeling.ts';
import { leesSjablonen } from '../app/invoer/bestanden.ts';
import { isDossier } from '../app/invoer/bestandssoort.ts';
import { regelsVoor } from '../app/invoer/tabel.ts';
import { effectieveInstellingen } from '../assessment/assess.ts';
import { type Beoordeling, waarderingVan } from '../assessment/beoordeling.ts';
import { getal } from '../letters/nederlands.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { zin } from '../letters/zinnen.ts';
import { bevindingregels, stapTekst } from './bevindingen.ts';
import type { Io } from './io.ts';
import { instellingenVan, kaderVan, type Opties } from './opties.ts';
import { aantal, json, kolommen, wikkel } from './schrijfwijze.ts';
import { tijdlijn } from './tijdlijn.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** `trede beoordeel <bestand> --kader <id>`: a table on a terminal, or the JSON of the contract. A dossier is replayed. */
export async function beoordeel(bestand: string, opties: Opties, io: Io): Promise<Uitgang> {
  if (isDossier(bestand)) return tijdlijn(bestand, opties, io);
  const kader = kaderVan(opties);
  const instellingen = effectieveInstellingen(kader, instellingenVan(opties, kader));
  const beoordeeld = beoordeelRegels(await regelsVoor(bestand, opties, kader, io), kader, opties);
  const sjablonen = leesSjablonen();
  if (opties.json) {
    io.uit(
      json({
        kader: kader.id,
        instellingen,
        beoordelingen: beoordeeld.map((b) => alsJson(b.beoordeling, b.regel.rij, sjablonen)),
      }),
    );
    return UITGANG.gelukt;
  }
  io.uit(`${tabel(beoordeeld)}\n`);
  const gedeeld = gedeeldeWaarschuwingen(beoordeeld, sjablonen);
  for (const b of beoordeeld) io.uit(toelichting(b, sjablonen, gedeeld));
  if (gedeeld.size > 0)
    io.uit(`\nVoor alle gemeenten\n${[...gedeeld].map((w) => wikkel(w, '  ! ', '    ')).join('\n')}\n`);
  io.uit(`\n${samenvatting(beoordeeld)} Kader: ${kader.id}.\n`);
  return UITGANG.gelukt;
}

function tabel(beoordeeld: readonly Beoordeeld[]): string {
  const breedsteGetal = Math.max(
    ...beoordeeld.map(({ beoordeling: a }) => cijfer(a.cijfers.achterstandBegin).length),
  );
  const rijen = beoordeeld.map(({ beoordeling: a }) => [
    a.gemeente.slice(0, 24),
    stapTekst(a),
    `${cijfer(a.cijfers.achterstandBegin).padStart(breedsteGetal)} → ${cijfer(a.cijfers.achterstand)}`,
    waarderingVan(a)?.kleur ?? '',
    a.status === 'onbepaald' ? 'onbepaald' : a.brieven.join(', ') || 'geen brief',
  ]);
  const kop = ['Gemeente', 'Trede', 'Achterstand', 'Oordeel', 'Brief'];
  const zonderOordeel = rijen.every((rij) => rij[3] === '');
  return kolommen([kop, ...rijen].map((rij) => (zonderOordeel ? rij.filter((_, i) => i !== 3) : rij)));
}

function cijfer(n: number | null): string {
  return n === null ? '?' : getal(n);
}

/** Warnings that hold for every municipality are told once. */
function gedeeldeWaarschuwingen(
  beoordeeld: readonly Beoordeeld[],
  sjablonen: Sjablonen,
): ReadonlySet<string> {
  if (beoordeeld.length < 2) return new Set();
  const zinnen = beoordeeld.map(
    ({ beoordeling: a }) => new Set(a.waarschuwingen.map((w) => zin(w, 'waarschuwingen', a, sjablonen))),
  );
  return new Set([...(zinnen[0] ?? [])].filter((w) => zinnen.every((alle) => alle.has(w))));
}

/** What is missing, open or worth a look, under the name of the municipality. */
function toelichting(
  { regel, beoordeling: a }: Beoordeeld,
  sjablonen: Sjablonen,
  gedeeld: ReadonlySet<string>,
): string {
  const regels = bevindingregels(a, sjablonen, gedeeld);
  return regels.length === 0 ? '' : `\n${a.gemeente} (${plekVan(regel)})\n${regels.join('\n')}\n`;
}

function samenvatting(beoordeeld: readonly Beoordeeld[]): string {
  const telling = (status: Beoordeling['status']) =>
    beoordeeld.filter((b) => b.beoordeling.status === status).length;
  return `${aantal(beoordeeld.length, 'gemeente', 'gemeenten')}: ${telling('bepaald')} bepaald, ${telling('open')} open, ${telling('onbepaald')} onbepaald.`;
}
