import type { Kader } from '../assessment/kader.ts';
import { type Bezwaar, replay, type Stap } from '../assessment/verloop.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { dagVan } from '../dossier/dossierhalfjaar.ts';
import type { Melding } from '../dossier/melding.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import { beoordelingsopties } from './beoordelingsopties.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Dossierinvoer } from './invoer/lees.ts';
import { weigeringMelding } from './kaderweigering.ts';
import type { Beoordeelopdracht } from './opdracht.ts';
import { inDossier, metPlek } from './plek.ts';

/** A dossier and its assessments, of which a half-year was chosen or all. */
export interface Nagespeeld {
  readonly dossier: Dossier;
  readonly stappen: readonly Stap[];
  /** With what went before them. */
  readonly alle: readonly Stap[];
}

/**
 * The assessments of a dossier under a kader, up to the half-year or the day that was chosen. Refuses ('invoer') the whole
 * when anything in it is wrong.
 */
export function speelNa(
  { lezing }: Dossierinvoer,
  gegevens: Gegevens,
  opdracht: Beoordeelopdracht,
): Nagespeeld {
  if ('fouten' in lezing) throw new Weigering('invoer', lezing.fouten);
  const { kader, halfjaar, moment } = opdracht;
  const dossier = totEnMet(lezing.dossier, opdracht);
  // The moment chose the day; each day stands in the dossier.
  const opties = beoordelingsopties({ ...opdracht, moment: null }, gegevens);
  const { stappen: gespeeld, bezwaren } = replay(dossier, kader, opties);
  if (bezwaren.length > 0)
    throw new Weigering(
      'invoer',
      bezwaren.map((b) => bezwaarMelding(b, kader)),
    );
  const stappen = gespeeld.map((stap, i) => {
    const halfjaarIn = dossier.halfjaren[i];
    if (halfjaarIn === undefined) throw new Error('een stap zonder halfjaar');
    return { ...stap, beoordeling: metPlek(stap.beoordeling, inDossier(halfjaarIn)) };
  });
  const gekozen = stappen.filter(
    (s) =>
      (halfjaar === null || s.beoordeling.halfjaar === halfjaar) && (moment === null || s === stappen.at(-1)),
  );
  return { dossier, stappen: gekozen, alle: stappen };
}

/** The dossier as it stood at the half-year, or on the day of assessment, that was chosen. */
function totEnMet(dossier: Dossier, { halfjaar, moment }: Beoordeelopdracht): Dossier {
  const { halfjaren } = dossier;
  const binnen = halfjaren.filter((h) => halfjaar === null || h.periode.halfjaar === halfjaar);
  if (binnen.length === 0)
    throw weiger(
      'gebruik',
      'halfjaar-niet-in-dossier',
      `Het halfjaar ${halfjaar} staat niet in het dossier.`,
      `Het dossier heeft: ${[...new Set(halfjaren.map((h) => h.periode.halfjaar))].join(', ')}.`,
    );
  const laatste = binnen.findLast((h) => moment === null || dagVan(h) === moment);
  if (laatste === undefined)
    throw weiger(
      'gebruik',
      'moment-in-dossier',
      `Op ${moment} is er in het dossier geen beoordeling: elke dag van beoordeling staat in het dossier zelf.`,
      `Zet moment bij het halfjaar in het dossier. Of kies een van deze dagen: ${binnen.map(dagVan).join(', ')}.`,
    );
  return { ...dossier, halfjaren: halfjaren.slice(0, halfjaren.indexOf(laatste) + 1) };
}

function bezwaarMelding(b: Bezwaar, kader: Kader): Melding {
  const leeg = { rij: null, cel: null };
  switch (b.code) {
    case 'kader-weigert': {
      const melding = weigeringMelding({ rij: 0, periode: b.periode, cellen: new Map() }, kader, b.weigering);
      return { ...melding, ...leeg, kolom: `${b.pad}.${melding.kolom}` };
    }
    case 'trede-vorig-anders':
      return {
        ...leeg,
        code: b.code,
        kolom: `${b.pad}.trede_vorig`,
        waarde: String(b.gegeven),
        melding: `In ${b.periode.halfjaar} staat trede_vorig ${b.gegeven}, maar onder ${kader.id} kwam de gemeente bij de beoordeling ervoor op trede ${b.volgens}.`,
        oplossing:
          'Laat trede_vorig weg, of verbeter de cijfers of oordelen van het vorige halfjaar. Is toen anders beslist, leg dat daar dan als oordeel vast.',
      };
    case 'gebeurtenis-anders': {
      const { kolom, gegeven, volgens } = b.tegenspraak;
      return {
        ...leeg,
        code: b.code,
        kolom: `${b.pad}.${kolom}`,
        waarde: gegeven,
        melding: `In ${b.periode.halfjaar} staat ${kolom} ${gegeven}, maar volgens de gebeurtenissen is het ${volgens}.`,
        oplossing: `Laat ${kolom} weg, of verbeter de datum of de gebeurtenis.`,
      };
    }
  }
}
