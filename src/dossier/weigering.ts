import { bestandsmelding, type Melding } from './melding.ts';

/**
 * Why nothing was done. `gebruik`: the request itself; `invoer`: what was read; `sjabloon`: a template; `bezet`: another run
 * works there; `wacht`: a person decides first; `afwijking`: what stands there is not what was made; `opslag`: it cannot be written; `afgebroken`: the user
 * stopped it. A shell gives each its own code or status.
 */
export type Weigersoort =
  | 'gebruik'
  | 'invoer'
  | 'sjabloon'
  | 'bezet'
  | 'wacht'
  | 'afwijking'
  | 'opslag'
  | 'afgebroken';

/** The one error of this house: refused, with every message at once. Anything else that is thrown is our own mistake. */
export class Weigering extends Error {
  readonly soort: Weigersoort;
  readonly meldingen: readonly Melding[];

  constructor(soort: Weigersoort, meldingen: readonly Melding[]) {
    super(meldingen.map((m) => m.melding).join(' '));
    this.soort = soort;
    this.meldingen = meldingen;
  }
}

/** A refusal with one message about the whole; to be thrown. */
export function weiger(soort: Weigersoort, code: string, melding: string, oplossing: string): Weigering {
  return new Weigering(soort, [bestandsmelding(code, melding, oplossing)]);
}

/** Does the work; a refusal in it gets its messages told anew, for instance with the place that only the caller knows. */
export function hertaald<T>(werk: () => T, vertel: (melding: Melding) => Melding): T {
  try {
    return werk();
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    throw new Weigering(fout.soort, fout.meldingen.map(vertel));
  }
}
