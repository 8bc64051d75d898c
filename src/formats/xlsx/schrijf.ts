import { celnaam } from '../../dossier/melding.ts';
import { schrijfZip, type Zipdeel, zipdeel } from '../zip/schrijf.ts';
import type { Celkleur } from './celstijl.ts';
import { celXml } from './celtekst.ts';
import { BLAD, bladrelaties, VERBAND, vasteDelen, XML_KOP } from './delen.ts';
import { type Kolomhulp, kolomhulpXml } from './kolomhulp.ts';
import { opmerkingdelen } from './opmerkingen.ts';

/** What a cell of ours can hold: at most 32,767 characters, Excel holds no more; null leaves it empty. */
export type Celwaarde = string | number | null;

/** A sheet to be written. */
export interface NieuwBlad {
  readonly naam: string;
  /** The first row is a header: bold, it stays in sight, filters, and stands on every printed page with the first two columns. */
  readonly metKop?: boolean;
  /** The first row stays in sight; where absent, when it is a header. */
  readonly kopVast?: boolean;
  readonly rijen: Iterable<readonly Celwaarde[]>;
  /** How many characters wide each column shows. */
  readonly breedten: readonly number[];
  /** How many columns on the left stay in sight, beside the header; none when absent. */
  readonly vasteKolommen?: number;
  /** What may be filled in per column, and what the screen says of it there. */
  readonly kolomhulp?: readonly Kolomhulp[];
  /** By cell, such as `B2`. */
  readonly opmerkingen?: ReadonlyMap<string, string>;
  /** Cells in a colour. */
  readonly kleuren?: ReadonlyMap<string, Celkleur>;
}

/** A column of a sheet of items: its heading, how many characters wide it shows, and its value for an item. */
export interface Kolom<T> {
  readonly kop: string;
  readonly breedte: number;
  readonly waarde: (rij: T) => Celwaarde;
}

/** The bytes of an XLSX with one sheet: a header, and one row per item. The same rows give the same bytes. */
export function schrijfWerkblad<T>(
  naam: string,
  kolommen: readonly Kolom<T>[],
  items: readonly T[],
): Uint8Array {
  function* rijen() {
    yield kolommen.map((k) => k.kop);
    for (const item of items) yield kolommen.map((k) => k.waarde(item));
  }
  return schrijfWerkboek([{ naam, metKop: true, rijen: rijen(), breedten: kolommen.map((k) => k.breedte) }]);
}

/** The bytes of an XLSX. The same sheets give the same bytes. */
export function schrijfWerkboek(bladen: readonly NieuwBlad[]): Uint8Array {
  const bytes = new TextEncoder();
  const geschreven = bladen.map((blad, i) => ({ blad, ...schrijfBlad(blad, i + 1) }));
  const koppen = geschreven.map(({ blad, bereik, delen }) => ({
    naam: blad.naam,
    heeftOpmerkingen: delen.length > 1,
    bereik: blad.metKop === true ? bereik : null,
  }));
  return schrijfZip([
    ...vasteDelen(
      koppen,
      bladen.some((b) => (b.kleuren?.size ?? 0) > 0),
    ).map(([naam, tekst]) => zipdeel(naam, bytes.encode(XML_KOP + tekst))),
    ...geschreven.flatMap(({ delen }) => delen),
  ]);
}

/** A sheet without header, comments and styles, as the text of its part: it fits in any workbook. */
export function bladXml(blad: Omit<NieuwBlad, 'opmerkingen'>): string {
  const rijen = [...blad.rijen].map((waarden, i) => rij(waarden, i + 1, blad));
  const bereik = `A1:${celnaam(Math.max(0, blad.breedten.length - 1), Math.max(1, rijen.length))}`;
  return bladbegin(blad, bereik) + rijen.join('') + bladeinde(blad, bereik, false);
}

/** Rows that are text at the same time. */
const TEGELIJK = 500;
/** In points; Excel allows 409 for a row. */
const REGEL = 15;
const MEESTE_REGELS = 27;
/** A line breaks between words. */
const RUIM = 1.15;
const STIJL_KOP = 1;
const STIJL_CEL = 2;
const STIJL_GETAL = 3;
const STIJL_KLEUR: Readonly<Record<Celkleur, number>> = { fout: 4, letop: 5 };

