import { ketenVan } from '../round/keten.ts';
import { gelijknamig, type Stukfeiten } from './feiten.ts';
import type { Gelezen } from './gebeurtenis.ts';
import { geldtNog, type Verschildeel, verschillenIn } from './over.ts';
import { nodigeRollen, type Regeling } from './regeling.ts';

/** Where a letter stands in its review. */
export type Toestand =
  /** An open question: nobody can approve it. */
  | 'concept'
  | 'te-toetsen'
  /** Some approvals of those that are needed. */
  | 'deels'
  | 'akkoord'
  | 'terug'
  /** Approved under another date: who approved it says so once more. */
  | 'bevestigen'
  /** Approved as it was; it is another letter now. */
  | 'vervallen'
  /** Somebody answered a question in it: it is to be made again. */
  | 'oordeel'
  /** Two decided at once, and not the same. */
  | 'tegenstrijdig'
  | 'vrijgegeven';

/** What the register says of a letter. */
export interface Stuktoestand {
  readonly toestand: Toestand;
  /** The last events about it, sorted: a decision names them. */
  readonly hoofden: readonly string[];
  /** The approvals that hold for the letter as it is now. */
  readonly akkoorden: readonly Gelezen[];
  /** Those that were given of the letter as it was, and what is other now. */
  readonly vervallen: readonly { readonly akkoord: Gelezen; readonly anders: readonly Verschildeel[] }[];
  /** The roles whose approval is still to come. */
  readonly nog: readonly string[];
  /** What sent it back, or the decisions that contradict each other. */
  readonly beslissend: readonly Gelezen[];
  /** Who will look at it once more. */
  readonly later: readonly Gelezen[];
}

/** What one row of events adds up to. */
interface Loop {
  readonly akkoorden: ReadonlyMap<string, Gelezen>;
  readonly terug: Gelezen | null;
  readonly oordeel: Gelezen | null;
}

/** Adds up what was decided about a letter: `geldig` as `schift` gives it. */
export function vouw(feiten: Stukfeiten, geldig: readonly Gelezen[], regeling: Regeling): Stuktoestand {
  const eigen = geldig.filter((g) => ketenVan(g) === feiten.naam);
  const hoofden = hoofdenIn(eigen);
  const lopen = hoofden.map((hoofd) => loopVan(voorouders(hoofd, eigen)));
  const samen = samengevoegd(lopen);
  const nodig = nodigeRollen(regeling, feiten.trede);
  // Who answered a question in it made it too.
  const oordelers = new Set(eigen.flatMap((g) => (g.soort === 'oordeel' ? [g.door.account] : [])));
  const alle = [...samen.akkoorden.values()].filter(
    (g) => nodig.includes(g.rol) && !oordelers.has(g.door.account) && !isEigenWerk(g, feiten),
  );
  const akkoorden = verschillendePersonen(alle.filter((g) => geldtNog(g, feiten.over)));
  const nog = ontbrekendeRollen(nodig, akkoorden);
  const vervallen = alle.flatMap((akkoord) => {
    const anders = akkoord.over === null ? [] : verschillenIn(akkoord.over, feiten.over);
    return anders.length > 0 ? [{ akkoord, anders }] : [];
  });
  const strijdig = zijnStrijdig(hoofden, lopen, feiten);
  const terug = samen.terug !== null && geldtNog(samen.terug, feiten.over) ? samen.terug : null;
  const oordeel = samen.oordeel !== null && geldtNog(samen.oordeel, feiten.over) ? samen.oordeel : null;
  const uit = {
    hoofden: hoofden.map((h) => h.hash).sort(),
    akkoorden,
    vervallen,
    nog,
    later: laterVan(feiten, geldig),
  };
  const als = (toestand: Toestand, beslissend: readonly Gelezen[] = []): Stuktoestand => ({
    ...uit,
    toestand,
    beslissend,
  });
  if (feiten.vrijgegeven) return als('vrijgegeven');
  if (feiten.concept) return als('concept');
  if (terug !== null) return als('terug', [terug]);
  if (strijdig) return als('tegenstrijdig', hoofden);
  if (oordeel !== null) return als('oordeel', [oordeel]);
  if (nog.length === 0) return als('akkoord');
  if (akkoorden.length > 0) return als('deels');
  if (vervallen.length === 0) return als('te-toetsen');
  return als(vervallen.every((v) => v.anders.every((d) => d === 'bestanden')) ? 'bevestigen' : 'vervallen');
}

