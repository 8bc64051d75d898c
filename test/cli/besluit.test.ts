import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plat, trede } from '../io.ts';

const DOSSIER = readFileSync('samples/dossier-tot-trede-6/dossier.yaml', 'utf8');
const BESLUIT = ['--moment', '2025-05-06', '--datum', '2025-05-13'];
const TREDE_6 = ['--moment', '2025-08-20', '--datum', '2025-08-26'];
const TREDE_4 = ['--halfjaar', '2024-II', '--datum', '2025-02-13'];
const STAND = ['--halfjaar', '2025-I'];
const EINDE = ['--datum', '2026-05-19'];

async function brieven(inhoud: string, ...opties: string[]) {
  const map = mkdtempSync(join(tmpdir(), 'trede-besluit-'));
  writeFileSync(join(map, 'dossier.yaml'), inhoud);
  const uit = join(map, 'uit');
  const uitkomst = await trede(
    'brief',
    join(map, 'dossier.yaml'),
    '--gemeenten',
    'samples/ronde-2023-II/gemeenten.csv',
    '--gemeente',
    'Noorderkreek',
    '--kader',
    'utrecht-2024',
    '--formaat',
    'txt',
    '--uit',
    uit,
    ...opties,
  );
  const namen = readdirSync(uit);
  const tekst = (deel: string) => {
    const naam = namen.find((n) => n.includes(deel));
    if (naam === undefined) throw new Error(`${deel} niet in ${namen.join()}`);
    return plat(readFileSync(join(uit, naam), 'utf8').replaceAll('\u00a0', ' '));
  };
  return { ...uitkomst, namen, tekst };
}

/** The sample dossier without the lines that begin so, and what is indented under them. */
function zonder(begin: string): string {
  const regels = DOSSIER.split('\n');
  const waar = regels.findIndex((r) => r.trim().startsWith(begin));
  if (waar === -1) throw new Error(begin);
  const inspringing = (r: string) => r.length - r.trimStart().length;
  const diep = inspringing(regels[waar] ?? '');
  let tot = waar + 1;
  while (regels[tot]?.trim() === '' || inspringing(regels[tot] ?? '') > diep) tot++;
  return [...regels.slice(0, waar), ...regels.slice(tot)].join('\n');
}

describe('een dossier dat alles vertelt, geeft een definitieve brief', () => {
  test('het besluit, met het afschrift en de mededeling', async () => {
    const { code, namen, tekst } = await brieven(DOSSIER, ...BESLUIT);
    expect(code).toBe(0);
    expect(namen).toEqual([
      'GM9011_2025-I_trede5_afschrift-raad.txt',
      'GM9011_2025-I_trede5_besluit.txt',
      'GM9011_2025-I_trede5_mededeling.txt',
    ]);
    const besluit = tekst('besluit');
    expect(besluit).not.toContain('[invullen');
    for (const deel of [
      'op 13 mei 2025 onder nummer 2025-GS-133',
      'uiterlijk 13 juni 2025: een ondertekende afspraak',
      '13 februari 2025: onze vooraankondiging van juridische interventie (kenmerk MID-2025-0101)',
      'Wij hebben uw zienswijze op 20 maart 2025 ontvangen.',
      'Wij nemen de taak dan over voor de achterstand per 1 januari 2025. Die was 29 vergunninghouders. Op 6 mei 2025 was daarvan nog niets ingelopen.',
      'Dat is na 13 maart 2025, de laatste dag die wij u daarvoor gaven. Wij hebben uw zienswijze toch meegewogen.',
      'Besluitnummer 2025-GS-133',
      'artikel 124, tweede lid, van de Gemeentewet',
      'Nog te huisvesten in 2025-I 44',
      'moeten ons de informatie geven die wij daarvoor nodig hebben en eraan meewerken',
    ])
      expect(besluit).toContain(deel);
    expect(besluit).not.toContain('horen wij');
  });

  test('de feitelijke indeplaatsstelling verwijst naar het besluit en zijn termijn', async () => {
    const { code, tekst } = await brieven(DOSSIER, ...TREDE_6);
    expect(code).toBe(0);
    expect(tekst('feitelijke')).toContain(
      'Het gaat om ons besluit tot indeplaatsstelling van 13 mei 2025 met nummer 2025-GS-133. Als laatste dag van de last noemt dat besluit 13 augustus 2025.',
    );
    for (const deel of [
      'uiterlijk 13 juni 2025: een ondertekende afspraak met de woningcorporaties over 20 woningen voor vergunninghouders. Dat is op 11 juni 2025 bereikt. Wij stelden dat op 16 juni 2025 vast.',
      'Dat is niet bereikt: 9 van de 29 vergunninghouders zijn gehuisvest. Wij stelden dat op 14 augustus 2025 vast.',
      'Op 1 januari 2026 beoordelen wij de cijfers opnieuw.',
      'Daarom volgt in beginsel de feitelijke indeplaatsstelling (trede 6).',
      'Dat doen wij voor de omvang die in ons besluit staat.',
      'Op 14 augustus 2025 hebben wij vastgesteld dat u de last niet volledig en op tijd heeft uitgevoerd.',
    ])
      expect(tekst('feitelijke')).toContain(deel);
  });

  test('de intrekking, met het afschrift en de mededeling', async () => {
    const { code, namen, tekst } = await brieven(DOSSIER, ...EINDE);
    expect(code).toBe(0);
    expect(namen).toHaveLength(3);
    for (const deel of [
      'Wij hebben op 19 mei 2026 onder nummer 2026-GS-120 besloten',
      'van 13 mei 2025 met nummer 2025-GS-133 in te trekken met ingang van 19 mei 2026.',
      'Op 1 juni 2026 dragen wij de huurcontracten aan u over.',
    ])
      expect(tekst('intrekking')).toContain(deel);
    expect(tekst('intrekking')).not.toContain('124d');
  });
});

