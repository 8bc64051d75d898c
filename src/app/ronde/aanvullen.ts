import { tredeVan } from '../../assessment/beoordeling.ts';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { eerderDeel, hoofdlijn, type Rondebegin } from '../../round/begin.ts';
import { sha256 } from '../../round/hash.ts';
import type { Ronderegel } from '../../round/regels.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { beoordeel } from '../beoordeel.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { maakBrieven, type Rondebrief } from '../brieven/maken.ts';
import { BRON, type Bronnen } from '../bronnen/bronnen.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import type { Maakopdracht, Rondeopdracht } from '../opdracht.ts';
import { eerste } from '../taal.ts';
import type { Wereld } from '../wereld.ts';
import { weigerAndereRonde } from './anderronde.ts';
import { weigerGeenRonde } from './bestaand.ts';
import {
  bezetteKenmerken,
  deelVan,
  eigenaarVan,
  gegevenVan,
  gemeentenVanRonde,
  isConcept,
  stukkenVanGemeente,
} from './eigenaar.ts';
import { bewaardeUitkomsten, type Geraakt, geraakt, verschillenTussen } from './geraakt.ts';
import { aangevuld } from './keuzes.ts';
import { beginVan } from './plan.ts';
import { naarPlan, type Rondeplan } from './rondeplan.ts';
import { type Begonnen, begonnen } from './tegenstore.ts';

/**
 * Decides what a completion of a round would do: a letter that waited for an answer is made with the date of this order; every
 * other letter, its date and its sending stay as they are. Writes nothing. Refuses as `planRonde` does, and ('gebruik')
 * when nothing that waited has an answer now.
 */
export async function planAanvulling(
  store: RoundStore,
  bronnen: Bronnen,
  gevraagd: Rondeopdracht,
  wereld: Wereld,
): Promise<Rondeplan> {
  await weigerGeenRonde(store);
  const ronde = await begonnen(store);
  const { stand } = ronde;
  const opdracht = aangevuld(gevraagd, stand, wereld.vandaag());
  const invoer = await leesInvoer(bronnen, opdracht, wereld);
  const alle = beoordeel(invoer, leesGegevens(bronnen), opdracht);
  const codes = alle.map((b) => b.beoordeling.gemeentecode);
  const kaal = beginVan(bronnen, opdracht, alle, gevraagd.reden);
  const toen = await bewaardeUitkomsten(ronde, codes, wereld);
  weigerAndereRonde(ronde, kaal.vast, codes, new Set([...gemeentenVanRonde(stand), ...toen.keys()]), true);
  weigerVoorDeRonde(ronde, kaal);
  // The same order again goes on with what it began, and adds nothing to it.
  const al = eerderDeel(stand, kaal);
  const gekozen = al?.deel?.gemeenten ?? wachtenden(ronde, alle, toen, kaal, opdracht);
  const nog = new Set(gekozen.filter((code) => al === null || eigenaarVan(stand, code) === al));
  const anders = await geraakt(
    ronde,
    alle.filter((b) => !gekozen.includes(b.beoordeling.gemeentecode)),
    wereld,
  );
  if (gekozen.length === 0) throw nietsAanTeVullen(ronde, anders);
  const deel = al?.deel ?? {
    soort: 'aanvulling' as const,
    gemeenten: [...gekozen].sort(),
    kenmerken: bezetteKenmerken(stand, gekozen),
    vervangt: null,
  };
  const heel = await maakBrieven(
    bronnen,
    invoer,
    { ...opdracht, kies: (code) => nog.has(code), deel },
    wereld,
    alle,
  );
  const brieven = heel.brieven.filter((b) => wachtte(ronde, b, kaal, al));
  const namen = new Set(brieven.map((b) => b.naam));
  const vervallen = [...nog]
    .flatMap((code) => stukkenVanGemeente(stand, code))
    .filter(
      (s) => s.verzonden === null && (isConcept(s) || isHeropend(ronde, s, kaal)) && !namen.has(s.regel.naam),
    )
    .map((s) => s.regel.naam);
  return await naarPlan(
    ronde,
    { ...heel, brieven },
    bronnen,
    { opdracht, begin: { ...kaal, deel }, vervallen, fouten: [], vast: [], geraakt: anders },
    wereld,
  );
}

