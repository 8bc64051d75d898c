import { expect, test } from 'vitest';
import { GEBEURTENISSOORTEN } from '../../src/dossier/gebeurtenis.ts';
import { type Invulling, LEGE_INVULLING } from '../../src/dossier/invulling.ts';
import { KOLOMMEN, type KolomNaam } from '../../src/dossier/kolommen.ts';
import { inlines } from '../../src/formats/brief.ts';
import type { Briefopdracht } from '../../src/letters/briefopdracht.ts';
import { eigenSjabloonteksten, huisstijlVan } from '../eigen.ts';
import { voorbeeldbrieven } from './brieven.ts';

/** Every slot of our letters, by the words it shows: the files it stands in and what fills it. */
const PLEK = /\{\{\s*"([^"]+)"\s*\|\s*invullen(?:\("([^"]+)"\))?\s*\}\}/g;
// The letters of treden 1 to 3 get their columns for a plan (`plan_uiterlijk`).
const PLAN = /datum voor het (?:aangepaste )?plan/;
const plekken = [...eigenSjabloonteksten()].flatMap(([bestand, tekst]) =>
  [...tekst.matchAll(PLEK)]
    .map(([, woorden = '', vult = '']) => ({ bestand, woorden, vult }))
    .filter(({ woorden }) => !PLAN.test(woorden)),
);

/** Whether nothing is filled in there; null for a name that no reader knows. */
function isLeeg(vult: string, o: Briefopdracht): boolean | null {
  const [soort = '', naam = '', deel = ''] = vult.split('.');
  if (Object.hasOwn(KOLOMMEN, vult)) return o.periode[vult as KolomNaam] === null;
  if (soort === 'invulling' && Object.hasOwn(LEGE_INVULLING, naam)) {
    const waarde = o.verleden?.invulling[naam as keyof Invulling] ?? null;
    return waarde === null || (typeof waarde === 'object' && waarde.length === 0);
  }
  if (soort === 'gebeurtenissen') return (o.verleden?.gebeurtenissen ?? []).length === 0;
  if (soort === 'gebeurtenis' && (GEBEURTENISSOORTEN as readonly string[]).includes(naam)) {
    const besluit = o.verleden?.besluit ?? null;
    return besluit === null || besluit[deel as keyof typeof besluit] === null;
  }
  if (soort === 'huisstijl' && Object.hasOwn(huisstijlVan().huisstijl, naam)) return true;
  return null;
}

test('elke plek in een brief noemt de kolom of het veld dat haar vult', async () => {
  const [enige] = await voorbeeldbrieven();
  if (enige === undefined) throw new Error('geen brief');
  expect(plekken.length).toBeGreaterThan(20);
  for (const { bestand, woorden, vult } of plekken)
    expect(
      isLeeg(vult, enige.opdracht),
      `${bestand}: "${woorden}" wordt gevuld door "${vult}"`,
    ).not.toBeNull();
});

test('wat een brief nog laat invullen, is in zijn rij of dossier echt leeg', async () => {
  let gezien = 0;
  for (const { opdracht, brief } of await voorbeeldbrieven())
    for (const i of inlines([...brief.blokken, ...brief.slot])) {
      if (i.type !== 'slot' || PLAN.test(i.text)) continue;
      gezien++;
      const mogelijk = plekken.filter(({ woorden }) => i.text === `[invullen: ${woorden}]`);
      const waar = `${opdracht.beoordeling.gemeente}, ${brief.soort}: ${i.text}`;
      expect(
        mogelijk.some(({ vult }) => isLeeg(vult, opdracht) === true),
        waar,
      ).toBe(true);
    }
  expect(gezien).toBeGreaterThan(20);
});
