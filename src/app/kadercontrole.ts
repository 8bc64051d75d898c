import { type Bevinding, vragenVan } from '../assessment/beoordeling.ts';
import { ONGEBRUIKT } from '../assessment/oordeelgebruik.ts';
import { isTegenspraak } from '../assessment/tegenspraak.ts';
import type { Melding } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { zin } from '../letters/zinnen.ts';
import { beoordeel, verloop } from './beoordeel.ts';
import type { Beoordeeld } from './beoordeeld.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Invoer } from './invoer/lees.ts';
import type { Beoordeelopdracht } from './opdracht.ts';

/** What an input is held against, besides its own cells. */
export interface Kadercontrole {
  readonly opdracht: Beoordeelopdracht;
  readonly gegevens: Gegevens;
  readonly sjablonen: Sjablonen;
}

/** What a kader has to say of the cells: rows that it refuses, and answers that it did not use or that contradict the outcome. */
export function controleerMetKader(
  invoer: Invoer,
  { opdracht, gegevens, sjablonen }: Kadercontrole,
): { readonly fouten: readonly Melding[]; readonly waarschuwingen: readonly Melding[] } {
  try {
    const alle = (opdracht.halfjaar === null ? verloop : beoordeel)(invoer, gegevens, opdracht);
    return { fouten: [], waarschuwingen: alle.flatMap((b) => meldingenVan(b, sjablonen)) };
  } catch (fout) {
    if (!(fout instanceof Weigering) || fout.soort !== 'invoer') throw fout;
    return { fouten: fout.meldingen, waarschuwingen: [] };
  }
}

function meldingenVan({ beoordeling: a, regel }: Beoordeeld, sjablonen: Sjablonen): Melding[] {
  const meld = (b: Bevinding, kolom: string, verder: Omlijsting): Melding => {
    // The message names the place itself.
    const kaal = { ...b, gegevens: { ...b.gegevens, plek: kolom } };
    return {
      code: verder.code,
      rij: regel.rij,
      kolom: regel.rij === null ? (b.gegevens.waar ?? kolom) : kolom,
      cel: regel.cellen.get(kolom) ?? null,
      waarde: b.gegevens.antwoord ?? null,
      melding: `${a.gemeente}, ${a.halfjaar}: ${zin(kaal, verder.soort, a, sjablonen)}`,
      oplossing: verder.oplossing,
    };
  };
  const tegen = vragenVan(a).filter(isTegenspraak);
  const rest = a.waarschuwingen.filter(
    (w) => w.code === ONGEBRUIKT && tegen.every((v) => v.kolom !== w.gegevens.kolom),
  );
  return [
    ...tegen.map((v) => meld(v, v.kolom, TEGENSPREKEND)),
    ...rest.map((w) => meld(w, w.gegevens.kolom ?? '', NIET_GEBRUIKT)),
  ];
}

interface Omlijsting {
  readonly code: string;
  readonly soort: 'vragen' | 'waarschuwingen';
  readonly oplossing: string;
}

const TEGENSPREKEND: Omlijsting = {
  code: 'tegenspraak',
  soort: 'vragen',
  oplossing: 'Maak de cel leeg, of leg het besluit vast in de kolom waar die vraag wel wordt gesteld.',
};

const NIET_GEBRUIKT: Omlijsting = {
  code: 'oordeel-niet-gebruikt',
  soort: 'waarschuwingen',
  oplossing: 'Maak de cel leeg, tenzij het antwoord wacht op een vraag die nog open staat.',
};
