import { alle, type Element, kind, leesXml } from '../xml/boom.ts';
import { achteraanIn, type Invoeging, metInvoegingen } from '../xml/wijzig.ts';

/** The colours in which a cell is shown: something is wrong in it, or worth a look. */
export const CELKLEUREN = { fout: 'FFFFC7CE', letop: 'FFFFEB9C' } as const;
export type Celkleur = keyof typeof CELKLEUREN;

/** The fill of a colour, as the styles of a workbook hold it. */
function vulling(kleur: Celkleur): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${CELKLEUREN[kleur]}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** The styles of a workbook, to which coloured ones are added beside those that are there. */
export interface Stijlboek {
  /** The style of a cell with this style, in a colour; or as it was before we coloured it (null). */
  met(stijl: number, kleur: Celkleur | null): number;
  /** The part with what was added. */
  xml(): string;
}

/** Opens the styles of somebody's workbook; null when they have another form than an office writes. */
export function openStijlboek(xml: string): Stijlboek | null {
  const boek = kind(leesXml(xml), 'styleSheet');
  const [fills, cellXfs] = [kind(boek, 'fills'), kind(boek, 'cellXfs')];
  if (fills === undefined || cellXfs === undefined || cellXfs.kinderen.length === 0) return null;
  const xfs = cellXfs.kinderen.map((xf) => xml.slice(xf.begin, xf.einde));
  const eigenVulling = (kleur: Celkleur) =>
    fills.kinderen.findIndex((f) => alle(f, 'fgColor').some((c) => c.attributen.rgb === CELKLEUREN[kleur]));
  const vullingen: Celkleur[] = [];
  const nummerVan = (kleur: Celkleur) => {
    const al = eigenVulling(kleur);
    if (al !== -1) return al;
    if (!vullingen.includes(kleur)) vullingen.push(kleur);
    return fills.kinderen.length + vullingen.indexOf(kleur);
  };
  const onze = new Set([eigenVulling('fout'), eigenVulling('letop')]);
  const erbij: string[] = [];
  const met = (stijl: number, kleur: Celkleur | null): number => {
    const bron = xfs[stijl] ?? erbij[stijl - xfs.length] ?? xfs[0] ?? '';
    const isOnze = onze.has(Number(vullingnummer(bron)));
    const kaal = isOnze
      ? xfs.findIndex((xf) => xf !== bron && zonderVulling(xf) === zonderVulling(bron))
      : stijl;
    if (kleur === null) return kaal === -1 ? 0 : kaal;
    const nieuw = gevuld(bron, nummerVan(kleur));
    const al = [...xfs, ...erbij].indexOf(nieuw);
    return al === -1 ? xfs.length + erbij.push(nieuw) - 1 : al;
  };
  return {
    met,
    xml: () =>
      metInvoegingen(xml, [
        ...uitgebreid(xml, fills, vullingen.map(vulling)),
        ...uitgebreid(xml, cellXfs, erbij),
      ]),
  };
}

function vullingnummer(xf: string): string {
  return /^<[^>]*\sfillId="(\d+)"/.exec(xf)?.[1] ?? '0';
}

/** A style but for its fill, to find the one that it was coloured from. */
function zonderVulling(xf: string): string {
  return xf.replace(/^<[^>]*>/, (merk) => merk.replace(/\s(?:fillId|applyFill)="\w+"/g, ''));
}

function gevuld(xf: string, nummer: number): string {
  return zonderVulling(xf).replace(/^<([\w:]+)/, `<$1 fillId="${nummer}" applyFill="1"`);
}

/** More children at the end of a list, and its count. */
function uitgebreid(xml: string, lijst: Element, erbij: readonly string[]): Invoeging[] {
  if (erbij.length === 0) return [];
  const merk = xml.slice(lijst.begin, lijst.binnen[0]);
  const telling = /\scount="\d+"/.exec(merk);
  const plek = telling === null ? null : lijst.begin + telling.index;
  return [
    ...(telling === null || plek === null
      ? []
      : [
          {
            van: plek,
            tot: plek + telling[0].length,
            wat: ` count="${lijst.kinderen.length + erbij.length}"`,
          },
        ]),
    achteraanIn(xml, lijst, erbij.join('')),
  ];
}
