import type { Attributen } from '../../formats/xml/merken.ts';
import { attributenOp } from '../../formats/xml/op.ts';
import type { Blad } from './blad.ts';
import { type Getalopmaak, leesGetalopmaak } from './getalopmaak.ts';
import { passendeBladen, werkteller } from './grens.ts';
import { ingebouwdeOpmaak } from './ingebouwdeopmaak.ts';
import { WERKMAP } from './naamruimten.ts';
import { type Relatie, relatiesVan, werkmapVan } from './relaties.ts';
import { beschadigd, geenWerkblad, teGroot } from './weigeringen.ts';
import { leesXlsxBlad } from './xlsxblad.ts';
import { tekstenVan } from './xlsxteksten.ts';

/** Gives a part of the workbook as text, after it was counted; null when there is none of this name. */
type Deel = (naam: string) => string | null;

const MAX_BLADEN = 200;

/** All sheets of an XLSX, hidden ones too. A sheet that the workbook names and that is not there, or is a chart, has no cells. */
export function leesXlsx(deel: Deel): Blad[] {
  const naam = werkmapVan(deel('_rels/.rels'));
  const xml = deel(naam);
  if (xml === null) throw geenWerkblad();
  const relaties = relatiesVan(naam, deel);
  const enige = (soort: string) => {
    const [eerste, ...meer] = [...relaties.values()].filter((r) => r.soort === soort);
    if (meer.length > 0) throw beschadigd();
    return eerste?.naam;
  };
  const gevonden = attributenOp(
    xml,
    WERKMAP,
    ['workbook', 'workbook/workbookPr', 'workbook/sheets/sheet'],
    beschadigd,
  );
  if (gevonden.workbook.length === 0) throw geenWerkblad();
  const bladen = gevonden['workbook/sheets/sheet'];
  if (bladen.length > MAX_BLADEN) throw teGroot(`het heeft meer dan ${MAX_BLADEN} bladen`);
  const bronnen = {
    teksten: tekstenVan(deel(enige('sharedStrings') ?? 'xl/sharedStrings.xml')),
    opmaken: opmakenVan(deel(enige('styles') ?? 'xl/styles.xml')),
    is1904: is1904(gevonden['workbook/workbookPr']),
  };
  const werk = werkteller();
  weigerDubbel(bladen, relaties);
  return passendeBladen(
    bladen.map(({ name = '', 'r:id': id = '', state = 'visible' }) => {
      const relatie = relaties.get(id);
      const bron = relatie?.soort === 'worksheet' ? deel(relatie.naam) : null;
      const verborgen = state !== 'visible';
      if (bron === null)
        return { naam: name, rijen: [], verborgenRijen: new Set<number>(), samengevoegd: [], verborgen };
      return { ...leesXlsxBlad(name, bron, bronnen, werk), verborgen };
    }),
  );
}

/** No two sheets have one name, and none stands for the same part as another. */
function weigerDubbel(bladen: readonly Attributen[], relaties: ReadonlyMap<string, Relatie>): void {
  const namen = new Set(bladen.map((b) => (b.name ?? '').toLowerCase()));
  const delen = bladen.map((b) => relaties.get(b['r:id'] ?? '')?.naam.toLowerCase());
  const gevuld = delen.filter((naam) => naam !== undefined);
  if (namen.size < bladen.length || new Set(gevuld).size < gevuld.length) throw beschadigd();
}

function is1904(eigenschappen: readonly Attributen[]): boolean {
  const waarde = eigenschappen[0]?.date1904 ?? '0';
  if (eigenschappen.length > 1 || !/^(?:0|1|true|false)$/.test(waarde)) throw beschadigd();
  return waarde === '1' || waarde === 'true';
}

/** The number format of each style that a cell can have. */
function opmakenVan(xml: string | null): Getalopmaak[] {
  if (xml === null) return [];
  const gevonden = attributenOp(
    xml,
    WERKMAP,
    ['styleSheet/numFmts/numFmt', 'styleSheet/cellXfs/xf'],
    beschadigd,
  );
  const eigen = new Map<string, string>();
  for (const { numFmtId = '', formatCode = '' } of gevonden['styleSheet/numFmts/numFmt']) {
    if ((eigen.get(numFmtId) ?? formatCode) !== formatCode) throw beschadigd();
    eigen.set(numFmtId, formatCode);
  }
  const gelezen = new Map<string, Getalopmaak>();
  return gevonden['styleSheet/cellXfs/xf'].map(({ numFmtId: nummer = '0' }) => {
    const opmaak =
      gelezen.get(nummer) ?? leesGetalopmaak(eigen.get(nummer) ?? ingebouwdeOpmaak(Number(nummer)));
    gelezen.set(nummer, opmaak);
    return opmaak;
  });
}
