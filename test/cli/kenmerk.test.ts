import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brievenIn, plat, trede } from '../io.ts';

const VERTELD = readFileSync('samples/dossier-tot-trede-6/dossier.yaml', 'utf8');
/** The letters with their days, and none with its kenmerk. */
const ZONDER = VERTELD.replaceAll(/, kenmerk: [^,} ]+/g, '');
const BESLUIT = ['--moment', '2025-05-06', '--datum', '2025-05-13'];
const VOORTZETTING = ['--halfjaar', '2025-I', '--datum', '2025-07-10'];
const KOP =
  'gemeentecode;gemeente;halfjaar;trede_vorig;taakstelling;achterstand_begin;voorsprong_begin;gehuisvest;kenmerk;verificatie_datum';

async function brieven(bestand: string, inhoud: string, ...opties: string[]) {
  const map = mkdtempSync(join(tmpdir(), 'trede-kenmerk-'));
  writeFileSync(join(map, bestand), inhoud);
  const uit = join(map, 'uit');
  const kern = [join(map, bestand), '--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
  const uitkomst = await trede(
    bestand.endsWith('.yaml') || opties.includes('--gemeente') ? 'brief' : 'brieven',
    ...kern,
    ...['--kader', 'utrecht-2024', '--formaat', 'txt', '--uit', uit, ...opties],
  );
  const namen = existsSync(uit) ? readdirSync(uit) : [];
  const teksten = namen
    .filter((n) => n.endsWith('.txt'))
    .map((n) => readFileSync(join(uit, n), 'utf8').replaceAll('\u00a0', ' '));
  const kenmerken = teksten.map((t) => /^Ons kenmerk\s+(.*)$/m.exec(t)?.[1]);
  return { ...uitkomst, uit, namen, kenmerken, tekst: plat(teksten.join('\n')) };
}

const dossier = (inhoud: string, ...opties: string[]) => brieven('dossier.yaml', inhoud, ...opties);

function huisstijl(patroon: string): string {
  const map = join(mkdtempSync(join(tmpdir(), 'trede-kenmerk-')), 'eigen');
  cpSync('huisstijl/voorbeeld', map, { recursive: true });
  const bestand = join(map, 'huisstijl.yaml');
  const yaml = readFileSync(bestand, 'utf8');
  writeFileSync(bestand, yaml.replace(/^kenmerkpatroon: .*$/m, `kenmerkpatroon: '${patroon}'`));
  return map;
}

describe('twee brieven van een dossier hebben nooit hetzelfde kenmerk', () => {
  test('de tweede brief van een halfjaar krijgt volgnummer 2, een derde van dezelfde dag 3', async () => {
    const besluit = await dossier(ZONDER, ...BESLUIT);
    expect(besluit.code).toBe(0);
    // The besluit, its copy for the raad and the mededeling.
    expect(besluit.kenmerken).toEqual(Array(3).fill('IBT-2025-I-GM9011-1'));
    expect((await dossier(ZONDER, ...VOORTZETTING)).kenmerken).toEqual(['IBT-2025-I-GM9011-2']);
    const derde = await dossier(ZONDER, ...VOORTZETTING, '--soort', 'uitnodiging-bestuurlijk-overleg');
    expect(derde.kenmerken).toEqual(['IBT-2025-I-GM9011-3']);
  });

  test('een brief die nog niet als verzonden is verteld, houdt daarna zijn kenmerk', async () => {
    const ervoor = ZONDER.replace(/^.*datum: 2025-07-10.*\n/m, '');
    expect(ervoor).not.toBe(ZONDER);
    expect((await dossier(ervoor, ...VOORTZETTING)).kenmerken).toEqual(['IBT-2025-I-GM9011-2']);
  });

  test('een brief draagt het kenmerk waarmee het dossier hem vertelt, met wat erbij hoort', async () => {
    expect((await dossier(VERTELD, ...BESLUIT)).kenmerken).toEqual(Array(3).fill('MID-2025-0288'));
  });

  test('zonder {volgnr} in het patroon is de tweede brief CONCEPT, en de eerste niet', async () => {
    const oud = ['--huisstijl', huisstijl('IBT-{halfjaar}-{code}')];
    const eerste = await dossier(ZONDER, ...BESLUIT, ...oud);
    expect([eerste.code, eerste.kenmerken[0]]).toEqual([0, 'IBT-2025-I-GM9011']);
    const { code, namen, tekst } = await dossier(ZONDER, ...VOORTZETTING, ...oud);
    expect(code).toBe(7);
    expect(namen).toEqual(['GM9011_2025-I_trede5_voortzetting_CONCEPT.txt']);
    expect(tekst).toContain(
      'Onze brief van 13 mei 2025 heeft hetzelfde kenmerk. Geef deze brief een ander kenmerk (kolom kenmerk), of laat kenmerk leeg en zet {volgnr} in het kenmerkpatroon van de huisstijl.',
    );
  });

  test.each([
    ['MID-2025-0288', 7],
    ['MID-2025-0399', 0],
    // Of a letter after this one.
    ['MID-2025-0471', 7],
  ])('getypt kenmerk %s: uitgang %i', async (kenmerk, verwacht) => {
    const zelf = VERTELD.replace(', kenmerk: MID-2025-0402', '').replace(
      '  - halfjaar: 2025-I\n    taakstelling',
      `  - halfjaar: 2025-I\n    kenmerk: ${kenmerk}\n    taakstelling`,
    );
    const { code, kenmerken } = await dossier(zelf, ...VOORTZETTING);
    expect([code, kenmerken]).toEqual([verwacht, [kenmerk]]);
  });
});

describe('een tabel', () => {
  const rij = (code: string, naam: string, kenmerk: string) =>
    `${code};${naam};2023-II;1;30;0;0;16;${kenmerk};2024-01-17`;
  const tabel = (een: string, ander: string) =>
    `${KOP}\n${rij('GM9011', 'Noorderkreek', een)}\n${rij('GM9001', 'Aardenhof', ander)}\n`;

  test('de brief van de beoordeling is 1, een brief ernaast 2; een ronde is opnieuw te maken', async () => {
    const ronde = await brieven('invoer.csv', tabel('', 'A-7'));
    expect(ronde.kenmerken.sort()).toEqual(['A-7', 'IBT-2023-II-GM9011-1']);
    expect((await trede('verifieer', ronde.uit)).code).toBe(0);
    expect(brievenIn(ronde.uit)).toHaveLength(2);
    const ernaast = ['--gemeente', 'Noorderkreek', '--soort', 'uitnodiging-bestuurlijk-overleg'];
    expect((await brieven('invoer.csv', tabel('', 'A-7'), ...ernaast)).kenmerken).toEqual([
      'IBT-2023-II-GM9011-2',
    ]);
  });

  test('twee rijen met één kenmerk worden geweigerd, met de cel', async () => {
    const { code, fout } = await brieven('invoer.csv', tabel('A-7', 'A-7'));
    expect(code).toBe(4);
    expect(plat(fout)).toContain('I3');
    expect(plat(fout)).toContain('De brief aan Aardenhof heeft hetzelfde kenmerk als die aan Noorderkreek');
  });

  test('een patroon zonder {code} wordt geweigerd zodra er twee gemeenten zijn', async () => {
    const { code, fout } = await brieven(
      'invoer.csv',
      tabel('', ''),
      '--huisstijl',
      huisstijl('IBT-{volgnr}'),
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('Zet {code} in het kenmerkpatroon van de huisstijl');
  });

  test('een merk dat niet bestaat, wordt geweigerd en niet gedrukt', async () => {
    const { code, fout } = await brieven(
      'invoer.csv',
      tabel('', ''),
      '--huisstijl',
      huisstijl('IBT-{code}-{volgnummer}'),
    );
    expect(code).toBe(4);
    expect(plat(fout)).toContain('kenmerkpatroon: ontbreekt of heeft een verkeerde waarde');
  });
});
