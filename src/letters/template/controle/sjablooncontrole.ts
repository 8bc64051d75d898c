import { VERZENDEISEN } from '../../../assessment/verzendeisen/verzendeis.ts';
import { BRIEFSOORTEN } from '../../../dossier/briefsoort.ts';
import { GEBEURTENISSOORTEN } from '../../../dossier/gebeurtenis.ts';
import type { Ladder } from '../../../dossier/ladder.ts';
import { briefplek, briefsoorten, isBriefVan, sjabloonbestand } from '../../briefplek.ts';
import { BRIEFVORM, CLAUSULEVORM } from '../../velden/herkomst.ts';
import type { Plaats } from '../knoop.ts';
import { eigenKenmerken, type Sjablonen } from '../sjablonen.ts';
import { type Sjabloonmelding, sjabloonregel } from '../sjabloonmelding.ts';
import type { Vorm } from '../veldvorm.ts';
import type { Codekader } from './clausulecontrole.ts';
import { controleerVoorKader } from './kadercontrole.ts';
import { verken } from './keuzes.ts';
import { controleerPunten } from './puntencontrole.ts';
import { CLAUSULE, controleerSjablonen, GEEN_KADER, isBrief } from './vormcontrole.ts';

/** A kader as far as its templates go: its id and treden, and the letters that it can call for with the trede they tell. */
export interface Briefkader extends Codekader {
  readonly ladder: Ladder;
  readonly brieven: readonly { readonly soort: string; readonly trede: number }[];
  /** The judgements that it asks for: a letter on request may rest on one. */
  readonly oordelen: readonly string[];
}

const VELDENLIJST = 'src/letters/velden/briefvelden.ts';

/**
 * Everything that is wrong in a set of templates under these kaders, without data and all at once: what would refuse a
 * letter, and what only confuses its reader (dead branches, files and fields that nothing uses, missing letters).
 */
export function controleerAlles(
  sjablonen: Sjablonen,
  kaders: readonly Briefkader[],
): readonly Sjabloonmelding[] {
  const meldingen = [
    ...kaders.flatMap((kader) => controleerVoorKader(sjablonen, kader)),
    ...controleerSjablonen(sjablonen, GEEN_KADER),
    ...ontbrekendeBrieven(sjablonen, kaders),
    ...ontbrekendeClausules(sjablonen),
    ...onbekendeKaders(sjablonen, kaders),
    ...overbodig(sjablonen, kaders),
    ...kaders.flatMap(({ id, ladder }) => controleerPunten(sjablonen, id, ladder)),
  ];
  const uniek = new Map(meldingen.map((m) => [sjabloonregel(m), m]));
  return [...uniek.values()].sort(opPlaats);
}

function ontbrekendeBrieven(sjablonen: Sjablonen, kaders: readonly Briefkader[]): Sjabloonmelding[] {
  const gevraagd = new Map<string, string[]>();
  for (const { id, ladder, brieven } of kaders)
    for (const bestand of new Set(
      brieven.map((b) => sjabloonbestand(b.soort, { kader: id, ladder, trede: b.trede }, sjablonen)),
    ))
      gevraagd.set(bestand, [...(gevraagd.get(bestand) ?? []), id]);
  return [...gevraagd]
    .filter(([bestand]) => !sjablonen.has(bestand))
    .map(([bestand, ids]) =>
      melding(bestand, `dit sjabloon ontbreekt, terwijl ${ids.join(', ')} om deze brief kan vragen`),
    );
}

/** The kaders that the head of a letter of the user's own names and that there are not. */
function onbekendeKaders(sjablonen: Sjablonen, kaders: readonly Briefkader[]): Sjabloonmelding[] {
  const ids = kaders.map(({ id }) => id);
  return [...sjablonen.keys()].flatMap((bestand) =>
    (eigenKenmerken(sjablonen, bestand).kaders ?? [])
      .filter((id) => !ids.includes(id))
      .map((id) => melding(bestand, `er is geen kader "${id}"; er is ${ids.join(', ')}`)),
  );
}

