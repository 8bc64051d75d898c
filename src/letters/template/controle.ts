import { nearest } from '../../dossier/gelijkenis.ts';
import { BRIEFVORM, CLAUSULEVORM } from '../velden/herkomst.ts';
import type { Knoop, Plaats } from './knoop.ts';
import { type Sjablonen, zoekBouwsteen } from './sjablonen.ts';
import { type Sjabloonmelding, sjabloonregel } from './sjabloonmelding.ts';
import {
  type Bereik,
  controleerVeld,
  controleerVoorwaarde,
  padTekst,
  plaatsVan,
  zoek,
} from './veldcontrole.ts';
import { nooitLeeg, type Vorm } from './veldvorm.ts';

/**
 * The static check: walks every branch of a template along the form of its data, without data.
 * Finds unknown fields and filters, values that may be null and are printed unguarded, conditions that are no switch,
 * and bouwstenen that do not exist. Returns all findings; empty when the template may be used under that kader.
 */
export function controleerSjabloon(
  sjablonen: Sjablonen,
  bestand: string,
  kader: string,
  vorm: Vorm,
): Sjabloonmelding[] {
  const meldingen: Sjabloonmelding[] = [];
  const meld = (plaats: Plaats, melding: string) => meldingen.push({ ...plaats, melding });
  const bereik: Bereik = new Map(vorm.soort === 'object' ? Object.entries(vorm.velden) : []);
  const loop = (
    knopen: readonly Knoop[],
    b: Bereik,
    gevuld: ReadonlySet<string>,
    pad: readonly string[],
  ): void => {
    for (const k of knopen) {
      switch (k.soort) {
        case 'tekst':
          break;
        case 'veld':
          controleerVeld(k.waarde, k.filters, b, gevuld, meld);
          break;
        case 'als': {
          const { waar, onwaar } = controleerVoorwaarde(k.voorwaarde, b, gevuld, meld);
          loop(k.dan, b, new Set([...gevuld, ...waar]), pad);
          loop(k.anders, b, new Set([...gevuld, ...onwaar]), pad);
          break;
        }
        case 'elk': {
          const lijst = zoek(k.lijst, b, gevuld, meld);
          if (lijst && lijst.soort !== 'lijst')
            meld(plaatsVan(k.lijst), `"${padTekst(k.lijst)}" is geen lijst`);
          if (lijst?.leegbaar && !gevuld.has(padTekst(k.lijst)))
            meld(
              plaatsVan(k.lijst),
              `"${padTekst(k.lijst)}" kan leeg zijn: zet er {% if ${padTekst(k.lijst)} %} omheen`,
            );
          if (b.has(k.naam.naam)) meld(k.naam.plaats, `de naam "${k.naam.naam}" is al in gebruik`);
          if (lijst?.soort === 'lijst')
            loop(k.inhoud, new Map([...b, [k.naam.naam, lijst.van]]), gevuld, pad);
          break;
        }
        case 'bouwsteen': {
          const doel = zoekBouwsteen(sjablonen, k.bestand, kader);
          if (doel === null) {
            const lijkt = nearest(k.bestand, sjablonen.keys());
            meld(
              k.plaats,
              `de bouwsteen "${k.bestand}" bestaat niet${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`,
            );
          } else if (pad.includes(doel)) meld(k.plaats, `de bouwsteen "${k.bestand}" roept zichzelf aan`);
          else loop(sjablonen.get(doel) ?? [], b, gevuld, [...pad, doel]);
          break;
        }
        case 'bevinding': {
          const doel = zoek(k.delen, b, gevuld, meld);
          if (doel && !(doel.soort === 'object' && doel.clausule !== null))
            meld(k.plaats, `"${padTekst(k.delen)}" is geen bevinding met een eigen zin`);
          break;
        }
      }
    }
  };
  loop(sjablonen.get(bestand) ?? [], bereik, new Set(), [bestand]);
  return uniek(meldingen);
}

/** Letters, and clauses: the templates that are not part of another one. */
export const BRIEF = /^(trede[1-6]|algemeen)\//;
export const CLAUSULE =
  /^bouwstenen\/(?:[^/]+\/)?(gronden|waarschuwingen|signalen|vragen|termijnen|uitleg|oordelen|eerder|verzendeisen)\//;

/**
 * What a letter or a clause may use, where that is more than any other: an oordeel about a plan is made only of a plan
 * that was received, with its reason; the term of the toezichtinformatie always has a date.
 */
const EIGEN_VORM: ReadonlyMap<string, Vorm> = new Map([
  ['trede3/oordeel-verbeterplan.njk', nooitLeeg(BRIEFVORM, ['planOntvangen', 'oordelen[].motivering'])],
  ['bouwstenen/termijnen/toezichtinformatie.njk', nooitLeeg(CLAUSULEVORM, ['datum'])],
]);

/** Checks every letter and every clause as a kader uses them. Returns all findings, each once. */
export function controleerSjablonen(sjablonen: Sjablonen, kader: string): Sjabloonmelding[] {
  return uniek(
    [...sjablonen.keys()].flatMap((bestand) => {
      const gewoon = BRIEF.test(bestand) ? BRIEFVORM : CLAUSULE.test(bestand) ? CLAUSULEVORM : null;
      const vorm = EIGEN_VORM.get(bestand) ?? gewoon;
      return vorm === null ? [] : controleerSjabloon(sjablonen, bestand, kader, vorm);
    }),
  );
}

function uniek(meldingen: readonly Sjabloonmelding[]): Sjabloonmelding[] {
  return [...new Map(meldingen.map((m) => [sjabloonregel(m), m])).values()];
}
