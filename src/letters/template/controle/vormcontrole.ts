import { PUNTNAMEN } from '../../../assessment/verzendeisen/checklist.ts';
import { nearest } from '../../../dossier/gelijkenis.ts';
import { BRIEFVORM, CLAUSULEVORM } from '../../velden/herkomst.ts';
import type { Plaats } from '../knoop.ts';
import type { Sjablonen } from '../sjablonen.ts';
import { type Sjabloonmelding, sjabloonregel } from '../sjabloonmelding.ts';
import { nooitLeeg, type Vorm } from '../veldvorm.ts';
import { wandel } from '../wandel.ts';
import {
  type Bereik,
  controleerVeld,
  controleerVoorwaarde,
  padTekst,
  plaatsVan,
  zoek,
} from './veldcontrole.ts';

/** The names that can be used, and what the conditions around a place say is filled in. */
interface Omgeving {
  readonly bereik: Bereik;
  readonly gevuld: ReadonlySet<string>;
}

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
  wandel<Omgeving>(
    sjablonen,
    bestand,
    kader,
    { bereik, gevuld: new Set() },
    {
      veld: (k, { bereik: b, gevuld }) => controleerVeld(k.waarde, k.filters, b, gevuld, meld),
      als: (k, { bereik: b, gevuld }) => {
        const { waar, onwaar } = controleerVoorwaarde(k.voorwaarde, b, gevuld, meld);
        return [
          { keuze: 'ja', o: { bereik: b, gevuld: new Set([...gevuld, ...waar]) } },
          { keuze: 'nee', o: { bereik: b, gevuld: new Set([...gevuld, ...onwaar]) } },
        ];
      },
      elk: (k, { bereik: b, gevuld }) => {
        const lijst = zoek(k.lijst, b, gevuld, meld);
        const pad = padTekst(k.lijst);
        if (lijst && lijst.soort !== 'lijst') meld(plaatsVan(k.lijst), `"${pad}" is geen lijst`);
        if (lijst?.leegbaar && !gevuld.has(pad))
          meld(plaatsVan(k.lijst), `"${pad}" kan leeg zijn: zet er {% if ${pad} %} omheen`);
        if (b.has(k.naam.naam)) meld(k.naam.plaats, `de naam "${k.naam.naam}" is al in gebruik`);
        if (lijst?.soort !== 'lijst') return [];
        return [{ bereik: new Map([...b, [k.naam.naam, lijst.van]]), gevuld }];
      },
      punt: ({ naam: { naam, plaats } }) => {
        const lijkt = nearest(naam, PUNTNAMEN);
        if (!PUNTNAMEN.includes(naam))
          meld(plaats, `onbekend punt "${naam}" van de checklist${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`);
      },
      bouwsteen: (k, { bestand: doel, kring }) => {
        if (doel === null) meld(k.plaats, ontbreekt(sjablonen, k.bestand, kader));
        if (!k.bestand.startsWith('bouwstenen/'))
          meld(k.plaats, `"${k.bestand}" is geen bouwsteen: in een brief staat geen andere brief`);
        if (kring) meld(k.plaats, `de bouwsteen "${k.bestand}" roept zichzelf aan`);
        return true;
      },
      bevinding: (k, { bereik: b, gevuld }) => {
        const doel = zoek(k.delen, b, gevuld, meld);
        if (doel && !(doel.soort === 'object' && doel.clausule !== null))
          meld(k.plaats, `"${padTekst(k.delen)}" is geen bevinding met een eigen zin`);
        return null;
      },
    },
  );
  return uniek(meldingen);
}

/** A bouwsteen that is not there: one that each kader words itself, or a name that was misspelt. */
function ontbreekt(sjablonen: Sjablonen, bestand: string, kader: string): string {
  const eigen = (id: string) => bestand.replace(/^bouwstenen\//, `bouwstenen/${id}/`);
  const elders = [...sjablonen.keys()].find((pad) => pad === eigen(pad.split('/')[1] ?? ''));
  if (elders !== undefined)
    return `onder ${kader} ontbreekt "${eigen(kader)}": die tekst schrijft elk kader zelf, zoals "${elders}"`;
  const lijkt = nearest(bestand, sjablonen.keys());
  return `de bouwsteen "${bestand}" bestaat niet${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`;
}

/** Letters, and clauses: the templates that are not part of another one. */
export const BRIEF = /^(trede[1-6]|algemeen)\//;
export const CLAUSULE =
  /^bouwstenen\/(?:[^/]+\/)?(gronden|waarschuwingen|signalen|vragen|termijnen|uitleg|eerder|verzendeisen|vervanging|keuzes)\//;

/**
 * What a letter or a clause may use, where that is more than any other: an oordeel about a plan is made only of a plan
 * that was received, with its reason; a letter that rests on a judgement has one; the term of the toezichtinformatie always has a date.
 */
const EIGEN_VORM: ReadonlyMap<string, Vorm> = new Map([
  ['trede3/oordeel-verbeterplan.njk', nooitLeeg(BRIEFVORM, ['planOntvangen'])],
  ['trede2/antwoord-verschoonbare-reden.njk', nooitLeeg(BRIEFVORM, ['onsOordeel'])],
  ['trede3/wij-zien-af.njk', nooitLeeg(BRIEFVORM, ['onsOordeel'])],
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
