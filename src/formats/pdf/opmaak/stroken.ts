import type { Inline } from '../../brief.ts';
import { delenVan } from './delen.ts';
import { KLEUREN, MARGE, MATEN, type Maat, TEKSTBREEDTE, WIT } from './maten.ts';
import { type Pagina, tekenRegel } from './pagina.ts';
import { regelsVan, type Tekstregel, type Vormgever } from './regels.ts';
import type { Tag } from './tag.ts';

/** A strip of the page as wide as the text: what is never cut. Pages are filled with strips. */
export interface Strook {
  readonly hoog: number;
  /** White space before and after; between two strips the larger one counts. */
  readonly voor: number;
  readonly na: number;
  /** May a page end before this strip? */
  readonly breek: boolean;
  readonly nieuwePagina?: boolean;
  /** Drawn first when this strip begins a page: the header row of a table. */
  readonly herhaal?: { readonly hoog: number; readonly teken: (p: Pagina, boven: number) => void };
  readonly teken: (p: Pagina, boven: number) => void;
}

/** How a text is set. */
export interface Zetting {
  readonly maat: Maat;
  readonly kleur: string;
  readonly vet: boolean;
  readonly links: number;
  readonly breed: number;
  readonly voor: number;
  readonly na: number;
  readonly breek: boolean;
  readonly nieuwePagina?: boolean;
}

export const GEWOON: Zetting = {
  maat: MATEN.tekst,
  kleur: KLEUREN.tekst,
  vet: false,
  links: MARGE.links,
  breed: TEKSTBREEDTE,
  voor: 0,
  na: WIT.alinea,
  breek: true,
};

/** The lines of a text in this setting. */
export function gezet(inhoud: readonly Inline[], tag: Tag, z: Zetting, vorm: Vormgever): Tekstregel[] {
  return regelsVan(delenVan(inhoud, { tag, vet: z.vet, cursief: false }), z.breed, z.maat.punt, vorm);
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
export function metEerst(stroken: readonly Strook[], eerst: (p: Pagina, boven: number) => void): Strook[] {
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
