// The same letter as a template of a peer: our own letterhead with the text of the letter in it, a mark for each value and a
// loop for each list of the letterhead. This is what a user of that peer types in Word.
import { readFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { metRegels } from '../dist/formats/brief.js';
import { leesNummering, metLijsten } from '../dist/formats/docx/nummering.js';
import { wordBody } from '../dist/formats/docx/wordml.js';

const BRIEFPAPIER = 'huisstijl/voorbeeld/briefpapier.docx';
const merk = (naam) => `<w:p><w:r><w:t xml:space="preserve">{@${naam}}</w:t></w:r></w:p>`;

/** The template, for docxtemplater and easy-template-x: both write {mark}, {#list} and {/list}. And the values of its marks. */
export function sjabloon(brief, briefpapier, vertaal = (xml) => xml) {
  const velden = {};
  const veld = (inhoud) =>
    inhoud.map((i) => {
      if (i.type === 'strong' || i.type === 'emphasis') return { ...i, inhoud: veld(i.inhoud) };
      if (i.type !== 'field') return i;
      const naam = `veld${Object.keys(velden).length}`;
      velden[naam] = i.text;
      return { type: 'text', text: `{${naam}}` };
    });
  const zip = new PizZip(readFileSync(BRIEFPAPIER));
  const lees = (deel) => zip.file(`word/${deel}.xml`).asText();
  const nummering = leesNummering(lees('numbering'));
  const lijsten = [];
  const lichaam = (blokken) =>
    wordBody(
      blokken.map((b) => metRegels(b, veld)),
      briefpapier.opmaak,
      (geordend) => nummering.laatste + lijsten.push(geordend),
    );
  const document = lees('document')
    .replace(merk('inhoud'), () => lichaam(brief.blokken))
    .replace(merk('slot'), () => lichaam(brief.slot));
  zip.file('word/document.xml', vertaal(document));
  for (const deel of ['header1', 'header2', 'footer1']) zip.file(`word/${deel}.xml`, vertaal(lees(deel)));
  zip.file('word/numbering.xml', metLijsten(nummering, lijsten));
  const bytes = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  return { bytes, velden };
}

/** The same in the commands of docx-templates, where a loop names its row. */
export function inCommandos(xml) {
  let diepte = 0;
  return xml.replaceAll(/\{([#/]?)(\w+)\}/g, (_, soort, naam) => {
    const bereik = (diep) => (diep === 0 ? '' : `$r${diep}.`);
    if (soort === '#') return `{FOR r${++diepte} IN ${bereik(diepte - 1)}${naam}}`;
    if (soort === '/') return `{END-FOR r${diepte--}}`;
    return `{INS ${bereik(diepte)}${naam}}`;
  });
}
