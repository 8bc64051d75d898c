import type { Attributen } from '../../formats/xml/merken.ts';
import { type Getalopmaak, leesGetalopmaak } from './getalopmaak.ts';

/** What an ODS says of how cells, rows, columns and sheets look: gathered while its styles are read, asked for while its sheets are. */
export interface Odsopmaak {
  readonly begin: (naam: string, attributen: Attributen) => void;
  readonly tekst: (tekst: string) => void;
  readonly einde: (naam: string) => void;
  /** How numbers show in a cell of this style. */
  readonly cel: (stijl: string | undefined) => Getalopmaak;
  /** Whether a row, column or sheet of this style does not show. */
  readonly isVerborgen: (stijl: string | undefined) => boolean;
}

const STANDAARD = leesGetalopmaak('General');
const SOORT = /^number:(?:number|percentage|currency|date|time|boolean|text)-style$/;
/** Parts of a day, as the codes of a workbook call them; the long form is twice as long. */
const DAGDELEN: Readonly<Record<string, string>> = {
  'number:day': 'd',
  'number:month': 'm',
  'number:year': 'yy',
  'number:era': 'e',
  'number:day-of-week': 'ddd',
  'number:hours': 'h',
  'number:minutes': 'm',
  'number:seconds': 's',
};
/** Styles refer to each other no further than this. */
const MAX_BOVEN = 20;

interface Stijl {
  readonly opmaak: string | undefined;
  readonly boven: string | undefined;
}

export function odsOpmaak(): Odsopmaak {
  const codes = new Map<string, { code: string; readonly voorwaarden: string[] }>();
  const stijlen = new Map<string, Stijl>();
  const verborgen = new Set<string>();
  const gelezen = new Map<string, Getalopmaak>();
  let code: { code: string; readonly voorwaarden: string[] } | null = null;
  let stijl: string | null = null;
  let tekst: string | null = null;
  const codeVan = (naam: string, diep = 0): string => {
    const gevonden = codes.get(naam);
    if (gevonden === undefined || diep > MAX_BOVEN) return 'General';
    const delen = gevonden.voorwaarden.map((deel) => {
      const [voorwaarde = '', doel = ''] = deel.split('\n');
      return `[${voorwaarde}]${codeVan(doel, diep + 1).replaceAll(/\[(?:[<>=]+)[^\]]*\]|;.*$/g, '')}`;
    });
    return [...delen, gevonden.code].join(';');
  };
  const opmaakVan = (naam: string | undefined, diep = 0): string | undefined => {
    const gevonden = naam === undefined || diep > MAX_BOVEN ? undefined : stijlen.get(naam);
    return (
      gevonden?.opmaak ?? (gevonden?.boven === undefined ? undefined : opmaakVan(gevonden.boven, diep + 1))
    );
  };
  return {
    begin: (naam, a) => {
      if (SOORT.test(naam)) {
        code = { code: '', voorwaarden: [] };
        codes.set(a['style:name'] ?? '', code);
      } else if (naam === 'style:style') {
        stijl = a['style:name'] ?? '';
        stijlen.set(stijl, { opmaak: a['style:data-style-name'], boven: a['style:parent-style-name'] });
      } else if (stijl !== null && maaktVerborgen(naam, a)) verborgen.add(stijl);
      else if (code !== null && naam === 'style:map') voegVoorwaardeToe(code.voorwaarden, a);
      else if (code !== null && (naam === 'number:text' || naam === 'number:currency-symbol')) tekst = '';
      else if (code !== null) code.code += deelcode(naam, a);
    },
    tekst: (wat) => {
      if (tekst !== null) tekst += wat;
    },
    einde: (naam) => {
      if (tekst !== null && code !== null && (naam === 'number:text' || naam === 'number:currency-symbol')) {
        code.code += tekst.trim() === '%' ? '%' : `"${tekst.replaceAll('"', '')}"`;
        tekst = null;
      } else if (SOORT.test(naam)) code = null;
      else if (naam === 'style:style') stijl = null;
    },
    cel: (naam) => {
      const opmaak = opmaakVan(naam);
      if (opmaak === undefined) return STANDAARD;
      const eerder = gelezen.get(opmaak) ?? leesGetalopmaak(codeVan(opmaak) || '""');
      gelezen.set(opmaak, eerder);
      return eerder;
    },
    isVerborgen: (naam) => naam !== undefined && verborgen.has(naam),
  };
}

/** `value()>=0`. */
function voegVoorwaardeToe(voorwaarden: string[], a: Attributen): void {
  const [, voorwaarde] = /^value\(\)\s*([<>=!]+\s*-?\d+(?:\.\d+)?)$/.exec(a['style:condition'] ?? '') ?? [];
  if (voorwaarde !== undefined)
    voorwaarden.push(
      `${voorwaarde.replaceAll(' ', '').replace('!=', '<>')}\n${a['style:apply-style-name'] ?? ''}`,
    );
}

function maaktVerborgen(naam: string, a: Attributen): boolean {
  const isNul = (maat: string | undefined) => maat !== undefined && Number.parseFloat(maat) === 0;
  if (naam === 'style:table-properties') return a['table:display'] === 'false';
  if (naam === 'style:table-row-properties') return isNul(a['style:row-height']);
  return naam === 'style:table-column-properties' && isNul(a['style:column-width']);
}

/** An element of a data style as a piece of a code. */
function deelcode(naam: string, a: Attributen): string {
  const aantal = (wat: string, anders: number) => Math.min(30, Number(a[wat] ?? anders) || 0);
  const dagdeel = DAGDELEN[naam];
  if (dagdeel !== undefined) return a['number:style'] === 'long' ? dagdeel + dagdeel : dagdeel;
  switch (naam) {
    case 'number:number': {
      // Without a number of decimals it shows them all.
      const heel = '0'.repeat(aantal('number:min-integer-digits', 0)) || '#';
      const duizend = Number(a['number:display-factor'] ?? '1');
      const schaal =
        duizend === 1
          ? ''
          : /^1(?:000)+$/.test(String(duizend))
            ? ','.repeat((String(duizend).length - 1) / 3)
            : '"?"0';
      const decimalen = aantal('number:decimal-places', 0);
      const vast = a['number:decimal-replacement'] === undefined ? '' : '"?"';
      if (a['number:decimal-places'] === undefined && schaal === '' && heel.length < 2) return 'General';
      return `${heel}${decimalen === 0 ? '' : `.${'0'.repeat(decimalen)}`}${schaal}${vast}`;
    }
    case 'number:scientific-number':
      return `0.${'0'.repeat(aantal('number:decimal-places', 0))}E+00`;
    case 'number:fraction':
      return '# ?/?';
    case 'number:embedded-text':
      return '"?"0';
    case 'number:am-pm':
      return 'AM/PM';
    case 'number:text-content':
      return '@';
    case 'number:boolean':
      return '"WAAR"';
    default:
      return '';
  }
}
