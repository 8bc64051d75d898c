import { bestandsmelding, type Melding } from '../../dossier/melding.ts';

/** Why a file is not opened as a table, with what the sender can do about it. */
const OPNIEUW =
  'Open het in Excel of LibreOffice, sla het opnieuw op als .xlsx, .ods of CSV en probeer het nog eens.';

export const BESCHADIGD = bestandsmelding(
  'werkblad-beschadigd',
  'Het werkblad is beschadigd of niet heel en is niet te lezen.',
  OPNIEUW,
);
export const GEEN_WERKBLAD = bestandsmelding(
  'geen-werkblad',
  'Dit is geen Excel-werkmap (.xlsx) of ODS-werkblad.',
  OPNIEUW,
);
export const OUD_EXCEL = bestandsmelding(
  'oud-excel',
  'Dit is een oud Excel-bestand (.xls); dat wordt niet gelezen.',
  OPNIEUW,
);
export const MET_WACHTWOORD = bestandsmelding(
  'bestand-met-wachtwoord',
  'Het bestand is beveiligd met een wachtwoord en is niet te lezen.',
  'Open het, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en sla het opnieuw op.',
);
export const MET_MACRO = bestandsmelding(
  'bestand-met-macro',
  'Het bestand bevat macro’s (programma’s). Zo’n bestand wordt niet geopend.',
  'Sla het in Excel op als “Excel-werkmap (*.xlsx)”, zonder macro’s, of als CSV.',
);

export function teGroot(waarom: string): Melding {
  return bestandsmelding(
    'bestand-te-groot',
    `Het bestand wordt niet geopend: ${waarom}.`,
    'Zet alleen de tabel in een nieuw werkblad (als waarden) en sla dat op als .xlsx, .ods of CSV.',
  );
}

/** Thrown while a file is read that is to be refused; caught where reading began. */
export class BestandFout extends Error {
  readonly fout: Melding;

  constructor(fout: Melding) {
    super(fout.melding);
    this.fout = fout;
  }
}
