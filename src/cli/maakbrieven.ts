import { basename } from 'node:path';
import type { Briefsoort } from '../assessment/assessment.ts';
import type { LandelijkeBijstelling } from '../assessment/bijstelling.ts';
import type { Kader } from '../assessment/kader.ts';
import type { Brief } from '../letters/brief.ts';
import { type Briefopdracht, type Stuksoort, sjabloonbestand } from '../letters/briefopdracht.ts';
import { compose } from '../letters/compose.ts';
import { controleerSjablonen } from '../letters/controle.ts';
import type { Huisstijl } from '../letters/huisstijl.ts';
import type { Sjablonen } from '../letters/sjablonen.ts';
import { SjabloonFout } from '../letters/sjabloonfout.ts';
import type { Briefpapier } from '../letters/writers/docx.ts';
import { zin } from '../letters/zinnen.ts';
import type { Bestand } from '../run/schrijf.ts';
import { type Beoordeeld, plekVan } from './beoordeling.ts';
import { leesHuisstijl, leesLandelijk, leesSjablonen } from './bestanden.ts';
import { bestandenVan, formatenVan } from './briefbestanden.ts';
import type { Io } from './io.ts';
import { datumVanOptie, type Opties } from './opties.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** All that letters are made with. */
export interface Werkplaats {
  readonly kader: Kader;
  readonly sjablonen: Sjablonen;
  readonly huisstijl: Huisstijl;
  readonly briefpapier: Briefpapier;
  readonly landelijk: readonly LandelijkeBijstelling[];
  readonly formaten: readonly string[];
  readonly opties: Opties;
  /** The input file, for where a value comes from. */
  readonly bestand: string;
}

/** One letter, made and not yet written. */
export interface GemaakteBrief {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly soort: Stuksoort;
  readonly trede: number;
  readonly concept: readonly string[] | null;
  /** What legal staff must look at before the letter goes out. */
  readonly waarschuwingen: readonly string[];
  readonly zonderAdres: boolean;
  readonly bestanden: readonly Bestand[];
}

/** A municipality without a letter that it should have had, and why. */
export interface GeenBrief {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly reden: string;
}

/** Reads templates, huisstijl and formats, and checks every template of this kader before any letter is made. */
export function openWerkplaats(kader: Kader, opties: Opties, bestand: string): Werkplaats {
  const formaten = formatenVan(opties);
  const sjablonen = leesSjablonen();
  const meldingen = controleerSjablonen(sjablonen, kader.id);
  if (meldingen.length > 0) throw new SjabloonFout(meldingen);
  return {
    kader,
    sjablonen,
    ...leesHuisstijl(opties.huisstijl),
    landelijk: leesLandelijk(),
    formaten,
    opties,
    bestand,
  };
}

/** Makes the letters that an assessment calls for; nothing is written yet. */
export function maakBrieven(
  b: Beoordeeld,
  w: Werkplaats,
  io: Io,
): { brieven: GemaakteBrief[]; geen: GeenBrief[] } {
  const { assessment: a } = b;
  const { gemeentecode, gemeente } = a;
  const brieven: GemaakteBrief[] = [];
  const geen: GeenBrief[] = [];
  const zonder = (reden: string) => geen.push({ gemeentecode, gemeente, reden });
  if (a.status === 'onbepaald')
    zonder(`onbepaald; leeg en beslissend: ${a.ontbrekend.join(', ')} (${plekVan(b.regel)})`);
  for (const soort of w.opties.soort === undefined ? a.brieven : [w.opties.soort as Briefsoort]) {
    const onbekend = Object.entries(a.cijfers).filter(([, waarde]) => waarde === null);
    if (!w.sjablonen.has(sjabloonbestand(soort, a.trede ?? 0)))
      zonder(
        `trede ${a.trede}: voor de brief "${soort}" is er geen sjabloon (${sjabloonbestand(soort, a.trede ?? 0)})`,
      );
    else if (onbekend.length > 0)
      zonder(
        `de trede staat vast, maar in de brief ontbreekt een cijfer: ${onbekend.map(([naam]) => naam).join(', ')} (${plekVan(b.regel)})`,
      );
    else brieven.push(...maakBrief(b, soort, w, io));
  }
  return { brieven, geen };
}

/** The letter, and what goes with it: the copy for the raad and the mededeling. */
function maakBrief(b: Beoordeeld, soort: Briefsoort, w: Werkplaats, io: Io): GemaakteBrief[] {
  const { assessment: a, regel } = b;
  const opdracht: Briefopdracht = {
    assessment: a,
    periode: regel.periode,
    vindplaats: { bestand: basename(w.bestand), rij: regel.rij, cellen: regel.cellen },
    soort,
    kader: { titel: w.kader.titel, plan: w.kader.plan },
    huisstijl: w.huisstijl,
    briefdatum: datumVanOptie(w.opties.datum, 'datum') ?? io.vandaag(),
    moment: b.moment ?? datumVanOptie(w.opties.moment, 'moment') ?? a.peildatum,
    uitDossier: regel.rij === null,
    landelijk: w.landelijk,
    bij: null,
    concept: w.opties.concept === true,
  };
  const brief = compose(opdracht, w.sjablonen);
  const erbij = bijlagen(soort, b).map((stuk) =>
    compose({ ...opdracht, soort: stuk, bij: { soort, brief } }, w.sjablonen),
  );
  return [brief, ...erbij].map((stuk) => gemaakt(stuk, b, w));
}

/** What a letter cannot go out without (Gemeentewet 124 lid 4), and the mededeling of the end after trede 4. */
export function bijlagen(soort: Briefsoort, { assessment: a }: Pick<Beoordeeld, 'assessment'>): Stuksoort[] {
  if (soort === 'vooraankondiging' || soort === 'besluit' || soort === 'intrekking')
    return ['afschrift-raad', 'mededeling'];
  return soort === 'beoordeling' && a.tredeVorig === 4 ? ['mededeling'] : [];
}

function gemaakt(brief: Brief, { assessment: a, regel }: Beoordeeld, w: Werkplaats): GemaakteBrief {
  const erbij = brief.soort === 'mededeling' || brief.soort === 'afschrift-raad';
  const naam = `${a.gemeentecode}_${a.halfjaar}_trede${a.trede}_${brief.soort}${brief.concept === null ? '' : '_CONCEPT'}`;
  return {
    gemeentecode: a.gemeentecode,
    gemeente: a.gemeente,
    soort: brief.soort as Stuksoort,
    trede: brief.trede,
    concept: brief.concept,
    waarschuwingen: erbij ? [] : a.waarschuwingen.map((x) => zin(x, 'waarschuwingen', a, w.sjablonen)),
    zonderAdres:
      regel.periode.adres === null && brief.soort !== 'mededeling' && brief.soort !== 'afschrift-raad',
    bestanden: bestandenVan(brief, naam, w),
  };
}

/** 3 before 7 before 0; with --concept an open question is no 7. */
export function uitgangVan(
  brieven: readonly GemaakteBrief[],
  geen: readonly GeenBrief[],
  opties: Opties,
): Uitgang {
  if (geen.length > 0) return UITGANG.deels;
  if (!opties.concept && brieven.some((b) => b.concept !== null)) return UITGANG.wachtOpOordeel;
  return UITGANG.gelukt;
}
