import type { Kader } from '../kader.ts';
import { flevoland } from './flevoland/kader.ts';
import { handreiking } from './handreiking/kader.ts';
import { stappenplan } from './stappenplan/kader.ts';
import { utrecht2024 } from './utrecht-2024/kader.ts';

/** The register of kaders: one line each. */
export const KADERS: ReadonlyMap<string, Kader> = new Map(
  [
    utrecht2024, // Provincie Utrecht, from 16 January 2024
    flevoland, // Provincie Flevoland
    stappenplan, // a province that the text does not name
    handreiking, // the national model
  ].map((kader) => [kader.id, kader]),
);
