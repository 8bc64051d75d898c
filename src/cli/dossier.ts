import { basename } from 'node:path';
import type { Kader } from '../assessment/kader.ts';
import { type Bezwaar, replay, type Stap } from '../assessment/verloop.ts';
import { type Dossier, type Dossierlezing, parseDossier } from '../dossier/dossier.ts';
import type { Melding } from '../dossier/melding.ts';
import { leesTekstboom } from '../dossier/yaml.ts';
import { beoordelingsopties } from './beoordeling.ts';
import { lees, leesRegister } from './bestanden.ts';
import { halfjaarVanOptie, type Opties } from './opties.ts';
import { weigeringMelding } from './tabel.ts';
import { Stop, stop, UITGANG } from './uitgang.ts';

/** A dossier and its assessments, of which a half-year was chosen or all. */
export interface Nagespeeld {
  readonly dossier: Dossier;
  readonly stappen: readonly Stap[];
}

/** Reads a dossier, or everything that is wrong with it. */
export function leesDossier(bestand: string, opties: Opties): Dossierlezing {
  const register = leesRegister(opties.gemeenten);
  const gelezen = leesTekstboom(lees(bestand), basename(bestand));
  return 'fouten' in gelezen ? gelezen : parseDossier(gelezen.data, register, gelezen.regels);
}

/** The assessments of a dossier under a kader. Refuses the whole when anything in it is wrong. */
export function speelNa(bestand: string, opties: Opties, kader: Kader): Nagespeeld {
  if (opties.moment !== undefined)
    throw stop(
      UITGANG.verkeerdGebruik,
      'moment-in-dossier',
      'Bij een dossier kan --moment niet: elke dag van beoordeling staat in het dossier zelf.',
      'Zet moment bij het halfjaar in het dossier.',
    );
  const gelezen = leesDossier(bestand, opties);
  if ('fouten' in gelezen) throw new Stop(UITGANG.invoerAfgekeurd, gelezen.fouten);
  const { dossier } = gelezen;
  const { stappen, bezwaren } = replay(dossier, kader, beoordelingsopties(opties, kader));
  if (bezwaren.length > 0)
    throw new Stop(
      UITGANG.invoerAfgekeurd,
      bezwaren.map((b) => bezwaarMelding(b, kader)),
    );
  return { dossier, stappen: gekozen(stappen, opties) };
}

function gekozen(stappen: readonly Stap[], opties: Opties): readonly Stap[] {
  const halfjaar = halfjaarVanOptie(opties.halfjaar);
  if (halfjaar === null) return stappen;
  const uit = stappen.filter((s) => s.assessment.halfjaar === halfjaar);
  if (uit.length > 0) return uit;
  const bekend = [...new Set(stappen.map((s) => s.assessment.halfjaar))].join(', ');
  throw stop(
    UITGANG.verkeerdGebruik,
    'halfjaar-niet-in-dossier',
    `Het halfjaar ${halfjaar} staat niet in het dossier.`,
    `Het dossier heeft: ${bekend}.`,
  );
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
