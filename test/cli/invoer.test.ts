import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { leesKolomuitleg } from '../../src/app/invoerwerkboek.ts';
import { KOLOMMEN } from '../../src/dossier/kolommen.ts';
import { plat, trede } from '../io.ts';
import { bladXml, xlsx } from '../werkboek.ts';

const map = mkdtempSync(join(tmpdir(), 'trede-invoer-'));
const pad = (naam: string) => join(map, naam);
const bewaar = (naam: string, inhoud: string | Uint8Array) => {
  writeFileSync(pad(naam), inhoud);
  return pad(naam);
};
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest';
const RIJ = 'GM0034;Almere;2023-II;3;216;147;0;318';
const FOUT = bewaar('fout.csv', `${KOP}\n${RIJ.replace('318', '3i8')}\nGM0228;Epe;2023-II;1;10;0;0;10\n`);
const codes = (uit: string) =>
  (JSON.parse(uit) as { fouten: { code: string; cel: string | null }[] }).fouten.map(
    (f) => `${f.code} ${f.cel}`,
  );
const blad = (bestand: string, naam: string) => {
  const boek = read(readFileSync(bestand));
  return boek.Sheets[naam] ?? {};
};

describe('controleer', () => {
  test('--uit geeft het eigen blad terug met opmerkingen en wat te doen', async () => {
    const uit = pad('fouten.xlsx');
    const { code } = await trede('controleer', FOUT, '--uit', uit);
    expect(code).toBe(4);
    const tabel = blad(uit, 'tabel');
    expect([tabel.A2?.v, tabel.E2?.v, tabel.H2?.v, tabel.B3?.v]).toEqual(['GM0034', 216, '3i8', 'Epe']);
    expect(tabel.H2?.c?.[0]?.t).toContain('is geen geheel getal');
    expect(tabel.B3?.c?.[0]?.t).toContain('hoort bij Ede, maar er staat Epe');
    expect([tabel.I1?.v, tabel.I2?.v]).toEqual([
      'wat te doen',
      expect.stringMatching(/^H2: Vul een heel aantal/),
    ]);
    expect(blad(uit, 'meldingen').B2?.v).toBe('geen-geheel-getal');
  });

  test('het teruggegeven blad kan worden verbeterd en opnieuw gelezen: de laatste kolom telt niet mee', async () => {
    const { code, uit } = await trede('controleer', pad('fouten.xlsx'), '--json');
    expect(code).toBe(4);
    expect(codes(uit)).toEqual(['geen-geheel-getal H2', 'gemeente-past-niet B3']);
    expect((JSON.parse(uit) as { waarschuwingen: unknown[] }).waarschuwingen).toEqual([]);
  });

  test('--uit kapt een cel die te lang is voor Excel zichtbaar af', async () => {
    const lang = 'x'.repeat(40_000);
    const bron = bewaar('lang.csv', `${KOP};toelichting\n${RIJ.replace('318', '3i8')};${lang}\n`);
    expect((await trede('controleer', bron, '--uit', pad('lang.xlsx'))).code).toBe(4);
    const cel = String(blad(pad('lang.xlsx'), 'tabel').I2?.v);
    expect([cel.length, cel.slice(-2)]).toEqual([32_767, 'x…']);
  });

  test('--uit zegt het als er geen blad was om terug te geven', async () => {
    const kapot = bewaar('kapot.xlsx', 'PK\u0003\u0004kapot');
    const { code, fout } = await trede('controleer', kapot, '--uit', pad('niets.xlsx'));
    expect([code, existsSync(pad('niets.xlsx'))]).toEqual([4, false]);
    expect(plat(fout)).toContain('niets.xlsx is niet geschreven: er kon geen blad worden gelezen.');
  });

  test.each([
    ['controleer', ['--uit', 'x.xlsx', '--totaal', 'taakstelling=1'], '--totaal, --uit'],
    ['controleer', ['--vorige', 'x.csv'], '--vorige'],
    ['beoordeel', ['--blad', 'x', '--kader', 'utrecht-2024'], '--blad'],
    ['uitleg', ['--koppeling', 'x.yaml', '--kader', 'utrecht-2024'], '--koppeling'],
  ])('%s weigert bij een dossier %j', async (commando, opties, genoemd) => {
    const { code, fout } = await trede(commando, 'samples/dossier-grasmeer/dossier.yaml', ...opties);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(`dossier.yaml is een dossier; daarbij kan ${genoemd} niet.`);
  });

  test('--uit overschrijft niets en schrijft alleen .xlsx', async () => {
    const bezet = bewaar('bezet.xlsx', 'van een ander');
    expect((await trede('controleer', FOUT, '--uit', bezet)).code).toBe(2);
    expect(readFileSync(bezet, 'utf8')).toBe('van een ander');
    const { code, fout } = await trede('controleer', FOUT, '--uit', pad('fouten.csv'));
    expect(code).toBe(2);
    expect(plat(fout)).toContain('Schrijf bijvoorbeeld: --uit fouten.xlsx.');
  });

  test('--totaal telt alleen de rijen van --halfjaar en geeft 4 bij een verschil, ook bij beoordeel', async () => {
    const twee = bewaar('twee.csv', `${KOP}\n${RIJ}\n${RIJ.replace('2023-II', '2024-I')}\n`);
    const goed = await trede('controleer', twee, '--halfjaar', '2023-II', '--totaal', 'taakstelling=216');
    expect(goed.code).toBe(0);
    const fout = await trede(
      'controleer',
      twee,
      '--totaal',
      'taakstelling=216',
      '--totaal',
      'Gehuisvest=636',
    );
    expect(fout.code).toBe(4);
    expect(plat(fout.uit)).toContain(
      'telt op tot 432, maar het controletotaal is 216: een verschil van 216.',
    );
    const beoordeeld = await trede(
      ...[
        'beoordeel',
        twee,
        '--halfjaar',
        '2023-II',
        '--kader',
        'utrecht-2024',
        '--totaal',
        'gehuisvest=317',
        '--json',
      ],
    );
    expect([beoordeeld.code, codes(beoordeeld.uit)]).toEqual([4, ['totaal-klopt-niet null']]);
  });

  test.each([
    ['taakstellin=1', 'Bedoelt u taakstelling?'],
    ['halfjaar=1', 'is geen kolom met aantallen'],
    ['taakstelling=veel', '"veel" is geen heel getal'],
  ])('--totaal %s geeft 2', async (totaal, tekst) => {
    const { code, fout } = await trede('controleer', FOUT, '--totaal', totaal);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(tekst);
  });

  test('--vorige en --provincie geven waarschuwingen, geen fouten', async () => {
    const nu = bewaar('nu.csv', `${KOP}\n${RIJ}\n`);
    const vorige = bewaar('vorige.csv', `${KOP}\nGM0034;Almere;2023-I;2;200;0;0;60\n`);
    const { code, uit } = await trede(
      'controleer',
      nu,
      '--vorige',
      vorige,
      '--provincie',
      'flevoland',
      '--json',
    );
    expect(code).toBe(0);
    const { waarschuwingen } = JSON.parse(uit) as { waarschuwingen: { code: string; cel: string | null }[] };
    expect(waarschuwingen.map((w) => `${w.code} ${w.cel}`)).toEqual([
      'overgang-anders F2',
      'uitschieter H2',
      ...Array<string>(5).fill('gemeente-ontbreekt-in-tabel null'),
    ]);
    expect((await trede('controleer', nu, '--provincie', 'Flevolant')).code).toBe(2);
    const stuk = await trede('controleer', nu, '--vorige', FOUT);
    expect([stuk.code, plat(stuk.fout)]).toEqual([
      4,
      expect.stringContaining('fout.csv: "3i8" is geen geheel getal'),
    ]);
  });

  test('een gemeente met een foute rij ontbreekt niet', async () => {
    const { uit } = await trede('controleer', FOUT, '--provincie', 'Flevoland');
    expect(plat(uit)).not.toContain('Almere (GM0034) hoort in');
    const goed = bewaar(
      'lelystad.csv',
      `${KOP}\nGM0995;Lelystad;2023-II;1;80;0;0;80\n${RIJ.replace('318', 'x')}\n`,
    );
    const { uit: json } = await trede('controleer', goed, '--provincie', 'Flevoland', '--json');
    expect(json).toContain('Zeewolde (GM0050) hoort in 2023-II bij Flevoland');
    expect(json).not.toContain('Almere (GM0034) hoort in');
  });

  test('een XLSX wordt overal gelezen waar een CSV wordt gelezen, met dezelfde uitkomst', async () => {
    const rij = ['0034', 'Almere', '2023-II', 3, 216, 147, 0, 318];
    const boek = bewaar('boek.xlsx', xlsx({ Blad1: bladXml({ 1: KOP.split(';'), 2: rij }) }));
    const csv = bewaar('boek.csv', `${KOP}\n${RIJ}\n`);
    const uit = async (bestand: string) =>
      (await trede('beoordeel', bestand, '--kader', 'utrecht-2024', '--json')).uit;
    expect(await uit(boek)).toBe(await uit(csv));
  });

  test('met --koppeling en een aanvulling komt de trede uit een bestand naast de koppeling', async () => {
    bewaar('treden.csv', 'gemeentecode;trede_vorig\nGM0034;3\n');
    const koppeling = bewaar(
      'k.yaml',
      'kolommen:\n  Code: gemeentecode\n  Naam: gemeente\n  Netto: taakstelling\n  Gehuisvest: gehuisvest\nsaldo:\n  kop: Saldo\n  achterstand: negatief\nhalfjaar: 2023-II\naanvullen:\n  bestand: treden.csv\n  kolommen: [trede_vorig]\n',
    );
    const bron = bewaar('bron.csv', 'Code;Naam;Netto;Saldo;Gehuisvest\n0034;Almere;216;-147;318\n');
    const { code, uit } = await trede(
      ...['beoordeel', bron, '--koppeling', koppeling, '--kader', 'utrecht-2024', '--json'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(uit)).toMatchObject({
      beoordelingen: [{ tredeVorig: 3, trede: 2, cijfers: { achterstand: 45 } }],
    });
    bewaar('treden.csv', 'gemeentecode\nGM0034\n');
    expect(codes((await trede('controleer', bron, '--koppeling', koppeling, '--json')).uit)).toEqual([
      'aanvulling-mist-kolom null',
    ]);
  });

  test('elke regel op het scherm past in 80 kolommen', async () => {
    const { uit } = await trede('controleer', FOUT, '--provincie', 'Gelderland');
    for (const regel of uit.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
  });
});

describe('tabel', () => {
  const opties = ['--provincie', 'Flevoland', '--halfjaar', '2024-I'];
  test('maakt de invoertabel van een provincie, die controleer leest', async () => {
    for (const naam of ['leeg.xlsx', 'leeg.csv']) {
      const { code, uit } = await trede('tabel', ...opties, '--uit', pad(naam));
      expect([code, uit]).toEqual([0, expect.stringContaining('6 gemeenten van Flevoland voor 2024-I')]);
      const gelezen = await trede('controleer', pad(naam), '--provincie', 'Flevoland', '--json');
      const { rijen, fouten, waarschuwingen } = JSON.parse(gelezen.uit) as {
        rijen: number;
        fouten: unknown[];
        waarschuwingen: { code: string }[];
      };
      expect([rijen, fouten, new Set(waarschuwingen.map((w) => w.code))]).toEqual([
        6,
        [],
        new Set(['cijfer-onbekend']),
      ]);
    }
  });

  test('heeft de kolommen van het contract op volgorde en legt elke kolom uit', async () => {
    const uit = pad('kolommen.csv');
    await trede('tabel', ...opties, '--uit', uit);
    expect(readFileSync(uit, 'utf8').split('\r\n')[0]).toBe(`\ufeff${Object.keys(KOLOMMEN).join(';')}`);
    expect(Object.keys(leesKolomuitleg())).toEqual(Object.keys(KOLOMMEN));
    expect(blad(pad('leeg.xlsx'), 'uitleg').A2?.v).toBe('gemeentecode');
  });

  test('neemt met --na over wat bij de vorige ronde vaststond, en zegt wat niet', async () => {
    const { uit } = await trede(
      'beoordeel',
      bewaar('r.csv', `${KOP}\n${RIJ}\nGM0995;Lelystad;2023-II;1;80;0;0;\n`),
      '--kader',
      'utrecht-2024',
      '--json',
    );
    bewaar('beoordeling.json', uit);
    const na = await trede('tabel', ...opties, '--na', map, '--uit', pad('na.csv'));
    expect(na.code).toBe(0);
    const regels = readFileSync(pad('na.csv'), 'utf8').split('\r\n');
    expect(regels.find((r) => r.includes('Almere'))).toMatch(/^GM0034;Almere;2024-I;2;;45;0;;/);
    expect(regels.find((r) => r.includes('Lelystad'))).toMatch(/^GM0995;Lelystad;2024-I;;;;;;/);
    expect(plat(na.fout)).toContain(
      'Lelystad: de vorige beoordeling is onbepaald, dus trede_vorig blijft leeg.',
    );
    expect(plat(na.fout)).toContain('Urk (GM0184) staat niet in de vorige ronde');
  });

  test.each(['utrecht-2024', 'flevoland', 'stappenplan', 'handreiking'])(
    'de stand halverwege is geen uitkomst: een ronde met --moment onder %s wordt geweigerd',
    async (kader) => {
      const half = mkdtempSync(join(tmpdir(), 'trede-half-'));
      const bron = bewaar(`half-${kader}.csv`, `${KOP};gehuisvest_halverwege\n${RIJ};100\n`);
      const { uit } = await trede('beoordeel', bron, '--kader', kader, '--moment', '2023-10-01', '--json');
      writeFileSync(join(half, 'beoordeling.json'), uit);
      const { code, fout } = await trede('tabel', ...opties, '--na', half, '--uit', join(half, 'na.csv'));
      expect([code, existsSync(join(half, 'na.csv'))]).toEqual([2, false]);
      expect(plat(fout)).toContain('is de stand halverwege 2023-II (Almere)');
    },
  );

  test('een voorstel is geen besluit: van een open beoordeling wordt de trede niet overgenomen', async () => {
    const open = mkdtempSync(join(tmpdir(), 'trede-open-'));
    const { uit } = await trede(
      'beoordeel',
      bewaar('open.csv', `${KOP}\n${RIJ}\n`),
      '--kader',
      'flevoland',
      '--json',
    );
    expect(JSON.parse(uit)).toMatchObject({ beoordelingen: [{ status: 'open', trede: 3 }] });
    writeFileSync(join(open, 'beoordeling.json'), uit);
    expect((await trede('tabel', ...opties, '--na', open, '--uit', pad('open-na.csv'))).code).toBe(0);
    expect(readFileSync(pad('open-na.csv'), 'utf8')).toContain('GM0034;Almere;2024-I;;;45;0;');
  });

  test.each([
    ['een map die er niet is', ['--na', 'nergens'], 'nergens bestaat niet.'],
    ['een map zonder uitkomst', ['--na', 'samples'], 'samples is geen ronde'],
    ['een ander halfjaar', ['--na', map, '--halfjaar', '2024-II'], 'vóór 2024-II komt 2024-I'],
    ['een provincie die niet bestaat', ['--provincie', 'Flevolan'], 'Bedoelt u Flevoland?'],
    ['een ander soort bestand', ['--uit', 'x.docx'], 'eindigt op .xlsx of .csv'],
  ])('%s geeft 2', async (_wat, erbij, tekst) => {
    const { code, fout } = await trede('tabel', ...opties, '--uit', pad('nooit.csv'), ...erbij);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(tekst);
  });
});

test('wat van drie of meer cellen van een kolom hetzelfde is, staat er één keer, met elke cel', async () => {
  const map = mkdtempSync(join(tmpdir(), 'trede-groep-'));
  const uit = join(map, 'leeg.csv');
  await trede('tabel', '--provincie', 'Flevoland', '--halfjaar', '2023-II', '--uit', uit);
  const { code, uit: tekst } = await trede('controleer', uit);
  expect(code).toBe(0);
  expect(plat(tekst)).toContain(
    'Let op: gehuisvest, 6 cellen (H2, H3, H4, H5, H6, H7): De cel is leeg, dus het cijfer is onbekend.',
  );
  expect(tekst.match(/gehuisvest/g)).toHaveLength(1);
});
