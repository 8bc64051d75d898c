import { join } from 'node:path';
import type { Opties } from '../../cli/opties.ts';
import { soortkenmerken } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { alsZinsdeel } from '../../dossier/melding.ts';
import { hertaald, weiger } from '../../dossier/weigering.ts';
import type { Brief } from '../../formats/brief.ts';
import {
  FORMAATNAMEN,
  type Formaat,
  type Formaten,
  KOPIEFORMATEN,
  type Papier,
} from '../../formats/index.ts';
import { heeftSoffice } from '../../formats/odt/soffice.ts';
import type { Bijlage } from '../../formats/pdf/bestand/bijlage.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { publicatieversie } from '../../letters/publicatie.ts';
import type { Bestand } from '../../round/schrijf.ts';

/** Made from the .docx by another program, where that is installed. */
const ODT = 'odt';

/** The formats asked for. Refuses one that does not exist, or that cannot be made here, before anything is made. */
export function formatenVan(opties: Opties): readonly string[] {
  const formaten = (opties.formaat ?? 'docx').split(',').map((f) => f.trim().toLowerCase());
  const bekend: readonly string[] = FORMAATNAMEN;
  const onbekend = formaten.find((f) => !bekend.includes(f));
  if (onbekend !== undefined) {
    const lijkt = nearest(onbekend, bekend);
    throw weiger(
      'gebruik',
      'formaat-onbekend',
      `Het formaat "${onbekend}" bestaat niet.`,
      `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Kies uit: ${bekend.join(', ')}.`,
    );
  }
  if (opties.beoordelingskopie && !formaten.some((f) => KOPIEFORMATEN.some((k) => k === f)))
    throw weiger(
      'gebruik',
      'kopie-formaat',
      `Van het formaat ${formaten.join(', ')} bestaat geen beoordelingskopie.`,
      `Voeg met --formaat ten minste een van deze formaten toe: ${KOPIEFORMATEN.join(', ')}.`,
    );
  if (formaten.includes(ODT) && !heeftSoffice())
    throw weiger(
      'gebruik',
      'soffice-ontbreekt',
      'Het formaat odt wordt met LibreOffice gemaakt, en het programma soffice is niet gevonden. Er is niets geschreven.',
      'Installeer LibreOffice en zet soffice op het pad, of kies --formaat docx: LibreOffice en Word openen dat ook.',
    );
  return [...new Set(formaten)];
}

/** With what the files of a letter are made. */
interface Schrijfmiddelen {
  readonly formaten: Formaten;
  readonly briefpapier: Papier;
  readonly huisstijl: Huisstijl;
  readonly opties: Opties;
}

/** A file of a letter, and the letter as that file must tell it: whole, or as it may be published. */
export interface Briefbestand extends Bestand {
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
  w: Schrijfmiddelen,
  bijlage: Bijlage | null,
): Briefbestand[] {
  const openbaar =
    w.opties.publicatie && soortkenmerken(brief.soort).publicatie
      ? publicatieversie(brief, w.huisstijl)
      : null;
  return [...w.formaten].flatMap(([extensie, formaat]) => {
    const bestand = (achter: string, wat: Brief, bytes: Uint8Array, als = formaat): Briefbestand => ({
      pad: join(w.opties.uit ?? 'brieven', `${naam}${achter}.${extensie}`),
      formaat: als,
      brief: wat,
      bytes,
    });
    const maak = (wat: Brief, erbij?: Bijlage) =>
      opPapier(wat, () => formaat.schrijf(wat, w.briefpapier, erbij));
    const kopie = w.opties.beoordelingskopie && formaat.kopie ? { ...formaat, ...formaat.kopie } : null;
    return [
      bestand('', brief, maak(brief, bijlage ?? undefined)),
      ...(kopie ? [bestand('_BEOORDELINGSKOPIE', brief, kopie.schrijf(brief, w.briefpapier), kopie)] : []),
      ...(openbaar ? [bestand('_PUBLICATIE', openbaar, maak(openbaar))] : []),
    ];
  });
}

/** A letter that its paper cannot hold is refused, with the place to look at. */
function opPapier(brief: Brief, schrijf: () => Uint8Array): Uint8Array {
  return hertaald(schrijf, (fout) => ({
    ...fout,
    melding: `De brief ${brief.soort} (${brief.gemeentecode}) kan geen PDF worden: ${alsZinsdeel(fout.melding)}. Er is niets geschreven.`,
  }));
}

/** A file that may still have to be converted; `afwijkingen` tells what the converted file says otherwise than its letter. */
export interface Omtezetten extends Bestand {
  readonly omzetting?: {
    readonly doe: NonNullable<Formaat['omzetting']>;
    readonly afwijkingen: (bytes: Uint8Array) => readonly string[];
  };
}

/** The same files, with what is still Word under the name of an .odt converted and read back. All of it, or nothing. */
export function omgezet(bestanden: readonly Omtezetten[]): readonly Bestand[] {
  const over = bestanden.filter((b) => b.omzetting !== undefined);
  const gemaakt = over[0]?.omzetting?.doe(over.map((b) => b.bytes)) ?? [];
  return bestanden.map((bestand) => {
    const { pad, bytes, omzetting } = bestand;
    if (omzetting === undefined) return { pad, bytes };
    const nieuw = gemaakt[over.indexOf(bestand)] ?? new Uint8Array();
    const anders = omzetting.afwijkingen(nieuw);
    if (anders.length > 0)
      throw new Error(`${pad} zegt iets anders dan de invoer en is niet geschreven: ${anders.join('; ')}`);
    return { pad, bytes: nieuw };
  });
}
