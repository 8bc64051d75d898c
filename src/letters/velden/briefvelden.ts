import { type Beoordeling, grondenVan } from '../../assessment/beoordeling.ts';
import { informatiemoment } from '../../dossier/halfjaar.ts';
import { totaalopgave } from '../../dossier/opgave.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { opsomming } from '../nederlands.ts';
import { periodeVelden } from '../zinnen.ts';
import { dossiervelden } from './dossiervelden.ts';
import type { BriefVelden } from './velden.ts';

/** The data of a letter. Every choice becomes a named switch here; a template only names it. */
export function briefvelden(o: Briefopdracht, trede: number, tredeVorig: number): BriefVelden {
  const { beoordeling: a, periode: p, huisstijl: h } = o;
  const c = bekend(a);
  const periode = periodeOp(o);
  // Before the peildatum the backlog that the next half-year begins with is not known yet.
  const volgend =
    p.taakstelling_volgend === null || o.moment < a.peildatum
      ? null
      : {
          taakstelling: p.taakstelling_volgend,
          totaalopgave: totaalopgave(p.taakstelling_volgend, c.achterstand, c.voorsprong),
        };
  const landelijk =
    o.landelijk.find((l) => l.halfjaar === a.halfjaar && l.datum === p.bijstelling_datum) ?? null;
  const gebruikt = a.oordelen.filter(
    (oordeel) =>
      oordeel.gebruikt && (oordeel.vraag === 'oordeel_planinhoud') === (o.soort === 'oordeel-verbeterplan'),
  );
  return {
    gemeente: { naam: a.gemeente },
    provincie: {
      naam: h.provincie,
      website: h.contact.website,
      email: h.contact.email,
      telefoon: h.contact.telefoon,
    },
    kader: o.kader,
    periode,
    briefdatum: o.briefdatum,
    moment: o.moment,
    cijfers: c,
    volgend,
    bijstelling:
      p.taakstelling_oorspronkelijk === null || p.bijstelling_datum === null
        ? null
        : { oorspronkelijk: p.taakstelling_oorspronkelijk, datum: p.bijstelling_datum, landelijk },
    bijtelling: bijtelling(o),
    alGeteld:
      p.gehuisvest === null || (p.bijtelling_vorig_geregistreerd ?? 0) === 0
        ? null
        : { gehuisvestCoa: p.gehuisvest, aantal: p.bijtelling_vorig_geregistreerd ?? 0 },
    trede,
    tredeVorig,
    tredeSinds: p.trede_sinds,
    waardering: a.waardering,
    overlegDatum: p.overleg_datum,
    vooraankondigingDatum: p.vooraankondiging_datum,
    lastEinddatum: p.last_einddatum,
    koppelingenHalverwege: p.koppelingen_halverwege === null ? null : { aantal: p.koppelingen_halverwege },
    opschalingNaar: opschaling(a),
    beleidsregel: h.beleidsregel,
    mededelingIn: mededelingIn(a.publicatie),
    over: {
      onderwerp: o.bij?.brief.titel ?? '',
      isVooraankondiging: o.bij?.soort === 'vooraankondiging',
      isBesluit: o.bij?.soort === 'besluit',
      isIntrekking: o.bij?.soort === 'intrekking',
    },
    planOntvangen: p.plan_ontvangen,
    verificatieDatum: p.verificatie_datum,
    oordelen: gebruikt.map(oordeelVeld),
    gronden: grondenVan(a).map((b) => ({ ...b, soort: 'gronden' as const, ...GEEN_TERMIJN })),
    signalen: a.signalen.map((b) => ({ ...b, soort: 'signalen' as const, ...GEEN_TERMIJN })),
    // The yardstick for the whole ladder is for the overview, not for the letter.
    termijnen: a.termijnen
      .filter((b) => b.code !== 'hele-ladder')
      .map((b) => ({
        ...b,
        soort: 'termijnen' as const,
        isLast: b.code === 'last',
        isBeroep: b.code === 'beroep',
        isGesprek: b.code === 'gesprek',
        motivering: null,
      })),
    toelichting: p.toelichting ?? [],
    dossier: dossiervelden(o),
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
      planinhoudVoldoende: p.oordeel_planinhoud === 'voldoende',
      tredeStaatVast: a.status === 'bepaald',
      vanDeLadder: trede === 0,
      beroepAlle: a.instellingen.beroepsgerechtigden !== 'college',
      tussentijds: o.moment < a.peildatum,
      nogHalverwege:
        o.briefdatum < periode.volgendInformatiemoment &&
        periode.volgendInformatiemoment < periode.volgendePeildatum,
      geenOpgave: c.totaalopgave <= 0,
      vanVier: tredeVorig === 4,
    },
  };
}

