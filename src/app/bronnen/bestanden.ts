import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Weigersoort, weiger } from '../../dossier/weigering.ts';
import { REGELINGBESTAND } from '../../review/regeling.ts';
import { BRON, type Bronbestand, type Bronnen } from './bronnen.ts';
import { eigenPad, WORTEL } from './eigen.ts';
import { aanvullingVan } from './koppeling.ts';
import { type Kaderpad, kaderpaden, metStreep, padenIn, sjabloonpaden } from './mappen.ts';

/** Where the sources stand that a user named; what is left out is what comes with the program. */
export interface Bronpaden {
  readonly invoer?: string;
  readonly koppeling?: string;
  /** A register of the user's own, as CSV. */
  readonly gemeenten?: string;
  /** The folder of a huisstijl. */
  readonly huisstijl?: string;
  /** A folder of templates of the user's own; what is not in it is ours. */
  readonly sjablonen?: string;
  /** The kaders of a province's own: their templates are read too, and where one is meant the kader itself. */
  readonly kaders?: Kaderpad;
}

/**
 * Reads every source from disk, once. Refuses ('invoer') a file or folder that cannot be read. Without a huisstijl or
 * templates in `nodig` those are not read.
 */
export function leesBronnen(
  paden: Bronpaden,
  nodig: readonly ('huisstijl' | 'sjablonen')[] = ['huisstijl', 'sjablonen'],
): Bronnen {
  const gegevens = (naam: string) => bestand(`gegevens/${naam}`, eigenPad(`data/${naam}`), `data/${naam}`);
  return new Map([
    ...(paden.invoer === undefined ? [] : [bestand(`${BRON.invoer}${basename(paden.invoer)}`, paden.invoer)]),
    ...(paden.koppeling === undefined ? [] : koppelingbronnen(paden.koppeling)),
    paden.gemeenten === undefined ? gegevens('gemeenten.csv') : bestand(BRON.gemeenten, paden.gemeenten),
    gegevens('feestdagen.yaml'),
    gegevens('taakstelling-landelijk.yaml'),
    ...(nodig.includes('huisstijl') ? huisstijlbronnen(paden.huisstijl) : []),
    ...(nodig.includes('sjablonen')
      ? sjabloonpaden(paden.sjablonen, paden.kaders).map(([naam, pad]) => bestand(naam, pad))
      : []),
    ...(paden.kaders === undefined ? [] : kaderpaden(paden.kaders).map(([naam, pad]) => bestand(naam, pad))),
  ]);
}

type Genoemd = readonly [naam: string, bron: Bronbestand];

function bestand(naam: string, pad: string, plek = pad): Genoemd {
  return [naam, { bytes: leesBestand(pad), plek }];
}

/** Every path that is named. */
export function padenVan({ kaders, ...paden }: Bronpaden): string[] {
  return [...Object.values(paden), ...(kaders === undefined ? [] : [kaders.map])];
}

/** Reads the first byte of each file and the names in each folder, whatever comes of it: on a disk that hangs it is here that it waits. */
export function raakAan(paden: readonly string[]): void {
  for (const pad of paden) {
    try {
      if (statSync(pad).isDirectory()) readdirSync(pad);
      else if (statSync(pad).isFile()) {
        const fd = openSync(pad, 'r');
        try {
          readSync(fd, new Uint8Array(1));
        } finally {
          closeSync(fd);
        }
      }
    } catch {
      // Who reads it tells what is wrong.
    }
  }
}

/** What no input of ours comes near; each reader has its own, lower limit. */
const MAX_BYTES = 100 * 2 ** 20;

/**
 * Reads a file that the user named. Refuses what does not exist, is a folder or may not be read, and before it is opened what is
 * no plain file: opening a pipe or a device can wait for ever.
 */
export function leesBestand(pad: string, soort: Weigersoort = 'invoer'): Uint8Array {
  try {
    const stat = statSync(pad);
    if (!stat.isFile() && !stat.isDirectory()) throw Object.assign(new Error(), { code: 'GEEN-BESTAND' });
    if (stat.size > MAX_BYTES) throw Object.assign(new Error(), { code: 'TE-GROOT' });
    return readFileSync(pad);
  } catch (oorzaak) {
    const { code } = oorzaak as NodeJS.ErrnoException;
    if (code === 'TE-GROOT')
      throw weiger(soort, 'bestand-te-groot', `${pad} is groter dan 100 MB.`, 'Geef een kleiner bestand op.');
    throw weiger(
      soort,
      'bestand-onleesbaar',
      `${pad} ${NIET_TE_LEZEN[code ?? ''] ?? 'kan niet worden gelezen'}.`,
      'Controleer de naam en de map.',
    );
  }
}

const NIET_TE_LEZEN: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  EISDIR: 'is een map, geen bestand',
  EACCES: 'mag niet worden gelezen',
  ENAMETOOLONG: 'heeft een te lange naam',
  'GEEN-BESTAND': 'is geen gewoon bestand (maar bijvoorbeeld een pijp of een apparaat)',
};

/** A koppeling, and the table that it takes columns from. */
function koppelingbronnen(koppeling: string): Genoemd[] {
  const eerste = bestand(BRON.koppeling, koppeling);
  const aanvulling = aanvullingVan(eerste[1]);
  if (aanvulling === null) return [eerste];
  const pad = join(dirname(koppeling), aanvulling);
  return [eerste, bestand(`${BRON.aanvulling}${basename(pad)}`, pad)];
}

/** All files of a huisstijl, also what a later version reads from it: what stands in the folder itself, never what a link points to. Who reviews is no part of it. */
function huisstijlbronnen(gekozen: string | undefined): Genoemd[] {
  const map = gekozen ?? eigenPad('huisstijl/voorbeeld');
  const plek = (pad: string) => (gekozen === undefined ? relative(WORTEL, pad) : pad);
  if (!existsSync(map)) leesBestand(join(map, 'huisstijl.yaml'));
  return padenIn(map)
    .filter((pad) => pad !== join(map, REGELINGBESTAND))
    .sort()
    .map((pad) => bestand(`${BRON.huisstijl}${metStreep(pad.slice(join(map, sep).length))}`, pad, plek(pad)));
}
