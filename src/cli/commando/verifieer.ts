import { openOpslag } from '../../app/opslag.ts';
import { type Verificatie, verifieer } from '../../app/ronde/verifieer.ts';
import { publiekeSleutel } from '../../app/sleutel.ts';
import { document } from '../../app/taal.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { UITGANG } from '../uitgang.ts';
import { verificatieverslag } from '../vertel/verificatie.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede verifieer <map>`: re-reads a round and makes every letter again from what it keeps, to the same bytes. Exit 5 for
 * any deviation, each by name. Writes nothing.
 */
export const verifieerCommando: Voer = async ([map = ''], opties, io) => {
  const vertrouwd = opties.sleutel === undefined ? null : publiekeSleutel(opties.sleutel);
  const gevonden = await verifieer(openOpslag(map, DIT_PROCES), vertrouwd, wereldVan(io, opties.json));
  const { bevonden, handtekening, opnieuwGemaakt, nietOpnieuwGemaakt } = gevonden;
  const mis = bevonden.filter((b) => b.oordeel !== 'gelijk');
  if (opties.json)
    io.uit(
      document({
        brieven: bevonden.filter(isBrief),
        overig: mis.filter((b) => !isBrief(b)),
        handtekening,
        opnieuwGemaakt,
        opnieuwMakenNietGedaan: nietOpnieuwGemaakt,
      }),
    );
  else io.uit(verificatieverslag(map, gevonden));
  return mis.length > 0 ? UITGANG.afwijking : UITGANG.gelukt;
};

/** A letter, or what is named as one. */
function isBrief({ bestand }: Verificatie['bevonden'][number]): boolean {
  return /^GM\d{4}_/.test(bestand);
}
