import { bestandsmelding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';

/** One thing wrong in a template: file, 1-based line and column, and what, in Dutch. */
export interface Sjabloonmelding {
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: number;
  readonly melding: string;
}

/** A template that may not be used, with everything that is wrong in it; to be thrown. */
export function weigerSjabloon(meldingen: readonly Sjabloonmelding[]): Weigering {
  const oplossing = 'Verbeter het sjabloon. Er is niets geschreven.';
  return new Weigering(
    'sjabloon',
    meldingen.map((m) => bestandsmelding('sjabloon', sjabloonregel(m), oplossing)),
  );
}

/** `brief.njk:12:5 onbekend veld "naaam" (bedoeld: "naam"?)`. */
export function sjabloonregel(m: Sjabloonmelding): string {
  return `${m.bestand}:${m.regel}:${m.kolom} ${m.melding}`;
}
