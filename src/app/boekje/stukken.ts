import { assess, weigering } from '../../assessment/assess.ts';
import type { Beoordeling, BeoordelingMetTrede } from '../../assessment/beoordeling.ts';
import type { LandelijkeBijstelling } from '../../assessment/bijstelling.ts';
import type { Feestdagen } from '../../assessment/feestdagen.ts';
import { instellingenVanKader } from '../../assessment/instellingen.ts';
import type { Kader } from '../../assessment/kader.ts';
import { kanOpVerzoek } from '../../assessment/opverzoek.ts';
import { beletselen } from '../../assessment/verzendeisen/beletsel.ts';
import { type Voorgeschiedenis, voorgeschiedenis } from '../../assessment/voorgeschiedenis.ts';
import { type Stuksoort, stuksoort } from '../../dossier/briefsoort.ts';
import type { Datum } from '../../dossier/datum.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import type { Boekbrief, Boekzin } from '../../letters/boekje.ts';
import { briefopdracht } from '../../letters/briefopdracht.ts';
import { sjabloonbestand } from '../../letters/briefplek.ts';
import { type Opgesteld, stelOp } from '../../letters/compose.ts';
import { pastBijSjabloon } from '../../letters/eigenbrief.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { eiszinnen, zinnenVan } from './boekzinnen.ts';
import {
  aangekleed,
  type Boekgeval,
  type Boekgevallen,
  dossierVanGeval,
  huisstijlVanGeval,
  regelVanGeval,
} from './gevallen.ts';

/** What the letters of a booklet are made with. */
export interface Boekbinderij {
  /** The letters that the kader can call for, or that can be asked for under it. */
  readonly soorten: ReadonlySet<string>;
  readonly gevallen: Boekgevallen;
  readonly sjablonen: Sjablonen;
  readonly huisstijl: Huisstijl;
  readonly landelijk: readonly LandelijkeBijstelling[];
  readonly feestdagen: Feestdagen;
}

/** Everything that the cases yield under a kader, to choose from. */
export interface Stukken {
  readonly brieven: readonly Boekbrief[];
  readonly zinnen: readonly Boekzin[];
}

/** Each case as it is, and every addition to the first case of each kind of letter. */
export function alleStukken(kader: Kader, b: Boekbinderij): Stukken {
  const brieven: Boekbrief[] = [];
  const zinnen: Boekzin[] = [];
  const eersten = new Map<string, Boekgeval>();
  for (const geval of b.gevallen.uitgangspunten) {
    const uit = stukken(geval, regelVanGeval(geval, b.gevallen), kader, b);
    for (const { sjabloon } of uit.brieven) if (!eersten.has(sjabloon)) eersten.set(sjabloon, geval);
    brieven.push(...uit.brieven);
    zinnen.push(...uit.zinnen);
  }
  for (const geval of new Set(eersten.values()))
    for (const erbij of b.gevallen.aankledingen) {
      const gekleed = aangekleed(geval, erbij);
      const uit = stukken(gekleed, regelVanGeval(gekleed, b.gevallen), kader, b);
      brieven.push(...uit.brieven);
      zinnen.push(...uit.zinnen);
    }
  return { brieven, zinnen };
}

/**
 * The letters of one case with what goes with them, and its findings as sentences; nothing where it is refused, or where
 * `isNieuw` says that its outcome was seen already.
 */
