import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Beoordeling, grondenVan, vragenVan } from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import { mogelijkeBrieven } from '../../assessment/mogelijkebrieven.ts';
import { BRIEFSOORTEN } from '../../dossier/briefsoort.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { utf8Tekst } from '../../dossier/utf8.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { sha256 } from '../../round/hash.ts';
import { leesBestand } from '../bronnen/bestanden.ts';
import { BRON } from '../bronnen/bronnen.ts';
import { leesEigenTekst } from '../bronnen/eigen.ts';
import { KADERBESTANDEN, kadermappen, sjabloonpaden } from '../bronnen/mappen.ts';
import { type Kaderbron, leesKaderbron, zonderKop } from './bron.ts';
import { kaderfout, voerKaderUit, weigerOnzuiver } from './code.ts';
import { clausulefouten, gevalcodefouten } from './codes.ts';
import { beoordeelKadergeval, type Gevaluitkomst, leesKadergevallen } from './gevallen.ts';
import { type Kaderregister, ONZE_KADERS } from './register.ts';
import { alsKader } from './vorm.ts';

/** A kader of a province's own, as it was read and checked. */
export interface Geladen {
  readonly kader: Kader;
  readonly map: string;
  readonly hash: string;
  readonly bron: Kaderbron;
  readonly uitkomsten: readonly Gevaluitkomst[];
}

/**
 * Loads every kader in the folder of a province, checked as ours are, and gives them with ours. Its code runs: so only from a
 * folder that the user named. Refuses ('invoer') with everything that is wrong in any of them, each with its file. `sjablonen`:
 * the templates of the user's own.
 */
export async function laadKaders(map: string, sjablonen?: string): Promise<Kaderregister> {
  const templates = sjabloonnamen(map, sjablonen);
  const geladen: Geladen[] = [];
  const fouten: Melding[] = [];
  for (const { id, map: eigen } of kadermappen(map)) {
    const gelezen = await laadKader(id, eigen, templates);
    if ('fouten' in gelezen) fouten.push(...gelezen.fouten);
    else geladen.push(gelezen);
  }
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
  return {
    kaders: new Map([...ONZE_KADERS.kaders, ...geladen.map(({ kader }) => [kader.id, kader] as const)]),
    hashes: new Map(geladen.map(({ kader, hash }) => [kader.id, hash])),
  };
}

/** The paths of all templates: ours, the user's own, and those of the kaders in the folder. */
export function sjabloonnamen(map: string, sjablonen?: string): ReadonlySet<string> {
  return new Set(
    sjabloonpaden(sjablonen, { map, alleen: null }).map(([naam]) => naam.slice(BRON.sjablonen.length)),
  );
}

/** Loads and checks one kader; gives everything that is wrong in it. */
export async function laadKader(
  id: string,
  map: string,
  templates: ReadonlySet<string>,
): Promise<Geladen | { readonly fouten: readonly Melding[] }> {
  const begin = [...naamfouten(id, map), ...ontbrekende(map)];
  if (begin.length > 0) return { fouten: begin };
  const [code, bronbytes, gevalbytes] = KADERBESTANDEN.map((b) => leesBestand(join(map, b))) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const plek = join(map, 'kader.mjs');
  const onzuiver = weigerOnzuiver(utf8Tekst(code, plek), plek);
  if (onzuiver.length > 0) return { fouten: onzuiver };
  const gemaakt = await voerKaderUit(plek, code);
  if ('fout' in gemaakt) return { fouten: [gemaakt.fout] };
  const gevormd = alsKader(gemaakt.gemaakt, plek);
  if ('fouten' in gevormd) return gevormd;
  if (gevormd.kader.id !== id)
    return { fouten: [kaderfoutIn(plek, `het id is "${gevormd.kader.id}" en de map heet ${id}`, GELIJK)] };
  const kader = bewaakt(gevormd.kader, plek);
  const bronplek = join(map, 'bron.md');
  const { bron, fouten: bronfouten } = leesKaderbron(utf8Tekst(bronbytes, bronplek), bronplek);
  const gelezen = leesKadergevallen(gevalbytes, join(map, 'cases.yaml'), kader);
  if ('fouten' in gelezen) return { fouten: [...bronfouten, ...gelezen.fouten] };
  const uitkomsten = gelezen.gevallen.map((g) => beoordeelKadergeval(kader, g));
  const bronnen = uitkomsten.flatMap(({ beoordeling }) =>
    beoordeling === null ? [] : verwijzingen(beoordeling),
  );
  const vast = [kader.uitlegbronnen.som, kader.uitlegbronnen.volgorde, kader.uitlegbronnen.eenTrede];
  const genoemd = [...bronnen, ...vast.filter((b) => b !== null)];
  const fouten = [
    ...bronfouten,
    ...zonderKop(genoemd, id, bron, koppen(), bronplek),
    ...clausulefouten(kader, templates, map),
    ...uitkomsten.flatMap((u) => u.fouten),
    ...gevalcodefouten(kader, uitkomsten, map),
    ...brieffouten(kader, plek),
  ];
  return fouten.length > 0 ? { fouten } : { kader, map, hash: sha256(code), bron, uitkomsten };
}

