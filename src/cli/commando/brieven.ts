import { leesBronnen, padenVan, raakAan } from '../../app/bronnen/bestanden.ts';
import { openOpslag } from '../../app/opslag.ts';
import { planAanvulling } from '../../app/ronde/aanvullen.ts';
import { planRonde } from '../../app/ronde/plan.ts';
import { plaatsVanRonde } from '../../app/ronde/rondeplaats.ts';
import { weigerVeranderdeBronnen } from '../../app/ronde/veranderd.ts';
import { voerUit } from '../../app/ronde/voeruit.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { DIT_PROCES } from '../../proces.ts';
import { meldEerdereRondes } from '../eerdererondes.ts';
import { bronpadenVan, rondeopdrachtVan } from '../opdracht.ts';
import { wereldMetNaam } from '../toetser.ts';
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
  const opdracht = rondeopdrachtVan(bestand, opties, io);
  const sleutel = opties.sleutel === undefined ? null : geheimeSleutel(opties.sleutel);
  const wereld = wereldMetNaam(io, opties);
  const paden = bronpadenVan(bestand, opties);
  // What hangs (a network disk) ends at a Ctrl-C here; from then on one is heard, and answered before the first letter.
  raakAan([...padenVan(paden), ...(opties.uit === undefined ? [] : [opties.uit])]);
  io.gevraagdTeStoppen?.();
  const gelezen = leesBronnen(paden);
  meldVoorbeeld(gelezen, opties, io);
  const gekozen = { map: opties.uit ?? null, vorige: opties.vorige ?? null };
  const open = (plek: string) => openOpslag(plek, DIT_PROCES);
  const { map, store, bronnen, gevonden } = await plaatsVanRonde(
    await metVorige(gelezen, opties),
    opdracht,
    gekozen,
    open,
  );
  meldEerdereRondes(gevonden, opties, io);
  const maakPlan = opties.aanvullen === true ? planAanvulling : planRonde;
  const plan = await maakPlan(store, bronnen, opdracht, wereld);
  weigerVeranderdeBronnen(gelezen, leesBronnen(paden));
  const uitkomst = await voerUit(plan, store, sleutel, wereld);
  if (opties.json) io.uit(brievenJson(opdracht.kader.id, map, plan, { ronde: uitkomst }));
  else {
    io.uit(verslag(plan, map, uitkomst.bestanden));
    const vanRonde = opdracht.briefdatum === null && plan.datum !== io.vandaag() ? plan.datum : null;
    io.uit(rondeverslag(uitkomst, vanRonde));
  }
  return uitgangVan(plan.brieven, plan.geen, opdracht.concept);
};
