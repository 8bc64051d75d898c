import { parse } from 'csv-parse/sync';

/** A municipality of the register: code (`GM0034`), name and province. */
interface Gemeente {
  readonly code: string;
  readonly naam: string;
  readonly provincie: string;
}

/** Municipalities by code. */
export type Register = ReadonlyMap<string, Gemeente>;

/**
 * Reads a register: CSV with `;`, columns gemeentecode, gemeente and provincie, lines with # are remarks.
 * Throws a RegisterFout, in Dutch, when the file does not have that form.
 */
export function parseRegister(text: string, bestand: string): Register {
  const fout = (wat: string) =>
    new RegisterFout(`${bestand}: ${wat}. Nodig zijn de kolommen gemeentecode;gemeente;provincie.`);
  let rijen: Record<string, string>[];
  try {
    rijen = parse(text, {
      bom: true,
      columns: true,
      comment: '#',
      delimiter: ';',
      trim: true,
      skip_empty_lines: true,
    });
  } catch (oorzaak) {
    throw fout(`het register is geen leesbare CSV (${oorzaak instanceof Error ? oorzaak.message : ''})`);
  }
  const register = new Map<string, Gemeente>();
  for (const rij of rijen) {
    const { gemeentecode: code, gemeente: naam, provincie } = rij;
    if (!code || !naam || !provincie) throw fout('een regel mist een code, naam of provincie');
    if (!/^GM\d{4}$/.test(code)) throw fout(`"${code}" is geen gemeentecode zoals GM0034`);
    if (register.has(code)) throw fout(`de code ${code} staat er twee keer in`);
    register.set(code, { code, naam, provincie });
  }
  if (register.size === 0) throw fout('er staat geen gemeente in');
  return register;
}

export class RegisterFout extends Error {}
