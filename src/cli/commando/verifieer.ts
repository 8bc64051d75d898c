import { openOpslag } from '../../app/opslag.ts';
import { type Verificatie, verifieer } from '../../app/ronde/verifieer.ts';
import { vertrouwdeSleutel } from '../../app/sleutel.ts';
import { document } from '../../app/taal.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { UITGANG, type Uitgang } from '../uitgang.ts';
import { verificatieverslag } from '../vertel/verificatie.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede verifieer <map>`: re-reads a round and makes every letter again from what it keeps, to the same bytes. Exit 5 for
 * any deviation, each by name; 8 for a signed round without the public key. Writes nothing.
 */
export const verifieerCommando: Voer = async ([map = ''], opties, io) => {
  const vertrouwd = opties.sleutel === undefined ? null : vertrouwdeSleutel(opties.sleutel, [map]);
  const gevonden = await verifieer(openOpslag(map, DIT_PROCES), vertrouwd, wereldVan(io, opties.json));
  const { bewijs, bevonden, handtekening, opnieuwGemaakt, nietOpnieuwGemaakt } = gevonden;
  const mis = bevonden.filter((b) => b.oordeel !== 'gelijk');
  if (opties.json)
    io.uit(
      document({
        bewijs,
        brieven: bevonden.filter(isBrief),
        overig: mis.filter((b) => !isBrief(b)),
        handtekening,
        opnieuwGemaakt,
        opnieuwMakenNietGedaan: nietOpnieuwGemaakt,
      }),
    );
  else io.uit(verificatieverslag(map, gevonden));
  return BIJ_BEWIJS[bewijs];
};

const BIJ_BEWIJS: Readonly<Record<Verificatie['bewijs'], Uitgang>> = {
  bewezen: UITGANG.gelukt,
  'niet-ondertekend': UITGANG.gelukt,
  'niet-te-bewijzen': UITGANG.nietTeBewijzen,
  afwijking: UITGANG.afwijking,
};

/** A letter, or what is named as one. */
function isBrief({ bestand }: Verificatie['bevonden'][number]): boolean {
  return /^(?:ter-toetsing\/)?GM\d{4}_/.test(bestand);
}
