import { KOLOMMEN } from './kolommen.ts';
import { BEDRAG } from './lezers.ts';
import { bedrag } from './nederlands.ts';
import { leesDeel, leesLijst, type Padmeld } from './velden.ts';

/** Something that the province paid in the place of the gemeente, in whole cents. */
export interface Kostenpost {
  readonly omschrijving: string;
  readonly bedrag: number;
}

/** Reads the items of a besluit over costs, and holds their sum against the total that the besluit names. */
export function leesKostenposten(
  data: unknown,
  pad: string,
  totaal: number | null,
  meld: Padmeld,
): readonly Kostenpost[] {
  const lezers = { omschrijving: KOLOMMEN.kenmerk.waarde, bedrag: BEDRAG };
  const posten = leesLijst(data, pad, meld).flatMap((item, i) => {
    const deel = leesDeel(item, `${pad}[${i}]`, { lezers, moet: ['omschrijving', 'bedrag'] }, meld);
    const { omschrijving, bedrag: cent } = (deel ?? {}) as Partial<Kostenpost>;
    return omschrijving && cent ? [{ omschrijving, bedrag: cent }] : [];
  });
  const som = posten.reduce((n, post) => n + post.bedrag, 0);
  if (posten.length > 0 && totaal !== null && som !== totaal)
    meld(
      'kosten-som',
      pad,
      `De posten zijn samen ${bedrag(som)}, kosten_totaal is ${bedrag(totaal)}.`,
      'Verbeter een post of het totaal.',
    );
  return posten;
}
