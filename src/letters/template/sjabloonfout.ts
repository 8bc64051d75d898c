/** One thing wrong in a template: file, 1-based line and column, and what, in Dutch. */
export interface Sjabloonmelding {
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: number;
  readonly melding: string;
}

/** A template that may not be used, with everything that is wrong in it. */
export class SjabloonFout extends Error {
  readonly meldingen: readonly Sjabloonmelding[];

  constructor(meldingen: readonly Sjabloonmelding[]) {
    super(meldingen.map(meldingTekst).join('\n'));
    this.meldingen = meldingen;
  }
}

/** `brief.njk:12:5 onbekend veld "naaam" (bedoeld: "naam"?)`. */
export function meldingTekst(m: Sjabloonmelding): string {
  return `${m.bestand}:${m.regel}:${m.kolom} ${m.melding}`;
}
