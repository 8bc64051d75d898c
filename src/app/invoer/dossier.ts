import { basename } from 'node:path';
import type { Kader } from '../../assessment/kader.ts';
import { type Bezwaar, replay, type Stap } from '../../assessment/verloop.ts';
import { datumVanOptie, halfjaarVanOptie, type Opties } from '../../cli/opties.ts';
import { type Dossier, type Dossierlezing, parseDossier } from '../../dossier/dossier.ts';
import { dagVan } from '../../dossier/dossierhalfjaar.ts';
import type { Melding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { leesTekstboom } from '../../dossier/yaml.ts';
import { beoordelingsopties } from './beoordeling.ts';
import { lees, leesRegister } from './bestanden.ts';
import { weigeringMelding } from './tabel.ts';

/** A dossier and its assessments, of which a half-year was chosen or all. */
export interface Nagespeeld {
  readonly dossier: Dossier;
  readonly stappen: readonly Stap[];
  /** With what went before them. */
  readonly alle: readonly Stap[];
}

/** Reads a dossier, or everything that is wrong with it. */
export function leesDossier(bestand: string, opties: Opties): Dossierlezing {
  const register = leesRegister(opties.gemeenten);
  const gelezen = leesTekstboom(lees(bestand), basename(bestand));
  return 'fouten' in gelezen ? gelezen : parseDossier(gelezen.data, register, gelezen.regels);
}

/**
 * The assessments of a dossier under a kader, up to the half-year or the day that was chosen. Refuses the whole when
 * anything in it is wrong.
 */
export function speelNa(bestand: string, opties: Opties, kader: Kader): Nagespeeld {
  const gelezen = leesDossier(bestand, opties);
  if ('fouten' in gelezen) throw new Weigering('invoer', gelezen.fouten);
  const dossier = totEnMet(gelezen.dossier, opties);
  const { moment: _, ...rest } = opties; // it chose the day; each day stands in the dossier
  const { stappen, bezwaren } = replay(dossier, kader, beoordelingsopties(rest, kader));
  if (bezwaren.length > 0)
    throw new Weigering(
      'invoer',
      bezwaren.map((b) => bezwaarMelding(b, kader)),
    );
  const halfjaar = halfjaarVanOptie(opties.halfjaar);
  const gekozen = stappen.filter(
    (s) =>
      (halfjaar === null || s.beoordeling.halfjaar === halfjaar) &&
      (opties.moment === undefined || s === stappen.at(-1)),
  );
  return { dossier, stappen: gekozen, alle: stappen };
}

/** The dossier as it stood at the half-year of --halfjaar, or on the day of assessment of --moment. */
function totEnMet(dossier: Dossier, opties: Opties): Dossier {
  const { halfjaren } = dossier;
  const halfjaar = halfjaarVanOptie(opties.halfjaar);
  const moment = datumVanOptie(opties.moment, 'moment');
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
