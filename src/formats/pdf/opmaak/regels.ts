import { afbreekpunten } from '../letter/afbreking.ts';
import type { Woordvorm } from '../letter/lettertype.ts';
import { AFBREEKTEKEN } from '../letter/repertoire.ts';
import type { Snede } from '../letter/snede.ts';
import type { Deel } from './delen.ts';

/** A part of a line in one style: what is drawn, and how wide it is in points. */
export interface Tekststuk extends Deel {
  readonly tj: string;
  readonly breed: number;
}

export interface Tekstregel {
  readonly stukken: readonly Tekststuk[];
  /** Without the space at its end. */
  readonly breed: number;
}

/** Shapes a word of a cut. */
export type Vormgever = (snede: Snede, woord: string) => Woordvorm;

/** A word may consist of several pieces, such as a field and the full stop behind it. */
type Woord = readonly Deel[];

const NIEUWE_REGEL = '\n';
/** A line is left shorter than this rather than a word broken. */
const LIEVER_WIT = 34;

/** How lines are set: their width and the size of the letter in points, and whether words may be hyphenated. */
interface Regelzetting {
  readonly breed: number;
  readonly punt: number;
  readonly afbreken: boolean;
}

/** Breaks pieces into lines of at most this width: greedy, ragged right, with Dutch hyphenation. At least one line. */
export function regelsVan(
  delen: readonly Deel[],
  { breed: breedte, punt, afbreken }: Regelzetting,
  vorm: Vormgever,
): Tekstregel[] {
  const meet = (woord: Woord) =>
    woord.reduce((som, d) => som + (vorm(d.snede, d.tekst).breed * punt) / 1000, 0);
  const spatie = (d: Deel | undefined) => (vorm(d?.snede ?? 'Regular', ' ').breed * punt) / 1000;
  const regels: Tekstregel[] = [];
  let regel: Woord[] = [];
  let breed = 0;
  const sluit = (metSpatie: boolean) => {
    regels.push(naarRegel(regel, metSpatie, punt, vorm));
    regel = [];
    breed = 0;
  };
  const wachtrij = woordenVan(delen);
  for (let woord = wachtrij.shift(); woord !== undefined; woord = wachtrij.shift()) {
    if (woord[0]?.tekst === NIEUWE_REGEL) {
      sluit(true);
      continue;
    }
    const wit = regel.length === 0 ? 0 : spatie(regel.at(-1)?.at(-1));
    const eigen = meet(woord);
    if (breed + wit + eigen <= breedte) {
      regel.push(woord);
      breed += wit + eigen;
      continue;
    }
    const over = breedte - breed - wit;
    const leeg = regel.length === 0;
    const gebroken = over > LIEVER_WIT || leeg ? breek(woord, over, meet, { afbreken, hakken: leeg }) : null;
    if (gebroken !== null) {
      regel.push(gebroken[0]);
      wachtrij.unshift(gebroken[1]);
    } else if (leeg) regel.push(woord);
    else wachtrij.unshift(woord);
    sluit(gebroken === null);
  }
  sluit(false);
  return regels;
}

/** Words are what stands between spaces and line breaks; a no-break space is part of a word. */
function woordenVan(delen: readonly Deel[]): Woord[] {
  const woorden: Deel[][] = [[]];
  for (const deel of delen) {
    if (deel.tekst === NIEUWE_REGEL) {
      woorden.push([deel], []);
      continue;
    }
    deel.tekst.split(/[ \n]/).forEach((tekst, i) => {
      if (i > 0) woorden.push([]);
      if (tekst !== '') woorden.at(-1)?.push({ ...deel, tekst });
    });
  }
  // Nothing stands between a word and the line break beside it.
  return woorden.filter(
    (w, i) =>
      w.length > 0 ||
      (woorden[i - 1]?.[0]?.tekst !== NIEUWE_REGEL && woorden[i + 1]?.[0]?.tekst !== NIEUWE_REGEL && i > 0),
  );
}

