import type { Datum } from '../../dossier/datum.ts';
import * as nederlands from '../../dossier/nederlands.ts';

/** What a filter takes; checked before any letter is made. */
type Waardesoort = 'tekst' | 'getal' | 'datum' | 'letterlijk';

/** How a value is written. The list is closed; a template can name no other. */
interface Filter {
  readonly neemt: Waardesoort;
  readonly argumenten: readonly Waardesoort[];
  /** It may stand without them. */
  readonly magZonder?: true;
  readonly schrijf: (waarde: never, ...argumenten: never[]) => string;
}

export const FILTERS: Readonly<Record<string, Filter>> = {
  getal: { neemt: 'getal', argumenten: [], schrijf: (n: number) => nederlands.getal(n) },
  vergunninghouders: {
    neemt: 'getal',
    argumenten: [],
    schrijf: (n: number) => nederlands.vergunninghouders(n),
  },
  /** Of an amount in cents. */
  bedrag: { neemt: 'getal', argumenten: [], schrijf: (cent: number) => nederlands.bedrag(cent) },
  huisvestingen: { neemt: 'getal', argumenten: [], schrijf: (n: number) => nederlands.huisvestingen(n) },
  /** `{{ aantal | enkelmeervoud("is", "zijn") }}`: the word that goes with the number. */
  enkelmeervoud: {
    neemt: 'getal',
    argumenten: ['letterlijk', 'letterlijk'],
    schrijf: (n: number, enkelvoud: string, meervoud: string) => (n === 1 ? enkelvoud : meervoud),
  },
  /** At the beginning of a sentence. */
  hoofdletter: {
    neemt: 'tekst',
    argumenten: [],
    schrijf: (tekst: string) => `${tekst.slice(0, 1).toUpperCase()}${tekst.slice(1)}`,
  },
  telwoord: { neemt: 'getal', argumenten: [], schrijf: (n: number) => nederlands.telwoord(n) },
  datum: { neemt: 'datum', argumenten: [], schrijf: (d: Datum) => nederlands.datum(d) },
  afname: {
    neemt: 'getal',
    argumenten: ['getal'],
    schrijf: (van: number, tot: number) => nederlands.afname(van, tot),
  },
  /**
   * `{{ "datum van het besluit" | invullen("invulling.besluit_datum") }}`: a visible slot, which makes the letter CONCEPT,
   * with the column or field that fills it.
   */
  invullen: {
    neemt: 'letterlijk',
    argumenten: ['letterlijk'],
    magZonder: true,
    schrijf: (wat: string) => `[invullen: ${wat}]`,
  },
};
