import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { openOpslag } from '../../app/opslag.ts';
import { planCorrectie } from '../../app/ronde/corrigeer.ts';
import { weigerVeranderdeBronnen } from '../../app/ronde/veranderd.ts';
import { voerUit } from '../../app/ronde/voeruit.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { akkoordenVanOptie, bronpadenVan } from '../opdracht.ts';
import { datumVanOptie, redenVanOptie } from '../opties.ts';
import { wereldMetNaam } from '../toetser.ts';
import { UITGANG, uitgangVan } from '../uitgang.ts';
import { brievenJson, verslag } from '../vertel/briefverslag.ts';
import { correctieverslag } from '../vertel/correctieverslag.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede corrigeer <map> [bestand] --gemeente <naam> --reden <reden>`: replaces one letter that was sent. Without a table the
 * newest that the round keeps.
 */
export const corrigeerCommando: Voer = async ([map = '', bestand], opties, io) => {
  const { gemeente } = opties;
  if (typeof gemeente !== 'string' || gemeente.trim() === '')
    throw weiger(
      'gebruik',
      'gemeente-ontbreekt',
      'Er is niet opgegeven van welke gemeente de brief wordt vervangen.',
      'Noem de gemeente met haar naam of code.',
    );
  const reden = redenVanOptie(opties.reden ?? '', 'cijfer van Almere verbeterd') ?? '';
  const sleutel = opties.sleutel === undefined ? null : geheimeSleutel(opties.sleutel);
  const wereld = wereldMetNaam(io, opties);
  const store = openOpslag(map, DIT_PROCES);
  const { invoer: _, ...plekken } = bronpadenVan('', opties);
  const paden = bestand === undefined ? plekken : { ...plekken, invoer: bestand };
  const bronnen = leesBronnen(paden);
  const mee = {
    invoer: bestand !== undefined,
    koppeling: opties.koppeling !== undefined,
    gemeenten: opties.gemeenten !== undefined,
    huisstijl: opties.huisstijl !== undefined,
  };
  const opdracht = {
    gemeente,
    reden,
    briefdatum: datumVanOptie(opties.datum, 'datum'),
    soort: opties.soort ?? null,
    blad: opties.blad ?? null,
    akkoord: akkoordenVanOptie(opties.akkoord),
  };
  const plan = await planCorrectie(store, bronnen, mee, opdracht, wereld);
  weigerVeranderdeBronnen(bronnen, leesBronnen(paden));
  const ronde = await voerUit(plan, store, sleutel, wereld);
  const { vervangt, voorstel, vervallen } = plan;
  if (opties.json)
    io.uit(brievenJson(plan.opdracht.kader.id, map, plan, { ronde, vervangt, voorstel, vervallen }));
  else {
    io.uit(verslag(plan, map, ronde.bestanden));
    io.uit(correctieverslag(plan, ronde, gemeente));
  }
  // That no letter follows is the outcome; that the gemeente must still be told, a person does.
  return plan.brieven.length === 0 ? UITGANG.deels : uitgangVan(plan.brieven, plan.geen, false);
};
