import { nearest } from '../../dossier/gelijkenis.ts';
import { weiger } from '../../dossier/weigering.ts';
import { FORMAATNAMEN, KOPIEFORMATEN } from '../../formats/index.ts';
import { heeftSoffice } from '../../formats/odt/soffice.ts';
import type { Maakopdracht } from '../opdracht.ts';

/** Made from the .docx by another program, where that is installed. */
const ODT = 'odt';

/** Refuses formats, copies and attachments that do not exist, or that cannot be made here, before anything is made. */
export function controleerFormaten({ formaten, beoordelingskopie, bijlage }: Maakopdracht): void {
  const bekend: readonly string[] = FORMAATNAMEN;
  const onbekend = formaten.find((f) => !bekend.includes(f));
  if (onbekend !== undefined) {
    const lijkt = nearest(onbekend, bekend);
    throw weiger(
      'gebruik',
      'formaat-onbekend',
      `Het formaat "${onbekend}" bestaat niet.`,
      `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Kies uit: ${bekend.join(', ')}.`,
    );
  }
  if (beoordelingskopie && !formaten.some((f) => KOPIEFORMATEN.some((k) => k === f)))
    throw weiger(
      'gebruik',
      'kopie-formaat',
      `Van het formaat ${formaten.join(', ')} bestaat geen beoordelingskopie.`,
      `Voeg ten minste een van deze formaten toe: ${KOPIEFORMATEN.join(', ')}.`,
    );
  if (formaten.includes(ODT) && !heeftSoffice())
    throw weiger(
      'gebruik',
      'soffice-ontbreekt',
      'Het formaat odt wordt met LibreOffice gemaakt, en het programma soffice is niet gevonden. Er is niets geschreven.',
      'Installeer LibreOffice en zet soffice op het pad, of kies het formaat docx: LibreOffice en Word openen dat ook.',
    );
  if (bijlage && !formaten.includes('pdf'))
    throw weiger(
      'gebruik',
      'bijlage-zonder-pdf',
      `Alleen een PDF kan de beoordeling als bijlage hebben; gevraagd is ${formaten.join(', ')}.`,
      'Kies ook het formaat pdf, of maak de brieven zonder bijlage.',
    );
}
