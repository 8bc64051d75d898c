import { isBesluit, isBijstuk, soortkenmerken } from '../../dossier/briefsoort.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { bestandsmelding } from '../../dossier/melding.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { sha256 } from '../../round/hash.ts';
import { eerderMap } from '../../round/naam.ts';
import type { Rondedeel, Ronderegel } from '../../round/regels.ts';
import type { Stukstand } from '../../round/stand.ts';
import type { Gemaakt } from '../brieven/maken.ts';
import { weigerVeranderdeBrieven } from './bestaand.ts';
import { deelVan, eigenaarVan, gegevenVan, isConcept, stukkenVanGemeente } from './eigenaar.ts';
import type { Begonnen } from './tegenstore.ts';

/** The sent letter that a new one takes the place of. */
export type Vervangt = NonNullable<Rondedeel['vervangt']>;

/** Which letter of a municipality is meant. */
interface Gevraagd {
  readonly gemeente: string;
  readonly soort: string | null;
}

/** The sent letter that is meant: that of the municipality, or what a correction that was not sent yet takes the place of. */
export function kiesVervangen(
  { stand, store }: Begonnen,
  code: string,
  { gemeente, soort }: Gevraagd,
): Vervangt {
  const brieven = stukkenVanGemeente(stand, code).filter(
    (s) => !isBijstuk(gegevenVan(s, 'soort')) && !isConcept(s),
  );
  const kan = brieven.filter((s) => s.verzonden !== null || deelVan(stand, s)?.vervangt != null);
  const gekozen = soort === null ? kan : kan.filter((s) => gegevenVan(s, 'soort') === soort);
  const [enige, tweede] = gekozen;
  if (tweede !== undefined)
    throw weiger(
      'gebruik',
      'brief-kiezen',
      `Aan ${gemeente} is meer dan één brief verzonden: ${gekozen.map((s) => gegevenVan(s, 'soort')).join(', ')}.`,
      'Kies er een.',
    );
  if (enige !== undefined) return vervangtVan(stand, enige);
  // What was corrected to no letter at all can still be set right.
  const eerder = eigenaarVan(stand, code)?.deel?.vervangt;
  if (brieven.length === 0 && eerder != null && (soort === null || soort === eerder.soort)) return eerder;
  throw weiger(
    'gebruik',
    'niet-verzonden',
    `Aan ${gemeente} is geen ${soort === null ? 'brief' : `brief "${soort}"`} verzonden uit ${store.plek}; er is niets te vervangen.`,
    'Maak een brief die nog niet is verzonden opnieuw met trede brieven, met de reden erbij.',
  );
}

function vervangtVan(stand: Begonnen['stand'], stuk: Stukstand): Vervangt {
  const deel = deelVan(stand, stuk);
  if (stuk.verzonden === null && deel?.vervangt != null) return deel.vervangt;
  return {
    soort: gegevenVan(stuk, 'soort'),
    datum: gegevenVan(stuk, 'datum'),
    kenmerk: gegevenVan(stuk, 'kenmerk'),
  };
}

/** Whether a piece belongs to the letter that is replaced: a letter on request stands by itself. */
export function isZelfdeKant(soort: string, vervangen: string): boolean {
  if (soortkenmerken(vervangen).opVerzoek) return soort === vervangen;
  return isBijstuk(soort) || !soortkenmerken(soort).opVerzoek;
}

export function weigerOnvervangbaar({ soort, datum }: Vervangt, nieuw: string, gemeente: string): void {
  if (isBesluit(soort))
    throw weiger(
      'gebruik',
      'besluit-corrigeren',
      `De brief aan ${gemeente} is een besluit (${soort}). Een nieuwe brief kan een besluit niet vervangen.`,
      'Laat Gedeputeerde Staten een nieuw besluit nemen, dat het eerdere wijzigt of intrekt, en leg het voor aan een jurist.',
    );
  const toen = parseDatum(datum);
  if (toen === null || nieuw >= toen) return;
  throw weiger(
    'gebruik',
    'correctie-te-vroeg',
    `De nieuwe brief (${nieuw}) zou ouder zijn dan de brief die hij vervangt (${inWoorden(toen)}). Er is niets geschreven.`,
    'Kies de dag waarop de nieuwe brief uitgaat.',
  );
}

export function weigerZonderUitkomst({ geen }: Gemaakt, gemeente: string): void {
  if (geen.length === 0) return;
  throw new Weigering(
    'invoer',
    geen.map(({ reden }) =>
      bestandsmelding(
        'correctie-zonder-brief',
        `Uit de verbeterde invoer kan voor ${gemeente} geen brief komen: ${reden}. Er is niets geschreven.`,
        'Vul aan wat ontbreekt. De verzonden brief blijft zoals hij is.',
      ),
    ),
  );
}

export function nietsAnders(plek: string): Weigering {
  return weiger(
    'gebruik',
    'correctie-zelfde',
    `De nieuwe brief zou hetzelfde zeggen als de brief die is verzonden. Er is niets geschreven in ${plek}.`,
    'Geef de verbeterde tabel erbij.',
  );
}

/** What was sent is kept with its own bytes: refuses ('afwijking') when it no longer stands there as it was. */
export async function weigerVerloren(
  { store }: Begonnen,
  stukken: readonly Stukstand[],
  al: Ronderegel | null,
): Promise<void> {
  const weg: { bestand: string; reden: string }[] = [];
  for (const { naam, sha256: hash } of stukken
    .filter((s) => s.verzonden !== null)
    .flatMap((s) => s.regel.bestanden)) {
    // A run that was stopped has put the new one there, after it kept the old one.
    const paden = [naam, ...(al === null ? [] : [`${eerderMap(al.nummer)}/${naam}`])];
    const hashes = await Promise.all(paden.map(async (pad) => await store.lees(pad)));
    if (!hashes.some((bytes) => bytes !== null && sha256(bytes) === hash))
      weg.push({ bestand: naam, reden: 'dit is niet meer het bestand dat is verzonden' });
  }
  await weigerVeranderdeBrieven(store, weg, 'Er is niets geschreven.');
}
