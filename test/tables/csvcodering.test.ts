import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { leesCsv } from '../../src/tables/lees/csv.ts';
import { csvRijen } from '../../src/tables/lees/csvrijen.ts';

const utf8 = (tekst: string) => new TextEncoder().encode(tekst);
const latijn = (tekst: string) => Uint8Array.from(Buffer.from(tekst, 'latin1'));
const samen = (...delen: readonly Uint8Array[]) => Uint8Array.from(delen.flatMap((deel) => [...deel]));

function code(bytes: Uint8Array): string {
  try {
    leesCsv(bytes, 'x.csv');
    return 'gelezen';
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return `${fout.meldingen[0]?.code}: ${fout.meldingen[0]?.melding}`;
  }
}

describe('een CSV in twee coderingen', () => {
  test.each([
    ['UTF-8 en dan Windows-1252', samen(utf8('a;b\nEén;x\n'), latijn('Twé;x\n')), 2],
    ['Windows-1252 en dan UTF-8', samen(latijn('Twé;x\n'), utf8('a;b\n\ncafé;x\n')), 4],
    ['een merk van UTF-8 vooraan', samen(Uint8Array.of(0xef, 0xbb, 0xbf), latijn('Twé;x\n')), 1],
    ['een aanhalingsteken in UTF-8', samen(latijn('Twé\n'), utf8('’s\n')), 2],
    ['een los accent in UTF-8', samen(latijn('Twé\n'), utf8('e\u0301\n')), 2],
  ])('%s wordt geweigerd met de regel', (_wat, bytes, regel) => {
    expect(code(bytes)).toMatch(new RegExp(`^tekens-gemengd: x.csv: op regel ${regel} `));
  });

  test.each([
    ['alleen Windows-1252', latijn('Súdwest-Fryslân;één\u0092s\n'), 'Súdwest-Fryslân|één’s'],
    ['hoofdletters met een accent', latijn('CAFÉ\u0092S;ÉÉN\n'), 'CAFÉ’S|ÉÉN'],
    ['alleen UTF-8', utf8('Súdwest-Fryslân;Ã©\n'), 'Súdwest-Fryslân|Ã©'],
  ])('%s wordt gelezen', (_wat, bytes, cellen) => {
    expect(leesCsv(bytes, 'x').rijen[0]?.cellen.join('|')).toBe(cellen);
  });
});

describe('wat te veel werk zou zijn wordt geweigerd voor het wordt gedaan', () => {
  test.each([
    ['vijf miljoen lege regels', '\n'.repeat(5e6), 'honderdduizend rijen'],
    ['één regel van vier miljoen letters', `${'gemeente'.repeat(500_000)}\n`, 'meer dan 100000 tekens'],
    ['een miljoen scheidingstekens', ';'.repeat(1e6), 'te veel cellen'],
    ['halve UTF-16', `${'x'.repeat(9)}\u0000`, 'geen tekstbestand'],
  ])('%s', (_wat, tekst, waarom) => {
    const begin = process.cpuUsage();
    expect(code(utf8(tekst))).toContain(waarom);
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

describe('de rijen van een CSV', () => {
  test('zijn die van csv-parse, ook met aanhalingstekens, lege regels en ruimte', () => {
    const stuk = fc.constantFrom(
      'a',
      'b c',
      '"',
      '""',
      ';',
      ',',
      '\n',
      '\n',
      ' ',
      '\t',
      'é',
      '1',
      '"x;y"',
      '"x\ny"',
    );
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 14 }), (stukken) => {
        // csv-parse leaves out a last line of nothing but room.
        const tekst = `${stukken.join('')}\nz`;
        const ons = csvRijen(tekst, ';');
        let hun: string[][] | null;
        try {
          hun = parse(tekst, {
            delimiter: ';',
            relax_column_count: true,
            trim: true,
            skip_empty_lines: false,
          });
        } catch {
          hun = null;
        }
        // Two quoted texts in one cell: csv-parse keeps one of them.
        if (hun === null || /"[ \t]+"/.test(tekst)) expect('regel' in ons || hun !== null).toBe(true);
        else expect(ons).toEqual(hun);
      }),
      { seed: 20261121, numRuns: 3000 },
    );
  });

  test.each([
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['a;\n\n;b', [['a', ''], [''], ['', 'b']]],
    ['"a""b";" c "', [['a"b', ' c ']]],
    ['', []],
  ])('%j', (tekst, rijen) => {
    expect(csvRijen(tekst, ';')).toEqual(rijen);
  });

  test('een aanhalingsteken dat niet sluit noemt de regel waar het opent', () => {
    expect(csvRijen('a\n"b\nc"\n"d\ne', ';')).toEqual({ regel: 4 });
  });
});
