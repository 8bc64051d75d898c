/** The library: everything that a page, a script or another program does with Trede. See docs/bibliotheek.md. */
import { openOpslag } from './app/opslag.ts';
import { DIT_PROCES } from './proces.ts';
import type { RoundStore } from './round/store/store.ts';

export { beoordeel } from './app/beoordeel.ts';
export type { Beoordeeld } from './app/beoordeeld.ts';
export { type Gemaakt, maakBrieven, type Rondebrief } from './app/brieven/maken.ts';
export { type Bronpaden, leesBronnen } from './app/bronnen/bestanden.ts';
export type { Bronnen } from './app/bronnen/bronnen.ts';
export { type Gegevens, leesGegevens } from './app/bronnen/gegevens.ts';
export { leesHuisstijl } from './app/bronnen/huisstijl.ts';
export { leesSjablonen } from './app/bronnen/sjablonen.ts';
export { type Controle, controleer } from './app/controleer.ts';
export { invoerVan, leesInvoer } from './app/invoer/invoer.ts';
export type { Invoer } from './app/invoer/lees.ts';
export type { Kadercontrole } from './app/kadercontrole.ts';
export { laadKaders } from './app/kaders/laad.ts';
export type { Kaderregister } from './app/kaders/register.ts';
export { type Drukgang, druk } from './app/map/druk.ts';
export { type Mapverschil, verschil } from './app/map/verschil.ts';
export {
  type Beoordeelopdracht,
  type Leesopdracht,
  type Maakopdracht,
  type Rondeopdracht,
  standaardopdracht,
} from './app/opdracht.ts';
export { type Opdrachtwoorden, parseOpdracht } from './app/parseopdracht.ts';
export { planAanvulling } from './app/ronde/aanvullen.ts';
export type { Meegegeven } from './app/ronde/correctiebronnen.ts';
export { type Correctieopdracht, type Correctieplan, planCorrectie } from './app/ronde/corrigeer.ts';
export { planRonde } from './app/ronde/plan.ts';
export type { Rondeplan } from './app/ronde/rondeplan.ts';
export { type Verificatie, verifieer } from './app/ronde/verifieer.ts';
export { verzend } from './app/ronde/verzend.ts';
export type { Verzendopdracht } from './app/ronde/verzendbaar.ts';
export { type Rondeuitkomst, voerUit } from './app/ronde/voeruit.ts';
export { geheimeSleutel, publiekeSleutel } from './app/sleutel.ts';
export { type Berekendetaakstelling, berekenTaakstelling } from './app/taakstelling.ts';
export { type Berekendetermijn, beleidstermijn, beroep } from './app/termijn.ts';
export { neemBesluit } from './app/toetsing/besluit.ts';
export { type Toetsrij, toetsrijen } from './app/toetsing/lijst.ts';
export type { Besluit } from './app/toetsing/mag.ts';
export { leesRegeling, type Regelingbron } from './app/toetsing/regeling.ts';
export { leesToetsing, type Toetsstand } from './app/toetsing/stand.ts';
export { type Getoondebrief, toonBrief } from './app/toetsing/toon.ts';
export { geefVrij, type Vrijgave } from './app/toetsing/vrijgeven.ts';
export { legUit, type Uitgelegd } from './app/uitleg.ts';
export { effect, type Verandering, type Vergelijking, vergelijk } from './app/vergelijk.ts';
export { type Verteld, vertel } from './app/vertel.ts';
export type { Wereld } from './app/wereld.ts';
export { assess, type Beoordelingsopties, weigering } from './assessment/assess.ts';
export * from './assessment/beoordeling.ts';
export { bevinding, uitkomst, vraag } from './assessment/bevinding.ts';
export type { EigenKader, Kadermaker } from './assessment/eigenkader.ts';
export type { Feiten, Kader } from './assessment/kader.ts';
export { KADERS } from './assessment/kaders/index.ts';
export { controleerHerverdeling } from './assessment/taakstelling.ts';
export { type Datum, parseDatum } from './dossier/datum.ts';
export { type Halfjaar, parseHalfjaar } from './dossier/halfjaar.ts';
export { type KolomNaam, type Periode, periodeVan } from './dossier/kolommen.ts';
export type { Melding } from './dossier/melding.ts';
export { parsePeriode } from './dossier/periode.ts';
export { Weigering, type Weigersoort } from './dossier/weigering.ts';
export { zin } from './letters/zinnen.ts';
export { type MemoryStore, memoryStore } from './round/store/geheugen.ts';
export type { Inhoud, RoundStore } from './round/store/store.ts';

/** The round in a folder, locked in the name of this process while it is written. */
export function rondemap(map: string): RoundStore {
  return openOpslag(map, DIT_PROCES);
}