/** The longest beginning of a word that fits, and the rest. A word that has a line to itself (`hakken`) is cut anywhere. */
function breek(
  woord: Woord,
  ruimte: number,
  meet: (w: Woord) => number,
  { afbreken, hakken }: { readonly afbreken: boolean; readonly hakken: boolean },
): [Woord, Woord] | null {
  for (let i = woord.length - 1; i >= 0; i--) {
    const deel = woord[i];
    if (deel === undefined) continue;
    const voor = woord.slice(0, i);
    for (const [plek, teken] of plekken(deel, woord.length === 1, afbreken)) {
      const begin = [...voor, { ...deel, tekst: `${deel.tekst.slice(0, plek)}${teken}` }];
      if (meet(begin) <= ruimte)
        return [begin, [{ ...deel, tekst: deel.tekst.slice(plek) }, ...woord.slice(i + 1)]];
    }
  }
  return hakken ? hak(woord, ruimte, meet) : null;
}

/** Where a piece may be broken, the last first: at a hyphen of its own, and where Dutch allows one; an address behind a slash. */
function plekken({ tekst, doel }: Deel, heelWoord: boolean, afbreken: boolean): [number, string][] {
  if (doel !== null)
    return [...tekst.matchAll(/(?<=[^/])\/(?=[^/])/g)]
      .map((m): [number, string] => [m.index + 1, ''])
      .reverse();
  const eigen = [...tekst.matchAll(/(?<=\p{L}{2})[-/](?=\p{L}{3})/gu)].map((m): [number, string] => [
    m.index + 1,
    '',
  ]);
  const punten = afbreken && (heelWoord || eigen.length === 0) ? afbreekpunten(tekst) : [];
  return [...eigen, ...punten.map((p): [number, string] => [p, AFBREEKTEKEN])].sort((a, b) => b[0] - a[0]);
}

function hak([eerste, ...rest]: Woord, ruimte: number, meet: (w: Woord) => number): [Woord, Woord] | null {
  if (eerste === undefined) return null;
  if (meet([eerste]) <= ruimte && rest.length > 0) return [[eerste], rest];
  const tekens = [...eerste.tekst];
  let plek = tekens.length - 1;
  if (plek < 1) return null;
  while (plek > 1 && meet([{ ...eerste, tekst: tekens.slice(0, plek).join('') }]) > ruimte) plek--;
  return [
    [{ ...eerste, tekst: tekens.slice(0, plek).join('') }],
    [{ ...eerste, tekst: tekens.slice(plek).join('') }, ...rest],
  ];
}

/** A line ends in a space, unless a word is broken there or the text ends: so that a reader can read on. */
function naarRegel(woorden: readonly Woord[], metSpatie: boolean, punt: number, vorm: Vormgever): Tekstregel {
  const stukken: Tekststuk[] = [];
  let open: Deel | undefined;
  let tekst = '';
  let tj = '';
  let breed = 0;
  const sluit = () => {
    if (open !== undefined) stukken.push({ ...open, tekst, tj, breed: (breed * punt) / 1000 });
    tekst = '';
    tj = '';
    breed = 0;
  };
  const voegToe = (deel: Deel, erbij: string) => {
    if (open === undefined || !samen(open, deel)) {
      sluit();
      open = deel;
    }
    const woord = vorm(deel.snede, erbij);
    tekst += erbij;
    tj += woord.tj;
    breed += woord.breed;
  };
  woorden.forEach((woord, i) => {
    const vorige = woorden[i - 1]?.at(-1) ?? woord[0];
    if (i > 0 && vorige !== undefined) voegToe(tussen(vorige, woord[0]), ' ');
    for (const deel of woord) voegToe(deel, deel.tekst);
  });
  const laatste = woorden.at(-1)?.at(-1);
  const spatie = metSpatie && laatste !== undefined ? tussen(laatste, undefined) : undefined;
  if (spatie !== undefined) voegToe(spatie, ' ');
  sluit();
  const som = stukken.reduce((lang, s) => lang + s.breed, 0);
  return { stukken, breed: spatie === undefined ? som : som - (vorm(spatie.snede, ' ').breed * punt) / 1000 };
}

/** Pieces in the same style and tag are drawn as one. */
function samen(a: Deel, b: Deel): boolean {
  return a.tag === b.tag && a.snede === b.snede && a.invullen === b.invullen;
}

/** The space between two words belongs to what they share, never to a link. */
function tussen(vorige: Deel, volgende: Deel | undefined): Deel {
  if (volgende !== undefined && samen(vorige, volgende)) return vorige;
  const buiten = vorige.tag.soort === 'Link' && vorige.tag.ouder !== null ? vorige.tag.ouder : vorige.tag;
  return { ...vorige, tag: buiten, doel: null, invullen: volgende?.invullen === true && vorige.invullen };
}
