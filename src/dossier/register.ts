import { parse } from 'csv-parse/sync';
import { type Datum, parseDatum } from './datum.ts';
import { eersteDag, type Halfjaar, peildatum } from './halfjaar.ts';
import { samengesteld } from './tekens.ts';
import { weiger } from './weigering.ts';

/** A municipality of the register: code (`GM0034`), name and province, and when it exists. */
export interface Gemeente {
  readonly code: string;
  readonly naam: string;
  readonly provincie: string;
  /** The first day; absent: always. */
  readonly van?: Datum;
  /** The first day on which it no longer exists; absent: still there. */
  readonly tot?: Datum;
  /** The code of the municipality that it went into. */
  readonly opvolger?: string;
}

/** Municipalities by code; `stand` is the day of which the register gives the state, when it says so. */
export type Register = ReadonlyMap<string, Gemeente> & { readonly stand?: Datum };

/**
 * Reads a register: CSV with `;`, columns gemeentecode, gemeente and provincie, and if need be geldig_van (first day),
 * geldig_tot (first day no longer) and opvolger (a code). Lines with # are remarks; `# stand: 2023-01-01` gives its day.
 * Refuses ('invoer') a file that does not have that form.
 */
export function parseRegister(text: string, bestand: string): Register {
  const fout = (wat: string) =>
    weiger(
      'invoer',
      'register-onleesbaar',
      `${bestand}: ${wat}. Nodig zijn de kolommen gemeentecode;gemeente;provincie.`,
      'Verbeter het register.',
    );
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
    const { gemeentecode: code, opvolger } = rij;
    const naam = samengesteld(rij.gemeente ?? '');
    const provincie = samengesteld(rij.provincie ?? '');
    if (!code || !naam || !provincie) throw fout('een regel mist een code, naam of provincie');
    for (const c of [code, ...(opvolger ? [opvolger] : [])])
      if (!/^GM\d{4}$/.test(c)) throw fout(`"${c}" is geen gemeentecode zoals GM0034`);
    if (register.has(code)) throw fout(`de code ${code} staat er twee keer in`);
    register.set(code, {
      code,
      naam,
      provincie,
      ...geldigheid(rij, fout),
      ...(opvolger ? { opvolger } : {}),
    });
  }
  if (register.size === 0) throw fout('er staat geen gemeente in');
  const stand = standVan(text, fout);
  return stand === null ? register : Object.assign(register, { stand });
}

/** The names of the municipalities and of their provinces. */
export function namenVan(register: Register): {
  readonly gemeenten: ReadonlySet<string>;
  readonly provincies: ReadonlySet<string>;
} {
  const alle = [...register.values()];
  return {
    gemeenten: new Set(alle.map(({ naam }) => naam)),
    provincies: new Set(alle.map(({ provincie }) => provincie)),
  };
}

/** Whether a municipality exists on any day of the half-year before its peildatum. */
export function geldtIn({ van, tot }: Gemeente, halfjaar: Halfjaar): boolean {
  return (van === undefined || van < peildatum(halfjaar)) && (tot === undefined || tot > eersteDag(halfjaar));
}

function geldigheid(rij: Record<string, string>, fout: (wat: string) => Error): { van?: Datum; tot?: Datum } {
  const dag = (kolom: string) => {
    const tekst = rij[kolom] ?? '';
    const datum = parseDatum(tekst);
    if (tekst !== '' && datum === null) throw fout(`"${tekst}" in ${kolom} is geen datum zoals 2024-01-01`);
    return datum;
  };
  const van = dag('geldig_van');
  const tot = dag('geldig_tot');
  if (van !== null && tot !== null && tot <= van) throw fout(`${rij.gemeente} eindigt vóór zij begint`);
  return { ...(van === null ? {} : { van }), ...(tot === null ? {} : { tot }) };
}

function standVan(text: string, fout: (wat: string) => Error): Datum | null {
  const tekst = /^#\s*stand:\s*(\S+)/m.exec(text)?.[1];
  const datum = tekst === undefined ? null : parseDatum(tekst);
  if (tekst !== undefined && datum === null) throw fout(`"${tekst}" is geen stand zoals 2023-01-01`);
  return datum;
}