describe('wat in het dossier ontbreekt, maakt de brief CONCEPT (uitgang 7) en staat er in woorden bij', () => {
  test.each([
    ['besluit_nummer:', BESLUIT, 'Nog in te vullen: nummer van het besluit.'],
    ['besluit_datum:', BESLUIT, 'Nog in te vullen: datum van het besluit.'],
    ['termijn_motivering:', BESLUIT, 'Nog in te vullen: waarom u deze termijn krijgt.'],
    ['deelstappen:', BESLUIT, 'Nog in te vullen: per onderdeel het concrete resultaat en de vaste datum.'],
    ['zienswijze:', BESLUIT, 'Nog in te vullen: ons antwoord op de zienswijze'],
    ['bijzondere_omstandigheden:', BESLUIT, 'Nog in te vullen: waarom er geen bijzondere omstandigheden'],
    ['belangenafweging:', BESLUIT, 'Nog in te vullen: de afweging van de belangen'],
    [
      '- { datum: 2024-08-13',
      BESLUIT,
      'De beoordeling van 2024-I vroeg om de brief verzoek-verbeterplan; het dossier noemt niet dat die is verzonden.',
    ],
    [
      'deelstappen:',
      TREDE_6,
      'Nog in te vullen: per onderdeel van de last: wat is gevraagd, uiterlijk wanneer',
    ],
    ['maatregelen:', TREDE_6, 'Nog in te vullen: de maatregelen'],
    ['ingangsdatum:', EINDE, 'Nog in te vullen: datum waarop de intrekking ingaat.'],
    ['kosten:', EINDE, 'Nog in te vullen: de gemaakte kosten'],
    ['beoogde_termijn:', TREDE_4, 'Nog in te vullen: de termijn die wij in het besluit willen geven'],
    ['rechtsmiddelen:', EINDE, 'Nog in te vullen: rechtsmiddelen tegen de intrekking'],
  ])('%s', async (begin, wanneer, reden) => {
    const { code, namen, tekst } = await brieven(zonder(begin), ...wanneer);
    expect(code).toBe(7);
    expect(namen.every((naam) => naam.includes('_CONCEPT'))).toBe(true);
    expect(tekst(namen.find((n) => /vooraank|besluit|feitelijke|intrekking/.test(n)) ?? '')).toContain(reden);
  });

  test('een besluit voordat de termijn voor de zienswijze voorbij is', async () => {
    const snel = zonder('- { datum: 2025-03-20').replace(
      'datum: 2025-02-13, soort: vooraankondiging',
      'datum: 2025-04-20, soort: vooraankondiging',
    );
    const { code, tekst } = await brieven(snel, ...BESLUIT);
    expect(code).toBe(7);
    expect(tekst('besluit')).toContain('De termijn voor een zienswijze loopt tot en met 20 mei 2025.');
  });

  test.each([
    ['2025-02-13', 'dat is niet na de vooraankondiging (13 februari 2025).'],
    ['2025-03-13', 'De gemeenteraad heeft tot en met 13 maart 2025 de tijd'],
    ['2025-03-19', 'dat is niet na de ontvangst van de zienswijze (20 maart 2025).'],
    ['2025-05-05', 'dat is niet na het oordeel (6 mei 2025).'],
    ['2025-05-14', 'Het besluit is van 14 mei 2025, na de datum van de brief.'],
  ])('een besluit van %s', async (dag, reden) => {
    const { code, tekst } = await brieven(
      DOSSIER.replace('besluit_datum: 2025-05-13', `besluit_datum: ${dag}`),
      ...BESLUIT,
    );
    expect(code).toBe(7);
    expect(tekst('besluit')).toContain(reden);
  });

  test('een zienswijze van na het laatste oordeel', async () => {
    const { code, tekst } = await brieven(
      DOSSIER.replace('datum: 2025-03-20', 'datum: 2025-05-07'),
      ...BESLUIT,
    );
    expect(code).toBe(7);
    expect(tekst('besluit')).toContain('De zienswijze kwam op 7 mei 2025 binnen, na het laatste oordeel');
  });

  test('een antwoord op een zienswijze die het dossier niet noemt', async () => {
    const { code, tekst } = await brieven(zonder('- { datum: 2025-03-20'), ...BESLUIT);
    expect(code).toBe(7);
    expect(tekst('besluit')).toContain('maar geen gebeurtenis zienswijze met haar datum.');
  });

  test('een intrekking waarover het dossier pas na de brief een besluit vertelt', async () => {
    const { code, tekst } = await brieven(
      DOSSIER.replace(/^ *intrekking_datum: .*\n/m, ''),
      '--datum',
      '2026-05-18',
    );
    expect(code).toBe(7);
    expect(tekst('intrekking')).toContain('Het besluit is van 19 mei 2026, na de datum van de brief.');
  });

  test('een intrekking die vóór het besluit ingaat', async () => {
    const { code, tekst } = await brieven(
      DOSSIER.replace('ingangsdatum: 2026-05-19', 'ingangsdatum: 2025-05-13'),
      ...EINDE,
    );
    expect(code).toBe(7);
    expect(tekst('intrekking')).toContain('dat is niet na het besluit van 13 mei 2025.');
  });

  test('een onderdeel van de last met een datum die al voorbij is', async () => {
    const { code, tekst } = await brieven(
      DOSSIER.replace('uiterlijk: 2025-06-13', 'uiterlijk: 2025-05-13'),
      ...BESLUIT,
    );
    expect(code).toBe(7);
    expect(tekst('besluit')).toContain('(13 mei 2025) is al voorbij.');
  });
});

