import { expect, test } from 'vitest';
import { grondenVan } from '../../src/assessment/beoordeling.ts';
import { type Brief, inlines, type Veld } from '../../src/formats/brief.ts';
import type { Vorm } from '../../src/letters/template/veldvorm.ts';
import { BRIEFVORM, CLAUSULEVORM, herkomst } from '../../src/letters/velden/herkomst.ts';
import { voorbeeldbrieven } from './brieven.ts';

const BRIEVEN = await voorbeeldbrieven();

function velden(brief: Brief): Veld[] {
  const kop = [...brief.adressering, ...brief.kenmerken.map((k) => k.inhoud)].map(
    (inhoud) => ({ type: 'paragraph', inhoud }) as const,
  );
  return [...inlines([...kop, ...brief.blokken, ...brief.slot])].filter((i): i is Veld => i.type === 'field');
}

test('elk gegeven in elke voorbeeldbrief heeft een herkomst', () => {
  expect(BRIEVEN.length).toBeGreaterThan(50);
  let aantal = 0;
  for (const { brief } of BRIEVEN)
    for (const veld of velden(brief)) {
      expect(veld.herkomst, `${brief.soort}: ${veld.pad}`).not.toBe('');
      expect(veld.herkomst, veld.pad).not.toMatch(/undefined|null|NaN/);
      aantal++;
    }
  expect(aantal).toBeGreaterThan(2000);
});

/** Every path to a text, number or date in the data of a letter; a list by its first item. */
function paden(vorm: Vorm, pad: string): string[] {
  if (vorm.soort === 'schakelaar' || vorm.soort === 'woord') return [];
  if (vorm.soort === 'lijst') return paden(vorm.van, `${pad}[0]`);
  if (vorm.soort !== 'object') return [pad];
  return Object.entries(vorm.velden).flatMap(([naam, v]) => paden(v, pad === '' ? naam : `${pad}.${naam}`));
}

test('elk veld dat een brief of clausule kan noemen, staat in de tabel van herkomsten', () => {
  const { opdracht } = BRIEVEN[0] ?? {};
  if (opdracht === undefined) throw new Error('geen brief');
  const grond = grondenVan(opdracht.beoordeling)[0]?.code ?? '';
  const clausule = paden(CLAUSULEVORM, '').map((pad) => `${grond}: ${pad}`);
  for (const pad of [...paden(BRIEFVORM, ''), ...clausule])
    expect(() => herkomst(opdracht, pad), pad).not.toThrow();
  expect(() => herkomst(opdracht, 'cijfers.onzin')).toThrow('"cijfers.onzin" is geen veld');
  expect(() => herkomst(opdracht, 'onzin')).toThrow('"onzin" is geen veld');
});

test.each([
  ['cijfers.gehuisvest', 'invoer.csv, rij 2, cel K2'],
  ['cijfers.achterstandBegin', 'invoer.csv, rij 2, cel I2'],
  ['cijfers.totaalopgave', 'berekend: 216 + 147; utrecht-2024 § 2.1'],
  ['cijfers.achterstand', 'berekend: 363 − 318; utrecht-2024 § 2.1'],
  ['totaalopgave-niet-gerealiseerd: cijfers.geteld', 'berekend: 318 + 0; utrecht-2024 § 2.1'],
  ['periode.peildatum', 'volgt uit het halfjaar (invoer.csv, rij 2, cel C2)'],
  ['briefdatum', 'brief: de datum van de brief'],
  ['provincie.email', 'huisstijl.yaml: contact.email'],
  ['kader.titel', 'kader utrecht-2024'],
])('Almere onder utrecht-2024: %s komt van: %s', (pad, verwacht) => {
  const almere = BRIEVEN.filter(
    ({ opdracht: o }) => o.beoordeling.gemeentecode === 'GM0034' && o.beoordeling.kader === 'utrecht-2024',
  ).at(-1);
  if (almere === undefined) throw new Error('geen Almere');
  expect(herkomst(almere.opdracht, pad)).toBe(verwacht);
});

test('uit een dossier worden het bestand en de kolom genoemd', () => {
  const { opdracht } = BRIEVEN[0] ?? {};
  if (opdracht === undefined) throw new Error('geen brief');
  const uitDossier = { ...opdracht, vindplaats: { bestand: 'dossier.yaml', rij: null, cellen: new Map() } };
  expect(herkomst(uitDossier, 'cijfers.gehuisvest')).toBe('dossier.yaml, gehuisvest');
});

test('een alinea uit een tak of bouwsteen weet waar zij vandaan komt', () => {
  const vooraankondiging = BRIEVEN.find((b) => b.brief.soort === 'vooraankondiging')?.brief;
  const herkomsten = vooraankondiging?.blokken.flatMap((b) => b.uit ?? []) ?? [];
  expect(herkomsten).toContainEqual({
    soort: 'voorwaarde',
    bestand: 'bouwstenen/volgend.njk',
    regel: 1,
    tekst: 'volgend',
  });
  expect(herkomsten.some((u) => u.soort === 'bouwsteen' && u.bestand.includes('/gronden/'))).toBe(true);
  for (const uit of herkomsten) expect(uit.regel).toBeGreaterThan(0);
});
