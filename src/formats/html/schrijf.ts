import {
  type Block,
  type Brief,
  type Inline,
  platteTekst,
  type Table,
  type Toelichting,
  type Veld,
  VOORBEELD,
} from '../brief.ts';
import { metKoppelingen } from '../koppeling.ts';
import { xml } from '../xml/schrijf.ts';
import { htmlbeeld } from './beeld.ts';
import { type Htmlhuis, htmlondertekening } from './ondertekening.ts';
import { htmlpagina } from './pagina.ts';
import { BRIEFSTIJL } from './stijl.ts';

/** The colour of a house in the style, of which each has its own. */
const HUISKLEUR = '1f4e5f';

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
  veld: (veld) => metLinks(veld.text),
  voorRegel: () => '',
  onder: () => '',
};

/** The letter as one HTML document that needs nothing else: no script, no external file, to be read and printed on A4. */
export function writeHtml(brief: Brief, huis: Htmlhuis, kopie: Kopieopmaak = GEEN_KOPIE): string {
  const onderwerp = brief.kenmerken.find((k) => k.onderwerp);
  const titel = `${brief.concept === null ? '' : 'CONCEPT: '}${brief.titel}`;
  const delen = [
    briefhoofd(brief, huis),
    '<main>',
    brief.concept === null ? '' : concept(brief.concept),
    adres(brief, kopie),
    kenmerken(brief, kopie),
    `<h1>${onderwerp === undefined ? xml(brief.titel) : regel(onderwerp.inhoud, kopie)}</h1>`,
    blokken(brief.blokken, brief.titel, kopie),
    brief.ondertekening === null ? '' : htmlondertekening(brief.ondertekening, huis),
    afschriften(brief.afschriftAan),
    blokken(brief.slot, brief.titel, kopie),
    '</main>',
    `<footer><p>${metLinks(brief.voettekst)}</p></footer>`,
    kopie.onder(),
  ];
  return htmlpagina(
    titel,
    `${BRIEFSTIJL.replaceAll(HUISKLEUR, huis.blad.kleur)}${kopie.stijl}`,
    delen.filter((d) => d !== '').join('\n'),
  );
}

function briefhoofd({ afzender: [naam = '', ...regels], voorbeeld }: Brief, { logo }: Htmlhuis): string {
  const merk = voorbeeld ? `<p class="voorbeeld"><strong>${VOORBEELD}</strong></p>\n` : '';
  const beeld = logo === null ? '' : `${htmlbeeld(logo, 'logo')}\n`;
  return `<header>\n${merk}${beeld}<p><strong>${xml(naam)}</strong></p>\n<p>${regels.map(metLinks).join('<br>')}</p>\n</header>`;
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

function afschriften(aan: readonly string[]): string {
  if (aan.length === 0) return '';
  return `<section aria-label="Afschriften">\n<p><strong>Afschrift aan:</strong></p>\n<ul>\n${aan.map((a) => `<li>${xml(a)}</li>`).join('\n')}\n</ul>\n</section>`;
}

function regel(inhoud: readonly Inline[], kopie: Kopieopmaak): string {
  return inhoud
    .map((i) => {
      switch (i.type) {
        case 'text':
          return metLinks(i.text);
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

/** A text with a link at each address in it. */
export function metLinks(tekst: string): string {
  return metKoppelingen(tekst)
    .map(({ tekst: stuk, doel }) => (doel === null ? xml(stuk) : `<a href="${xml(doel)}">${xml(stuk)}</a>`))
    .join('');
}