export function stukken(
  geval: Boekgeval,
  regel: Invoerregel | null,
  kader: Kader,
  b: Boekbinderij,
  isNieuw: (a: Beoordeling) => boolean = () => true,
): Stukken {
  const mogelijk = instellingenVanKader(kader);
  const onbekend = Object.keys(geval.instellingen).some((naam) => !Object.hasOwn(mogelijk, naam));
  if (regel === null || onbekend || weigering(regel.periode, kader) !== null)
    return { brieven: [], zinnen: [] };
  const { moment, verzenddatum, datum: briefdatum = b.gevallen.datum } = geval;
  const opties = {
    instellingen: geval.instellingen,
    feestdagen: b.feestdagen,
    landelijk: b.landelijk,
    eerder: geval.eerder,
    ...(moment === undefined ? {} : { moment }),
  };
  const overzicht = assess(regel.periode, kader, opties);
  if (!isNieuw(overzicht)) return { brieven: [], zinnen: [] };
  const zinnen = zinnenVan(overzicht, geval, b.sjablonen);
  const beoordeling = assess(regel.periode, kader, {
    ...opties,
    briefdatum,
    ...(verzenddatum === undefined ? {} : { verzenddatum }),
  });
  const eerder = vorigeVan(geval, kader, b);
  const dag = moment ?? beoordeling.peildatum;
  if (!kanBrief(regel, beoordeling, dag, briefdatum)) return { brieven: [], zinnen };
  const opdracht = (soort: Stuksoort) =>
    briefopdracht({
      beoordeling,
      soort,
      periode: regel.periode,
      kader,
      huisstijl: huisstijlVanGeval(geval, b.huisstijl),
      briefdatum,
      verzenddatum: verzenddatum ?? null,
      moment: dag,
      landelijk: b.landelijk,
      verleden: verledenVan(geval, [...eerder, { beoordeling, dag }], briefdatum),
      concept: geval.concept === true,
      onaannemelijk: geval.onaannemelijk ?? [],
    });
  const gevraagd = geval.soort === undefined ? beoordeling.brieven : [stuksoort(geval.soort)];
  const kan = (s: Stuksoort) =>
    b.soorten.has(s) && kanOpVerzoek(beoordeling, s) && pastBijSjabloon(s, beoordeling, b.sjablonen);
  const opgesteld = gevraagd.filter(kan).flatMap((soort) => stelOp(opdracht(soort), b.sjablonen));
  const eisen = opgesteld.flatMap((s) => eiszinnen(s, geval, b.sjablonen));
  return {
    brieven: opgesteld.map((s) => alsBoekbrief(s, geval, b.sjablonen)),
    zinnen: [...zinnen, ...eisen],
  };
}

function verledenVan(
  geval: Boekgeval,
  beoordelingen: Parameters<typeof voorgeschiedenis>[1],
  briefdatum: Datum,
): Voorgeschiedenis | null {
  const d = dossierVanGeval(geval);
  const dag = beoordelingen.at(-1)?.dag ?? briefdatum;
  const last = [{ dag, deelstappen: d?.invulling.deelstappen ?? [] }];
  return d && voorgeschiedenis(d.gebeurtenissen, beoordelingen, briefdatum, d.invulling, last);
}

/** The assessment before, where the dossier of the case tells one. */
function vorigeVan(geval: Boekgeval, kader: Kader, b: Boekbinderij) {
  const vorige = geval.dossier?.vorige;
  if (vorige === undefined) return [];
  const regel = regelVanGeval({ ...geval, gegeven: { ...geval.gegeven, ...vorige } }, b.gevallen);
  if (regel === null || weigering(regel.periode, kader) !== null) return [];
  const beoordeling = assess(regel.periode, kader, { feestdagen: b.feestdagen, landelijk: b.landelijk });
  return [{ beoordeling, dag: beoordeling.peildatum }];
}

/** A letter needs all its figures, and may not tell as past what is still to come. */
function kanBrief(
  { periode }: Invoerregel,
  beoordeling: Beoordeling,
  moment: Datum,
  briefdatum: Datum,
): beoordeling is BeoordelingMetTrede {
  if (beoordeling.status === 'onbepaald' || Object.values(beoordeling.cijfers).includes(null)) return false;
  const dagen = { moment, briefdatum, verzenddatum: null, mandaat: null };
  return beletselen({ beoordeling, periode, ...dagen }).length === 0;
}

function alsBoekbrief(
  { soort, opdracht, brief, takken }: Opgesteld,
  geval: Boekgeval,
  sjablonen: Sjablonen,
): Boekbrief {
  const bestand = sjabloonbestand(soort, { ...opdracht.beoordeling, trede: brief.trede }, sjablonen);
  return { sjabloon: bestand.replace(/\.njk$/, ''), geval: geval.zin, brief, takken };
}
