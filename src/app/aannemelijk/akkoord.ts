import { nearest } from '../../dossier/gelijkenis.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { ALLE, akkoordwoord, type Navraag } from './navraag.ts';

/** An answer as a round keeps it: this value of this gemeente is right. `gemeente` is a gemeentecode, or `alle` for the table. */
export interface Akkoord {
  readonly code: string;
  readonly gemeente: string;
  readonly waarde: string;
}

/** What a person answers now: a code, and a gemeente by name or code, or `alle`. */
export interface Akkoordwens {
  readonly code: string;
  readonly wie: string;
}

/** What was asked, what of it is still open, and which answers are new. */
export interface Beantwoord {
  readonly open: readonly Navraag[];
  readonly gegeven: readonly Navraag[];
  readonly nieuw: readonly Akkoord[];
}

/**
 * Holds the answers against what is asked. One that was given for another value no longer holds. Refuses ('gebruik') an
 * answer to what was not asked, all at once.
 */
export function beantwoord(
  navragen: readonly Navraag[],
  vastgelegd: readonly Akkoord[],
  wensen: readonly Akkoordwens[],
): Beantwoord {
  const fouten = wensen.flatMap((wens) => (navragen.some(past(wens)) ? [] : [nietGevraagd(wens, navragen)]));
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
  const isVastgelegd = (n: Navraag) =>
    vastgelegd.some((a) => a.code === n.code && a.gemeente === wieVan(n) && a.waarde === n.waarde);
  const nu = navragen.filter((n) => !isVastgelegd(n) && wensen.some((wens) => past(wens)(n)));
  return {
    open: navragen.filter((n) => !isVastgelegd(n) && !nu.includes(n)),
    gegeven: navragen.filter((n) => isVastgelegd(n) || nu.includes(n)),
    nieuw: nu.map((n) => ({ code: n.code, gemeente: wieVan(n), waarde: n.waarde })),
  };
}

/** `alle` answers what is asked of the table, and what is asked under this code of every gemeente. */
function past({ code, wie }: Akkoordwens): (n: Navraag) => boolean {
  const gezocht = wie.toLowerCase();
  return (n) =>
    n.code === code &&
    (gezocht === ALLE || [n.gemeente, n.gemeentecode].some((naam) => naam?.toLowerCase() === gezocht));
}

function wieVan({ gemeentecode }: Navraag): string {
  return gemeentecode ?? ALLE;
}

function nietGevraagd({ code, wie }: Akkoordwens, navragen: readonly Navraag[]): Melding {
  const woorden = navragen.map((n) => akkoordwoord(n.code, n.gemeente, n.gemeentecode));
  const lijkt = nearest(`${code}@${wie}`, woorden);
  return bestandsmelding(
    'akkoord-niet-gevraagd',
    `Er is niet gevraagd om een akkoord op "${code}@${wie}".`,
    lijkt !== null
      ? `Bedoelt u ${lijkt}?`
      : woorden.length === 0
        ? 'Laat het weg: er is niets te bevestigen.'
        : `Kies uit: ${[...new Set(woorden)].slice(0, 10).join(', ')}.`,
  );
}
