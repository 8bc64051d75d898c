import { alsZinsdeel, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { leesDocx } from '../../formats/docx/lees/docx.ts';
import { leesBrief } from '../../formats/lees.ts';
import { leesOdt } from '../../formats/odt/lees.ts';
import type { Tekstblok } from '../../formats/tekstblok.ts';
import { type Briefnaam, briefnaam, isVanDeRonde, parseBestandsnaam } from '../../round/naam.ts';
import type { RoundStore } from '../../round/store/store.ts';

/** A letter in a folder, told by its file name. */
export interface Briefstuk extends Briefnaam {
  /** The name of its file per format that can be read back. */
  readonly bestanden: Readonly<Partial<Record<string, string>>>;
}

/** The letters of a folder, and the names of what is no letter. */
export interface Briefmap {
  readonly store: RoundStore;
  readonly brieven: readonly Briefstuk[];
  readonly overgeslagen: readonly string[];
}

/** The formats that can be read back as headings, paragraphs and tables, the best first. */
const LEESBAAR = ['docx', 'odt', 'txt'];
const MAX_BESTAND = 20 * 2 ** 20;

/** Lists the letters of a folder by their names; nothing is opened yet. Refuses a folder without letters. */
export async function leesBriefmap(store: RoundStore): Promise<Briefmap> {
  const brieven = new Map<string, Briefstuk & { bestanden: Record<string, string> }>();
  const namen = await namenBoven(store);
  for (const naam of namen) {
    const gelezen = parseBestandsnaam(naam);
    if (gelezen === null || gelezen.versie !== null || !LEESBAAR.includes(gelezen.formaat)) continue;
    const { versie: _, formaat, ...brief } = gelezen;
    const stuk = brieven.get(briefnaam(brief)) ?? { ...brief, bestanden: {} };
    stuk.bestanden[formaat] = naam;
    brieven.set(briefnaam(brief), stuk);
  }
  if (brieven.size === 0)
    throw weiger(
      'invoer',
      'geen-brieven',
      `In de map ${store.plek} staat geen brief (.docx, .odt of .txt) met een naam zoals GM0034_2023-II_trede2_uitnodiging-overleg.docx.`,
      'Controleer de map, of maak daar eerst de brieven met trede brieven.',
    );
  // The same letter as PDF or HTML says nothing more.
  const isBekend = (naam: string) => {
    const gelezen = parseBestandsnaam(naam);
    return gelezen !== null && gelezen.versie === null && brieven.has(briefnaam(gelezen));
  };
  return {
    store,
    brieven: [...brieven.values()],
    overgeslagen: namen.filter((naam) => !isBekend(naam) && !isVanDeRonde(naam)),
  };
}

/** The names in the folder itself, sorted. Refuses a folder that is not there. */
export async function namenBoven(store: RoundStore): Promise<string[]> {
  const aanwezig = await store.aanwezig();
  if (aanwezig !== 'map')
    throw weiger(
      'invoer',
      'map-onleesbaar',
      `${store.plek} ${aanwezig === 'niets' ? 'bestaat niet' : 'is een bestand, geen map'}.`,
      'Controleer de naam van de map.',
    );
  return [...(await store.namen()).keys()].filter((naam) => !naam.includes('/')).sort();
}

/** Reads letters back, by file name. Refuses with every file that cannot be read. */
export async function leesBriefbestanden(
  store: RoundStore,
  namen: readonly string[],
): Promise<ReadonlyMap<string, readonly Tekstblok[]>> {
  const gelezen = new Map<string, readonly Tekstblok[]>();
  const fouten: Melding[] = [];
  for (const naam of namen) {
    try {
      const bytes = (await store.lees(naam, MAX_BESTAND)) ?? new Uint8Array();
      gelezen.set(naam, leesAls(naam, bytes));
    } catch (fout) {
      if (!(fout instanceof Weigering) || fout.soort !== 'invoer') throw fout;
      fouten.push(...fout.meldingen.map((m) => onleesbaar(`${store.plek}/${naam}`, alsZinsdeel(m.melding))));
    }
  }
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
  return gelezen;
}

/** A file is read as what its name says. */
function leesAls(naam: string, bytes: Uint8Array): readonly Tekstblok[] {
  if (naam.endsWith('.docx')) return leesDocx(bytes);
  return naam.endsWith('.odt') ? leesOdt(bytes) : leesBrief(bytes);
}

function onleesbaar(pad: string, waarom: string): Melding {
  return bestandsmelding(
    'brief-onleesbaar',
    `${pad} kan niet worden gelezen: ${waarom}.`,
    'Maak de brief opnieuw, of haal het bestand uit de map.',
  );
}

/** The format in which two letters are best compared: the same for both where that can be. */
export function leesnamen(van: Briefstuk, naar: Briefstuk): [string, string] {
  const samen = LEESBAAR.find((f) => van.bestanden[f] !== undefined && naar.bestanden[f] !== undefined);
  return [bestandVan(van, samen), bestandVan(naar, samen)];
}

/** The file of a letter: in this format, else in the best it has. */
function bestandVan({ bestanden }: Briefstuk, formaat?: string): string {
  const beste = formaat ?? LEESBAAR.find((f) => bestanden[f] !== undefined) ?? '';
  return bestanden[beste] ?? '';
}
