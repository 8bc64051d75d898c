import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { alleenTabel } from '../../app/invoer/lees.ts';
import {
  type Beoordeelopdracht,
  instellingenMet,
  kaderMetId,
  standaardopdracht,
} from '../../app/opdracht.ts';
import { aantal, document } from '../../app/taal.ts';
import { effect, type Verandering } from '../../app/vergelijk.ts';
import { kortVerteld, type Verteld } from '../../app/vertel.ts';
import { weiger } from '../../dossier/weigering.ts';
import { wereldVan } from '../io.ts';
import { bronpadenVan, leesopdrachtVan, parenVan } from '../opdracht.ts';
import { kolommen, wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { tredeKort } from '../vertel/bevindingen.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede effect <bestand> --van <kader> --naar <kader>`: which municipalities a change of kader or instelling moves.
 * `--instelling` belongs to the kader of --naar, `--van-instelling` to that of --van.
 */
export const effectCommando: Voer = async ([bestand = ''], opties, io) => {
  const lees = leesopdrachtVan(bestand, opties);
  const van = { ...lezing('--van', opties.van, opties.vanInstelling), ...lees };
  const naar = { ...lezing('--naar', opties.naar, opties.instelling), ...lees };
  const bronnen = leesBronnen(bronpadenVan(bestand, opties), ['sjablonen']);
  const tabel = alleenTabel(await leesInvoer(bronnen, lees, wereldVan(io, opties.json)));
  const { gemeenten, gelijk } = effect(tabel, van, naar, leesSjablonen(bronnen));
  if (opties.json)
    io.uit(
      document({
        van: { kader: van.kader.id, instellingen: van.instellingen },
        naar: { kader: naar.kader.id, instellingen: naar.instellingen },
        gemeenten: gemeenten.map((g) => ({ ...g, van: reden(g.van), naar: reden(g.naar) })),
        verplaatst: gemeenten.length,
        gelijk,
      }),
    );
  else io.uit(verslag(gemeenten, gelijk, van.kader.id, naar.kader.id));
  return UITGANG.gelukt;
};

function reden(v: Verteld): object {
  return { trede: v.trede, status: v.status, reden: kortVerteld(v) };
}

function verslag(gemeenten: readonly Verandering[], gelijk: number, van: string, naar: string): string {
  const slot = `${aantal(gemeenten.length, 'gemeente verandert', 'gemeenten veranderen')} van uitkomst, ${aantal(gelijk, 'blijft', 'blijven')} gelijk.\n`;
  if (gemeenten.length === 0) return slot;
  const rijen = gemeenten.map((g) => [g.gemeente.slice(0, 30), tredeKort(g.van), tredeKort(g.naar)]);
  const redenen = gemeenten.map(
    (g) =>
      `\n${g.gemeente}\n${wikkel(`van: ${kortVerteld(g.van)}`, '- ', '  ')}\n${wikkel(`naar: ${kortVerteld(g.naar)}`, '- ', '  ')}\n`,
  );
  return `${kolommen([['Gemeente', `van ${van}`, `naar ${naar}`], ...rijen])}\n${redenen.join('')}\n${slot}`;
}

function lezing(
  optie: string,
  id: string | undefined,
  instelling: readonly string[] | undefined,
): Beoordeelopdracht {
  if (id === undefined)
    throw weiger(
      'gebruik',
      'kader-ontbreekt',
      `De optie ${optie} ontbreekt.`,
      'Noem twee kaders: --van utrecht-2024 --naar stappenplan.',
    );
  const kader = kaderMetId(id);
  return { ...standaardopdracht(kader), instellingen: instellingenMet(kader, parenVan(instelling)) };
}