/** The half-year as letters name it; inside it, its own information moment and peildatum are the next. */
function periodeOp({ beoordeling: a, moment }: Briefopdracht): BriefVelden['periode'] {
  const periode = periodeVelden(a.halfjaar);
  if (moment >= a.peildatum) return periode;
  return {
    ...periode,
    volgendePeildatum: a.peildatum,
    volgendInformatiemoment:
      moment < informatiemoment(a.halfjaar) ? informatiemoment(a.halfjaar) : periode.volgendInformatiemoment,
  };
}

const MEDIA: Readonly<Record<string, string>> = {
  'provinciaal blad': 'het provinciaal blad',
  'breed verspreide publicatie': 'een breed verspreide publicatie',
  'huis-aan-huisblad of krant': 'een huis-aan-huisblad of krant',
};

/** The media of a mededeling; the letter itself stands on the website or a map there, and says so. */
function mededelingIn(publicatie: Beoordeling['publicatie']): string | null {
  const media = publicatie.flatMap((medium) => MEDIA[medium] ?? []);
  return media.length === 0 ? null : opsomming(media);
}

const GEEN_TERMIJN = { datum: null, isLast: false, isBeroep: false, isGesprek: false, motivering: null };

function oordeelVeld({
  vraag,
  motivering,
}: Beoordeling['oordelen'][number]): BriefVelden['oordelen'][number] {
  return {
    ...GEEN_TERMIJN,
    code: vraag,
    soort: 'oordelen',
    cijfers: {},
    gegevens: { tekst: motivering },
    motivering,
  };
}

/** What was counted beside the COA figure; null when nothing was. */
function bijtelling({ beoordeling: a, periode: p }: Briefopdracht): BriefVelden['bijtelling'] {
  if (a.cijfers.bijtelling === 0) return null;
  // The border refuses a bijtelling without its evidence.
  if (p.bijtelling_bewijs === null) throw new Error('geen bijtelling zonder bewijs');
  const geteld = (n: number | null, kolom: string) =>
    n === null || n === 0 || nietGeteld(a, kolom) ? null : { aantal: n };
  return {
    gehuisvest: geteld(p.bijtelling_gehuisvest, 'bijtelling_gehuisvest'),
    zelfstandig: geteld(p.bijtelling_zelfstandig, 'bijtelling_zelfstandig'),
    pijplijn: geteld(p.bijtelling_pijplijn, 'bijtelling_pijplijn'),
    bewijs: p.bijtelling_bewijs.replace(/\.$/, ''),
  };
}

function nietGeteld(a: Beoordeling, kolom: string): boolean {
  return a.waarschuwingen.some((w) => w.code === 'bijtelling-telt-niet' && w.gegevens.kolom === kolom);
}

function opschaling(a: Beoordeling): { trede: number } | null {
  const melding = a.waarschuwingen.find((w) => w.code === 'mogelijke-opschaling');
  return melding?.cijfers.tredeNieuw === undefined ? null : { trede: melding.cijfers.tredeNieuw };
}

/** The figures, none of them unknown: a letter with an unknown figure in its table cannot be made. */
function bekend(a: Beoordeling): BriefVelden['cijfers'] {
  for (const [naam, waarde] of Object.entries(a.cijfers))
    if (waarde === null) throw new Error(`geen brief zonder ${naam}`);
  return a.cijfers as BriefVelden['cijfers'];
}
