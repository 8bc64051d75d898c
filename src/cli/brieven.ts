import { controleerBriefdatum, controleerMandaat } from '../app/brieven/datum.ts';
import { openWerkplaats } from '../app/brieven/werkplaats.ts';
import { leesSjabloonbronnen } from '../app/invoer/bestanden.ts';
import { beoordeelden } from '../app/invoer/gevallen.ts';
import { rondebijlagen } from '../app/ronde/bijlagen.ts';
import { bronnenVan } from '../app/ronde/bronnen.ts';
import { keuzesVan, metKeuzes, vastVan } from '../app/ronde/keuzes.ts';
import { maakAlle } from '../app/ronde/maken.ts';
import { metRondemap, rondefout } from '../app/ronde/map.ts';
import { controleerRonde, schrijfRonde } from '../app/ronde/ronde.ts';
import { geheimeSleutel } from '../app/ronde/sleutelbestand.ts';
import { weigerVeranderd } from '../app/ronde/veranderd.ts';
import { bestaatMelding } from '../app/wegschrijven.ts';
import { effectieveInstellingen } from '../assessment/assess.ts';
import { parseDatum } from '../dossier/datum.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import { parseSjablonen } from '../letters/template/sjablonen.ts';
import type { Rondestand } from '../round/stand.ts';
import { vreemdeBestanden } from '../round/vreemd.ts';
import { alsJson, verslag } from './briefverslag.ts';
import type { Io } from './io.ts';
import { datumVanOptie, instellingenVan, kaderVan, type Opties } from './opties.ts';
import { rondeverslag } from './rondeverslag.ts';
import { type Uitgang, uitgangVan } from './uitgang.ts';

/**
 * `trede brieven <bestand> --kader <id>`: every letter that the assessments call for; of a dossier the last one. All or
 * nothing on wrong input; then letter by letter, and the same command goes on where a run was stopped.
 */
export async function brieven(bestand: string, gegeven: Opties, io: Io): Promise<Uitgang> {
  const kader = kaderVan(gegeven);
  const sleutel = gegeven.sleutel === undefined ? null : geheimeSleutel(gegeven.sleutel);
  datumVanOptie(gegeven.datum, 'datum');
  weigerLegeReden(gegeven.opnieuw);
  return metRondemap(gegeven.uit ?? 'brieven', async (ronde) => {
    const stand = ronde.stand();
    const datum = datumVanOptie(gegeven.datum, 'datum') ?? datumVanRonde(stand) ?? io.vandaag();
    const opties: Opties = metKeuzes({ ...gegeven, datum }, stand);
    const sjablonen = leesSjabloonbronnen(undefined);
    const bronnen = bronnenVan(bestand, opties, sjablonen);
    const alle = await beoordeelden(bestand, opties, kader, io);
    const werkplaats = await openWerkplaats(kader, opties, bestand, parseSjablonen(sjablonen));
    controleerBriefdatum(alle, datum, datumVanOptie(opties.moment, 'moment'));
    controleerMandaat(alle, werkplaats.huisstijl, datum);
    const gemaakt = await maakAlle(alle, werkplaats, io);
    weigerVeranderd(bronnen, bronnenVan(bestand, opties, sjablonen));
    const instellingen = effectieveInstellingen(kader, instellingenVan(opties, kader));
    const begin = {
      bronnen,
      vast: vastVan(kader, instellingen, opties, alle[0]?.beoordeling.halfjaar),
      keuzes: keuzesVan(opties),
      reden: gegeven.opnieuw ?? null,
    };
    const bijlagen = await rondebijlagen(alle, gemaakt, werkplaats, instellingen, opties);
    const plan = nagezien(ronde.map, () => {
      weigerVreemd(vreemdeBestanden(ronde, begin, bijlagen));
      return controleerRonde(ronde, begin, gemaakt.brieven, sjablonen);
    });
    const uitkomst = await schrijfRonde(ronde, plan, bijlagen, sleutel, io);
    if (opties.json) io.uit(alsJson(kader.id, gemaakt.brieven, gemaakt.geen, { ronde: uitkomst }));
    else {
      io.uit(verslag(gemaakt.brieven, gemaakt.geen, gemaakt.zonderBrief, uitkomst.bestanden, opties));
      io.uit(rondeverslag(uitkomst, datum, gegeven.datum === undefined && datum !== io.vandaag()));
    }
    return uitgangVan(gemaakt.brieven, gemaakt.geen, opties.concept === true);
  });
}

/** Looks at what stands in the folder: what cannot be read there cannot be written either. */
function nagezien<T>(map: string, werk: () => T): T {
  try {
    return werk();
  } catch (fout) {
    throw rondefout(fout, map);
  }
}

/** In a folder that was never a round, a file of the same name is the user's own. */
function weigerVreemd(paden: readonly string[]): void {
  if (paden.length === 0) return;
  throw new Weigering('gebruik', [bestaatMelding(paden, 'Deze map is nog geen ronde, en ')]);
}

/** A round that goes on has the date with which it began. */
function datumVanRonde({ rondes }: Rondestand) {
  return parseDatum(rondes.at(-1)?.vast.datum ?? '');
}

/** Why a round was made anew stands in the manifest: without words it says nothing. */
function weigerLegeReden(reden: string | undefined): void {
  if (reden === undefined || reden.trim() !== '') return;
  throw weiger(
    'gebruik',
    'reden-ontbreekt',
    'Bij --opnieuw hoort een reden.',
    'Schrijf bijvoorbeeld: --opnieuw "cijfer van Almere verbeterd".',
  );
}
