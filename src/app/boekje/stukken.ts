import { assess, instellingenVanKader, weigering } from '../../assessment/assess.ts';
import {
  type Beoordeling,
  type BeoordelingMetTrede,
  type Bevinding,
  grondenVan,
  vragenVan,
} from '../../assessment/beoordeling.ts';
import type { LandelijkeBijstelling } from '../../assessment/bijstelling.ts';
import type { Feestdagen } from '../../assessment/feestdagen.ts';
import type { Kader } from '../../assessment/kader.ts';
import { type Voorgeschiedenis, voorgeschiedenis } from '../../assessment/voorgeschiedenis.ts';
import { type Stuksoort, stuksoort } from '../../dossier/briefsoort.ts';
import type { Datum } from '../../dossier/datum.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import { Weigering } from '../../dossier/weigering.ts';
import type { Boekbrief, Boekzin } from '../../letters/boekje.ts';
import { type Briefopdracht, briefopdracht, sjabloonbestand } from '../../letters/briefopdracht.ts';
import { stelOp } from '../../letters/compose.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { nieuwSpoor } from '../../letters/template/dekking.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { zin } from '../../letters/zinnen.ts';
import { controleerBriefdatum } from '../brieven/datum.ts';
import { aangekleed, type Boekgeval, type Boekgevallen, dossierVanGeval, regelVanGeval } from './gevallen.ts';

/** What the letters of a booklet are made with. */
export interface Boekbinderij {
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
    const uit = stukken(geval, kader, b);
    for (const { sjabloon } of uit.brieven) if (!eersten.has(sjabloon)) eersten.set(sjabloon, geval);
    brieven.push(...uit.brieven);
    zinnen.push(...uit.zinnen);
  }
  for (const geval of new Set(eersten.values()))
    for (const erbij of b.gevallen.aankledingen) {
      const uit = stukken(aangekleed(geval, erbij), kader, b);
      brieven.push(...uit.brieven);
      zinnen.push(...uit.zinnen);
    }
  return { brieven, zinnen };
}

/** The letters of one case with what goes with them, and its findings as sentences; nothing where it is refused. */
function stukken(geval: Boekgeval, kader: Kader, b: Boekbinderij): Stukken {
  const regel = regelVanGeval(geval, b.gevallen);
  const mogelijk = instellingenVanKader(kader);
  const onbekend = Object.keys(geval.instellingen).some((naam) => !Object.hasOwn(mogelijk, naam));
  if (regel === null || onbekend || weigering(regel.periode, kader) !== null)
    return { brieven: [], zinnen: [] };
  const { moment, verzenddatum, datum: briefdatum = b.gevallen.datum } = geval;
  const opties = {
    instellingen: geval.instellingen,
    feestdagen: b.feestdagen,
    landelijk: b.landelijk,
    ...(moment === undefined ? {} : { moment }),
  };
  const overzicht = assess(regel.periode, kader, opties);
  const zinnen = zinnenVan(overzicht, geval, b.sjablonen);
  const beoordeling = assess(regel.periode, kader, {
    ...opties,
    briefdatum,
    ...(verzenddatum === undefined ? {} : { verzenddatum }),
  });
  if (!kanBrief(regel, beoordeling, geval, briefdatum)) return { brieven: [], zinnen };
  const opdracht = (soort: Stuksoort) =>
    briefopdracht({
      beoordeling,
      soort,
      periode: regel.periode,
      kader,
      huisstijl: { ...b.huisstijl, beleidsregel: geval.beleidsregel ?? null },
      briefdatum,
      moment: moment ?? beoordeling.peildatum,
      landelijk: b.landelijk,
      verleden: verledenVan(geval, beoordeling, moment ?? beoordeling.peildatum, briefdatum),
    });
  const soorten = geval.soort === undefined ? beoordeling.brieven : [stuksoort(geval.soort)];
  return { brieven: soorten.flatMap((soort) => brievenVan(opdracht(soort), geval, b.sjablonen)), zinnen };
}

function verledenVan(
  geval: Boekgeval,
  beoordeling: Beoordeling,
  dag: Datum,
  briefdatum: Datum,
): Voorgeschiedenis | null {
  const d = dossierVanGeval(geval);
  return d && voorgeschiedenis(d.gebeurtenissen, [{ beoordeling, dag }], briefdatum, d.invulling);
}

/** A letter needs all its figures, and may not tell as past what is still to come. */
function kanBrief(
  regel: Invoerregel,
  beoordeling: Beoordeling,
  { moment }: Boekgeval,
  briefdatum: Briefopdracht['briefdatum'],
): beoordeling is BeoordelingMetTrede {
  if (beoordeling.status === 'onbepaald' || Object.values(beoordeling.cijfers).includes(null)) return false;
  try {
    controleerBriefdatum([{ regel, beoordeling }], briefdatum, moment ?? null);
    return true;
  } catch (fout) {
    if (fout instanceof Weigering) return false;
    throw fout;
  }
}

function brievenVan(opdracht: Briefopdracht, geval: Boekgeval, sjablonen: Sjablonen): Boekbrief[] {
  return stelOp(opdracht, sjablonen).map(({ soort, brief, takken }) => ({
    sjabloon: sjabloonbestand(soort, brief.trede, sjablonen).replace(/\.njk$/, ''),
    geval: geval.zin,
    brief,
    takken,
  }));
}

/** The findings as an assessment without a letter tells them. */
function zinnenVan(a: Beoordeling, geval: Boekgeval, sjablonen: Sjablonen): Boekzin[] {
  const alsZin = (soort: 'gronden' | 'signalen' | 'termijnen' | 'vragen') => (bevinding: Bevinding) => {
    const { spoor, takken } = nieuwSpoor();
    const tekst = zin(bevinding, soort, a, sjablonen, spoor);
    return { sjabloon: `bouwstenen/${soort}/${bevinding.code}`, geval: geval.zin, zin: tekst, takken };
  };
  return [
    ...grondenVan(a).map(alsZin('gronden')),
    ...a.signalen.map(alsZin('signalen')),
    ...a.termijnen.map(alsZin('termijnen')),
    ...vragenVan(a).map(alsZin('vragen')),
  ];
}
