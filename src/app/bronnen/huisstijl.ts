import { parse as parseYaml, YAMLParseError } from 'yaml';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { leesBriefpapier } from '../../formats/docx/briefpapier.ts';
import type { Papier } from '../../formats/index.ts';
import { type Beeldmerk, leesBeeldmerk } from '../../formats/pdf/opmaak/beeldmerk.ts';
import { mm } from '../../formats/pdf/opmaak/maten.ts';
import { type Huisstijl, parseHuisstijl } from '../../letters/huisstijl.ts';
import { BRON, type Bronbestand, type Bronnen, bronnenOnder } from './bronnen.ts';
import { leesLetterbestand } from './eigen.ts';

const INSTELLINGEN = 'huisstijl.yaml';
const BRIEFPAPIER = 'briefpapier.docx';

/** The huisstijl with its letterheads and logo. Refuses, and names, what is wrong in it. */
export function leesHuisstijl(bronnen: Bronnen): { huisstijl: Huisstijl; briefpapier: Papier } {
  const bestanden = bronnenOnder(bronnen, BRON.huisstijl);
  const yaml = bestandVan(bestanden, INSTELLINGEN);
  try {
    const huisstijl = parseHuisstijl(parseYaml(new TextDecoder().decode(yaml.bytes)), yaml.plek);
    const papier = (naam: string) => {
      const { bytes, plek } = bestandVan(bestanden, naam);
      return leesBriefpapier(bytes, plek);
    };
    const eigen = Object.entries(huisstijl.briefpapieren).map(
      ([soort, naam]) => [soort, papier(naam)] as const,
    );
    const { adresvenster: venster, kleur, logo: eigenLogo } = huisstijl;
    const logo = eigenLogo === undefined ? null : leesLogo(bestanden, eigenLogo);
    const pdf = { venster, kleur, logo, letterbestand: leesLetterbestand };
    return { huisstijl, briefpapier: { ...papier(BRIEFPAPIER), eigen: new Map(eigen), pdf } };
  } catch (fout) {
    throw vertaald(fout, yaml);
  }
}

function vertaald(fout: unknown, yaml: Bronbestand): unknown {
  if (!(fout instanceof YAMLParseError)) return fout;
  const regel = fout.linePos?.[0].line;
  return onleesbaar(
    `${yaml.plek} is niet te lezen${regel === undefined ? '' : `: kijk op en vóór regel ${regel}`}.`,
    'Controleer het inspringen (met spaties), de dubbele punten en de aanhalingstekens.',
  );
}

/** A round keeps the folder of the huisstijl without its hidden files, so what it names has to stand in there. */
function bestandVan(bestanden: ReadonlyMap<string, Bronbestand>, naam: string): Bronbestand {
  const gevonden = bestanden.get(naam);
  if (gevonden !== undefined) return gevonden;
  if (naam === INSTELLINGEN || naam === BRIEFPAPIER)
    throw onleesbaar(`In de map van de huisstijl staat geen ${naam}.`, 'Controleer de map van de huisstijl.');
  const nietBewaard = naam.split('/').some((deel) => deel.startsWith('.'));
  throw onleesbaar(
    nietBewaard
      ? `huisstijl.yaml noemt ${naam}, en dat ligt buiten de map van de huisstijl of is verborgen.`
      : `huisstijl.yaml noemt ${naam}, en dat bestaat niet in de map van de huisstijl.`,
    'Zet het bestand in de map van de huisstijl, met een naam die niet met een punt begint, en verbeter de naam in huisstijl.yaml.',
  );
}

function leesLogo(
  bestanden: ReadonlyMap<string, Bronbestand>,
  { bestand, alt, breed }: NonNullable<Huisstijl['logo']>,
): Beeldmerk {
  return leesBeeldmerk(
    new TextDecoder().decode(bestandVan(bestanden, bestand).bytes),
    bestand,
    alt,
    mm(breed),
  );
}

function onleesbaar(melding: string, oplossing: string): Weigering {
  return weiger('invoer', 'huisstijl-onleesbaar', melding, oplossing);
}
