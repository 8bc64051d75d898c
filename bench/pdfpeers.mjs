// How each peer makes the PDF, as its own documentation does it. A maker gives the content of a letter, and its bytes from that.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { writeHtml } from '../dist/formats/html/schrijf.js';
import { pdfmakeDefinitie, typstBron } from './pdfinhoud.mjs';

const SNEDEN = { normal: 'Regular', bold: 'Bold', italics: 'Italic', bolditalics: 'BoldItalic' };
const LETTERS = Object.fromEntries(
  Object.entries(SNEDEN).map(([soort, snede]) => [
    soort,
    fileURLToPath(new URL(`../data/lettertypen/Arimo-${snede}.ttf`, import.meta.url)),
  ]),
);
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const NIET_GEINSTALLEERD = 'niet gevonden; installeer met npm ci --prefix bench';
/** For how many letters typst keeps paragraphs that it did not need: what its documentation advises. */
const BEWAAR = 10;
/** What the page of a browser lacks: its size, and the number at its foot. */
const PAGINAS = `<style>@page { size: A4; margin: 25mm; @bottom-right { content: 'pagina ' counter(page) ' van ' counter(pages); } }</style>`;

/** The peers by name, in this process or driven by it: { inhoud, maak, sluit? }, or { mist } with why it is not there. */
export async function peers() {
  return {
    Chromium: await chromium(),
    pdfmake: await pdfmake(),
    'typst ua-1': await typst('ua-1'),
    'typst a-2a': await typst('a-2a'),
  };
}

const geinstalleerd = (pakket) => existsSync(new URL(`node_modules/${pakket}`, import.meta.url));

async function chromium() {
  if (!geinstalleerd('playwright-core')) return { mist: `playwright-core ${NIET_GEINSTALLEERD}` };
  const executablePath = CHROMIUM.find((pad) => spawnSync(pad, ['--version']).status === 0);
  if (executablePath === undefined) return { mist: `chromium niet gevonden (${CHROMIUM.join(', ')})` };
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const pagina = await browser.newPage(); // one page for all letters: a new one for each takes more than the PDF itself
  return {
    inhoud: (brief) => writeHtml(brief).replace('</head>', () => `${PAGINAS}</head>`),
    maak: async (html) => {
      await pagina.setContent(html);
      return pagina.pdf({ preferCSSPageSize: true, tagged: true });
    },
    sluit: () => browser.close(),
    buiten: true, // it works in processes of its own
  };
}

async function pdfmake() {
  if (!geinstalleerd('pdfmake')) return { mist: `pdfmake ${NIET_GEINSTALLEERD}` };
  const maker = createRequire(import.meta.url)('pdfmake');
  maker.setFonts({ Arimo: LETTERS });
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((pad) => Object.values(LETTERS).includes(pad));
  return { inhoud: pdfmakeDefinitie, maak: (definitie) => maker.createPdf(definitie).getBuffer() };
}

/** Tagged, as ours is: as PDF/UA-1, and as PDF/A-2a; ours is both in one file, typst makes one of the two. */
async function typst(pdfStandard) {
  if (!geinstalleerd('@myriaddreamin/typst-ts-node-compiler'))
    return { mist: `@myriaddreamin/typst-ts-node-compiler ${NIET_GEINSTALLEERD}` };
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = Object.values(LETTERS).map((pad) => readFileSync(pad));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return {
    inhoud: (brief) => {
      compiler.evictCache(BEWAAR);
      return typstBron(brief);
    },
    maak: (mainFileContent) => compiler.pdf({ mainFileContent }, { pdfStandard }),
  };
}
