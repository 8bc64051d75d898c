import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { type Element, kind, leesXml } from '../xml/boom.ts';
import { achteraanIn, type Invoeging, metInvoegingen } from '../xml/wijzig.ts';

/** The parts of a .docx as text, to read and to replace. */
export interface Delen {
  lees(naam: string): string | null;
  zet(naam: string, inhoud: string): void;
}

/** What a .docx must know of a part: where it stands, what it is, and which part refers to it. */
interface Aanmelding {
  readonly naam: string;
  readonly type: string;
  readonly relaties: string;
  readonly relatie: { readonly id: string; readonly type: string; readonly doel: string };
}

/** Adds a part with its content type and the relationship to it. Throws when the package has no list of either. */
export function voegDeelToe(delen: Delen, inhoud: string, a: Aanmelding): void {
  delen.zet(a.naam, inhoud);
  const { id, type, doel } = a.relatie;
  const erbij = `<Override PartName="/${a.naam}" ContentType="${a.type}"/>`;
  const relatie = `<Relationship Id="${id}" Type="${type}" Target="${doel}"/>`;
  voegInDeel(delen, '[Content_Types].xml', 'Types', (xml, types) => achteraanIn(xml, types, erbij));
  voegInDeel(delen, a.relaties, 'Relationships', (xml, lijst) => achteraanIn(xml, lijst, relatie));
}

/** Puts something into a part, at a place in its root. Throws when the part has no such root. */
export function voegInDeel(
  delen: Delen,
  naam: string,
  wortelnaam: string,
  waar: (xml: string, wortel: Element) => Invoeging,
): void {
  const xml = delen.lees(naam);
  const wortel = xml === null ? undefined : kind(leesXml(xml), wortelnaam);
  if (xml === null || wortel === undefined)
    throw briefpapierfout(`het briefpapier heeft geen bruikbaar deel ${naam}.`);
  delen.zet(naam, metInvoegingen(xml, [waar(xml, wortel)]));
}

/** A letterhead that cannot be used, and why. */
export function briefpapierfout(waarom: string): Weigering {
  return weiger('invoer', 'huisstijl-onleesbaar', waarom, 'Verbeter de huisstijl.');
}
