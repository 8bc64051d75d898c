import type { Tekstdeel } from '../tekst/markdown.ts';
import type { Bronfout } from './tags.ts';

/** The groups of fields: a name behind one of them, with a dot, is no word of a letter. */
const VELDNAAM =
  /(?<![\w.@/-])(?:cijfers|periode|gemeente|provincie|toon|volgend|kader|gegevens|dossier)\.[a-z]\w*/g;
/** What cannot be the text of a letter, though it is good Markdown: a field without braces, half a pair of brackets. */
export function zinfouten(tekst: string, delen: readonly Tekstdeel[]): Bronfout[] {
  const velden = [...tekst.matchAll(VELDNAAM)].map((m) => ({
    waar: m.index,
    melding: `"${m[0]}" is de naam van een veld: zet er {{ en }} omheen`,
  }));
  return [...velden, ...delen.flatMap((deel) => deelfouten(deel, tekst))];
}

function deelfouten(deel: Tekstdeel, tekst: string): Bronfout[] {
  const zin = tekst.slice(deel.van, deel.tot);
  const meld = (melding: string) => [{ waar: deel.van, melding }];
  const keren = (haak: string) => zin.split(haak).length;
  if (deel.type !== 'table' && keren('(') !== keren(')'))
    return meld('een haakje ( of ) staat hier alleen: sluit het, of haal het weg');
  return [];
}
