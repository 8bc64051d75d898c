import { bestandsmelding, type Melding } from '../dossier/melding.ts';

/** The exit codes of the contract. */
export const UITGANG = {
  gelukt: 0,
  onverwacht: 1,
  verkeerdGebruik: 2,
  deels: 3,
  invoerAfgekeurd: 4,
  afwijking: 5,
  sjabloonAfgekeurd: 6,
  wachtOpOordeel: 7,
  mapBezet: 11,
  schrijvenMislukt: 74,
  afgebroken: 130,
} as const;

export type Uitgang = (typeof UITGANG)[keyof typeof UITGANG];

/** A command that stops: with which exit code, and what to tell. Caught once, in index.ts. */
export class Stop extends Error {
  readonly uitgang: Uitgang;
  readonly fouten: readonly Melding[];

  constructor(uitgang: Uitgang, fouten: readonly Melding[]) {
    super(fouten.map((f) => f.melding).join(' '));
    this.uitgang = uitgang;
    this.fouten = fouten;
  }
}

/** Stops with one message about the whole. */
export function stop(uitgang: Uitgang, code: string, melding: string, oplossing: string): Stop {
  return new Stop(uitgang, [bestandsmelding(code, melding, oplossing)]);
}
