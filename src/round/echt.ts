import type { KeyObject } from 'node:crypto';
import { alsArgument } from '../dossier/melding.ts';
import { type Weigering, weiger } from '../dossier/weigering.ts';
import { ondertekenaar, sleutelafdruk } from './handtekening.ts';
import type { Journaal } from './journaal.ts';
import { manifestVan } from './manifest.ts';
import { HANDTEKENING, MANIFEST } from './naam.ts';
import type { RoundStore } from './store/store.ts';

/** The journal up to and with a closing line: what a manifest was made of. */
interface Afgerond {
  readonly manifest: Uint8Array;
  readonly sleutel: string | null;
}

/**
 * Refuses ('afwijking') to go on in a round whose manifest or signature is not what a run leaves: a run that was stopped leaves
 * those of an earlier closing line, never others. `sleutel` is the key that will sign: what another key signed, it does not
 * take over. Gives the fingerprint of the key whose signature holds for what stands there; null without one.
 */
export async function weigerOnecht(
  store: RoundStore,
  journaal: Journaal,
  sleutel: KeyObject | null,
): Promise<string | null> {
  const manifest = await store.lees(MANIFEST);
  const handtekening = await store.lees(HANDTEKENING);
  if (journaal.regels.length === 0) return null;
  const tekst = handtekening === null ? null : new TextDecoder().decode(handtekening);
  let isMade = manifest === null;
  let door: string | null = null;
  for (const a of afgerond(journaal)) {
    isMade ||= manifest !== null && Buffer.compare(a.manifest, manifest) === 0;
    if (tekst !== null && door === null) door = ondertekendDoor(a, tekst);
    if (isMade && (tekst === null || door !== null)) break;
  }
  if (!isMade) throw onecht(store.plek, `${MANIFEST} volgt niet uit het journaal`);
  if (tekst === null) {
    // The first signature of a round is written last: a run may have been stopped before it.
    const [laatste, vorige] = journaal.regels.filter((r) => r.soort === 'klaar').reverse();
    if (laatste?.sleutel != null && vorige?.sleutel != null)
      throw onecht(store.plek, 'de handtekening ontbreekt');
    return null;
  }
  if (door === null) throw onecht(store.plek, 'de handtekening hoort niet bij dit manifest');
  if (sleutel !== null && sleutelafdruk(sleutel) !== door)
    throw onecht(store.plek, 'de ronde is met een andere sleutel ondertekend');
  return door;
}

/** The fingerprint of the key that signed this, where the journal names that key. */
function ondertekendDoor({ manifest, sleutel }: Afgerond, tekst: string): string | null {
  const wie = sleutel === null ? null : ondertekenaar(manifest, tekst);
  return wie !== null && sleutelafdruk(wie) === sleutel ? sleutel : null;
}

/** The last first: that is the one that stands there, but for a run that was stopped. */
function* afgerond({ regels, hoofden }: Journaal): Generator<Afgerond> {
  for (let i = regels.length - 1; i >= 0; i -= 1) {
    const regel = regels[i];
    if (regel?.soort !== 'klaar') continue;
    const manifest = manifestVan({ regels: regels.slice(0, i + 1), hoofd: hoofden[i] ?? '' });
    yield { manifest, sleutel: regel.sleutel };
  }
}

/** That a round is not what a run left; `wat` says in what. */
export function onecht(plek: string, wat: string): Weigering {
  return weiger(
    'afwijking',
    'ronde-onecht',
    `De ronde in ${plek} is niet zoals een run haar achterliet: ${wat}. Er is niets geschreven.`,
    `Kijk wat er is veranderd met: trede verifieer ${alsArgument(plek)}. Zet een kopie terug, of kies een andere map.`,
  );
}
