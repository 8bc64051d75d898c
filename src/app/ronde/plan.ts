import type { Melding } from '../../dossier/melding.ts';
import { hoofdlijn, type Rondebegin, wijzigingen, zelfdeBegin } from '../../round/begin.ts';
import { conceptVan } from '../../round/naam.ts';
import type { Rondestand, Stukstand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { beoordeel } from '../beoordeel.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { maakBrieven, type Rondebrief } from '../brieven/maken.ts';
import { type Bronnen, sjabloonteksten, teBewaren } from '../bronnen/bronnen.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import { leesHuisstijl } from '../bronnen/huisstijl.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import type { Maakopdracht, Rondeopdracht } from '../opdracht.ts';
import type { Wereld } from '../wereld.ts';
import { weigerAndereRonde } from './anderronde.ts';
import {
  deelVan,
  eigenaarVan,
  gegevenVan,
  gemeentenVanRonde,
  isConcept,
  isVast,
  stukkenVanGemeente,
} from './eigenaar.ts';
import { geraakt } from './geraakt.ts';
import { aangevuld, keuzesVan, vastVan } from './keuzes.ts';
import { programmaversie } from './programmaversie.ts';
import { naarPlan, type Rondeplan } from './rondeplan.ts';
import { begonnen } from './tegenstore.ts';
import { veranderdMelding } from './veranderd.ts';
import { metBewaardeVorige } from './vorigeronde.ts';

/**
 * Decides what a run would do: assesses, makes and reads back every letter, and holds it against what stands in the store.
 * Letters that were sent or have a date of their own are left alone. Writes nothing. Refuses with everything that is in the
 * way: wrong input ('invoer'), another round, one that changed without a reason given or a file that is not ours
 * ('gebruik'), another run ('bezet'). `blijft` tells of a letter that its municipality is left alone, besides what was sent.
 */
export async function planRonde(
  store: RoundStore,
  gelezen: Bronnen,
  gevraagd: Rondeopdracht,
  wereld: Wereld,
  blijft: (stuk: Stukstand) => boolean = () => false,
): Promise<Rondeplan> {
  const ronde = await begonnen(store);
  const { stand } = ronde;
  const bronnen = await metBewaardeVorige(store, stand, gelezen);
  const opdracht = aangevuld(gevraagd, stand, wereld.vandaag());
  const invoer = await leesInvoer(bronnen, opdracht, wereld);
  const alle = beoordeel(invoer, leesGegevens(bronnen), opdracht);
  const begin = beginVan(bronnen, opdracht, alle, gevraagd.reden);
  const codes = alle.map((b) => b.beoordeling.gemeentecode);
  weigerAndereRonde(ronde, begin.vast, codes, gemeentenVanRonde(stand));
  const anders = wijzigingen(stand, begin);
  const ongewijzigd = anders.length === 0;
  const zelfde = (code: string) => ongewijzigd && zelfdeBegin(eigenaarVan(stand, code), begin);
  const vast = new Set(codes.filter((code) => staatVast(stand, code, zelfde(code), blijft)));
  const kies = (code: string) => !vast.has(code);
  const heel = await maakBrieven(bronnen, invoer, { ...opdracht, kies }, wereld, alle);
  const brieven = heel.brieven.filter((b) => magNaast(stand, b, zelfde(b.gemeentecode)));
  const namen = new Set(brieven.map((b) => b.naam));
  const fouten: Melding[] = [];
  if (!ongewijzigd && begin.reden === null)
    fouten.push(
      await veranderdMelding(store, anders, hoofdlijn(stand).at(-1), begin, sjabloonteksten(bronnen)),
    );
  return await naarPlan(
    ronde,
    { ...heel, brieven },
    bronnen,
    {
      opdracht,
      begin,
      vervallen: vervallenVan(stand, namen, !ongewijzigd, blijft),
      fouten,
      vast: ongewijzigd
        ? []
        : alle.flatMap((b) => (kies(b.beoordeling.gemeentecode) ? [] : [b.beoordeling.gemeente])),
      geraakt: ongewijzigd
        ? []
        : await geraakt(
            ronde,
            alle.filter((b) => !kies(b.beoordeling.gemeentecode)),
            wereld,
          ),
    },
    wereld,
  );
}

/** With what a round would begin that is made from these sources. */
export function beginVan(
  bronnen: Bronnen,
  opdracht: Maakopdracht,
  alle: readonly Beoordeeld[],
  reden: string | null,
): Rondebegin {
  const { provincie } = leesHuisstijl(bronnen, null).huisstijl;
  return {
    bronnen: teBewaren(bronnen),
    vast: vastVan(opdracht, alle[0]?.beoordeling.halfjaar, provincie, programmaversie()),
    keuzes: keuzesVan(opdracht),
    reden,
  };
}

/** Whether nothing of a municipality is to be made: its letters have a date of their own, or were all sent. */
function staatVast(
  stand: Rondestand,
  code: string,
  zelfde: boolean,
  blijft: (stuk: Stukstand) => boolean,
): boolean {
  const eigenaar = eigenaarVan(stand, code);
  if (stukkenVanGemeente(stand, code).some(blijft)) return true;
  if (eigenaar === null) return false;
  if (eigenaar.deel !== undefined) return true;
  // From the same sources a sent letter comes out the same: one whose file is gone is put back.
  return !zelfde && stukkenVanGemeente(stand, code).every((s) => isVast(stand, s));
}

/** Whether a letter may be made beside what stands fixed for its municipality: it is the same, or it was still CONCEPT. */
function magNaast(stand: Rondestand, brief: Rondebrief, zelfde: boolean): boolean {
  const stukken = stukkenVanGemeente(stand, brief.gemeentecode);
  const vaste = stukken.filter((s) => s.verzonden !== null);
  if (vaste.length === 0 || (zelfde && vaste.some((s) => s.regel.naam === brief.naam))) return true;
  return stukken.some((s) => !isVast(stand, s) && isConcept(s) && gegevenVan(s, 'soort') === brief.soort);
}

/** Made anew, now or by a run that was stopped: what was made before and is no longer called for goes; so does the CONCEPT of a letter that is final now. */
function vervallenVan(
  stand: Rondestand,
  namen: ReadonlySet<string>,
  nieuw: boolean,
  blijft: (stuk: Stukstand) => boolean,
): string[] {
  const vast = new Set([...stand.stukken.values()].filter(blijft).map((s) => gegevenVan(s, 'gemeentecode')));
  const vanaf = nieuw
    ? Number.POSITIVE_INFINITY
    : (hoofdlijn(stand).findLast((r) => r.reden !== null)?.nummer ?? 0);
  const voorlopers = new Set([...namen].map(conceptVan));
  return [...stand.stukken.values()]
    .filter((s) => s.verzonden === null && deelVan(stand, s) === undefined)
    .filter((s) => !vast.has(gegevenVan(s, 'gemeentecode')))
    .filter(({ regel: { naam, ronde } }) => (ronde < vanaf && !namen.has(naam)) || voorlopers.has(naam))
    .map(({ regel }) => regel.naam);
}
