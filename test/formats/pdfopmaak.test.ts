import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Weigering } from '../../src/dossier/weigering.ts';
import type { Block, Brief, Inline } from '../../src/formats/brief.ts';
import { srgbProfiel } from '../../src/formats/pdf/bestand/kleurprofiel.ts';
import { afbreekpunten } from '../../src/formats/pdf/letter/afbreking.ts';
import { AANTALLEN, AFBREEKTEKEN, OMVANGEN, REPERTOIRE } from '../../src/formats/pdf/letter/repertoire.ts';
import type { Snede } from '../../src/formats/pdf/letter/snede.ts';
import { delenVan } from '../../src/formats/pdf/opmaak/delen.ts';
import { maakOp } from '../../src/formats/pdf/opmaak/opmaak.ts';
import { regelsVan, type Vormgever } from '../../src/formats/pdf/opmaak/regels.ts';
import { tag } from '../../src/formats/pdf/opmaak/tag.ts';
import { writePdf } from '../../src/formats/pdf/schrijf.ts';
import { huisstijlVan, metLetter } from '../eigen.ts';
import { voorbeeldbrieven } from '../letters/brieven.ts';
import { bladwijzers } from '../pdfcontrole/bladwijzers.ts';
import { dict, leesPdf } from '../pdfcontrole/lees.ts';
import { stukkenUit, stukkenVan } from '../pdfcontrole/stukken.ts';
import { bevindingen } from '../pdfcontrole.ts';

const { briefpapier } = huisstijlVan();
const papier = metLetter(briefpapier.pdf);
const SNEDEN: Snede[] = ['Regular', 'Bold', 'Italic', 'BoldItalic'];
let brief: Brief;
beforeAll(async () => {
  const eerste = (await voorbeeldbrieven())[0];
  if (eerste === undefined) throw new Error('geen brief');
  brief = eerste.brief;
});

const tekst = (text: string): Inline[] => [{ type: 'text', text }];
const alinea = (text: string): Block => ({ type: 'paragraph', inhoud: tekst(text) });
const met = (blokken: readonly Block[]): Brief => ({ ...brief, blokken });

/** The letter is whole after its layout: no finding, and every word in place. */
async function heel(b: Brief): Promise<void> {
  const pdf = await leesPdf(writePdf(b, papier));
  expect(bevindingen(pdf)).toEqual([]);
  expect(stukkenUit(pdf)).toEqual(stukkenVan(b));
}

/** The lines of text of each page that stand in a tag, from top to bottom. */
function regelsPerPagina(b: Brief): string[][] {
  const { paginas } = maakOp(b, papier, (snede, woord) => papier.zetterij.lettertype(snede).vorm(woord));
  return paginas.map((p) => p.opdrachten.filter((o) => o.startsWith('BT')));
}

describe.each(SNEDEN)('Arimo %s', (snede) => {
  const bestand = create(readFileSync(`data/lettertypen/Arimo-${snede}.ttf`)) as Font;
  const letter = papier.zetterij.lettertype(snede);

  test.each(OMVANGEN)(
    'elk teken heeft in de subset (%s) dezelfde vorm en breedte als in de letter zelf',
    async (omvang) => {
      const { inflateSync } = await import('node:zlib');
      const { programma, glyphs } = letter.subset(omvang);
      const subset = create(inflateSync(programma.bytes)) as Font;
      expect(glyphs).toHaveLength(AANTALLEN[omvang] + 1);
      glyphs.forEach(({ teken }, i) => {
        if (teken === '') return;
        const code = teken === AFBREEKTEKEN ? 0x2010 : (teken.codePointAt(0) ?? 0);
        const echt = bestand.glyphForCodePoint(code);
        const klein = subset.getGlyph(i);
        expect(klein.path.toSVG(), teken).toBe(echt.path.toSVG());
        expect(klein.advanceWidth, teken).toBe(echt.advanceWidth);
        if (!/[ \u00a0]/.test(teken)) expect(klein.path.commands.length, teken).toBeGreaterThan(2);
      });
    },
  );

  test('elk teken kan worden gezet, en cijfers zijn even breed', () => {
    for (const teken of REPERTOIRE) expect(letter.vorm(teken).tj).toMatch(/^[0-9a-f]{4}$/);
    expect(new Set([...'0123456789'].map((c) => letter.vorm(c).breed)).size).toBe(1);
  });
});

test.each([
  ['vergunninghouders', 'ver-gun-ning-hou-ders'],
  ['(indeplaatsstelling),', '(inde-plaats-stel-ling),'],
  ['categorieën', 'cate-go-rieën'],
  ['provincie', 'pro-vin-cie'],
  ['gemeente', 'gemeente'],
  ['Rijksoverheid', 'Rijksoverheid'],
  ['ibt@middenland.example', 'ibt@middenland.example'],
  ['2014-2015', '2014-2015'],
  ['45\u00a0vergunninghouders.', '45\u00a0ver-gun-ning-hou-ders.'],
  ['16\u00a0september\u00a02024', '16\u00a0september\u00a02024'],
  ['16\u00a0september', '16\u00a0september'],
])('%s wordt afgebroken als %s', (woord, verwacht) => {
  const delen = [0, ...afbreekpunten(woord), woord.length];
  expect(
    delen
      .slice(1)
      .map((tot, i) => woord.slice(delen[i], tot))
      .join('-'),
  ).toBe(verwacht);
});

