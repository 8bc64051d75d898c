import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip, and what the zip says of it otherwise than it is. */
export interface Rauwdeel {
  readonly naam: string | Buffer;
  readonly inhoud?: string | Buffer;
  readonly ingepakt?: Buffer;
  readonly methode?: number;
  readonly vlaggen?: number;
  readonly crc?: number;
  /** The unpacked size, in the directory and in the head. */
  readonly grootte?: number;
  readonly inKop?: {
    readonly grootte?: number;
    readonly crc?: number;
    readonly naam?: string;
    readonly vlaggen?: number;
  };
  /** Where the directory says that its head stands. */
  readonly plek?: number;
  readonly extra?: Buffer;
  /** Behind its bytes: what a writer to a pipe puts there. */
  readonly erachter?: Buffer;
}

/** A zip made byte by byte, as whole or as false as it is asked. */
export function rauweZip(
  delen: readonly Rauwdeel[],
  {
    opmerking = '',
    aantal = delen.length,
    tussen = 0,
  }: { opmerking?: string; aantal?: number; tussen?: number } = {},
): Buffer {
  const inhoud: Buffer[] = [];
  const map: Buffer[] = [];
  let plek = 0;
  for (const d of delen) {
    const bytes = Buffer.from(d.inhoud ?? '');
    const methode = d.methode ?? 8;
    const ingepakt = d.ingepakt ?? (methode === 8 ? deflateRawSync(bytes) : bytes);
    const naam = Buffer.from(d.naam);
    const kopnaam = Buffer.from(d.inKop?.naam ?? naam);
    const grootte = d.grootte ?? bytes.length;
    const crc = d.crc ?? crc32(bytes);
    const extra = d.extra ?? Buffer.alloc(0);
    const kop = Buffer.alloc(30);
    kop.writeUInt32LE(0x04034b50, 0);
    kop.writeUInt16LE(d.inKop?.vlaggen ?? d.vlaggen ?? 0, 6);
    kop.writeUInt16LE(methode, 8);
    const isLater = ((d.vlaggen ?? 0) & 8) !== 0;
    kop.writeUInt32LE(isLater ? 0 : (d.inKop?.crc ?? crc), 14);
    kop.writeUInt32LE(isLater ? 0 : ingepakt.length, 18);
    kop.writeUInt32LE(isLater ? 0 : (d.inKop?.grootte ?? grootte), 22);
    kop.writeUInt16LE(kopnaam.length, 26);
    const regel = Buffer.alloc(46);
    regel.writeUInt32LE(0x02014b50, 0);
    regel.writeUInt16LE(d.vlaggen ?? 0, 8);
    regel.writeUInt16LE(methode, 10);
    regel.writeUInt32LE(crc, 16);
    regel.writeUInt32LE(ingepakt.length, 20);
    regel.writeUInt32LE(extra.length > 0 ? 0xffff_ffff : grootte, 24);
    regel.writeUInt16LE(naam.length, 28);
    regel.writeUInt16LE(extra.length, 30);
    regel.writeUInt32LE(d.plek ?? plek, 42);
    const achter = d.erachter ?? Buffer.alloc(0);
    inhoud.push(kop, kopnaam, ingepakt, achter);
    map.push(regel, naam, extra);
    plek += 30 + kopnaam.length + ingepakt.length + achter.length;
  }
  const mapbytes = Buffer.concat(map);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(aantal, 8);
  einde.writeUInt16LE(aantal, 10);
  einde.writeUInt32LE(mapbytes.length, 12);
  einde.writeUInt32LE(plek, 16);
  einde.writeUInt16LE(opmerking.length, 20);
  return Buffer.concat([...inhoud, mapbytes, Buffer.alloc(tussen), einde, Buffer.from(opmerking)]);
}
