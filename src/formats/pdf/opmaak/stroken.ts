import type { Inline } from '../../brief.ts';
import { delenVan } from './delen.ts';
import { type Bladmaat, KLEUREN, type Maat, WIT } from './maten.ts';
import { type Pagina, tekenRegel } from './pagina.ts';
import { regelsVan, type Tekstregel, type Vormgever } from './regels.ts';
import type { Tag } from './tag.ts';

/** A strip of the page as wide as the text: what is never cut. Pages are filled with strips. */
export interface Strook {
  readonly hoog: number;
  /** White space before and after; between two strips the larger one counts. */
  readonly voor: number;
  readonly na: number;
  /** May a page end before this strip? `nood`: only when it would leave much of the page empty. */
  readonly breek: boolean;
  readonly nood?: true;
  readonly nieuwePagina?: boolean;
  /** The lines of text in it, where that is not one. */
  readonly regels?: number;
  /** Drawn first when this strip begins a page: the header row of a table. */
  readonly herhaal?: { readonly hoog: number; readonly teken: (p: Pagina, boven: number) => void };
  readonly teken: (p: Pagina, boven: number) => void;
}

/** With what a text is set: the letter, the colour of the house and the measures of its page. */
export interface Zetsel {
  readonly vorm: Vormgever;
  readonly kleur: string;
  readonly blad: Bladmaat;
}

/** How a text is set. */
export interface Zetting {
  readonly maat: Maat;
  readonly kleur: string;
  readonly vet: boolean;
  /** Whether words may be hyphenated: never in a heading. */
  readonly afbreken: boolean;
  readonly links: number;
  readonly breed: number;
  readonly voor: number;
  readonly na: number;
  readonly breek: boolean;
  readonly nieuwePagina?: boolean;
}

/** Ordinary text, as wide as the page allows. */
export function gewoon({ tekst, marge, tekstbreedte }: Bladmaat): Zetting {
  return {
    maat: tekst,
    kleur: KLEUREN.tekst,
    vet: false,
    afbreken: true,
    links: marge.links,
    breed: tekstbreedte,
    voor: 0,
    na: WIT.alinea,
    breek: true,
  };
}

/** The lines of a text in this setting. */
export function gezet(inhoud: readonly Inline[], tag: Tag, z: Zetting, vorm: Vormgever): Tekstregel[] {
  const { breed, afbreken } = z;
  const delen = delenVan(inhoud, { tag, vet: z.vet, cursief: false });
  return regelsVan(delen, { breed, afbreken, punt: z.maat.punt }, vorm);
}

/** A text as strips, a line each. No line stands alone: two at least at the end of a page, and at the top of the next. */
export function tekststroken(regels: readonly Tekstregel[], z: Zetting): Strook[] {
  return regels.map((regel, i) => ({
    hoog: z.maat.regel,
    voor: i === 0 ? z.voor : 0,
    na: i === regels.length - 1 ? z.na : 0,
    breek: i === 0 ? z.breek : i >= 2 && regels.length - i >= 2,
    ...(i === 0 && z.nieuwePagina ? { nieuwePagina: true } : {}),
    teken: (p, boven) => tekenRegel(p, regel, { links: z.links, boven }, z.maat, z.kleur),
  }));
}

/** The same strips, with something drawn before the first one. */
export function metEerst(stroken: readonly Strook[], eerst: (p: Pagina, boven: number) => unknown): Strook[] {
  return stroken.map((s, i) =>
    i > 0
      ? s
      : {
          ...s,
          teken: (p, boven) => {
            eerst(p, boven);
            s.teken(p, boven);
          },
        },
  );
}

/** The same strips, kept on the page of what stands before them. */
export function bijVorige([eerste, ...rest]: readonly Strook[]): Strook[] {
  return eerste === undefined ? [] : [{ ...eerste, breek: false }, ...rest];
}
