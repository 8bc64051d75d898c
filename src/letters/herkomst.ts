import type { Bevinding } from '../assessment/assessment.ts';
import type { KolomNaam, Periode } from '../dossier/kolommen.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import { getal } from './nederlands.ts';

/** Where the facts of a letter stand: the file, and for a table the row and the cell of each column. */
export interface Vindplaats {
  readonly bestand: string;
  readonly rij: number | null;
  readonly cellen: ReadonlyMap<string, string>;
}

type Bron = (o: Briefopdracht, delen: readonly string[]) => string;

/** Where a filled-in value comes from, as a short Dutch text for a reader. Throws for a path that the table below lacks. */
export function herkomst(o: Briefopdracht, pad: string): string {
  const [, code, rest = ''] = /^([^: ]+): (.*)$/.exec(pad) ?? [];
  if (code !== undefined) return uitClausule(o, code, rest);
  for (const [patroon, bron] of BRONNEN) {
    const gevonden = patroon.exec(pad);
    if (gevonden) return bron(o, gevonden.slice(1));
  }
  throw new Error(`van "${pad}" is niet bekend waar het vandaan komt: zet het in herkomst.ts`);
}

/** The one table from paths to sources. The first pattern that fits counts. */
const BRONNEN: readonly (readonly [RegExp, Bron])[] = [
  [/^gemeente(?:\.naam)?$/, kolom('gemeente')],
  [/^gemeente\.code$/, kolom('gemeentecode')],
  [/^(adres|postcode|plaats|uw_kenmerk)$/, (o, [naam]) => cel(o, naam as KolomNaam)],
  [/^kenmerk$/, (o) => (o.periode.kenmerk === null ? huisstijl('kenmerkpatroon') : cel(o, 'kenmerk'))],
  [/^contact$/, () => huisstijl('contact.persoon')],
  [/^(telefoon|email)$/, (_, [naam]) => huisstijl(`contact.${naam}`)],
  [/^provincie\.naam$/, () => huisstijl('provincie')],
  [/^provincie\.(\w+)$/, (_, [naam]) => huisstijl(`contact.${naam}`)],
  [/^beleidsregel\.(\w+)$/, (_, [naam]) => huisstijl(`beleidsregel.${naam}`)],
  [/^kader\.\w+$/, ({ assessment: a }) => `kader ${a.kader}`],
  [/^briefdatum$/, () => 'brief: de datum van de brief'],
  [/^over\.onderwerp$/, () => 'brief: het onderwerp van de brief waar dit stuk bij hoort'],
  [
    /^moment$/,
    (o) => (o.moment === o.assessment.peildatum ? afgeleid(o) : 'de dag van beoordeling (--moment)'),
  ],
  [/^periode\.halfjaar$/, kolom('halfjaar')],
  [/^periode\.\w+$/, afgeleid],
  [/^cijfers\.(\w+)$/, (o, [naam]) => cijfer(o, naam ?? '')],
  [/^volgend\.taakstelling$/, kolom('taakstelling_volgend')],
  [/^volgend\.totaalopgave$/, volgendeOpgave],
  [/^bijstelling\.oorspronkelijk$/, kolom('taakstelling_oorspronkelijk')],
  [/^bijstelling\.datum$/, kolom('bijstelling_datum')],
  [/^bijstelling\.landelijk\.\w+$/, () => 'data/taakstelling-landelijk.yaml'],
  [/^bijtelling\.bewijs$/, kolom('bijtelling_bewijs')],
  [/^bijtelling\.(\w+)\.aantal$/, (o, [soort]) => cel(o, `bijtelling_${soort}` as KolomNaam)],
  [/^alGeteld\.gehuisvestCoa$/, kolom('gehuisvest')],
  [/^alGeteld\.aantal$/, kolom('bijtelling_vorig_geregistreerd')],
  [/^trede$/, uitkomst],
  [/^tredeVorig$/, kolom('trede_vorig')],
  [/^tredeSinds$/, kolom('trede_sinds')],
  [/^waardering\.\w+$/, uitkomst],
  [/^opschalingNaar\.trede$/, (o) => regelVan(o, 'mogelijke-opschaling') ?? uitkomst(o)],
  [/^overlegDatum$/, kolom('overleg_datum')],
  [/^vooraankondigingDatum$/, kolom('vooraankondiging_datum')],
  [/^lastEinddatum$/, kolom('last_einddatum')],
  [/^koppelingenHalverwege\.aantal$/, kolom('koppelingen_halverwege')],
  [/^planOntvangen$/, kolom('plan_ontvangen')],
  [/^verificatieDatum$/, kolom('verificatie_datum')],
  [/^toelichting\[\d+\]$/, kolom('toelichting')],
  [/^oordelen\[(\d+)\]\.(\w+)$/, (o) => cel(o, 'oordeel_motivering')],
  [/^mededelingIn$/, ({ assessment: a }) => `kader ${a.kader}`],
  [/^dossier\.omvang\.achterstand$/, (o) => achterstandNog(o)],
  [/^dossier\.(\w+)/, (o, [naam]) => uitDossier(o, naam ?? '')],
  [
    /^(gronden|signalen|termijnen)\[(\d+)\]\.\w+$/,
    ({ assessment: a }, [soort, i]) => paragraaf(a[soort as 'gronden'][Number(i)]) ?? a.kader,
  ],
];

