/** Marks that take whole paragraphs: with @, and once in the letter. */
const BLOKKEN = ['inhoud', 'slot'];
/** What a letter says once, each by the mark that opens it. */
const EENMAAL = [
  '{@inhoud}',
  '{@slot}',
  '{#adressering}',
  '{#kenmerken}',
  '{#ondertekening}',
  '{#afschriften}',
];
const BRIEF = 'word/document.xml';

/**
 * What is wrong in the parts of a letterhead, each with its part: a mark without its @, one that stands there twice or in the
 * head or foot, and a picture that says nothing to who cannot see it. In words that follow the name of the file.
 */
export function papierfouten(delen: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...delen]
    .filter(([naam]) => /^word\/[^/]*\.xml$/i.test(naam))
    .flatMap(([naam, bytes]) => {
      const xml = zonderUitwijk(new TextDecoder().decode(bytes));
      return [...merkenIn(xml, naam), ...beeldenIn(xml, naam)];
    });
}

/** Word keeps a text box twice: as it is, and as an older program shows it. */
function zonderUitwijk(xml: string): string {
  return xml.replaceAll(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '');
}

function merkenIn(xml: string, deel: string): string[] {
  // A mark may lie in more runs.
  const tekst = xml.replaceAll(/<[^>]*>/g, '');
  const keren = (merk: string) => tekst.split(merk).length - 1;
  return [
    ...BLOKKEN.filter((naam) => keren(`{${naam}}`) > 0).map(
      (naam) => `heeft in ${deel} het merk {${naam}} zonder @: schrijf {@${naam}}, in een eigen alinea`,
    ),
    ...BLOKKEN.filter((naam) =>
      alineas(xml).some((a) => a.includes(`{@${naam}}`) && a.trim() !== `{@${naam}}`),
    ).map((naam) => `heeft in ${deel} tekst naast het merk {@${naam}}: zet het alleen in een alinea`),
    ...EENMAAL.filter((merk) => deel === BRIEF && keren(merk) > 1).map(
      (merk) =>
        `heeft in ${deel} ${keren(merk)} keer het merk ${merk}: dan staat het er ${keren(merk)} keer; laat er één staan`,
    ),
    ...BLOKKEN.filter((naam) => deel !== BRIEF && keren(`{@${naam}}`) > 0).map(
      (naam) =>
        `heeft in ${deel} het merk {@${naam}}: zet het in de brief zelf, niet in de kop- of voettekst`,
    ),
  ];
}

/** The text of each paragraph that holds no other. */
function alineas(xml: string): string[] {
  return [...xml.matchAll(/<w:p\b[^>]*>((?:(?!<w:p[ >])[\s\S])*?)<\/w:p>/g)].map(([, binnen = '']) =>
    binnen.replaceAll(/<[^>]*>/g, ''),
  );
}

/** Pictures that Word knows neither a text nor a decorative mark of. */
function beeldenIn(xml: string, deel: string): string[] {
  const tekeningen = [...xml.matchAll(/<w:(drawing|pict)\b[\s\S]*?<\/w:\1>/g)].map(([tekening]) => tekening);
  const stom = tekeningen.filter(
    (t) =>
      /<(?:pic:pic|v:imagedata)\b/.test(t) &&
      !/<(?:wp:docPr|v:shape)\b[^>]*\b(?:descr|alt)="[^"]*[^"\s][^"]*"/.test(t) &&
      !/<\w+:decorative\b[^>]*\bval="(?:1|true)"/.test(t),
  );
  return stom.map((t) => {
    const naam = /<wp:docPr\b[^>]*\bname="([^"]*)"/.exec(t)?.[1];
    return `heeft in ${deel} een afbeelding${naam ? ` (${naam})` : ''} zonder alternatieve tekst: geef die in Word, met Alternatieve tekst bewerken`;
  });
}
