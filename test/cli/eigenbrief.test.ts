import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schrijfBestanden } from '../../src/app/bestanden.ts';
import { maakBrieven } from '../../src/app/brieven/maken.ts';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import { leesInvoer } from '../../src/app/invoer/invoer.ts';
import { kaderMetId, ONZE_KADERS } from '../../src/app/kaders/register.ts';
import { standaardopdracht } from '../../src/app/opdracht.ts';
import { stuksoort } from '../../src/dossier/briefsoort.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import { plat, trede } from '../io.ts';

const NAAM = 'GM0034_2023-II_trede2_herinnering-2';
const SJABLOON = `# Huisvesting vergunninghouders {{ periode.tekst }}: tweede herinnering {{ kader.plan }}

Geacht college,

Wij hebben uw {{ kader.plan }} nog niet ontvangen. Op {{ periode.peildatum | datum }} was er een achterstand van {{ cijfers.achterstand | vergunninghouders }}.

{% include "bouwstenen/cijfers.njk" %}
{% include "bouwstenen/volgend.njk" %}
{% include "bouwstenen/tot-slot.njk" %}
`;

const INVOER = 'samples/almere-2023-II/invoer.csv';
const nieuweMap = () => join(mkdtempSync(join(tmpdir(), 'trede-eigenbrief-')), 'brieven');

/** Makes a letter of one's own, with a digit in its name, into a folder. */
async function maak(uit: string, woorden = SJABLOON): Promise<string> {
  const sjablonen = mkdtempSync(join(tmpdir(), 'trede-sjablonen-'));
  cpSync('templates', sjablonen, { recursive: true });
  writeFileSync(join(sjablonen, 'trede3/herinnering-2.njk'), woorden);
  const bronnen = leesBronnen({ invoer: INVOER, sjablonen });
  const briefdatum = parseDatum('2024-02-15');
  if (briefdatum === null) throw new Error('datum');
  const wereld = { vandaag: () => briefdatum };
  const opdracht = {
    ...standaardopdracht(kaderMetId('utrecht-2024', ONZE_KADERS)),
    briefdatum,
    gemeente: 'Almere',
    soort: stuksoort('herinnering-2'),
    formaten: ['docx', 'pdf'],
    concept: false,
    beoordelingskopie: false,
    publicatie: false,
    bijlage: false,
  };
  const { brieven } = await maakBrieven(bronnen, await leesInvoer(bronnen, opdracht, {}), opdracht);
  mkdirSync(uit, { recursive: true });
  schrijfBestanden(
    uit,
    brieven.flatMap((b) => b.bestanden),
    wereld,
  );
  return uit;
}

test('een eigen brief met een cijfer in de naam wordt gemaakt, gedrukt en vergeleken', async () => {
  const uit = await maak(nieuweMap());
  expect(readdirSync(uit).sort()).toEqual([`${NAAM}.docx`, `${NAAM}.pdf`]);

  const druk = await trede('druk', uit, '--uit', join(uit, '..', 'druk'), '--json');
  expect([druk.fout, druk.code]).toEqual(['', 0]);
  expect(druk.uit).toContain(NAAM);

  const anders = await maak(nieuweMap(), SJABLOON.replace('nog niet ontvangen', 'nog steeds niet ontvangen'));
  const verschil = await trede('verschil', uit, anders, '--json');
  expect(verschil.fout).toBe('');
  expect(verschil.uit).toContain('herinnering-2');
  expect(verschil.uit).toContain('steeds');
});

test('naast een ronde staat een eigen brief als wat zij is: een brief die niet bij de ronde hoort', async () => {
  const uit = nieuweMap();
  const opties = ['--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'docx,pdf', '--uit', uit];
  expect((await trede('brieven', INVOER, ...opties)).code).toBe(0);
  await maak(uit);
  const { brieven } = JSON.parse((await trede('verifieer', uit, '--json')).uit);
  const eigen = brieven.filter((b: { bestand: string }) => b.bestand.includes('herinnering-2'));
  expect(eigen).toMatchObject([
    { bestand: `${NAAM}.docx`, oordeel: 'onbekend' },
    { bestand: `${NAAM}.pdf`, oordeel: 'onbekend' },
  ]);
  const druk = await trede('druk', uit, '--uit', join(uit, '..', 'druk'));
  expect(plat(druk.fout)).toContain(`${NAAM}.pdf: het hoort niet bij de ronde`);
});
