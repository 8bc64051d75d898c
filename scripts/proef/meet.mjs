// Loaded before the program: writes the most memory (MB) and the processor time (s) that it used to the file that
// PROEF_METING names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    process.env.PROEF_METING,
    JSON.stringify({ mb: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }),
  );
});
