import { describe, expect, test } from 'vitest';
import { grondenVan, ontbrekendIn, tredeVan, vragenVan, waarderingVan } from '../../src/index.ts';
import { beoordeelGeval, kadermappen, leesGevallen } from './gevallen.ts';

describe.each(kadermappen())('%s', (kader) => {
  const { standaard, gevallen } = leesGevallen(kader);
  test.each(gevallen.map((g) => [g.zin, g] as const))('%s', (_zin, geval) => {
    const { verwacht: v } = geval;
    const a = beoordeelGeval(kader, { ...standaard, ...geval.gegeven }, geval);
    const codes = (lijst: readonly { readonly code: string }[]) => lijst.map((b) => b.code);
    const uitkomst = {
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
      vragen: codes(vragenVan(a)),
      ongebruikt: a.waarschuwingen.flatMap((w) =>
        w.code === 'oordeel-niet-gebruikt' ? w.gegevens.kolom : [],
      ),
      ontbrekend: ontbrekendIn(a),
      gronden: codes(grondenVan(a)),
      waarschuwingen: codes(a.waarschuwingen),
      signalen: codes(a.signalen),
      beslissend: a.status === 'onbepaald' ? null : a.gronden.beslissend.code,
      afschriften: a.afschriften,
      publicatie: a.publicatie,
    };
    const { gronden, zonderGronden, waarschuwingen, signalen, zonderWaarschuwingen, ...gelijk } = v;
    // A case that names a trede and no status expects it to be certain.
    const status = v.status ?? (v.trede === null ? 'onbepaald' : 'bepaald');
    expect(uitkomst).toMatchObject({ ...gelijk, status });
    if (gronden) expect(uitkomst.gronden).toEqual(expect.arrayContaining([...gronden]));
    for (const code of zonderGronden ?? []) expect(uitkomst.gronden).not.toContain(code);
    if (waarschuwingen) expect(uitkomst.waarschuwingen).toEqual(expect.arrayContaining([...waarschuwingen]));
    if (signalen) expect(uitkomst.signalen).toEqual(signalen);
    for (const code of zonderWaarschuwingen ?? []) expect(uitkomst.waarschuwingen).not.toContain(code);
  });
});
