import { Weigering } from '../../dossier/weigering.ts';
import { alle, kind, leesXml } from '../xml/boom.ts';
import { xml as ontsnapt } from '../xml/schrijf.ts';
import { achteraanIn, metInvoegingen } from '../xml/wijzig.ts';
import { alleZipdelen, leesZip, zipTekst } from '../zip/lees.ts';
import { schrijfZip, zipdeel } from '../zip/schrijf.ts';
import { KANTOORGRENZEN } from '../zip/zipgrenzen.ts';
import { openStijlboek } from './celstijl.ts';
import { type Bladwijziging, gewijzigdBlad } from './celwijziging.ts';
import { BLAD, bladrelaties, VERBAND, XML_KOP } from './delen.ts';
import { opmerkingdelen } from './opmerkingen.ts';
import { bladXml, type NieuwBlad } from './schrijf.ts';

/** What changes in a workbook: cells of one sheet, their comments, and a sheet of ours at the end. */
export interface Werkmapwijziging extends Bladwijziging {
  readonly blad: string;
  /** By cell; left out where the sheet has comments of its own. */
  readonly opmerkingen: ReadonlyMap<string, string>;
  readonly erbij: NieuwBlad;
}

const SOORT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const [WERKMAP, RELATIES, SOORTEN] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'];
/** Parts of ours stand under numbers that no office reaches. */
const NUMMER = 9001;

/**
 * Somebody's workbook with a few parts changed in place: every part that is not touched keeps its bytes, and a part that is
 * keeps all that was not asked for. Null for a file that is no workbook as an office writes it: then a new sheet must do.
 */
export function gewijzigdeWerkmap(bytes: Uint8Array, wijziging: Werkmapwijziging): Uint8Array | null {
  try {
    return wijzig(bytes, wijziging);
  } catch (fout) {
    if (fout instanceof Weigering) return null;
    throw fout;
  }
}

function wijzig(bytes: Uint8Array, w: Werkmapwijziging): Uint8Array | null {
  const zip = leesZip(bytes, KANTOORGRENZEN);
  const delen = new Map<string, string>();
  const lees = (naam: string) => delen.get(naam) ?? zipTekst(zip, naam);
  const [werkmap, relaties, soorten] = [lees(WERKMAP), lees(RELATIES), lees(SOORTEN)];
  if (werkmap === null || relaties === null || soorten === null) return null;
  const bladen = alle(leesXml(werkmap), 'sheet');
  const gezocht = bladen.find((b) => b.attributen.name === w.blad);
  const doel = doelVan(relaties, gezocht?.attributen.id ?? '');
  const stijldeel = doelVan(relaties, null) ?? 'xl/styles.xml';
  const bladxml = doel === null ? null : lees(doel);
  const stijlxml = lees(stijldeel);
  if (doel === null || bladxml === null || stijlxml === null) return null;
  if (![doel, stijldeel].every((naam) => zip.namen.includes(naam))) return null;
  const stijlen = openStijlboek(stijlxml);
  const gewijzigd = stijlen === null ? null : gewijzigdBlad(bladxml, w, stijlen);
  if (stijlen === null || gewijzigd === null) return null;
  delen.set(doel, gewijzigd);
  delen.set(stijldeel, stijlen.xml());
  zetOpmerkingen(doel, gewijzigd, w.opmerkingen, lees, delen);
  zetBlad(w.erbij, lees, delen);
  const nieuw = [...delen].filter(([naam]) => !zip.namen.includes(naam));
  return schrijfZip([
    ...alleZipdelen(zip).map(([naam, inhoud]) => {
      const tekst = delen.get(naam);
      return zipdeel(naam, tekst === undefined ? inhoud : new TextEncoder().encode(tekst));
    }),
    ...nieuw.map(([naam, tekst]) => zipdeel(naam, new TextEncoder().encode(tekst))),
  ]);
}

type Lees = (naam: string) => string | null;

/** The part that an id refers to, or that of the styles (null). */
function doelVan(relaties: string, id: string | null): string | null {
  const gevonden = alle(leesXml(relaties), 'Relationship').find(({ attributen: a }) =>
    id === null ? a.Type?.endsWith('/styles') : a.Id === id,
  )?.attributen.Target;
  if (gevonden === undefined) return null;
  return gevonden.startsWith('/') ? gevonden.slice(1) : `xl/${gevonden}`;
}

