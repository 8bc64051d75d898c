// A letter by docxtemplater, as its documentation does it.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** The bytes of a .docx: this template with these values at its marks. */
export function metDocxtemplater(sjabloon, waarden) {
  const document = new Docxtemplater(new PizZip(sjabloon), { paragraphLoop: true, linebreaks: true });
  document.render(waarden);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
