// Loaded before the program: counts the file-system calls that change something in PROEF_MAP, and ends the program at
// one of them (PROEF_BIJ, counted from 1) as a power cut would: before it, or with half of what it writes. Or lets the
// disk be full after PROEF_VOL bytes. The program itself knows nothing of this.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const map = process.env.PROEF_MAP;
const bij = Number(process.env.PROEF_BIJ ?? 0);
const half = process.env.PROEF_HOE === 'half';
let ruimte = Number(process.env.PROEF_VOL ?? Number.POSITIVE_INFINITY);
const open = new Map();
const telling = [];

const echt = { ...fs };
const erin = (pad) => typeof pad === 'string' && pad.startsWith(map);
const sterf = () => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};
const vol = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

/** Counts a call; ends the program when it is its turn. */
function tel(naam, halverwege) {
  telling.push(naam);
  if (telling.length !== bij) return;
  if (half) halverwege?.();
  sterf();
}

fs.openSync = (pad, vlag, modus) => {
  const raakt = erin(pad) && vlag !== 'r';
  if (raakt) tel('open');
  if (raakt && ruimte <= 0 && !fs.existsSync(pad)) throw vol();
  const fd = echt.openSync(pad, vlag, modus);
  if (erin(pad)) open.set(fd, pad);
  return fd;
};
fs.writeSync = (fd, bytes, ...rest) => {
  if (!open.has(fd)) return echt.writeSync(fd, bytes, ...rest);
  const van = typeof rest[0] === 'number' ? rest[0] : 0;
  tel('write', () => echt.writeSync(fd, bytes, van, Math.floor((bytes.length - van) / 2)));
  if (ruimte < bytes.length - van) {
    if (ruimte > 0) echt.writeSync(fd, bytes, van, ruimte);
    ruimte = 0;
    throw vol();
  }
  ruimte -= bytes.length - van;
  return echt.writeSync(fd, bytes, ...rest);
};
for (const naam of ['fsyncSync', 'closeSync', 'ftruncateSync'])
  fs[naam] = (fd, ...rest) => {
    if (open.has(fd)) tel(naam.slice(0, -4));
    if (naam === 'closeSync') open.delete(fd);
    return echt[naam](fd, ...rest);
  };
for (const naam of ['renameSync', 'linkSync', 'rmSync', 'unlinkSync', 'mkdirSync', 'rmdirSync'])
  fs[naam] = (pad, ...rest) => {
    if (erin(pad)) tel(naam.slice(0, -4));
    if (erin(pad) && ruimte <= 0 && (naam === 'mkdirSync' || naam === 'linkSync')) throw vol();
    return echt[naam](pad, ...rest);
  };
syncBuiltinESMExports();
if (process.env.PROEF_TEL !== undefined)
  process.on('exit', () => echt.writeFileSync(process.env.PROEF_TEL, JSON.stringify(telling)));
