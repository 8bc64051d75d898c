// Packs parts into a zip as they are given, also under names that no office gives, and with a table of contents that lies; fast, for
// files of many MB.
import { crc32, deflateRawSync } from 'node:zlib';

/**
 * `delen`: [name, text or bytes, what the zip says otherwise of it]: `ingepakt` (packed already, of `uitgepakt`), `maat` (in the
 * table of contents), `lokaleMaat` (beside the part), `vlag`.
 */
export function pak(delen) {
  const inhoud = [];
  const map = [];
  let plek = 0;
  for (const [naam, wat, anders = {}] of delen) {
    const bytes = Buffer.from(wat);
    const data = anders.ingepakt ?? deflateRawSync(bytes, { level: 1 });
    const maat = anders.maat ?? bytes.length;
    const n = Buffer.from(naam);
    const kop = Buffer.alloc(30);
    kop.writeUInt32LE(0x04034b50, 0);
    kop.writeUInt16LE(20, 4);
    kop.writeUInt16LE(anders.vlag ?? 0, 6);
    kop.writeUInt16LE(8, 8);
    kop.writeUInt32LE(crc32(anders.uitgepakt ?? bytes), 14);
    kop.writeUInt32LE(data.length, 18);
    kop.writeUInt32LE(anders.lokaleMaat ?? maat, 22);
    kop.writeUInt16LE(n.length, 26);
    const regel = Buffer.alloc(46);
    regel.writeUInt32LE(0x02014b50, 0);
    regel.writeUInt16LE(20, 4);
    kop.copy(regel, 6, 4, 30);
    regel.writeUInt32LE(maat, 24);
    regel.writeUInt32LE(plek, 42);
    inhoud.push(kop, n, data);
    map.push(regel, n);
    plek += 30 + n.length + data.length;
  }
  const regels = Buffer.concat(map);
  const aantal = Math.min(0xffff, delen.length);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(aantal, 8);
  einde.writeUInt16LE(aantal, 10);
  einde.writeUInt32LE(regels.length, 12);
  einde.writeUInt32LE(plek, 16);
  return new Uint8Array(Buffer.concat([...inhoud, regels, einde]));
}
