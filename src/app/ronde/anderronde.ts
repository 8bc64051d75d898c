import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { eerste } from '../taal.ts';
import { standaardmap } from './eerdererondes.ts';
import { gegevenVan } from './eigenaar.ts';
import type { Begonnen } from './tegenstore.ts';

/** What makes a round this round and no other, in the words of a message. */
const EIGEN = {
  halfjaar: 'het halfjaar',
  kader: 'het kader',
  moment: 'de dag van beoordeling',
  provincie: 'de provincie van de huisstijl',
} as const;

type Vast = Readonly<Record<string, string>>;

/**
 * Refuses ('gebruik') an order for another half-year, kader, day, province or other municipalities than the
 * round that stands there knows; only a completion may be of a part of them.
 */
export function weigerAndereRonde(
  { store, stand }: Begonnen,
  vast: Vast,
  gemeentecodes: readonly string[],
  bekend: ReadonlySet<string>,
  magDeel = false,
): void {
  const staat = hoofdlijn(stand).at(-1);
  if (staat === undefined) return;
  const anders = (Object.keys(EIGEN) as (keyof typeof EIGEN)[]).filter((k) => staat.vast[k] !== vast[k]);
  if (anders.length > 0) {
    const wat = anders.map((k) => `${EIGEN[k]} (${staat.vast[k] ?? 'geen'}, nu ${vast[k] ?? 'geen'})`);
    throw andereRonde(`In ${store.plek} staat een andere ronde. Anders is: ${wat.join('; ')}.`, vast);
  }
  const nu = new Set(gemeentecodes);
  const weg = [...stand.stukken.values()].filter((s) => !nu.has(gegevenVan(s, 'gemeentecode')));
  const verzonden = weg.filter((s) => s.verzonden !== null);
  const geenEen = bekend.size > 0 && [...bekend].every((code) => !nu.has(code));
  if (!geenEen && (magDeel || verzonden.length === 0)) return;
  const namen = [...new Set((verzonden.length > 0 ? verzonden : weg).map((s) => gegevenVan(s, 'gemeente')))];
  throw andereRonde(
    `In ${store.plek} staat een ronde van andere gemeenten: ${eerste(namen)} ${namen.length === 1 ? 'staat' : 'staan'} niet in deze invoer${verzonden.length > 0 ? ', terwijl haar brief is verzonden' : ''}.`,
    vast,
  );
}

function andereRonde(melding: string, vast: Vast): Weigering {
  const { kader = '', halfjaar = '', moment = null } = vast;
  return weiger(
    'gebruik',
    'andere-ronde',
    `${melding} Er is niets geschreven.`,
    `Kies een andere map: ${standaardmap({ kader, halfjaar, moment })}.`,
  );
}
