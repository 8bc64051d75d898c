import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plat, trede } from '../io.ts';

const nieuw = () => mkdtempSync(join(tmpdir(), 'trede-tedoen-'));
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;verificatie_datum';
const REGISTER = [
  'gemeentecode;gemeente;provincie',
  ...Array.from({ length: 26 }, (_, i) => `GM91${String(i).padStart(2, '0')};Veld${i};Middenland`),
];

/** Twenty-six fictional municipalities: on every trede up to 4, each with something to decide or to look at. */
function ronde(rij: (i: number) => string): string[] {
  const map = nieuw();
  const rijen = REGISTER.slice(1).map((r, i) => `${r.split(';').slice(0, 2).join(';')};2023-II;${rij(i)}`);
  writeFileSync(join(map, 'invoer.csv'), `${[KOP, ...rijen].join('\n')}\n`);
  writeFileSync(join(map, 'gemeenten.csv'), `${REGISTER.join('\n')}\n`);
  return [join(map, 'invoer.csv'), '--gemeenten', join(map, 'gemeenten.csv')];
}
const GEMENGD = (i: number) => {
  const t = 20 + 3 * i;
  return (
    [`1;${t};0;0;${t - (i % 3)}`, `2;${t};9;0;${t + 2}`, `3;${t};9;0;${t + 2}`, `1;${t};0;4;${t - 6}`][
      i % 4
    ] + ';2024-01-10'
  );
};
const opties = ['--kader', 'utrecht-2024', '--datum', '2024-02-15', '--formaat', 'txt'];

describe('een ronde van 26 gemeenten', () => {
  test.each([
    ['controleer', ['--kader', 'utrecht-2024']],
    ['beoordeel', ['--kader', 'utrecht-2024']],
    ['brieven', opties],
  ])('past bij %s op een scherm van 40 regels en 80 kolommen', async (commando, erbij) => {
    const uit = commando === 'brieven' ? ['--uit', nieuw()] : [];
    const r = await trede(commando, ...ronde(GEMENGD), ...erbij, ...uit);
    const regels = `${r.fout}${r.uit}`.trimEnd().split('\n');
    expect(regels.length).toBeLessThanOrEqual(40);
    for (const regel of regels) expect(regel.length, regel).toBeLessThanOrEqual(80);
  });

  test('noemt wat voor meer gemeenten geldt één keer, met de cel en de antwoorden', async () => {
    const { uit } = await trede('brieven', ...ronde(GEMENGD), ...opties, '--uit', nieuw());
    const bijstelling = plat(uit).split('is op 10 november 2023 bijgesteld').length - 1;
    expect(bijstelling).toBe(1);
    expect(plat(uit)).toContain('geef dan --akkoord bijstelling-niet-ingevuld@alle');
    expect(plat(uit)).toContain('Vul in oordeel_voorsprong in: ja of nee.');
    expect(plat(uit)).toContain('Met oordeel_door, oordeel_datum en oordeel_motivering.');
  });
});

describe('wat te doen is', () => {
  test('vragen komen niet in golven: wat kan volgen staat er meteen bij, met de kolommen', async () => {
    const bron = ronde((i) => (i === 0 ? '3;50;20;0;60;2024-01-10' : '1;40;0;0;40;2024-01-10'));
    const r = await trede('brieven', ...bron, '--kader', 'flevoland', '--uit', nieuw(), '--json');
    const { tedoen } = JSON.parse(r.uit) as { tedoen: { kolom: string; vervolg: object[]; ook: string[] }[] };
    expect(tedoen.find((t) => t.kolom === 'oordeel_op_schema')).toMatchObject({
      soort: 'concept',
      antwoorden: ['ja', 'nee'],
      vervolg: [{ antwoord: 'nee', kolom: 'oordeel_volgende_trede', antwoorden: ['ja', 'nee'] }],
      ook: [
        'oordeel_door',
        'oordeel_datum',
        'oordeel_op_schema_motivering',
        'oordeel_volgende_trede_motivering',
      ],
    });
  });

  test('staat bovenaan het overzicht, met wat is verzonden en de voorsprong aan het begin', async () => {
    const map = nieuw();
    const bron = ronde((i) => `1;40;0;${i === 2 ? 7 : 0};40;2024-01-10`);
    await trede('brieven', ...bron, ...opties, '--uit', map);
    await trede('verzonden', map, '--gemeente', 'Veld1', '--datum', '2024-02-15', '--voorbeeld');
    const html = readFileSync(join(map, 'overzicht.html'), 'utf8').replaceAll('\u00a0', ' ');
    expect(html.indexOf('<h2>Te doen</h2>')).toBeLessThan(html.indexOf('<h2>Per gemeente</h2>'));
    expect(html).toContain('15 februari 2024, post');
    expect(html).toContain('<th scope="col" class="getal">Voorsprong begin</th>');
    expect(html).toContain('<td class="getal">7</td>');
    // What holds for all stands at the top only.
    expect(html.split('Zonder adres').length - 1).toBe(1);
  });
});
