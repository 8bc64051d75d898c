import { type Weigering, weiger } from '../../dossier/weigering.ts';

// Why a file is not opened as a table, with what the sender can do about it.
const OPNIEUW =
  'Open het in Excel of LibreOffice, sla het opnieuw op als .xlsx, .ods of CSV en probeer het nog eens.';

export function beschadigd(): Weigering {
  return weiger(
    'invoer',
    'werkblad-beschadigd',
    'Het werkblad is beschadigd of niet heel en is niet te lezen.',
    OPNIEUW,
  );
}

export function geenWerkblad(): Weigering {
  return weiger('invoer', 'geen-werkblad', 'Dit is geen Excel-werkmap (.xlsx) of ODS-werkblad.', OPNIEUW);
}

export function tweeSoorten(): Weigering {
  return weiger(
    'invoer',
    'geen-werkblad',
    'Dit is een Excel-werkmap (.xlsx) en een ODS-werkblad tegelijk: wat erin staat hangt af van wie het opent.',
    OPNIEUW,
  );
}

export function oudExcel(): Weigering {
  return weiger(
    'invoer',
    'oud-excel',
    'Dit is een oud Excel-bestand (.xls); dat wordt niet gelezen.',
    OPNIEUW,
  );
}

export function metWachtwoord(): Weigering {
  return weiger(
    'invoer',
    'bestand-met-wachtwoord',
    'Het bestand is beveiligd met een wachtwoord en is niet te lezen.',
    'Open het, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en sla het opnieuw op.',
  );
}

export function metMacro(): Weigering {
  return weiger(
    'invoer',
    'bestand-met-macro',
    'Het bestand bevat macro’s (programma’s). Zo’n bestand wordt niet geopend.',
    'Sla het in Excel op als “Excel-werkmap (*.xlsx)”, zonder macro’s, of als CSV.',
  );
}

export function teGroot(waarom: string): Weigering {
  return weiger(
    'invoer',
    'bestand-te-groot',
    `Het bestand wordt niet geopend: ${waarom}.`,
    'Zet alleen de tabel in een nieuw werkblad (als waarden) en sla dat op als .xlsx, .ods of CSV.',
  );
}
