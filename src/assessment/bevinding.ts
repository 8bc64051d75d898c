import type { KolomNaam } from '../dossier/kolommen.ts';
import type { Bevinding, Bron, OpenOordeel, Trede, Uitkomst } from './assessment.ts';

type Cijferlijst = Readonly<Record<string, number>>;

/** A finding with the figures compared. */
export function bevinding(
  code: string,
  bron: Bron,
  cijfers: Cijferlijst = {},
  gegevens: Readonly<Record<string, string>> = {},
): Bevinding {
  return { code, bron, cijfers, gegevens };
}

/** An open question with its possible answers. */
export function vraag(
  code: string,
  bron: Bron,
  kolom: KolomNaam,
  antwoorden: readonly string[] = ['ja', 'nee'],
  cijfers: Cijferlijst = {},
): OpenOordeel {
  return { ...bevinding(code, bron, cijfers), kolom, antwoorden };
}

/** An outcome: `bepaald`, or `open` (the trede is a proposal) as soon as there is a question. */
export function uitkomst(
  trede: Trede,
  gronden: readonly Bevinding[],
  openOordelen: readonly OpenOordeel[] = [],
  waarschuwingen: readonly Bevinding[] = [],
): Uitkomst {
  return {
    status: openOordelen.length === 0 ? 'bepaald' : 'open',
    trede,
    waardering: null,
    intrekking: false,
    gronden,
    openOordelen,
    ontbrekend: [],
    waarschuwingen,
  };
}

/** The same outcome as a proposal, with one more question in front. Nothing to ask where there is no outcome. */
export function metVraag(u: Uitkomst, vraag: OpenOordeel): Uitkomst {
  if (u.status === 'onbepaald') return u;
  return { ...u, status: 'open', openOordelen: [vraag, ...u.openOordelen] };
}

/** The same outcome with one more ground. */
export function metGrond(u: Uitkomst, grond: Bevinding): Uitkomst {
  return u.status === 'onbepaald' ? u : { ...u, gronden: [...u.gronden, grond] };
}

/** No outcome: the columns that decide and are empty. */
export function onbepaald(ontbrekend: readonly KolomNaam[]): Uitkomst {
  return {
    status: 'onbepaald',
    trede: null,
    waardering: null,
    intrekking: false,
    gronden: [],
    openOordelen: [],
    ontbrekend,
    waarschuwingen: [],
  };
}
