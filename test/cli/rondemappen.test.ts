import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brievenIn, plat, trede } from '../io.ts';

const REGISTER = ['--gemeenten', resolve('samples/ronde-2023-II/gemeenten.csv')];
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;taakstelling_oorspronkelijk;bijstelling_datum;achterstand_begin;voorsprong_begin;gehuisvest;gehuisvest_halverwege;verificatie_datum;adres;postcode;plaats';
/** Beekveld goes from trede 2 to 3, and was told half-way; Duinbroek is in order; Eikerdam was ready on 1 October. */
const TABEL = `${KOP}
GM9002;Beekveld;2023-II;2;30;40;10-11-2023;10;0;25;8;08-01-2024;Postbus 1;0000 AA;Beekveld
GM9003;Duinbroek;2023-II;1;20;30;10-11-2023;0;0;20;10;08-01-2024;Postbus 2;0000 AB;Duinbroek
GM9004;Eikerdam;2023-II;2;30;40;10-11-2023;5;0;45;45;08-01-2024;Postbus 3;0000 AC;Eikerdam
`;
/** The same on 1 October: not yet adjusted, not yet verified. */
const OKTOBER = TABEL.replaceAll(/;(\d+);(\d+);10-11-2023;/g, ';$2;;;').replaceAll('08-01-2024', '');
const LATER = TABEL.replaceAll('2023-II', '2024-I')
  .replace(';2;30;', ';3;30;')
  .replace(';10;0;25;', ';15;0;40;')
  .replaceAll(/;(\d+);(\d+);10-11-2023;/g, ';$1;;;')
  .replaceAll('08-01-2024', '08-07-2024');

const hier = process.cwd();
const werk = mkdtempSync(join(tmpdir(), 'trede-mappen-'));
beforeAll(() => {
  process.chdir(werk);
  writeFileSync('nu.csv', TABEL);
  writeFileSync('oktober.csv', OKTOBER);
  writeFileSync('later.csv', LATER);
});
afterAll(() => process.chdir(hier));

const brieven = (bestand: string, datum: string, ...opties: string[]) =>
  trede(
    'brieven',
    bestand,
    ...REGISTER,
    '--kader',
    'utrecht-2024',
    '--formaat',
    'txt',
    '--datum',
    datum,
    ...opties,
  );
const NU = 'brieven/2023-II-utrecht-2024';
const BERICHT = `${NU}-2023-10-01`;
const NIET_GEBLEKEN = 'Uit de gegevens blijkt niet dat de gemeente op het informatiemoment';
const tekst = (map: string, gemeente: string) => {
  const naam = brievenIn(map).find((n) => n.startsWith(gemeente));
  return plat(readFileSync(join(map, naam ?? ''), 'utf8'));
};

