import type { Assessment, Bevinding, Briefsoort } from '../assessment/assessment.ts';
import type { Datum } from '../dossier/datum.ts';
import type { Halfjaar } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import { naarBlokken } from './blokken.ts';
import { type Block, type Brief, type Inline, inlines, type Kenmerk, platteTekst } from './brief.ts';
import { controleerCijfertabellen } from './cijfertabel.ts';
import type { Huisstijl } from './huisstijl.ts';
import * as nederlands from './nederlands.ts';
import { vulIn } from './render.ts';
import { bouwsteen, type Sjablonen } from './sjablonen.ts';
import { SjabloonFout } from './sjabloonfout.ts';
import type { BriefVelden } from './velden.ts';
import { type Clausulesoort, clausule, periodeVelden, zin } from './zinnen.ts';

/** A change of the national taakstelling during a half-year. */
export interface LandelijkeBijstelling {
  readonly halfjaar: Halfjaar;
  readonly oorspronkelijk: number;
  readonly bijgesteld: number;
  readonly datum: Datum;
  readonly door: string;
}

/** What a letter is made from, besides its templates. */
export interface Briefopdracht {
  readonly assessment: Assessment;
  readonly periode: Periode;
  readonly soort: Briefsoort;
  /** How letters name the policy and its plan. */
  readonly kader: { readonly titel: string; readonly plan: string };
  readonly huisstijl: Huisstijl;
  readonly briefdatum: Datum;
  readonly landelijk: readonly LandelijkeBijstelling[];
  /** The user asked for a concept. */
  readonly concept: boolean;
}

/** Where the template of a letter stands: the folder of the trede the letter belongs to. */
export function sjabloonbestand(soort: Briefsoort, trede: number): string {
  const map: Readonly<Record<Briefsoort, number>> = {
    beoordeling: 1,
    signalering: 1,
    voortgang: 1,
    'uitnodiging-overleg': 2,
    informatieverzoek: 2,
    'verzoek-verbeterplan': 3,
    'oordeel-verbeterplan': 3,
    'uitnodiging-bestuurlijk-overleg': 3,
    voortzetting: trede,
    vooraankondiging: 4,
    besluit: 5,
    'feitelijke-indeplaatsstelling': 6,
    intrekking: 6,
  };
  return `trede${map[soort]}/${soort}.njk`;
}

/**
 * Makes one letter. A letter reads the trede from the assessment, it cannot compute one.
 * Throws a SjabloonFout when the template asks for what does not exist or its table does not add up.
 */
export function compose(opdracht: Briefopdracht, sjablonen: Sjablonen): Brief {
  const { assessment: a, periode: p, huisstijl: h } = opdracht;
  if (a.trede === null || a.tredeVorig === null) throw new Error('geen brief zonder trede');
  const bestand = sjabloonbestand(opdracht.soort, a.trede);
  const plaats = { bestand, regel: 1, kolom: 1 };
  const velden = briefvelden(opdracht, a.trede, a.tredeVorig);
  const gevuld = vulIn(sjablonen, bouwsteen(sjablonen, bestand, a.kader, plaats), velden, a.kader, (b) => {
    const { soort, ...rest } = b as Bevinding & { readonly soort: Clausulesoort };
    return clausule(rest, soort, a);
  });
  const { titel, blokken } = naarBlokken(gevuld);
  if (titel === null)
    throw new SjabloonFout([{ ...plaats, melding: 'de brief heeft geen onderwerp: begin met "# "' }]);
  controleerCijfertabellen(blokken, velden, bestand);
  weigerLegeRegels(blokken, bestand);
  return {
    soort: opdracht.soort,
    gemeentecode: a.gemeentecode,
    halfjaar: a.halfjaar,
    trede: a.trede,
    titel: platteTekst(titel),
    concept: conceptredenen(opdracht, blokken, sjablonen),
    afzender: [h.naam, ...h.afzender],
    adressering: adressering(a.gemeente, p),
    kenmerken: kenmerken(opdracht, titel),
    blokken,
    ondertekening: h.ondertekening,
    afschriftAan: a.afschriften.includes('gemeenteraad') ? [`de raad van de gemeente ${a.gemeente}`] : [],
    voettekst: h.voettekst,
  };
}

/** Why this letter may not go out yet; null when it may. */
function conceptredenen(
  o: Briefopdracht,
  blokken: readonly Block[],
  sjablonen: Sjablonen,
): readonly string[] | null {
  const { assessment: a } = o;
  const open = a.openOordelen.map((vraag) => `Nog te beslissen: ${zin(vraag, 'vragen', a, sjablonen)}`);
  const leeg = [...inlines(blokken)].flatMap((i) =>
    i.type === 'slot' ? [`Nog in te vullen: ${i.text.slice('[invullen: '.length, -1)}.`] : [],
  );
  const beleid =
    a.waarschuwingen.some((w) => w.code === 'nieuwe-beleidsregel') && o.huisstijl.beleidsregel === null
      ? ['De huisstijl noemt de nieuwe beleidsregel niet (sinds 2\u00a0mei\u00a02024).']
      : [];
  const redenen = [...open, ...leeg, ...beleid];
  if (redenen.length > 0) return redenen;
  return o.concept ? ['Als concept gevraagd.'] : null;
}

