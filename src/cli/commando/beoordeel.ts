import { beoordeel } from '../../app/beoordeel.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesGegevens } from '../../app/bronnen/gegevens.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { document } from '../../app/taal.ts';
import { tijdlijn } from '../../app/tijdlijn.ts';
import { vertel } from '../../app/vertel.ts';
import { wereldVan } from '../io.ts';
import { beoordeelopdrachtVan, bronpadenVan } from '../opdracht.ts';
import { UITGANG } from '../uitgang.ts';
import { beoordelingsverslag } from '../vertel/beoordelingen.ts';
import { stapJson, tijdlijnverslag } from '../vertel/tijdlijn.ts';
import type { Voer } from '../voer.ts';

/** `trede beoordeel <bestand> --kader <id>`: a table on a terminal, or the JSON of the contract. A dossier is replayed. */
export const beoordeelCommando: Voer = async ([bestand = ''], opties, io) => {
  const opdracht = beoordeelopdrachtVan(bestand, opties, io);
  const bronnen = leesBronnen(bronpadenVan(bestand, opties), ['sjablonen']);
  const invoer = await leesInvoer(bronnen, opdracht, wereldVan(io, opties.json));
  const gegevens = leesGegevens(bronnen);
  const sjablonen = leesSjablonen(bronnen);
  const { id } = opdracht.kader;
  const begin = { kader: id, instellingen: opdracht.instellingen };
  if (invoer.soort === 'dossier') {
    const lijn = tijdlijn(invoer, gegevens, opdracht, sjablonen);
    const { gebeurtenissen, stappen } = lijn;
    if (opties.json) io.uit(document({ ...begin, gebeurtenissen, beoordelingen: stappen.map(stapJson) }));
    else io.uit(tijdlijnverslag(lijn, id));
    return UITGANG.gelukt;
  }
  const beoordelingen = beoordeel(invoer, gegevens, opdracht).map((b) =>
    vertel(b.beoordeling, b.regel.rij, sjablonen),
  );
  if (opties.json) io.uit(document({ ...begin, beoordelingen }));
  else io.uit(beoordelingsverslag(beoordelingen, id));
  return UITGANG.gelukt;
};
