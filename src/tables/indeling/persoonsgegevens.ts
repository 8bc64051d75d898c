/** Headings of data about a person. A letter needs numbers of persons only; of whom they are may not be in the file. */
const VAN_EEN_PERSOON = [
  /^bsn|bsn$|burgerservice/,
  /geboorte(?:datum|plaats|land|jaar)/,
  /^vnummer|^vnr|vreemdelingennummer/,
  /achternaam|voornaam|voorletters|familienaam|geslachtsnaam/,
  /^naam(?:van)?(?:de)?(?:bewoner|persoon|statushouder|vergunninghouder|client|cliënt)/,
  /^(?:bewoner|persoon|statushouder|vergunninghouder|client|cliënt)s?naam/,
  /nationaliteit|paspoort|documentnummer|^iban|godsdienst|religie|^geslacht$/,
];

/** Whether a heading (without spaces, in small letters) names data about a person. */
export function isPersoonsgegeven(kopje: string): boolean {
  return VAN_EEN_PERSOON.some((patroon) => patroon.test(kopje.replaceAll(/[.()]/g, '')));
}
