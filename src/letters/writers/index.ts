import type { Brief } from '../brief.ts';
import { type Briefpapier, writeDocx } from './docx.ts';
import { writeText } from './text.ts';

/** The register of formats: a line each. */
export const FORMATEN: Readonly<Record<string, (brief: Brief, briefpapier: Briefpapier) => Uint8Array>> = {
  docx: writeDocx,
  txt: (brief) => new TextEncoder().encode(writeText(brief)),
};
