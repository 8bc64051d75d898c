import { join } from 'node:path';
import type { Opties } from '../../cli/opties.ts';
import { soortkenmerken } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import { weiger } from '../../dossier/weigering.ts';
import type { Brief } from '../../formats/brief.ts';
import { FORMATEN, KOPIEEN, type Papier } from '../../formats/index.ts';
import { heeftSoffice, naarOdt, OdtFout } from '../../formats/odt/soffice.ts';
import { vasteOdt } from '../../formats/odt/vast.ts';
import type { Bijlage } from '../../formats/pdf/bestand/bijlage.ts';
import { TekenFout } from '../../formats/pdf/letter/tekens.ts';
import { PapierFout } from '../../formats/pdf/opmaak/papier.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { publicatieversie } from '../../letters/publicatie.ts';
import type { Bestand } from '../../round/schrijf.ts';

/** Made from the .docx by another program, where that is installed. */
const ODT = 'odt';

/** The formats asked for. Refuses one that does not exist, or that cannot be made here, before anything is made. */
export function formatenVan(opties: Opties): readonly string[] {
  const formaten = (opties.formaat ?? 'docx').split(',').map((f) => f.trim().toLowerCase());
  const bekend = [...Object.keys(FORMATEN), ODT];
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
  if (opties.beoordelingskopie && !formaten.some((f) => Object.hasOwn(KOPIEEN, f)))
    throw weiger(
      'gebruik',
      'kopie-formaat',
      `Van het formaat ${formaten.join(', ')} bestaat geen beoordelingskopie.`,
      `Voeg met --formaat ten minste een van deze formaten toe: ${Object.keys(KOPIEEN).join(', ')}.`,
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
  readonly formaten: readonly string[];
  readonly briefpapier: Papier;
  readonly huisstijl: Huisstijl;
  readonly opties: Opties;
}

/** A file of a letter, and the letter as that file must tell it: whole, or as it may be published. */
export interface Briefbestand extends Bestand {
  readonly formaat: string;
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
  const bestand = (achter: string, formaat: string, wat: Brief, bytes: Uint8Array): Briefbestand => ({
    pad: join(w.opties.uit ?? 'brieven', `${naam}${achter}.${formaat}`),
    formaat,
    brief: wat,
    bytes,
  });
  const maak = (wat: Brief, formaat: string, erbij?: Bijlage) =>
    opPapier(wat, () =>
      (FORMATEN[formaat === ODT ? 'docx' : formaat] ?? geenSchrijver)(wat, w.briefpapier, erbij),
    );
  const openbaar =
    w.opties.publicatie && soortkenmerken(brief.soort).publicatie
      ? publicatieversie(brief, w.huisstijl)
      : null;
  return w.formaten.flatMap((formaat) => {
    const kopie = w.opties.beoordelingskopie ? KOPIEEN[formaat] : undefined;
    return [
      bestand('', formaat, brief, maak(brief, formaat, bijlage ?? undefined)),
      ...(kopie ? [bestand('_BEOORDELINGSKOPIE', formaat, brief, kopie(brief, w.briefpapier))] : []),
      ...(openbaar ? [bestand('_PUBLICATIE', formaat, openbaar, maak(openbaar, formaat))] : []),
    ];
  });
}

/** A letter that its paper cannot hold is refused, with the place to look at. */
function opPapier(brief: Brief, schrijf: () => Uint8Array): Uint8Array {
  try {
    return schrijf();
  } catch (fout) {
    const welke = `${brief.soort} (${brief.gemeentecode})`;
    if (fout instanceof PapierFout)
      throw weiger(
        'invoer',
        'papier-te-klein',
        `De brief ${welke} kan geen PDF worden: ${fout.message}. Er is niets geschreven.`,
        'Kort het adres in, of maak het adresvenster in de huisstijl groter.',
      );
    if (!(fout instanceof TekenFout)) throw fout;
    const plekken = fout.tekens.map((t) => `"${t.teken}" (${t.code}) in ${t.plek}`);
    throw weiger(
      'invoer',
      'teken-niet-in-lettertype',
      `De brief ${welke} kan geen PDF worden: het lettertype heeft niet ${plekken.join('; ')}. Er is niets geschreven.`,
      'Schrijf het met Latijnse letters, of kies een ander formaat dan pdf.',
    );
  }
}

function geenSchrijver(): never {
  throw new Error('een formaat zonder schrijver');
}

/** The same files, with what is still Word under the name of an .odt converted. All of it, or nothing. */
export function metOdt(bestanden: readonly Bestand[]): readonly Bestand[] {
  const odt = bestanden.filter((b) => b.pad.endsWith(`.${ODT}`));
  if (odt.length === 0) return bestanden;
  try {
    const gemaakt = naarOdt(odt.map((b) => b.bytes)).map(vasteOdt);
    return bestanden.map((b) => ({ ...b, bytes: gemaakt[odt.indexOf(b)] ?? b.bytes }));
  } catch (fout) {
    if (!(fout instanceof OdtFout)) throw fout;
    throw weiger(
      'opslag',
      'odt-mislukt',
      `LibreOffice maakte geen odt: ${fout.message}. Er is niets geschreven.`,
      'Probeer het opnieuw, of kies --formaat docx.',
    );
  }
}
