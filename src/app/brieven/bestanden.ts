import { soortkenmerken } from '../../dossier/briefsoort.ts';
import { alsZinsdeel } from '../../dossier/melding.ts';
import { hertaald, Weigering } from '../../dossier/weigering.ts';
import type { Brief } from '../../formats/brief.ts';
import type { Formaat } from '../../formats/index.ts';
import type { Bijlage } from '../../formats/pdf/bestand/bijlage.ts';
import { VREEMD_TEKEN } from '../../formats/pdf/letter/repertoire.ts';
import { publicatieversie } from '../../letters/publicatie.ts';
import { bestandsnaam, type Versie } from '../../round/naam.ts';
import type { Inhoud } from '../../round/store/store.ts';
import type { Werkplaats } from './werkplaats.ts';

/** With what the files of a letter are made. */
type Schrijfmiddelen = Pick<Werkplaats, 'opdracht' | 'briefpapier' | 'huisstijl' | 'formaten'>;

/** A file of a letter, and the letter as that file must tell it: whole, or as it may be published. */
export interface Briefbestand extends Inhoud {
  readonly formaat: Formaat;
  readonly brief: Brief;
}

/**
 * The files of a letter: each format, and where asked its review copy and its publication version. What is attached to the
 * letter is never published.
 */
export function bestandenVan(
  brief: Brief,
  naam: string,
  { opdracht, formaten, briefpapier, huisstijl }: Schrijfmiddelen,
  bijlage: Bijlage | null,
): Briefbestand[] {
  const openbaar =
    opdracht.publicatie && soortkenmerken(brief.soort).publicatie ? publicatieversie(brief, huisstijl) : null;
  return [...formaten].flatMap(([extensie, formaat]) => {
    const bestand = (versie: Versie | null, wat: Brief, bytes: Uint8Array, als = formaat): Briefbestand => ({
      naam: bestandsnaam(naam, versie, extensie),
      formaat: als,
      brief: wat,
      bytes,
    });
    const maak = (wat: Brief, erbij?: Bijlage) =>
      opPapier(wat, () => formaat.schrijf(wat, briefpapier, erbij));
    const kopie = opdracht.beoordelingskopie && formaat.kopie ? { ...formaat, ...formaat.kopie } : null;
    return [
      bestand(null, brief, maak(brief, bijlage ?? undefined)),
      ...(kopie ? [bestand('BEOORDELINGSKOPIE', brief, kopie.schrijf(brief, briefpapier), kopie)] : []),
      ...(openbaar ? [bestand('PUBLICATIE', openbaar, maak(openbaar))] : []),
    ];
  });
}

/** A letter that its paper cannot hold is refused, with the place to look at. */
function opPapier(brief: Brief, schrijf: () => Uint8Array): Uint8Array {
  return hertaald(schrijf, (fout) => ({
    ...fout,
    melding: `De brief ${brief.soort} (${brief.gemeentecode}) kan geen PDF worden: ${alsZinsdeel(fout.melding)}.${fout.code === VREEMD_TEKEN ? '' : ' Er is niets geschreven.'}`,
  }));
}

/**
 * Makes a letter; null, with the reason told, when the letters of a PDF lack a character of it. That is about this one letter:
 * the others can be made.
 */
export function zonderVreemdTeken<T>(maak: () => T, zonder: (reden: string) => void): T | null {
  try {
    return maak();
  } catch (fout) {
    if (!(fout instanceof Weigering) || !fout.meldingen.every((m) => m.code === VREEMD_TEKEN)) throw fout;
    for (const { melding, oplossing } of fout.meldingen)
      zonder(`${alsZinsdeel(melding)}. ${oplossing.replace(/\.$/, '')}`);
    return null;
  }
}

/** A file that may still have to be converted; `afwijkingen` tells what the converted file says otherwise than its letter. */
export interface Omtezetten extends Inhoud {
  readonly omzetting?: {
    readonly doe: NonNullable<Formaat['omzetting']>;
    readonly afwijkingen: (bytes: Uint8Array) => readonly string[];
  };
}

/** The same files, with what is still Word under the name of an .odt converted and read back. All of it, or nothing. */
export function omgezet(bestanden: readonly Omtezetten[]): readonly Inhoud[] {
  const over = bestanden.filter((b) => b.omzetting !== undefined);
  const gemaakt = over[0]?.omzetting?.doe(over.map((b) => b.bytes)) ?? [];
  return bestanden.map((bestand) => {
    const { naam, bytes, omzetting } = bestand;
    if (omzetting === undefined) return { naam, bytes };
    const nieuw = gemaakt[over.indexOf(bestand)] ?? new Uint8Array();
    const anders = omzetting.afwijkingen(nieuw);
    if (anders.length > 0)
      throw new Error(`${naam} zegt iets anders dan de invoer en is niet geschreven: ${anders.join('; ')}`);
    return { naam, bytes: nieuw };
  });
}
