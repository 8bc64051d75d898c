import { basename, extname } from 'node:path';
import { afbreekpunt } from '../../cli/afbreken.ts';
import type { Io } from '../../cli/io.ts';
import { voortgang } from '../../cli/voortgang.ts';
import { bladzijden } from '../../formats/pdf/lees.ts';
import { alleZipdelen, leesZip } from '../../formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../formats/zip/zipgrenzen.ts';
import { sha256, sha256VanDelen } from '../../round/hash.ts';
import type { Bestandsmerk } from '../../round/regels.ts';
import type { Inhoud } from '../../round/ronde.ts';
import type { Bestand } from '../../round/schrijf.ts';
import { omgezet } from '../brieven/bestanden.ts';
import { type GeenBrief, type GemaakteBrief, maakBrieven } from '../brieven/maakbrieven.ts';
import type { Werkplaats } from '../brieven/werkplaats.ts';
import type { Beoordeeld } from '../invoer/beoordeling.ts';

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
const HOOGSTENS_BEWAARD = 24 * 2 ** 20;

/**
 * Makes every letter once, and reads it back, before anything is written: what is wrong with the last letter is known
 * before the first one stands there.
 */
export async function maakAlle(alle: readonly Beoordeeld[], w: Werkplaats, io: Io): Promise<Gemaakt> {
  const brieven: Rondebrief[] = [];
  const geen: GeenBrief[] = [];
  const zonderBrief: string[] = [];
  // LibreOffice converts all letters in one go: then all of them are held.
  const inEenKeer = [...w.formaten.values()].some((f) => f.omzetting !== null);
  const opnieuw = nogEens(w, io);
  const gedeeld = deler();
  const meld = voortgang('gemaakt', alle.length, io);
  let ruimte = HOOGSTENS_BEWAARD;
  const gezien: { readonly brief: GemaakteBrief; readonly beoordeeld: Beoordeeld }[] = [];
  for (const beoordeeld of alle) {
    await afbreekpunt(io, 'Er is niets geschreven.');
    const uitkomst = maakBrieven(beoordeeld, w, io);
    geen.push(...uitkomst.geen);
    if (uitkomst.brieven.length === 0 && uitkomst.geen.length === 0)
      zonderBrief.push(beoordeeld.beoordeling.gemeente);
    for (const brief of uitkomst.brieven) {
      if (inEenKeer) gezien.push({ brief, beoordeeld });
      else {
        ruimte -= brief.bestanden.reduce((som, b) => som + b.bytes.length, 0);
        const maak = ruimte > 0 ? bewaard(brief.bestanden) : opnieuw(beoordeeld, brief.naam);
        brieven.push(rondebrief(brief, brief.bestanden, beoordeeld, maak, gedeeld));
      }
    }
    meld();
  }
  const klaar = omgezet(gezien.flatMap(({ brief }) => brief.bestanden));
  let plek = 0;
  for (const { brief, beoordeeld } of gezien) {
    const bestanden = klaar.slice(plek, plek + brief.bestanden.length);
    plek += bestanden.length;
    brieven.push(rondebrief(brief, bestanden, beoordeeld, bewaard(bestanden), gedeeld));
  }
  return { brieven, geen, zonderBrief };
}

/** Makes a letter a second time; all of a municipality at once, for they are written one after the other. */
function nogEens(w: Werkplaats, io: Io): (beoordeeld: Beoordeeld, naam: string) => Rondebrief['maak'] {
  let laatste: { readonly beoordeeld: Beoordeeld; readonly brieven: readonly GemaakteBrief[] } | null = null;
  return (beoordeeld, naam) => () => {
    if (laatste?.beoordeeld !== beoordeeld)
      laatste = { beoordeeld, brieven: maakBrieven(beoordeeld, w, io).brieven };
    return inhoudVan(laatste.brieven.find((b) => b.naam === naam)?.bestanden ?? []);
  };
}

/** Holds the bytes of a letter until it is written. */
function bewaard(bestanden: readonly Bestand[]): Rondebrief['maak'] {
  const inhoud = inhoudVan(bestanden);
  return () => inhoud;
}

type Deler = (lijst: readonly string[]) => readonly string[];

/** Letters of a kind come from the same templates and often say the same: such a list is held once. */
function deler(): Deler {
  const bekend = new Map<string, readonly string[]>();
  return (lijst) => {
    const sleutel = JSON.stringify(lijst);
    const eerder = bekend.get(sleutel) ?? (JSON.parse(sleutel) as string[]);
    bekend.set(sleutel, eerder);
    return eerder;
  };
}

/** Written out, name by name: a spread would hold the whole letter twice. */
function rondebrief(
  brief: GemaakteBrief,
  bestanden: readonly Bestand[],
  beoordeeld: Beoordeeld,
  maak: Rondebrief['maak'],
  gedeeld: Deler,
): Rondebrief {
  return {
    gemeentecode: brief.gemeentecode,
    gemeente: brief.gemeente,
    soort: brief.soort,
    trede: brief.trede,
    concept: brief.concept === null ? null : gedeeld(brief.concept),
    waarschuwingen: gedeeld(brief.waarschuwingen),
    zonderAdres: brief.zonderAdres,
    naam: brief.naam,
    sjablonen: gedeeld(brief.sjablonen),
    beoordeeld,
    merken: bestanden.map(merk),
    paden: bestanden.map((b) => b.pad),
    maak,
  };
}

function inhoudVan(bestanden: readonly Bestand[]): Inhoud[] {
  return bestanden.map(({ pad, bytes }) => ({ naam: basename(pad), bytes }));
}

/** By what a file is known afterwards. */
function merk({ pad, bytes }: Bestand): Bestandsmerk {
  const soort = extname(pad);
  return {
    naam: basename(pad),
    sha256: sha256(bytes),
    grootte: bytes.length,
    delen:
      soort === '.docx' || soort === '.odt'
        ? sha256VanDelen(alleZipdelen(leesZip(bytes, KANTOORGRENZEN)))
        : null,
    bladzijden: soort === '.pdf' ? bladzijden(bytes) : null,
  };
}
