import type { Merk } from '../../formats/xml/merken.ts';
import { VREEMD } from '../../formats/xml/ruimten.ts';
import { beschadigd } from './weigeringen.ts';

export type Odsbron = Iterator<Merk, void, undefined>;

/** The elements in the element whose beginning was read last. Whoever gets one reads up to its end. */
export function* elementen(bron: Odsbron): Generator<Extract<Merk, { soort: 'begin' }>> {
  for (let merk = bron.next(); merk.done !== true && merk.value.soort !== 'einde'; merk = bron.next())
    if (merk.value.soort === 'begin') yield merk.value;
}

export function slaOver(bron: Odsbron): void {
  for (const _ of elementen(bron)) slaOver(bron);
}

/** The paragraphs of a cell, one per line; null when it has none. A remark or drawing in it is not its text. */
export function leesCeltekst(bron: Odsbron, herhaal: (keer: number) => void): string | null {
  const alineas: string[] = [];
  for (const { naam } of elementen(bron))
    if (naam === 'text:p' || naam === 'text:h') alineas.push(leesAlinea(bron, herhaal));
    else slaOver(bron);
  return alineas.length === 0 ? null : alineas.join('\n');
}

/** Of these the text is part of the paragraph. */
const IN_DE_TEKST = new Set([
  'text:span',
  'text:a',
  'text:ruby',
  'text:ruby-base',
  'text:s',
  'text:tab',
  'text:line-break',
]);

function leesAlinea(bron: Odsbron, herhaal: (keer: number) => void): string {
  let tekst = '';
  for (let merk = bron.next(); merk.done !== true && merk.value.soort !== 'einde'; merk = bron.next()) {
    const gelezen = merk.value;
    if (gelezen.soort === 'tekst') tekst += gelezen.tekst.replaceAll(/[\t\r\n ]+/g, ' ');
    else if (
      /^(?:office:annotation|text:ruby-text|text:soft-page-break|text:bookmark.*|draw:.*)$/.test(gelezen.naam)
    )
      slaOver(bron);
    // What is no text to one program is text to another.
    else if (gelezen.naam.startsWith(VREEMD) || !IN_DE_TEKST.has(gelezen.naam)) throw beschadigd();
    else {
      const spaties = gelezen.naam === 'text:s' ? aantalSpaties(gelezen.attributen['text:c']) : 0;
      herhaal(spaties);
      const teken = { 'text:tab': ' ', 'text:line-break': '\n' }[gelezen.naam] ?? ' '.repeat(spaties);
      tekst += teken + leesAlinea(bron, herhaal);
    }
  }
  return tekst;
}

function aantalSpaties(tekst = '1'): number {
  if (!/^\d{1,9}$/.test(tekst)) throw beschadigd();
  return Number(tekst);
}
