// The most memory that a process started by us has held, or one below it. Linux tells it while they run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const OM_DE = 100; // milliseconds between two looks

/** Looks at this process until `stop`, which gives the most MB that one process held; null where it cannot be seen. */
export function volgGeheugen(pid) {
  if (!existsSync('/proc/thread-self/children')) return { stop: () => null };
  let piek = 0;
  const wekker = setInterval(() => {
    piek = Math.max(piek, piekVan(pid));
  }, OM_DE);
  return {
    stop: () => {
      clearInterval(wekker);
      return piek;
    },
  };
}

/** 0 for a process that ended while we looked. */
function piekVan(pid) {
  try {
    const [, kB] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmHWM:\s+(\d+) kB$/m) ?? [0, 0];
    return Math.max(Number(kB) / 1024, ...kinderen(pid).map(piekVan));
  } catch {
    return 0;
  }
}

/** Of every thread: LibreOffice starts its work from another than the first. */
function kinderen(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((draad) =>
    readFileSync(`/proc/${pid}/task/${draad}/children`, 'utf8').split(' ').filter(Boolean),
  );
}
