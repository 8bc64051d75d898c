import type { Melding } from '../../dossier/melding.ts';
import type { Register } from '../../dossier/register.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { kiesBlad } from '../../tables/indeling/bladkeuze.ts';
import { type Aanvulling, codeVan, deelIn, type Indeling } from '../../tables/indeling/indeling.ts';
import { kolomVan } from '../../tables/indeling/kop.ts';
import { GEEN_KOPPELING, type Koppeling, kolomOnder } from '../../tables/indeling/koppeling.ts';
import { leesTabelbestand } from '../../tables/lees/bestand.ts';
import type { Blad } from '../../tables/lees/blad.ts';
import { controleerTotalen } from '../../tables/rij/controletotaal.ts';
import { parseIndeling, type Tabel } from '../../tables/rij/parse.ts';
import { BRON, type Bronbestand, type Bronnen, bronnenOnder, invoerbron } from '../bronnen/bronnen.ts';
import { leesKoppeling } from '../bronnen/koppeling.ts';
import type { Leesopdracht } from '../opdracht.ts';
import { bestandsnaamMelding } from '../tekstcontrole.ts';

/** A table as it was read, and the sheet it comes from; `blad` is null when the file could not be opened at all. */
export interface Tabelinvoer extends Tabel {
  readonly soort: 'tabel';
  /** The name of the file. */
  readonly bestand: string;
  readonly blad: Blad | null;
  readonly indeling: Indeling | null;
}

const MAX_BYTES = 20 * 2 ** 20;

/** Reads a CSV, XLSX or ODS with everything that is wrong in it; nothing is refused for a wrong cell. */
export function leesTabel(bronnen: Bronnen, register: Register, opdracht: Leesopdracht): Tabelinvoer {
  const invoer = invoerbron(bronnen);
  const koppeling = leesKoppeling(bronnen);
  const leeg = { soort: 'tabel', bestand: invoer.naam, regels: [], waarschuwingen: [] } as const;
  const gekozen = gekozenOfGeweigerd(invoer, invoer.naam, koppeling, opdracht.blad);
  if (gekozen instanceof Weigering) return { ...leeg, fouten: gekozen.meldingen, blad: null, indeling: null };
  const { blad, waarschuwingen } = gekozen;
  const indeling = deelIn(blad, koppeling, leesAanvulling(koppeling, bronnen));
  const tabel = parseIndeling(indeling, register);
  const { halfjaar } = opdracht;
  const geteld = tabel.regels.filter((r) => halfjaar === null || r.periode.halfjaar === halfjaar);
  return {
    ...leeg,
    regels: tabel.regels,
    // A refused row has no figures: a total without it would say nothing.
    fouten: tabel.fouten.length > 0 ? tabel.fouten : controleerTotalen(geteld, opdracht.totalen),
    waarschuwingen: [...bestandsnaamMelding(invoer.naam), ...waarschuwingen, ...tabel.waarschuwingen],
    blad,
    indeling,
  };
}

/** A sheet, and what its sender must look at. */
interface Gekozen {
  readonly blad: Blad;
  readonly waarschuwingen: readonly Melding[];
}

/** A table that cannot be read is told with the other things that are wrong with it. */
function gekozenOfGeweigerd(
  { bytes }: Bronbestand,
  bestand: string,
  koppeling: Koppeling,
  naam: string | null,
): Gekozen | Weigering {
  if (bytes.length > MAX_BYTES) return teGroot(bestand);
  try {
    const { bladen, waarschuwingen } = leesTabelbestand(bytes, bestand);
    const blad = kiesBlad(bladen, naam ?? undefined, (tekst) => kolomOnder(koppeling, tekst) !== null);
    return { blad, waarschuwingen };
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return fout;
  }
}

function leesAanvulling({ aanvullen }: Koppeling, bronnen: Bronnen): Aanvulling {
  const [enige] = bronnenOnder(bronnen, BRON.aanvulling);
  if (aanvullen === null || enige === undefined) return new Map();
  const [naamVan, bron] = enige;
  const gekozen = gekozenOfGeweigerd(bron, naamVan, GEEN_KOPPELING, null);
  if (gekozen instanceof Weigering) throw gekozen;
  const indeling = deelIn(gekozen.blad);
  const plek = (naam: string) => indeling?.koprij.cellen.findIndex((kop) => kolomVan(kop) === naam) ?? -1;
  const mist = ['gemeentecode', ...aanvullen.kolommen].filter((naam) => plek(naam) === -1);
  if (mist.length > 0)
    throw weiger(
      'invoer',
      'aanvulling-mist-kolom',
      `${bron.plek} heeft de kolom ${mist.join(', ')} niet; de koppeling haalt die daar.`,
      'Voeg de kolom toe, of verbeter aanvullen in de koppeling.',
    );
  const rijen = indeling?.rijen ?? [];
  return new Map(
    aanvullen.kolommen.map((naam) => [
      naam,
      new Map(rijen.map(({ cellen }) => [codeVan(cellen[plek('gemeentecode')]), cellen[plek(naam)] ?? ''])),
    ]),
  );
}

function teGroot(bestand: string): Weigering {
  return weiger(
    'invoer',
    'bestand-te-groot',
    `${bestand}: het bestand is groter dan 20 MB.`,
    'Splits het bestand of verwijder wat er niet in hoort.',
  );
}