function kolom(naam: KolomNaam): Bron {
  return (o) => cel(o, naam);
}

/** `invoer.csv, rij 2, cel H2`; from a dossier the file and the column. */
function cel({ vindplaats: v }: Briefopdracht, naam: string): string {
  if (v === undefined) return `invoer, kolom ${naam}`;
  const plek = v.cellen.get(naam);
  if (v.rij === null || plek === undefined) return `${v.bestand}, ${naam}`;
  return `${v.bestand}, rij ${v.rij}, cel ${plek}`;
}

/** The names under `invulling` in a dossier, for the fields that a letter fills in from them. */
const INGEVULD: Readonly<Record<string, string>> = {
  deelstappen: 'deelstappen',
  zienswijze: 'zienswijze',
  bijzondereOmstandigheden: 'bijzondere_omstandigheden',
  belangenafweging: 'belangenafweging',
  maatregelen: 'maatregelen',
  ingangsdatum: 'ingangsdatum',
  kosten: 'kosten',
  rechtsmiddelen: 'rechtsmiddelen',
};

/** What a person filled in for the letter, or an event. */
function uitDossier({ vindplaats, soort }: Briefopdracht, naam: string): string {
  const bestand = vindplaats?.bestand ?? 'dossier';
  const eigenBesluit = soort === 'besluit' && naam.startsWith('besluit');
  const ingevuld = eigenBesluit ? naam.replace('besluit', 'besluit_').toLowerCase() : INGEVULD[naam];
  return ingevuld === undefined ? `${bestand}, gebeurtenissen` : `${bestand}, invulling.${ingevuld}`;
}

/** What is left of the backlog: on the peildatum the outcome, inside the half-year what was not made up for yet. */
function achterstandNog(o: Briefopdracht): string {
  if (o.moment >= o.assessment.peildatum) return cijfer(o, 'achterstand');
  const { achterstandBegin, ingelopen } = o.assessment.cijfers;
  return `berekend: ${getal(achterstandBegin ?? 0)} \u2212 ${getal(ingelopen ?? 0)} (ingelopen); ${somregel(o)}`;
}

function huisstijl(sleutel: string): string {
  return `huisstijl.yaml: ${sleutel}`;
}

function afgeleid(o: Briefopdracht): string {
  return `volgt uit het halfjaar (${cel(o, 'halfjaar')})`;
}

function uitkomst({ assessment: a }: Briefopdracht): string {
  const regels = new Set(a.gronden.flatMap((grond) => paragraaf(grond) ?? []));
  return `beoordeeld: ${[...regels].join('; ') || a.kader}`;
}

/** A figure of the assessment: straight from a cell, or with the sum that made it. */
function cijfer(o: Briefopdracht, naam: string): string {
  const c = o.assessment.cijfers;
  const n = (welk: keyof typeof c) => getal(c[welk] ?? 0);
  const p = o.periode;
  const som = (woorden: string) => `berekend: ${woorden}; ${somregel(o)}`;
  switch (naam) {
    case 'taakstelling':
      return cel(o, p.taakstelling === c.taakstelling ? 'taakstelling' : 'taakstelling_oorspronkelijk');
    case 'achterstandBegin':
      return beginstand(o, 'achterstand_begin', 'voorsprong_begin');
    case 'voorsprongBegin':
      return beginstand(o, 'voorsprong_begin', 'achterstand_begin');
    case 'totaalopgave':
      return som(`${n('taakstelling')} + ${n('achterstandBegin')}${min(c.voorsprongBegin)}`);
    case 'gehuisvest':
      return gehuisvest(o);
    case 'geteld':
      return som(`${n('gehuisvest')} + ${n('bijtelling')}`);
    case 'bijtelling':
      return som(`${n('bijtelling')} uit de kolommen ${bijtellingen(p).join(', ') || 'bijtelling'}`);
    case 'achterstand':
    case 'voorsprong':
      return som(
        naam === 'achterstand'
          ? `${n('totaalopgave')} \u2212 ${n('gehuisvest')}${min(c.bijtelling)}${c.achterstand === 0 ? ', ten minste 0' : ''}`
          : `${n('gehuisvest')}${plus(c.bijtelling)} \u2212 ${n('totaalopgave')}${c.voorsprong === 0 ? ', ten minste 0' : ''}`,
      );
    case 'ingelopen':
      return som(
        `${n('gehuisvest')}${plus(c.bijtelling)}${plus(c.voorsprongBegin)} \u2212 ${n('taakstelling')}, ten hoogste ${n('achterstandBegin')}`,
      );
    default:
      throw new Error(`van het cijfer "${naam}" is niet bekend waar het vandaan komt`);
  }
}