const GELIJK = 'Geef beide dezelfde naam: kleine letters, cijfers en streepjes, zoals gelderland-2025.';

/** Why a kader cannot have this name; none when it can. */
export function naamfouten(id: string, map: string): Melding[] {
  if (ONZE_KADERS.kaders.has(id))
    return [
      kaderfoutIn(
        map,
        `het kader ${id} hoort bij trede en kan niet worden vervangen`,
        'Geef uw kader een eigen naam.',
      ),
    ];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 40)
    return [kaderfoutIn(map, `"${id}" kan geen naam van een kader zijn`, GELIJK)];
  return [];
}

function ontbrekende(map: string): Melding[] {
  return KADERBESTANDEN.filter((b) => !existsSync(join(map, b))).map((b) =>
    kaderfoutIn(
      map,
      `${b} ontbreekt`,
      'Maak een heel kader met: trede kader nieuw. Een map die geen kader is, hoort hier niet.',
    ),
  );
}

/** The same kader, in which a rule that fails says so with its line. */
function bewaakt(kader: Kader, plek: string): Kader {
  const delen = Object.entries(kader).map(([naam, deel]: [string, unknown]) => {
    if (typeof deel !== 'function') return [naam, deel] as const;
    const veilig = (...invoer: unknown[]): unknown => {
      try {
        return (deel as (...i: unknown[]) => unknown)(...invoer);
      } catch (fout) {
        if (fout instanceof Weigering) throw fout;
        throw new Weigering('invoer', [kaderfout(fout, plek)]);
      }
    };
    return [naam, veilig] as const;
  });
  return Object.fromEntries(delen) as unknown as Kader;
}

function brieffouten(kader: Kader, plek: string): Melding[] {
  try {
    const vreemd = mogelijkeBrieven(kader).filter(({ soort }) => !BRIEFSOORTEN.includes(soort));
    return [...new Set(vreemd.map((b) => b.soort))].map((soort) =>
      kaderfoutIn(
        plek,
        `brieven noemt "${soort}", en dat is geen soort brief`,
        `Kies uit: ${BRIEFSOORTEN.join(', ')}.`,
      ),
    );
  } catch (fout) {
    if (fout instanceof Weigering) return [...fout.meldingen];
    throw fout;
  }
}

function verwijzingen(a: Beoordeling) {
  const { waarschuwingen, signalen, termijnen } = a;
  return [...grondenVan(a), ...vragenVan(a), ...waarschuwingen, ...signalen, ...termijnen].map((b) => b.bron);
}

/** The articles that docs/recht.md knows. */
function koppen(): ReadonlySet<string> {
  return new Set([...leesEigenTekst('docs/recht.md').matchAll(/^## (.+)$/gm)].map((m) => m[1] ?? ''));
}

function kaderfoutIn(plek: string, wat: string, oplossing: string): Melding {
  return bestandsmelding('kader-onvolledig', `${plek}: ${wat}.`, oplossing);
}
