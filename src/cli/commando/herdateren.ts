import { openOpslag } from '../../app/opslag.ts';
import { planHerdatering } from '../../app/ronde/herdateren.ts';
import { voerUit } from '../../app/ronde/voeruit.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { datumVanOptie } from '../opties.ts';
import { wereldMetNaam } from '../toetser.ts';
import { uitgangVan } from '../uitgang.ts';
import { brievenJson, verslag } from '../vertel/briefverslag.ts';
import { rondeverslag } from '../vertel/rondeverslag.ts';
import type { Voer } from '../voer.ts';

/** `trede herdateren <map> --datum <datum>`: the letters that wait, under another date; what was approved is to be confirmed. */
export const herdaterenCommando: Voer = async ([map = ''], opties, io) => {
  const datum = datumVanOptie(opties.datum, 'datum');
  if (datum === null)
    throw weiger(
      'gebruik',
      'datum-ontbreekt',
      'Er is geen nieuwe datum van de brieven opgegeven.',
      'Voeg --datum toe, zoals --datum 2024-02-20.',
    );
  const sleutel = opties.sleutel === undefined ? null : geheimeSleutel(opties.sleutel);
  const wereld = wereldMetNaam(io, opties);
  const store = openOpslag(map, DIT_PROCES);
  const plan = await planHerdatering(store, datum, wereld);
  const uitkomst = await voerUit(plan, store, sleutel, wereld);
  if (opties.json) io.uit(brievenJson(plan.opdracht.kader.id, map, plan, { ronde: uitkomst }));
  else {
    io.uit(verslag(plan, map, uitkomst.bestanden));
    io.uit(rondeverslag(uitkomst, null));
  }
  return uitgangVan(plan.brieven, plan.geen, false);
};
