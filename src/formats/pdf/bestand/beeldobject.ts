import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Pixels } from '../../beeld/beeld.ts';
import { gepakteStroom } from './stroom.ts';

/** Writes pixels as an object that pages draw by its name. They have no transparency: that would need more of PDF/A. */
export function beeldobject(context: PDFContext, { breed, hoog }: Pixels, gepakt: Uint8Array): PDFRef {
  return gepakteStroom(context, gepakt, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: breed,
    Height: hoog,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  });
}
