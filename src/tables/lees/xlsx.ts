import { alle, type Element, kind, leesXml } from '../../formats/xml/boom.ts';
import { xmlmerken } from '../../formats/xml/merken.ts';
import type { Blad } from './blad.ts';
import { type Getalopmaak, ingebouwdeOpmaak, leesGetalopmaak } from './getalopmaak.ts';
import { passendeBladen } from './grens.ts';
import { leesXlsxBlad } from './xlsxblad.ts';

/** Gives a part of the workbook as text, after it was counted; null when there is none of this name. */
type Deel = (naam: string) => string | null;

/** All sheets of an XLSX, hidden ones too. A sheet that the workbook names and that is not there, or is a chart, has no cells. */
export function leesXlsx(deel: Deel): Blad[] {
  const werkmap = kind(leesXml(deel('xl/workbook.xml') ?? ''), 'workbook');
  const relaties = relatiesVan(deel('xl/_rels/workbook.xml.rels'));
  const vanSoort = (soort: string) => [...relaties.values()].find((r) => r.soort === soort)?.naam;
  const { date1904 } = kind(werkmap, 'workbookPr')?.attributen ?? {};
  const bronnen = {
    teksten: tekstenVan(deel(vanSoort('sharedStrings') ?? 'xl/sharedStrings.xml')),
    opmaken: opmakenVan(deel(vanSoort('styles') ?? 'xl/styles.xml')),
    is1904: date1904 === '1' || date1904 === 'true',
  };
  const bladen = (kind(werkmap, 'sheets')?.kinderen ?? []).map(
    ({ attributen: { name = '', id = '', state } }) => {
      const relatie = relaties.get(id);
      const xml = relatie?.soort === 'worksheet' ? deel(relatie.naam) : null;
      if (xml === null) return { naam: name, rijen: [], verborgenRijen: new Set<number>(), samengevoegd: [] };
      const verborgen = state === 'hidden' || state === 'veryHidden';
      return { ...leesXlsxBlad(name, xml, bronnen), verborgen };
    },
  );
  return passendeBladen(bladen);
}

interface Relatie {
  /** The last word of its type. */
  readonly soort: string;
  readonly naam: string;
}

/** What the workbook refers to, by the id of the reference. Only what stands in the file itself. */
function relatiesVan(xml: string | null): ReadonlyMap<string, Relatie> {
  const lijst = xml === null ? [] : alle(leesXml(xml), 'Relationship');
  return new Map(
    lijst
      .filter(({ attributen }) => attributen.TargetMode !== 'External')
      .map(({ attributen: { Id = '', Type = '', Target = '' } }) => [
        Id,
        {
          soort: Type.slice(Type.lastIndexOf('/') + 1),
          naam: Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
        },
      ]),
  );
}

/** The texts that cells refer to by number, each without how it is pronounced. */
function tekstenVan(xml: string | null): string[] {
  const teksten: string[] = [];
  if (xml === null) return teksten;
  let tekst: string | null = null;
  let inTekst = false;
  let uitspraak = false;
  for (const merk of xmlmerken(xml)) {
    if (merk.soort === 'tekst') {
      if (tekst !== null && inTekst && !uitspraak) tekst += merk.tekst;
      continue;
    }
    const element = merk.naam.slice(merk.naam.indexOf(':') + 1);
    const isBegin = merk.soort === 'begin';
    if (element === 't') inTekst = isBegin;
    else if (element === 'rPh') uitspraak = isBegin;
    else if (element === 'si') {
      if (!isBegin) teksten.push(tekst ?? '');
      tekst = isBegin ? '' : null;
    }
  }
  return teksten;
}

/** The number format of each style that a cell can have. */
function opmakenVan(xml: string | null): Getalopmaak[] {
  const stijlen = xml === null ? undefined : kind(leesXml(xml), 'styleSheet');
  const eigen = new Map(
    (kind(stijlen, 'numFmts')?.kinderen ?? []).map(({ attributen: { numFmtId, formatCode = '' } }) => [
      numFmtId,
      formatCode,
    ]),
  );
  return (kind(stijlen, 'cellXfs')?.kinderen ?? []).map(({ attributen }: Element) => {
    const nummer = attributen.numFmtId ?? '0';
    return leesGetalopmaak(eigen.get(nummer) ?? ingebouwdeOpmaak(Number(nummer)));
  });
}
