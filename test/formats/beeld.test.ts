import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import { alsBeeld, type Tekening } from '../../src/formats/beeld/beeld.ts';
import { leesPng, schrijfPng } from '../../src/formats/beeld/png.ts';
import { alsPng } from '../../src/formats/beeld/raster.ts';
import { leesSvg } from '../../src/formats/beeld/svg.ts';
import { beeldmerk } from '../../src/formats/pdf/opmaak/beeldmerk.ts';
import { crc32 } from '../../src/formats/zip/deflate.ts';

const svg = (binnen: string, doos = '0 0 10 10') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${doos}">${binnen}</svg>`;
const lees = (binnen: string) => leesSvg(svg(binnen), 'logo.svg');

/** The colours of a picture of ten millimetres at the places of a grid of 10 by 10; '' where nothing is drawn. */
function kleuren(tekening: Tekening): (x: number, y: number) => string {
  const { rgb, breed } = leesPng(alsPng(alsBeeld(tekening, 'x', 10)), 'x.png');
  return (x, y) => {
    const i = (Math.round((y * breed) / 10) * breed + Math.round((x * breed) / 10)) * 3;
    return Buffer.from(rgb.subarray(i, i + 3)).toString('hex');
  };
}

const WIT = 'ffffff';

test.each([
  ['een verloop als vulling', '<path fill="url(#a)" d="M0 0H9V9Z"/>', 'de kleur "url(#a)"'],
  ['een rand', '<path stroke="#000" d="M0 0H9V9Z"/>', 'stroke="#000"'],
  ['een rand in een stijl', '<path style="fill:#000;stroke:red" d="M0 0H9V9Z"/>', 'stroke="red"'],
  ['een rand op een groep', '<g stroke="#000"><path d="M0 0H9V9Z"/></g>', 'stroke="#000"'],
  ['doorzicht', '<path fill-opacity=".5" d="M0 0H9V9Z"/>', 'fill-opacity=".5"'],
  ['een masker', '<g mask="url(#m)"><path d="M0 0H9V9Z"/></g>', 'mask="url(#m)"'],
  ['een uitsnede', '<path clip-path="url(#m)" d="M0 0H9V9Z"/>', 'clip-path="url(#m)"'],
  ['een filter', '<path filter="url(#m)" d="M0 0H9V9Z"/>', 'filter="url(#m)"'],
  ['tekst', '<text>Gelderland</text>', '<text>'],
  ['een lijn', '<line x1="0" y1="0" x2="9" y2="9"/>', '<line>'],
  ['een plaatje', '<image href="a.png"/>', '<image>'],
  ['een verwijzing', '<use href="#a"/>', '<use>'],
  ['een SVG in een SVG', '<svg><path d="M0 0H9V9Z"/></svg>', '<svg>'],
  ['een kleur die geen kleur is', '<path fill="currentColor" d="M0 0H9V9Z"/>', 'de kleur "currentColor"'],
  [
    'een transformatie die niet te lezen is',
    '<g transform="scale(1-2)"><path d="M0 0H9Z"/></g>',
    'transform="scale(1-2)"',
  ],
  ['een verborgen vlak', '<path display="none" d="M0 0H9V9Z"/>', 'display="none"'],
  [
    'een stijlregel voor een element',
    '<style>path{fill:red}</style><path d="M0 0H9V9Z"/>',
    'de stijlregel "path"',
  ],
  ['een pad dat niet te lezen is', '<path d="M0 0 X9 9"/>', 'een pad dat niet te lezen is'],
  ['een maat in procenten', '<rect width="100%" height="5"/>', '<rect>'],
])('%s wordt bij naam geweigerd', (_, binnen, wat) => {
  expect(() => lees(binnen)).toThrow(Weigering);
  expect(() => lees(binnen)).toThrow(`logo.svg heeft ${wat}`);
});

