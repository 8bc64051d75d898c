import type { Cel, Table } from '../../brief.ts';
import { type Bladmaat, KLEUREN, TABELBREEDTE, WIT } from './maten.ts';
import { type Artefact, type Pagina, tekenRegel, vlak } from './pagina.ts';
import type { Tekstregel } from './regels.ts';
import { gewoon, gezet, type Strook, type Zetsel } from './stroken.ts';
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
  /** The lines of its highest cell. */
  readonly regels: number;
  readonly cellen: readonly { readonly tag: Tag; readonly regels: readonly Tekstregel[] }[];
  readonly hoog: number;
}

/** Sets the lines of a cell. */
export type Celzetter = typeof gezet;

/** A table as strips, a row each. Over two pages its header row is repeated, as an artifact. */
export function tabelstroken(
  t: Table,
  ouder: Tag,
  breek: boolean,
  z: Zetsel,
  zet: Celzetter = gezet,
): Strook[] {
  const { blad, kleur } = z;
  const { links } = blad.marge;
  const kolommen = kolommenVan(t, z);
  const breed = kolommen.reduce((som, k) => som + k.breed, 0);
  const tabel = tag('Table', ouder);
  const kop = rij(t.kop, tag('TR', tag('THead', tabel)), kolommen, 'kop', z, zet);
  const romp = tag('TBody', tabel);
  const rijen = t.rijen.map((r, i) =>
    rij(r, tag('TR', romp), kolommen, i === t.rijen.length - 1 ? 'laatste' : 'gewoon', z, zet),
  );
  const tekenKop = (p: Pagina, boven: number, als?: Artefact) => {
    vlak(p, links, boven, breed, kop.hoog, KLEUREN.kopvlak, als);
    vlak(p, links, boven - 0.5, breed, 1, kleur, als);
    tekenRij(p, kop, kolommen, boven, blad, als);
  };
  const herhaal = { hoog: kop.hoog, teken: (p: Pagina, boven: number) => tekenKop(p, boven, 'Header') };
  const heel = rijen.length <= HEEL;
  return [
    {
      hoog: kop.hoog,
      voor: WIT.cel,
      na: 0,
      breek,
      regels: kop.regels,
      teken: (p, boven) => tekenKop(p, boven),
    },
    ...rijen.map((r, i): Strook => {
      const laatste = i === rijen.length - 1;
      const los = i >= 2 && rijen.length - i >= 2;
      return {
        hoog: r.hoog,
        voor: 0,
        na: laatste ? 13 : 0,
        breek: !heel && los,
        ...(los ? { nood: true } : {}),
        regels: r.regels,
        herhaal,
        teken: (p, boven) => {
          if (i > 0) vlak(p, links, boven - 0.25, breed, 0.5, KLEUREN.celstreep);
          if (laatste) vlak(p, links, boven + r.hoog - 0.5, breed, 1, kleur);
          tekenRij(p, r, kolommen, boven, blad);
        },
      };
    }),
  ];
}

/**
 * A table is as wide as it needs. Figures stand in narrow columns at the right, narrower when there are many; where the
 * table is as wide as the text, the other columns share what is left.
 */
function kolommenVan({ uitlijning, kop, rijen }: Table, { blad, vorm }: Zetsel): Kolom[] {
  const nodig = uitlijning.map((_, i) => {
    const meet = (cel: Cel | undefined) =>
      gezet(cel ?? [], tag('P', null), { ...gewoon(blad), vet: true, breed: Number.POSITIVE_INFINITY }, vorm);
    const breedtes = [kop, ...rijen].flatMap((rij) => meet(rij[i]).map((r) => r.breed));
    return Math.ceil(Math.max(...breedtes)) + 2 * WIT.celrand;
  });
  const som = (soort: string) =>
    nodig.reduce((totaal, n, i) => totaal + (uitlijning[i] === soort ? n : 0), 0);
  const teksten = uitlijning.filter((u) => u !== 'rechts').length;
  const cijfers = Math.min(som('rechts'), blad.tekstbreedte * (teksten === 0 ? 1 : CIJFERDEEL));
  const ruimte = blad.tekstbreedte - cijfers;
  const past = som('links') <= ruimte;
  // White beside the figures rather than a table that is narrower than the next one.
  const erbij = past ? Math.max(0, Math.min(TABELBREEDTE, blad.tekstbreedte) - cijfers - som('links')) : 0;
  let { links } = blad.marge;
  return uitlijning.map((u, i) => {
    const n = nodig[i] ?? 0;
    const breed =
      u === 'rechts' ? (n * cijfers) / som('rechts') : past ? n + erbij / teksten : ruimte / teksten;
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
  { vorm, blad }: Zetsel,
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
      regels: zet(inhoud, celtag, { ...gewoon(blad), vet: soort !== 'gewoon', breed }, vorm),
    };
  });
  const meeste = Math.max(...gevuld.map((c) => c.regels.length));
  return { cellen: gevuld, regels: meeste, hoog: meeste * blad.tekst.regel + 2 * WIT.cel };
}

function tekenRij(
  p: Pagina,
  { cellen }: Rij,
  kolommen: readonly Kolom[],
  boven: number,
  { tekst }: Bladmaat,
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
        boven: boven + WIT.cel + n * tekst.regel,
      };
      tekenRegel(p, regel, plek, tekst, KLEUREN.tekst, als);
    });
  });
}