/** The municipalities that wait for a letter, and of which the input says something else than it did. */
function wachtenden(
  ronde: Begonnen,
  alle: readonly Beoordeeld[],
  toen: ReadonlyMap<string, Beoordeeld>,
  begin: Rondebegin,
  { akkoord = [] }: Maakopdracht,
): string[] {
  const ookOngewijzigd = akkoord.length > 0 || isMeerVeranderd(ronde, begin);
  return alle.flatMap((b) => {
    const code = b.beoordeling.gemeentecode;
    const was = toen.get(code);
    const gewijzigd = was === undefined || verschillenTussen(was, b).length > 0;
    if (!gewijzigd && !ookOngewijzigd) return [];
    const stukken = stukkenVanGemeente(ronde.stand, code);
    if (stukken.some((s) => isHeropend(ronde, s, begin))) return [code];
    const definitief = stukken.filter((s) => !isConcept(s));
    if (definitief.length === 0) return [code];
    // Beside a letter that is final only what leaves its figures and its trede as they are.
    if (was === undefined || !zelfdeUitkomst(was, b)) return [];
    const soorten = new Set(definitief.map((s) => gegevenVan(s, 'soort')));
    const nieuw = b.beoordeling.brieven.some((soort) => !soorten.has(soort));
    return nieuw || stukken.length > definitief.length ? [code] : [];
  });
}

/** Whether more than the input is other than it was when the round was made: then what waits may be ready without another answer. */
function isMeerVeranderd({ stand }: Begonnen, { bronnen }: Rondebegin): boolean {
  const toen = hoofdlijn(stand).at(-1)?.bronnen ?? {};
  return bronnen.some(({ naam, bytes }) => !naam.startsWith(BRON.invoer) && toen[naam] !== sha256(bytes));
}

function zelfdeUitkomst({ beoordeling: a }: Beoordeeld, { beoordeling: b }: Beoordeeld): boolean {
  const wat = ({ cijfers, status }: typeof a) => JSON.stringify([cijfers, status]);
  return wat(a) === wat(b) && tredeVan(a) === tredeVan(b);
}

/** A letter that waited: there was none of its kind, or it was CONCEPT; or it is of a completion that is made anew. */
function wachtte(
  ronde: Begonnen,
  { gemeentecode, soort }: Rondebrief,
  begin: Rondebegin,
  al: Ronderegel | null,
): boolean {
  return stukkenVanGemeente(ronde.stand, gemeentecode)
    .filter((s) => gegevenVan(s, 'soort') === soort)
    .every((s) => isConcept(s) || s.regel.ronde === al?.nummer || isHeropend(ronde, s, begin));
}

/** A letter of the completion of this date that was not sent: where a reason is given, it is made anew. */
function isHeropend(
  { stand }: Begonnen,
  stuk: Parameters<typeof deelVan>[1],
  { reden, vast }: Rondebegin,
): boolean {
  if (deelVan(stand, stuk)?.soort !== 'aanvulling' || gegevenVan(stuk, 'datum') !== vast.datum) return false;
  return stuk.verzonden === null && reden !== null;
}

function weigerVoorDeRonde({ stand }: Begonnen, { vast }: Rondebegin): void {
  const begon = hoofdlijn(stand).at(-1)?.vast.datum ?? '';
  const { datum = '' } = vast;
  if (datum >= begon) return;
  throw weiger(
    'gebruik',
    'aanvulling-te-vroeg',
    `De datum van de aanvulling (${datum}) ligt vóór die van de ronde (${begon}). Er is niets geschreven.`,
    'Kies de dag waarop de brief uitgaat.',
  );
}

function nietsAanTeVullen({ store, stand }: Begonnen, anders: readonly Geraakt[]): Weigering {
  const wachten = [...stand.stukken.values()].filter(isConcept).map((s) => gegevenVan(s, 'gemeente'));
  const wie = wachten.length === 0 ? '' : ` CONCEPT is nog: ${eerste([...new Set(wachten)])}.`;
  const wel = anders.map((g) => `${g.gemeente} (${g.verschillen.join('; ')})`);
  return weiger(
    'gebruik',
    'niets-aan-te-vullen',
    `Van geen brief in ${store.plek} die wachtte, zegt de invoer nu iets anders.${wie}${wel.length === 0 ? '' : ` Wel anders, bij een brief die al definitief is: ${eerste(wel)}.`} Er is niets geschreven.`,
    'Vul de antwoorden in waarop de brief wacht; het overzicht noemt ze. Een definitieve brief maakt u opnieuw met een reden, of u vervangt hem als hij is verzonden.',
  );
}
