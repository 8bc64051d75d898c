import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plat, RONDE, trede } from '../io.ts';

const BRIEF = `# Huisvesting vergunninghouders {{ periode.tekst }}: herinnering {{ kader.plan }}

Geacht college,

Wij hebben uw {{ kader.plan }} nog niet ontvangen.

{% include "bouwstenen/cijfers.njk" %}
{% include "bouwstenen/volgend.njk" %}
{% include "bouwstenen/tot-slot.njk" %}
`;

/** A folder of one's own with that letter under a head. */
function sjablonen(kop: string | null, brief = BRIEF): string {
  const map = mkdtempSync(join(tmpdir(), 'trede-eigenkop-'));
  mkdirSync(join(map, 'trede3'));
  writeFileSync(
    join(map, 'trede3/herinnering-plan.njk'),
    kop === null ? brief : `---\n${kop}\n---\n${brief}`,
  );
  return map;
}

async function vraag(map: string, gemeente: string, ...rest: string[]) {
  const uit = join(map, 'uit');
  const uitkomst = await trede(
    ...['brief', ...RONDE, '--kader', 'utrecht-2024', '--sjablonen', map, '--soort', 'herinnering-plan'],
    ...['--gemeente', gemeente, '--formaat', 'txt', '--uit', uit, ...rest],
  );
  const tekst = uitkomst.code === 0 ? readFileSync(join(uit, readdirSync(uit)[0] ?? ''), 'utf8') : '';
  return { ...uitkomst, tekst };
}

const controleer = async (kop: string) => {
  const { uit } = await trede('sjablonen', 'controleer', sjablonen(kop), '--json');
  return JSON.parse(uit).bevindingen.map(
    (b: { regel: number; kolom: number; melding: string }) => `${b.regel}:${b.kolom} ${b.melding}`,
  );
};

describe('een brief op verzoek zegt zelf', () => {
  test('wie ondertekent en wie een afschrift krijgt', async () => {
    const kop = 'ondertekening: ambtelijk\nafschriften: gemeenteraad, COA, de griffier\ntreden: 2, 3';
    const { code, fout, tekst } = await vraag(sjablonen(kop), 'Grasmeer');
    expect([code, fout]).toEqual([0, expect.not.stringContaining('staat bij trede')]);
    expect(plat(tekst)).toContain('namens deze, het hoofd');
    expect(plat(tekst)).toMatch(
      /Afschrift aan: (?:- )?de raad van de gemeente Grasmeer (?:- )?het Centraal Orgaan opvang asielzoekers \(COA\) (?:- )?de griffier/,
    );
    expect(tekst).not.toContain('treden');
  });

  test('zonder die regels ondertekenen Gedeputeerde Staten, zonder afschrift', async () => {
    const { code, tekst } = await vraag(sjablonen(null), 'Grasmeer');
    expect(code).toBe(0);
    expect(tekst).not.toContain('namens deze');
    expect(tekst).not.toContain('Afschrift aan');
  });

  test('voor welke treden hij is: op een andere wordt hij geweigerd', async () => {
    const { code, fout } = await vraag(sjablonen('treden: 3'), 'Aardenhof');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('De gevraagde brief is volgens zijn sjabloon voor trede 3.');
    expect((await vraag(sjablonen('treden: 3'), 'Heidelo')).code).toBe(2);
  });

  test('en in mandaat gaat hij niet uit vanaf de vooraankondiging', async () => {
    const { code, fout } = await vraag(sjablonen('ondertekening: ambtelijk'), 'Noorderkreek');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('voor een trede vóór de vooraankondiging, omdat hij in mandaat uitgaat');
  });

  test('voor welke kaders hij is', async () => {
    const { code, fout } = await vraag(sjablonen('kaders: stappenplan, flevoland'), 'Grasmeer');
    expect(code).toBe(2);
    expect(plat(fout)).toContain('volgens zijn sjabloon voor het kader stappenplan of flevoland');
  });

  test('en zonder treden wordt een brief uit de map van een andere trede gemaakt, en dat wordt gezegd', async () => {
    const { code, uit } = await vraag(sjablonen(null), 'Heidelo');
    expect(code).toBe(0);
    expect(plat(uit)).toContain(
      'Het sjabloon trede3/herinnering-plan.njk staat bij trede 3, en deze gemeente staat op trede 2.',
    );
  });
});

