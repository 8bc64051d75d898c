import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kadersMetBrieven } from '../../src/app/sjablonen.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { sjabloonbestand } from '../../src/letters/briefplek.ts';
import { lijstVan } from '../../src/letters/template/controle/sjablonenlijst.ts';
import { alineas, delen, woorden } from '../docxtekst.ts';
import { eigenSjablonen, huisstijlVan } from '../eigen.ts';
import { trede } from '../io.ts';
import { AFGESPROKEN } from './afgesproken.ts';
import { alsAfgesproken } from './goldenverslag.ts';

const NOOIT = ['undefined', 'null', 'NaN', '[object', '{{', '}}', '{%', '%}', '\ue000', '\ue001', 'cijfers.'];

const uit = mkdtempSync(join(tmpdir(), 'trede-golden-'));
beforeAll(async () => {
  for (const { naam, opdrachten } of AFGESPROKEN)
    for (const opdracht of opdrachten) {
      const { code, fout } = await trede(...opdracht, '--formaat', 'docx,txt', '--uit', join(uit, naam));
      expect([0, 3, 7], fout).toContain(code);
    }
}, 480_000);

/** What stands on the paper of our huisstijlen, in Word and in the text: the address of the sender, and the facts at the foot. */
const PAPIER = ['huisstijl/voorbeeld', 'huisstijl/oeverland'].map((map) => {
  const { huisstijl, briefpapier } = huisstijlVan(map);
  const { retouradres, voet } = briefpapier.pdf.blad;
  return { retouradres, feiten: voet.eerste.feiten, afzender: huisstijl.afzender };
});
const metPapier = (woord: string) => PAPIER.find((p) => woord.includes(p.feiten));

describe.each(AFGESPROKEN)('$naam', ({ naam, map }) => {
  test('de tekst is die van de afgesproken brieven', async () => {
    const gemaakt = readdirSync(join(uit, naam)).filter((b) => b.endsWith('.txt'));
    expect(gemaakt.length).toBeGreaterThan(0);
    await alsAfgesproken(
      gemaakt.map((bestand) => ({
        tekst: readFileSync(join(uit, naam, bestand), 'utf8'),
        bestand: join(map, bestand),
      })),
    );
    expect(existsSync(map) ? readdirSync(map).sort() : []).toEqual(gemaakt.sort());
  });

  test('het Word-bestand zegt woord voor woord hetzelfde als de tekst', () => {
    for (const bestand of readdirSync(join(uit, naam)).filter((b) => b.endsWith('.docx'))) {
      const docx = delen(readFileSync(join(uit, naam, bestand)));
      const kop = alineas(docx.get('word/header1.xml') ?? '').map((r) => r.replace(/ CONCEPT$/, ''));
      const voet = alineas(docx.get('word/footer1.xml') ?? '').map((r) => r.replace(/ pagina 1?.*$/, ''));
      const brief = alineas(docx.get('word/document.xml') ?? '');
      const papier = metPapier(voet.join('\n'));
      const txt = readFileSync(join(uit, naam, bestand.replace('.docx', '.txt')), 'utf8');
      expect(papier?.retouradres).toContain(papier?.afzender.join(', '));
      // A letter without an addressee has no window, and so no address to which it is returned.
      expect(brief.includes(papier?.retouradres ?? '')).toBe(!bestand.includes('_mededeling'));
      const opPapier = [papier?.retouradres, papier?.feiten];
      const word = woorden([...kop, ...brief, ...voet].filter((r) => !opPapier.includes(r)).join('\n'));
      const afzender = papier?.afzender.join('\n') ?? '';
      expect(txt).toContain(`\n${afzender}\n`);
      const tekst = woorden(txt.replace(`\n${afzender}\n`, '\n'));
      expect([...word].sort()).toEqual([...tekst].sort());
      const romp = woorden(alineas(docx.get('word/document.xml') ?? '').join('\n')).join(' ');
      const vanaf = tekst.findIndex((w) => w === 'Geacht' || w === 'Geachte');
      const tot = tekst.indexOf('Hoogachtend,');
      if (tot === -1) continue;
      expect(romp).toContain(tekst.slice(vanaf, tot + 1).join(' '));
    }
  });

  test('er staat nooit iets in dat er niet in hoort', () => {
    for (const bestand of readdirSync(join(uit, naam)).filter((b) => b.endsWith('.txt'))) {
      const tekst = readFileSync(join(uit, naam, bestand), 'utf8');
      for (const woord of NOOIT) expect(tekst, `${bestand}: ${woord}`).not.toContain(woord);
      expect(tekst, bestand).not.toMatch(/\n\n\n/);
      expect(tekst, bestand).not.toMatch(/ [,.;:]/);
      expect(tekst, bestand).not.toMatch(/[a-z]\.[A-Z]/);
      for (const regel of tekst.split('\n')) expect(regel.length, regel).toBeLessThanOrEqual(80);
    }
  });
});