test('tekens die het lettertype niet heeft worden met code en plek geweigerd, alle tegelijk', () => {
  const fout = met([
    { type: 'heading', niveau: 1, inhoud: tekst('Cijfers') },
    alinea('Het teken 中 staat hier.'),
    {
      type: 'list',
      geordend: false,
      items: [[{ type: 'field', pad: 'gemeente', waarde: 'Ш', text: 'Ш', herkomst: '' }]],
    },
  ]);
  expect(() => writePdf(fout, papier)).toThrow(Weigering);
  expect(() => writePdf(fout, papier)).toThrow(
    '"中" (U+4E2D) in een alinea onder "Cijfers"; "Ш" (U+0428) in het veld gemeente (een lijst onder "Cijfers")',
  );
});

test('losse letters met een accent worden één letter, en elk teken van het repertoire kan in een brief', async () => {
  const alles = [...REPERTOIRE].filter((t) => t !== AFBREEKTEKEN && t.trim() !== '').join(' ');
  const los = 'Su\u0301dwest-Frysla\u0302n';
  const pdf = await leesPdf(writePdf(met([alinea(alles), alinea(los)]), papier));
  const gelezen = stukkenUit(pdf).map((s) => s.tekst);
  expect(gelezen).toContain(alles);
  expect(gelezen).toContain('Súdwest-Fryslân');
});

test('alleen een snede waarin een teken van elders staat, wordt met alle tekens ingesloten', async () => {
  const letters = async (woord: string) => {
    const { bladen } = await leesPdf(writePdf(met([alinea(woord)]), papier));
    const fonts = dict(dict(bladen[0]?.dict, 'Resources'), 'Font');
    return ['B', 'R'].map((n) => String(dict(fonts, n)?.get(PDFName.of('BaseFont'))));
  };
  expect(await letters('Súdwest-Fryslân, ÿ')).toEqual(['/TREDEA+Arimo-Bold', '/TREDEA+Arimo-Regular']);
  expect(await letters('Āagtekerke')).toEqual(['/TREDEA+Arimo-Bold', '/TREDEB+Arimo-Regular']);
  expect(await letters('Nguyễn, Ngọc en Ḥasan')).toEqual(['/TREDEA+Arimo-Bold', '/TREDEC+Arimo-Regular']);
});

test('een adres dat niet in het venster past wordt geweigerd', () => {
  const adressering = Array.from({ length: 12 }, (_, i) => tekst(`regel ${i}`));
  expect(() => writePdf({ ...brief, adressering }, papier)).toThrow(
    'Het adres past niet in het adresvenster van 85 bij 45 mm: regel 0, regel 1',
  );
});

test('een lange tabel gaat met haar kopregel door op de volgende bladzijde', async () => {
  const rijen = Array.from({ length: 60 }, (_, i) => [tekst(`Gemeente ${i}`), tekst(String(i))]);
  const lang = met([
    { type: 'table', uitlijning: ['links', 'rechts'], kop: [tekst('Gemeente'), tekst('Aantal')], rijen },
  ]);
  await heel(lang);
  const { bladen } = await leesPdf(writePdf(lang, papier));
  expect(bladen.length).toBeGreaterThan(2);
  const kop = regelsPerPagina(lang).map((r) => r.length);
  // Two lines more than its rows: the header row stands on each page, but in the tree once.
  expect(kop.reduce((a, b) => a + b)).toBeGreaterThan(2 * 60 + 2 * bladen.length);
});

