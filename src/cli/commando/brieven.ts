import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { openOpslag } from '../../app/opslag.ts';
import { planRonde } from '../../app/ronde/plan.ts';
import { weigerVeranderdeBronnen } from '../../app/ronde/veranderd.ts';
import { voerUit } from '../../app/ronde/voeruit.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { bronpadenVan, rondeopdrachtVan } from '../opdracht.ts';
import { uitgangVan } from '../uitgang.ts';
import { brievenJson, verslag } from '../vertel/briefverslag.ts';
import { rondeverslag } from '../vertel/rondeverslag.ts';
import type { Voer } from '../voer.ts';
import { meldVoorbeeld } from '../voorbeeld.ts';
import { metVorige } from '../vorige.ts';

/**
 * `trede brieven <bestand> --kader <id>`: every letter that the assessments call for; of a dossier the last one. All or
 * nothing on wrong input; then letter by letter, and the same command goes on where a run was stopped.
 */
export const brievenCommando: Voer = async ([bestand = ''], opties, io) => {
  const opdracht = rondeopdrachtVan(bestand, opties);
  const sleutel = opties.sleutel === undefined ? null : geheimeSleutel(opties.sleutel);
  const wereld = wereldVan(io, opties.json);
  const map = opties.uit ?? 'brieven';
  const store = openOpslag(map, DIT_PROCES);
  const paden = bronpadenVan(bestand, opties);
  const bronnen = leesBronnen(paden);
  meldVoorbeeld(bronnen, opties, io);
  const plan = await planRonde(store, await metVorige(bronnen, opties), opdracht, wereld);
  weigerVeranderdeBronnen(bronnen, leesBronnen(paden));
  const uitkomst = await voerUit(plan, store, sleutel, wereld);
  if (opties.json) io.uit(brievenJson(opdracht.kader.id, map, plan, { ronde: uitkomst }));
  else {
    io.uit(verslag(plan, map, uitkomst.bestanden));
    const vanRonde = opdracht.briefdatum === null && plan.datum !== io.vandaag() ? plan.datum : null;
    io.uit(rondeverslag(uitkomst, vanRonde));
  }
  return uitgangVan(plan.brieven, plan.geen, opdracht.concept);
};
