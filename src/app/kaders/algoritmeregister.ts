import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Beschrijving } from './beschrijf.ts';

/** What the register asks of every entry, and what a kader knows besides; its fields bear the names of that standard (1.0). */
export interface Registervermelding {
  readonly standard_version: '1.0';
  readonly name: string;
  readonly description_short: string;
  readonly organization: string;
  readonly status: 'In ontwikkeling' | 'In gebruik' | 'Buiten gebruik';
  readonly contact_email: string;
  readonly publication_category: 'Hoog-risico AI-systeem' | 'Impactvolle algoritmes' | 'Overige algoritmes';
  readonly lang: 'nld';
  readonly begin_date?: string;
  readonly end_date?: string;
  readonly website: string;
  readonly goal: string;
  readonly human_intervention: string;
  readonly lawful_basis: string;
  readonly source_data: string;
  readonly methods_and_models: string;
}

/**
 * The entry of a kader for the Algoritmeregister. What only the province can say (the impact, what was weighed, when it came into
 * use) is left out: nothing is guessed. A kader of a fictional province is never in use.
 */
export function registervermelding(
  b: Beschrijving,
  { provincie, fictief, contact }: Pick<Huisstijl, 'provincie' | 'fictief' | 'contact'>,
): Registervermelding {
  const vragen = b.vragen.map((v) => v.zin);
  return {
    standard_version: '1.0',
    name: `Beoordeling huisvesting vergunninghouders (${b.titel})`,
    description_short: `De provincie gaat elk halfjaar na of gemeenten genoeg vergunninghouders huisvesten. Het algoritme telt de cijfers op, bepaalt volgens ${b.titel} op welke trede van de interventieladder een gemeente staat, en maakt het concept van de brief. Een mens beslist.`,
    organization: `Provincie ${provincie}`,
    status: fictief ? 'In ontwikkeling' : 'In gebruik',
    contact_email: contact.email,
    publication_category: 'Overige algoritmes',
    lang: 'nld',
    website: contact.website,
    goal: 'Gemeenten gelijk en navolgbaar beoordelen op hun wettelijke taak om vergunninghouders te huisvesten.',
    human_intervention: `Het algoritme doet een voorstel; Gedeputeerde Staten stellen elke brief vast. Wat naar het oordeel van een mens is, beantwoordt het nooit zelf${vragen.length === 0 ? '.' : `: ${vragen.join(' ')}`}`,
    lawful_basis: `Artikel 28 van de Huisvestingswet 2014; artikel 124 van de Gemeentewet; ${b.titel}.`,
    source_data:
      'Per gemeente de taakstelling, het aantal gehuisveste vergunninghouders en de achterstand of voorsprong: totalen, geen gegevens over personen.',
    methods_and_models: `Vaste regels, geen zelflerend model: optellen en vergelijken met grenzen uit het beleid. Treden: ${b.treden.map((t) => `${t.trede} (${t.naam})`).join(', ')}. Uit dezelfde cijfers volgt altijd dezelfde uitkomst, met de paragraaf waarop zij rust.`,
  };
}