test.each([
  ['<svg><path fill="#000000" d="M0 0"/></svg>', 'logo.svg heeft geen viewBox'],
  [svg('<title>Leeg</title>'), 'logo.svg tekent niets'],
  ['<html/>', 'logo.svg is geen SVG'],
])('wat geen tekening is wordt geweigerd: %s', (tekst, melding) => {
  expect(() => leesSvg(tekst, 'logo.svg')).toThrow(melding);
});

test('een logo met betrekkelijke punten is hetzelfde als met vaste', () => {
  const pdf = (d: string) => beeldmerk(alsBeeld(lees(`<path fill="#ff0000" d="${d}"/>`), 'a', 10), 'L');
  const vast = pdf('M1 1 L3 1 H5 V4 C5 5 4 5 3 5 Z');
  expect(pdf('m1 1 2 0h2v3c0 1-1 1-2 1z')).toEqual(vast);
  expect(vast.opdrachten.split('\n')[1]).toBe('1 0 0 rg 1 1 m 3 1 l 5 1 l 5 4 l 5 5 4 5 3 5 c h f');
});

test('een gat met evenodd blijft open, en is zonder evenodd dicht', () => {
  const pad = (regel: string) => lees(`<path fill="#f00" ${regel} d="M1 1H9V9H1Z M3 3H7V7H3Z"/>`);
  expect(kleuren(pad('fill-rule="evenodd"'))(5, 5)).toBe(WIT);
  expect(kleuren(pad(''))(5, 5)).toBe('ff0000');
  expect(beeldmerk(alsBeeld(pad('style="fill-rule:evenodd"'), 'a', 10), 'L').opdrachten).toMatch(/f\*$/);
});

test('transformaties gelden van binnen naar buiten, en de viewBox mag overal beginnen', () => {
  const verschoven = leesSvg(
    svg(
      '<g transform="translate(20,30)"><rect transform="scale(2)" fill="blue" width="2" height="2"/></g>',
      '20 30 10 10',
    ),
    'logo.svg',
  );
  const op = kleuren(verschoven);
  expect([op(1, 1), op(3, 3), op(5, 5)]).toEqual(['0000ff', '0000ff', WIT]);
});

test('vormen van een tekenprogramma worden getekend: cirkel, ronde hoeken, bogen, veelhoek, klassen', () => {
  const op = kleuren(
    lees(
      '<defs><style>.a{fill:#f00}.b,.c{fill:rgb(0, 128, 0)}</style><linearGradient id="ongebruikt"/></defs><metadata/>' +
        '<circle class="a" cx="2" cy="2" r="1.5"/><rect class="b" x="5" y="1" width="4" height="3" rx="1"/>' +
        '<polygon class="c" points="1,6 4,6 1,9"/><path fill="#00f" d="M6 7 a1.5 1.5 0 1 1 3 0 a1.5 1.5 0 1 1 -3 0 Z"/>',
    ),
  );
  expect([op(2, 2), op(7, 2), op(1.5, 7), op(7.5, 7)]).toEqual(['ff0000', '008000', '008000', '0000ff']);
  expect([op(0.7, 0.7), op(5.1, 1.1), op(3.5, 8.5), op(6.2, 8.3)]).toEqual([WIT, WIT, WIT, WIT]);
});

test('wat buiten de viewBox steekt wordt in een PDF afgesneden', () => {
  const opdrachten = (d: string) => beeldmerk(alsBeeld(lees(`<path d="${d}"/>`), 'a', 10), 'L').opdrachten;
  expect(opdrachten('M-5 0H9V9Z')).toContain('0 0 10 10 re W n');
  expect(opdrachten('M0 0H9V9Z')).not.toContain('W n');
});

