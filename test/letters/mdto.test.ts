import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { brievenIn, plat, RONDE, trede } from '../io.ts';

/** The schema of MDTO is not in this repository: beside it, or a copy of one's own. */
const XSD = process.env.MDTO_XSD ?? '../shared/mdto/MDTO-XML1.0.1.xsd';
const ARCHIEF = `
archief:
  identificatiebron: Zaaksysteem Middenland (fictief)
  archiefvormer:
    naam: Provincie Middenland (fictief)
    identificatie: { kenmerk: pv99, bron: TOOI-register provincies }
  waardering: { label: Tijdelijk te bewaren, code: V, begrippenlijst: Selectielijst provincies (fictief) }
  bewaartermijn: P10Y
  informatiecategorie: null
  beperkingen:
    - { label: Openbaar & beperkt, code: null, begrippenlijst: Beperkingen (fictief) }
`;

const map = () => mkdtempSync(join(tmpdir(), 'trede-mdto-'));
function huisstijl(erbij: string): string {
  const uit = map();
  cpSync('huisstijl/voorbeeld', uit, { recursive: true });
  writeFileSync(
    join(uit, 'huisstijl.yaml'),
    `${readFileSync(join(uit, 'huisstijl.yaml'), 'utf8')}\n${erbij}`,
  );
  return uit;
}
const maak = (uit: string, stijl: string) =>
  trede(
    'brieven',
    ...RONDE,
    '--kader',
    'utrecht-2024',
    '--formaat',
    'txt',
    '--huisstijl',
    stijl,
    '--uit',
    uit,
  );
const zijwagens = (uit: string) => readdirSync(uit).filter((naam) => naam.endsWith('.mdto.xml'));

describe('de beschrijving voor het archief', () => {
  test('staat naast elke definitieve brief, en noemt wat de huisstijl zegt', async () => {
    const uit = map();
    expect((await maak(uit, huisstijl(ARCHIEF))).code).toBe(3);
    const definitief = brievenIn(uit).filter((n) => n.endsWith('.txt') && !n.includes('CONCEPT'));
    expect(zijwagens(uit)).toEqual(definitief.map((n) => n.replace('.txt', '.mdto.xml')));
    const xml = readFileSync(join(uit, 'GM9003_2023-II_trede2_uitnodiging-overleg.mdto.xml'), 'utf8');
    expect(xml).toContain(
      '<identificatieKenmerk>GM9003_2023-II_trede2_uitnodiging-overleg</identificatieKenmerk>',
    );
    expect(xml).toContain('<verwijzingNaam>GM9003_2023-II_trede2_uitnodiging-overleg.txt</verwijzingNaam>');
    expect(xml).toContain('<waardering><begripLabel>Tijdelijk te bewaren</begripLabel>');
    expect(xml).toContain('Openbaar &amp; beperkt');
    expect((await trede('verifieer', uit)).code).toBe(0);
  });

  test('is er niet als de huisstijl niets over het archief zegt: niets wordt verzonnen', async () => {
    const uit = map();
    await maak(uit, huisstijl(''));
    expect(zijwagens(uit)).toEqual([]);
  });

  test('een halve beschrijving in de huisstijl wordt geweigerd, met de sleutel die ontbreekt', async () => {
    const { code, fout } = await maak(map(), huisstijl(ARCHIEF.replace(/ {2}waardering.*\n/, '')));
    expect(code).toBe(4);
    expect(plat(fout)).toContain('archief.waardering');
  });

  test.skipIf(!existsSync(XSD))(
    'elke beschrijving is geldig volgens MDTO 1.0.1 (schema: MDTO_XSD)',
    async () => {
      const uit = map();
      await maak(uit, huisstijl(ARCHIEF));
      const schema = readFileSync(XSD, 'utf8');
      const xml = zijwagens(uit).map((fileName) => ({
        fileName,
        contents: readFileSync(join(uit, fileName), 'utf8'),
      }));
      const { valid, errors } = await validateXML({ xml, schema: [schema] });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
      // The check itself fails where a required element is missing.
      const kapot = {
        fileName: 'kapot.xml',
        contents: (xml[0]?.contents ?? '').replace(/<waardering>.*<\/waardering>/, ''),
      };
      expect((await validateXML({ xml: [kapot], schema: [schema] })).valid).toBe(false);
    },
  );
});
