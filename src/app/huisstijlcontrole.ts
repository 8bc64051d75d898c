import { leesBriefpapier } from '../formats/docx/briefpapier.ts';
import { papierverschillen } from '../formats/docx/papierverschil.ts';
import { leesBronnen } from './bronnen/bestanden.ts';
import { beschrevenBriefpapier, leesHuisstijl } from './bronnen/huisstijl.ts';

/** What a huisstijl is, and what of its own letterheads a PDF does not take over. */
export interface Huisstijlbericht {
  readonly provincie: string;
  readonly lettertype: string;
  /** The files of that letter that a PDF is set in; none: a PDF is set in Arimo. */
  readonly letterbestanden: readonly string[];
  readonly verschillen: readonly string[];
}

/** Reads everything of a huisstijl as letters would. Refuses, and names, what is wrong in it. */
export async function controleerHuisstijl(map: string): Promise<Huisstijlbericht> {
  const bronnen = leesBronnen({ huisstijl: map }, ['huisstijl']);
  const { huisstijl, briefpapier } = leesHuisstijl(bronnen, null);
  const { keurLetters } = await import('../formats/pdf/letter/keuring.ts');
  const { eigen, pdf } = briefpapier;
  const { naam, ...bestanden } = huisstijl.papier.lettertype;
  keurLetters(pdf.letterbestand);
  const beschreven = leesBriefpapier(beschrevenBriefpapier(bronnen), 'beschrijving', huisstijl.fictief);
  return {
    provincie: huisstijl.naam,
    lettertype: naam,
    letterbestanden: Object.values(bestanden).filter((b) => b !== undefined),
    verschillen: [briefpapier, ...eigen.values()].flatMap((p) => papierverschillen(p, beschreven)),
  };
}