/** A PNG with these rows, each with its filter in front. */
function png(
  kop: readonly number[],
  rijen: readonly (readonly number[])[],
  erbij: [string, number[]][] = [],
): Uint8Array {
  const stuk = (soort: string, inhoud: Uint8Array) => {
    const uit = Buffer.alloc(12 + inhoud.length);
    uit.writeUInt32BE(inhoud.length);
    uit.write(soort, 4, 'latin1');
    uit.set(inhoud, 8);
    uit.writeUInt32BE(crc32(uit.subarray(4, 8 + inhoud.length)), 8 + inhoud.length);
    return uit;
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    stuk(
      'IHDR',
      Uint8Array.from([
        0,
        0,
        0,
        kop[0] ?? 0,
        0,
        0,
        0,
        kop[1] ?? 0,
        kop[2] ?? 8,
        kop[3] ?? 2,
        0,
        0,
        kop[4] ?? 0,
      ]),
    ),
    ...erbij.map(([soort, inhoud]) => stuk(soort, Uint8Array.from(inhoud))),
    stuk('IDAT', deflateSync(Uint8Array.from(rijen.flat()))),
    stuk('IEND', new Uint8Array()),
  ]);
}

const pixels = (bytes: Uint8Array) => Buffer.from(leesPng(bytes, 'a.png').rgb).toString('hex');

test.each([
  ['kleur', png([2, 1, 8, 2], [[0, 1, 2, 3, 4, 5, 6]]), '010203040506'],
  ['grijs', png([2, 1, 8, 0], [[0, 7, 9]]), '070707090909'],
  [
    'grijs van een bit',
    png([8, 1, 1, 0], [[0, 0b10100000]]),
    'ffffff000000ffffff000000000000000000000000000000',
  ],
  ['grijs van zestien bits', png([1, 1, 16, 0], [[0, 0x12, 0x34]]), '121212'],
  [
    'een palet, half doorzichtig',
    png(
      [2, 1, 8, 3],
      [[0, 0, 1]],
      [
        ['PLTE', [255, 0, 0, 0, 0, 255]],
        ['tRNS', [0, 255]],
      ],
    ),
    'ffffff0000ff',
  ],
  ['kleur met dekking', png([2, 1, 8, 6], [[0, 0, 0, 0, 128, 9, 9, 9, 0]]), '7f7f7fffffff'],
  [
    'één kleur die doorzichtig is',
    png([2, 1, 8, 2], [[0, 1, 2, 3, 4, 5, 6]], [['tRNS', [0, 1, 0, 2, 0, 3]]]),
    'ffffff040506',
  ],
  [
    'elk filter',
    png(
      [2, 5, 8, 0],
      [
        [0, 10, 20],
        [1, 1, 1],
        [2, 1, 1],
        [3, 1, 1],
        [4, 1, 1],
      ],
    ),
    '0a0a0a1414140101010202020202020303030202020303030303030404' + '04',
  ],
])('een PNG wordt gelezen, op wit: %s', (_, bytes, verwacht) => {
  expect(pixels(bytes)).toBe(verwacht);
});

test.each([
  ['verweven', png([1, 1, 8, 2, 1], [[0, 1, 2, 3]]), 'a.png is verweven (interlaced)'],
  ['afgebroken', png([1, 1, 8, 2], [[0, 1, 2, 3]]).subarray(0, 50), 'a.png is geen heel PNG-bestand'],
  ['met te weinig pixels', png([3, 3, 8, 2], [[0, 1, 2, 3]]), 'a.png is geen heel PNG-bestand'],
  [
    'met een kleur buiten het palet',
    png([1, 1, 8, 3], [[0, 5]], [['PLTE', [0, 0, 0]]]),
    'a.png is geen heel PNG-bestand',
  ],
  ['te groot', new Uint8Array(300_000).fill(1), 'a.png is 300 kB, en staat in elke brief'],
])('een PNG die %s is wordt geweigerd', (_, bytes, melding) => {
  expect(() => leesPng(bytes, 'a.png')).toThrow(melding);
});

test('wat wij als PNG schrijven lezen wij terug', () => {
  const rgba = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255]);
  expect(pixels(schrijfPng(rgba, 2, 2))).toBe('ff000000ff000000ff090909');
});
