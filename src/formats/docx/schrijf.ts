import type { Brief } from '../brief.ts';
import { xml } from '../xml/schrijf.ts';
import { schrijfZip } from '../zip/schrijf.ts';
import type { Briefpapier } from './briefpapier.ts';
import { OPMERKINGEN } from './kopiedelen.ts';
import { gelinkt } from './koppelingen.ts';
import { metLijsten } from './nummering.ts';
import { INHOUD, merkwaarden, SLOT } from './papiermerken.ts';
import { type NieuweLijst, wordBody } from './wordml.ts';

/**
 * The letter as a .docx in that letterhead: the same letter gives the same bytes, in every process and time zone. Only the
 * parts that this letter changes are packed; the others are those of the letterhead.
 */
export function writeDocx(brief: Brief, briefpapier: Briefpapier): Uint8Array {
  const lijsten = briefnummers(briefpapier);
  const inhoud = wordBody(brief.blokken, briefpapier.opmaak, lijsten.nieuw);
  const slot = wordBody(brief.slot, briefpapier.opmaak, lijsten.nieuw);
  const gevuld = new Map<string, string>();
  for (const [naam, deel] of briefpapier.vul(merkwaarden(brief, briefpapier.vorm)))
    gevuld.set(
      naam,
      deel.replaceAll(INHOUD, () => inhoud).replaceAll(SLOT, () => slot),
    );
  return ingepakt(brief, briefpapier, gevuld, lijsten.gebruikt);
}

/** Numbers the lists of a letter, after those of its letterhead; and which of them were asked for. */
export function briefnummers({ nummering }: Briefpapier): {
  readonly nieuw: NieuweLijst;
  readonly gebruikt: readonly boolean[];
} {
  const gebruikt: boolean[] = [];
  return { nieuw: (geordend) => nummering.laatste + gebruikt.push(geordend), gebruikt };
}

/** The .docx of a letter from the parts that were filled in for it. */
export function ingepakt(
  brief: Brief,
  { nummering, ingepakt, pak }: Briefpapier,
  gevuld: Map<string, string>,
  lijsten: readonly boolean[],
): Uint8Array {
  const delen = new Map(ingepakt);
  for (const [naam, deel] of gevuld)
    delen.set(naam, pak(naam, naam === OPMERKINGEN ? deel : metTabs(gelinkt(deel))));
  for (const [naam, deel] of [
    ['word/numbering.xml', metLijsten(nummering, lijsten)],
    ['docProps/core.xml', kerneigenschappen(brief)],
  ] as const)
    delen.set(naam, pak(naam, deel));
  return schrijfZip([...delen.values()]);
}

/** A tab in a text that was filled in, such as between two who sign, as the tab of Word. */
function metTabs(deel: string): string {
  return deel.replaceAll(
    /(?<=<w:t(?: [^>]*)?>[^<]*)\t(?=[^<]*<\/w:t>)/g,
    '</w:t><w:tab/><w:t xml:space="preserve">',
  );
}

function kerneigenschappen(brief: Brief): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xml(brief.titel)}</dc:title><dc:creator>${xml(brief.afzender[0] ?? '')}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`
  );
}
