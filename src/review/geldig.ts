import { parseDatum } from '../dossier/datum.ts';
import { sleutelafdruk } from '../round/handtekening.ts';
import { ketenVan } from '../round/keten.ts';
import { type Gelezen, isOndertekendDoor, leesGebeurtenis } from './gebeurtenis.ts';
import { type Mens, mensVan, publiekeSleutelVan, type Regeling } from './regeling.ts';

/** Why an event does not count. */
export type Telbezwaar =
  | 'onleesbaar'
  | 'voorganger-ontbreekt'
  | 'voorganger-van-ander-stuk'
  | 'voor-zijn-voorganger'
  | 'in-de-toekomst'
  | 'onbekend-account'
  | 'andere-naam'
  | 'andere-rol'
  | 'niet-ondertekend'
  | 'andere-sleutel';

/** An event that does not count, and why. */
interface Ongeldig {
  readonly hash: string;
  readonly bezwaar: Telbezwaar;
}

/** The events that count, each after those that it follows, and those that do not. */
export interface Geschift {
  readonly geldig: readonly Gelezen[];
  readonly ongeldig: readonly Ongeldig[];
}

/** Sifts what stands in a register. `nu` is the moment of reading, to the second, in UTC. */
export function schift(bestanden: ReadonlyMap<string, Uint8Array>, regeling: Regeling, nu: string): Geschift {
  const ongeldig: Ongeldig[] = [];
  const gelezen = new Map<string, Gelezen>();
  for (const [hash, bytes] of bestanden) {
    const gebeurtenis = leesGebeurtenis(hash, bytes);
    if (typeof gebeurtenis === 'string') ongeldig.push({ hash, bezwaar: 'onleesbaar' });
    else gelezen.set(hash, gebeurtenis);
  }
  const gewogen = new Map<string, Telbezwaar | null>();
  // What comes before is weighed before what comes after: no event can be among its own predecessors, they are its hash.
  const weeg = (g: Gelezen): Telbezwaar | null => {
    const al = gewogen.get(g.hash);
    if (al !== undefined) return al;
    const voor = g.vorige.map((v) => gelezen.get(v));
    const bezwaar = bezwaarTegenPlaats(g, voor) ?? bezwaarTegenWie(g, regeling, nu);
    gewogen.set(g.hash, bezwaar);
    return bezwaar;
  };
  const geldig = [...gelezen.values()].sort(opTijd).filter((g) => {
    const bezwaar = weeg(g);
    if (bezwaar !== null) ongeldig.push({ hash: g.hash, bezwaar });
    return bezwaar === null;
  });
  return { geldig: opVolgorde(geldig), ongeldig };
}

function bezwaarTegenPlaats(g: Gelezen, voor: readonly (Gelezen | undefined)[]): Telbezwaar | null {
  for (const v of voor) {
    if (v === undefined) return 'voorganger-ontbreekt';
    if (ketenVan(v) !== ketenVan(g)) return 'voorganger-van-ander-stuk';
    if (g.tijd < v.tijd) return 'voor-zijn-voorganger';
  }
  return null;
}

function bezwaarTegenWie(g: Gelezen, regeling: Regeling, nu: string): Telbezwaar | null {
  if (g.tijd > nu) return 'in-de-toekomst';
  const dag = parseDatum(g.tijd.slice(0, 10));
  const mens = dag === null ? null : mensVan(regeling, g.door.account, dag);
  if (mens === null) return 'onbekend-account';
  if (mens.naam !== g.door.naam) return 'andere-naam';
  if (!mens.rollen.includes(g.rol) || !magDit(g, regeling)) return 'andere-rol';
  return bezwaarTegenSleutel(g, mens);
}

/** Who releases has a role for that; every other decision is of a role in the route. */
function magDit({ soort, rol }: Gelezen, { route, vrijgave }: Regeling): boolean {
  return soort === 'vrijgave' ? vrijgave.rollen.includes(rol) : route.some((r) => r.akkoord.includes(rol));
}

function bezwaarTegenSleutel(g: Gelezen, { sleutel }: Mens): Telbezwaar | null {
  if (sleutel == null) return g.door.sleutel === null && g.handtekening === null ? null : 'andere-sleutel';
  const publiek = publiekeSleutelVan(sleutel);
  if (publiek === null || g.handtekening === null) return 'niet-ondertekend';
  if (g.door.sleutel !== sleutelafdruk(publiek)) return 'andere-sleutel';
  return isOndertekendDoor(g, publiek) ? null : 'andere-sleutel';
}

function opTijd(a: Gelezen, b: Gelezen): number {
  if (a.tijd !== b.tijd) return a.tijd < b.tijd ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}

/** Each after those that it follows, else by time: the same register is read in the same order everywhere. */
function opVolgorde(geldig: readonly Gelezen[]): Gelezen[] {
  const uit: Gelezen[] = [];
  const klaar = new Set<string>();
  const bekend = new Map(geldig.map((g) => [g.hash, g]));
  const zet = (g: Gelezen): void => {
    if (klaar.has(g.hash)) return;
    klaar.add(g.hash);
    for (const v of g.vorige) {
      const voor = bekend.get(v);
      if (voor !== undefined) zet(voor);
    }
    uit.push(g);
  };
  for (const g of geldig) zet(g);
  return uit;
}
