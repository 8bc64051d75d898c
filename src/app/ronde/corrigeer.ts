import { isBijstuk } from '../../dossier/briefsoort.ts';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import type { Melding } from '../../dossier/melding.ts';
import { eerderDeel, hoofdlijn, type Rondebegin } from '../../round/begin.ts';
import type { Ronderegel } from '../../round/regels.ts';
import type { RoundStore } from '../../round/store/store.ts';
import type { Akkoordwens } from '../aannemelijk/akkoord.ts';
import { maakBrieven } from '../brieven/maken.ts';
import { type Bronnen, teBewaren } from '../bronnen/bronnen.ts';
import { leesHuisstijl } from '../bronnen/huisstijl.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import type { Invoer } from '../invoer/lees.ts';
import { kaderVanToen, ONZE_KADERS } from '../kaders/register.ts';
import type { Wereld } from '../wereld.ts';
import { weigerGeenRonde } from './bestaand.ts';
import { correctiebronnen, type Meegegeven } from './correctiebronnen.ts';
import {
  bezetteKenmerken,
  deelVan,
  eigenaarVan,
  gegevenVan,
  gemeenteInRonde,
  stukkenVanGemeente,
} from './eigenaar.ts';
import { opdrachtUit } from './keuzes.ts';
import { programmaversie } from './programmaversie.ts';
import { naarPlan, type Rondeplan } from './rondeplan.ts';
import { isOngewijzigd } from './stukken.ts';
import { type Begonnen, begonnen } from './tegenstore.ts';
import {
  isZelfdeKant,
  kiesVervangen,
  nietsAnders,
  type Vervangt,
  weigerOnvervangbaar,
  weigerVerloren,
  weigerZonderUitkomst,
} from './vervangen.ts';

/** Which sent letter is to be replaced, and why; the reason stands in the manifest, never in the letter. */
export interface Correctieopdracht {
  /** By name or code. */
  readonly gemeente: string;
  readonly reden: string;
  /** The date of the new letter; null: today. */
  readonly briefdatum: Datum | null;
  /** Which letter, where more than one was sent. */
  readonly soort: string | null;
  readonly blad: string | null;
  /** Values of the new input that are right, though they do not look it. */
  readonly akkoord?: readonly Akkoordwens[];
}

/** A correction: what it would do, and the letter that it takes the place of. */
export interface Correctieplan extends Rondeplan {
  readonly vervangt: Vervangt;
  /** It is still CONCEPT: the sent letter stays. */
  readonly voorstel: boolean;
  /** What went with the old letter, by kind, and does not go with the new one. */
  readonly bijstukkenWeg: readonly string[];
}

/**
 * Decides how a sent letter is replaced: a new one with a date and a kenmerk of its own, which says what it replaces; the old
 * one is kept. While the new one is CONCEPT nothing is replaced. Writes nothing. `gegeven` are the sources that the user
 * brings; of the others those that the round keeps.
 */
