import { type Brief, type Kenmerk, kenmerkregel, type Ondertekening, platteTekst } from '../brief.ts';

/** Stand where the blocks of the letter come: a paragraph, so that the letterhead is complete with them too. */
export const INHOUD = '<w:p w:rsidR="inhoud"/>';
export const SLOT = '<w:p w:rsidR="slot"/>';

/** What a letterhead has a place for, and another may lack. */
export interface Papiervorm {
  /** The subject has a place of its own, and does not stand in the reference block. */
  readonly onderwerpApart: boolean;
  /** The run that shows the signature in this file; nothing when there is none, or no place for it. */
  readonly handtekening: (bestand: string) => string;
}

/**
 * What stands at the marks of a letterhead, except for the blocks. A list without rows leaves its part out. The subject stands
 * in the reference block, unless the letterhead has a place of its own for it. `gevuld` is the letter with its fields, where
 * `brief` has marks in their place.
 */
export function merkwaarden(
  brief: Brief,
  { onderwerpApart, handtekening }: Papiervorm,
  gevuld = brief,
): Record<string, unknown> {
  const onderwerp = brief.kenmerken.find((k) => k.onderwerp);
  const waarde = (k: Kenmerk | undefined) => (k === undefined ? '' : platteTekst(k.inhoud));
  return {
    concept: brief.concept === null ? [] : [{ redenen: brief.concept.map((reden) => ({ reden })) }],
    voorbeeld: brief.voorbeeld ? [{}] : [],
    afzender: brief.afzender.slice(1).map((regel) => ({ regel })),
    afzendernaam: brief.afzender[0] ?? '',
    adressering: brief.adressering.map((regel) => ({ regel: platteTekst(regel) })),
    geadresseerd: brief.adressering.length === 0 ? [] : [{}],
    kenmerken: brief.kenmerken
      .filter((k) => !(onderwerpApart && k.onderwerp))
      .map((k) => ({ label: k.label, waarde: waarde(k) })),
    briefdatum: waarde(kenmerkregel(gevuld, 'datum')),
    kenmerk: waarde(kenmerkregel(gevuld, 'kenmerk')),
    onderwerplabel: onderwerp?.label ?? '',
    onderwerp: onderwerp === undefined ? brief.titel : waarde(onderwerp),
    inhoud: brief.blokken.length === 0 ? '' : INHOUD,
    ondertekening: brief.ondertekening === null ? [] : [ondertekening(brief.ondertekening, handtekening)],
    afschriften:
      brief.afschriftAan.length === 0 ? [] : [{ aan: brief.afschriftAan.map((regel) => ({ regel })) }],
    slot: brief.slot.length === 0 ? '' : SLOT,
    voettekst: brief.voettekst,
  };
}

function ondertekening(
  { orgaan, ondertekenaars }: Ondertekening,
  handtekening: Papiervorm['handtekening'],
): Record<string, string> {
  const runs = ondertekenaars.map((o) => handtekening(o.handtekening ?? '')).join('<w:r><w:tab/></w:r>');
  return {
    handtekening: `<w:p><w:pPr>${RUIMTE}</w:pPr>${runs}</w:p>`,
    orgaan: `${orgaan},`,
    functies: ondertekenaars.map((o) => `${o.functie},`).join('\t'),
    namen: ondertekenaars.map((o) => o.naam ?? '').join('\t'),
  };
}

/** The room for a signature: 48 points high, the second one 65 mm to the right. */
const RUIMTE =
  '<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="3685"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="960" w:lineRule="atLeast"/>';

/** Every mark there is, by the marks around it; true is one that a letterhead cannot do without: no word gets lost. */
const MERKEN: Readonly<Record<string, boolean>> = {
  afzendernaam: false,
  afzender: false,
  'afzender/regel': false,
  voettekst: false,
  voorbeeld: false,
  geadresseerd: false,
  briefdatum: false,
  kenmerk: false,
  onderwerplabel: false,
  onderwerp: false,
  concept: true,
  'concept/redenen': false,
  'concept/redenen/reden': false,
  adressering: true,
  'adressering/regel': true,
  kenmerken: true,
  'kenmerken/label': true,
  'kenmerken/waarde': true,
  inhoud: true,
  ondertekening: true,
  'ondertekening/orgaan': true,
  'ondertekening/handtekening': false,
  'ondertekening/functies': true,
  'ondertekening/namen': true,
  afschriften: true,
  'afschriften/aan': true,
  'afschriften/aan/regel': true,
  slot: true,
};

/**
 * What is wrong with the marks of a letterhead, each by name: unknown ones, and those that it lacks. That of a province that
 * does not exist must have room for VOORBEELD.
 */
export function merkfouten(delen: readonly Merken[], fictief: boolean): string[] {
  const gebruikt = [...new Set(delen.flatMap((tags) => paden(tags, '')))];
  const naam = (pad: string) => {
    const delen = pad.split('/');
    const binnen = delen.length > 1 ? ` binnen {#${delen.slice(0, -1).join('} {#')}}` : '';
    return `{${delen.at(-1)}}${binnen}`;
  };
  return [
    ...gebruikt.filter((m) => !Object.hasOwn(MERKEN, m)).map((m) => `vraagt een onbekend merk ${naam(m)}`),
    ...Object.keys(MERKEN)
      .filter((m) => (MERKEN[m] || (fictief && m === 'voorbeeld')) && !gebruikt.includes(m))
      .map((m) => `mist het merk ${naam(m)}`),
  ];
}

/** The marks of a part of a letterhead by their name, each with the marks inside it. */
type Merken = Readonly<Record<string, unknown>>;

function paden(tags: Merken, voor: string): string[] {
  return Object.entries(tags).flatMap(([naam, binnen]) => [
    voor + naam,
    ...paden(binnen as Merken, `${voor}${naam}/`),
  ]);
}
