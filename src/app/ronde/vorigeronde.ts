import type { KeyObject } from 'node:crypto';
import { parseHalfjaar, verschoven } from '../../dossier/halfjaar.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { BEOORDELING, bronMap } from '../../round/naam.ts';
import type { Rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { type Vorigeronde, vorigVan } from '../aannemelijk/vorigebron.ts';
import { BRON, type Bronnen } from '../bronnen/bronnen.ts';
import { geenRonde } from './bestaand.ts';
import { leesVorigeInvoer } from './vorigeinvoer.ts';
import { leesVorigeUitkomst, ontleedUitkomst } from './vorigeuitkomst.ts';

/**
 * Reads a round for the one after it. Refuses ('gebruik') what is no round, or one that was not made after its half-year, and
 * ('afwijking') one whose outcome is not what it made.
 */
export async function leesVorigeRonde(
  store: RoundStore,
  vertrouwd: KeyObject | null = null,
): Promise<Vorigeronde> {
  const bytes = await store.lees(BEOORDELING);
  if (bytes === null) throw await geenRonde(store, 'gebruik', BEOORDELING);
  const halfjaar = parseHalfjaar(ontleedUitkomst(bytes, store.plek).beoordelingen[0]?.halfjaar ?? '');
  if (halfjaar === null) throw await geenRonde(store, 'gebruik', BEOORDELING);
  const { uitkomsten } = await leesVorigeUitkomst(store, verschoven(halfjaar, 1), vertrouwd);
  const { perioden } = await leesVorigeInvoer(store);
  const gemeenten = new Map(
    [...uitkomsten].map(([code, { trede, achterstand, voorsprong }]) => [
      code,
      { ...vorigVan(perioden.get(code)), trede, achterstand, voorsprong },
    ]),
  );
  return { halfjaar, gemeenten };
}

/** The sources with the round before that this round was compared with already, where no other was given. */
export async function metBewaardeVorige(
  store: RoundStore,
  stand: Rondestand,
  bronnen: Bronnen,
): Promise<Bronnen> {
  const laatste = hoofdlijn(stand).at(-1);
  if (bronnen.has(BRON.vorige) || laatste === undefined) return bronnen;
  const plek = `${bronMap(laatste.bron)}/${BRON.vorige}`;
  const bytes = await store.lees(plek);
  return bytes === null ? bronnen : new Map([...bronnen, [BRON.vorige, { bytes, plek }]]);
}
