import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { afbreekpunt } from '../../cli/afbreken.ts';
import type { Io } from '../../cli/io.ts';
import { aantal } from '../../cli/schrijfwijze.ts';
import { voortgang } from '../../cli/voortgang.ts';
import type { Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { rondAf } from '../../round/afronden.ts';
import { sha256 } from '../../round/hash.ts';
import {
  type Begin,
  type Bijlage,
  begin,
  laatVervallen,
  type Ronde,
  type Stuk,
  schrijfStuk,
  vergelijk,
  wijzigingen,
} from '../../round/ronde.ts';
import type { Stukstand } from '../../round/stand.ts';
import { andereBriefMelding, andereBrieven } from '../brieven/anderebrieven.ts';
import { bestaatMelding, schrijffout } from '../wegschrijven.ts';
import { huisstijlhash, woordenhashen } from './bronnen.ts';
import type { Rondebrief } from './maken.ts';
import { veranderdMelding } from './veranderd.ts';

/** What is to be done in a folder: nothing of it has been written yet. */
export interface Rondeplan {
  readonly begin: Begin;
  readonly stukken: readonly Stuk[];
  readonly maken: ReadonlySet<string>;
  readonly vervallen: readonly string[];
}

/** How a round ended. */
export interface Rondeuitkomst {
  readonly map: string;
  /** Letters: those that were done already, and those of this run. */
  readonly klaar: number;
  readonly nieuw: number;
  readonly bestanden: { readonly nieuw: number; readonly gelijk: number };
  /** Sent letters that this run replaced, by another text or another letter; something is to be sent again. */
  readonly opnieuw: readonly string[];
  /** Those of them that are no longer there: another letter took their place, or none. */
  readonly vervallen: readonly string[];
  readonly ondertekend: boolean;
  /** The round was signed, and what this run changed is not: its signature is gone. */
  readonly handtekeningWeg: boolean;
}

/**
 * Holds the letters of this run against what stands in the folder. Stops with exit 2, and with everything that is in the
 * way, when the round has changed without a reason given, or when a file stands there that is not ours.
 */
export function controleerRonde(
  ronde: Ronde,
  wat: Begin,
  brieven: readonly Rondebrief[],
  sjablonen: ReadonlyMap<string, string>,
): Rondeplan {
  const stand = ronde.stand();
  const anders = wijzigingen(stand, wat);
  const namen = new Set(brieven.map((b) => b.naam));
  // Made anew, now or by a run that was stopped: what was made before and is no longer called for goes.
  const vanaf =
    anders.length > 0
      ? Number.POSITIVE_INFINITY
      : (stand.rondes.findLast((r) => r.reden !== null)?.nummer ?? 0);
  const vervallen = [...stand.stukken.values()]
    .filter(({ regel: { naam, ronde } }) => (ronde < vanaf && !namen.has(naam)) || isVoorloper(naam, namen))
    .map(({ regel }) => regel.naam);
  const weg = new Set(
    vervallen.flatMap((naam) => stand.stukken.get(naam)?.regel.bestanden.map((b) => b.naam) ?? []),
  );
  const fouten: Melding[] = [];
  if (anders.length > 0 && wat.reden === null)
    fouten.push(veranderdMelding(ronde.map, anders, stand.rondes.at(-1), wat, sjablonen));
  const over = andereBrieven(
    brieven.map((b) => ({ soort: b.soort, bestanden: b.paden.map((pad) => ({ pad })) })),
    anders.length > 0 && wat.reden === null ? new Set() : weg,
  );
  if (over.length > 0) fouten.push(andereBriefMelding(over));
  const huisstijl = huisstijlhash(wat.bronnen);
  const woorden = woordenhashen(sjablonen);
  const stukken = brieven.map((brief) => stukVan(brief, wat.vast, huisstijl, woorden));
  const standen = stukken.map((stuk) => vergelijk(ronde, stand, stuk));
  const vreemd = stukken.filter((_, i) => standen[i] === 'vreemd');
  if (fouten.length === 0 && vreemd.length > 0)
    fouten.push(bestaatMelding(vreemd.flatMap((s) => s.bestanden.map((b) => join(ronde.map, b.naam)))));
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
  const maken = new Set(stukken.filter((_, i) => standen[i] === 'maken').map((s) => s.naam));
  return { begin: wat, stukken, maken, vervallen };
}

/** The CONCEPT of a letter that is final now. */
function isVoorloper(naam: string, namen: ReadonlySet<string>): boolean {
  return naam.endsWith(CONCEPT) && namen.has(naam.slice(0, -CONCEPT.length));
}

const CONCEPT = '_CONCEPT';

/** The letter as a piece of the round, with what the manifest tells of it. */
function stukVan(
  brief: Rondebrief,
  vast: Begin['vast'],
  huisstijl: string,
  woorden: (namen: readonly string[]) => string,
): Stuk {
  return {
    naam: brief.naam,
    bestanden: brief.merken,
    maak: brief.maak,
    gegevens: () => {
      const { regel, beoordeling: a, verleden } = brief.beoordeeld;
      return {
        gemeentecode: brief.gemeentecode,
        gemeente: brief.gemeente,
        halfjaar: a.halfjaar,
        trede: brief.trede,
        soort: brief.soort,
        concept: brief.concept !== null,
        kader: a.kader,
        versie: vast.versie ?? '',
        datum: vast.datum ?? '',
        rij: regel.rij,
        invoer: sha256(JSON.stringify([regel.periode, verleden ?? null])),
        huisstijl,
        sjablonen: [...brief.sjablonen],
        woorden: woorden(brief.sjablonen),
      };
    },
  };
}

/** Writes what is to be made, letter by letter, and closes the round. */
export async function schrijfRonde(
  ronde: Ronde,
  plan: Rondeplan,
  bijlagen: readonly Bijlage[],
  sleutel: KeyObject | null,
  io: Io,
): Promise<Rondeuitkomst> {
  const { stukken, maken } = plan;
  const stand = ronde.stand();
  const klaar = stukken.length - maken.size;
  const meld = voortgang('geschreven', maken.size, io);
  const opnieuw: string[] = [];
  const vervallen = plan.vervallen.filter((naam) => stand.stukken.get(naam)?.verzonden != null);
  let af = 0;
  const hoever = () =>
    klaar + af === 0
      ? 'Er is nog geen brief geschreven.'
      : `${aantal(klaar + af, 'brief staat', 'brieven staan')} er heel, ${stukken.length - klaar - af} nog niet.`;
  try {
    const nummer = begin(ronde, plan.begin);
    for (const stuk of stukken) {
      if (!maken.has(stuk.naam)) continue;
      await afbreekpunt(io, hoever());
      const oud = stand.stukken.get(stuk.naam);
      schrijfStuk(ronde, stand, nummer, stuk);
      if (isVervangen(oud, stuk)) opnieuw.push(stuk.naam);
      af += 1;
      meld();
    }
    laatVervallen(ronde, nummer, plan.vervallen);
    rondAf(ronde, bijlagen, sleutel);
  } catch (fout) {
    throw fout instanceof Weigering ? fout : schrijffout(fout, ronde.map, hoever());
  }
  const ondertekend = ronde.stand().klaar?.sleutel != null;
  const telling = (welke: readonly Stuk[]) => welke.reduce((som, s) => som + s.bestanden.length, 0);
  const nieuw = stukken.filter((s) => maken.has(s.naam));
  return {
    map: ronde.map,
    klaar,
    nieuw: maken.size,
    bestanden: { nieuw: telling(nieuw), gelijk: telling(stukken) - telling(nieuw) },
    opnieuw: [...opnieuw, ...vervallen],
    vervallen,
    ondertekend,
    handtekeningWeg: stand.klaar?.sleutel != null && !ondertekend,
  };
}

/** A sent letter that now says something else. */
function isVervangen(oud: Stukstand | undefined, stuk: Stuk): boolean {
  if (oud === undefined || oud.verzonden === null) return false;
  return oud.regel.bestanden.some((b) => !stuk.bestanden.some((n) => n.sha256 === b.sha256));
}
