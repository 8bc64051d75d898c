import type { EigenBrief } from '../../assessment/eigenbrieven.ts';
import { soortkenmerken } from '../../dossier/briefsoort.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { type Briefbron, gebeurtenis, huisstijlbron, kolom } from './bronnen.ts';

/** The kenmerk of a letter and of what goes with it: as the dossier tells this letter, of the row, else from the pattern. */
export function kenmerk(o: Briefopdracht): string {
  const zelf = dezeBrief(o);
  const { halfjaar } = o.beoordeling;
  const gegeven = zelf?.kenmerk ?? o.periode.kenmerk;
  const eerste = volgnummer(o, zelf);
  const gewoon = gegeven ?? volgensPatroon(o, halfjaar, eerste);
  // A kenmerk that a person gave is kept, also when a letter of an earlier round bears it: then the letter is CONCEPT.
  const bezet = [...o.bezet, ...(gegeven === null ? o.eerder.map((b) => b.kenmerk) : [])];
  if (!bezet.includes(gewoon)) return gewoon;
  // Another letter bears it: the next number, after what has no number of its own.
  const telt = gegeven === null && o.huisstijl.kenmerkpatroon.includes('{volgnr}');
  const met = (nr: number) => (telt ? volgensPatroon(o, halfjaar, nr) : `${gewoon}/${nr}`);
  let nr = telt ? eerste + 1 : 2;
  while (bezet.includes(met(nr))) nr += 1;
  return met(nr);
}

export const kenmerkbron: Briefbron = (o) => {
  if (dezeBrief(o)?.kenmerk != null) return gebeurtenis(o);
  return (o.periode.kenmerk === null ? huisstijlbron('kenmerkpatroon') : kolom('kenmerk'))(o);
};

/** Another letter of the dossier with the kenmerk of this one; an earlier letter of which none is told bears that of the pattern. */
export function zelfdeKenmerk(o: Briefopdracht): EigenBrief | null {
  const zelf = dezeBrief(o);
  const eigen = kenmerk(o);
  const van = (b: EigenBrief): string | null => {
    if (b.kenmerk !== null || b.halfjaar === null || b.datum > o.briefdatum || o.verleden === null)
      return b.kenmerk;
    return volgensPatroon(o, b.halfjaar, volgnummer(o, b));
  };
  return brieven(o).find((b) => b !== zelf && van(b) === eigen) ?? null;
}

function volgensPatroon({ huisstijl, beoordeling }: Briefopdracht, halfjaar: string, volgnr: number): string {
  return huisstijl.kenmerkpatroon
    .replaceAll('{halfjaar}', halfjaar)
    .replaceAll('{code}', beoordeling.gemeentecode)
    .replaceAll('{volgnr}', String(volgnr));
}

/**
 * The place of a letter among those of its half-year that the dossier tells; one that is not told comes after those of its
 * day. A table tells none: there the letter of the assessment is the first, and one beside it the second.
 */
function volgnummer(o: Briefopdracht, brief: EigenBrief | null): number {
  if (o.verleden === null) return soortkenmerken(soortVan(o)).naastAndere ? 2 : 1;
  const halfjaar = brief?.halfjaar ?? o.beoordeling.halfjaar;
  const alle = brieven(o).filter((b) => b.halfjaar === halfjaar);
  return 1 + (brief === null ? alle.filter((b) => b.datum <= o.briefdatum).length : alle.indexOf(brief));
}

/** This letter, where the dossier tells it as sent already. */
function dezeBrief(o: Briefopdracht): EigenBrief | null {
  return o.verleden?.brieven.find((b) => b.datum === o.briefdatum && b.soort === soortVan(o)) ?? null;
}

function soortVan({ bij, soort }: Briefopdracht): string {
  return bij?.soort ?? soort;
}

function brieven({ verleden, eerder }: Briefopdracht): readonly EigenBrief[] {
  return verleden?.brieven ?? eerder;
}