describe('zonder --uit', () => {
  test('heeft elke ronde haar eigen map, met halfjaar, kader en moment in de naam', async () => {
    const bericht = await brieven('oktober.csv', '2023-10-05', '--moment', '2023-10-01');
    expect(bericht.code).toBe(0);
    expect(bericht.fout).not.toContain('Gevonden');
    expect(brievenIn(BERICHT).length).toBe(3);
    expect(tekst(BERICHT, 'GM9002')).toContain('IBT-2023-II-GM9002-2');
    expect(tekst(BERICHT, 'GM9004')).toContain('IBT-2023-II-GM9004-1');
    const zonder = await brieven(
      'nu.csv',
      '2024-02-15',
      '--uit',
      join(mkdtempSync(join(tmpdir(), 'x-')), 'los'),
    );
    expect(plat(zonder.uit)).toContain(NIET_GEBLEKEN);
  });

  test('kent een ronde het verzonden bericht van het informatiemoment: geen vraag daarover, en een eigen kenmerk', async () => {
    const leg = await trede('verzonden', BERICHT, '--alles', '--datum', '2023-10-06', '--voorbeeld');
    expect(leg.code).toBe(0);
    const { code, uit, fout } = await brieven('nu.csv', '2024-02-15');
    expect(code).toBe(0);
    expect(plat(fout)).toContain(`Gevonden: eerder over dit halfjaar: ${BERICHT}.`);
    expect(plat(uit)).not.toContain(NIET_GEBLEKEN);
    expect(plat(uit)).toContain(`3 brieven in ${NU}`);
    expect(tekst(NU, 'GM9002')).toContain('IBT-2023-II-GM9002-1');
    expect(tekst(NU, 'GM9004')).toContain('IBT-2023-II-GM9004-2');
    expect((await trede('verifieer', NU)).code).toBe(0);
  });

  test('wat een ronde van de eerdere weet, staat vast vanaf haar begin', async () => {
    renameSync(BERICHT, 'weg');
    const { code, uit, fout } = await brieven('nu.csv', '2024-02-15', '--formaat', 'txt,html');
    renameSync('weg', BERICHT);
    expect(fout).not.toContain('Gevonden');
    expect(code).toBe(0);
    expect(plat(uit)).toContain('6 bestanden nieuw');
    expect(tekst(NU, 'GM9004')).toContain('IBT-2023-II-GM9004-2');
    expect((await trede('verifieer', NU)).code).toBe(0);
  });

  test('vindt een ronde haar voorganger, en met --vorige een map met een andere naam', async () => {
    expect((await brieven('nu.csv', '2024-02-15')).fout).not.toContain('vorige ronde');
    const { fout } = await brieven('later.csv', '2024-08-15');
    expect(plat(fout)).toContain(`de vorige ronde staat in ${NU}`);
    expect(readdirSync('brieven').sort()).toEqual([
      '2023-II-utrecht-2024',
      '2023-II-utrecht-2024-2023-10-01',
      '2024-I-utrecht-2024',
    ]);
    const anders = await brieven('later.csv', '2024-08-15', '--uit', 'proef', '--vorige', NU);
    expect(plat(anders.fout)).toContain(`de vorige ronde staat in ${NU}`);
    const fout2 = await brieven('later.csv', '2024-08-15', '--uit', 'proef2', '--vorige', BERICHT);
    expect(fout2.code).toBe(2);
    expect(plat(fout2.fout)).toContain('is de stand halverwege 2023-II');
    expect((await brieven('later.csv', '2024-08-15', '--uit', 'proef2', '--vorige', 'nergens')).code).toBe(2);
  });

  test('komt één losse brief in een map ernaast; in de map van een ronde wordt hij geweigerd', async () => {
    const een = (...opties: string[]) =>
      trede(
        ...[
          'brief',
          'nu.csv',
          ...REGISTER,
          '--kader',
          'utrecht-2024',
          '--gemeente',
          'Beekveld',
          '--formaat',
          'txt',
        ],
        ...['--datum', '2024-02-15', ...opties],
      );
    const los = await een();
    expect(los.code).toBe(0);
    expect(brievenIn(`${NU}-los`)).toHaveLength(1);
    expect(tekst(`${NU}-los`, 'GM9002')).toContain('IBT-2023-II-GM9002-1');
    const { code, fout } = await een('--uit', NU);
    expect(code).toBe(2);
    expect(plat(fout)).toContain(`In ${NU} staat een ronde`);
    expect(plat(fout)).toContain('Kies met --uit een andere map');
    expect(brievenIn(NU).length).toBe(6);
  });

  test('kan de voorganger meer mappen zijn, dan kiest Trede de map met haar eigen naam', async () => {
    const { cpSync } = await import('node:fs');
    cpSync(NU, 'brieven/kopie 2023-II', { recursive: true });
    expect(plat((await brieven('later.csv', '2024-08-15', '--uit', 'brieven/2024-I-proef')).fout)).toContain(
      `de vorige ronde staat in ${NU}`,
    );
    renameSync(NU, 'brieven/2023-II-anders');
    const { code, fout } = await brieven('later.csv', '2024-08-15', '--uit', 'brieven/2024-I-proef2');
    renameSync('brieven/2023-II-anders', NU);
    expect([0, 7]).toContain(code);
    expect(plat(fout)).toContain(
      'de vorige ronde kan zijn: brieven/2023-II-anders, brieven/kopie 2023-II; kies met --vorige',
    );
  });
});
