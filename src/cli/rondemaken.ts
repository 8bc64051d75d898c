import { basename, extname } from 'node:path';
import { bladzijden } from '../letters/readers/pdf.ts';
import { leesZipdelen } from '../letters/readers/zip.ts';
import { sha256, sha256VanDelen } from '../run/hash.ts';
import type { Bestandsmerk } from '../run/regels.ts';
import type { Inhoud } from '../run/ronde.ts';
import type { Bestand } from '../run/schrijf.ts';
import { afbreekpunt } from './afbreken.ts';
import type { Beoordeeld } from './beoordeling.ts';
import { metOdt } from './briefbestanden.ts';
import type { Io } from './io.ts';
import { type GeenBrief, type GemaakteBrief, maakBrieven } from './maakbrieven.ts';
import { voortgang } from './voortgang.ts';
import type { Werkplaats } from './werkplaats.ts';

/** A letter of a round: its files by their hashes, their bytes only while there is room for them. */
export interface Rondebrief extends Omit<GemaakteBrief, 'bestanden'> {
  readonly beoordeeld: Beoordeeld;
  readonly merken: readonly Bestandsmerk[];
  readonly paden: readonly string[];
  maak(): readonly Inhoud[];
}

export interface Gemaakt {
  readonly brieven: readonly Rondebrief[];
  readonly geen: readonly GeenBrief[];
  /** Municipalities for which the assessment calls for no letter. */
  readonly zonderBrief: readonly string[];
}

/** What is kept of letters that are not written yet; above it a letter is made a second time when it is written. */
const HOOGSTENS_BEWAARD = 48 * 2 ** 20;

/**
 * Makes every letter once, and reads it back, before anything is written: what is wrong with the last letter is known
 * before the first one stands there.
 */
export async function maakAlle(alle: readonly Beoordeeld[], w: Werkplaats, io: Io): Promise<Gemaakt> {
  const brieven: Rondebrief[] = [];
  const geen: GeenBrief[] = [];
  const zonderBrief: string[] = [];
  // LibreOffice converts all letters in one go: then all of them are held.
  const inEenKeer = w.formaten.includes('odt');
  const meld = voortgang('gemaakt', alle.length, io);
  let ruimte = inEenKeer ? Number.POSITIVE_INFINITY : HOOGSTENS_BEWAARD;
  const gezien: { readonly brief: GemaakteBrief; readonly beoordeeld: Beoordeeld }[] = [];
  for (const beoordeeld of alle) {
    await afbreekpunt(io, 'Er is niets geschreven.');
    const uitkomst = maakBrieven(beoordeeld, w, io);
    geen.push(...uitkomst.geen);
    if (uitkomst.brieven.length === 0 && uitkomst.geen.length === 0)
      zonderBrief.push(beoordeeld.assessment.gemeente);
    for (const brief of uitkomst.brieven) {
      if (inEenKeer) gezien.push({ brief, beoordeeld });
      else {
        ruimte -= brief.bestanden.reduce((som, b) => som + b.bytes.length, 0);
        brieven.push(rondebrief(brief, brief.bestanden, beoordeeld, ruimte > 0, w, io));
      }
    }
    meld();
  }
  const omgezet = metOdt(gezien.flatMap(({ brief }) => brief.bestanden));
  let plek = 0;
  for (const { brief, beoordeeld } of gezien) {
    const bestanden = omgezet.slice(plek, plek + brief.bestanden.length);
    plek += bestanden.length;
    brieven.push(rondebrief(brief, bestanden, beoordeeld, true, w, io));
  }
  return { brieven, geen, zonderBrief };
}

function rondebrief(
  { bestanden: _, ...brief }: GemaakteBrief,
  bestanden: readonly Bestand[],
  beoordeeld: Beoordeeld,
  bewaren: boolean,
  w: Werkplaats,
  io: Io,
): Rondebrief {
  const inhoud = (van: readonly Bestand[]) => van.map(({ pad, bytes }) => ({ naam: basename(pad), bytes }));
  const bewaard = bewaren ? inhoud(bestanden) : null;
  return {
    ...brief,
    beoordeeld,
    merken: bestanden.map(merk),
    paden: bestanden.map((b) => b.pad),
    maak: () =>
      bewaard ??
      inhoud(maakBrieven(beoordeeld, w, io).brieven.find((b) => b.naam === brief.naam)?.bestanden ?? []),
  };
}

/** By what a file is known afterwards. */
function merk({ pad, bytes }: Bestand): Bestandsmerk {
  const soort = extname(pad);
  return {
    naam: basename(pad),
    sha256: sha256(bytes),
    grootte: bytes.length,
    delen: soort === '.docx' || soort === '.odt' ? sha256VanDelen(leesZipdelen(bytes)) : null,
    bladzijden: soort === '.pdf' ? bladzijden(bytes) : null,
  };
}
