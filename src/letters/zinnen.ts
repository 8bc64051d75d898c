import { platteTekst, regels } from '../formats/brief.ts';
import type { Sjablonen } from './template/sjablonen.ts';
import { naarBlokken } from './template/tekst/blokken.ts';
import { type Spoor, vulIn } from './template/vulin.ts';
import { type Betreft, CLAUSULEVELDEN, type Lezer } from './velden/clausulevelden.ts';
import { type Clausuledeel, waarden } from './velden/veld.ts';

/** The folder of the clauses of each kind of finding, under `templates/bouwstenen/`. */
export type Clausulesoort =
  | 'gronden'
  | 'waarschuwingen'
  | 'signalen'
  | 'vragen'
  | 'termijnen'
  | 'uitleg'
  | 'eerder'
  | 'verzendeisen'
  | 'vervanging'
  | 'keuzes';

/** The finding as a sentence of Dutch about the gemeente: the clause with its code, the same as the letter uses. */
export function zin(
  b: Clausuledeel['bevinding'],
  soort: Clausulesoort,
  betreft: Betreft,
  sjablonen: Sjablonen,
  spoor?: Spoor,
): string {
  const { bestand, bereik } = clausule({ soort, bevinding: b }, betreft, 'derde');
  const geenClausule = () => {
    throw new Error('een clausule roept geen andere clausule aan');
  };
  const { blokken } = naarBlokken(
    vulIn({ sjablonen, bestand, kader: betreft.kader }, bereik, geenClausule, spoor),
    bestand,
  );
  return blokken.flatMap(regels).map(platteTekst).join(' ');
}

/** The choice of ours that a finding rests on, as a sentence; null where the text or the law itself says it. */
export function keuzezin(
  { eigenKeuze: code }: Clausuledeel['bevinding'],
  betreft: Betreft,
  sjablonen: Sjablonen,
): string | null {
  return code === undefined ? null : zin({ code, cijfers: {}, gegevens: {} }, 'keuzes', betreft, sjablonen);
}

/** The file of a clause and the data it may use. */
export function clausule(
  { soort, bevinding }: Clausuledeel,
  betreft: Betreft,
  lezer: Lezer,
): { code: string; bestand: string; bereik: Record<string, unknown> } {
  return {
    code: bevinding.code,
    bestand: `bouwstenen/${soort}/${bevinding.code}.njk`,
    bereik: waarden(CLAUSULEVELDEN, { betreft, lezer, bevinding }),
  };
}
