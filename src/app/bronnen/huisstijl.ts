import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { leesBriefpapier } from '../../formats/docx/briefpapier.ts';
import type { Papier } from '../../formats/index.ts';
import { type Huisstijl, parseHuisstijl } from '../../letters/huisstijl.ts';
import { kaderRaad, ONZE_KADERS } from '../kaders/register.ts';
import { leesBeelden } from './beelden.ts';
import { bladVan, briefpapierVan } from './bladspiegel.ts';
import { BRON, type Bronbestand, type Bronnen, bronnenOnder } from './bronnen.ts';
import { leesHuisstijlyaml } from './huisstijlyaml.ts';
import { letterbestanden } from './letters.ts';

const INSTELLINGEN = 'huisstijl.yaml';
export const BRIEFPAPIER = 'briefpapier.docx';

/** The ids of the kaders that there are; null: not asked, for a huisstijl that was read before. */
type Bekend = Iterable<string> | null;

/**
 * The huisstijl with its letterheads and pictures; without a letterhead of its own the one that it describes. Refuses, and names,
 * what is wrong in it.
 */
export function leesHuisstijl(
  bronnen: Bronnen,
  bekend: Bekend = ONZE_KADERS.kaders.keys(),
): { huisstijl: Huisstijl; briefpapier: Papier } {
  const huisstijl = leesHuisstijlgegevens(bronnen, bekend);
  const bestanden = bronnenOnder(bronnen, BRON.huisstijl);
  const vind = (naam: string) => bestandVan(bestanden, naam);
  const beelden = leesBeelden(huisstijl, vind);
  const papier = (naam: string) => {
    const { bytes, plek } =
      naam === BRIEFPAPIER && !bestanden.has(naam)
        ? { bytes: briefpapierVan(huisstijl, beelden), plek: naam }
        : bestandVan(bestanden, naam);
    return leesBriefpapier(bytes, plek, huisstijl.fictief, beelden.handtekeningen);
  };
  const eigen = Object.entries(huisstijl.briefpapieren).map(
    ([soort, naam]) => [soort, papier(naam)] as const,
  );
  const pdf = { ...beelden, blad: bladVan(huisstijl), letterbestand: letterbestanden(huisstijl, vind) };
  return { huisstijl, briefpapier: { ...papier(BRIEFPAPIER), eigen: new Map(eigen), pdf } };
}

/** The Word letterhead that a huisstijl describes, whether it has one or not. */
export function beschrevenBriefpapier(bronnen: Bronnen): Uint8Array {
  const huisstijl = leesHuisstijlgegevens(bronnen, null);
  const bestanden = bronnenOnder(bronnen, BRON.huisstijl);
  return briefpapierVan(
    huisstijl,
    leesBeelden(huisstijl, (naam) => bestandVan(bestanden, naam)),
  );
}

/** `huisstijl.yaml` alone. Refuses, and names, what is wrong in it. */
export function leesHuisstijlgegevens(
  bronnen: Bronnen,
  bekend: Bekend = ONZE_KADERS.kaders.keys(),
): Huisstijl {
  const yaml = bestandVan(bronnenOnder(bronnen, BRON.huisstijl), INSTELLINGEN);
  const huisstijl = parseHuisstijl(leesHuisstijlyaml(yaml), yaml.plek);
  if (bekend !== null) weigerKaders(huisstijl, yaml.plek, [...bekend]);
  return huisstijl;
}

/** A province that exists says which kaders it uses; a kader that does not exist is asked about. */
function weigerKaders(
  { fictief, kaders, provincie }: Huisstijl,
  plek: string,
  bekend: readonly string[],
): void {
  if (!fictief && kaders.length === 0)
    throw weiger(
      'invoer',
      'huisstijl-zonder-kader',
      `${plek} noemt niet welke kaders ${provincie} gebruikt.`,
      `Voeg toe: kaders: [utrecht-2024], met een of meer van ${bekend.join(', ')}. Bestaat de provincie niet, schrijf dan: fictief: true.`,
    );
  const onbekend = kaders.find((id) => !bekend.includes(id));
  if (onbekend === undefined) return;
  throw onleesbaar(
    `${plek} noemt onder kaders een kader dat niet bestaat: "${onbekend}".`,
    kaderRaad(onbekend, bekend),
  );
}

/** A round keeps the folder of the huisstijl without its hidden files, so what it names has to stand in there. */
function bestandVan(bestanden: ReadonlyMap<string, Bronbestand>, naam: string): Bronbestand {
  const gevonden = bestanden.get(naam);
  if (gevonden !== undefined) return gevonden;
  if (naam === INSTELLINGEN)
    throw onleesbaar(`In de map van de huisstijl staat geen ${naam}.`, 'Controleer de map van de huisstijl.');
  const nietBewaard = naam.split('/').some((deel) => deel.startsWith('.'));
  throw onleesbaar(
    nietBewaard
      ? `huisstijl.yaml noemt ${naam}, en dat ligt buiten de map van de huisstijl of is verborgen.`
      : `huisstijl.yaml noemt ${naam}, en dat bestaat niet in de map van de huisstijl.`,
    'Zet het bestand in de map van de huisstijl, met een naam die niet met een punt begint, en verbeter de naam in huisstijl.yaml.',
  );
}

function onleesbaar(melding: string, oplossing: string): Weigering {
  return weiger('invoer', 'huisstijl-onleesbaar', melding, oplossing);
}
