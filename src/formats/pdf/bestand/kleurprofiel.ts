/** The part of an ICC profile that holds one XYZ value. */
const xyz = (x: number, y: number, z: number) => ['XYZ ', 0, ...[x, y, z].map((n) => Math.round(n * 65536))];

/** sRGB, IEC 61966-2-1, with its primaries adapted to D50 as the ICC publishes them. */
const WIT = [0.9642, 1, 0.8249] as const;
const ROOD = [0.43607, 0.22249, 0.01392] as const;
const GROEN = [0.38515, 0.71687, 0.09708] as const;
const BLAUW = [0.14307, 0.06061, 0.7141] as const;

const STAPPEN = 256;

/** A small version 2 profile of sRGB: what the numbers of the colours in a PDF mean. */
export function srgbProfiel(): Uint8Array {
  const kromme = bytesVan(
    ['curv', 0, STAPPEN],
    Array.from({ length: STAPPEN }, (_, i) => lineair(i / (STAPPEN - 1))),
  );
  const delen: readonly (readonly [string, Uint8Array])[] = [
    ['desc', beschrijving('sRGB IEC61966-2.1')],
    ['cprt', ascii('text', 'Geen rechten voorbehouden')],
    ['wtpt', bytesVan(xyz(...WIT))],
    ['rXYZ', bytesVan(xyz(...ROOD))],
    ['gXYZ', bytesVan(xyz(...GROEN))],
    ['bXYZ', bytesVan(xyz(...BLAUW))],
    ['rTRC', kromme],
    ['gTRC', kromme],
    ['bTRC', kromme],
  ];
  const KOP = 128;
  let plek = KOP + 4 + 12 * delen.length;
  const plekken = new Map<Uint8Array, number>();
  for (const [, inhoud] of delen) {
    if (plekken.has(inhoud)) continue;
    plekken.set(inhoud, plek);
    plek += Math.ceil(inhoud.length / 4) * 4;
  }
  const uit = new Uint8Array(plek);
  const zet = (waar: number, wat: readonly (string | number)[]) => uit.set(bytesVan(wat), waar);
  zet(0, [plek, 0, 0x02100000, 'mntr', 'RGB ', 'XYZ ']);
  // A fixed day: the profile never changes.
  uit.set([0x07, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0], 24);
  zet(36, ['acsp']);
  zet(68, xyz(...WIT).slice(2));
  zet(KOP, [delen.length]);
  delen.forEach(([naam, inhoud], i) => {
    zet(KOP + 4 + 12 * i, [naam, plekken.get(inhoud) ?? 0, inhoud.length]);
    uit.set(inhoud, plekken.get(inhoud) ?? 0);
  });
  return uit;
}

/** The light of a stored value, 0 to 65535. */
function lineair(waarde: number): number {
  const licht = waarde <= 0.04045 ? waarde / 12.92 : ((waarde + 0.055) / 1.055) ** 2.4;
  return Math.round(licht * 65535);
}

/** Signatures of four letters and numbers of 32 bits, then numbers of 16 bits. */
function bytesVan(woorden: readonly (string | number)[], kort: readonly number[] = []): Uint8Array {
  const uit = new Uint8Array(4 * woorden.length + 2 * kort.length);
  const zicht = new DataView(uit.buffer);
  woorden.forEach((w, i) => {
    if (typeof w === 'number') zicht.setUint32(4 * i, w);
    else for (let n = 0; n < 4; n++) uit[4 * i + n] = w.charCodeAt(n);
  });
  kort.forEach((n, i) => zicht.setUint16(4 * woorden.length + 2 * i, n));
  return uit;
}

function ascii(soort: string, tekst: string): Uint8Array {
  const uit = new Uint8Array(8 + tekst.length + 1);
  uit.set(new TextEncoder().encode(soort));
  uit.set(new TextEncoder().encode(tekst), 8);
  return uit;
}

/** A description has room for two more languages; they stay empty. */
function beschrijving(tekst: string): Uint8Array {
  const uit = new Uint8Array(12 + tekst.length + 1 + 8 + 3 + 67);
  uit.set(bytesVan(['desc', 0, tekst.length + 1]));
  uit.set(new TextEncoder().encode(tekst), 12);
  return uit;
}
