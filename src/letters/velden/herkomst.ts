import { grondenVan } from '../../assessment/beoordeling.ts';
import type { KolomNaam } from '../../dossier/kolommen.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { achterstandNog, cijfer, volgendeOpgave } from './cijferherkomst.ts';
import { cel, paragraaf } from './vindplaats.ts';

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
  [/^kader\.\w+$/, ({ beoordeling: a }) => `kader ${a.kader}`],
  [/^briefdatum$/, () => 'brief: de datum van de brief'],
  [/^over\.onderwerp$/, () => 'brief: het onderwerp van de brief waar dit stuk bij hoort'],
  [
    /^moment$/,
    (o) => (o.moment === o.beoordeling.peildatum ? afgeleid(o) : 'de dag van beoordeling (--moment)'),
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
  [/^mededelingIn$/, ({ beoordeling: a }) => `kader ${a.kader}`],
  [/^dossier\.omvang\.achterstand$/, (o) => achterstandNog(o)],
  [/^dossier\.(\w+)/, (o, [naam]) => uitDossier(o, naam ?? '')],
  [
    /^(gronden|signalen|termijnen)\[(\d+)\]\.\w+$/,
    ({ beoordeling: a }, [soort, i]) =>
      paragraaf((soort === 'gronden' ? grondenVan(a) : a[soort as 'signalen'])[Number(i)]) ?? a.kader,
  ],
];

function kolom(naam: KolomNaam): Bron {
  return (o) => cel(o, naam);
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

function huisstijl(sleutel: string): string {
  return `huisstijl.yaml: ${sleutel}`;
}

function afgeleid(o: Briefopdracht): string {
  return `volgt uit het halfjaar (${cel(o, 'halfjaar')})`;
}

function uitkomst({ beoordeling: a }: Briefopdracht): string {
  const regels = new Set(grondenVan(a).flatMap((grond) => paragraaf(grond) ?? []));
  return `beoordeeld: ${[...regels].join('; ') || a.kader}`;
}

/** A value inside a clause: the figure compared, and the paragraph of the rule that compared it. */
function uitClausule(o: Briefopdracht, code: string, pad: string): string {
  const [wortel, naam = ''] = pad.split('.');
  const regel = regelVan(o, code) ?? (code.startsWith('oordeel_') ? cel(o, code) : o.beoordeling.kader);
  if (wortel === 'cijfers') {
    if (naam !== 'geteld' && !Object.hasOwn(o.beoordeling.cijfers, naam)) return `vergeleken in ${regel}`;
    const van = cijfer(o, naam);
    return van.endsWith(`; ${regel}`) ? van : `${van}; vergeleken in ${regel}`;
  }
  if (wortel === 'gegevens') return `gegeven bij de regel: ${regel}`;
  if (wortel === 'datum') return `berekend: ${regel}`;
  return herkomst(o, pad);
}

function regelVan({ beoordeling: a }: Briefopdracht, code: string): string | null {
  const alle = [...grondenVan(a), ...a.signalen, ...a.termijnen, ...a.waarschuwingen];
  return paragraaf(alle.find((b) => b.code === code));
}
