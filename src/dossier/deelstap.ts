import type { Datum } from './datum.ts';
import { KOLOMMEN } from './kolommen.ts';
import { leesDeel, leesLijst, onder, type Padmeld } from './velden.ts';

/** A concrete result of the last in a besluit, the fixed last day for it, and what was found of it. */
export interface Deelstap {
  readonly resultaat: string;
  readonly uiterlijk: Datum;
  /** Whether it was reached, in time unless `bereikt_op` says otherwise; null: not found yet. */
  readonly bereikt: 'ja' | 'nee' | null;
  readonly bereikt_op: Datum | null;
  /** The day of that finding: never null where `bereikt` is not. */
  readonly vastgesteld_op: Datum | null;
  /** How far it came, in the unit of the last: '9 van de 24 vergunninghouders'. */
  readonly stand: string | null;
}

const tekst = KOLOMMEN.kenmerk.waarde;
const datum = KOLOMMEN.overleg_datum.waarde;
const LEZERS = {
  resultaat: tekst,
  uiterlijk: datum,
  bereikt: KOLOMMEN.last_nagekomen.waarde,
  bereikt_op: datum,
  vastgesteld_op: datum,
  stand: tekst,
};
const LEEG = { bereikt: null, bereikt_op: null, vastgesteld_op: null, stand: null };

/** Reads the deelstappen of a last; each problem is told. */
export function leesDeelstappen(data: unknown, pad: string, meld: Padmeld): readonly Deelstap[] {
  return leesLijst(data, pad, meld).flatMap((item, i) => {
    const plek = `${pad}[${i}]`;
    const gelezen = leesDeel(item, plek, { lezers: LEZERS, moet: ['resultaat', 'uiterlijk'] }, meld);
    const { resultaat, uiterlijk, ...rest } = (gelezen ?? {}) as Partial<Deelstap>;
    if (!resultaat || !uiterlijk) return [];
    const deelstap = { ...LEEG, ...rest, resultaat, uiterlijk };
    controleer(deelstap, plek, meld);
    return [deelstap];
  });
}

/** A finding is whole, and about days that had come. */
function controleer(
  { uiterlijk, bereikt, bereikt_op, vastgesteld_op }: Deelstap,
  pad: string,
  meld: Padmeld,
) {
  if (bereikt === null) {
    if (bereikt_op !== null || vastgesteld_op !== null)
      meld(
        'vaststelling-onvolledig',
        onder(pad, 'bereikt'),
        'Er is een datum van een vaststelling, maar niet of het resultaat is bereikt.',
        'Vul bij bereikt ja of nee in, of laat de datums weg.',
      );
    return;
  }
  if (vastgesteld_op === null)
    meld(
      'vaststelling-onvolledig',
      onder(pad, 'vastgesteld_op'),
      `Bij bereikt staat ${bereikt}, maar niet wanneer dat is vastgesteld.`,
      'Vul bij vastgesteld_op de datum van de vaststelling in.',
    );
  if (bereikt === 'nee' && bereikt_op !== null)
    meld(
      'vaststelling-spreekt-zich-tegen',
      onder(pad, 'bereikt_op'),
      'Bij bereikt staat nee, en toch een datum waarop het resultaat is bereikt.',
      'Laat bereikt_op weg, of vul bij bereikt ja in.',
    );
  if (bereikt_op !== null && vastgesteld_op !== null && vastgesteld_op < bereikt_op)
    meld(
      'vaststelling-te-vroeg',
      onder(pad, 'vastgesteld_op'),
      `De vaststelling is van ${vastgesteld_op}, en het resultaat is pas op ${bereikt_op} bereikt.`,
      'Verbeter een van beide datums.',
      vastgesteld_op,
    );
  if (bereikt === 'nee' && vastgesteld_op !== null && vastgesteld_op <= uiterlijk)
    meld(
      'vaststelling-te-vroeg',
      onder(pad, 'vastgesteld_op'),
      `Het resultaat kan tot en met ${uiterlijk} nog worden bereikt; op ${vastgesteld_op} staat niet vast dat dat niet is gebeurd.`,
      'Stel dit vast na de laatste dag van dit onderdeel, of verbeter de datum.',
      vastgesteld_op,
    );
}
