import { weigerAndereBrieven } from '../app/brieven/anderebrieven.ts';
import { omgezet } from '../app/brieven/bestanden.ts';
import { controleerBriefdatum, controleerMandaat } from '../app/brieven/datum.ts';
import { maakBrieven } from '../app/brieven/maakbrieven.ts';
import { openWerkplaats } from '../app/brieven/werkplaats.ts';
import type { Beoordeeld } from '../app/invoer/beoordeling.ts';
import { beoordeelden, weigerZonderGemeente } from '../app/invoer/gevallen.ts';
import { schrijfAlle } from '../app/wegschrijven.ts';
import { BRIEFSOORTEN, isEigenBrief, soortkenmerken } from '../dossier/briefsoort.ts';
import { weiger } from '../dossier/weigering.ts';
import { briefsoorten } from '../letters/briefopdracht.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { alsJson, verslag } from './briefverslag.ts';
import type { Io } from './io.ts';
import { datumVanOptie, kaderVan, type Opties } from './opties.ts';
import { type Uitgang, uitgangVan } from './uitgang.ts';

/** `trede brief <bestand> --kader <id> --gemeente <naam of code>`: the letter of one municipality. */
export async function brief(bestand: string, opties: Opties, io: Io): Promise<Uitgang> {
  weigerZonderGemeente(bestand, opties);
  const kader = kaderVan(opties);
  const datum = datumVanOptie(opties.datum, 'datum') ?? io.vandaag();
  const [beoordeeld] = await beoordeelden(bestand, { ...opties, datum }, kader, io);
  if (beoordeeld === undefined) throw new Error('geen beoordeling');
  const werkplaats = await openWerkplaats(kader, opties, bestand);
  controleerBriefdatum([beoordeeld], datum, datumVanOptie(opties.moment, 'moment'));
  controleerMandaat([beoordeeld], werkplaats.huisstijl, datum);
  controleerSoort(opties.soort, beoordeeld, werkplaats.sjablonen);
  const { brieven, geen } = maakBrieven(beoordeeld, werkplaats, io);
  weigerAndereBrieven(brieven);
  const geschreven = schrijfAlle(omgezet(brieven.flatMap((b) => b.bestanden)), io);
  const metPaden = brieven.map((b) => ({ ...b, paden: b.bestanden.map((f) => f.pad) }));
  const zonderBrief = brieven.length + geen.length === 0 ? [beoordeeld.beoordeling.gemeente] : [];
  if (opties.json) io.uit(alsJson(kader.id, metPaden, geen));
  else io.uit(verslag(metPaden, geen, zonderBrief, geschreven, opties));
  return uitgangVan(brieven, geen, opties.concept === true);
}

function controleerSoort(soort: string | undefined, beoordeeld: Beoordeeld, sjablonen: Sjablonen): void {
  const {
    beoordeling: a,
    regel: { periode },
  } = beoordeeld;
  if (soort === undefined || a.status === 'onbepaald' || a.brieven.some((brief) => brief === soort)) return;
  const eigen = briefsoorten(sjablonen).filter(isEigenBrief);
  const opVerzoek = BRIEFSOORTEN.filter((b) => soortkenmerken(b).opVerzoek);
  const kan = [...opVerzoek, ...eigen];
  const { kolommen } = soortkenmerken(soort);
  const leeg = kolommen.some((kolom) => periode[kolom] === null);
  if (kan.some((k) => k === soort) && !leeg) return;
  const [enige] = a.brieven;
  const hoort =
    enige === undefined ? 'Uit deze beoordeling volgt geen brief.' : `Daarbij hoort de brief "${enige}".`;
  throw weiger(
    'gebruik',
    'soort-past-niet',
    `Bij de beoordeling van ${a.gemeente} kan geen brief "${soort}" worden gemaakt.`,
    leeg ? `Vul daarvoor ${kolommen.join(' en ')} in.` : `${hoort} Op verzoek kan ook: ${kan.join(', ')}.`,
  );
}
