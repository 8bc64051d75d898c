import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Proces } from './round/store/slot.ts';

/** The process that runs now, for the lock of a folder. */
export const DIT_PROCES: Proces = {
  pid: process.pid,
  machine: hostname(),
  leeft: (pid) => {
    try {
      process.kill(pid, 0);
    } catch (fout) {
      return (fout as NodeJS.ErrnoException).code !== 'ESRCH';
    }
    return !isDoodEnNogNietGevraagd(pid);
  },
};

/** One that was killed and that its parent has not asked about yet still has its number, and does nothing any more. */
function isDoodEnNogNietGevraagd(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
