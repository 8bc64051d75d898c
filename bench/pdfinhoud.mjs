// The letter as each peer wants it: ready content, so that only the making of the PDF is timed.
import { platteTekst, regels } from '../dist/formats/brief.js';

const BREEDTE_LABEL = 100; // points, of the reference block

/** Every line of a letter that a reader must find in the PDF. */
export function tekstregels(brief) {
  return [
    ...brief.afzender,
    ...brief.adressering.map(platteTekst),
    // A page of HTML has the subject as its heading, without a label.
    ...brief.kenmerken.flatMap((k) => [k.onderwerp ? '' : k.label, platteTekst(k.inhoud)]),
    ...[...brief.blokken, ...brief.slot].flatMap(regels).map(platteTekst),
    ...ondertekening(brief),
    ...brief.afschriftAan,
    brief.voettekst,
  ];
}

function ondertekening({ ondertekening: o }) {
  return o === null
    ? []
    : [`${o.orgaan},`, ...o.ondertekenaars.flatMap((p) => [`${p.functie},`, p.naam ?? ''])];
}

/** The document definition of pdfmake. It is changed while it is drawn: one for each letter. */
export function pdfmakeDefinitie(brief) {
  const tekst = (inhoud) =>
    inhoud.map((i) => {
      if (i.type === 'strong') return { text: tekst(i.inhoud), bold: true };
      if (i.type === 'emphasis') return { text: tekst(i.inhoud), italics: true };
      return { text: i.type === 'break' ? '\n' : i.text };
    });
  const cel = (uitlijning, bold) => (inhoud, i) => ({
    text: tekst(inhoud),
    bold,
    alignment: uitlijning[i] === 'rechts' ? 'right' : 'left',
  });
  const blok = (b) => {
    switch (b.type) {
      case 'heading':
        return { text: tekst(b.inhoud), bold: true, headlineLevel: b.niveau, margin: [0, 10, 0, 2] };
      case 'paragraph':
        return { text: tekst(b.inhoud), margin: [0, 0, 0, 6] };
      case 'list':
        return { [b.geordend ? 'ol' : 'ul']: b.items.map((i) => ({ text: tekst(i) })), margin: [0, 0, 0, 6] };
      case 'table':
        return {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: b.uitlijning.map((u) => (u === 'rechts' ? 'auto' : '*')),
            body: [
              b.kop.map(cel(b.uitlijning, true)),
              ...b.rijen.map((r) => r.map(cel(b.uitlijning, false))),
            ],
          },
          margin: [0, 0, 0, 6],
        };
    }
  };
  const [naam, ...adres] = brief.afzender;
  return {
    info: { title: brief.titel },
    lang: 'nl-NL',
    pageSize: 'A4',
    pageMargins: [71, 57, 71, 71],
    defaultStyle: { font: 'Arimo', fontSize: 10 },
    footer: (pagina, aantal) => ({
      columns: [brief.voettekst, { text: `pagina ${pagina} van ${aantal}`, alignment: 'right' }],
      margin: [71, 10],
    }),
    content: [
      { text: naam, bold: true, fontSize: 14 },
      { text: adres.join('\n'), margin: [0, 0, 0, 20] },
      { text: brief.adressering.map(platteTekst).join('\n'), margin: [0, 0, 0, 20] },
      ...brief.kenmerken.map((k) => ({
        columns: [{ text: k.label, width: BREEDTE_LABEL }, { text: tekst(k.inhoud) }],
      })),
      ...brief.blokken.map(blok),
      { stack: ondertekening(brief), unbreakable: true, margin: [0, 0, 0, 12] },
      { stack: [...brief.afschriftAan] },
      ...brief.slot.map(blok),
    ],
  };
}

/** The source of typst. Every text is a string in it: no sign of a letter is markup. */
export function typstBron(brief) {
  const los = (t) => `#${JSON.stringify(t)}`;
  const tekst = (inhoud) =>
    inhoud
      .map((i) => {
        if (i.type === 'strong') return `#strong[${tekst(i.inhoud)}]`;
        if (i.type === 'emphasis') return `#emph[${tekst(i.inhoud)}]`;
        return i.type === 'break' ? '#linebreak()' : los(i.text);
      })
      .join('');
  const onderElkaar = (lijst) => lijst.map(los).join('#linebreak()');
  const cellen = (rij) => rij.map((c) => `[${tekst(c)}]`).join(', ');
  const blok = (b) => {
    switch (b.type) {
      case 'heading':
        return `#heading(level: ${b.niveau})[${tekst(b.inhoud)}]`;
      case 'paragraph':
        return tekst(b.inhoud);
      case 'list':
        return `#${b.geordend ? 'enum' : 'list'}(${b.items.map((i) => `[${tekst(i)}]`).join(', ')})`;
      case 'table': {
        const align = b.uitlijning.map((u) => (u === 'rechts' ? 'right' : 'left')).join(', ');
        const columns = b.uitlijning.map((u) => (u === 'rechts' ? 'auto' : '1fr')).join(', ');
        return `#table(columns: (${columns}), align: (${align}), table.header(${cellen(b.kop)}), ${b.rijen.map(cellen).join(', ')})`;
      }
    }
  };
  const [naam, ...adres] = brief.afzender;
  return `#set document(title: ${JSON.stringify(brief.titel)})
#set text(font: "Arimo", size: 10pt, lang: "nl", hyphenate: true)
#set page(paper: "a4", margin: 25mm, footer: context [${los(brief.voettekst)} #h(1fr) pagina #counter(page).display() van #counter(page).final().first()])
${[
  `#strong[${los(naam)}]`,
  onderElkaar(adres),
  onderElkaar(brief.adressering.map(platteTekst)),
  `#grid(columns: (${BREEDTE_LABEL}pt, 1fr), ${brief.kenmerken.map((k) => `[${los(k.label)}], [${tekst(k.inhoud)}]`).join(', ')})`,
  ...brief.blokken.map(blok),
  `#block(breakable: false)[${onderElkaar(ondertekening(brief))}]`,
  onderElkaar(brief.afschriftAan),
  ...brief.slot.map(blok),
].join('\n\n')}
`;
}
