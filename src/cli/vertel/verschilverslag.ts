import type { Briefstuk } from '../../app/map/briefmap.ts';
import type { Briefwijziging, Gemeentewijziging, Mapverschil } from '../../app/map/verschil.ts';
import { aantal } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';
import { inMap } from './pad.ts';

/** All that the report tells. */
export interface Verschilverslag extends Mapverschil {
  readonly map1: string;
  readonly map2: string;
  /** Without the words. */
  readonly kort: boolean;
}

/** A municipality as JSON, its files by their path. */
export function gemeenteJson(
  { brieven, ...gemeente }: Gemeentewijziging,
  map1: string,
  map2: string,
): object {
  const kant = (b: Briefstuk | null, map: string) => {
    if (b === null) return null;
    const { halfjaar, trede, soort, concept } = b;
    const bestanden = Object.values(b.bestanden).map((naam) => inMap(map, naam ?? ''));
    return { halfjaar, trede, soort, concept, bestanden };
  };
  const metBrief = <T extends object>(b: Briefwijziging, wijzigingen: readonly T[]) =>
    wijzigingen.map((w) => ({ brief: (b.naar ?? b.van)?.soort, ...w }));
  return {
    ...gemeente,
    brieven: brieven.map((b) => ({ van: kant(b.van, map1), naar: kant(b.naar, map2) })),
    cijfers: brieven.flatMap((b) => metBrief(b, b.cijfers)),
    woorden: brieven.flatMap((b) => metBrief(b, b.woorden)),
  };
}

/** File names shown before '…'. */
const GETOOND = 5;

/** The differences for a person: per municipality its trede, letters and figures, then the words. */
export function verschilverslag(v: Verschilverslag): string {
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

function samenvatting({ gemeenten, gelijk, map1, map2 }: Verschilverslag): string {
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

function brief({ van, naar, cijfers, woorden, gemarkeerd }: Briefwijziging, kort: boolean): string[] {
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
  else regels.push(...gemarkeerd.map((regel) => wikkel(regel, '    ', '      ')));
  return regels;
}

function omschrijving({ soort, halfjaar, trede, concept }: Briefstuk): string {
  return `${soort}, ${halfjaar}, trede ${trede}${concept ? ', CONCEPT' : ''}`;
}

function cijfer({
  omschrijving: nu,
  omschrijvingVan: toen,
  van,
  naar,
}: Briefwijziging['cijfers'][number]): string {
  const label = nu === toen ? nu : `${toen} → ${nu}`;
  return `${label}: ${toon(van)} → ${toon(naar)}`;
}

/** A figure as a letter writes it; a row that is not there as 'geen'. */
function toon(waarde: number | string | null): string {
  if (waarde === null) return 'geen';
  return typeof waarde === 'string' ? waarde : String(waarde).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}
