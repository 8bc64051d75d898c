const ZADEN = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;
/** Bytes that are taken in one turn: a word for each lane. */
const BEURT = 16;

/** 128 bits that tell one content from another, as 32 hexadecimal digits. Not a seal: only a name for the file. */
export function vingerafdruk(delen: readonly Uint8Array[]): string {
  const [a, b, c, d] = ZADEN;
  let [p, q, r, s]: [number, number, number, number] = [a, b, c, d];
  const meng = (zicht: DataView, i: number) => {
    p = Math.imul(p ^ zicht.getInt32(i, true), a);
    q = Math.imul(q ^ zicht.getInt32(i + 4, true), b) ^ (p >>> 15);
    r = Math.imul(r ^ zicht.getInt32(i + 8, true), c) ^ (q >>> 13);
    s = Math.imul(s ^ zicht.getInt32(i + 12, true), d) ^ (r >>> 16);
    p ^= s >>> 14;
  };
  const rest = new Uint8Array(BEURT);
  for (const deel of delen) {
    const zicht = new DataView(deel.buffer, deel.byteOffset, deel.byteLength);
    const heel = deel.length - (deel.length % BEURT);
    for (let i = 0; i < heel; i += BEURT) meng(zicht, i);
    // The last bytes, and how many there were: a zero more is another content.
    rest.fill(0).set(deel.subarray(heel));
    rest[BEURT - 1] = deel.length - heel;
    meng(new DataView(rest.buffer), 0);
  }
  // Twice more, so that the last word too reaches every lane.
  for (let i = 0; i < 2; i += 1) meng(new DataView(rest.buffer), 0);
  return [p, q, r, s].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
