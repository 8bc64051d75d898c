import type { Kader } from '../kader.ts';
import { flevoland } from './flevoland/kader.ts';
import { utrecht2024 } from './utrecht-2024/kader.ts';

/** The register of kaders: one line each. */
export const KADERS: ReadonlyMap<string, Kader> = new Map(
  [utrecht2024, flevoland].map((kader) => [kader.id, kader]),
);
