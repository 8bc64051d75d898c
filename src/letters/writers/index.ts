import type { Brief } from '../brief.ts';
import { type Briefpapier, writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { writeHtmlKopie } from './htmlkopie.ts';
import { writeBeoordelingskopie } from './kopie.ts';
import { writeText } from './text.ts';

type Schrijver = (brief: Brief, briefpapier: Briefpapier) => Uint8Array;

/** The register of formats: a line each. */
export const FORMATEN: Readonly<Record<string, Schrijver>> = {
  docx: (brief, briefpapier) => writeDocx(brief, briefpapier),
  html: (brief) => new TextEncoder().encode(writeHtml(brief)),
  txt: (brief) => new TextEncoder().encode(writeText(brief)),
};

/** The formats that have a review copy. */
export const KOPIEEN: Readonly<Record<string, Schrijver>> = {
  docx: writeBeoordelingskopie,
  html: (brief) => new TextEncoder().encode(writeHtmlKopie(brief)),
};