export async function planCorrectie(
  store: RoundStore,
  gegeven: Bronnen,
  mee: Meegegeven,
  opdracht: Correctieopdracht,
  wereld: Wereld,
): Promise<Correctieplan> {
  await weigerGeenRonde(store);
  const ronde = await begonnen(store);
  const { stand } = ronde;
  const code = gemeenteInRonde(stand, opdracht.gemeente, store.plek);
  const van = eigenaarVan(stand, code) ?? hoofdlijn(stand).at(-1);
  if (van === undefined) throw new Error('een correctie van geen ronde');
  const bronnen = await correctiebronnen(ronde, code, gegeven, mee);
  const kaal = beginVanCorrectie(van, bronnen, mee, opdracht, datumVan(ronde, code, opdracht, wereld));
  const al = laatsteDeel(ronde, code, eerderDeel(stand, kaal));
  const deel = al?.deel ?? {
    soort: 'correctie' as const,
    gemeenten: [code],
    kenmerken: bezetteKenmerken(stand, [code]),
    vervangt: kiesVervangen(ronde, code, opdracht),
  };
  const { vervangt } = deel;
  if (vervangt === null) throw new Error('een correctie van geen brief');
  weigerOnvervangbaar(vervangt, kaal.vast.datum ?? '', opdracht.gemeente);
  const order = {
    ...opdrachtUit({ ...kaal, deel }, kaderVanToen(van, wereld.kaders ?? ONZE_KADERS)),
    kies: (c: string) => c === code,
    vastgelegd: stand.akkoorden,
    akkoord: opdracht.akkoord ?? [],
  };
  const invoer = await leesInvoer(bronnen, order);
  const gemaakt = await maakBrieven(bronnen, invoer, order, wereld);
  wereld.letOp?.(waarschuwingenOver(invoer, code));
  weigerZonderUitkomst(gemaakt, opdracht.gemeente);
  const voorstel = gemaakt.brieven.some((b) => b.concept !== null);
  const begin = {
    ...kaal,
    deel: { ...deel, soort: voorstel ? ('voorstel' as const) : ('correctie' as const) },
  };
  const namen = new Set(gemaakt.brieven.map((b) => b.naam));
  const kant = stukkenVanGemeente(stand, code).filter((s) =>
    isZelfdeKant(gegevenVan(s, 'soort'), vervangt.soort),
  );
  const weg = voorstel ? kant.filter((s) => deelVan(stand, s)?.soort === 'voorstel') : kant;
  if (al === null && kant.some((s) => isOngewijzigd(s, gemaakt.brieven, bronnen)))
    throw nietsAnders(store.plek);
  if (!voorstel) await weigerVerloren(ronde, kant, al);
  const vervallen = weg.map((s) => s.regel.naam).filter((naam) => !namen.has(naam));
  const wat = { opdracht: order, begin, vervallen, fouten: [], vast: [], geraakt: [] };
  const bijstukkenWeg = kant
    .filter((s) => s.verzonden !== null && vervallen.includes(s.regel.naam))
    .map((s) => gegevenVan(s, 'soort'))
    .filter((soort) => isBijstuk(soort) && !gemaakt.brieven.some((b) => b.soort === soort));
  return { ...(await naarPlan(ronde, gemaakt, bronnen, wat, wereld)), vervangt, voorstel, bijstukkenWeg };
}

/** What is to be told of the table, as far as it is about this municipality. */
function waarschuwingenOver(invoer: Invoer, code: string): readonly Melding[] {
  if (invoer.soort === 'dossier') return [];
  const rijen = new Set(invoer.regels.filter((r) => r.periode.gemeentecode === code).map((r) => r.rij));
  return invoer.waarschuwingen.filter((m) => m.rij !== null && rijen.has(m.rij));
}

/** The order of the round as it was, with a date of its own, and what is new by hand. */
function beginVanCorrectie(
  van: Ronderegel,
  bronnen: Bronnen,
  mee: Meegegeven,
  { blad, reden }: Correctieopdracht,
  datum: Datum,
): Rondebegin {
  const { verzenddatum: _, blad: bladToen, ...vast } = van.vast;
  const gekozen = blad ?? (mee.invoer ? null : (bladToen ?? null));
  const { provincie } = leesHuisstijl(bronnen, null).huisstijl;
  return {
    bronnen: teBewaren(bronnen),
    vast: {
      ...vast,
      ...(gekozen === null ? {} : { blad: gekozen }),
      provincie,
      versie: programmaversie(),
      datum,
    },
    keuzes: { ...van.keuzes, concept: 'nee' },
    reden,
  };
}

/** The day that is given, that of a correction that was stopped, or today. */
function datumVan(
  { stand }: Begonnen,
  code: string,
  { briefdatum }: Correctieopdracht,
  wereld: Wereld,
): Datum {
  const laatste = stand.rondes.at(-1);
  const gestopt =
    stand.halverwege && laatste?.deel?.vervangt != null && laatste.deel.gemeenten.includes(code);
  return briefdatum ?? (gestopt ? parseDatum(laatste.vast.datum ?? '') : null) ?? wereld.vandaag();
}

/** An order that was given before, where nothing came over it since. */
function laatsteDeel({ stand }: Begonnen, code: string, al: Ronderegel | null): Ronderegel | null {
  const laatste = stand.rondes.findLast((r) => r.deel?.gemeenten.includes(code));
  return al !== null && al === laatste ? al : null;
}
