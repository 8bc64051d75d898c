import type { KolomNaam } from '../dossier/kolommen.ts';
import type { Trede } from '../dossier/ladder.ts';
import type {
  Bevinding,
  Bron,
  Grond,
  MetTrede,
  Ontbrekend,
  OpenOordeel,
  Uitkomst,
  Waarschuwing,
  ZonderTrede,
} from './beoordeling.ts';
import type { Code, Vraagcode } from './codes.ts';

type Cijferlijst = Readonly<Record<string, number>>;

/** A finding with the figures compared. */
export function bevinding<const C extends Code>(
  code: C,
  bron: Bron,
  cijfers: Cijferlijst = {},
  gegevens: Readonly<Record<string, string>> = {},
): Bevinding<C> {
  return { code, bron, cijfers, gegevens };
}

/** An open question with its possible answers. */
export function vraag(
  code: Vraagcode,
  bron: Bron,
  kolom: KolomNaam,
  antwoorden: readonly string[] = ['ja', 'nee'],
  cijfers: Cijferlijst = {},
): OpenOordeel {
  return { ...bevinding(code, bron, cijfers), kolom, antwoorden };
}

/** Why: the finding that decides, with what goes before and after it in the telling. */
interface Waarom {
  readonly som?: Grond | null;
  readonly vooraf?: readonly Grond[];
  readonly beslissend: Grond;
  readonly verder?: readonly Grond[];
}

/** An outcome: `bepaald`, or `open` (the trede is a proposal) as soon as there is a question. */
export function uitkomst(
  trede: Trede,
  { som = null, vooraf = [], beslissend, verder = [] }: Waarom,
  [eerste, ...meer]: readonly OpenOordeel[] = [],
  waarschuwingen: readonly Waarschuwing[] = [],
): MetTrede {
  const gronden = { som, vooraf, beslissend, verder };
  const rest = { gronden, waardering: null, intrekking: false, waarschuwingen };
  return eerste === undefined
    ? { status: 'bepaald', trede, ...rest }
    : { status: 'open', voorstel: trede, vragen: [eerste, ...meer], ...rest };
}

/** The same outcome as a proposal, with one more question in front. Nothing to ask where there is no outcome. */
export function metVraag(u: Uitkomst, vraag: OpenOordeel): Uitkomst {
  switch (u.status) {
    case 'bepaald': {
      const { trede, ...rest } = u;
      return { ...rest, status: 'open', voorstel: trede, vragen: [vraag] };
    }
    case 'open':
      return { ...u, vragen: [vraag, ...u.vragen] };
    case 'onbepaald':
      return u;
  }
}

/** The same outcome with one more ground, told last. */
export function metGrond(u: Uitkomst, grond: Grond): Uitkomst {
  if (u.status === 'onbepaald') return u;
  return { ...u, gronden: { ...u.gronden, verder: [...u.gronden.verder, grond] } };
}

/** No outcome: what decides and is missing. Without anything it is a mistake of the kader. */
export function onbepaald([eerste, ...meer]: readonly Ontbrekend[]): ZonderTrede {
  if (eerste === undefined) throw new Error('onbepaald zonder kolom die ontbreekt');
  return { status: 'onbepaald', ontbrekend: [eerste, ...meer], waarschuwingen: [] };
}
