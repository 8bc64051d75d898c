import { celtekstVan } from '../../dossier/tekens.ts';
import { xml } from '../xml/schrijf.ts';

/** Characters that XML cannot hold, and text that looks like how Excel writes them. */
const ZO_NIET = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[\dA-Fa-f]{4}_)/gu;

/** A text as a cell or comment holds it: what fits, and what XML cannot hold as `_x0007_`. */
export function celXml(tekst: string): string {
  return xml(
    celtekstVan(tekst).replaceAll(
      ZO_NIET,
      (teken) => `_x${teken.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  );
}
