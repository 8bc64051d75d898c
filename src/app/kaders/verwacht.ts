import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  type Beoordeling,
  grondenVan,
  ontbrekendIn,
  tredeVan,
  vragenVan,
  waarderingVan,
} from '../../assessment/beoordeling.ts';

const codes = z.array(z.string());
/** What a case of a kader may expect; what it does not name is not asked. */
export const verwacht = z.strictObject({
  trede: z.number().nullable().optional(),
  status: z.enum(['bepaald', 'open', 'onbepaald']).optional(),
  brief: z.string().nullable().optional(),
  ambtelijk: z.boolean().optional(),
  achterstand: z.number().optional(),
  voorsprong: z.number().optional(),
  totaalopgave: z.number().optional(),
  waardering: z.string().nullable().optional(),
  afschriften: codes.optional(),
  publicatie: codes.optional(),
  /** Each term as its code and last day. */
  termijnen: codes.optional(),
  /** The code of the ground that gives the trede. */
  beslissend: z.string().optional(),
  /** Columns of the open questions, and their codes. */
  open: codes.optional(),
  vragen: codes.optional(),
  ongebruikt: codes.optional(),
  ontbrekend: codes.optional(),
  signalen: codes.optional(),
  /** Codes that must be among the grounds and warnings, or not. */
  gronden: codes.optional(),
  zonderGronden: codes.optional(),
  waarschuwingen: codes.optional(),
  zonderWaarschuwingen: codes.optional(),
});
type Verwacht = z.output<typeof verwacht>;

/** In what an assessment is not what a case expects. */
export function verschillenMet(v: Verwacht, a: Beoordeling): string[] {
  const namen = (l: readonly { readonly code: string }[]) => l.map((b) => b.code);
  const is: Readonly<Record<string, unknown>> = {
    trede: tredeVan(a),
    status: a.status,
    brief: a.brieven[0] ?? null,
    ambtelijk: a.ambtelijk,
    termijnen: a.termijnen.map((t) => `${t.code} ${t.datum ?? ''}`.trim()),
    achterstand: a.cijfers.achterstand,
    voorsprong: a.cijfers.voorsprong,
    totaalopgave: a.cijfers.totaalopgave,
    waardering: waarderingVan(a)?.kleur ?? null,
    open: vragenVan(a).map((o) => o.kolom),
    vragen: namen(vragenVan(a)),
    ongebruikt: a.waarschuwingen.flatMap((w) =>
      w.code === 'oordeel-niet-gebruikt' ? (w.gegevens.kolom ?? '') : [],
    ),
    ontbrekend: ontbrekendIn(a),
    signalen: namen(a.signalen),
    beslissend: a.status === 'onbepaald' ? null : a.gronden.beslissend.code,
    afschriften: a.afschriften,
    publicatie: a.publicatie,
  };
  const { gronden = [], zonderGronden = [], waarschuwingen = [], zonderWaarschuwingen = [], ...gelijk } = v;
  // A case that names a trede and no status expects it to be certain.
  const status = v.status ?? (v.trede === null ? 'onbepaald' : 'bepaald');
  const anders = Object.entries({ ...gelijk, status }).flatMap(([naam, w]) =>
    isDeepStrictEqual(is[naam], w) ? [] : [`${naam} is ${toon(is[naam])}, verwacht is ${toon(w)}`],
  );
  const bij = (lijst: readonly string[], moet: readonly string[], niet: readonly string[], wat: string) => [
    ...moet.filter((c) => !lijst.includes(c)).map((c) => `${wat} ${c} ontbreekt`),
    ...niet.filter((c) => lijst.includes(c)).map((c) => `${wat} ${c} hoort er niet bij`),
  ];
  return [
    ...anders,
    ...bij(namen(grondenVan(a)), gronden, zonderGronden, 'de grond'),
    ...bij(namen(a.waarschuwingen), waarschuwingen, zonderWaarschuwingen, 'de waarschuwing'),
  ];
}

function toon(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return 'niets';
  return Array.isArray(waarde) ? `[${waarde.join(', ')}]` : String(waarde);
}
