import type { KeyObject } from 'node:crypto';
import { Weigering } from '../../dossier/weigering.ts';
import { bronMap, vrijgegevenNaam } from '../../round/naam.ts';
import type { Bestandsmerk, Ronderegel } from '../../round/regels.ts';
import type { Rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { type Bevonden, controleerRonde, type Handtekeningstand } from '../../round/verifieer.ts';
import { merker } from '../brieven/maken.ts';
import { bezwaarTegenKader, ONZE_KADERS } from '../kaders/register.ts';
import type { Wereld } from '../wereld.ts';
import { isBewerkt, weigerGeenRonde } from './bestaand.ts';
import { maakUitBewaard } from './bewaard.ts';
import { gegevenVan } from './eigenaar.ts';
import { programmaversie } from './programmaversie.ts';
import { tegenDeRonde } from './tegenderonde.ts';

/**
 * What a round that was read proves. `bewezen`: signed by the key that was given from elsewhere, and nothing differs.
 * `niet-te-bewijzen`: signed, but by whom is not known without that key; or its own kader is not at hand as it was. `niet-ondertekend`: it agrees with itself, as
 * another one could have made it too. `afwijking`: something differs.
 */
type Bewijs = 'bewezen' | 'niet-te-bewijzen' | 'niet-ondertekend' | 'afwijking';

/** What was found in a round. */
export interface Verificatie {
  readonly bewijs: Bewijs;
  readonly bevonden: readonly Bevonden[];
  readonly handtekening: Handtekeningstand;
  /** How many files were made again from what the round keeps. */
  readonly opnieuwGemaakt: number;
  /** Why others were not. */
  readonly nietOpnieuwGemaakt: readonly string[];
  /** The kader of a province's own that it rests on is not at hand as it was. */
  readonly zonderKader: boolean;
}

/**
 * Re-reads a round (signature, journal, every file) and makes every letter again from what the round keeps, to the same
 * bytes. `vertrouwd` is the public key that should have signed. Writes nothing; refuses what is no round ('invoer') and a
 * round in which another run works ('bezet').
 */
export async function verifieer(
  store: RoundStore,
  vertrouwd: KeyObject | null,
  wereld: Wereld,
): Promise<Verificatie> {
  await weigerGeenRonde(store);
  await store.weigerBezet();
  const { bevonden, handtekening, stand } = await controleerRonde(store, vertrouwd);
  const opnieuw: Opnieuw =
    stand === null
      ? { bevonden: [], gedaan: 0, niet: ['het journaal is niet te lezen'], zonderKader: false }
      : await maakOpnieuw(store, stand, bevonden, wereld);
  const anders = stand === null ? [] : await tegenDeRonde(store, stand);
  const mis = opnieuw.bevonden.filter((b) => b.oordeel !== 'gelijk');
  const alles = samengevoegd(bevonden, [...opnieuw.bevonden, ...anders, ...mis]);
  return {
    bewijs: bewijsVan(alles, handtekening, opnieuw.zonderKader),
    zonderKader: opnieuw.zonderKader,
    bevonden: await metBewerkt(store, alles),
    handtekening,
    opnieuwGemaakt: opnieuw.gedaan,
    nietOpnieuwGemaakt: opnieuw.niet,
  };
}

/** A letter that an office saved since says so: that is most often why it differs. */
async function metBewerkt(store: RoundStore, bevonden: readonly Bevonden[]): Promise<Bevonden[]> {
  const uit: Bevonden[] = [];
  for (const b of bevonden) {
    const bewerkt = b.oordeel === 'anders' && (await isBewerkt(store, b.bestand).catch(() => false));
    uit.push(bewerkt ? { ...b, reden: `${b.reden}: bewerkt en opgeslagen in Word of LibreOffice` } : b);
  }
  return uit;
}

function bewijsVan(bevonden: readonly Bevonden[], h: Handtekeningstand, zonderKader: boolean): Bewijs {
  if (bevonden.some((b) => b.oordeel !== 'gelijk')) return 'afwijking';
  if (zonderKader) return 'niet-te-bewijzen';
  if (h.soort !== 'geldig') return 'niet-ondertekend';
  return h.vertrouwd ? 'bewezen' : 'niet-te-bewijzen';
}

/** What was found by making a letter again counts above a hash that is right. */
function samengevoegd(bevonden: readonly Bevonden[], opnieuw: readonly Bevonden[]): Bevonden[] {
  const bij = new Map(opnieuw.map((b) => [b.bestand, b]));
  return bevonden.map((b) => (b.oordeel === 'gelijk' ? (bij.get(b.bestand) ?? b) : b));
}

interface Opnieuw {
  readonly bevonden: readonly Bevonden[];
  readonly gedaan: number;
  readonly niet: readonly string[];
  /** The kader of a province's own that it rests on is not at hand as it was. */
  readonly zonderKader: boolean;
}

/** Makes every letter again from the sources that the round keeps. Needs the same version of the program. */
async function maakOpnieuw(
  store: RoundStore,
  stand: Rondestand,
  gelezen: readonly Bevonden[],
  wereld: Wereld,
): Promise<Opnieuw> {
  const bevonden: Bevonden[] = [];
  const niet = new Set<string>();
  const versie = programmaversie();
  let gedaan = 0;
  let zonderKader = false;
  for (const ronde of stand.rondes) {
    const stukken = [...stand.stukken.values()].filter((s) => s.regel.ronde === ronde.nummer);
    if (stukken.length === 0) continue;
    const kader = bezwaarTegenKader(ronde, wereld.kaders ?? ONZE_KADERS);
    const bezwaar = bezwaarTegen(ronde, gelezen, versie) ?? kader;
    if (bezwaar !== null) {
      niet.add(bezwaar);
      zonderKader ||= kader !== null;
      continue;
    }
    const merken = stukken.flatMap(({ regel }) => regel.bestanden);
    const zelf = merken.filter(({ naam }) => !naam.endsWith('.odt'));
    if (zelf.length < merken.length)
      niet.add('een odt wordt door LibreOffice gemaakt; daarvan is alleen de inhoud nagelezen');
    if (zelf.length === 0) continue;
    const codes = new Set(stukken.map((s) => gegevenVan(s, 'gemeentecode')));
    const gemaakt = await gemaaktUit(store, ronde, codes, wereld).catch(bezwaarVan);
    if (typeof gemaakt === 'string')
      bevonden.push(
        ...zelf.map(({ naam }) => ({ bestand: naam, oordeel: 'anders' as const, reden: gemaakt })),
      );
    else {
      gedaan += zelf.length;
      bevonden.push(...zelf.map((merk) => vergeleken(merk, gemaakt.get(vrijgegevenNaam(merk.naam)))));
    }
  }
  return { bevonden, gedaan, niet: [...niet], zonderKader };
}

/** What stops the making is found about these letters; it does not take the place of everything else that was found. */
function bezwaarVan(fout: unknown): string {
  if (fout instanceof Weigering && fout.soort === 'afgebroken') throw fout;
  const niet = 'uit wat de ronde bewaart is hij niet opnieuw te maken';
  // Whatever somebody made of it, this reads it back: that is found about the letter, and is no mistake of the program.
  return fout instanceof Weigering ? `${niet}: ${fout.message.replace(/\.$/, '')}` : niet;
}

/** Why a round cannot be made again here; null when it can. */
function bezwaarTegen(ronde: Ronderegel, gelezen: readonly Bevonden[], versie: string): string | null {
  if (ronde.vast.versie !== versie)
    return `de brieven zijn gemaakt met versie ${ronde.vast.versie} van trede, dit is versie ${versie}`;
  const bron = `${bronMap(ronde.bron)}/`;
  return gelezen.some((b) => b.bestand.startsWith(bron) && b.oordeel !== 'gelijk')
    ? `wat de ronde bewaart (${bron}) is veranderd`
    : null;
}

/** Every file that a line of the journal gives for these municipalities, by name. An odt is LibreOffice's. */
async function gemaaktUit(
  store: RoundStore,
  ronde: Ronderegel,
  codes: ReadonlySet<string>,
  wereld: Wereld,
): Promise<ReadonlyMap<string, Bestandsmerk>> {
  const zonderOdt = (formaten: readonly string[]) => formaten.filter((f) => f !== 'odt');
  const { brieven } = await maakUitBewaard(store, ronde, (code) => codes.has(code), zonderOdt, wereld);
  const merk = merker();
  return new Map(brieven.flatMap((b) => b.bestanden.map(merk)).map((m) => [m.naam, m]));
}

function vergeleken(merk: Bestandsmerk, nu: Bestandsmerk | undefined): Bevonden {
  const bestand = merk.naam;
  if (nu === undefined)
    return { bestand, oordeel: 'anders', reden: 'uit de bewaarde invoer komt deze brief niet' };
  if (nu.sha256 === merk.sha256) return { bestand, oordeel: 'gelijk', reden: null };
  // Another version of node packs otherwise; what is packed is what counts.
  if (nu.delen !== null && nu.delen === merk.delen)
    return { bestand, oordeel: 'gelijk', reden: 'opnieuw gemaakt met dezelfde inhoud, anders ingepakt' };
  return { bestand, oordeel: 'anders', reden: 'opnieuw gemaakt uit de bewaarde invoer wordt hij anders' };
}
