import type { Brief } from '../brief.ts';
import { xml } from '../xml/schrijf.ts';
import { schrijfZip } from '../zip/schrijf.ts';
import type { Briefpapier } from './briefpapier.ts';
import { metLijsten } from './nummering.ts';
import type { Delen } from './pakket.ts';
import { INHOUD, merkwaarden, SLOT } from './papiermerken.ts';
import { wordBody } from './wordml.ts';

/**
 * The letter as a .docx in that letterhead: the same letter gives the same bytes, in every process and time zone. Only the
 * parts that this letter changes are packed; the others are those of the letterhead. `bewerk` may change parts before that.
 */
export function writeDocx(
  brief: Brief,
  briefpapier: Briefpapier,
  bewerk: (delen: Delen) => void = () => undefined,
): Uint8Array {
  const { nummering, opmaak } = briefpapier;
  const lijsten: boolean[] = [];
  const nieuweLijst = (geordend: boolean) => nummering.laatste + lijsten.push(geordend);
  const inhoud = wordBody(brief.blokken, opmaak, nieuweLijst);
  const slot = wordBody(brief.slot, opmaak, nieuweLijst);
  const gewijzigd = new Map<string, string>();
  for (const [naam, deel] of briefpapier.vul(merkwaarden(brief)))
    gewijzigd.set(
      naam,
      deel.replaceAll(INHOUD, () => inhoud).replaceAll(SLOT, () => slot),
    );
  gewijzigd.set('word/numbering.xml', metLijsten(nummering, lijsten));
  gewijzigd.set('docProps/core.xml', kerneigenschappen(brief));
  bewerk({
    lees: (naam) => gewijzigd.get(naam) ?? briefpapier.lees(naam),
    zet: (naam, deel) => gewijzigd.set(naam, deel),
  });
  const delen = new Map(briefpapier.ingepakt);
  for (const [naam, deel] of gewijzigd) delen.set(naam, briefpapier.pak(naam, deel));
  return schrijfZip([...delen.values()]);
}

function kerneigenschappen(brief: Brief): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xml(brief.titel)}</dc:title><dc:creator>${xml(brief.afzender[0] ?? '')}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`
  );
}