/** The clauses of which all codes are known without any case. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  verzendeisen: VERZENDEISEN,
  eerder: [...BRIEFSOORTEN, ...GEBEURTENISSOORTEN],
};

const WAT: Readonly<Record<string, string>> = { eerder: 'brief of gebeurtenis', verzendeisen: 'verzendeis' };

function ontbrekendeClausules(sjablonen: Sjablonen): Sjabloonmelding[] {
  return Object.entries(CODES).flatMap(([map, codes]) =>
    [...new Set(codes)]
      .map((code) => `bouwstenen/${map}/${code}.njk`)
      .filter((bestand) => !sjablonen.has(bestand))
      .map((bestand) => melding(bestand, 'deze clausule ontbreekt, terwijl een brief om haar kan vragen')),
  );
}

/** Dead branches, and files and fields that no letter comes to. */
function overbodig(sjablonen: Sjablonen, kaders: readonly Briefkader[]): Sjabloonmelding[] {
  const bestanden = new Set<string>();
  const velden = new Set<string>();
  const keuzes = new Map<string, { plaats: Plaats; waarden: Set<boolean | null> }>();
  const als = (plaats: Plaats, vast: boolean | null) => {
    const sleutel = sjabloonregel({ ...plaats, melding: '' });
    const keuze = keuzes.get(sleutel) ?? { plaats, waarden: new Set() };
    keuzes.set(sleutel, { plaats, waarden: keuze.waarden.add(vast) });
  };
  const bezoeker = {
    als,
    veld: (pad: string) => velden.add(pad),
    bestand: (pad: string) => bestanden.add(pad),
  };
  for (const bestand of [...sjablonen.keys()].filter((pad) => isBrief(pad) || CLAUSULE.test(pad)))
    for (const id of [...kaders.map((k) => k.id), GEEN_KADER]) {
      const vanEenAnder = kaders.some((k) => k.id !== id && bestand.startsWith(`bouwstenen/${k.id}/`));
      if (!vanEenAnder && (!isBrief(bestand) || isBriefVan(bestand, id)))
        verken(sjablonen, bestand, id, bezoeker);
    }
  return [
    ...[...keuzes.values()].flatMap(({ plaats, waarden }) => dodeTak(plaats, [...waarden])),
    ...ongebruikteBestanden(sjablonen, bestanden, kaders),
    ...ongebruikteVelden([BRIEFVORM, CLAUSULEVORM], velden),
  ];
}

/** A condition that comes out the same wherever the template is used. */
function dodeTak(plaats: Plaats, waarden: readonly (boolean | null)[]): Sjabloonmelding[] {
  const [vast] = waarden;
  if (waarden.length !== 1 || vast === null || vast === undefined) return [];
  const tekst = vast
    ? 'deze voorwaarde is hier altijd waar: haal {% if %} weg en laat de tekst staan'
    : 'deze voorwaarde is hier nooit waar: haal deze tak weg';
  return [{ ...plaats, melding: `dode tak: ${tekst}` }];
}

function ongebruikteBestanden(
  sjablonen: Sjablonen,
  gebruikt: ReadonlySet<string>,
  kaders: readonly Briefkader[],
): Sjabloonmelding[] {
  return [...sjablonen.keys()].flatMap((bestand) => {
    const vanKader = briefplek(bestand)?.kader ?? null;
    if (vanKader !== null && !kaders.some((k) => k.id === vanKader))
      return melding(bestand, `er is geen kader "${vanKader}"`);
    if (!gebruikt.has(bestand))
      return melding(bestand, 'geen brief gebruikt deze bouwsteen: haal haar weg of neem haar op');
    const [, map, naam = ''] = /^bouwstenen\/(?:[^/]+\/)?([^/]+)\/(.+)\.njk$/.exec(bestand) ?? [];
    const eigenBrief = map === 'eerder' && briefsoorten(sjablonen, null).includes(naam);
    if (map !== undefined && CODES[map] !== undefined && !CODES[map].includes(naam) && !eigenBrief)
      return melding(bestand, `er is geen ${WAT[map]} "${naam}"`);
    const eigen =
      /^bouwstenen\/([^/]+)\/(?:gronden|waarschuwingen|signalen|vragen|termijnen|eerder|verzendeisen|keuzes)\//.exec(
        bestand,
      );
    return eigen && !kaders.some((k) => k.id === eigen[1])
      ? melding(bestand, `er is geen kader "${eigen[1]}"`)
      : [];
  });
}

/** A letter and a clause share what has the same path. */
function ongebruikteVelden(vormen: readonly Vorm[], gebruikt: ReadonlySet<string>): Sjabloonmelding[] {
  const namen = new Set(
    [...gebruikt].map((pad) => pad.replace(/^[a-z.]+\[\]\.(?=is[A-Z]|kenmerk$|datum$)/, '[].')),
  );
  return [...new Set(vormen.flatMap((vorm) => bladeren(vorm, '')))]
    .filter((pad) => !namen.has(pad))
    .map((pad) =>
      melding(VELDENLIJST, `ongebruikt veld "${pad.replace(/^\[\]\./, '')}": geen sjabloon noemt het`),
    );
}

/** The paths of all fields that can be printed, tested or repeated; those of a finding once, whatever list it is in. */
function bladeren(vorm: Vorm, pad: string): string[] {
  switch (vorm.soort) {
    case 'object': {
      const voor = vorm.clausule !== null ? '[].' : pad === '' ? '' : `${pad}.`;
      return Object.entries(vorm.velden).flatMap(([naam, veld]) => bladeren(veld, `${voor}${naam}`));
    }
    case 'lijst':
      return [pad, ...(vorm.van.soort === 'object' ? bladeren(vorm.van, `${pad}[]`) : [])];
    default:
      return [pad];
  }
}

function melding(bestand: string, tekst: string): Sjabloonmelding {
  return { bestand, regel: 1, kolom: 1, melding: tekst };
}

function opPlaats(a: Sjabloonmelding, b: Sjabloonmelding): number {
  if (a.bestand !== b.bestand) return a.bestand < b.bestand ? -1 : 1;
  return a.regel - b.regel || a.kolom - b.kolom;
}
