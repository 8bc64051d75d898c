import {
  type Block,
  type Brief,
  type Inline,
  type Ondertekening,
  platteTekst,
  type Table,
  type Toelichting,
  type Veld,
  VOORBEELD,
} from '../brief.ts';
import { xml } from '../xml/schrijf.ts';
import { htmlpagina } from './pagina.ts';

/** What a review copy adds: style rules, something at a field and at the lines of a block, and what stands below the letter. */
export interface Kopieopmaak {
  readonly stijl: string;
  readonly veld: (veld: Veld) => string;
  /** Before a line of a block with this toelichting. */
  readonly voorRegel: (toelichting: Toelichting, eersteRegel: boolean) => string;
  /** Asked for last, when everything above it was written. */
  readonly onder: () => string;
}

const GEEN_KOPIE: Kopieopmaak = {
  stijl: '',
  veld: (veld) => xml(veld.text),
  voorRegel: () => '',
  onder: () => '',
};

/** The letter as one HTML document that needs nothing else: no script, no external file, to be read and printed on A4. */
export function writeHtml(brief: Brief, kopie: Kopieopmaak = GEEN_KOPIE): string {
  const onderwerp = brief.kenmerken.find((k) => k.onderwerp);
  const titel = `${brief.concept === null ? '' : 'CONCEPT: '}${brief.titel}`;
  const delen = [
    briefhoofd(brief),
    brief.concept === null ? '' : concept(brief.concept),
    adres(brief, kopie),
    kenmerken(brief, kopie),
    `<main>\n<h1>${onderwerp === undefined ? xml(brief.titel) : regel(onderwerp.inhoud, kopie)}</h1>`,
    blokken(brief.blokken, brief.titel, kopie),
    brief.ondertekening === null ? '' : ondertekening(brief.ondertekening),
    afschriften(brief.afschriftAan),
    blokken(brief.slot, brief.titel, kopie),
    '</main>',
    `<footer><p>${xml(brief.voettekst)}</p></footer>`,
    kopie.onder(),
  ];
  return htmlpagina(titel, `${STIJL}${kopie.stijl}`, delen.filter((d) => d !== '').join('\n'));
}

function briefhoofd({ afzender: [naam = '', ...regels], voorbeeld }: Brief): string {
  const merk = voorbeeld ? `<p class="voorbeeld"><strong>${VOORBEELD}</strong></p>\n` : '';
  return `<header>\n${merk}<p><strong>${xml(naam)}</strong></p>\n<p>${regels.map(xml).join('<br>')}</p>\n</header>`;
}

function concept(redenen: readonly string[]): string {
  const lijst = redenen.map((r) => `<li>${xml(r)}</li>`).join('\n');
  return `<section class="concept" aria-label="Concept">\n<p><strong>CONCEPT: niet verzenden</strong></p>\n<ul>\n${lijst}\n</ul>\n</section>`;
}

function adres({ adressering }: Brief, kopie: Kopieopmaak): string {
  if (adressering.length === 0) return '';
  return `<address>${adressering.map((r) => regel(r, kopie)).join('<br>')}</address>`;
}

/** The reference block; the subject is the heading of the letter and not told twice. */
function kenmerken(brief: Brief, kopie: Kopieopmaak): string {
  const regels = brief.kenmerken
    .filter((k) => !k.onderwerp)
    .map((k) => `<div><dt>${xml(k.label)}</dt><dd>${regel(k.inhoud, kopie)}</dd></div>`);
  return `<dl>\n${regels.join('\n')}\n</dl>`;
}

/** A table is named after the heading above it. */
function blokken(lijst: readonly Block[], titel: string, kopie: Kopieopmaak): string {
  let boven = titel;
  return lijst
    .map((b) => {
      if (b.type === 'heading') boven = platteTekst(b.inhoud);
      return blok(b, boven, regelschrijver(b, kopie));
    })
    .join('\n');
}

/** Writes a line of a block, after what a copy shows before it. */
type Regelschrijver = (inhoud: readonly Inline[]) => string;

function regelschrijver({ toelichting }: Block, kopie: Kopieopmaak): Regelschrijver {
  let eerste = true;
  return (inhoud) => {
    const voor = toelichting === undefined ? '' : kopie.voorRegel(toelichting, eerste);
    eerste = false;
    return voor + regel(inhoud, kopie);
  };
}

function blok(b: Block, boven: string, schrijf: Regelschrijver): string {
  switch (b.type) {
    case 'heading': {
      const kop = b.niveau === 1 ? 'h2' : 'h3';
      return `<${kop}${b.nieuwePagina ? ' class="blad"' : ''}>${schrijf(b.inhoud)}</${kop}>`;
    }
    case 'paragraph':
      return `<p>${schrijf(b.inhoud)}</p>`;
    case 'list': {
      const lijst = b.geordend ? 'ol' : 'ul';
      return `<${lijst}>\n${b.items.map((i) => `<li>${schrijf(i)}</li>`).join('\n')}\n</${lijst}>`;
    }
    case 'table':
      return tabel(b, boven, schrijf);
  }
}

