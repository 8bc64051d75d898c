import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BEDRAG } from '../../src/dossier/lezers.ts';
import { bedrag } from '../../src/dossier/nederlands.ts';
import { trede } from '../io.ts';

const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
const EIND = 'oordeel_door;oordeel_datum;oordeel_motivering';
const DOSSIER = readFileSync('samples/op-verzoek/dossier-kosten.yaml', 'utf8');

async function brief(bestand: string, inhoud: string, soort: string, ...rest: string[]) {
  const map = mkdtempSync(join(tmpdir(), 'trede-verzoek-'));
  const invoer = join(map, bestand);
  writeFileSync(invoer, inhoud);
  const kader = rest.includes('--kader') ? [] : ['--kader', 'utrecht-2024'];
  const uitkomst = await trede(
    ...[
      'brief',
      invoer,
      ...GEMEENTEN,
      ...kader,
      '--soort',
      soort,
      '--formaat',
      'txt',
      '--uit',
      join(map, 'uit'),
    ],
    ...['--json', ...rest],
  );
  return { code: uitkomst.code, json: JSON.parse(uitkomst.uit) };
}

/** A row of Aardenhof with one judgement. */
function rij(tredeVorig: number, gehuisvest: number, kolom: string, antwoord: string): string {
  return [
    `${KOP};${kolom};${EIND}`,
    `GM9001;Aardenhof;2023-II;${tredeVorig};50;20;0;${gehuisvest};${antwoord};Gedeputeerde Staten;1-2-2024;Dit is de reden.`,
  ].join('\n');
}

const tabel = (inhoud: string, soort: string, ...rest: string[]) =>
  brief('invoer.csv', inhoud, soort, '--gemeente', 'Aardenhof', '--datum', '2024-02-15', ...rest);
const kosten = (inhoud: string) => brief('dossier.yaml', inhoud, 'kostenbesluit', '--datum', '2026-08-20');

describe('wij zien af van de volgende stap', () => {
  test('rust op oordeel_afzien = ja op trede 3', async () => {
    const { code, json } = await tabel(rij(3, 50, 'oordeel_afzien', 'ja'), 'wij-zien-af');
    expect(code).toBe(0);
    expect(json.brieven[0]).toMatchObject({ soort: 'wij-zien-af', trede: 3, concept: null });
  });

  test.each([
    ['zonder dat er is afgezien', rij(3, 50, 'oordeel_afzien', 'nee'), 'utrecht-2024'],
    ['op trede 2', rij(2, 50, 'oordeel_afzien', 'ja'), 'utrecht-2024'],
    ['onder een kader dat er niet naar vraagt', rij(3, 50, 'oordeel_afzien', 'ja'), 'flevoland'],
    ['waar de trede wel verandert', rij(3, 64, 'oordeel_volgende_trede', 'nee'), 'utrecht-2024'],
  ])('wordt geweigerd %s, met het oordeel dat nodig is', async (_, inhoud, kader) => {
    const { code, json } = await tabel(inhoud, 'wij-zien-af', '--kader', kader);
    expect(code).toBe(2);
    expect(json.fouten[0].code).toBe('soort-past-niet');
    expect(json.fouten[0].oplossing).toContain('oordeel_afzien = ja; oordeel_volgende_trede = nee');
  });
});

describe('het antwoord op een beroep op een verschoonbare reden', () => {
  test.each(['aangevoerd', 'ja', 'nee'])(
    'kan uit bij %s, ook als de beoordeling nog open is',
    async (antwoord) => {
      const { code, json } = await tabel(
        rij(2, 50, 'oordeel_overmacht', antwoord),
        'antwoord-verschoonbare-reden',
      );
      expect(code).toBe(0);
      expect(json.brieven[0].concept).toBeNull();
    },
  );

  test('is er niet zonder een reden', async () => {
    const { code, json } = await tabel(rij(3, 50, 'oordeel_afzien', 'nee'), 'antwoord-verschoonbare-reden');
    expect(code).toBe(2);
    expect(json.fouten[0].oplossing).toContain('oordeel_overmacht = aangevoerd of ja of nee');
  });
});

describe('het besluit over de kosten', () => {
  test('is definitief als alles is ingevuld, en elk punt van de checklist heeft een zin', async () => {
    const { code, json } = await kosten(DOSSIER);
    expect(code).toBe(0);
    expect(json.brieven[0].concept).toBeNull();
    expect(json.brieven[0].checklist.length).toBeGreaterThan(8);
    expect(json.brieven[0].checklist.filter((c: { zin: string | null }) => c.zin === null)).toEqual([]);
  });

  test.each([
    ['kostenbesluit_nummer', 'nummer en datum van het besluit'],
    ['kostenbesluit_datum', 'nummer en datum van het besluit'],
    ['kosten_zienswijze', 'zienswijze over de kosten'],
    ['kosten_totaal', 'bedrag per post'],
    ['betalen_uiterlijk', 'termijn van betaling'],
    ['kosten_rekening', 'rekening waarop de gemeente betaalt'],
    ['kosten_rechtsmiddelen', 'rechtsmiddelen vastgesteld door een jurist'],
  ])('is CONCEPT zonder %s, en noemt het punt', async (veld, punt) => {
    const { code, json } = await kosten(DOSSIER.replace(new RegExp(`^ *${veld}: .*\\n`, 'm'), ''));
    expect(code).toBe(7);
    expect(json.brieven[0].concept.join(' ')).toContain(punt);
  });

  test('wordt geweigerd als de posten niet optellen tot het totaal, één cent is genoeg', async () => {
    const { code, json } = await kosten(DOSSIER.replace('159.662,75', '159.662,74'));
    expect(code).toBe(4);
    expect(json.fouten[0]).toMatchObject({
      code: 'kosten-som',
      kolom: 'halfjaren[0].invulling.kostenposten',
    });
    expect(json.fouten[0].melding).toContain('€\u00a0159.662,75');
  });

  test.each([
    ['2026-08-20', 7],
    ['2026-09-30', 7],
    ['2026-10-01', 0],
  ])(
    'met %s als laatste dag om te betalen, en een brief van 20 augustus, eindigt met %i',
    async (dag, uitgang) => {
      expect((await kosten(DOSSIER.replace('2026-10-01', dag))).code).toBe(uitgang);
    },
  );

  test('is CONCEPT zolang de rechtsmiddelen zichtbaar niet door een jurist zijn vastgesteld', async () => {
    const nog = DOSSIER.replace(
      /kosten_rechtsmiddelen: .*/,
      'kosten_rechtsmiddelen: Dit vult een jurist later in.',
    );
    expect((await kosten(nog)).code).toBe(7);
  });

  test('is er niet vóór trede 6', async () => {
    expect((await kosten(DOSSIER.replace('trede_vorig: 6', 'trede_vorig: 5'))).code).toBe(2);
  });
});

test.each([
  ['1.500,00', 150000],
  ['€ 1.500,05', 150005],
  ['1500', 150000],
  ['0,01', 1],
  ['0,00', null],
  ['1.50', null],
  ['1500,5', null],
  ['-5,00', null],
  ['1,500.00', null],
])('het bedrag %s is %s cent', (tekst, cent) => {
  expect(BEDRAG.safeParse(tekst).data ?? null).toBe(cent);
});

test('een bedrag in een brief heeft punten, een komma en twee cijfers', () => {
  expect([bedrag(150000), bedrag(5), bedrag(123456789)]).toEqual([
    '€\u00a01.500,00',
    '€\u00a00,05',
    '€\u00a01.234.567,89',
  ]);
});
