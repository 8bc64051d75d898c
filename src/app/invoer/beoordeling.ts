import { assess, type Beoordelingsopties, effectieveInstellingen } from '../../assessment/assess.ts';
import type { Assessment } from '../../assessment/assessment.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Beoordeling } from '../../assessment/voorgeschiedenis.ts';
import { datumVanOptie, instellingenVan, type Opties } from '../../cli/opties.ts';
import type { Datum } from '../../dossier/datum.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import type { Invulling } from '../../dossier/invulling.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { zin } from '../../letters/zinnen.ts';
import { leesFeestdagen, leesLandelijk } from './bestanden.ts';

/** The facts of an assessment and where they stand; `rij` is null when they come from a dossier. */
export type Feitenregel = Omit<Invoerregel, 'rij'> & { readonly rij: number | null };

/** A row, or a half-year of a dossier, and its assessment. */
export interface Beoordeeld {
  readonly regel: Feitenregel;
  readonly assessment: Assessment;
  /** The day of an extra assessment of a dossier; absent or null for the peildatum. */
  readonly moment?: Datum | null;
  /** What a dossier tells from before; absent for a row. */
  readonly verleden?: {
    readonly gebeurtenissen: readonly Gebeurtenis[];
    /** Up to and including this one. */
    readonly beoordelingen: readonly Beoordeling[];
    readonly invulling: Invulling;
  };
}

/** Where an assessment comes from, for a message: `rij 7`, or the dossier. */
export function plekVan({ rij }: Feitenregel): string {
  return rij === null ? 'dossier' : `rij ${rij}`;
}

/** An assessment with its row; null when it comes from a dossier. */
interface Genummerd {
  readonly regel: { readonly rij: number | null };
  readonly assessment: Assessment;
}

/**
 * Assesses rows under a kader, with the options of the command line. An assessment is made when it is asked for, and
 * only the last one is held: thousands of them take more room than the time to make them again is worth.
 */
export function beoordeelRegels(regels: readonly Invoerregel[], kader: Kader, opties: Opties): Beoordeeld[] {
  const gekozen = beoordelingsopties(opties, kader);
  let laatste: { readonly regel: Invoerregel; readonly assessment: Assessment } | null = null;
  const beoordeel = (regel: Invoerregel) => {
    if (laatste?.regel !== regel) laatste = { regel, assessment: assess(regel.periode, kader, gekozen) };
    return laatste.assessment;
  };
  return regels.map((regel) => ({
    regel,
    get assessment() {
      return beoordeel(regel);
    },
  }));
}

/** The options of an assessment, from those of the command line. */
export function beoordelingsopties(opties: Opties, kader: Kader): Beoordelingsopties {
  const moment = datumVanOptie(opties.moment, 'moment');
  const briefdatum = datumVanOptie(opties.datum, 'datum');
  const verzenddatum = datumVanOptie(opties.verzenddatum, 'verzenddatum');
  return {
    feestdagen: leesFeestdagen(),
    landelijk: leesLandelijk(),
    instellingen: effectieveInstellingen(kader, instellingenVan(opties, kader)),
    ...(moment === null ? {} : { moment }),
    ...(briefdatum === null ? {} : { briefdatum }),
    ...(verzenddatum === null ? {} : { verzenddatum }),
  };
}

/** The assessment as the JSON of the contract: findings with their sentence. */
export function alsJson({ regel, assessment: a }: Genummerd, sjablonen: Sjablonen): object {
  const {
    kader: _kader,
    instellingen: _instellingen,
    intrekking: _intrekking,
    ambtelijk: _ambtelijk,
    ...rest
  } = a;
  return {
    rij: regel.rij,
    gemeentecode: rest.gemeentecode,
    gemeente: rest.gemeente,
    halfjaar: rest.halfjaar,
    peildatum: rest.peildatum,
    status: rest.status,
    tredeVorig: rest.tredeVorig,
    trede: rest.trede,
    waardering: rest.waardering,
    cijfers: rest.cijfers,
    brieven: rest.brieven,
    gronden: a.gronden.map((g) => ({
      code: g.code,
      bron: g.bron,
      cijfers: g.cijfers,
      zin: zin(g, 'gronden', a, sjablonen),
    })),
    openOordelen: a.openOordelen.map((o) => ({
      vraag: zin(o, 'vragen', a, sjablonen),
      kolom: o.kolom,
      antwoorden: o.antwoorden,
      bron: o.bron,
    })),
    oordelen: a.oordelen,
    ontbrekend: a.ontbrekend,
    waarschuwingen: a.waarschuwingen.map((w) => ({
      code: w.code,
      zin: zin(w, 'waarschuwingen', a, sjablonen),
      bron: w.bron,
    })),
    signalen: a.signalen.map((s) => ({ code: s.code, zin: zin(s, 'signalen', a, sjablonen), bron: s.bron })),
    termijnen: a.termijnen.map((t) => ({
      soort: t.code,
      datum: t.datum,
      woorden: zin(t, 'termijnen', a, sjablonen),
      grondslag: t.bron,
    })),
    afschriften: a.afschriften,
    publicatie: a.publicatie,
  };
}
