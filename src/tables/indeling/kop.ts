import { nearest } from '../../dossier/gelijkenis.ts';
import { KOLOMMEN, OORDEELKOLOMMEN } from '../../dossier/kolommen.ts';
import { celnaam, type Melding } from '../../dossier/melding.ts';
import type { Tabelrij } from '../lees/blad.ts';
import { isPersoonsgegeven } from './persoonsgegevens.ts';

/** Column name of the contract → its place in the row. */
export type Kop = ReadonlyMap<string, number>;

const SYNONIEMEN: ReadonlyMap<string, string> = new Map([['bijtelling', 'bijtelling_gehuisvest']]);
/** What follows from the other columns of a row: only compared, never used. */
export const CONTROLEKOLOMMEN = ['totaalopgave', 'achterstand_eind', 'voorsprong_eind'] as const;
/** The last column of a sheet with errors that we made ourselves. */
export const WAT_TE_DOEN = 'wat te doen';
const BEKEND = new Map<string, string>(
  [...Object.keys(KOLOMMEN), ...OORDEELKOLOMMEN.map((k) => `${k}_motivering`), ...CONTROLEKOLOMMEN].map(
    (naam) => [kern(naam), naam],
  ),
);

/** Spaces, capitals and punctuation of a heading are ignored. */
export function kern(kopje: string): string {
  return kopje.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

/** Our column for a heading, or null when it is unknown. */
export function kolomVan(kopje: string): string | null {
  return BEKEND.get(kern(kopje)) ?? SYNONIEMEN.get(kern(kopje)) ?? null;
}

/**
 * Reads the header: which column stands where, and everything that is wrong with it. Columns in `elders` need no name of
 * ours: other columns are made from them.
 */
export function leesKop(
  koprij: Tabelrij,
  elders: ReadonlySet<number | null> = new Set(),
): { kop: Kop; fouten: Melding[]; waarschuwingen: Melding[] } {
  const kop = new Map<string, number>();
  const fouten: Melding[] = [];
  const waarschuwingen: Melding[] = [];
  koprij.cellen.forEach((kopje, i) => {
    if (kopje === '' || kern(kopje) === kern(WAT_TE_DOEN)) return;
    const plek = { rij: koprij.nummer, kolom: kopje, cel: celnaam(i, koprij.nummer), waarde: kopje };
    const gelezen = kolomVan(kopje);
    if (gelezen === null && isPersoonsgegeven(kern(kopje)))
      fouten.push({
        code: 'persoonsgegevens',
        ...plek,
        melding: `De kolom "${kopje}" lijkt gegevens van personen te bevatten. Het bestand wordt niet gelezen.`,
        oplossing: 'Verwijder de kolom uit het bestand. Voor de brieven zijn alleen aantallen nodig.',
      });
    else if (gelezen === null && elders.has(i)) return;
    else if (gelezen === null) {
      const lijkt = nearest(kopje, BEKEND.values());
      waarschuwingen.push({
        code: 'kolom-onbekend',
        ...plek,
        melding: `De kolom "${kopje}" is onbekend en wordt niet gelezen.`,
        oplossing: lijkt === null ? 'Verwijder de kolom of laat haar staan.' : `Bedoelt u "${lijkt}"?`,
      });
    } else if (kop.has(gelezen)) {
      fouten.push({
        code: 'kolom-dubbel',
        ...plek,
        melding: `De kolom ${gelezen} staat er twee keer in.`,
        oplossing: 'Verwijder een van de twee.',
      });
    } else kop.set(gelezen, i);
  });
  const ontbreekt = Object.entries(KOLOMMEN).filter(
    ([naam, k]) =>
      k.verplicht && !kop.has(naam) && !(naam === 'gehuisvest' && kop.has('gehuisvest_halverwege')),
  );
  const ongelezen = waarschuwingen.map((w) => w.waarde ?? '');
  ontbreekt.forEach(([naam], i) => {
    const lijkt = nearest(naam, ongelezen);
    const namen = i === 0 ? ` Het bestand heeft: ${koprij.cellen.filter((c) => c !== '').join(', ')}.` : '';
    fouten.push({
      code: 'kolom-ontbreekt',
      rij: koprij.nummer,
      kolom: naam,
      cel: null,
      waarde: null,
      melding: `De verplichte kolom ${naam} ontbreekt.${namen}`,
      oplossing: `${lijkt === null ? '' : `Bedoelt u de kolom "${lijkt}"? `}Voeg de kolom ${naam} toe. Een onbekend cijfer mag leeg blijven; de kolom zelf niet ontbreken.`,
    });
  });
  return { kop, fouten, waarschuwingen };
}
