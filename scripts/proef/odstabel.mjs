// Makes an ODS of rows of cells in one of the many ways an office or another program writes them; what a reader must find
// is always the same. Some are made hostile: those must be refused, with the code that says why.
import { utils, write } from '@e965/xlsx';
import PizZip from 'pizzip';

/** The namespaces of an ODS. */
export const RUIMTEN =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const TEKENS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const veilig = (tekst) => String(tekst).replace(/[&<>"]/g, (teken) => TEKENS[teken]);
const alinea = (tekst) => `<text:p>${tekst}</text:p>`;
const isGetal = (tekst) => /^(?:0|[1-9]\d{0,8})$/.test(tekst);
const isDatum = (tekst) => /^(\d\d)-(\d\d)-(\d{4})$/.exec(tekst);
const OPMERKING = `<office:annotation><dc:creator>fictief</dc:creator>${alinea('999')}</office:annotation>`;
const TEKENING = `<draw:frame><draw:text-box>${alinea('888')}</draw:text-box></draw:frame>`;
const LEEG =
  '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

/** One cell; the choices decide how it is written, never what it holds. */
function cel(tekst, keer, r) {
  const herhaald = keer > 1 ? ` table:number-columns-repeated="${keer}"` : '';
  const open = (soort) => `<table:table-cell${soort}${herhaald}`;
  if (tekst === '')
    return r.kans(0.2)
      ? `<table:covered-table-cell${herhaald}>${alinea('777')}</table:covered-table-cell>`
      : `${open('')}/>`;
  const erbij = r.kans(0.02) ? OPMERKING : r.kans(0.02) ? TEKENING : '';
  const datum = isDatum(tekst);
  if (datum !== null && r.kans(0.7))
    return `${open(` office:value-type="date" office:date-value="${datum[3]}-${datum[2]}-${datum[1]}"`)}>${erbij}${alinea('nu')}</table:table-cell>`;
  if (!isGetal(tekst))
    return r.kans(0.1)
      ? `${open(` office:value-type="string" office:string-value="${veilig(tekst)}"`)}/>`
      : `${open(' office:value-type="string"')}>${erbij}${alinea(r.kans(0.1) ? `<text:span>${veilig(tekst)}</text:span>` : veilig(tekst))}</table:table-cell>`;
  const formule = r.kans(0.1) ? ` table:formula="of:=[.Z9]+1>${tekst}"` : '';
  const waarde = ` office:value-type="float" office:value="${tekst}"${formule}`;
  if (r.kans(0.05)) return `${open(waarde.replaceAll(/="([^"]*)"/g, "='$1'"))}/>`;
  return r.kans(0.05)
    ? `${open(waarde)}/>`
    : `${open(waarde)}>${erbij}${alinea(r.kans(0.2) ? `${tekst},00` : tekst)}</table:table-cell>`;
}

/** Equal neighbours are written once, as an office does. */
function groepen(lijst, sleutel) {
  const uit = [];
  for (const ding of lijst) {
    if (uit.length > 0 && sleutel(uit.at(-1)[0]) === sleutel(ding)) uit.at(-1)[1] += 1;
    else uit.push([ding, 1]);
  }
  return uit;
}

function tabelXml(rijen, r) {
  const xml = groepen(rijen, (rij) => JSON.stringify(rij)).map(([rij, keer], i) => {
    const cellen = groepen(rij, (c) => String(c ?? '')).map(([c, n]) => cel(String(c ?? ''), n, r));
    const hoe = `${keer > 1 ? ` table:number-rows-repeated="${keer}"` : ''}${r.kans(0.05) ? ' table:visibility="collapse"' : ''}`;
    const regel =
      cellen.length === 0
        ? `<table:table-row${hoe}/>`
        : `<table:table-row${hoe}>${cellen.join('')}</table:table-row>`;
    if (i === 0 && r.kans(0.3)) return `<table:table-header-rows>${regel}</table:table-header-rows>`;
    return r.kans(0.05) ? `<table:table-row-group>${regel}</table:table-row-group>` : regel;
  });
  return `<table:table table:name="cijfers"><table:table-column table:number-columns-repeated="16384"/><table:shapes>${TEKENING}</table:shapes>${xml.join('')}${r.kans(0.5) ? LEEG : ''}</table:table>`;
}

function pak(delen, r) {
  const zip = new PizZip();
  for (const [naam, inhoud] of Object.entries(delen)) zip.file(naam, inhoud, { date: new Date(2026, 0, 1) });
  return zip.generate({ type: 'uint8array', compression: r.kans(0.2) ? 'STORE' : 'DEFLATE' });
}

const inhoud = (tabel, vooraf = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${vooraf}<office:document-content ${RUIMTEN}><office:scripts/><office:body><office:spreadsheet><table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type="float" office:value="666">${alinea('666')}</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>${tabel}<table:dde-links><table:dde-link><office:dde-source/><table:table><table:table-row><table:table-cell office:value-type="float" office:value="555"/></table:table-row></table:table></table:dde-link></table:dde-links></office:spreadsheet></office:body></office:document-content>`;

function delen(rijen, r, vooraf) {
  return {
    ...(r.kans(0.9) ? { mimetype: r.kans(0.1) ? 'text/plain' : MIMETYPE } : {}),
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...(r.kans(0.5) ? { 'styles.xml': `<office:document-styles ${RUIMTEN}/>` } : {}),
    'content.xml': inhoud(tabelXml(rijen, r), vooraf),
  };
}

/** The bytes of a sound ODS: of our own making, or as SheetJS writes it. */
export function alsOds(rijen, r) {
  if (r.kans(0.8)) return pak(delen(rijen, r, r.kans(0.1) ? '<!DOCTYPE office:document-content>' : ''), r);
  const boek = utils.book_new();
  const waarden = rijen.map((rij) => rij.map((c) => (isGetal(c ?? '') ? Number(c) : (c ?? ''))));
  utils.book_append_sheet(boek, utils.aoa_to_sheet(waarden), 'cijfers');
  return new Uint8Array(write(boek, { type: 'array', bookType: 'ods', compression: true }));
}

const rij = (cellen, keer = 1) =>
  `<table:table-row table:number-rows-repeated="${keer}">${cellen}</table:table-row>`;
const CIJFER = '<table:table-cell office:value-type="float" office:value="1"';
const metTabel = (xml) => (d) => ({
  ...d,
  'content.xml': d['content.xml'].replace('</table:shapes>', `</table:shapes>${xml}`),
});
const metWaarde = (xml) => (d) => ({
  ...d,
  'content.xml': d['content.xml'].replaceAll(
    /<table:table-cell office:value-type="float" office:value="\d+"[^>]*?(?:\/>|>.*?<\/table:table-cell>)/g,
    xml,
  ),
});

/** What a hostile or broken ODS has, and the code with which it is refused. */
const VIJANDIG = [
  ['bestand-te-groot', metTabel(rij(`${CIJFER}/>`, 1_000_000))],
  ['bestand-te-groot', metTabel(rij(`${CIJFER} table:number-columns-repeated="1000000"/>`))],
  [
    'bestand-te-groot',
    metTabel(rij(`<table:covered-table-cell table:number-columns-repeated="999999999"/>${CIJFER}/>`)),
  ],
  ['bestand-te-groot', (d) => ({ ...d, 'content.xml': `<!DOCTYPE a [<!ENTITY a "x">]>${d['content.xml']}` })],
  ['bestand-met-macro', (d) => ({ ...d, 'Basic/Standard/Module1.xml': '<x/>' })],
  [
    'bestand-met-wachtwoord',
    (d) => ({
      ...d,
      'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
    }),
  ],
  ['werkblad-beschadigd', metTabel('<table:table-row>')],
  ['werkblad-beschadigd', (d) => ({ ...d, 'content.xml': d['content.xml'].slice(0, -200) })],
  [
    'geen-werkblad',
    (d) => ({
      ...d,
      'content.xml': `<office:document-content ${RUIMTEN}><office:body><office:text/></office:body></office:document-content>`,
    }),
  ],
  ['formule-zonder-uitkomst', metWaarde('<table:table-cell table:formula="of:=SUM([.A1:.A9])"/>')],
  [
    'geen-geheel-getal',
    metWaarde(
      `<table:table-cell office:value-type="percentage" office:value="0.5">${alinea('50%')}</table:table-cell>`,
    ),
  ],
  [
    'geen-geheel-getal',
    metWaarde(
      `<table:table-cell office:value-type="float" office:value="0">${alinea('Err:502')}</table:table-cell>`,
    ),
  ],
  [
    'geen-geheel-getal',
    metWaarde(
      `<table:table-cell office:value-type="date" office:date-value="2024-02-02">${alinea('216')}</table:table-cell>`,
    ),
  ],
];

/** An ODS that must be refused: the code that must be among the messages, and its bytes. */
export function vijandigeOds(rijen, r) {
  const [code, doe] = r.kies(VIJANDIG);
  return { code, bytes: pak(doe(delen(rijen, r, '')), r) };
}
