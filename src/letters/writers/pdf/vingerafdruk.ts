const ZADEN = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/** 128 bits that tell one content from another, as 32 hexadecimal digits. Not a seal: only a name for the file. */
export function vingerafdruk(delen: readonly Uint8Array[]): string {
  const som = Int32Array.from(ZADEN);
  const [a = 0, b = 0, c = 0, d = 0] = ZADEN;
  let [p, q, r, s] = som as unknown as [number, number, number, number];
  for (const deel of delen)
    for (const byte of deel) {
      p = Math.imul(p ^ byte, a);
      q = Math.imul(q ^ byte, b) ^ (p >>> 15);
      r = Math.imul(r ^ byte, c) ^ (q >>> 13);
      s = Math.imul(s ^ byte, d) ^ (r >>> 16);
      p ^= s >>> 14;
    }
  return [p, q, r, s].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
