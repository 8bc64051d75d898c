import type { Celwaarde } from '../../src/formats/xlsx/schrijf.ts';
import { alle, type Element, kind, leesXml } from '../../src/formats/xml/boom.ts';
import { leesZip, type Zip, zipTekst } from '../../src/formats/zip/lees.ts';
import { KANTOORGRENZEN } from '../../src/formats/zip/zipgrenzen.ts';

/** A sheet as our own writer made it. */
export interface GelezenBlad {
  readonly naam: string;
  readonly metKop: boolean;
  readonly rijen: readonly (readonly Celwaarde[])[];
  readonly breedten: readonly number[];
  readonly opmerkingen: ReadonlyMap<string, string>;
}

/** The sheets of a workbook of our own writer, as they were given to it. Throws for any other: tables are read in src/tables. */
export function leesWerkboek(bytes: Uint8Array): GelezenBlad[] {
  const zip = leesZip(bytes, KANTOORGRENZEN);
  const bladen = alle(deel(zip, 'xl/workbook.xml'), 'sheet');
  if (bladen.length === 0) throw vreemd();
  return bladen.map(({ attributen: { name = '' } }, i) => leesBlad(zip, name, i + 1));
}

function leesBlad(zip: Zip, naam: string, nummer: number): GelezenBlad {
  const blad = kind(deel(zip, `xl/worksheets/sheet${nummer}.xml`), 'worksheet');
  const rijen = kind(blad, 'sheetData')?.kinderen;
  if (rijen === undefined) throw vreemd();
  const opmerkingen = `xl/comments${nummer}.xml`;
  return {
    naam,
    metKop: kind(blad, 'autoFilter') !== undefined,
    rijen: rijen.map((rij, i) => leesRij(rij, i + 1)),
    breedten: (kind(blad, 'cols')?.kinderen ?? []).map((k) => Number(k.attributen.width)),
    opmerkingen: new Map(
      zip.namen.includes(opmerkingen)
        ? alle(deel(zip, opmerkingen), 'comment').map((o) => [o.attributen.ref ?? '', tekstIn(o)])
        : [],
    ),
  };
}

/** The cells of a row; those that were left empty are null up to the last one that was not. */
function leesRij({ attributen, kinderen }: Element, nummer: number): Celwaarde[] {
  if (attributen.r !== String(nummer)) throw vreemd();
  const cellen: Celwaarde[] = [];
  for (const cel of kinderen) {
    const [, letters = ''] = /^([A-Z]+)\d+$/.exec(cel.attributen.r ?? '') ?? [];
    const kolom = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
    if (kolom <= cellen.length) throw vreemd();
    while (cellen.length < kolom - 1) cellen.push(null);
    cellen.push(
      cel.attributen.t === 'inlineStr' ? tekstIn(cel) : Number(kind(cel, 'v')?.tekst ?? Number.NaN),
    );
  }
  return cellen;
}

function tekstIn(element: Element): string {
  return uitCelXml(
    alle(element, 't')
      .map((t) => t.tekst)
      .join(''),
  );
}

function deel(zip: Zip, naam: string): Element {
  const xml = zipTekst(zip, naam);
  if (xml === null) throw vreemd();
  return leesXml(xml);
}

function vreemd(): Error {
  return new Error('geen werkboek dat wij schreven');
}

/** The text of what `celXml` wrote, after the XML of it was read. */
function uitCelXml(tekst: string): string {
  return tekst.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
