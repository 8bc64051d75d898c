// The floor below our writer: nothing but compressing the streams of a letter again, and putting its bytes together.
import { deflateSync, inflateSync } from 'node:zlib';

const NIVEAU = 6; // as the writer
const STROOM = /<<((?:[^<>]|<<[^<>]*>>|<[0-9a-f]*>)*)>>\s*stream\n/gi;

/** A finished PDF in pieces: what is written as it is, and what is compressed for each letter. */
export function inStukken(pdf) {
  const bytes = Buffer.from(pdf);
  const stukken = [];
  let plek = 0;
  for (const { 0: geheel, 1: woordenboek, index } of bytes.toString('latin1').matchAll(STROOM)) {
    const begin = index + geheel.length;
    const gepakt = bytes.subarray(begin, begin + Number(/\/Length (\d+)/.exec(woordenboek)[1]));
    if (!woordenboek.includes('/FlateDecode')) continue;
    const ruw = inflateSync(gepakt);
    if (eenmaal(woordenboek, ruw)) continue;
    stukken.push({ bytes: bytes.subarray(plek, begin) }, { ruw });
    plek = begin + gepakt.length;
  }
  return [...stukken, { bytes: bytes.subarray(plek) }];
}

/** Fonts, what their glyphs stand for and the colour profile are compressed once per process: a floor without them is lower. */
function eenmaal(woordenboek, ruw) {
  return (
    woordenboek.includes('/Length1') || ruw.includes('begincmap') || ruw.toString('latin1', 36, 40) === 'acsp'
  );
}

/** The same PDF again. */
export function pakIn(stukken) {
  return Buffer.concat(stukken.map(({ bytes, ruw }) => bytes ?? deflateSync(ruw, { level: NIVEAU })));
}
