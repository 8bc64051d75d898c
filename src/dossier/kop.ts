import type { Tabelrij } from './csv.ts';
import { nearest } from './gelijkenis.ts';
import { KOLOMMEN, OORDEELKOLOMMEN } from './kolommen.ts';
import { celnaam, type Melding } from './melding.ts';

/** Column name of the contract → its place in the row. */
export type Kop = ReadonlyMap<string, number>;

const SYNONIEMEN: Readonly<Record<string, string>> = { bijtelling: 'bijtelling_gehuisvest' };
const BEKEND = new Map<string, string>(
  [...Object.keys(KOLOMMEN), ...OORDEELKOLOMMEN.map((k) => `${k}_motivering`)].map((naam) => [
    kern(naam),
    naam,
  ]),
);

/** Spaces, capitals and punctuation of a heading are ignored. */
function kern(kopje: string): string {
  return kopje.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

/** Reads the header: which column stands where, and everything that is wrong with it. */
export function leesKop(koprij: Tabelrij): { kop: Kop; fouten: Melding[]; waarschuwingen: Melding[] } {
  const kop = new Map<string, number>();
  const fouten: Melding[] = [];
  const waarschuwingen: Melding[] = [];
  koprij.cellen.forEach((kopje, i) => {
    if (kopje === '') return;
    const plek = { rij: koprij.nummer, kolom: kopje, cel: celnaam(i, koprij.nummer), waarde: kopje };
    const gelezen = BEKEND.get(kern(kopje)) ?? SYNONIEMEN[kern(kopje)];
    if (gelezen === undefined) {
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
