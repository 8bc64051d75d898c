import type { KeyObject } from 'node:crypto';
import { TUSSENTIJDS } from '../../assessment/codes.ts';
import { type Halfjaar, parseHalfjaar, verschoven } from '../../dossier/halfjaar.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { BEOORDELING, bronMap } from '../../round/naam.ts';
import { type Rondestand, rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { EINDCIJFERS, type Vorigeronde, vorigVan, vroegerIn } from '../aannemelijk/vorigebron.ts';
import { BRON, type Bronbestand, type Bronnen } from '../bronnen/bronnen.ts';
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
  return { halfjaar, gemeenten, vroeger: await vroegerVan(store, bytes, halfjaar) };
}

const HOOGSTENS = 12; // half-years that a round takes along: six years

/** What a round ended with, before what it kept of the rounds before it; the newest first. */
async function vroegerVan(
  store: RoundStore,
  bytes: Uint8Array,
  halfjaar: Halfjaar,
): Promise<Vorigeronde['vroeger']> {
  const bewaard = await bewaardeVorige(store, rondestand((await leesJournaal(store)).regels));
  const eerder = bewaard === null ? new Map() : vroegerIn(bewaard.bytes);
  const { beoordelingen } = ontleedUitkomst(bytes, store.plek);
  return new Map(
    beoordelingen
      .filter((b) => !b.gronden.some((g) => TUSSENTIJDS.some((code) => code === g.code)))
      .map(({ gemeentecode, cijfers }) => [
        gemeentecode,
        [{ halfjaar, cijfers: EINDCIJFERS.parse(cijfers) }, ...(eerder.get(gemeentecode) ?? [])].slice(
          0,
          HOOGSTENS,
        ),
      ]),
  );
}

/** The sources with the round before that this round was compared with already, where no other was given. */
export async function metBewaardeVorige(
  store: RoundStore,
  stand: Rondestand,
  bronnen: Bronnen,
): Promise<Bronnen> {
  const bewaard = bronnen.has(BRON.vorige) ? null : await bewaardeVorige(store, stand);
  return bewaard === null ? bronnen : new Map([...bronnen, [BRON.vorige, bewaard]]);
}

/** The round before that a round was compared with, as it keeps that; null when there was none. */
async function bewaardeVorige(store: RoundStore, stand: Rondestand): Promise<Bronbestand | null> {
  const laatste = hoofdlijn(stand).at(-1);
  if (laatste === undefined) return null;
  const plek = `${bronMap(laatste.bron)}/${BRON.vorige}`;
  const bytes = await store.lees(plek);
  return bytes === null ? null : { bytes, plek };
}
