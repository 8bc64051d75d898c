/** What a spreadsheet leaves in a cell that has no value: why it cannot be read and what to do; null for plain text. */
export function celfout(tekst: string): { code: string; melding: string; oplossing: string } | null {
  if (/^#(?:N\/[AB]|[A-Z]+(?:\/0)?[!?])$|^Err:\d+$/i.test(tekst))
    return { code: 'cel-fout', melding: `In de cel staat de foutmelding ${tekst}.`, oplossing: HERSTEL };
  if (/^=./.test(tekst))
    return {
      code: 'formule-zonder-uitkomst',
      melding: 'In de cel staat een formule waarvan de uitkomst niet is bewaard.',
      oplossing: 'Open het bestand in Excel of LibreOffice, laat het rekenen (F9) en sla het opnieuw op.',
    };
  const [, gelezen, getoond] = /^(.*) \(getoond als (.+)\)$/s.exec(tekst) ?? [];
  if (gelezen !== undefined)
    return {
      code: 'cel-anders-getoond',
      melding: `In de cel staat ${gelezen}, maar het werkblad toont ${getoond}.`,
      oplossing: OPMAAK,
    };
  return null;
}

const OPMAAK =
  'Maak de cel op als Standaard (Celeigenschappen, Getal) en controleer wat er dan staat. Is een afgerond getal bedoeld, vul dat dan in.';

/** What to do about a cell that was refused, when a spreadsheet is the cause. */
export function raad(tekst: string): string | null {
  if (/^#[A-Z/!?0]+[!?]?$/i.test(tekst)) return HERSTEL;
  if (/^[-–—−]+$/.test(tekst))
    return 'Vul 0 in als het cijfer nul is. Laat de cel leeg als het onbekend is of er niets in hoort.';
  if (/ \(getoond als /.test(tekst)) return OPMAAK;
  return /^4\d{4}$/.test(tekst)
    ? 'Dit lijkt een datum die Excel als getal opsloeg: maak de cel op als datum.'
    : null;
}

const HERSTEL = 'Dit is een foutmelding van Excel: herstel de formule in deze cel.';