test('van een alinea staan nooit minder dan twee regels onder of boven aan een bladzijde', async () => {
  const zin = 'Deze zin is lang genoeg om samen met zichzelf een paar regels van een brief te vullen. ';
  for (let n = 20; n < 32; n++) {
    const blokken = Array.from({ length: n }, () => alinea(zin.repeat(4).trim()));
    await heel(met(blokken));
    const { paginas } = maakOp(met(blokken), papier, (s, w) => papier.zetterij.lettertype(s).vorm(w));
    for (const p of paginas)
      for (const t of new Set(p.gemerkt.filter((x) => x.soort === 'P' && x.kinderen.length > 1))) {
        const mcids = p.gemerkt.flatMap((x, i) => (x === t ? [i] : []));
        const deel = p.opdrachten.join('\n').split(`<</MCID ${mcids[0]}>> BDC`)[1]?.split('EMC')[0] ?? '';
        expect(deel.match(/BT /g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      }
  }
});

test('een kop staat nooit onder aan een bladzijde, en de slotgroet niet los van het einde van de brief of van de ondertekening', async () => {
  for (let n = 1; n < 30; n++) {
    const vulling = Array.from({ length: n }, (_, i) => alinea(`Regel ${i}.`));
    const kop: Block = { type: 'heading', niveau: 1, inhoud: tekst('Kop') };
    const { paginas } = maakOp(
      {
        ...met([...vulling, kop, alinea('Onder de kop.'), alinea('Hoogachtend,')]),
        afschriftAan: [],
        slot: [],
      },
      papier,
      (s, w) => papier.zetterij.lettertype(s).vorm(w),
    );
    const bladVan = (soort: string) => paginas.findIndex((p) => p.gemerkt.some((t) => t.soort === soort));
    const h2 = paginas[bladVan('H2')];
    const plek = h2?.gemerkt.findIndex((t) => t.soort === 'H2') ?? -1;
    expect(h2?.gemerkt[plek + 1]?.soort, `${n} regels`).toBe('P');
    // The end of the letter, the closing words, the body and the functions of those who sign.
    expect(paginas.at(-1)?.gemerkt.length, `${n} regels`).toBeGreaterThanOrEqual(5);
  }
});

test('een woord dat breder is dan de regel wordt gehakt, niet afgesneden', async () => {
  await heel(
    met([alinea(`Zie https://www.middenland.example/${'lang'.repeat(60)} en ${'W'.repeat(200)} daarna.`)]),
  );
});

test('een getal en zijn woord blijven bijeen, en dat woord mag worden afgebroken; in onderwerp en kop wordt nooit afgebroken', () => {
  const breed = (tekst: string, afbreken: boolean) => {
    const delen = delenVan([{ type: 'text', text: tekst }], {
      tag: tag('P', null),
      vet: false,
      cursief: false,
    });
    const vorm: Vormgever = (snede, woord) => papier.zetterij.lettertype(snede).vorm(woord);
    return regelsVan(delen, { breed: 150, punt: 10, afbreken }, vorm).map((r) =>
      r.stukken
        .map((s) => s.tekst)
        .join('')
        .replaceAll(AFBREEKTEKEN, '-')
        .trimEnd(),
    );
  };
  const zin = 'Er is nog een achterstand van 45\u00a0vergunninghouders.';
  expect(breed(zin, true)).toEqual(['Er is nog een achterstand van', '45\u00a0vergunninghouders.']);
  const smal = 'Op 1\u00a0januari\u00a02024: 45\u00a0vergunninghouders.';
  expect(breed(smal, true)).toEqual(['Op 1\u00a0januari\u00a02024: 45\u00a0vergun-', 'ninghouders.']);
  expect(breed(smal, false)).toEqual(['Op 1\u00a0januari\u00a02024:', '45\u00a0vergunninghouders.']);
  expect(breed('Zie https://www.midden.example/beleid/toezicht/2024.', false)).toEqual([
    'Zie https://www.midden.example/',
    'beleid/toezicht/2024.',
  ]);
});

test('een PDF heeft een titel die ook een lezer zonder XMP ziet, en bladwijzers naar zijn koppen', async () => {
  const kop = (text: string, niveau: 1 | 2): Block => ({ type: 'heading', niveau, inhoud: tekst(text) });
  const lang = Array.from({ length: 40 }, (_, i) => alinea(`Alinea ${i}.`));
  const b = met([kop('De cijfers', 1), ...lang, kop('Ons oordeel', 1), kop('Dieper', 2), alinea('Goed.')]);
  await heel(b);
  const pdf = await leesPdf(writePdf(b, papier));
  expect(bladwijzers(pdf)).toEqual([
    { titel: brief.titel, bladzijde: 1, diepte: 0 },
    { titel: 'De cijfers', bladzijde: 1, diepte: 1 },
    { titel: 'Ons oordeel', bladzijde: 2, diepte: 1 },
  ]);
  const bytes = Buffer.from(writePdf(b, papier)).toString('latin1');
  expect(bytes).toMatch(/\/Type \/XRef[^>]*\/Info \d+ 0 R/);
});

test('het kleurprofiel is sRGB: de hoofdkleuren tellen op tot het wit van D50', () => {
  const profiel = Buffer.from(srgbProfiel());
  const deel = (naam: string) => {
    for (let i = 132; ; i += 12)
      if (profiel.toString('latin1', i, i + 4) === naam) return profiel.readUInt32BE(i + 4);
  };
  const xyz = (naam: string) => [8, 12, 16].map((n) => profiel.readInt32BE(deel(naam) + n) / 65536);
  const [rood, groen, blauw, wit] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(xyz);
  for (const i of [0, 1, 2])
    expect((rood?.[i] ?? 0) + (groen?.[i] ?? 0) + (blauw?.[i] ?? 0)).toBeCloseTo(wit?.[i] ?? 0, 3);
  // A stored value of one half is 21.4 % of the light.
  expect(profiel.readUInt16BE(deel('rTRC') + 12 + 2 * 128) / 65535).toBeCloseTo(0.2158, 3);
});
