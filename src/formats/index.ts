import type { Brief } from './brief.ts';
import type { Briefpapier } from './docx/briefpapier.ts';
import { writeBeoordelingskopie } from './docx/kopie.ts';
import { writeDocx } from './docx/schrijf.ts';
import { writeHtmlKopie } from './html/kopie.ts';
import { writeHtml } from './html/schrijf.ts';
import type { Bijlage } from './pdf/bestand/bijlage.ts';
import type { Pdfpapier } from './pdf/opmaak/papier.ts';
import { writeText } from './text/schrijf.ts';

/** The paper of a huisstijl: the Word letterhead, those of letters with one of their own, and what a PDF takes from it. */
export interface Papier extends Briefpapier {
  readonly eigen: ReadonlyMap<string, Briefpapier>;
  readonly pdf: Pdfpapier;
}

/** A writer of one format. Only a PDF can hold an attachment. */
type Schrijver = (brief: Brief, papier: Papier, bijlage?: Bijlage) => Uint8Array;

/** The register of formats: a line each. */
export const FORMATEN: Readonly<Record<string, Schrijver>> = {
  docx: (brief, papier) => writeDocx(brief, papierVoor(brief, papier)),
  html: (brief) => new TextEncoder().encode(writeHtml(brief)),
  txt: (brief) => new TextEncoder().encode(writeText(brief)),
  pdf: (brief, papier, bijlage) => geladen(schrijvers.pdf)(brief, papier, bijlage),
};

const schrijvers: { pdf?: Schrijver } = {};

/** The PDF writer takes half a second to load: only who asks for a PDF waits for it. Before the first letter. */
export async function laadSchrijvers(formaten: readonly string[]): Promise<void> {
  if (!formaten.includes('pdf')) return;
  const { writePdf } = await import('./pdf/schrijf.ts');
  schrijvers.pdf = (brief, papier, bijlage) => writePdf(brief, papier.pdf, bijlage);
}

function geladen(schrijver: Schrijver | undefined): Schrijver {
  if (schrijver === undefined) throw new Error('laadSchrijvers is niet aangeroepen');
  return schrijver;
}

/** The formats that have a review copy. */
export const KOPIEEN: Readonly<Record<string, Schrijver>> = {
  docx: (brief, papier) => writeBeoordelingskopie(brief, papierVoor(brief, papier)),
  html: (brief) => new TextEncoder().encode(writeHtmlKopie(brief)),
};

function papierVoor({ soort }: Brief, papier: Papier): Briefpapier {
  return papier.eigen.get(soort) ?? papier;
}
