import { PUNTNAMEN } from '../../../assessment/verzendeisen/checklist.ts';
import { nearest } from '../../../dossier/gelijkenis.ts';
import { briefplek, isBriefVan } from '../../briefplek.ts';
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
  let ervoor = '';
  const bereik: Bereik = new Map(vorm.soort === 'object' ? Object.entries(vorm.velden) : []);
  wandel<Omgeving>(
    sjablonen,
    bestand,
    kader,
    { bereik, gevuld: new Set() },
    {
      tekst: (tekst) => {
        ervoor = tekst;
      },
      veld: (k, { bereik: b, gevuld }) => {
        controleerVeld(k.waarde, k.filters, b, gevuld, meld);
        const pad = k.waarde.soort === 'pad' ? padTekst(k.waarde.delen) : null;
        if (pad !== null && NA_TREDE.test(ervoor) && !/trede|^gegevens\./i.test(pad))
          meld(k.plaats, `achter "trede" hoort een trede, en "${pad}" is er geen: zoals {{ trede | getal }}`);
        ervoor = '';
      },
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
        if (doel === null && !(kader === GEEN_KADER && elders(sjablonen, k.bestand) !== undefined))
          meld(k.plaats, ontbreekt(sjablonen, k.bestand, kader));
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
  const voorbeeld = elders(sjablonen, bestand);
  if (voorbeeld !== undefined)
    return `onder ${kader} ontbreekt "${vanKader(bestand, kader)}": die tekst schrijft elk kader zelf, zoals "${voorbeeld}"`;
  const lijkt = nearest(bestand, sjablonen.keys());
  return `de bouwsteen "${bestand}" bestaat niet${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`;
}

/** The same bouwsteen, as some kader words it. */
function elders(sjablonen: Sjablonen, bestand: string): string | undefined {
  return [...sjablonen.keys()].find((pad) => pad === vanKader(bestand, pad.split('/')[1] ?? ''));
}

function vanKader(bestand: string, kader: string): string {
  return bestand.replace(/^bouwstenen\//, `bouwstenen/${kader}/`);
}

/** Then comes the number of a trede. */
const NA_TREDE = /\btreden? $/i;

/** A kader with no words of its own: under it the texts are read that every kader of ours words itself. */
export const GEEN_KADER = '';

/** Letters, and clauses: the templates that are not part of another one. */
export function isBrief(pad: string): boolean {
  return briefplek(pad) !== null;
}

export const CLAUSULE =
  /^bouwstenen\/(?:[^/]+\/)?(gronden|waarschuwingen|signalen|vragen|termijnen|uitleg|eerder|verzendeisen|vervanging|keuzes)\//;

/**
 * What a letter or a clause may use, where that is more than any other: an oordeel about a plan is made only of a plan
 * that was received, with its reason; a letter that rests on a judgement has one; the term of the toezichtinformatie always has a date.
 */
const EIGEN_VORM: ReadonlyMap<string, Vorm> = new Map([
  ['oordeel-verbeterplan', nooitLeeg(BRIEFVORM, ['planOntvangen'])],
  ['antwoord-verschoonbare-reden', nooitLeeg(BRIEFVORM, ['onsOordeel'])],
  ['wij-zien-af', nooitLeeg(BRIEFVORM, ['onsOordeel'])],
  ['termijnen/toezichtinformatie', nooitLeeg(CLAUSULEVORM, ['datum'])],
]);

/** What a template may use under a kader; null for a bouwsteen, which is checked where it is used, and for the letter of another kader. */
function vormVan(bestand: string, kader: string): Vorm | null {
  if (isBrief(bestand))
    return isBriefVan(bestand, kader) ? (EIGEN_VORM.get(briefplek(bestand)?.soort ?? '') ?? BRIEFVORM) : null;
  if (!CLAUSULE.test(bestand)) return null;
  const [, clausule = ''] = /([^/]+\/[^/]+)\.njk$/.exec(bestand) ?? [];
  return EIGEN_VORM.get(clausule) ?? CLAUSULEVORM;
}

/** Checks every letter and every clause as a kader uses them. Returns all findings, each once. */
export function controleerSjablonen(sjablonen: Sjablonen, kader: string): Sjabloonmelding[] {
  return uniek(
    [...sjablonen.keys()].flatMap((bestand) => {
      const vorm = vormVan(bestand, kader);
      return vorm === null ? [] : controleerSjabloon(sjablonen, bestand, kader, vorm);
    }),
  );
}

function uniek(meldingen: readonly Sjabloonmelding[]): Sjabloonmelding[] {
  return [...new Map(meldingen.map((m) => [sjabloonregel(m), m])).values()];
}