function tabel(t: Table, bijschrift: string, schrijf: Regelschrijver): string {
  const klas = (i: number) => (t.uitlijning[i] === 'rechts' ? ' class="getal"' : '');
  const kop = t.kop.map((cel, i) => `<th scope="col"${klas(i)}>${schrijf(cel)}</th>`).join('');
  const rijen = t.rijen.map((rij) =>
    rij
      .map((cel, i) =>
        i === 0 ? `<th scope="row"${klas(i)}>${schrijf(cel)}</th>` : `<td${klas(i)}>${schrijf(cel)}</td>`,
      )
      .join(''),
  );
  const romp = rijen.map((rij) => `<tr>${rij}</tr>`).join('\n');
  return `<table>\n<caption class="verborgen">${xml(bijschrift)}</caption>\n<thead>\n<tr>${kop}</tr>\n</thead>\n<tbody>\n${romp}\n</tbody>\n</table>`;
}

function ondertekening({ orgaan, ondertekenaars }: Ondertekening): string {
  const wie = ondertekenaars.map(
    (o) =>
      `<p>${xml(o.functie)},${o.naam === null ? '' : `<br><span class="naam">${xml(o.naam)}</span>`}</p>`,
  );
  return `<section class="ondertekening" aria-label="Ondertekening">\n<p>${xml(orgaan).replaceAll('\n', '<br>')},</p>\n<div>\n${wie.join('\n')}\n</div>\n</section>`;
}

function afschriften(aan: readonly string[]): string {
  if (aan.length === 0) return '';
  return `<section aria-label="Afschriften">\n<p><strong>Afschrift aan:</strong></p>\n<ul>\n${aan.map((a) => `<li>${xml(a)}</li>`).join('\n')}\n</ul>\n</section>`;
}

function regel(inhoud: readonly Inline[], kopie: Kopieopmaak): string {
  return inhoud
    .map((i) => {
      switch (i.type) {
        case 'text':
          return xml(i.text);
        case 'field':
          return kopie.veld(i);
        case 'slot':
          return `<span class="invullen">${xml(i.text)}</span>`;
        case 'break':
          return '<br>';
        case 'strong':
          return `<strong>${regel(i.inhoud, kopie)}</strong>`;
        case 'emphasis':
          return `<em>${regel(i.inhoud, kopie)}</em>`;
      }
    })
    .join('');
}

/** Everything that colour says is also said by a word, a line or bold. */
const STIJL = `@page { size: A4; margin: 25mm 25mm 22mm; }
body { font: 11pt/1.45 Arial, Helvetica, sans-serif; color: #111; background: #fff; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
header { border-bottom: 2px solid #1f4e5f; margin-bottom: 1.5rem; }
header p, .ondertekening p { margin: 0 0 .3rem; }
header p { white-space: pre-wrap; }
address { font-style: normal; white-space: pre-wrap; margin: 0 0 1.5rem; }
dl div { display: grid; grid-template-columns: 9.5rem 1fr; }
dt { font-weight: bold; }
dd { margin: 0; }
h1 { font-size: 1.25rem; margin: 1.5rem 0; }
h2 { font-size: 1.08rem; margin: 1.5rem 0 .4rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
p, li { orphans: 2; widows: 2; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; border-top: 2px solid #1f4e5f; border-bottom: 2px solid #1f4e5f; }
th, td { padding: .25rem .5rem; text-align: left; font-weight: normal; border-top: 1px solid #9aa7ac; }
thead th, tbody tr:last-child > * { font-weight: bold; }
tr { break-inside: avoid; }
.getal { text-align: right; font-variant-numeric: tabular-nums; }
.verborgen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.concept { border: 2px solid #b00020; padding: .5rem 1rem; margin: 1rem 0; }
.voorbeeld { float: right; color: #1f4e5f; letter-spacing: .08em; }
.invullen { font-weight: bold; border-bottom: 2px dotted #111; }
.ondertekening { break-inside: avoid; margin: 1rem 0; }
.ondertekening div { display: flex; gap: 4rem; margin-top: .6rem; }
.ondertekening div p { min-height: 4.5rem; }
.naam { display: inline-block; margin-top: 3rem; }
footer { border-top: 1px solid #9aa7ac; margin-top: 2rem; font-size: .85rem; }
@media print { body { font-size: 10pt; max-width: none; margin: 0; padding: 0; } }
`;
