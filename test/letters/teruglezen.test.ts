import { expect, test } from 'vitest';
import { afwijkingen } from '../../src/app/brieven/teruglezen.ts';
import { type Brief, metRegels } from '../../src/formats/brief.ts';
import { KOPIEFORMATEN, laadFormaten } from '../../src/formats/index.ts';
import { huisstijlVan } from '../eigen.ts';
import { verhoogd, voorbeeldbrieven } from './brieven.ts';

const { briefpapier } = huisstijlVan();
const LEESBAAR = ['docx', 'pdf', 'txt', 'html'];
const formaten = await laadFormaten(LEESBAAR);
const van = (naam: string) => {
  const formaat = formaten.get(naam);
  if (formaat === undefined) throw new Error(naam);
  return formaat;
};
const alle = await voorbeeldbrieven();
const schrijf = (brief: Brief, formaat: string) => van(formaat).schrijf(brief, briefpapier);

test.each(LEESBAAR)('elke voorbeeldbrief als %s zegt terug wat de rij zegt', (formaat) => {
  expect(alle.length).toBeGreaterThan(100);
  for (const { brief, opdracht: o } of alle)
    expect(
      afwijkingen(schrijf(brief, formaat), van(formaat), brief, o.beoordeling, o.periode),
      `${brief.soort} ${brief.gemeentecode} ${o.beoordeling.kader}`,
    ).toEqual([]);
});

test.each(LEESBAAR)('een brief van de ene gemeente als %s past bij geen enkele andere rij', (formaat) => {
  const brieven = alle.filter((g) => g.brief.soort === 'uitnodiging-overleg');
  for (const [i, { brief, opdracht: o }] of brieven.entries()) {
    const ander = brieven[(i + 1) % brieven.length];
    if (ander === undefined || ander.opdracht.periode.gemeente === o.periode.gemeente) continue;
    const bytes = schrijf(ander.brief, formaat);
    expect(afwijkingen(bytes, van(formaat), brief, o.beoordeling, o.periode)).not.toEqual([]);
    expect(afwijkingen(bytes, van(formaat), ander.brief, o.beoordeling, o.periode)).not.toEqual([]);
  }
});

const TABEL = alle.filter((g) => g.brief.blokken.some((b) => b.type === 'table'));

test.each(LEESBAAR)('één ander cijfer in de tabel van een %s wordt gevonden', (formaat) => {
  for (const { brief, opdracht: o } of TABEL.slice(0, 40)) {
    const vals: Brief = {
      ...brief,
      blokken: brief.blokken.map((b) =>
        b.type !== 'table'
          ? b
          : { ...b, rijen: b.rijen.map((rij) => [rij[0] ?? [], [{ type: 'text', text: '98765' }]]) },
      ),
    };
    expect(afwijkingen(schrijf(vals, formaat), van(formaat), brief, o.beoordeling, o.periode)).not.toEqual(
      [],
    );
    // And the other way: the letter itself holds another figure than the row.
    const andereRij = {
      ...o.beoordeling,
      cijfers: { ...o.beoordeling.cijfers, gehuisvest: (o.beoordeling.cijfers.gehuisvest ?? 0) + 1 },
    };
    expect(afwijkingen(schrijf(brief, formaat), van(formaat), brief, andereRij, o.periode)).toContainEqual(
      expect.stringContaining('cijfers.gehuisvest'),
    );
  }
});

test('een andere trede, een ander halfjaar en een andere geadresseerde worden bij naam gevonden', () => {
  const [{ brief, opdracht: o }] = TABEL as [(typeof TABEL)[number]];
  const gevonden = (anders: Partial<typeof o.periode>, a = o.beoordeling) =>
    afwijkingen(schrijf(brief, 'txt'), van('txt'), brief, a, { ...o.periode, ...anders }).join('; ');
  expect(gevonden({})).toBe('');
  expect(gevonden({ gemeentecode: 'GM9999' })).toContain('de gemeentecode');
  expect(gevonden({ gemeente: 'Elders' })).toContain('Elders');
  expect(gevonden({ halfjaar: '2019-I' })).toContain('het halfjaar');
  expect(gevonden({}, { ...o.beoordeling, status: 'bepaald', trede: 6 })).toContain('de trede');
});

test.each(KOPIEFORMATEN)(
  'ook een beoordelingskopie als %s zegt terug wat de rij zegt, en een ander cijfer valt op',
  (formaat) => {
    const kopie = (brief: Brief) => van(formaat).kopie?.schrijf(brief, briefpapier) ?? new Uint8Array();
    for (const { brief, opdracht: o } of alle)
      expect(
        afwijkingen(kopie(brief), van(formaat), brief, o.beoordeling, o.periode),
        `${brief.soort} ${brief.gemeentecode} ${o.beoordeling.kader}`,
      ).toEqual([]);
    for (const { brief, opdracht: o } of TABEL.slice(0, 20)) {
      const vals: Brief = { ...brief, blokken: brief.blokken.map((b) => metRegels(b, verhoogd)) };
      expect(afwijkingen(kopie(vals), van(formaat), brief, o.beoordeling, o.periode)).not.toEqual([]);
    }
  },
);
