import type { LandelijkeBijstelling } from '../../assessment/bijstelling.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Opties } from '../../cli/opties.ts';
import { BIJSTUKSOORTEN } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { weiger } from '../../dossier/weigering.ts';
import { type Formaten, laadFormaten, type Papier } from '../../formats/index.ts';
import { briefsoorten } from '../../letters/briefopdracht.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { controleerSjablonen } from '../../letters/template/controle/vormcontrole.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { weigerSjabloon } from '../../letters/template/sjabloonmelding.ts';
import { leesHuisstijl, leesLandelijk, leesSjablonen } from '../invoer/bestanden.ts';
import { formatenVan } from './bestanden.ts';
import { controleerBijlage } from './bijlage.ts';
import { controleerVerzenddatum } from './datum.ts';

/** All that letters are made with. */
export interface Werkplaats {
  readonly kader: Kader;
  readonly sjablonen: Sjablonen;
  readonly huisstijl: Huisstijl;
  readonly briefpapier: Papier;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** The formats asked for, with what their writers and readers keep between two letters. */
  readonly formaten: Formaten;
  readonly opties: Opties;
  /** The input file, for where a value comes from. */
  readonly bestand: string;
}

/** Reads huisstijl and formats, and templates where none are given, and checks every template of this kader before any letter is made. */
export async function openWerkplaats(
  kader: Kader,
  opties: Opties,
  bestand: string,
  sjablonen: Sjablonen = leesSjablonen(),
): Promise<Werkplaats> {
  controleerVerzenddatum(opties);
  const formaten = formatenVan(opties);
  controleerBijlage(opties, formaten);
  const meldingen = controleerSjablonen(sjablonen, kader.id);
  if (meldingen.length > 0) throw weigerSjabloon(meldingen);
  const { huisstijl, briefpapier } = leesHuisstijl(opties.huisstijl);
  controleerBriefpapieren(huisstijl, sjablonen);
  return {
    kader,
    sjablonen,
    huisstijl,
    briefpapier,
    landelijk: leesLandelijk(),
    formaten: await laadFormaten(formaten),
    opties,
    bestand,
  };
}

/** A letterhead for a letter that does not exist would never be used, and nobody would notice. */
function controleerBriefpapieren({ briefpapieren }: Huisstijl, sjablonen: Sjablonen): void {
  const soorten = [...briefsoorten(sjablonen), ...BIJSTUKSOORTEN];
  const onbekend = Object.keys(briefpapieren).find((soort) => !soorten.includes(soort));
  if (onbekend === undefined) return;
  const lijkt = nearest(onbekend, soorten);
  throw weiger(
    'invoer',
    'huisstijl-onleesbaar',
    `huisstijl.yaml noemt onder briefpapieren een brief die niet bestaat: "${onbekend}".`,
    lijkt === null ? `Kies uit: ${soorten.join(', ')}.` : `Bedoelt u ${lijkt}?`,
  );
}
