import { assess, weigering } from '../assessment/assess.ts';
import type { Kader } from '../assessment/kader.ts';
import { lastdelen } from '../assessment/laststand.ts';
import type { Datum } from '../dossier/datum.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { beoordeeldagen, peildatum } from '../dossier/halfjaar.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';
import { LEGE_INVULLING } from '../dossier/invulling.ts';
import { datum } from '../dossier/nederlands.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import { verdwaaldeRegels } from '../tables/rij/volledigheid.ts';
import type { Beoordeeld } from './beoordeeld.ts';
import { beoordelingsopties } from './beoordelingsopties.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import { uitEerdereBrieven } from './eerdereberichten.ts';
import { eerdereHalfjaren } from './eerderehalfjaren.ts';
import type { Invoer } from './invoer/lees.ts';
import type { Tabelinvoer } from './invoer/tabel.ts';
import { weigeringMelding } from './kaderweigering.ts';
import { speelNa } from './naspelen.ts';
import type { Beoordeelopdracht } from './opdracht.ts';
import { inTabel, metPlek } from './plek.ts';
import { eerste } from './taal.ts';

/**
 * The assessments that an order asks for, each made once: every row of a table, or the last assessment of a dossier (of the
 * half-year, or on the day, that the order names). With a municipality only that one. Refuses ('invoer') rows that the
 * kader refuses, and ('gebruik') a half-year or municipality that is not there.
 */
export function beoordeel(invoer: Invoer, gegevens: Gegevens, opdracht: Beoordeelopdracht): Beoordeeld[] {
  if (invoer.soort === 'dossier') return verloop(invoer, gegevens, opdracht).slice(-1);
  const regels = regelsVanHalfjaar(invoer, opdracht);
  weigerRegels(regels, opdracht.kader);
  weigerMoment(regels, opdracht.moment);
  const gekozen = opdracht.gemeente === null ? regels : [regelVan(regels, opdracht.gemeente)];
  return gekozen.map((regel) => beoordeelRegel(regel, invoer, gegevens, opdracht));
}

/** Every assessment of a dossier in the order of its days; of a table those of all its half-years. */
export function verloop(invoer: Invoer, gegevens: Gegevens, opdracht: Beoordeelopdracht): Beoordeeld[] {
  if (invoer.soort === 'tabel') {
    const halfjaren = [...new Set(invoer.regels.map((r) => r.periode.halfjaar))].sort();
    return halfjaren.flatMap((halfjaar) => beoordeel(invoer, gegevens, { ...opdracht, halfjaar }));
  }
  const { dossier, stappen, alle } = speelNa(invoer, gegevens, opdracht);
  return stappen.map((stap) => {
    const plaats = alle.indexOf(stap);
    return {
      regel: { rij: null, periode: stap.periode, cellen: new Map() },
      beoordeling: stap.beoordeling,
      moment: stap.moment,
      opties: stap.opties,
      verleden: {
        gebeurtenissen: dossier.gebeurtenissen,
        beoordelingen: alle.slice(0, plaats + 1),
        invulling: dossier.halfjaren[plaats]?.invulling ?? LEGE_INVULLING,
        last: lastdelen(dossier.halfjaren),
      },
    };
  });
}

function beoordeelRegel(
  regel: Invoerregel,
  { regels }: Tabelinvoer,
  gegevens: Gegevens,
  opdracht: Beoordeelopdracht,
): Beoordeeld {
  const opties = {
    ...beoordelingsopties(opdracht, gegevens),
    ...uitEerdereBrieven(regel.periode, opdracht, gegevens),
    eerder: eerdereHalfjaren(regel.periode, regels, gegevens, opdracht),
  };
  const beoordeling = assess(regel.periode, opdracht.kader, opties);
  return { regel, beoordeling: metPlek(beoordeling, inTabel(regel)), moment: null, opties, verleden: null };
}

