import type { Beeld, Kleurvlak, Padstuk, Vormen } from './beeld.ts';
import { schrijfPng } from './png.ts';

const PER_INCH = 300;
/** Each pixel is looked at this often, across and down. */
const FIJN = 4;

/** A picture as a PNG, for a program that draws no shapes. */
export function alsPng({ tekening, breed }: Beeld): Uint8Array {
  if (tekening.soort === 'pixels') return tekening.png;
  const pixels = Math.max(1, Math.round((breed / 25.4) * PER_INCH));
  return getekend(tekening, pixels);
}

function getekend({ vormen, breed, hoog }: Vormen, x: number): Uint8Array {
  const schaal = x / breed;
  const y = Math.max(1, Math.round(hoog * schaal));
  const rgba = new Uint8Array(x * y * 4);
  for (const vorm of vormen) vul(rgba, x, y, vorm, schaal * FIJN);
  return schrijfPng(rgba, x, y);
}

type Punt = readonly [number, number];

/** Fills a shape: on each thin line of the drawing what lies between its edges. */
function vul(
  rgba: Uint8Array,
  breed: number,
  hoog: number,
  { kleur, evenodd, pad }: Kleurvlak,
  schaal: number,
): void {
  const randen = randenVan(lijnen(pad, schaal));
  const dekking = new Uint16Array(breed);
  const kanalen = [0, 2, 4].map((i) => Number.parseInt(kleur.slice(i, i + 2), 16));
  for (let rij = 0; rij < hoog; rij++) {
    dekking.fill(0);
    let leeg = true;
    for (let sub = 0; sub < FIJN; sub++) {
      const y = rij * FIJN + sub + 0.5;
      for (const [van, tot] of binnen(randen, y, evenodd)) {
        leeg = false;
        const begin = Math.max(0, Math.ceil(van - 0.5));
        const einde = Math.min(breed * FIJN, Math.ceil(tot - 0.5));
        for (let x = begin; x < einde; x++)
          dekking[Math.floor(x / FIJN)] = (dekking[Math.floor(x / FIJN)] ?? 0) + 1;
      }
    }
    if (!leeg)
      for (let x = 0; x < breed; x++)
        meng(rgba, (rij * breed + x) * 4, kanalen, (dekking[x] ?? 0) / FIJN ** 2);
  }
}

/** Lays a colour over what is there already. */
function meng(rgba: Uint8Array, i: number, kleur: readonly number[], dek: number): void {
  if (dek === 0) return;
  const onder = ((rgba[i + 3] ?? 0) / 255) * (1 - dek);
  const samen = dek + onder;
  kleur.forEach((k, n) => {
    rgba[i + n] = Math.round((k * dek + (rgba[i + n] ?? 0) * onder) / samen);
  });
  rgba[i + 3] = Math.round(samen * 255);
}

interface Rand {
  readonly boven: Punt;
  readonly onder: Punt;
  /** Whether it was drawn downwards. */
  readonly richting: 1 | -1;
}

function randenVan(veelhoeken: readonly (readonly Punt[])[]): Rand[] {
  return veelhoeken.flatMap((punten) =>
    punten.flatMap((a, i): Rand[] => {
      const b = punten[(i + 1) % punten.length] ?? a;
      if (a[1] === b[1]) return [];
      return a[1] < b[1] ? [{ boven: a, onder: b, richting: 1 }] : [{ boven: b, onder: a, richting: -1 }];
    }),
  );
}

/** What of a horizontal line lies inside. */
function binnen(randen: readonly Rand[], y: number, evenodd: boolean): [number, number][] {
  const kruisingen = randen
    .filter(({ boven, onder }) => boven[1] <= y && y < onder[1])
    .map(({ boven, onder, richting }) => ({
      x: boven[0] + ((y - boven[1]) * (onder[0] - boven[0])) / (onder[1] - boven[1]),
      richting,
    }))
    .sort((a, b) => a.x - b.x);
  let stand = 0;
  return kruisingen.flatMap(({ x, richting }, i): [number, number][] => {
    stand += evenodd ? 1 : richting;
    const volgende = kruisingen[i + 1];
    return volgende !== undefined && (evenodd ? stand % 2 === 1 : stand !== 0) ? [[x, volgende.x]] : [];
  });
}

const STAPPEN = 16;

/** A path as polygons: a curve is a row of short lines. */
function lijnen(pad: readonly Padstuk[], schaal: number): Punt[][] {
  const uit: Punt[][] = [];
  let punt: Punt = [0, 0];
  const naar = (x: number, y: number) => {
    punt = [x * schaal, y * schaal];
    uit.at(-1)?.push(punt);
  };
  for (const stuk of pad) {
    if (stuk[0] === 'Z') {
      punt = uit.at(-1)?.[0] ?? punt;
      uit.push([punt]);
      continue;
    }
    if (stuk[0] === 'M') uit.push([]);
    if (stuk[0] !== 'C') {
      naar(stuk[1], stuk[2]);
      continue;
    }
    const [x0, y0] = [punt[0] / schaal, punt[1] / schaal];
    const [, x1, y1, x2, y2, x3, y3] = stuk;
    for (let i = 1; i <= STAPPEN; i++) {
      const t = i / STAPPEN;
      const s = 1 - t;
      const op = (a: number, b: number, c: number, d: number) =>
        s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
      naar(op(x0, x1, x2, x3), op(y0, y1, y2, y3));
    }
  }
  return uit;
}