test('meer dan de achterstand overnemen kan alleen met een reden, en met de aantallen', async () => {
  const heel = DOSSIER.replace('omvang: achterstand', 'omvang: totaalopgave');
  const zonderReden = await brieven(heel, ...BESLUIT);
  expect(zonderReden.code).toBe(7);
  expect(zonderReden.tekst('besluit')).toContain(
    'Nog in te vullen: waarom wij meer overnemen dan de achterstand.',
  );
  const reden = 'omvang_motivering: Ook de nieuwe taakstelling nemen wij over, omdat u geen woningen heeft.';
  const met = await brieven(
    heel.replace('omvang: totaalopgave', `omvang: totaalopgave\n      ${reden}`),
    ...BESLUIT,
  );
  expect(met.code).toBe(0);
  expect(met.tekst('besluit')).toContain(
    'Wij nemen ook de taakstelling van de eerste helft van 2025 over, voor zover die op 1 juli 2025 niet is gerealiseerd. Die taakstelling is 24 vergunninghouders.',
  );
});

describe('een onderdeel van de last waarvan de datum voorbij is', () => {
  const open = DOSSIER.replace(/ +bereikt: ja\n +bereikt_op: 2025-06-11\n +vastgesteld_op: 2025-06-16\n/, '');
  test('zonder vaststelling op de dag van de cijfers: een open vraag, en CONCEPT', async () => {
    const { code, namen, tekst } = await brieven(open, ...STAND, '--datum', '2025-07-10');
    expect(code).toBe(7);
    expect(namen.join()).toContain('_CONCEPT');
    expect(tekst(namen[0] ?? '')).not.toContain('loopt nog');
  });

  test('dat na de dag van de cijfers is gemist: geen voortzetting meer', async () => {
    const { code, tekst } = await brieven(DOSSIER, ...STAND, '--datum', '2025-07-17');
    expect(code).toBe(7);
    expect(tekst('voortzetting')).toContain('Op 16 juli 2025 is vastgesteld dat het onderdeel');
  });

  test('maar nog niet voorbij op de dag van de brief: de voortzetting gaat uit', async () => {
    const { code, tekst } = await brieven(DOSSIER, ...STAND, '--datum', '2025-07-15');
    expect(code).toBe(0);
    expect(tekst('voortzetting')).toContain('Die datum is nog niet voorbij.');
  });
});

