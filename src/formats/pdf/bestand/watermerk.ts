import type { PDFContext, PDFRef } from 'pdf-lib';
import { KLEUREN, PAGINA } from '../opmaak/maten.ts';
import { LETTERNAAM, pdfgetal, rgb } from '../opmaak/pagina.ts';
import type { Vormgever } from '../opmaak/regels.ts';
import { latin1 } from './latin1.ts';
import { stroom } from './stroom.ts';

const PUNT = 120;
const SCHUIN = (52 * Math.PI) / 180;

/** The word CONCEPT across a page, as one form that every page draws. */
export function watermerk(context: PDFContext, vet: PDFRef, vorm: Vormgever): PDFRef {
  const { tj, breed } = vorm('Bold', 'CONCEPT');
  const cos = Math.cos(SCHUIN);
  const sin = Math.sin(SCHUIN);
  const half = (breed * PUNT) / 2000;
  const x = PAGINA.breed / 2 - half * cos;
  const y = PAGINA.hoog / 2 - half * sin;
  const matrix = [cos, sin, -sin, cos].map((n) => pdfgetal(n, 10000)).join(' ');
  return stroom(
    context,
    latin1(
      `BT ${rgb(KLEUREN.watermerk)} rg /${LETTERNAAM.Bold} ${PUNT} Tf ${matrix} ${pdfgetal(x)} ${pdfgetal(y)} Tm [<${tj}>]TJ ET`,
    ),
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, Number(pdfgetal(PAGINA.breed)), Number(pdfgetal(PAGINA.hoog))],
      Resources: { Font: { [LETTERNAAM.Bold]: vet } },
    },
  );
}