function briefvelden(o: Briefopdracht, trede: number, tredeVorig: number): BriefVelden {
  const { assessment: a, periode: p, huisstijl: h } = o;
  const c = bekend(a);
  const volgend =
    p.taakstelling_volgend === null
      ? null
      : {
          taakstelling: p.taakstelling_volgend,
          totaalopgave: p.taakstelling_volgend + c.achterstand - c.voorsprong,
        };
  const landelijk =
    o.landelijk.find((l) => l.halfjaar === a.halfjaar && l.datum === p.bijstelling_datum) ?? null;
  const gebruikt = a.oordelen.filter((oordeel) => oordeel.gebruikt);
  return {
    gemeente: { naam: a.gemeente, code: a.gemeentecode },
    provincie: {
      naam: h.provincie,
      website: h.contact.website,
      email: h.contact.email,
      telefoon: h.contact.telefoon,
    },
    kader: o.kader,
    periode: periodeVelden(a.halfjaar),
    briefdatum: o.briefdatum,
    cijfers: c,
    volgend,
    bijstelling:
      p.taakstelling_oorspronkelijk === null || p.bijstelling_datum === null
        ? null
        : { oorspronkelijk: p.taakstelling_oorspronkelijk, datum: p.bijstelling_datum, landelijk },
    bijtellingBewijs: p.bijtelling_bewijs,
    alGeteld:
      p.gehuisvest === null || (p.bijtelling_vorig_geregistreerd ?? 0) === 0
        ? null
        : { gehuisvestCoa: p.gehuisvest, aantal: p.bijtelling_vorig_geregistreerd ?? 0 },
    trede,
    tredeVorig,
    tredeSinds: p.trede_sinds,
    waardering: a.waardering,
    overlegDatum: p.overleg_datum,
    planOntvangen: p.plan_ontvangen,
    verificatieDatum: p.verificatie_datum,
    oordelen: gebruikt.map(({ motivering, door, datum }) => ({ motivering, door, datum })),
    gronden: a.gronden.map((b) => ({ ...b, soort: 'gronden' as const, datum: null })),
    signalen: a.signalen.map((b) => ({ ...b, soort: 'signalen' as const, datum: null })),
    termijnen: a.termijnen.map((b) => ({ ...b, soort: 'termijnen' as const })),
    toelichting: p.toelichting ?? [],
    toon: {
      gerealiseerd: c.achterstand === 0,
      blijft: trede === tredeVorig,
      daalt: trede < tredeVorig,
      voorsprongBegin: c.voorsprongBegin > 0,
      voorsprong: c.voorsprong > 0,
      bijtelling: c.bijtelling > 0,
      achterstandBlijft: c.achterstand > 0,
      signalen: a.signalen.length > 0,
      oordelen: gebruikt.length > 0,
      toelichting: (p.toelichting ?? []).length > 0,
      overlegGeweest: p.overleg_datum !== null && p.overleg_datum <= o.briefdatum,
      afschriftRaad: a.afschriften.includes('gemeenteraad'),
      planOnvoldoende: p.oordeel_verbeterplan === 'onvoldoende',
      planNietIngediend: p.oordeel_verbeterplan === 'niet_ingediend',
    },
  };
}

/** The figures, none of them unknown: a letter with an unknown figure in its table cannot be made. */
function bekend(a: Assessment): BriefVelden['cijfers'] {
  for (const [naam, waarde] of Object.entries(a.cijfers))
    if (waarde === null) throw new Error(`geen brief zonder ${naam}`);
  return a.cijfers as BriefVelden['cijfers'];
}

/** One space inside the postcode, two before the town. Without an address only the college and the gemeente. */
function adressering(gemeente: string, p: Periode): Inline[][] {
  const regels: Inline[][] = [
    [{ type: 'text', text: 'Het college van burgemeester en wethouders' }],
    [{ type: 'text', text: 'van de gemeente ' }, veld('gemeente', gemeente)],
  ];
  if (p.adres === null || p.postcode === null || p.plaats === null) return regels;
  regels.push([veld('adres', p.adres)]);
  regels.push([
    veld('postcode', p.postcode),
    { type: 'text', text: '  ' },
    veld('plaats', p.plaats.toUpperCase()),
  ]);
  return regels;
}

function kenmerken(o: Briefopdracht, titel: readonly Inline[]): Kenmerk[] {
  const { huisstijl: h, periode: p, assessment: a } = o;
  const patroon = h.kenmerkpatroon.replaceAll('{halfjaar}', a.halfjaar).replaceAll('{code}', a.gemeentecode);
  const regels: (Kenmerk | null)[] = [
    { label: h.labels.datum, inhoud: [veld('briefdatum', o.briefdatum, nederlands.datum(o.briefdatum))] },
    { label: h.labels.kenmerk, inhoud: [veld('kenmerk', p.kenmerk ?? patroon)] },
    p.uw_kenmerk === null ? null : { label: h.labels.uwKenmerk, inhoud: [veld('uw_kenmerk', p.uw_kenmerk)] },
    h.contact.persoon === null
      ? null
      : { label: h.labels.contactpersoon, inhoud: [veld('contact', h.contact.persoon)] },
    { label: h.labels.telefoon, inhoud: [veld('telefoon', h.contact.telefoon)] },
    { label: h.labels.email, inhoud: [veld('email', h.contact.email)] },
    { label: h.labels.onderwerp, inhoud: titel },
  ];
  return regels.filter((k) => k !== null);
}

function veld(pad: string, waarde: string, text: string = waarde): Inline {
  return { type: 'field', pad, waarde, text };
}

/** An empty heading, paragraph, item or header cell cannot reach a letter. */
function weigerLegeRegels(blokken: readonly Block[], bestand: string): void {
  for (const blok of blokken) {
    const lijnen = blok.type === 'table' ? blok.kop : blok.type === 'list' ? blok.items : [blok.inhoud];
    if (lijnen.some((regel) => platteTekst(regel).trim() === ''))
      throw new SjabloonFout([
        { bestand, regel: 1, kolom: 1, melding: `de brief heeft een lege ${blok.type}` },
      ]);
  }
}
