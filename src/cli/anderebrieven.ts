import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import type { GemaakteBrief } from './maakbrieven.ts';
import { stop, UITGANG } from './uitgang.ts';
import { eerste } from './wegschrijven.ts';

/** Letters that may stand beside the letter of the assessment. */
const OP_VERZOEK: readonly string[] = [
  'uitnodiging-bestuurlijk-overleg',
  'oordeel-verbeterplan',
  'voortgang',
];

/**
 * A letter that an earlier run made for the same municipality and half-year, and that this run does not make, would stay
 * beside the new one: nobody sees which of the two holds. A final letter beside a new CONCEPT of it is one too; an old
 * CONCEPT beside the final is not, that is the ordinary order of work.
 */
export function weigerAndereBrieven(brieven: readonly GemaakteBrief[]): void {
  if (brieven.every((b) => OP_VERZOEK.includes(b.soort))) return;
  const paden = brieven.flatMap((b) => b.bestanden.map((f) => f.pad));
  const stammen = paden.map((pad) => basename(pad, extname(pad)));
  const over = [...new Set(paden.map(dirname))].flatMap((map) =>
    inhoud(map).filter((naam) => isAndere(naam, stammen)),
  );
  if (over.length > 0)
    throw stop(
      UITGANG.verkeerdGebruik,
      'andere-brief',
      `In de map staat voor dezelfde gemeente en hetzelfde halfjaar al een andere brief: ${eerste(over)}. Er is niets geschreven.`,
      'Verplaats die brief, of kies met --uit een andere map.',
    );
}

function isAndere(naam: string, stammen: readonly string[]): boolean {
  const voor = /^GM\d{4}_\d{4}-I{1,2}_/.exec(naam)?.[0];
  if (voor === undefined || !stammen.some((stam) => stam.startsWith(voor))) return false;
  const stam = naam.slice(0, naam.lastIndexOf('.'));
  if (OP_VERZOEK.some((soort) => stam.includes(`_${soort}`))) return false;
  // The same letter, its copies (…_PUBLICATIE) and its own earlier CONCEPT.
  return !stammen.some(
    (s) => stam === s || stam.startsWith(`${s}_`) || stam.startsWith(`${s.replace(/_CONCEPT$/, '')}_`),
  );
}

function inhoud(map: string): string[] {
  return existsSync(map) && statSync(map).isDirectory() ? readdirSync(map) : [];
}
