import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Halfjaar, parseHalfjaar } from '../../dossier/halfjaar.ts';
import { alsZinsdeel, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { leesDocx } from '../../formats/docx/lees/docx.ts';
import { leesBrief } from '../../formats/lees.ts';
import type { Tekstblok } from '../../formats/tekstblok.ts';
import { lees } from '../invoer/bestanden.ts';

/** A letter in a folder, told by its file name. */
export interface Briefbestand {
  readonly gemeentecode: string;
  readonly halfjaar: Halfjaar;
  readonly trede: number;
  readonly soort: string;
  readonly concept: boolean;
  /** The path to each format in which it stands there. */
  readonly paden: Readonly<Partial<Record<string, string>>>;
}

/** The letters of a folder, and the names of what is no letter. */
export interface Briefmap {
  readonly map: string;
  readonly brieven: readonly Briefbestand[];
  readonly overgeslagen: readonly string[];
}

const NAAM = /^(GM\d{4})_(\d{4}-I{1,2})_trede(\d)_([a-z]+(?:-[a-z]+)*)(_CONCEPT)?\.([a-z]+)$/;
/** What a round keeps beside its letters. */
const VAN_DE_RONDE =
  /^(?:journaal\.jsonl|manifest\.(?:json|sig)|beoordeling\.json|overzicht\.(?:html|xlsx)|ronde|.*\.mdto\.xml)$/;
/** The formats that can be read back, the best first. */
const LEESBAAR = ['docx', 'txt'];

/** Lists the letters of a folder by their names; nothing is opened yet. */
export function leesBriefmap(map: string): Briefmap {
  const brieven = new Map<string, Briefbestand & { paden: Record<string, string> }>();
  const namen = inhoud(map);
  for (const naam of namen) {
    const [, code = '', halfjaarTekst = '', trede = '', soort = '', concept, formaat = ''] =
      NAAM.exec(naam) ?? [];
    const halfjaar = parseHalfjaar(halfjaarTekst);
    if (halfjaar === null || !LEESBAAR.includes(formaat)) continue;
    const stam = stamVan(naam);
    const brief = brieven.get(stam) ?? {
      gemeentecode: code,
      halfjaar,
      trede: Number(trede),
      soort,
      concept: concept !== undefined,
      paden: {},
    };
    brief.paden[formaat] = join(map, naam);
    brieven.set(stam, brief);
  }
  if (brieven.size === 0)
    throw weiger(
      'invoer',
      'geen-brieven',
      `In de map ${map} staat geen brief (.docx of .txt) met een naam zoals GM0034_2023-II_trede2_uitnodiging-overleg.docx.`,
      'Controleer de map, of maak de brieven met: trede brieven … --uit <map>.',
    );
  // The same letter as PDF or HTML says nothing more.
  return {
    map,
    brieven: [...brieven.values()],
    overgeslagen: namen.filter((naam) => !brieven.has(stamVan(naam)) && !VAN_DE_RONDE.test(naam)),
  };
}

function stamVan(naam: string): string {
  return NAAM.test(naam) ? naam.slice(0, naam.lastIndexOf('.')) : naam;
}

/** The names in a folder, sorted. */
export function inhoud(map: string): string[] {
  try {
    return readdirSync(map).sort();
  } catch (oorzaak) {
    const { code } = oorzaak as NodeJS.ErrnoException;
    const wat =
      code === 'ENOENT'
        ? 'bestaat niet'
        : code === 'ENOTDIR'
          ? 'is een bestand, geen map'
          : 'kan niet worden gelezen';
    throw weiger('invoer', 'map-onleesbaar', `${map} ${wat}.`, 'Controleer de naam van de map.');
  }
}

/** Reads letters back. Throws one Stop that names every file that cannot be read. */
export function leesBriefbestanden(paden: readonly string[]): ReadonlyMap<string, readonly Tekstblok[]> {
  const gelezen = new Map<string, readonly Tekstblok[]>();
  const fouten: Melding[] = [];
  for (const pad of paden) {
    // Asked before reading: a file of gigabytes is not read into memory.
    if (statSync(pad).size > MAX_BESTAND) fouten.push(onleesbaar(pad, 'het bestand is groter dan 20 MB'));
    else {
      const bytes = lees(pad);
      try {
        gelezen.set(pad, pad.endsWith('.docx') ? leesDocx(bytes) : leesBrief(bytes));
      } catch (fout) {
        if (!(fout instanceof Weigering)) throw fout;
        fouten.push(...fout.meldingen.map((m) => onleesbaar(pad, alsZinsdeel(m.melding))));
      }
    }
  }
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
  return gelezen;
}

const MAX_BESTAND = 20 * 2 ** 20;

function onleesbaar(pad: string, waarom: string): Melding {
  return bestandsmelding(
    'brief-onleesbaar',
    `${pad} kan niet worden gelezen: ${waarom}.`,
    'Maak de brief opnieuw, of haal het bestand uit de map.',
  );
}

/** The format in which two letters are best compared: the same for both where that can be. */
export function leespaden(van: Briefbestand, naar: Briefbestand): [string, string] {
  const samen = LEESBAAR.find((f) => van.paden[f] !== undefined && naar.paden[f] !== undefined);
  return [padVan(van, samen), padVan(naar, samen)];
}

/** The path of a letter: in this format, else in the best it has. */
function padVan({ paden }: Briefbestand, formaat?: string): string {
  const beste = formaat ?? LEESBAAR.find((f) => paden[f] !== undefined) ?? '';
  return paden[beste] ?? '';
}
