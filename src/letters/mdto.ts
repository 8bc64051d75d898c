import type { Brief } from '../formats/brief.ts';
import { xml } from '../formats/xml/schrijf.ts';
import type { Huisstijl } from './huisstijl.ts';

/** What an archive must know, from the huisstijl: nothing of it is made up here. */
export type Archief = NonNullable<Huisstijl['archief']>;

type Begrip = Archief['waardering'];

/** The letter that a sidecar is about: its name, whose it is, and the files it stands in. */
export interface Archiefstuk {
  readonly naam: string;
  readonly gemeente: string;
  readonly brief: Brief;
  readonly bestanden: readonly string[];
}

/** The sidecar of a letter: an informatieobject in MDTO 1.0.1, as XML. */
export function mdto({ naam, gemeente, brief, bestanden }: Archiefstuk, archief: Archief): string {
  const { archiefvormer: vormer, waardering, bewaartermijn, informatiecategorie, beperkingen } = archief;
  const regels = [
    deel('identificatie', identificatie(naam, archief.identificatiebron)),
    deel('naam', xml(brief.titel)),
    deel('omschrijving', xml(`${brief.soort}, ${gemeente}, ${brief.halfjaar}, trede ${brief.trede}`)),
    deel('dekkingInRuimte', verwijzing(gemeente, { kenmerk: brief.gemeentecode, bron: 'CBS-gemeentecode' })),
    deel('taal', 'nl'),
    deel('waardering', begrip(waardering)),
    bewaartermijn === null ? '' : deel('bewaartermijn', deel('termijnLooptijd', xml(bewaartermijn))),
    informatiecategorie === null ? '' : deel('informatiecategorie', begrip(informatiecategorie)),
    ...bestanden.map((bestand) => deel('heeftRepresentatie', verwijzing(bestand, null))),
    deel('archiefvormer', verwijzing(vormer.naam, vormer.identificatie)),
    ...beperkingen.map((b) => deel('beperkingGebruik', deel('beperkingGebruikType', begrip(b)))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<MDTO xmlns="https://www.nationaalarchief.nl/mdto">
<informatieobject>
${regels.filter((r) => r !== '').join('\n')}
</informatieobject>
</MDTO>
`;
}

function deel(naam: string, inhoud: string): string {
  return `<${naam}>${inhoud}</${naam}>`;
}

function identificatie(kenmerk: string, bron: string): string {
  return deel('identificatieKenmerk', xml(kenmerk)) + deel('identificatieBron', xml(bron));
}

function verwijzing(naam: string, id: { readonly kenmerk: string; readonly bron: string } | null): string {
  return (
    deel('verwijzingNaam', xml(naam)) +
    (id === null ? '' : deel('verwijzingIdentificatie', identificatie(id.kenmerk, id.bron)))
  );
}

function begrip({ label, code, begrippenlijst }: Begrip): string {
  return (
    deel('begripLabel', xml(label)) +
    (code === null ? '' : deel('begripCode', xml(code))) +
    deel('begripBegrippenlijst', verwijzing(begrippenlijst, null))
  );
}
