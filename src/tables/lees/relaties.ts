import { attributenOp } from '../../formats/xml/op.ts';
import { RELATIES } from './naamruimten.ts';
import { beschadigd } from './weigeringen.ts';

/** What one part of a workbook refers to. */
export interface Relatie {
  /** The last word of its type. */
  readonly soort: string;
  /** The part. */
  readonly naam: string;
}

/** What a part refers to, by the id of the reference. Only what stands in the file itself; one id is one reference. */
export function relatiesVan(
  naam: string,
  deel: (naam: string) => string | null,
): ReadonlyMap<string, Relatie> {
  const map = naam.slice(0, naam.lastIndexOf('/') + 1);
  return ontleed(deel(`${map}_rels/${naam.slice(map.length)}.rels`), map);
}

/** The part that the package says is the workbook. */
export function werkmapVan(pakket: string | null): string {
  if (pakket === null) return 'xl/workbook.xml';
  const [eerste, ...meer] = [...ontleed(pakket, '').values()].filter((r) => r.soort === 'officeDocument');
  if (eerste === undefined || meer.length > 0) throw beschadigd();
  return eerste.naam;
}

function ontleed(xml: string | null, map: string): ReadonlyMap<string, Relatie> {
  const uit = new Map<string, Relatie>();
  if (xml === null) return uit;
  const pad = 'Relationships/Relationship';
  const gezien = new Set<string>();
  for (const { Id = '', Type = '', Target = '', TargetMode } of attributenOp(
    xml,
    RELATIES,
    [pad],
    beschadigd,
  )[pad]) {
    if (gezien.has(Id)) throw beschadigd();
    gezien.add(Id);
    if (TargetMode === 'External') continue;
    uit.set(Id, { soort: Type.slice(Type.lastIndexOf('/') + 1), naam: opgelost(map, Target) });
  }
  return uit;
}

/** A target as the name of a part. Escapes, backslashes and schemes are read in more than one way. */
function opgelost(map: string, doel: string): string {
  if (/[%\\?:]/.test(doel)) throw beschadigd();
  const stappen = doel.startsWith('/') ? [] : map.split('/').filter((stap) => stap !== '');
  for (const stap of doel.replace(/#.*$/, '').split('/'))
    if (stap === '..') stappen.pop();
    else if (stap !== '.' && stap !== '') stappen.push(stap);
  return stappen.join('/');
}
