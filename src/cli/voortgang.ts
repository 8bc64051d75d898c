import type { Io } from './io.ts';

/** Counts on one line of a terminal, with what is left: `31 van 342 gemaakt · nog 311`. Silent elsewhere. */
export function voortgang(wat: string, totaal: number, io: Io): () => void {
  let gedaan = 0;
  return () => {
    gedaan += 1;
    if (!io.terminal) return;
    const over = totaal - gedaan;
    const regel = `${gedaan} van ${totaal} ${wat}${over === 0 ? '' : ` · nog ${over}`}`;
    io.fout(`\r${regel.padEnd(40)}${over === 0 ? '\n' : ''}`);
  };
}
