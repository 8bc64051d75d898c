import type { Element } from './boom.ts';

/** Something to put into the text of an XML part: from one place to another, mostly the same. */
export interface Invoeging {
  readonly van: number;
  readonly tot: number;
  readonly wat: string;
}

/** The text with these put in; what stands elsewhere stays byte for byte as it was. */
export function metInvoegingen(xml: string, invoegingen: readonly Invoeging[]): string {
  let uit = '';
  let af = 0;
  for (const { van, tot, wat } of [...invoegingen].sort((a, b) => a.van - b.van)) {
    uit += xml.slice(af, van) + wat;
    af = tot;
  }
  return uit + xml.slice(af);
}

/** To put XML at the end of an element. An empty one, `<a/>`, is opened for it. */
export function achteraanIn(xml: string, { begin, einde, binnen }: Element, wat: string): Invoeging {
  if (!xml.startsWith('/>', einde - 2)) return { van: binnen[1], tot: binnen[1], wat };
  const [naam = ''] = /^[^\s/>]+/.exec(xml.slice(begin + 1, einde)) ?? [];
  return { van: einde - 2, tot: einde, wat: `>${wat}</${naam}>` };
}