/** A sheet as a part of the zip, with those of its comments behind it; and the range of its cells. */
function schrijfBlad(blad: NieuwBlad, nummer: number): { delen: Zipdeel[]; bereik: string } {
  const bytes = new TextEncoder();
  const opmerkingen = blad.opmerkingen ?? new Map<string, string>();
  const rijen: Uint8Array[] = [];
  let tekst = '';
  let aantal = 0;
  let breedte = blad.breedten.length;
  for (const waarden of blad.rijen) {
    aantal += 1;
    breedte = Math.max(breedte, waarden.length);
    tekst += rij(waarden, aantal, blad);
    if (aantal % TEGELIJK === 0) {
      rijen.push(bytes.encode(tekst));
      tekst = '';
    }
  }
  const bereik = `A1:${celnaam(Math.max(0, breedte - 1), Math.max(1, aantal))}`;
  const einde = bladeinde(blad, bereik, opmerkingen.size > 0);
  const inhoud = Buffer.concat([
    bytes.encode(bladbegin(blad, bereik)),
    ...rijen,
    bytes.encode(tekst + einde),
  ]);
  const delen = [zipdeel(`xl/worksheets/sheet${nummer}.xml`, inhoud)];
  if (opmerkingen.size > 0) {
    const { teksten, kaders } = opmerkingdelen(opmerkingen);
    delen.push(
      zipdeel(`xl/worksheets/_rels/sheet${nummer}.xml.rels`, bytes.encode(XML_KOP + bladrelaties(nummer))),
      zipdeel(`xl/comments${nummer}.xml`, bytes.encode(teksten)),
      zipdeel(`xl/drawings/vmlDrawing${nummer}.vml`, bytes.encode(kaders)),
    );
  }
  return { delen, bereik };
}

function rij(
  waarden: readonly Celwaarde[],
  nummer: number,
  { metKop, breedten, kleuren }: NieuwBlad,
): string {
  const stijl = metKop !== true ? 0 : nummer === 1 ? STIJL_KOP : STIJL_CEL;
  const hoogte = metKop === true ? ` ht="${REGEL * regels(waarden, breedten)}" customHeight="1"` : '';
  return `<row r="${nummer}"${hoogte}>${waarden.map((w, i) => cel(w, celnaam(i, nummer), stijl, kleuren)).join('')}</row>`;
}

/** How high a row of wrapped text is, in lines: LibreOffice does not measure it, and would cut it off. */
function regels(waarden: readonly Celwaarde[], breedten: readonly number[]): number {
  const nodig = waarden.map((w, i) => Math.ceil((String(w ?? '').length * RUIM) / (breedten[i] ?? 1)));
  return Math.min(MEESTE_REGELS, Math.max(1, ...nodig));
}

function cel(waarde: Celwaarde, naam: string, stijl: number, kleuren?: NieuwBlad['kleuren']): string {
  const kleur = kleuren?.get(naam);
  const opmaak = (s: number) =>
    kleur !== undefined ? ` s="${STIJL_KLEUR[kleur]}"` : stijl === 0 ? '' : ` s="${s}"`;
  if (waarde === null || waarde === '') return kleur === undefined ? '' : `<c r="${naam}"${opmaak(0)}/>`;
  if (typeof waarde === 'number') return `<c r="${naam}"${opmaak(STIJL_GETAL)}><v>${waarde}</v></c>`;
  return `<c r="${naam}"${opmaak(stijl)} t="inlineStr"><is><t xml:space="preserve">${celXml(waarde)}</t></is></c>`;
}

function bladbegin(
  { breedten, metKop, kopVast = metKop, opmerkingen, vasteKolommen = 0 }: NieuwBlad,
  bereik: string,
): string {
  const kolommen = breedten.map(
    (breedte, i) => `<col min="${i + 1}" max="${i + 1}" width="${breedte}" customWidth="1"/>`,
  );
  const vast =
    vasteKolommen === 0
      ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
      : `<pane xSplit="${vasteKolommen}" ySplit="1" topLeftCell="${celnaam(vasteKolommen, 2)}" activePane="bottomRight" state="frozen"/>`;
  const beeld =
    kopVast === true
      ? `<sheetViews><sheetView workbookViewId="0">${vast}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`
      : '';
  const verband = (opmerkingen?.size ?? 0) > 0 ? ` xmlns:r="${VERBAND}"` : '';
  const cols = kolommen.length === 0 ? '' : `<cols>${kolommen.join('')}</cols>`;
  return `${XML_KOP}<worksheet xmlns="${BLAD}"${verband}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${bereik}"/>${beeld}${cols}<sheetData>`;
}

const RANDEN = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>';
/** As many characters beside each other as can still be read on a sheet of A4; a wider table goes over more of them. */
const PER_VEL = 260;

function pagina(breedten: readonly number[]): string {
  const vellen = Math.max(1, Math.ceil(breedten.reduce((som, b) => som + b, 0) / PER_VEL));
  return `${RANDEN}<pageSetup paperSize="9" fitToWidth="${vellen}" fitToHeight="0" orientation="landscape"/>`;
}

function bladeinde(
  { metKop, breedten, kolomhulp = [] }: NieuwBlad,
  bereik: string,
  metOpmerkingen: boolean,
): string {
  const filter = metKop === true ? `<autoFilter ref="${bereik}"/>` : '';
  const kaders = metOpmerkingen ? '<legacyDrawing r:id="rId1"/>' : '';
  return `</sheetData>${filter}${kolomhulpXml(kolomhulp)}${pagina(breedten)}${kaders}</worksheet>`;
}
