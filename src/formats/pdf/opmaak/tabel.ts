import type { Cel, Table } from '../../brief.ts';
import { CIJFERKOLOM, KLEUREN, MARGE, MATEN, TEKSTBREEDTE, WIT } from './maten.ts';
import { type Artefact, type Pagina, tekenRegel, vlak } from './pagina.ts';
import type { Tekstregel, Vormgever } from './regels.ts';
import { GEWOON, gezet, type Strook } from './stroken.ts';
import { plaats, type Tag, tag } from './tag.ts';

/** A table of at most this many rows is not cut over two pages. */
const HEEL = 12;
/** The most that columns of figures take from a row. */
const CIJFERDEEL = 0.55;

interface Kolom {
  readonly links: number;
  readonly breed: number;
  readonly rechts: boolean;
}

interface Rij {
  readonly cellen: readonly { readonly tag: Tag; readonly regels: readonly Tekstregel[] }[];
  readonly hoog: number;
}

/** Sets the lines of a cell. */
export type Celzetter = typeof gezet;

/** A table as strips, a row each. Over two pages its header row is repeated, as an artifact. */
export function tabelstroken(
  t: Table,
  ouder: Tag,
  kleur: string,
  breek: boolean,
  vorm: Vormgever,
  zet: Celzetter = gezet,
): Strook[] {
  const kolommen = kolommenVan(t);
  const tabel = tag('Table', ouder);
  const kop = rij(t.kop, tag('TR', tag('THead', tabel)), kolommen, 'kop', vorm, zet);
  const romp = tag('TBody', tabel);
  const rijen = t.rijen.map((r, i) =>
    rij(r, tag('TR', romp), kolommen, i === t.rijen.length - 1 ? 'laatste' : 'gewoon', vorm, zet),
  );
  const tekenKop = (p: Pagina, boven: number, als?: Artefact) => {
    vlak(p, MARGE.links, boven, TEKSTBREEDTE, kop.hoog, KLEUREN.kopvlak, als);
    vlak(p, MARGE.links, boven - 0.5, TEKSTBREEDTE, 1, kleur, als);
    tekenRij(p, kop, kolommen, boven, als);
  };
  const herhaal = { hoog: kop.hoog, teken: (p: Pagina, boven: number) => tekenKop(p, boven, 'Header') };
  const heel = rijen.length <= HEEL;
  return [
    { hoog: kop.hoog, voor: WIT.cel, na: 0, breek, teken: (p, boven) => tekenKop(p, boven) },
    ...rijen.map((r, i): Strook => {
      const laatste = i === rijen.length - 1;
      return {
        hoog: r.hoog,
        voor: 0,
        na: laatste ? 13 : 0,
        breek: !heel && i >= 2 && rijen.length - i >= 2,
        herhaal,
        teken: (p, boven) => {
          if (i > 0) vlak(p, MARGE.links, boven - 0.25, TEKSTBREEDTE, 0.5, KLEUREN.celstreep);
          if (laatste) vlak(p, MARGE.links, boven + r.hoog - 0.5, TEKSTBREEDTE, 1, kleur);
          tekenRij(p, r, kolommen, boven);
        },
      };
    }),
  ];
}

/** Figures stand in narrow columns at the right, narrower when there are many; the text has what is left. */
function kolommenVan({ uitlijning }: Table): Kolom[] {
  const cijfers = uitlijning.filter((u) => u === 'rechts').length;
  const teksten = uitlijning.length - cijfers;
  const cijfer = Math.min(
    CIJFERKOLOM,
    (TEKSTBREEDTE * (teksten === 0 ? 1 : CIJFERDEEL)) / Math.max(1, cijfers),
  );
  const tekst = (TEKSTBREEDTE - cijfers * cijfer) / Math.max(1, teksten);
  let links = MARGE.links + (teksten === 0 ? TEKSTBREEDTE - cijfers * cijfer : 0);
  return uitlijning.map((u) => {
    const breed = u === 'rechts' ? cijfer : tekst;
    links += breed;
    return { links: links - breed, breed, rechts: u === 'rechts' };
  });
}

type Rijsoort = 'kop' | 'gewoon' | 'laatste';

function rij(
  cellen: readonly Cel[],
  tr: Tag,
  kolommen: readonly Kolom[],
  soort: Rijsoort,
  vorm: Vormgever,
  zet: Celzetter,
): Rij {
  const gevuld = cellen.map((inhoud, i) => {
    const celtag =
      soort === 'kop'
        ? tag('TH', tr, { scope: 'Column' })
        : i === 0
          ? tag('TH', tr, { scope: 'Row' })
          : tag('TD', tr);
    const breed = (kolommen[i]?.breed ?? 0) - 2 * WIT.celrand;
    return {
      tag: celtag,
      regels: zet(inhoud, celtag, { ...GEWOON, vet: soort !== 'gewoon', breed }, vorm),
    };
  });
  const meeste = Math.max(...gevuld.map((c) => c.regels.length));
  return { cellen: gevuld, hoog: meeste * MATEN.tekst.regel + 2 * WIT.cel };
}

function tekenRij(
  p: Pagina,
  { cellen }: Rij,
  kolommen: readonly Kolom[],
  boven: number,
  als?: Artefact,
): void {
  cellen.forEach((cel, i) => {
    const kolom = kolommen[i];
    if (kolom === undefined) throw new Error('een rij met meer cellen dan kolommen');
    // A cell without text still has its place in the tree.
    if (als === undefined) plaats(cel.tag);
    cel.regels.forEach((regel, n) => {
      const over = kolom.breed - 2 * WIT.celrand - regel.breed;
      const plek = {
        links: kolom.links + WIT.celrand + (kolom.rechts ? over : 0),
        boven: boven + WIT.cel + n * MATEN.tekst.regel,
      };
      tekenRegel(p, regel, plek, MATEN.tekst, KLEUREN.tekst, als);
    });
  });
}