describe('Almere 2023-II', () => {
  const docx = (naam: string, bestand: string) => delen(readFileSync(join(uit, naam, bestand)));
  test.each([
    ['almere-flevoland', 'GM0034_2023-II_trede3_voortzetting.docx'],
    ['almere-utrecht', 'GM0034_2023-II_trede2_uitnodiging-overleg.docx'],
  ])('%s: beide tabellen kloppen, de cijfers staan rechts en de kopregel herhaalt zich', (naam, bestand) => {
    const xml = docx(naam, bestand).get('word/document.xml') ?? '';
    const tabellen = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([t]) => t);
    const rijen = tabellen.map((t) =>
      [...t.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([rij]) =>
        alineas(rij).join(' | ').replaceAll('\u00a0', ' '),
      ),
    );
    expect(rijen).toEqual([
      [
        'Omschrijving | Aantal vergunninghouders',
        'Achterstand 2023-I | 147',
        'Taakstelling 2023-II | 216',
        'Totaal te huisvesten 2023-II | 363',
        'Totaal gehuisvest 2023-II | 318',
        'Achterstand per 1 januari 2024 | 45',
      ],
      [
        'Omschrijving | Aantal vergunninghouders',
        'Achterstand 2023-II | 45',
        'Taakstelling 2024-I | 233',
        'Totaal te huisvesten 2024-I | 278',
      ],
    ]);
    for (const tabel of tabellen) {
      expect(tabel.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(tabel.match(/<w:cantSplit\/>/g)).toHaveLength(tabel.match(/<w:tr>/g)?.length ?? 0);
      expect(tabel.match(/<w:jc w:val="right"\/>/g)).toHaveLength(tabel.match(/<w:tr>/g)?.length ?? 0);
    }
  });

  test('onder flevoland is de brief CONCEPT zolang de vraag naar het schema open staat', () => {
    expect(readdirSync(join(uit, 'almere-flevoland-open'))).toContain(
      'GM0034_2023-II_trede3_voortzetting_CONCEPT.docx',
    );
    const xml =
      docx('almere-flevoland-open', 'GM0034_2023-II_trede3_voortzetting_CONCEPT.docx').get(
        'word/document.xml',
      ) ?? '';
    expect(alineas(xml)).toContain('CONCEPT: niet verzenden');
  });

  test('het Word-bestand heeft taal, titel en koppen met een niveau', () => {
    const d = docx('almere-utrecht', 'GM0034_2023-II_trede2_uitnodiging-overleg.docx');
    expect(d.get('docProps/core.xml')).toContain(
      '<dc:title>Interbestuurlijk toezicht huisvesting vergunninghouders tweede helft\u00a02023: uitnodiging voor overleg</dc:title>',
    );
    expect(d.get('docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect(d.get('word/styles.xml')).toContain('<w:lang w:val="nl-NL"');
    expect(d.get('word/styles.xml')).toMatch(/w:name w:val="heading 1"[\s\S]*?<w:outlineLvl w:val="0"\/>/);
    expect(d.get('word/document.xml')).toContain('<w:pStyle w:val="Kop1"/>');
  });

  test('elke genummerde lijst heeft een eigen nummer in numbering.xml en geen cel is zonder alinea', () => {
    for (const naam of AFGESPROKEN.map((r) => r.naam))
      for (const bestand of readdirSync(join(uit, naam)).filter((b) => b.endsWith('.docx'))) {
        const d = docx(naam, bestand);
        const xml = d.get('word/document.xml') ?? '';
        const gebruikt = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, n]) => n));
        const bekend = new Set(
          [...(d.get('word/numbering.xml') ?? '').matchAll(/<w:num w:numId="(\d+)"/g)].map(([, n]) => n),
        );
        expect([...gebruikt].filter((n) => !bekend.has(n))).toEqual([]);
        expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>/);
        const stijlen = new Set(
          [...(d.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, s]) => s),
        );
        for (const [, stijl] of xml.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g))
          expect(stijlen).toContain(stijl);
      }
  });
});

/** The letters that a kader can call for, that can be asked for under it, and what goes with them: from its own lists. */
const SJABLONEN = eigenSjablonen();
const GEVRAAGD = lijstVan(SJABLONEN, kadersMetBrieven()).flatMap(({ bestand, kaders }) =>
  kaders.map(({ kader }) => ({ kader, bestand })),
);

test.each(GEVRAAGD)(
  'onder $kader is er van $bestand een afgesproken brief die uit mag',
  ({ kader, bestand }) => {
    const van = AFGESPROKEN.filter((a) => a.kader === kader).flatMap(({ map }) =>
      existsSync(map) ? readdirSync(map) : [],
    );
    const sjablonen = van.flatMap((naam) => {
      const [, trede, soort] = /_trede(\d)_([a-z-]+)\.txt$/.exec(naam) ?? [];
      const ladder = KADERS.get(kader)?.ladder;
      if (soort === undefined || ladder === undefined) return [];
      return sjabloonbestand(soort, { kader, ladder, trede: Number(trede) }, SJABLONEN);
    });
    expect(sjablonen).toContain(bestand);
  },
);

test('een brief binnen het halfjaar noemt wat nog te huisvesten is geen achterstand', () => {
  const brieven = AFGESPROKEN.flatMap(({ naam }) =>
    readdirSync(join(uit, naam))
      .filter((b) => b.endsWith('.txt'))
      .map((b) => readFileSync(join(uit, naam, b), 'utf8').replaceAll(/\s+/g, ' ')),
  );
  const tussentijds = brieven.flatMap((brief) => {
    const [, nog] = /Nog te huisvesten in \d{4}-I{1,2} (\d+)/.exec(brief) ?? [];
    const [, begin] = /Achterstand \d{4}-I{1,2} (\d+)/.exec(brief) ?? [];
    return nog === undefined || nog === begin ? [] : [{ brief, nog }];
  });
  expect(tussentijds.length).toBeGreaterThan(5);
  for (const { brief, nog } of tussentijds)
    expect(brief).not.toMatch(new RegExp(`achterstand van ${nog}\\b`));
});
