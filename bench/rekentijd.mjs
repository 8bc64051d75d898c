// The processor time of this process and of all it started: what else runs on the machine does not count. Linux tells it of
// others; elsewhere only our own is known.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const TIK = 10; // milliseconds: the unit of /proc
const LINUX = existsSync('/proc/self/stat');

/** Runs this; gives the milliseconds on the clock, and those of the processor (null when others worked and none can tell). */
export async function gemeten(doe, metAnderen) {
  const anderen = metAnderen ? vanAnderen() : 0;
  const eigen = process.cpuUsage();
  const begin = performance.now();
  await doe();
  const klok = performance.now() - begin;
  const { user, system } = process.cpuUsage(eigen);
  const erbij = metAnderen ? vanAnderen() - anderen : 0;
  return { klok, cpu: metAnderen && !LINUX ? null : (user + system) / 1000 + erbij };
}

/** What all processes below this one used, with those that have ended. */
function vanAnderen() {
  if (!LINUX) return 0;
  const processen = new Map();
  for (const pid of readdirSync('/proc').filter((naam) => /^\d+$/.test(naam))) {
    const stat = leesStat(pid);
    if (stat !== null) processen.set(Number(pid), stat);
  }
  const eronder = (ouder) =>
    [...processen]
      .filter(([, p]) => p.ouder === ouder)
      .reduce((som, [pid, p]) => som + p.zelf + p.beeindigd + eronder(pid), 0);
  return ((processen.get(process.pid)?.beeindigd ?? 0) + eronder(process.pid)) * TIK;
}

/** Null for a process that ended while we looked. */
function leesStat(pid) {
  try {
    const velden = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const [utime, stime, cutime, cstime] = velden.slice(11, 15).map(Number);
    return { ouder: Number(velden[1]), zelf: utime + stime, beeindigd: cutime + cstime };
  } catch {
    return null;
  }
}
