// The slips that are made in a letterhead and in huisstijl.yaml: each with the file or the part of the .docx that must be named.
import PizZip from 'pizzip';

const PAPIER = 'briefpapier.docx';
const BRIEF = 'word/document.xml';
const KOP = 'word/header1.xml';
const ALINEA = /<w:p\b[^>]*>(?:(?!<w:p[ >])[\s\S])*?\{@inhoud\}[\s\S]*?<\/w:p>/;

const tekst = (deel, van, naar) => (zip) => {
  const oud = zip.file(deel).asText();
  const nieuw = oud.replace(van, naar);
  if (nieuw === oud) throw new Error(`${String(van)} staat niet in ${deel}`);
  zip.file(deel, nieuw);
};
const tekening = (eigenschappen) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="Logo"${eigenschappen}/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const p = (naam, noemt, maak) => ({ naam, noemt, maak });

/** In the letterhead; `noemt`: what the refusal names. */
export const PAPIERMUTATIES = [
  p('{inhoud} zonder @', `${BRIEF} het merk {inhoud}`, tekst(BRIEF, '{@inhoud}', '{inhoud}')),
  p('{slot} zonder @', `${BRIEF} het merk {slot}`, tekst(BRIEF, '{@slot}', '{slot}')),
  p(
    'de inhoud twee keer',
    `${BRIEF} 2 keer het merk {@inhoud}`,
    tekst(BRIEF, ALINEA, (a) => a + a),
  ),
  p(
    'tekst naast de inhoud',
    `${BRIEF} tekst naast het merk {@inhoud}`,
    tekst(BRIEF, '{@inhoud}', 'Brief: {@inhoud}'),
  ),
  p(
    'de inhoud in de koptekst',
    `${KOP} het merk {@inhoud}`,
    tekst(KOP, '<w:p>', '<w:p><w:r><w:t>{@inhoud}</w:t></w:r></w:p><w:p>'),
  ),
  p('zonder inhoud', 'mist het merk {inhoud}', tekst(BRIEF, ALINEA, '<w:p/>')),
  p(
    'zonder ondertekening',
    'mist het merk {ondertekening}',
    tekst(BRIEF, /\{#ondertekening\}[\s\S]*\{\/ondertekening\}/, ''),
  ),
  p('een onbekend merk', 'onbekend merk {datum}', tekst(BRIEF, '{label}', '{label} {datum}')),
  p('een merk dat niet sluit', 'sluiten: {kenmerken}', tekst(BRIEF, '{#kenmerken}', '')),
  p(
    'een logo zonder alternatieve tekst',
    `${KOP} een afbeelding (Logo)`,
    tekst(KOP, '<w:p>', `${tekening('')}<w:p>`),
  ),
  p(
    'een logo met een lege alternatieve tekst',
    `${KOP} een afbeelding (Logo)`,
    tekst(KOP, '<w:p>', `${tekening(' descr=" "')}<w:p>`),
  ),
  p(
    'bijgehouden wijzigingen',
    'bijgehouden wijzigingen',
    tekst(BRIEF, '<w:p>', '<w:ins w:id="1" w:author="A"><w:r/></w:ins><w:p>'),
  ),
  p('een macro', 'word/vbaProject.bin', (zip) => zip.file('word/vbaProject.bin', 'x')),
  p('geen Word-bestand', PAPIER, null),
];

/** In huisstijl.yaml. */
export const YAMLMUTATIES = [
  p('een onbekende naam', 'ondertekenign', (t) => t.replace('ondertekening:', 'ondertekenign:')),
  p('een kader dat niet bestaat', 'utrecht-2042', (t) => `${t}\nkaders: [utrecht-2042]\n`),
  p(
    'een briefpapier dat er niet is',
    'besluit.docx',
    (t) => `${t}\nbriefpapieren: { besluit: besluit.docx }\n`,
  ),
  p('YAML die niet sluit', 'huisstijl.yaml', (t) => `${t}\nkleur: "1F4E5F\n`),
];

/** The sources with one slip in the letterhead. */
export function metPapiermutatie(bronnen, { maak }) {
  const pad = `huisstijl/${PAPIER}`;
  const oud = bronnen.get(pad);
  if (maak === null)
    return new Map([...bronnen, [pad, { ...oud, bytes: new TextEncoder().encode('geen zip') }]]);
  const zip = new PizZip(oud.bytes);
  maak(zip);
  return new Map([...bronnen, [pad, { ...oud, bytes: zip.generate({ type: 'uint8array' }) }]]);
}

/** The sources with one slip in huisstijl.yaml. */
export function metYamlmutatie(bronnen, { maak }) {
  const pad = 'huisstijl/huisstijl.yaml';
  const oud = bronnen.get(pad);
  const nieuw = maak(new TextDecoder().decode(oud.bytes));
  return new Map([...bronnen, [pad, { ...oud, bytes: new TextEncoder().encode(nieuw) }]]);
}
