/**
 * What a gemeente meets on a trede, whatever its number in the policy: the steps that the law and the letters know, in the
 * order of climbing. A ladder may leave steps out, and may have more than one trede for the same step.
 */
export const STAPPEN = [
  'buiten', // not on the ladder
  'begin', // the ground state
  'overleg', // information is asked, the officials talk
  'plan', // the gemeente makes a plan and carries it out
  'vooraankondiging', // Gemeentewet 124: the province intends to take the task over
  'besluit', // a besluit with a last
  'uitvoering', // the province carries the task out
] as const;

export type Ladderstap = (typeof STAPPEN)[number];

/** A number of a trede; 0 exists only in a policy that calls it so. Which there are, a ladder says. */
export type Trede = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The treden of a policy with six of them, and perhaps 0. */
export type Zestrede = 0 | 1 | 2 | 3 | 4 | 5 | 6;

interface Laddertrede {
  readonly trede: Trede;
  readonly stap: Ladderstap;
  /** What the policy calls it, as a letter has it between brackets. */
  readonly naam: string;
}

/** The ladder of a policy. */
export interface Ladder {
  /** From low to high. */
  readonly treden: readonly [Laddertrede, ...Laddertrede[]];
  /** How long the raad has to discuss a vooraankondiging before there can be a besluit; null: the policy does not say. */
  readonly raadMaanden: number | null;
}

export function laagsteTrede({ treden }: Ladder): Trede {
  return treden[0].trede;
}

export function hoogsteTrede({ treden }: Ladder): Trede {
  return treden.at(-1)?.trede ?? treden[0].trede;
}

/** The trede of that number; null when this ladder has none. */
export function laddertrede({ treden }: Ladder, trede: number): Laddertrede | null {
  return treden.find((t) => t.trede === trede) ?? null;
}

/** What a gemeente meets on a trede of this ladder. */
export function stapOp(ladder: Ladder, trede: number): Ladderstap {
  const gevonden = laddertrede(ladder, trede);
  if (gevonden === null) throw new Error(`deze ladder heeft geen trede ${trede}`);
  return gevonden.stap;
}

/** Whether a trede lies on that step or beyond it. */
export function isVanaf(ladder: Ladder, trede: number, stap: Ladderstap): boolean {
  return STAPPEN.indexOf(stapOp(ladder, trede)) >= STAPPEN.indexOf(stap);
}

/** The trede above it; null on the highest. From outside the ladder the first step up is the one after the ground state. */
export function tredeBoven(ladder: Ladder, trede: number): Trede | null {
  const hoger = ladder.treden.filter((t) => t.trede > trede);
  const binnen = stapOp(ladder, trede) === 'buiten' ? hoger.filter((t) => t.stap !== 'begin') : hoger;
  return binnen[0]?.trede ?? null;
}
