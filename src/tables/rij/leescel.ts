import { parseDatum, parseLosseDatum } from '../../dossier/datum.ts';
import { KOLOMMEN, type KolomNaam } from '../../dossier/kolommen.ts';
import { LEZERS } from '../../dossier/lezers.ts';
import { datum } from '../../dossier/nederlands.ts';
import type { Rijmeld } from '../../dossier/samenhang.ts';
import { toon } from '../../dossier/tekens.ts';
import { celfout, raad } from './celfout.ts';

const { datum: dag, dagOfWoorden, termijn } = LEZERS;
/** Columns that hold a day, or words in its place. */
const DAGKOLOMMEN = (Object.keys(KOLOMMEN) as KolomNaam[]).filter((naam) =>
  [dag, dagOfWoorden, termijn].some((lezer) => KOLOMMEN[naam].waarde === lezer),
);

/** Without these a row has no place. */
export const NOOIT_LEEG: readonly KolomNaam[] = ['gemeentecode', 'gemeente', 'halfjaar'];

/** A spreadsheet drops leading zeros: 321 is 0321. Whether the name belongs to that code is held against the register. */
function metNullen(code: string): string {
  const [, cijfers] = /^(?:GM)?\s?(\d{1,4})$/i.exec(code) ?? [];
  return cijfers === undefined ? code : cijfers.padStart(4, '0');
}

/**
 * The value of a cell, null when it is empty, undefined when it was refused (and told). A day in another spelling is read, and
 * told where it could have been meant otherwise.
 */
export function leesCel(naam: KolomNaam, getypt: string, meld: Rijmeld, merkOp: Rijmeld): unknown {
  const los = DAGKOLOMMEN.includes(naam) && parseDatum(getypt) === null ? parseLosseDatum(getypt) : null;
  if (los?.inCijfers === true)
    merkOp(
      'datum-gelezen',
      naam,
      `${toon(getypt)} is gelezen als ${datum(los.datum)}: eerst de dag, dan de maand.`,
      'Klopt dat niet, schrijf de datum dan als 12-01-2024.',
    );
  const text = los?.datum ?? (naam === 'gemeentecode' ? metNullen(getypt) : getypt);
  if (text === '') {
    if (NOOIT_LEEG.includes(naam))
      meld(
        'cel-leeg',
        naam,
        `De cel ${naam} is leeg.`,
        'Zonder gemeentecode, gemeente en halfjaar is een rij niet te plaatsen: vul de cel in.',
      );
    return null;
  }
  const resultaat = KOLOMMEN[naam].waarde.safeParse(text);
  const fout = celfout(text);
  if (fout !== null && (resultaat.success || fout.code === 'formule-zonder-uitkomst')) {
    meld(fout.code, naam, fout.melding, fout.oplossing);
    return undefined;
  }
  if (resultaat.success) return resultaat.data;
  for (const issue of resultaat.error.issues) {
    const params = (issue as { params?: { code?: string; oplossing?: string } }).params;
    meld(
      params?.code ?? 'onleesbaar',
      naam,
      `${toon(text)} ${issue.message}.`,
      raad(text) ?? params?.oplossing ?? 'Verbeter de cel.',
    );
  }
  return undefined;
}
