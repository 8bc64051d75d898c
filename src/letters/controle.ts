import { nearest } from '../dossier/gelijkenis.ts';
import { FILTERS } from './filters.ts';
import { type Sjablonen, zoekBouwsteen } from './sjablonen.ts';
import { meldingTekst, type Sjabloonmelding } from './sjabloonfout.ts';
import type { Filtergebruik, Knoop, Pad, Plaats, Uitdrukking, Voorwaarde } from './template.ts';
import { briefVelden, clausuleVelden, eigenVelden } from './velden.ts';
import { type Vorm, vormVan } from './vorm.ts';

type Bereik = ReadonlyMap<string, Vorm>;

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
  /^bouwstenen\/(?:[^/]+\/)?(gronden|waarschuwingen|signalen|vragen|termijnen|uitleg|oordelen|eerder)\//;

const BRIEFVORM = vormVan(briefVelden);
const CLAUSULEVORM = vormVan(clausuleVelden);
const EIGEN_VORM = new Map(
  Object.entries(eigenVelden).map(([bestand, velden]) => [bestand, vormVan(velden)]),
);

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
  return [...new Map(meldingen.map((m) => [meldingTekst(m), m])).values()];
}

type Meld = (plaats: Plaats, melding: string) => void;

function controleerVeld(
  waarde: Uitdrukking,
  filters: readonly Filtergebruik[],
  b: Bereik,
  gevuld: ReadonlySet<string>,
  meld: Meld,
): void {
  let soort = waarde.soort === 'letterlijk' ? 'letterlijk' : null;
  if (waarde.soort === 'pad') {
    const vorm = zoek(waarde.delen, b, gevuld, meld);
    if (vorm === null) return;
    if (vorm.leegbaar && !gevuld.has(padTekst(waarde.delen)))
      meld(
        plaatsVan(waarde.delen),
        `"${padTekst(waarde.delen)}" kan leeg zijn: zet er {% if ${padTekst(waarde.delen)} %} omheen`,
      );
    soort = vorm.soort;
  }
  const plaats = waarde.soort === 'pad' ? plaatsVan(waarde.delen) : waarde.plaats;
  const naam = waarde.soort === 'pad' ? padTekst(waarde.delen) : waarde.tekst;
  for (const f of filters) {
    const filter = Object.hasOwn(FILTERS, f.naam) ? FILTERS[f.naam] : undefined;
    if (filter === undefined) {
      const lijkt = nearest(f.naam, Object.keys(FILTERS));
      meld(f.plaats, `onbekend filter "${f.naam}"${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`);
      return;
    }
    if (filter.neemt !== soort)
      meld(f.plaats, `het filter "${f.naam}" neemt een ${filter.neemt}, "${naam}" is een ${soort}`);
    if (filter.argumenten.length !== f.argumenten.length)
      meld(f.plaats, `het filter "${f.naam}" neemt ${filter.argumenten.length} argument(en)`);
    f.argumenten.forEach((a, i) => {
      if (a.soort === 'letterlijk') return;
      const vorm = zoek(a.delen, b, gevuld, meld);
      if (vorm && vorm.soort !== filter.argumenten[i])
        meld(plaatsVan(a.delen), `het filter "${f.naam}" neemt hier een ${filter.argumenten[i]}`);
    });
    soort = 'tekst';
  }
  if (soort === 'datum' || soort === 'getal') {
    const past = soort === 'datum' ? 'datum' : 'getal of vergunninghouders';
    meld(plaats, `"${naam}" is een ${soort}: schrijf hem met het filter ${past}`);
  } else if (soort !== 'tekst') meld(plaats, `"${naam}" is een ${soort} en geen tekst`);
}

/** What is known to be filled in when the condition holds, and when it does not. */
function controleerVoorwaarde(
  v: Voorwaarde,
  b: Bereik,
  gevuld: ReadonlySet<string>,
  meld: Meld,
): { waar: string[]; onwaar: string[] } {
  switch (v.soort) {
    case 'pad': {
      const vorm = zoek(v.delen, b, gevuld, meld);
      if (vorm && vorm.soort !== 'schakelaar' && !vorm.leegbaar)
        meld(
          plaatsVan(v.delen),
          `"${padTekst(v.delen)}" is geen schakelaar en nooit leeg: hier valt niets te kiezen`,
        );
      return { waar: [padTekst(v.delen)], onwaar: [] };
    }
    case 'niet': {
      const { waar, onwaar } = controleerVoorwaarde(v.van, b, gevuld, meld);
      return { waar: onwaar, onwaar: waar };
    }
    case 'en': {
      const links = controleerVoorwaarde(v.links, b, gevuld, meld);
      const rechts = controleerVoorwaarde(v.rechts, b, new Set([...gevuld, ...links.waar]), meld);
      return { waar: [...links.waar, ...rechts.waar], onwaar: [] };
    }
    case 'of': {
      const links = controleerVoorwaarde(v.links, b, gevuld, meld);
      const rechts = controleerVoorwaarde(v.rechts, b, new Set([...gevuld, ...links.onwaar]), meld);
      return { waar: [], onwaar: [...links.onwaar, ...rechts.onwaar] };
    }
  }
}

function zoek(delen: readonly Pad[], b: Bereik, gevuld: ReadonlySet<string>, meld: Meld): Vorm | null {
  const [eerste, ...rest] = delen;
  if (!eerste) return null;
  let vorm = b.get(eerste.naam);
  if (vorm === undefined) {
    meld(eerste.plaats, onbekend(eerste.naam, b.keys()));
    return null;
  }
  let pad = eerste.naam;
  for (const deel of rest) {
    if (vorm.soort !== 'object') {
      meld(deel.plaats, `"${pad}" heeft geen veld "${deel.naam}"`);
      return null;
    }
    if (vorm.leegbaar && !gevuld.has(pad))
      meld(deel.plaats, `"${pad}" kan leeg zijn: zet er {% if ${pad} %} omheen`);
    const volgende: Vorm | undefined = Object.hasOwn(vorm.velden, deel.naam)
      ? vorm.velden[deel.naam]
      : undefined;
    if (volgende === undefined) {
      meld(deel.plaats, onbekend(deel.naam, Object.keys(vorm.velden)));
      return null;
    }
    vorm = volgende;
    pad = `${pad}.${deel.naam}`;
  }
  return vorm;
}

function onbekend(naam: string, bekend: Iterable<string>): string {
  const lijkt = nearest(naam, bekend);
  return `onbekend veld "${naam}"${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`;
}

function padTekst(delen: readonly Pad[]): string {
  return delen.map((d) => d.naam).join('.');
}

function plaatsVan(delen: readonly Pad[]): Plaats {
  const [eerste] = delen;
  if (!eerste) throw new Error('leeg pad');
  return eerste.plaats;
}
