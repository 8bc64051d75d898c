/**
 * One problem in the input, or one thing to look at: where it stands, what was read, why it is refused and what to do.
 * `rij` and `cel` count as a spreadsheet does (the header is row 1); null when the message is about the whole file.
 * In a dossier `rij` is the line and `kolom` the path, such as `halfjaren[1].gehuisvest`.
 */
export interface Melding {
  readonly code: string;
  readonly rij: number | null;
  readonly kolom: string | null;
  readonly cel: string | null;
  readonly waarde: string | null;
  readonly melding: string;
  readonly oplossing: string;
}

/** A message about the file as a whole. */
export function bestandsmelding(code: string, melding: string, oplossing: string): Melding {
  return { code, rij: null, kolom: null, cel: null, waarde: null, melding, oplossing };
}

/** The name of a cell as a spreadsheet writes it: column 0, row 2 is `A2`. */
export function celnaam(kolomIndex: number, rij: number): string {
  let letters = '';
  for (let n = kolomIndex + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${rij}`;
}

/** A path as it is typed in a command, in every shell: with quotes around it where it holds more than letters, figures and the usual signs. */
export function alsArgument(pad: string): string {
  return /^[\p{L}\p{N}_./\\:@+-]+$/u.test(pad) ? pad : `"${pad}"`;
}

/** A message as a part of another sentence: `Het is leeg.` as `het is leeg`. */
export function alsZinsdeel(zin: string): string {
  return `${zin.charAt(0).toLowerCase()}${zin.slice(1).replace(/\.$/, '')}`;
}
