// Spoils a table by chance, the way a person, a mail program or an enemy does.
import PizZip from 'pizzip';

/** Texts that a program easily trips over in a cell. */
const CELLEN = [
  '',
  '-1',
  '1.234,5',
  '1e9',
  '99999999999999999999',
  '#N/A',
  '#VERW!',
  '=A1+B2',
  'GM0034',
  '0034',
  'Almere',
  'Totaal',
  '2023-I',
  '31-02-2024',
  '45240',
  'WAAR',
  '\u202eabc',
  '\ud800',
  'a\u0000b',
  '";";',
  '__proto__',
  'constructor',
  '<b>&amp;',
  '٣',
  '216 ',
  '\u00a0',
];

/** A whole number from 0 up to n, n not included. */
export const tot = (r, n) => r.heel(0, Math.max(0, n - 1));

/** Rows of cells with one to four of them changed, swapped, doubled or dropped. */
export function bederfRijen(rijen, r) {
  const uit = rijen.map((rij) => [...rij]);
  for (let n = tot(r, 4) + 1; n > 0; n--) {
    const rij = tot(r, uit.length);
    const kolom = tot(r, uit[0]?.length ?? 1);
    const ander = tot(r, uit.length);
    if (uit[rij] === undefined || uit[ander] === undefined) continue;
    const wat = tot(r, 7);
    if (wat < 3) uit[rij][kolom] = r.kies(CELLEN);
    else if (wat === 3) [uit[rij][kolom], uit[ander][kolom]] = [uit[ander][kolom], uit[rij][kolom]];
    else if (wat === 4) uit.splice(rij, 0, [...uit[ander]]);
    else if (wat === 5) uit[rij].splice(kolom, 1);
    else uit.splice(rij, 1);
  }
  return uit;
}

/** Bytes with one to eight of them changed, doubled or dropped. */
export function bederfBytes(bytes, r) {
  let uit = Buffer.from(bytes);
  for (let n = tot(r, 8) + 1; n > 0; n--) {
    const plek = tot(r, uit.length);
    const wat = tot(r, 4);
    if (wat < 2) uit[plek] = tot(r, 256);
    else if (wat === 2) uit = Buffer.concat([uit.subarray(0, plek), uit.subarray(plek + tot(r, 40))]);
    else uit = Buffer.concat([uit.subarray(0, plek), uit.subarray(Math.max(0, plek - tot(r, 40)))]);
  }
  return uit;
}

/** A workbook of which the XML of one part is spoiled; the zip around it is sound. */
export function bederfXml(bytes, r) {
  const zip = new PizZip(bytes);
  const namen = Object.keys(zip.files).filter((naam) => /\.(?:xml|rels)$/.test(naam));
  const naam = r.kies(namen);
  const deel = bederfBytes(zip.file(naam).asUint8Array(), r);
  zip.file(naam, new Uint8Array(deel), { date: new Date(2026, 0, 1) });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same zip with its parts as they are: one changed byte is then one changed character. */
export function nietIngepakt(bytes) {
  return new PizZip(bytes).generate({ type: 'uint8array', compression: 'STORE' });
}
