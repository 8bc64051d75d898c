import {
  type Beoordeling,
  type Bevinding,
  grondenVan,
  ontbrekendIn,
  tredeVan,
  vragenVan,
  waarderingVan,
} from '../assessment/beoordeling.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { type Clausulesoort, keuzezin, zin } from '../letters/zinnen.ts';
import { ontbrekendeNamen } from './beoordeeld.ts';

/** A finding with its sentence. */
export interface Zin {
  readonly zin: string;
  readonly bron: Bevinding['bron'];
}

/** Whether it rests on a choice of ours instead of the text, and if so which. */
interface Keuze {
  readonly eigenKeuze: boolean;
  readonly keuze: string | null;
}

/** A ground told. */
type Grondzin = Zin & Keuze & Pick<Bevinding, 'code' | 'cijfers'> & { readonly beslissend: boolean };

/**
 * An assessment told: the document of the contract, with the sentence of each finding. What a screen or a page shows is
 * made from this; `trede` is the proposal while `status` is `open`, and null when it is `onbepaald`.
 */
export interface Verteld
  extends Pick<
    Beoordeling,
    | 'gemeentecode'
    | 'gemeente'
    | 'halfjaar'
    | 'peildatum'
    | 'status'
    | 'tredeVorig'
    | 'cijfers'
    | 'brieven'
    | 'oordelen'
    | 'afschriften'
    | 'publicatie'
  > {
  /** The row of the table; null when it comes from a dossier. */
  readonly rij: number | null;
  readonly trede: ReturnType<typeof tredeVan> | null;
  readonly waardering: ReturnType<typeof waarderingVan>;
  readonly gronden: readonly Grondzin[];
  readonly openOordelen: readonly {
    readonly vraag: string;
    readonly kolom: string;
    readonly antwoorden: readonly string[];
    readonly bron: Bevinding['bron'];
  }[];
  readonly ontbrekend: readonly string[];
  /** With the column that a warning is about, where it is about one. */
  readonly waarschuwingen: readonly (Zin & Pick<Bevinding, 'code'> & { readonly kolom?: string })[];
  readonly signalen: readonly (Zin & Pick<Bevinding, 'code'>)[];
  readonly termijnen: readonly (Keuze & {
    readonly soort: string;
    readonly datum: string | null;
    readonly woorden: string;
    readonly grondslag: Bevinding['bron'];
  })[];
}

/** Tells an assessment in the words of these templates. */
export function vertel(a: Beoordeling, rij: number | null, sjablonen: Sjablonen): Verteld {
  const beslissend = a.status === 'onbepaald' ? null : a.gronden.beslissend;
  const metZin = (soort: Clausulesoort) => (b: Bevinding) => ({
    code: b.code,
    zin: zin(b, soort, a, sjablonen),
    bron: b.bron,
  });
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
      ...keuzeVan(g, a, sjablonen),
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
      ...metZin('waarschuwingen')(w),
      ...(w.gegevens.kolom === undefined ? {} : { kolom: w.gegevens.kolom }),
    })),
    signalen: a.signalen.map(metZin('signalen')),
    termijnen: a.termijnen.map((t) => ({
      soort: t.code,
      datum: t.datum,
      woorden: zin(t, 'termijnen', a, sjablonen),
      grondslag: t.bron,
      ...keuzeVan(t, a, sjablonen),
    })),
    afschriften: a.afschriften,
    publicatie: a.publicatie,
  };
}

/** Whether a finding rests on a choice of ours, and which. */
function keuzeVan(b: Bevinding, a: Beoordeling, sjablonen: Sjablonen): Keuze {
  const keuze = keuzezin(b, a, sjablonen);
  return { eigenKeuze: keuze !== null, keuze };
}

/** `onbepaald`, or the trede with what decided it: `trede 2. De achterstand daalde …`. */
export function kortVerteld(v: Verteld): string {
  if (v.status === 'onbepaald') return `onbepaald, want er ontbreekt: ${ontbrekendeNamen(v.ontbrekend)}.`;
  const kleur = v.waardering === null ? '' : `, ${v.waardering.woord} (${v.waardering.kleur})`;
  const doorslag = v.status === 'open' ? v.openOordelen[0]?.vraag : v.gronden.find((g) => g.beslissend)?.zin;
  return `trede ${v.trede}${v.status === 'open' ? ' als voorstel' : ''}${kleur}. ${doorslag}`;
}