function beginstand(o: Briefopdracht, eigen: KolomNaam, andere: KolomNaam): string {
  if (o.periode[eigen] !== null) return cel(o, eigen);
  return `0, want er is een ander begin (${cel(o, andere)})`;
}

function gehuisvest(o: Briefopdracht): string {
  const { periode: p, assessment: a } = o;
  const halverwege = o.moment < a.peildatum && p.gehuisvest_halverwege !== null;
  const van = halverwege ? 'gehuisvest_halverwege' : 'gehuisvest';
  const eerder = p.bijtelling_vorig_geregistreerd ?? 0;
  if (eerder === 0) return cel(o, van);
  return `berekend: ${getal(p[van] ?? 0)} \u2212 ${getal(eerder)} (${cel(o, van)}; ${cel(o, 'bijtelling_vorig_geregistreerd')})`;
}

function volgendeOpgave(o: Briefopdracht): string {
  const { achterstand, voorsprong } = o.assessment.cijfers;
  const volgend = getal(o.periode.taakstelling_volgend ?? 0);
  return `berekend: ${volgend} + ${getal(achterstand ?? 0)}${min(voorsprong)}; ${somregel(o)}`;
}

function bijtellingen(p: Periode): string[] {
  const soorten = ['bijtelling_gehuisvest', 'bijtelling_zelfstandig', 'bijtelling_pijplijn'] as const;
  return soorten.filter((k) => (p[k] ?? 0) > 0);
}

const min = (n: number | null | undefined) => (n ? ` \u2212 ${getal(n)}` : '');
const plus = (n: number | null | undefined) => (n ? ` + ${getal(n)}` : '');

/** A value inside a clause: the figure compared, and the paragraph of the rule that compared it. */
function uitClausule(o: Briefopdracht, code: string, pad: string): string {
  const [wortel, naam = ''] = pad.split('.');
  const regel = regelVan(o, code) ?? (code.startsWith('oordeel_') ? cel(o, code) : o.assessment.kader);
  if (wortel === 'cijfers') {
    if (naam !== 'geteld' && !Object.hasOwn(o.assessment.cijfers, naam)) return `vergeleken in ${regel}`;
    const van = cijfer(o, naam);
    return van.endsWith(`; ${regel}`) ? van : `${van}; vergeleken in ${regel}`;
  }
  if (wortel === 'gegevens') return `gegeven bij de regel: ${regel}`;
  if (wortel === 'datum') return `berekend: ${regel}`;
  return herkomst(o, pad);
}

function regelVan({ assessment: a }: Briefopdracht, code: string): string | null {
  const alle = [...a.gronden, ...a.signalen, ...a.termijnen, ...a.waarschuwingen];
  return paragraaf(alle.find((b) => b.code === code));
}

/** The rule of the sum under this kader; without one in this letter the kader itself. */
function somregel({ assessment: a }: Briefopdracht): string {
  return paragraaf(a.gronden.find((b) => /^totaalopgave-|^geen-opgave/.test(b.code))) ?? a.kader;
}

/** `utrecht-2024 § 2.1`, `Gemeentewet artikel 124`. Laws are written with a capital, kaders by their id. */
function paragraaf(b: Bevinding | undefined): string | null {
  if (b === undefined) return null;
  const { document, paragraaf: waar } = b.bron;
  if (waar === '') return document;
  const teken = /^[A-Z]/.test(document) ? ' artikel' : /^\d/.test(waar) ? ' §' : ',';
  return `${document}${teken} ${waar}`;
}
