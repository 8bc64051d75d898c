import type { Briefbestand } from '../app/map/briefmap.ts';
import type { Cijferwijziging } from '../letters/verschil/verschil.ts';
import { gemarkeerd } from '../letters/verschil/woordverschil.ts';
import { aantal, wikkel } from './schrijfwijze.ts';
import type { Briefwijziging, Gemeentewijziging } from './verschil.ts';

/** All that the report tells. */
export interface Verschil {
  readonly map1: string;
  readonly map2: string;
  /** The municipalities with a difference. */
  readonly gemeenten: readonly Gemeentewijziging[];
  readonly gelijk: number;
  readonly overgeslagen: readonly { readonly map: string; readonly bestanden: readonly string[] }[];
  /** Without the words. */
  readonly kort: boolean;
}

/** File names shown before '…'. */
const GETOOND = 5;

/** The differences for a person: per municipality its trede, letters and figures, then the words. */
export function verschilverslag(v: Verschil): string {
  const regels = v.gemeenten.flatMap((g) => [kop(g), ...g.brieven.flatMap((b) => brief(b, v.kort)), '']);
  for (const { map, bestanden } of v.overgeslagen)
    if (bestanden.length > 0)
      regels.push(
        wikkel(
          `Geen brief en dus overgeslagen in ${map}: ${bestanden.slice(0, GETOOND).join(', ')}${
            bestanden.length > GETOOND ? ` en nog ${bestanden.length - GETOOND}` : ''
          }.`,
          '',
          '  ',
        ),
      );
  regels.push(wikkel(samenvatting(v), '', '  '));
  return `${regels.join('\n')}\n`;
}

function samenvatting({ gemeenten, gelijk, map1, map2 }: Verschil): string {
  if (gemeenten.length === 0)
    return `Geen verschil: de brieven van ${aantal(gelijk, 'gemeente', 'gemeenten')} zijn gelijk.`;
  const anders = gemeenten.filter((g) => g.trede.van !== g.trede.naar).length;
  return `${aantal(gemeenten.length, 'gemeente verschilt', 'gemeenten verschillen')} tussen ${map1} (-) en ${map2} (+), waarvan ${anders} met een andere trede; ${gelijk} gelijk.`;
}

function kop({ gemeente, gemeentecode, trede: { van, naar } }: Gemeentewijziging): string {
  const naam = gemeente === null ? gemeentecode : `${gemeente} (${gemeentecode})`;
  const trede = van === naar ? `trede ${naar}` : `trede ${van ?? 'geen'} → ${naar ?? 'geen'}`;
  return wikkel(`${naam}: ${trede}`, '', '  ');
}

function brief({ van, naar, cijfers, woorden }: Briefwijziging, kort: boolean): string[] {
  if (van === null || naar === null) {
    const enige = naar ?? van;
    return enige === null
      ? []
      : [wikkel(`${naar === null ? '-' : '+'} ${omschrijving(enige)}`, '  ', '    ')];
  }
  const regels =
    omschrijving(van) === omschrijving(naar)
      ? [wikkel(omschrijving(naar), '  ', '    ')]
      : [wikkel(`- ${omschrijving(van)}`, '  ', '    '), wikkel(`+ ${omschrijving(naar)}`, '  ', '    ')];
  regels.push(...cijfers.map((c) => wikkel(cijfer(c), '    ', '      ')));
  if (van.soort !== naar.soort)
    regels.push('    Een brief van een andere soort: de woorden zijn niet vergeleken.');
  else if (kort && woorden.length > 0)
    regels.push(`    ${aantal(woorden.length, 'alinea is', "alinea's zijn")} anders.`);
  else regels.push(...woorden.flatMap(gemarkeerd).map((regel) => wikkel(regel, '    ', '      ')));
  return regels;
}

function omschrijving({ soort, halfjaar, trede, concept }: Briefbestand): string {
  return `${soort}, ${halfjaar}, trede ${trede}${concept ? ', CONCEPT' : ''}`;
}

function cijfer({ omschrijving: nu, omschrijvingVan: toen, van, naar }: Cijferwijziging): string {
  const label = nu === toen ? nu : `${toen} → ${nu}`;
  return `${label}: ${toon(van)} → ${toon(naar)}`;
}

/** A figure as a letter writes it; a row that is not there as 'geen'. */
function toon(waarde: number | string | null): string {
  if (waarde === null) return 'geen';
  return typeof waarde === 'string' ? waarde : String(waarde).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}
