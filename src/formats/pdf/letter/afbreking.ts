import hyphen from 'hyphen/nl/index.js';
import { AFBREEKTEKEN } from './repertoire.ts';

const KORTSTE_WOORD = 8;
const KORTSTE_DEEL = 3;
/** A date is read at once. */
const NOOIT = new Set(['januari', 'februari', 'augustus', 'september', 'oktober', 'november', 'december']);

/**
 * Where a word may be broken with a hyphen, in characters from its start. Only a word of small letters, with any
 * punctuation around it: never a name, a number, a month or an address; of words that stay together (`45 vergunninghouders`) the
 * last one. Not before a letter with a trema, which would lose it.
 */
export function afbreekpunten(woord: string): readonly number[] {
  const [, voor = '', kern = ''] = /^((?:.*\u00a0)?[("‘“]*)(\p{Ll}+)[)"’”.,;:?!]*$/u.exec(woord) ?? [];
  if (kern.length < KORTSTE_WOORD || NOOIT.has(kern)) return [];
  const punten: number[] = [];
  let plek = 0;
  for (const deel of hyphen.hyphenateSync(kern, { hyphenChar: AFBREEKTEKEN }).split(AFBREEKTEKEN)) {
    if (plek >= KORTSTE_DEEL && kern.length - plek >= KORTSTE_DEEL && !/^[ëïöüä]/.test(deel))
      punten.push(voor.length + plek);
    plek += deel.length;
  }
  return punten;
}
