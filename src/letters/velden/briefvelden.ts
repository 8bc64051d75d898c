import { type Beoordeling, tredeVan, waarderingVan } from '../../assessment/beoordeling.ts';

import { laddertrede, tredeBoven } from '../../dossier/ladder.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import * as afgeleid from './afgeleid.ts';
import { BEVINDINGVELDEN } from './bevindingvelden.ts';
import { huisstijlbron, kaderbron, kolom, regelVanCode, uitHalfjaar, uitkomstbron } from './bronnen.ts';
import { periodevelden } from './clausulevelden.ts';
import { DOSSIERVELDEN } from './dossiervelden.ts';
import { FIGUURBRON, volgendeOpgavebron } from './figuren.ts';
import type { Briefgegevens } from './gegevens.ts';
import { HOGE_VELDEN } from './hogevelden.ts';
import { KOSTENVELDEN, ONS_OORDEEL } from './opverzoek.ts';
import { OVERLEGVELDEN } from './overlegvelden.ts';
import { TOON } from './schakelaars.ts';
import {
  dag,
  dagOfLeeg,
  groep,
  hoeveel,
  lijst,
  mits,
  schakelaar,
  tekst,
  type Veldregel,
  type Veldtabel,
} from './veld.ts';

/** What a letter may use: per field its form, its value and where a reader finds it. Absent is null. */
export const BRIEFVELDEN: Veldtabel<Briefgegevens, Briefopdracht> = {
  gemeente: groep({
    naam: tekst(
      ({ a }) => a.gemeente,
      kolom('gemeente'),
      (rij) => rij.periode.gemeente,
    ),
  }),
  provincie: groep({
    naam: tekst(({ h }) => h.provincie, huisstijlbron('provincie')),
    website: tekst(({ h }) => h.contact.website, huisstijlbron('contact.website')),
    email: tekst(({ h }) => h.contact.email, huisstijlbron('contact.email')),
    telefoon: tekst(({ h }) => h.contact.telefoon, huisstijlbron('contact.telefoon')),
  }),
  /** The policy as a letter names it, and its own words. */
  kader: groep({
    titel: tekst(({ o }) => o.kader.titel, kaderbron),
    plan: tekst(({ o }) => o.kader.plan, kaderbron),
    planfase: tekst(({ o }) => o.kader.planfase, kaderbron),
    cijferbron: tekst(({ o }) => o.kader.cijferbron.voluit, kaderbron),
    cijferbronKort: tekst(({ o }) => o.kader.cijferbron.kort, kaderbron),
  }),
  periode: periodevelden(({ periode }) => periode, kolom('halfjaar'), uitHalfjaar),
  briefdatum: dag(
    ({ o }) => o.briefdatum,
    () => 'brief: de datum van de brief',
  ),
  /** The day on which the figures stood so: the peildatum, or a day inside the half-year. */
  moment: dag(
    ({ o }) => o.moment,
    (o) => (o.moment === o.beoordeling.peildatum ? uitHalfjaar(o) : 'de dag van beoordeling'),
  ),
  cijfers: groep({
    taakstelling: cijfer('taakstelling'),
    achterstandBegin: cijfer('achterstandBegin'),
    voorsprongBegin: cijfer('voorsprongBegin'),
    totaalopgave: cijfer('totaalopgave'),
    gehuisvest: cijfer('gehuisvest'),
    bijtelling: cijfer('bijtelling'),
    achterstand: cijfer('achterstand'),
    voorsprong: cijfer('voorsprong'),
    ingelopen: cijfer('ingelopen'),
    nogTeHuisvesten: cijfer('nogTeHuisvesten'),
    achterstandNog: cijfer('achterstandNog'),
  }),
  /** The achterstand that the next assessment compares with, and its day. */
  meetpunt: groep({
    achterstand: hoeveel(
      ({ meetpunt }) => meetpunt.achterstand,
      (o) => FIGUURBRON[o.moment < o.beoordeling.peildatum ? 'achterstandBegin' : 'achterstand'](o),
    ),
    datum: dag(({ meetpunt }) => meetpunt.datum, uitHalfjaar),
  }),
  /** The opgave of the next half-year, where its taakstelling is known. */
  volgend: mits(({ volgend }: Briefgegevens) => volgend, {
    taakstelling: hoeveel(
      (v) => v.taakstelling,
      kolom('taakstelling_volgend'),
      (rij) => rij.periode.taakstelling_volgend,
    ),
    totaalopgave: hoeveel((v) => v.totaalopgave, volgendeOpgavebron),
  }),
  bijstelling: mits(afgeleid.bijstellingVan, {
    oorspronkelijk: hoeveel((b) => b.oorspronkelijk, kolom('taakstelling_oorspronkelijk')),
    datum: dag((b) => b.datum, kolom('bijstelling_datum')),
    landelijk: mits((b: NonNullable<ReturnType<typeof afgeleid.bijstellingVan>>) => b.landelijk, {
      oorspronkelijk: hoeveel((l) => l.oorspronkelijk, landelijk),
      bijgesteld: hoeveel((l) => l.bijgesteld, landelijk),
      door: tekst((l) => l.door, landelijk),
    }),
  }),
  /** What counts beside the COA figure, by kind, and what it rests on; null when nothing was counted. */
  bijtelling: mits((g: Briefgegevens) => (g.cijfers.bijtelling === 0 ? null : g), {
    gehuisvest: bijtelling('gehuisvest'),
    zelfstandig: bijtelling('zelfstandig'),
    pijplijn: bijtelling('pijplijn'),
    bewijs: tekst(afgeleid.bewijsVan, kolom('bijtelling_bewijs')),
  }),
  /** Set when persons that were counted last time were taken out of the COA figure. */
  alGeteld: mits(afgeleid.alGeteldVan, {
    gehuisvestCoa: hoeveel((g) => g.gehuisvestCoa, kolom('gehuisvest')),
    aantal: hoeveel((g) => g.aantal, kolom('bijtelling_vorig_geregistreerd')),
  }),
  trede: hoeveel(
    ({ trede }) => trede,
    uitkomstbron,
    (rij) => tredeVan(rij.beoordeling),
  ),
  /** What the policy calls that trede. */
  tredeNaam: tekst(({ a, trede }) => laddertrede(a.ladder, trede)?.naam ?? '', kaderbron),
  tredeVorig: hoeveel(
    ({ a }) => a.tredeVorig,
    kolom('trede_vorig'),
    (rij) => rij.beoordeling.tredeVorig,
  ),
  /** The ladder is climbed by one at a time; the highest trede has none above it. */
  volgendeTrede: hoeveel(({ a, trede }) => tredeBoven(a.ladder, trede) ?? trede, uitkomstbron),
  tredeSinds: dagOfLeeg(({ p }) => p.trede_sinds, kolom('trede_sinds')),
  waardering: mits(({ a }: Briefgegevens) => waarderingVan(a), {
    woord: tekst((w) => w.woord, uitkomstbron),
    kleur: tekst((w) => w.kleur, uitkomstbron),
  }),
  ...OVERLEGVELDEN,
  vooraankondigingDatum: dagOfLeeg(({ p }) => p.vooraankondiging_datum, kolom('vooraankondiging_datum')),
  koppelingenHalverwege: mits(afgeleid.koppelingenHalverwegeVan, {
    aantal: hoeveel((n) => n, kolom('koppelingen_halverwege')),
  }),
  /** The trede that may follow when nothing changes, told half-way. */
  opschalingNaar: mits(({ a }: Briefgegevens) => afgeleid.opschalingVan(a), {
    trede: hoeveel(
      (trede) => trede,
      (o) => regelVanCode(o, afgeleid.OPSCHALING) ?? uitkomstbron(o),
    ),
  }),
  beleidsregel: mits(({ h }: Briefgegevens) => h.beleidsregel, {
    titel: tekst((b) => b.titel, huisstijlbron('beleidsregel.titel')),
    nummer: tekst((b) => b.nummer, huisstijlbron('beleidsregel.nummer')),
    datum: dag((b) => b.datum, huisstijlbron('beleidsregel.datum')),
  }),
  ...HOGE_VELDEN,
  /** For a cover or mededeling: the letter it goes with. */
  over: groep({
    isVooraankondiging: schakelaar(({ o }) => o.bij?.soort === 'vooraankondiging'),
    isBesluit: schakelaar(({ o }) => o.bij?.soort === 'besluit'),
    isIntrekking: schakelaar(({ o }) => o.bij?.soort === 'intrekking'),
  }),
  verificatieDatum: dagOfLeeg(({ p }) => p.verificatie_datum, kolom('verificatie_datum')),
  onsOordeel: uitOpdracht(ONS_OORDEEL),
  ...BEVINDINGVELDEN,
  toelichting: lijst(
    ({ p }: Briefgegevens) => p.toelichting ?? [],
    tekst((alinea) => alinea, kolom('toelichting')),
  ),
  dossier: uitOpdracht(groep(DOSSIERVELDEN)),
  kosten: uitOpdracht(groep(KOSTENVELDEN)),
  toon: groep(TOON),
};

function uitOpdracht({ waarde, ...regel }: Veldregel<Briefopdracht, Briefopdracht>) {
  return { ...regel, waarde: ({ o }: Briefgegevens) => waarde(o) };
}

function cijfer(naam: keyof Beoordeling['cijfers']): Veldregel<Briefgegevens, Briefopdracht> {
  return hoeveel(
    ({ cijfers }) => cijfers[naam],
    FIGUURBRON[naam],
    (rij) => rij.beoordeling.cijfers[naam],
  );
}

function landelijk(): string {
  return 'data/taakstelling-landelijk.yaml';
}

function bijtelling(soort: afgeleid.Bijtelsoort): Veldregel<Briefgegevens, Briefopdracht> {
  const geteld = (g: Briefgegevens) => afgeleid.geteldeBijtelling(g, soort);
  return mits(geteld, { aantal: hoeveel((n) => n, kolom(`bijtelling_${soort}`)) });
}
