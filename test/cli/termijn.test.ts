import { describe, expect, test } from 'vitest';
import { plat, trede as voerUit } from '../io.ts';

/** Runs the program; what a person reads fits in 80 columns. */
async function trede(...argumenten: string[]) {
  const { code, uit, fout } = await voerUit(...argumenten);
  if (!argumenten.includes('--json'))
    for (const regel of `${uit}${fout}`.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  return { uitgang: code, uit, fout, zin: plat(uit) };
}

describe('trede termijn beroep', () => {
  test('noemt de laatste dag met weekdag en zegt waarom er wordt verlengd', async () => {
    const { uitgang, zin, fout } = await trede('termijn', 'beroep', '2024-02-16');
    expect(uitgang).toBe(0);
    expect(fout).toBe('');
    expect(zin).toContain('De laatste dag om beroep in te stellen is dinsdag 2 april 2024.');
    expect(zin).toContain('op zaterdag 17 februari 2024. Na zes weken is het vrijdag 29 maart 2024.');
    expect(zin).toContain(
      'Overgeslagen: vrijdag 29 maart 2024 (Goede Vrijdag), zaterdag 30 maart 2024, zondag 31 maart 2024 en maandag 1 april 2024 (tweede paasdag).',
    );
    expect(zin).not.toContain('Let op.');
  });

  test('zegt op een werkdag dat er niet wordt verlengd', async () => {
    const { zin } = await trede('termijn', 'beroep', '01-02-2024');
    expect(zin).toContain('is donderdag 14 maart 2024.');
    expect(zin).toContain('de termijn wordt niet verlengd (Algemene termijnenwet artikel 1)');
  });

  test('geeft met --json datum, woorden, grondslag en verlengd', async () => {
    const { uitgang, uit } = await trede('termijn', 'beroep', '2026-04-02', '--json');
    expect(uitgang).toBe(0);
    const gegevens = JSON.parse(uit);
    expect(Object.keys(gegevens)).toEqual([
      'schema',
      'datum',
      'woorden',
      'grondslag',
      'verlengd',
      'waarschuwingen',
    ]);
    expect(gegevens).toMatchObject({
      schema: 1,
      datum: '2026-05-18',
      verlengd: true,
      waarschuwingen: [],
    });
    expect(gegevens.woorden).toContain('maandag 18 mei 2026');
    expect(gegevens.grondslag[0]).toEqual({ document: 'Awb', paragraaf: '3:41' });
  });

  test.each([
    ['2022-11-18', true],
    ['2022-11-21', false],
    ['2028-11-17', false],
    ['2028-11-21', true],
  ])('waarschuwt bij verzending op %s dat de lijst van feestdagen ophoudt: %s', async (datum, let_op) => {
    const { uitgang, zin } = await trede('termijn', 'beroep', datum);
    expect(uitgang).toBe(0);
    expect(zin.includes('is volledig van 2023 tot en met 2028')).toBe(let_op);
    const { uit } = await trede('termijn', 'beroep', datum, '--json');
    expect(JSON.parse(uit).waarschuwingen).toHaveLength(let_op ? 1 : 0);
  });

  test.each([
    [['2024-02-30'], '"2024-02-30" is geen bestaande datum.'],
    [['gisteren'], '"gisteren" is geen bestaande datum.'],
    [['1993-12-31'], 'Het jaar 1993 ligt buiten 1994 tot en met 2100.'],
    [['2101-01-01'], 'Het jaar 2101 ligt buiten 1994 tot en met 2100.'],
    [[], 'Het argument <datum> ontbreekt.'],
  ])('weigert %j met uitgang 2 en zegt wat te doen', async (argumenten, melding) => {
    const { uitgang, uit, fout } = await trede('termijn', 'beroep', ...argumenten);
    expect(uitgang).toBe(2);
    expect(uit).toBe('');
    expect(fout).toContain(melding);
    expect(fout).toContain('→');
  });

  test('geeft een fout met --json als één document', async () => {
    const { uitgang, uit, fout } = await trede('termijn', 'beroep', '2024-02-30', '--json');
    expect([uitgang, fout]).toEqual([2, '']);
    expect(JSON.parse(uit).fouten[0].code).toBe('datum-onleesbaar');
  });
});

describe('trede termijn weken en maanden', () => {
  test('vier weken na 1 februari 2024 is donderdag 29 februari 2024', async () => {
    const { zin } = await trede('termijn', 'weken', '4', '2024-02-01');
    expect(zin).toContain('De laatste dag is donderdag 29 februari 2024.');
    expect(zin).toContain('Een beleidstermijn wordt niet verlengd');
  });

  test('drie maanden na 30 november 2023 is 29 februari 2024, want februari heeft geen 30e dag', async () => {
    const { zin } = await trede('termijn', 'maanden', '3', '2023-11-30');
    expect(zin).toContain('De laatste dag is donderdag 29 februari 2024.');
    expect(zin).toContain('Die maand heeft geen 30e dag');
  });

  test('een week die op zaterdag eindigt blijft staan en noemt de instelling', async () => {
    const { zin } = await trede('termijn', 'weken', '1', '2024-02-03');
    expect(zin).toContain('De laatste dag is zaterdag 10 februari 2024. Eén week na');
    expect(zin).toContain('Die dag is een zaterdag.');
    expect(zin).toContain('--instelling beleidstermijnOpWerkdag=ja');
  });

  test('met beleidstermijnOpWerkdag=ja schuift zij door naar maandag, met =nee niet', async () => {
    const instelling = (waarde: string) => ['--instelling', `beleidstermijnOpWerkdag=${waarde}`, '--json'];
    const ja = JSON.parse((await trede('termijn', 'weken', '1', '2024-02-03', ...instelling('ja'))).uit);
    const nee = JSON.parse((await trede('termijn', 'weken', '1', '2024-02-03', ...instelling('nee'))).uit);
    expect(ja).toMatchObject({ datum: '2024-02-12', verlengd: true });
    expect(nee).toMatchObject({ datum: '2024-02-10', verlengd: false });
  });

  test('dertien weken schuift ook met de instelling niet door', async () => {
    const { zin } = await trede(
      'termijn',
      'weken',
      '13',
      '2024-02-03',
      '--instelling',
      'beleidstermijnOpWerkdag=ja',
    );
    expect(zin).toContain('De laatste dag is zaterdag 4 mei 2024.');
    expect(zin).toContain('niet boven twaalf weken of drie maanden');
  });

  test.each([
    ['weken', '0'],
    ['weken', '-4'],
    ['weken', '1,5'],
    ['maanden', '1000'],
    ['maanden', '2024-02-01'],
  ])('%s weigert het aantal %s met uitgang 2', async (eenheid, aantal) => {
    const { uitgang, fout } = await trede('termijn', eenheid, aantal, '2024-02-01');
    expect(uitgang).toBe(2);
    expect(fout).toContain(`"${aantal}" is geen aantal ${eenheid} van 1 tot en met 999.`);
    expect(fout).toContain('Schrijf eerst het aantal en dan de datum');
  });

  test('weigert een onbekende instelling met uitgang 2', async () => {
    const { uitgang, fout } = await trede('termijn', 'weken', '4', '2024-02-01', '--instelling', 'marge=ja');
    expect(uitgang).toBe(2);
    expect(fout).toContain('De instelling "marge=ja" bestaat niet bij een termijn.');
  });

  test.each([[['termijn', '--help']], [['termijn', 'weken', '--help']], [['taakstelling', '--help']]])(
    'de hulp van %j is Nederlands',
    async (argumenten) => {
      const { uitgang, uit } = await trede(...argumenten);
      expect(uitgang).toBe(0);
      expect(uit).toContain('Gebruik: trede');
      expect(uit).not.toMatch(/default|display help|Usage|Options/);
    },
  );
});

describe('trede taakstelling', () => {
  const cijfers = ['--vg', '17.600', '--inwoners', '222825', '--nederland', '17.811.291'];

  test('rondt 220,18 naar boven af op 221 en toont de formule', async () => {
    const { uitgang, zin } = await trede('taakstelling', ...cijfers);
    expect(uitgang).toBe(0);
    expect(zin).toContain('De taakstelling is 221 vergunninghouders.');
    expect(zin).toContain('17.600 × 222.825 / 17.811.291 = 220,18…, naar boven afgerond 221');
    expect(zin).toContain('Huisvestingswet 2014, artikel 29 lid 1');
  });

  test('een heel getal wordt niet afgerond', async () => {
    const { uit } = await trede(
      'taakstelling',
      '--vg',
      '100',
      '--inwoners',
      '10',
      '--nederland',
      '100',
      '--json',
    );
    expect(JSON.parse(uit)).toEqual({
      schema: 1,
      taakstelling: 10,
      formule: '100 × 10 / 100 = 10',
      waarschuwingen: [],
    });
  });

  test.each([
    ['220', '220', 'gepubliceerd is 1 minder'],
    ['222', '222', 'gepubliceerd is 1 meer'],
    ['216', '216', 'gepubliceerd is 5 minder'],
  ])(
    'gepubliceerd %s geldt boven 221 volgens de formule, met het verschil als waarschuwing',
    async (getal, geldt, zin) => {
      const tekst = await trede('taakstelling', ...cijfers, '--gepubliceerd', getal);
      expect(tekst.uitgang).toBe(0);
      expect(tekst.zin).toContain(`De taakstelling is ${geldt} vergunninghouders, zoals gepubliceerd.`);
      expect(tekst.zin).toContain(zin);
      const { uit } = await trede('taakstelling', ...cijfers, '--gepubliceerd', getal, '--json');
      expect(JSON.parse(uit)).toMatchObject({ taakstelling: Number(geldt) });
      expect(JSON.parse(uit).waarschuwingen[0].zin).toContain(zin);
    },
  );

  test('gepubliceerd 221 is gelijk aan de formule: geen waarschuwing', async () => {
    expect((await trede('taakstelling', ...cijfers, '--gepubliceerd', '221')).zin).not.toContain('Let op.');
  });

  test.each([
    ['--inwoners', '0', '--inwoners "0" is geen geheel getal van 1'],
    ['--inwoners', '-5', '--inwoners "-5" is geen geheel getal van 1'],
    ['--nederland', '0', '--nederland "0" is geen geheel getal van 1'],
    ['--nederland', '-5', '--nederland "-5" is geen geheel getal van 1'],
    ['--vg', '-1', '--vg "-1" is geen geheel getal van 0'],
    ['--vg', '17,5', '--vg "17,5" is geen geheel getal van 0'],
    ['--vg', '27.30', '--vg "27.30" is geen geheel getal van 0'],
    ['--gepubliceerd', 'veel', '--gepubliceerd "veel" is geen geheel getal van 0'],
    ['--inwoners', '17.811.292', 'meer inwoners dan Nederland'],
  ])('weigert %s %s met uitgang 2', async (optie, waarde, melding) => {
    const { uitgang, uit, fout } = await trede('taakstelling', ...cijfers, optie, waarde);
    expect([uitgang, uit]).toEqual([2, '']);
    expect(fout).toContain(melding);
    expect(fout).toContain('→');
  });

  test('evenveel inwoners als Nederland mag: de hele landelijke opgave', async () => {
    const { uitgang, zin } = await trede('taakstelling', ...cijfers, '--inwoners', '17.811.291');
    expect(uitgang).toBe(0);
    expect(zin).toContain('De taakstelling is 17.600 vergunninghouders.');
  });

  test('meldt drie ontbrekende opties tegelijk', async () => {
    const { uitgang, uit } = await trede('taakstelling', '--json');
    expect(uitgang).toBe(2);
    expect(JSON.parse(uit).fouten.map((f: { melding: string }) => f.melding)).toEqual([
      'De optie --vg ontbreekt.',
      'De optie --inwoners ontbreekt.',
      'De optie --nederland ontbreekt.',
    ]);
  });
});