/** Refuses the whole table when the kader refuses a row of it. */
function weigerRegels(regels: readonly Invoerregel[], kader: Kader): void {
  const geweigerd = regels.flatMap((regel) => {
    const waarom = weigering(regel.periode, kader);
    return waarom === null ? [] : [weigeringMelding(regel, kader, waarom)];
  });
  if (geweigerd.length > 0) throw new Weigering('invoer', geweigerd);
}

/** Refuses a day that is not one on which the half-year of these rows can be assessed. */
function weigerMoment([eerste]: readonly Invoerregel[], moment: Datum | null): void {
  if (eerste === undefined || moment === null) return;
  const { halfjaar } = eerste.periode;
  const { van, totEnMet } = beoordeeldagen(halfjaar);
  if (moment >= van && moment <= totEnMet) return;
  throw new Weigering('gebruik', [
    {
      code: 'moment-buiten-halfjaar',
      rij: eerste.rij,
      kolom: 'halfjaar',
      cel: eerste.cellen.get('halfjaar') ?? null,
      waarde: halfjaar,
      melding: `Op ${datum(moment)} kan ${halfjaar} niet worden beoordeeld.`,
      oplossing: `Kies als moment een dag van ${datum(van)} tot en met ${datum(totEnMet)}, of laat het moment weg: dan geldt de peildatum, ${datum(peildatum(halfjaar))}.`,
    },
  ]);
}

/** The one row of a municipality, by name or code. */
function regelVan(regels: readonly Invoerregel[], gemeente: string): Invoerregel {
  const zoek = gemeente.trim().toLowerCase();
  const gevonden = regels.find(({ periode: p }) =>
    [p.gemeente, p.gemeentecode].some((t) => t.toLowerCase() === zoek),
  );
  if (gevonden !== undefined) return gevonden;
  const lijkt = nearest(
    gemeente,
    regels.map((r) => r.periode.gemeente),
  );
  throw weiger(
    'gebruik',
    'gemeente-niet-in-tabel',
    `De gemeente "${gemeente}" staat niet in de tabel.`,
    lijkt === null ? 'Controleer de naam of geef de gemeentecode op.' : `Bedoelt u ${lijkt}?`,
  );
}

/** The rows of the half-year that is meant; refuses when the table has more and none was chosen. */
export function regelsVanHalfjaar(
  { regels }: Pick<Tabelinvoer, 'regels'>,
  { halfjaar }: Pick<Beoordeelopdracht, 'halfjaar'>,
): readonly Invoerregel[] {
  const halfjaren = [...new Set(regels.map((r) => r.periode.halfjaar))].sort();
  if (halfjaar === null) {
    if (halfjaren.length <= 1) return regels;
    throw weiger(
      'gebruik',
      'halfjaar-kiezen',
      `Het bestand heeft meer dan één halfjaar: ${halfjaren.join(', ')}.${alleenIn(verdwaaldeRegels(regels))}`,
      'Kies er een.',
    );
  }
  if (!halfjaren.includes(halfjaar))
    throw weiger(
      'gebruik',
      'halfjaar-niet-in-tabel',
      `Het halfjaar ${halfjaar} staat niet in het bestand.`,
      `Het bestand heeft: ${halfjaren.join(', ')}.`,
    );
  return regels.filter((r) => r.periode.halfjaar === halfjaar);
}

/** Where a half-year of a few rows stands: it may be a slip of the hand. */
function alleenIn(verdwaald: readonly Invoerregel[]): string {
  if (verdwaald.length === 0) return '';
  const plekken = verdwaald.map(
    ({ rij, periode, cellen }) =>
      `${periode.halfjaar} in rij ${rij} (${periode.gemeente}, cel ${cellen.get('halfjaar') ?? ''})`,
  );
  return ` Alleen ${eerste(plekken)} ${plekken.length === 1 ? 'wijkt' : 'wijken'} af.`;
}
