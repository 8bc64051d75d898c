import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIT_PROCES } from '../../src/proces.ts';
import { neemSlot, weigerBezet } from '../../src/round/store/slot.ts';
import { opslag } from '../eigen.ts';

const map = () => mkdtempSync(join(tmpdir(), 'trede-slot-'));
const GEEN_PROCES = 4_194_304 + 1; // above the highest pid of Linux

describe('het slot op een map', () => {
  test('wie de map heeft, houdt een tweede tegen; daarna is zij weer vrij', () => {
    const m = map();
    const open = neemSlot(m, DIT_PROCES);
    expect(() => neemSlot(m, DIT_PROCES)).toThrow('werkt al een andere run');
    expect(() => weigerBezet(m, DIT_PROCES)).toThrow('werkt al een andere run');
    open();
    expect(readdirSync(m)).toEqual([]);
    neemSlot(m, DIT_PROCES)();
  });

  test('een slot van een proces dat er niet meer is, wordt gepasseerd en opgeruimd', () => {
    const m = map();
    writeFileSync(join(m, '.bezet-3'), `${GEEN_PROCES} ${hostname()}`);
    const open = neemSlot(m, DIT_PROCES);
    expect(readdirSync(m)).toEqual(['.bezet-4']);
    open();
    expect(readdirSync(m)).toEqual([]);
  });

  test.skipIf(!existsSync('/proc/self/stat'))(
    'een gestopt proces waar zijn ouder nog niet naar vroeg, houdt de map niet bezet',
    async () => {
      const ouder = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 20']);
      const [pid] = (await once(ouder.stdout, 'data')).map((d) => String(d).trim());
      try {
        const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8');
        await expect.poll(stat).toMatch(/^\d+ \(.*\) Z/);
        const m = map();
        writeFileSync(join(m, '.bezet-1'), `${pid} ${hostname()}`);
        neemSlot(m, DIT_PROCES)();
        expect(readdirSync(m)).toEqual([]);
      } finally {
        ouder.kill();
      }
    },
  );

  test('van een andere machine is niet te zeggen of zij nog loopt: dan is de map bezet', () => {
    const m = map();
    writeFileSync(join(m, '.bezet-1'), `${GEEN_PROCES} een-andere-machine`);
    expect(() => neemSlot(m, DIT_PROCES)).toThrow('werkt al een andere run');
    expect(readdirSync(m)).toEqual(['.bezet-1']);
  });

  test('resten van een afgebroken run gaan weg, een eigen bestand niet', async () => {
    const m = map();
    writeFileSync(join(m, 'GM0034.docx.trede-tmp'), 'half');
    writeFileSync(join(m, 'notitie.tmp'), 'van een mens');
    writeFileSync(join(m, `.bezet-begin-${GEEN_PROCES}`), '');
    writeFileSync(join(m, `.bezet-begin-${process.ppid}`), '');
    await (await opslag(m).neemSlot())();
    expect(readdirSync(m).sort()).toEqual([`.bezet-begin-${process.ppid}`, 'notitie.tmp']);
  });

  test('ook onder ronde; wat in een andere map of zelf een map is, blijft', async () => {
    const m = map();
    for (const naam of ['ronde/1/invoer', 'archief', 'map.trede-tmp'])
      mkdirSync(join(m, naam), { recursive: true });
    writeFileSync(join(m, 'ronde/1/invoer/invoer.csv.trede-tmp'), 'half');
    writeFileSync(join(m, 'archief/brief.docx.trede-tmp'), 'van een mens');
    await (await opslag(m).neemSlot())();
    expect(readdirSync(join(m, 'ronde/1/invoer'))).toEqual([]);
    expect(readdirSync(join(m, 'archief'))).toEqual(['brief.docx.trede-tmp']);
    expect(readdirSync(m)).toContain('map.trede-tmp');
  });
});