describe('wat er boven een brief verkeerd kan staan, wordt gemeld met zijn regel', () => {
  test.each([
    ['onderteken: ambtelijk', '2:1 "onderteken: ambtelijk" hoort hier niet (bedoeld: "ondertekening: …"?)'],
    ['ondertekening: burgemeester', '2:1 "burgemeester" ondertekent geen brief'],
    ['treden: 3\ntreden: 2', '3:1 "treden" staat hier twee keer'],
    ['treden: drie', '2:1 "drie" is geen trede'],
    ['kaders:', '2:1 achter "kaders:" staat niets'],
    ['treden: 3\nondertekening: ambtelijk\nkaders: drenthe', '1:1 er is geen kader "drenthe"'],
  ])('%s', async (kop, melding) => {
    expect(await controleer(kop)).toContainEqual(expect.stringContaining(melding));
  });

  test('een brief van ons krijgt geen regels: wie ondertekent, staat in het kader', async () => {
    const map = mkdtempSync(join(tmpdir(), 'trede-eigenkop-'));
    mkdirSync(join(map, 'trede3'));
    const onze = readFileSync('templates/trede3/verzoek-verbeterplan.njk', 'utf8');
    writeFileSync(
      join(map, 'trede3/verzoek-verbeterplan.njk'),
      `---\nondertekening: ambtelijk\n---\n${onze}`,
    );
    const { uit, code } = await trede('sjablonen', 'controleer', map);
    expect(code).toBe(6);
    expect(plat(uit)).toContain(
      'wie de brief "verzoek-verbeterplan" ondertekent en krijgt, staat in het kader',
    );
  });
});

describe('een brief van uzelf in een dossier', () => {
  const DOSSIER = readFileSync('samples/dossier-utrecht/dossier.yaml', 'utf8');
  const met = (brief: string) =>
    DOSSIER.replace(
      'gebeurtenissen:\n',
      `gebeurtenissen:\n  - datum: 2024-08-20\n    soort: brief_verzonden\n    brief: ${brief}\n    kenmerk: EIGEN-1\n`,
    );
  const schrijf = (inhoud: string) => {
    const bestand = join(mkdtempSync(join(tmpdir(), 'trede-eigendossier-')), 'dossier.yaml');
    writeFileSync(bestand, inhoud);
    return bestand;
  };

  test('staat in het verloop van een latere brief, met haar naam en kenmerk', async () => {
    const bestand = schrijf(met('herinnering-plan'));
    const uit = join(bestand, '..', 'uit');
    const { code, fout } = await trede(
      ...['brief', bestand, '--gemeenten', 'samples/ronde-2023-II/gemeenten.csv', '--kader', 'utrecht-2024'],
      ...['--moment', '2025-05-13', '--datum', '2025-05-20', '--soort', 'vooraankondiging'],
      ...['--formaat', 'txt', '--uit', uit],
    );
    expect([0, 3, 7], fout).toContain(code);
    const naam = readdirSync(uit).find((n) => n.includes('_vooraankondiging')) ?? '';
    expect(plat(readFileSync(join(uit, naam), 'utf8'))).toContain(
      '20 augustus 2024: onze brief ‘herinnering plan’ (kenmerk EIGEN-1)',
    );
  });

  test.each(['uitnodiging-overlag', 'Herinnering Plan', 'verzoek-verbeterplann'])(
    'een naam die op een brief van ons lijkt of geen naam is, wordt geweigerd: %s',
    async (brief) => {
      const { code, uit } = await trede(
        ...['controleer', schrijf(met(brief)), '--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'],
      );
      expect(code).toBe(4);
      expect(plat(uit)).toContain(`"${brief}" is geen van:`);
    },
  );
});
