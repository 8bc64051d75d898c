import type { Datum } from '../../dossier/datum.ts';
import * as nederlands from '../../dossier/nederlands.ts';

/** What a filter takes; checked before any letter is made. */
type Waardesoort = 'tekst' | 'getal' | 'datum' | 'letterlijk';

/** How a value is written. The list is closed; a template can name no other. */
interface Filter {
  readonly neemt: Waardesoort;
  readonly argumenten: readonly Waardesoort[];
  readonly schrijf: (waarde: never, ...argumenten: never[]) => string;
}

export const FILTERS: Readonly<Record<string, Filter>> = {
  getal: { neemt: 'getal', argumenten: [], schrijf: (n: number) => nederlands.getal(n) },
  vergunninghouders: {
    neemt: 'getal',
    argumenten: [],
    schrijf: (n: number) => nederlands.vergunninghouders(n),
  },
  huisvestingen: { neemt: 'getal', argumenten: [], schrijf: (n: number) => nederlands.huisvestingen(n) },
  telwoord: { neemt: 'getal', argumenten: [], schrijf: (n: number) => nederlands.telwoord(n) },
  datum: { neemt: 'datum', argumenten: [], schrijf: (d: Datum) => nederlands.datum(d) },
  afname: {
    neemt: 'getal',
    argumenten: ['getal'],
    schrijf: (van: number, tot: number) => nederlands.afname(van, tot),
  },
  /** `{{ "datum van het overleg" | invullen }}`: a visible slot, which makes the letter CONCEPT. */
  invullen: { neemt: 'letterlijk', argumenten: [], schrijf: (wat: string) => `[invullen: ${wat}]` },
};
