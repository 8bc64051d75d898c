import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { alleenTabel } from '../../app/invoer/lees.ts';
import { type Kaderregister, kaderMetId, ONZE_KADERS } from '../../app/kaders/register.ts';
import { type Beoordeelopdracht, instellingenMet, standaardopdracht } from '../../app/opdracht.ts';
import { document } from '../../app/taal.ts';
import { effect } from '../../app/vergelijk.ts';
import { kortVerteld, type Verteld } from '../../app/vertel.ts';
import { weiger } from '../../dossier/weigering.ts';
import { wereldVan } from '../io.ts';
import { bronpadenVan, leesopdrachtVan, parenVan } from '../opdracht.ts';
import { UITGANG } from '../uitgang.ts';
import { effectverslag } from '../vertel/effect.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede effect <bestand> --van <kader> --naar <kader>`: which municipalities a change of kader or instelling moves.
 * `--instelling` belongs to the kader of --naar, `--van-instelling` to that of --van.
 */
export const effectCommando: Voer = async ([bestand = ''], opties, io) => {
  const lees = leesopdrachtVan(bestand, opties);
  const register = io.kaders ?? ONZE_KADERS;
  const van = { ...lezing('--van', [opties.van].flat()[0], opties.vanInstelling, register), ...lees };
  const naar = { ...lezing('--naar', opties.naar, opties.instelling, register), ...lees };
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
  else io.uit(effectverslag(gemeenten, gelijk, van.kader.id, naar.kader.id));
  return UITGANG.gelukt;
};

function reden(v: Verteld): object {
  return { trede: v.trede, status: v.status, reden: kortVerteld(v) };
}

function lezing(
  optie: string,
  id: string | undefined,
  instelling: readonly string[] | undefined,
  register: Kaderregister,
): Beoordeelopdracht {
  if (id === undefined)
    throw weiger(
      'gebruik',
      'kader-ontbreekt',
      `De optie ${optie} ontbreekt.`,
      'Noem twee kaders: --van utrecht-2024 --naar stappenplan.',
    );
  const kader = kaderMetId(id, register);
  return { ...standaardopdracht(kader), instellingen: instellingenMet(kader, parenVan(instelling)) };
}
