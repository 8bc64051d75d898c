import type { Datum } from '../../dossier/datum.ts';
import type { Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { sha256 } from '../../round/hash.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { conceptVan } from '../../round/naam.ts';
import { type Rondebegin, type Stuk, vergelijkStuk, wijzigingen } from '../../round/ronde.ts';
import { type Rondestand, rondestand } from '../../round/stand.ts';
import type { Inhoud, RoundStore } from '../../round/store/store.ts';
import { vreemdeBestanden } from '../../round/vreemd.ts';
import { bestaatMelding } from '../bestanden.ts';
import { andereBriefMelding, andereBrieven } from '../brieven/anderebrieven.ts';
import { type Gemaakt, maakBrieven, merker, type Rondebrief } from '../brieven/maken.ts';
import {
  type Bronnen,
  huisstijlhash,
  sjabloonteksten,
  teBewaren,
  woordenhashen,
} from '../bronnen/bronnen.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import type { Maakopdracht, Rondeopdracht } from '../opdracht.ts';
import type { Wereld } from '../wereld.ts';
import { rondebijlagen } from './bijlagen.ts';
import { weigerIntussen } from './intussen.ts';
import { aangevuld, keuzesVan, vastVan } from './keuzes.ts';
import { programmaversie } from './programmaversie.ts';
import { veranderdMelding } from './veranderd.ts';

/** What is to be done in a round. Everything is decided and made, nothing has been written. */
export interface Rondeplan extends Pick<Gemaakt, 'brieven' | 'geen' | 'zonderBrief'> {
  readonly opdracht: Maakopdracht;
  readonly datum: Datum;
  /** What has to stand there: every letter as a piece of the round, and which of them are still to be written. */
  readonly stukken: readonly Stuk[];
  readonly maken: ReadonlySet<string>;
  /** Letters that the round made before and no longer has. */
  readonly vervallen: readonly string[];
  readonly bijlagen: readonly Inhoud[];
  readonly begin: Rondebegin;
  /** The journal as it was seen: with another one this plan no longer holds. */
  readonly hoofd: string;
}

/**
 * Decides what a run would do: assesses, makes and reads back every letter, and holds it against what stands in the store.
 * Writes nothing. Refuses with everything that is in the way: wrong input ('invoer'), a round that changed without a reason
 * given or a file that is not ours ('gebruik'), another run ('bezet').
 */
export async function planRonde(
  store: RoundStore,
  bronnen: Bronnen,
  gevraagd: Rondeopdracht,
  wereld: Wereld,
): Promise<Rondeplan> {
  await store.weigerBezet();
  const journaal = await leesJournaal(store);
  const stand = rondestand(journaal.regels);
  const opdracht = aangevuld(gevraagd, stand, wereld.vandaag());
  const invoer = await leesInvoer(bronnen, opdracht, wereld);
  const gemaakt = await maakBrieven(bronnen, invoer, opdracht, wereld);
  const begin: Rondebegin = {
    bronnen: teBewaren(bronnen),
    vast: vastVan(opdracht, gemaakt.beoordeeld[0]?.beoordeling.halfjaar, programmaversie()),
    keuzes: keuzesVan(opdracht),
    reden: gevraagd.reden,
  };
  const bijlagen = await rondebijlagen(gemaakt, opdracht);
  const stukken = stukkenVan(gemaakt, begin, bronnen);
  const plek = await tegenStore(store, stand, begin, gemaakt.brieven, stukken, bijlagen, bronnen).catch(
    async (fout: unknown) => {
      // What is in the way may be the work of another run that began after the journal was read.
      await store.weigerBezet();
      weigerIntussen(store.plek, journaal.hoofd, (await leesJournaal(store)).hoofd);
      throw fout;
    },
  );
  const { brieven, geen, zonderBrief } = gemaakt;
  return {
    opdracht,
    datum: opdracht.briefdatum,
    brieven,
    geen,
    zonderBrief,
    stukken,
    ...plek,
    bijlagen,
    begin,
    hoofd: journaal.hoofd,
  };
}

/** Holds the pieces against the store. Refuses with everything that is in the way there. */
async function tegenStore(
  store: RoundStore,
  stand: Rondestand,
  begin: Rondebegin,
  brieven: readonly Rondebrief[],
  stukken: readonly Stuk[],
  bijlagen: readonly Inhoud[],
  bronnen: Bronnen,
): Promise<Pick<Rondeplan, 'maken' | 'vervallen'>> {
  const losse = await vreemdeBestanden(store, stand, begin, bijlagen);
  if (losse.length > 0)
    throw new Weigering('gebruik', [
      bestaatMelding(
        losse.map((naam) => `${store.plek}/${naam}`),
        'Deze map is nog geen ronde, en ',
      ),
    ]);
  const anders = wijzigingen(stand, begin);
  const vervallen = vervallenVan(stand, new Set(brieven.map((b) => b.naam)), anders.length > 0);
  const zonderReden = anders.length > 0 && begin.reden === null;
  const fouten: Melding[] = [];
  if (zonderReden)
    fouten.push(await veranderdMelding(store, anders, stand.rondes.at(-1), begin, sjabloonteksten(bronnen)));
  const weg = vervallen.flatMap((naam) => stand.stukken.get(naam)?.regel.bestanden.map((b) => b.naam) ?? []);
  const namen = (await store.namen()).keys();
  const over = andereBrieven(brieven, namen, new Set(zonderReden ? [] : weg));
  if (over.length > 0) fouten.push(andereBriefMelding(over));
  const standen = await Promise.all(stukken.map((stuk) => vergelijkStuk(store, stand, stuk)));
  const vreemd = stukken.filter((_, i) => standen[i] === 'vreemd');
  if (fouten.length === 0 && vreemd.length > 0)
    fouten.push(bestaatMelding(vreemd.flatMap((s) => s.bestanden.map((b) => `${store.plek}/${b.naam}`))));
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
  return { maken: new Set(stukken.filter((_, i) => standen[i] === 'maken').map((s) => s.naam)), vervallen };
}

/** Made anew, now or by a run that was stopped: what was made before and is no longer called for goes; so does the CONCEPT of a letter that is final now. */
function vervallenVan(stand: Rondestand, namen: ReadonlySet<string>, nieuw: boolean): string[] {
  const vanaf = nieuw
    ? Number.POSITIVE_INFINITY
    : (stand.rondes.findLast((r) => r.reden !== null)?.nummer ?? 0);
  const voorlopers = new Set([...namen].map(conceptVan));
  return [...stand.stukken.values()]
    .filter(({ regel: { naam, ronde } }) => (ronde < vanaf && !namen.has(naam)) || voorlopers.has(naam))
    .map(({ regel }) => regel.naam);
}

/** The letters as pieces of the round, with what the manifest tells of them. */
function stukkenVan({ brieven, werkplaats }: Gemaakt, { vast }: Rondebegin, bronnen: Bronnen): Stuk[] {
  const voorbeeld = werkplaats.huisstijl.fictief;
  const huisstijl = huisstijlhash(bronnen);
  const woorden = woordenhashen(sjabloonteksten(bronnen));
  const merk = merker();
  return brieven.map((brief) => {
    const { regel, beoordeling: a, verleden } = brief.beoordeeld;
    return {
      naam: brief.naam,
      bestanden: brief.bestanden.map(merk),
      inhoud: brief.bestanden,
      gegevens: {
        gemeentecode: brief.gemeentecode,
        gemeente: brief.gemeente,
        halfjaar: a.halfjaar,
        trede: brief.trede,
        soort: brief.soort,
        concept: brief.concept !== null,
        ...(voorbeeld ? { voorbeeld } : {}),
        kader: a.kader,
        versie: vast.versie ?? '',
        datum: vast.datum ?? '',
        rij: regel.rij,
        invoer: sha256(JSON.stringify([regel.periode, verleden ?? null])),
        huisstijl,
        sjablonen: [...brief.sjablonen],
        woorden: woorden(brief.sjablonen),
      },
    };
  });
}
