import type { Brief } from './brief.ts';
import type { Briefpapier } from './docx/briefpapier.ts';
import { writeBeoordelingskopie } from './docx/kopie.ts';
import { docxlezer } from './docx/lees/docx.ts';
import { writeDocx } from './docx/schrijf.ts';
import { writeHtmlKopie } from './html/kopie.ts';
import { leesHtml } from './html/lees.ts';
import { writeHtml } from './html/schrijf.ts';
import { leesOdt } from './odt/lees.ts';
import { naarOdt } from './odt/soffice.ts';
import { vasteOdt } from './odt/vast.ts';
import type { Bijlage } from './pdf/bestand/bijlage.ts';
import { pdflezer } from './pdf/lees.ts';
import { metGeheugen } from './pdf/letter/geheugen.ts';
import type { Pdfstijl } from './pdf/opmaak/papier.ts';
import { lopendeBlokken } from './tekstblok.ts';
import { writeText } from './text/schrijf.ts';

/** The paper of a huisstijl: the Word letterhead, those of letters with one of their own, and what a PDF takes from it. */
export interface Papier extends Briefpapier {
  readonly eigen: ReadonlyMap<string, Briefpapier>;
  readonly pdf: Pdfstijl;
}

/** Writes a letter in one format. Only a PDF can hold an attachment. Throws a Weigering when its paper cannot hold the letter. */
type Schrijver = (brief: Brief, papier: Papier, bijlage?: Bijlage) => Uint8Array;

/** A writer, with the reader that gives the running text of what it made. */
interface Schrijfwijze {
  readonly schrijf: Schrijver;
  readonly lees: (bytes: Uint8Array) => string;
}

/** A format of letters. */
export interface Formaat extends Schrijfwijze {
  /** Whether white space in what is read says where a word ends. */
  readonly witTelt: boolean;
  /** The review copy in this format; null when there is none. */
  readonly kopie: Schrijfwijze | null;
  /** What `schrijf` made is Word until it goes through this, all files at once; null for a format that is written at once. */
  readonly omzetting: ((bestanden: readonly Uint8Array[]) => Uint8Array[]) | null;
}

type MetKopie = Formaat & { readonly kopie: Schrijfwijze };

/** The register of formats: each with its writer and its reader, made anew, with a memory of its own, for who asks. */
const FORMATEN = {
  docx: (): MetKopie => {
    const lezer = docxlezer();
    const lees = (bytes: Uint8Array) => lopendeBlokken(lezer(bytes));
    return {
      schrijf: (brief, papier) => writeDocx(brief, papierVoor(brief, papier)),
      lees,
      witTelt: true,
      kopie: {
        schrijf: (brief, papier) => writeBeoordelingskopie(brief, papierVoor(brief, papier)),
        lees,
      },
      omzetting: null,
    };
  },
  pdf: async (): Promise<Formaat> => {
    // It takes half a second to load: only who asks for a PDF waits for it.
    const [{ writePdf }, { zetterij }] = await Promise.all([
      import('./pdf/schrijf.ts'),
      import('./pdf/letter/zetterij.ts'),
    ]);
    const opent = metGeheugen(zetterij);
    return {
      schrijf: (brief, { pdf }, bijlage) =>
        writePdf(brief, { ...pdf, zetterij: opent(pdf.letterbestand) }, bijlage),
      lees: pdflezer(),
      witTelt: false,
      kopie: null,
      omzetting: null,
    };
  },
  html: (): MetKopie => ({
    schrijf: (brief, { pdf }) => new TextEncoder().encode(writeHtml(brief, pdf)),
    lees: leesHtml,
    witTelt: true,
    kopie: {
      schrijf: (brief, { pdf }) => new TextEncoder().encode(writeHtmlKopie(brief, pdf)),
      lees: leesHtml,
    },
    omzetting: null,
  }),
  txt: (): Formaat => ({
    schrijf: (brief) => new TextEncoder().encode(writeText(brief)),
    lees: (bytes) => new TextDecoder().decode(bytes),
    witTelt: true,
    kopie: null,
    omzetting: null,
  }),
  odt: (): Formaat => ({
    schrijf: (brief, papier) => writeDocx(brief, papierVoor(brief, papier)),
    lees: (bytes) => lopendeBlokken(leesOdt(bytes)),
    witTelt: true,
    kopie: null,
    omzetting: (bestanden) => naarOdt(bestanden).map(vasteOdt),
  }),
} as const;

export type Formaatnaam = keyof typeof FORMATEN;

/** Formats by name, ready to write and to read letters. */
export type Formaten = ReadonlyMap<string, Formaat>;

export const FORMAATNAMEN = Object.keys(FORMATEN) as readonly Formaatnaam[];

/** The formats of which there is a review copy: whoever makes one has it. */
export const KOPIEFORMATEN = ['docx', 'html'] as const satisfies readonly {
  [N in Formaatnaam]: (typeof FORMATEN)[N] extends () => MetKopie ? N : never;
}[Formaatnaam][];

/** The formats of these names, made once by who makes letters: what they keep between two letters is kept in them. */
export async function laadFormaten(namen: readonly string[]): Promise<Formaten> {
  const gevraagd = [...new Set(namen)].filter((naam) => isFormaat(naam));
  return new Map(await Promise.all(gevraagd.map(async (naam) => [naam, await FORMATEN[naam]()] as const)));
}

function isFormaat(naam: string): naam is Formaatnaam {
  return Object.hasOwn(FORMATEN, naam);
}

function papierVoor({ soort }: Brief, papier: Papier): Briefpapier {
  return papier.eigen.get(soort) ?? papier;
}
