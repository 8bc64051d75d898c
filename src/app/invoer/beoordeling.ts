import { assess, type Beoordelingsopties, effectieveInstellingen } from '../../assessment/assess.ts';
import {
  type Beoordeling,
  grondenVan,
  ontbrekendIn,
  tredeVan,
  vragenVan,
  waarderingVan,
} from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Stap } from '../../assessment/verloop.ts';
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
  readonly beoordeling: Beoordeling;
  /** The day of an extra assessment of a dossier; absent or null for the peildatum. */
  readonly moment?: Datum | null;
  /** What a dossier tells from before; absent for a row. */
  readonly verleden?: {
    readonly gebeurtenissen: readonly Gebeurtenis[];
    /** Up to and including this one. */
    readonly beoordelingen: readonly Stap[];
    readonly invulling: Invulling;
  };
}

/** Where an assessment comes from, for a message: `rij 7`, or the dossier. */
export function plekVan({ rij }: Feitenregel): string {
  return rij === null ? 'dossier' : `rij ${rij}`;
}

/** Assesses each row once under a kader, with the options of the command line. */
export function beoordeelRegels(regels: readonly Invoerregel[], kader: Kader, opties: Opties): Beoordeeld[] {
  const gekozen = beoordelingsopties(opties, kader);
  return regels.map((regel) => ({ regel, beoordeling: assess(regel.periode, kader, gekozen) }));
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

/** The assessment as the JSON of the contract: findings with their sentence. `rij` is null when it comes from a dossier. */
export function alsJson(a: Beoordeling, rij: number | null, sjablonen: Sjablonen): object {
  const beslissend = a.status === 'onbepaald' ? null : a.gronden.beslissend;
  return {
    rij,
    gemeentecode: a.gemeentecode,
    gemeente: a.gemeente,
    halfjaar: a.halfjaar,
    peildatum: a.peildatum,
    status: a.status,
    tredeVorig: a.tredeVorig,
    trede: tredeVan(a),
    waardering: waarderingVan(a),
    cijfers: a.cijfers,
    brieven: a.brieven,
    gronden: grondenVan(a).map((g) => ({
      code: g.code,
      beslissend: g === beslissend,
      bron: g.bron,
      cijfers: g.cijfers,
      zin: zin(g, 'gronden', a, sjablonen),
    })),
    openOordelen: vragenVan(a).map((o) => ({
      vraag: zin(o, 'vragen', a, sjablonen),
      kolom: o.kolom,
      antwoorden: o.antwoorden,
      bron: o.bron,
    })),
    oordelen: a.oordelen,
    ontbrekend: ontbrekendIn(a),
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
