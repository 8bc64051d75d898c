import type { LandelijkeBijstelling } from '../../assessment/bijstelling.ts';
import { type Vervolgvraag, vervolgvragen } from '../../assessment/vervolgvragen.ts';
import { BIJSTUKSOORTEN } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { namenVan } from '../../dossier/register.ts';
import { weiger } from '../../dossier/weigering.ts';
import { type Formaten, laadFormaten, type Papier } from '../../formats/index.ts';
import { briefsoorten } from '../../letters/briefplek.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { controleerVoorKader } from '../../letters/template/controle/kadercontrole.ts';
import { controleerVasteTekst } from '../../letters/template/controle/vasttekst.ts';
import { parseSjablonen, type Sjablonen } from '../../letters/template/sjablonen.ts';
import { weigerSjabloon } from '../../letters/template/sjabloonmelding.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { type Bronnen, sjabloonteksten } from '../bronnen/bronnen.ts';
import type { EerdereBrief } from '../bronnen/eerderebrieven.ts';
import type { Gegevens } from '../bronnen/gegevens.ts';
import { leesHuisstijl } from '../bronnen/huisstijl.ts';
import type { Maakopdracht } from '../opdracht.ts';
import { controleerFormaten } from './formaten.ts';

/** All that letters are made with. */
export interface Werkplaats {
  readonly opdracht: Maakopdracht;
  readonly sjablonen: Sjablonen;
  readonly huisstijl: Huisstijl;
  readonly briefpapier: Papier;
  /** The formats asked for, with what their writers and readers keep between two letters. */
  readonly formaten: Formaten;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** What keeps the letters of a gemeente CONCEPT until a person answers for it, in sentences. */
  readonly onaannemelijk: (gemeentecode: string) => readonly string[];
  /** The letters of the rounds before this one. */
  readonly eerder: readonly EerdereBrief[];
  /** What may be asked next, once the open questions of a row are answered; nothing for a dossier. */
  readonly vervolg: (b: Beoordeeld) => readonly Vervolgvraag[];
  /** The name of the input file, for where a value comes from. */
  readonly bestand: string;
}

/**
 * Reads huisstijl and templates, for letters on the figures of `bestand`, and checks the order, the formats and every template of the kader before any letter is
 * made. Refuses with everything that is wrong in the templates.
 */
export async function openWerkplaats(
  bronnen: Bronnen,
  gegevens: Gegevens,
  bestand: string,
  opdracht: Maakopdracht,
  onaannemelijk: Werkplaats['onaannemelijk'] = () => [],
): Promise<Werkplaats> {
  const { landelijk, eerder } = gegevens;
  controleerFormaten(opdracht);
  const formaten = await laadFormaten(opdracht.formaten);
  const teksten = sjabloonteksten(bronnen);
  const sjablonen = parseSjablonen(teksten);
  const meldingen = [
    ...controleerVoorKader(sjablonen, opdracht.kader),
    ...controleerVasteTekst(teksten, namenVan(gegevens.register)),
  ];
  if (meldingen.length > 0) throw weigerSjabloon(meldingen);
  const { huisstijl, briefpapier } = leesHuisstijl(bronnen, null);
  controleerBriefpapieren(huisstijl, sjablonen);
  return {
    opdracht,
    sjablonen,
    huisstijl,
    briefpapier,
    formaten,
    landelijk,
    onaannemelijk,
    eerder,
    vervolg: ({ beoordeling, opties, regel: { rij, periode } }) =>
      rij === null ? [] : vervolgvragen(beoordeling, periode, opdracht.kader, opties),
    bestand,
  };
}

/** A letterhead for a letter that does not exist would never be used, and nobody would notice. */
function controleerBriefpapieren({ briefpapieren }: Huisstijl, sjablonen: Sjablonen): void {
  const soorten = [...briefsoorten(sjablonen, null), ...BIJSTUKSOORTEN];
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