/** Comments, where the sheet has none of its own; those that we made before are made anew. */
function zetOpmerkingen(
  doel: string,
  blad: string,
  opmerkingen: ReadonlyMap<string, string>,
  lees: Lees,
  delen: Map<string, string>,
): void {
  const relatiedeel = doel.replace(/([^/]+)$/, '_rels/$1.rels');
  const onze = lees(`xl/comments${NUMMER}.xml`) !== null;
  const { teksten, kaders } = opmerkingdelen(opmerkingen);
  if (onze) {
    delen.set(`xl/comments${NUMMER}.xml`, teksten);
    delen.set(`xl/drawings/vmlDrawing${NUMMER}.vml`, kaders);
    return;
  }
  const wortel = kind(leesXml(blad), 'worksheet');
  if (opmerkingen.size === 0 || wortel === undefined || lees(relatiedeel) !== null) return;
  if (kind(wortel, 'legacyDrawing') !== undefined || doel.split('/').length !== 3) return;
  const na = [
    'legacyDrawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ];
  const eerste = wortel.kinderen.find((k) => na.includes(k.naam));
  const verwijzing = `<legacyDrawing xmlns:r="${VERBAND}" r:id="rId1"/>`;
  const plek =
    eerste === undefined
      ? achteraanIn(blad, wortel, verwijzing)
      : { van: eerste.begin, tot: eerste.begin, wat: verwijzing };
  delen.set(doel, metInvoegingen(blad, [plek]));
  delen.set(relatiedeel, XML_KOP + bladrelaties(NUMMER));
  delen.set(`xl/comments${NUMMER}.xml`, teksten);
  delen.set(`xl/drawings/vmlDrawing${NUMMER}.vml`, kaders);
  const soorten = lees(SOORTEN) ?? '';
  const types = kind(leesXml(soorten), 'Types');
  if (types === undefined) return;
  const vml = types.kinderen.some((k) => k.attributen.Extension?.toLowerCase() === 'vml')
    ? ''
    : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const deel = `<Override PartName="/xl/comments${NUMMER}.xml" ContentType="${SOORT}.comments+xml"/>`;
  delen.set(SOORTEN, metInvoegingen(soorten, [achteraanIn(soorten, types, vml + deel)]));
}

/** Our own sheet, last of all; one that we added before is written anew. */
function zetBlad(blad: NieuwBlad, lees: Lees, delen: Map<string, string>): void {
  const naam = `xl/worksheets/sheet${NUMMER}.xml`;
  const stondEr = lees(naam) !== null;
  delen.set(naam, bladXml({ ...blad, metKop: false, kopVast: true }));
  if (stondEr) return;
  const voegToe = (deel: string, lijst: string, wat: string) => {
    const xml = lees(deel) ?? '';
    const [element] = alle(leesXml(xml), lijst);
    if (element !== undefined) delen.set(deel, metInvoegingen(xml, [achteraanIn(xml, element, wat)]));
  };
  const bladen = alle(leesXml(lees(WERKMAP) ?? ''), 'sheet').map(({ attributen: a }) => a);
  const id = Math.max(0, ...bladen.map((b) => Number(b.sheetId) || 0)) + 1;
  const bezet = new Set(bladen.map((b) => b.name?.toLowerCase()));
  const titel = bezet.has(blad.naam) ? `${blad.naam} van trede` : blad.naam;
  voegToe(
    WERKMAP,
    'sheets',
    `<sheet xmlns="${BLAD}" xmlns:r="${VERBAND}" name="${ontsnapt(titel)}" sheetId="${id}" r:id="rId${NUMMER}"/>`,
  );
  voegToe(
    RELATIES,
    'Relationships',
    `<Relationship Id="rId${NUMMER}" Type="${VERBAND}/worksheet" Target="worksheets/sheet${NUMMER}.xml"/>`,
  );
  voegToe(SOORTEN, 'Types', `<Override PartName="/${naam}" ContentType="${SOORT}.worksheet+xml"/>`);
}