/** The events after which no other came. */
function hoofdenIn(eigen: readonly Gelezen[]): Gelezen[] {
  const voorgangers = new Set(eigen.flatMap((g) => g.vorige));
  return eigen.filter((g) => !voorgangers.has(g.hash));
}

/** An event and all that came before it, in the order of the register. */
function voorouders(hoofd: Gelezen, eigen: readonly Gelezen[]): Gelezen[] {
  const erbij = new Set([hoofd.hash]);
  // From the last to the first: whatever an event follows comes before it.
  for (const g of [...eigen].reverse()) if (erbij.has(g.hash)) for (const v of g.vorige) erbij.add(v);
  return eigen.filter((g) => erbij.has(g.hash));
}

function loopVan(reeks: readonly Gelezen[]): Loop {
  const akkoorden = new Map<string, Gelezen>();
  let terug: Gelezen | null = null;
  let oordeel: Gelezen | null = null;
  for (const g of reeks) {
    const { account } = g.door;
    switch (g.soort) {
      case 'akkoord':
        // What was sent back stands until it is another letter, or until who sent it back withdraws that.
        if (terug === null || !zelfdeLetter(terug, g)) akkoorden.set(account, g);
        break;
      case 'bevestigd':
        if (isHerdateerd(akkoorden.get(account), g)) akkoorden.set(account, g);
        break;
      case 'terug':
        akkoorden.clear();
        terug = g;
        break;
      case 'ingetrokken':
        akkoorden.delete(account);
        if (terug?.door.account === account) terug = null;
        break;
      case 'oordeel':
        akkoorden.clear();
        oordeel = g;
        break;
      default:
        break;
    }
  }
  return { akkoorden, terug, oordeel };
}

function zelfdeLetter(a: Gelezen, b: Gelezen): boolean {
  return a.over !== null && b.over !== null && verschillenIn(a.over, b.over).length === 0;
}

/** A confirmation is of what its own approver approved, made of the same: only the date is other, and what follows from it. */
function isHerdateerd(was: Gelezen | undefined, nu: Gelezen): boolean {
  if (was?.over == null || nu.over === null || was.rol !== nu.rol) return false;
  return verschillenIn(was.over, nu.over).every((d) => d === 'bestanden');
}

function samengevoegd(lopen: readonly Loop[]): Loop {
  return {
    akkoorden: new Map(lopen.flatMap((l) => [...l.akkoorden])),
    terug: lopen.find((l) => l.terug !== null)?.terug ?? null,
    oordeel: lopen.find((l) => l.oordeel !== null)?.oordeel ?? null,
  };
}

/** Two at once that do not add up to one: approvals of the same letter do. */
function zijnStrijdig(hoofden: readonly Gelezen[], lopen: readonly Loop[], feiten: Stukfeiten): boolean {
  if (lopen.length < 2) return false;
  return !hoofden.every(
    (h) => (h.soort === 'akkoord' || h.soort === 'bevestigd') && geldtNog(h, feiten.over),
  );
}

/** Whether who decided is one of those whose work it is. */
export function isEigenWerk({ door }: Pick<Gelezen, 'door'>, { makers }: Stukfeiten): boolean {
  return makers.accounts.has(door.account) || makers.namen.has(gelijknamig(door.naam));
}

/** Of one person one approval, whatever accounts she has. */
function verschillendePersonen(akkoorden: readonly Gelezen[]): Gelezen[] {
  const namen = akkoorden.map((g) => gelijknamig(g.door.naam));
  return akkoorden.filter((_, i) => namen.indexOf(namen[i] ?? '') === i);
}

/** The roles that nobody approved for yet; one that is named twice is needed twice. */
function ontbrekendeRollen(nodig: readonly string[], akkoorden: readonly Gelezen[]): string[] {
  const over = akkoorden.map((g) => g.rol);
  return nodig.filter((rol) => {
    const plek = over.indexOf(rol);
    if (plek === -1) return true;
    over.splice(plek, 1);
    return false;
  });
}

/** The last note of each to look once more, while no decision of hers came after it. */
function laterVan({ naam, over }: Stukfeiten, geldig: readonly Gelezen[]): Gelezen[] {
  const van = geldig.filter((g) => g.stuk === naam && g.soort === 'later' && geldtNog(g, over));
  return van.filter(
    (l) => !geldig.some((g) => g.stuk === naam && g.door.account === l.door.account && g.tijd > l.tijd),
  );
}
