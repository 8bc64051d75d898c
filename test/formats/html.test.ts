import { beforeAll, expect, test } from 'vitest';
import { woorden } from '../docxtekst.ts';
import { maakHoog } from '../letters/brieven.ts';

let bestanden: Map<string, Buffer>;
beforeAll(async () => {
  bestanden = await maakHoog('--formaat', 'html,txt');
}, 60_000);

const paginas = () => [...bestanden].filter(([naam]) => naam.endsWith('.html'));
const lees = (naam: string) => bestanden.get(naam)?.toString() ?? '';
const VOORAANKONDIGING = 'GM9001_2023-II_trede4_vooraankondiging.html';

function tekstVan(html: string): string {
  return html
    .replace(/<caption[\s\S]*?<\/caption>/g, ' ')
    .replace(/[\s\S]*<body>/, '')
    .replaceAll(/<\/?(?:span|strong|em|mark|a)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('de pagina zegt woord voor woord hetzelfde als de tekst; het onderwerp is de kop', () => {
  expect(paginas().length).toBeGreaterThan(10);
  for (const [naam, bytes] of paginas()) {
    const tekst = woorden(lees(naam.replace('.html', '.txt'))).filter((w) => w !== 'Onderwerp');
    expect(woorden(tekstVan(bytes.toString())).sort(), naam).toEqual(tekst.sort());
  }
});

test('de pagina is zelfstandig: geen script, geen bestand van elders', () => {
  // A link is followed by who clicks it; nothing is fetched.
  for (const [naam, bytes] of paginas())
    expect(bytes.toString().replaceAll(/<a href="(?:https:\/\/|mailto:)[^"]*">/g, ''), naam).not.toMatch(
      /<script|<link|<img|<iframe|@import|url\(|https?:|src=|\son\w+="/i,
    );
});

test('taal, titel, één h1 met het onderwerp, adres en kenmerken staan op hun plaats', () => {
  const html = lees(VOORAANKONDIGING);
  expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
  const onderwerp =
    'Interbestuurlijk toezicht huisvesting vergunninghouders tweede helft\u00a02023: vooraankondiging van juridische interventie';
  expect(html).toContain(`<title>${onderwerp}</title>`);
  expect(html).toContain(`<h1>${onderwerp}</h1>`);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain(
    '<address>Het college van burgemeester en wethouders<br>van de gemeente Aardenhof</address>',
  );
  expect(html).toContain('<div><dt>Datum</dt><dd>15\u00a0februari\u00a02024</dd></div>');
  expect(html).toMatch(/@page \{ size: A4/);
});

test('e-mail en website zijn links, alles van de brief staat in een oriëntatiepunt, en een lang woord breekt', () => {
  for (const [naam, bytes] of paginas()) {
    const html = bytes.toString();
    const buiten = html.replace(/[\s\S]*<body>/, '').replaceAll(/<(header|main|footer)>[\s\S]*?<\/\1>/g, '');
    expect(buiten.replaceAll(/<[^>]*>|\s/g, ''), naam).toBe('');
    expect(html, naam).toContain('overflow-wrap: anywhere');
  }
  expect(lees(VOORAANKONDIGING)).toContain(
    '<a href="https://www.middenland.example">www.middenland.example</a>',
  );
  expect(lees(VOORAANKONDIGING)).toContain(
    '<a href="mailto:ibt@middenland.example">ibt@middenland.example</a>',
  );
});

test('koppen slaan geen niveau over', () => {
  for (const [naam, bytes] of paginas()) {
    const niveaus = [...bytes.toString().matchAll(/<h([1-6])[ >]/g)].map(([, n]) => Number(n));
    niveaus.forEach((n, i) => expect(n, naam).toBeLessThanOrEqual((niveaus[i - 1] ?? 0) + 1));
  }
});

test('een tabel heeft een bijschrift, kolomkoppen en rijkoppen, en de cijfers staan rechts', () => {
  const html = lees(VOORAANKONDIGING);
  expect(html).toContain(
    '<caption class="verborgen">De cijfers over de tweede helft van\u00a02023</caption>',
  );
  expect(html).toContain(
    '<th scope="col">Omschrijving</th><th scope="col" class="getal">Aantal vergunninghouders</th>',
  );
  expect(html).toContain('<th scope="row">Totaal gehuisvest 2023-II</th><td class="getal">50</td>');
  expect(html.match(/<caption/g)?.length).toBe(html.match(/<table>/g)?.length);
});

test('CONCEPT staat met de redenen in de tekst en in de titel, niet alleen in kleur', () => {
  const html = lees('GM9002_2023-II_trede5_besluit_CONCEPT.html');
  expect(html).toContain('<title>CONCEPT: ');
  expect(html).toContain('<strong>CONCEPT: niet verzenden</strong>');
  expect(html).toContain('<li>Nog in te vullen: datum van het besluit.</li>');
  expect(lees(VOORAANKONDIGING)).not.toContain('CONCEPT');
});