test('de mededeling noemt verzending, besluit, laatste dag en media; zonder media is zij CONCEPT', async () => {
  const { tekst } = await brieven(DOSSIER, ...BESLUIT, '--verzenddatum', '2025-05-14');
  for (const deel of [
    'op 13 mei 2025 onder nummer 2025-GS-133',
    'op 14 mei 2025 aan het college van burgemeester en wethouders gestuurd',
    'tot en met 25 juni 2025 beroep',
    'Deze mededeling verschijnt in het provinciaal blad en de Middenlander',
  ])
    expect(tekst('mededeling')).toContain(deel);
  expect((await brieven(DOSSIER, ...BESLUIT)).tekst('mededeling')).not.toContain('gestuurd');
});

test('bij een zienswijze zonder oordeel over overmacht is het besluit CONCEPT', async () => {
  const { code, tekst } = await brieven(zonder('- vraag: oordeel_overmacht'), ...BESLUIT);
  expect(code).toBe(7);
  expect(tekst('besluit')).toContain('Ga na of daarin een verschoonbare reden staat');
  const met = await brieven(DOSSIER, ...BESLUIT);
  expect(met.code).toBe(0);
  expect(met.tekst('besluit')).not.toContain('Ga na of daarin');
});

test('een verzenddatum vóór de datum van de brief is verkeerd gebruik', async () => {
  const { code, fout } = await trede(
    'brief',
    'samples/almere-2023-II/invoer.csv',
    ...[
      '--gemeente',
      'Almere',
      '--kader',
      'utrecht-2024',
      '--datum',
      '2024-02-15',
      '--verzenddatum',
      '2024-02-14',
    ],
    ...['--uit', join(mkdtempSync(join(tmpdir(), 'trede-besluit-')), 'uit')],
  );
  expect(code).toBe(2);
  expect(plat(fout)).toContain('ligt vóór de datum van de brief (15 februari 2024)');
});

test('zonder zienswijze en na de termijn zegt het besluit dat er geen is gegeven', async () => {
  const { code, tekst } = await brieven(
    zonder('- { datum: 2025-03-20').replace(/ {6}zienswijze: \|[\s\S]*? {6}bijzondere/, '      bijzondere'),
    ...BESLUIT,
  );
  expect(code).toBe(0);
  expect(tekst('besluit')).toContain('U heeft geen zienswijze gegeven.');
});

test('wat is ingevuld en in deze brief niet past, wordt gemeld', async () => {
  const { uit } = await brieven(
    DOSSIER.replace(
      '      ingangsdatum: 2026-05-19',
      '      ingangsdatum: 2026-05-19\n      omvang: achterstand',
    ),
    ...EINDE,
  );
  expect(plat(uit)).toContain('Bij dit halfjaar is omvang ingevuld. De brief intrekking gebruikt dat niet.');
});

test('een onbekende naam onder invulling is een fout met regel en suggestie', async () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-besluit-'));
  writeFileSync(join(map, 'd.yaml'), DOSSIER.replace('besluit_nummer:', 'besluit_numer:'));
  const { code, fout } = await trede(
    'beoordeel',
    join(map, 'd.yaml'),
    '--kader',
    'utrecht-2024',
    '--gemeenten',
    'samples/ronde-2023-II/gemeenten.csv',
  );
  expect(code).toBe(4);
  expect(plat(fout)).toContain('halfjaren[3].invulling.besluit_numer');
  expect(plat(fout)).toContain('Bedoelt u besluit_nummer?');
});
