import { extname } from 'node:path';
import { bladzijden } from '../../formats/pdf/lees.ts';
import { alleZipdelen, leesZip } from '../../formats/zip/lees.ts';
import { zipgeheugen } from '../../formats/zip/zipgeheugen.ts';
import { KANTOORGRENZEN } from '../../formats/zip/zipgrenzen.ts';
import { sha256, sha256VanDelen } from '../../round/hash.ts';
import type { Bestandsmerk } from '../../round/regels.ts';
import type { Inhoud } from '../../round/store/store.ts';
import type { Beantwoord } from '../aannemelijk/akkoord.ts';
import { navragenVoor, onaannemelijkVoor, zonderBevestigd } from '../aannemelijk/navragen.ts';
import { beoordeel } from '../beoordeel.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import type { Bronnen } from '../bronnen/bronnen.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import type { Invoer } from '../invoer/lees.ts';
import type { Maakopdracht } from '../opdracht.ts';
import { afbreekpunt, type Wereld } from '../wereld.ts';
import { weigerBeletselen } from './beletselen.ts';
import { omgezet } from './bestanden.ts';
import { weigerDubbeleKenmerken } from './dubbelkenmerk.ts';
import { type GeenBrief, type GemaakteBrief, maakBrievenVan } from './maakbrieven.ts';
import { controleerSoort, voorSoort } from './soort.ts';
import { weigerBuitenWerkgebied } from './werkgebied.ts';
import { openWerkplaats, type Werkplaats } from './werkplaats.ts';

/** A letter with the assessment that it rests on, and its files as they will be written. */
export interface Rondebrief extends Omit<GemaakteBrief, 'bestanden'> {
  readonly bestanden: readonly Inhoud[];
  readonly beoordeeld: Beoordeeld;
}

/** What an order yields: every assessment with its letters, made and read back; nothing is written yet. */
export interface Gemaakt {
  readonly werkplaats: Werkplaats;
  readonly beoordeeld: readonly Beoordeeld[];
  readonly brieven: readonly Rondebrief[];
  readonly geen: readonly GeenBrief[];
  /** What a person was asked to look at, and what was answered. */
  readonly navragen: Beantwoord;
  /** Municipalities for which the assessment calls for no letter. */
  readonly zonderBrief: readonly string[];
}

/**
 * Assesses the input and makes every letter once, and reads it back, before anything is written: what is wrong with the
 * last letter is known before the first one stands there. The one way from sources to letters: for one letter, for a
 * round, and for making a round again from what it keeps. `al`: the assessments of this order, where they were made already.
 */
export async function maakBrieven(
  bronnen: Bronnen,
  invoer: Invoer,
  opdracht: Maakopdracht,
  wereld: Pick<Wereld, 'stopGevraagd' | 'voortgang'> = {},
  al: readonly Beoordeeld[] | null = null,
): Promise<Gemaakt> {
  const gegevens = leesGegevens(bronnen);
  const { kies = () => true } = opdracht;
  const alle = al ?? beoordeel(invoer, gegevens, opdracht);
  const navragen = navragenVoor(invoer, alle, bronnen, gegevens, opdracht);
  const werkplaats = await openWerkplaats(bronnen, gegevens, invoer.bestand, opdracht, (gemeentecode) =>
    onaannemelijkVoor(gemeentecode, navragen),
  );
  const beoordeeld = alle
    .filter((b) => kies(b.beoordeling.gemeentecode))
    .map((b) => zonderBevestigd(voorSoort(b, opdracht, werkplaats.sjablonen), navragen));
  weigerBuitenWerkgebied(
    beoordeeld.map((b) => b.regel),
    opdracht.kader.id,
    werkplaats.huisstijl,
    gegevens.register,
  );
  weigerBeletselen(beoordeeld, opdracht, werkplaats.huisstijl);
  for (const b of beoordeeld) controleerSoort(b, opdracht, werkplaats.sjablonen);
  const brieven: (GemaakteBrief & Pick<Rondebrief, 'beoordeeld'>)[] = [];
  const geen: GeenBrief[] = [];
  const zonderBrief: string[] = [];
  for (const [i, van] of beoordeeld.entries()) {
    await afbreekpunt(wereld, 'Er is niets geschreven.');
    const uitkomst = maakBrievenVan(van, werkplaats);
    geen.push(...uitkomst.geen);
    if (uitkomst.brieven.length === 0 && uitkomst.geen.length === 0)
      zonderBrief.push(van.beoordeling.gemeente);
    brieven.push(...uitkomst.brieven.map((brief) => ({ ...brief, beoordeeld: van })));
    wereld.voortgang?.('gemaakt', i + 1, beoordeeld.length);
  }
  weigerDubbeleKenmerken(brieven);
  return { werkplaats, navragen, beoordeeld, brieven: inEenKeerOmgezet(brieven), geen, zonderBrief };
}

/** LibreOffice converts all letters in one go. */
function inEenKeerOmgezet(
  brieven: readonly (GemaakteBrief & Pick<Rondebrief, 'beoordeeld'>)[],
): Rondebrief[] {
  const bestanden = omgezet(brieven.flatMap((b) => b.bestanden));
  let plek = 0;
  return brieven.map((brief) => {
    const eigen = bestanden.slice(plek, plek + brief.bestanden.length);
    plek += eigen.length;
    return { ...brief, bestanden: eigen };
  });
}

/** Tells by what a file is known afterwards; what it unpacked of one file is not unpacked again for the next. */
export function merker(): (bestand: Inhoud) => Bestandsmerk {
  const geheugen = zipgeheugen();
  return ({ naam, bytes }) => {
    const soort = extname(naam);
    const delen = soort === '.docx' || soort === '.odt' ? leesZip(bytes, KANTOORGRENZEN, geheugen) : null;
    return {
      naam,
      sha256: sha256(bytes),
      grootte: bytes.length,
      delen: delen === null ? null : sha256VanDelen(alleZipdelen(delen)),
      bladzijden: soort === '.pdf' ? bladzijden(bytes) : null,
    };
  };
}
