import type { KeyObject } from 'node:crypto';
import { nearest } from '../../dossier/gelijkenis.ts';
import { alsArgument } from '../../dossier/melding.ts';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { type Mens, mensVan, publiekeSleutelVan } from '../../review/regeling.ts';
import { sleutelafdruk } from '../../round/handtekening.ts';
import type { Wereld } from '../wereld.ts';
import type { Getoetst, Toetsstand } from './stand.ts';

/** Who works here, as the regeling knows her. Refuses ('gebruik') an account that it does not name, or not today. */
export function toetserVan({ regeling }: Pick<Toetsstand, 'regeling'>, wereld: Wereld): Mens {
  const account = wereld.gebruiker?.() ?? 'onbekend';
  const mens = mensVan(regeling.regeling, account, wereld.vandaag());
  if (mens !== null) return mens;
  throw weiger(
    'gebruik',
    'toetser-onbekend',
    `Het account ${account} staat niet (of vandaag niet) in ${regeling.plek}.`,
    'Werk onder uw eigen account, of laat wie toetsing.yaml beheert u toevoegen.',
  );
}

/** Refuses a decision without the key that the regeling asks of this person, or with another. */
export function weigerSleutel({ naam, sleutel }: Mens, geheim: KeyObject | null): void {
  if (sleutel == null) {
    if (geheim === null) return;
    throw weiger(
      'gebruik',
      'toetssleutel-onbekend',
      `Bij ${naam} noemt toetsing.yaml geen sleutel; een handtekening kan dan niemand controleren.`,
      'Laat de sleutel weg, of zet uw publieke sleutel in toetsing.yaml.',
    );
  }
  const publiek = publiekeSleutelVan(sleutel);
  if (geheim !== null && publiek !== null && sleutelafdruk(geheim) === sleutelafdruk(publiek)) return;
  throw weiger(
    'gebruik',
    'toetssleutel-nodig',
    `${naam} ondertekent elk besluit met de sleutel die toetsing.yaml noemt${geheim === null ? '' : ', en dit is een andere'}.`,
    'Geef uw eigen geheime sleutel op.',
  );
}

/** The letter that is meant: by its name, or that of its municipality where there is only one. */
export function stukVan({ stukken, store }: Toetsstand, zoek: string): Getoetst {
  const gezocht = zoek
    .trim()
    .replace(/^ter-toetsing\//, '')
    .replace(/\.[a-z.]+$/, '')
    .toLowerCase();
  const opNaam = stukken.find(({ feiten }) => feiten.naam.toLowerCase() === gezocht);
  if (opNaam !== undefined) return opNaam;
  const van = stukken.filter(({ feiten: f }) =>
    [f.gemeente, f.gemeentecode].some((t) => t.toLowerCase() === gezocht),
  );
  const [enige, nogEen] = van;
  if (enige !== undefined && nogEen === undefined) return enige;
  throw enige === undefined ? onbekend(zoek, stukken, store.plek) : meer(zoek, van);
}

function onbekend(zoek: string, stukken: readonly Getoetst[], plek: string): Weigering {
  const namen = stukken.flatMap(({ feiten }) => [feiten.naam, feiten.gemeente]);
  const lijkt = nearest(zoek, namen);
  return weiger(
    'gebruik',
    'brief-onbekend',
    `In ${plek} is geen brief "${zoek}".`,
    lijkt === null
      ? `Neem de naam over van: trede toetsen lijst ${alsArgument(plek)}.`
      : `Bedoelt u ${lijkt}?`,
  );
}

function meer(zoek: string, van: readonly Getoetst[]): Weigering {
  return weiger(
    'gebruik',
    'brief-kiezen',
    `Voor ${zoek} zijn er meer brieven: ${van.map((s) => s.feiten.naam).join(', ')}.`,
    'Noem de brief met zijn naam.',
  );
}
