import { type Datum, datumTekst } from './datum.ts';

const NBSP = '\u00a0';

/** A whole number as Dutch writes it: 27.300; below zero with a real minus sign. */
export function getal(n: number): string {
  if (!Number.isSafeInteger(n)) throw new Error(`geen geheel getal: ${n}`);
  const cijfers = String(Math.abs(n)).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return n < 0 ? `\u2212${cijfers}` : cijfers;
}

/** An amount in whole cents: `€ 1.500,00`, kept on one line. */
export function bedrag(cent: number): string {
  return `€${NBSP}${getal(Math.floor(cent / 100))},${String(cent % 100).padStart(2, '0')}`;
}

/** `1 vergunninghouder`, `45 vergunninghouders`, kept on one line. */
export function vergunninghouders(n: number): string {
  return `${getal(n)}${NBSP}${n === 1 ? 'vergunninghouder' : 'vergunninghouders'}`;
}

/** `1 huisvesting`, `9 huisvestingen`. */
export function huisvestingen(n: number): string {
  return `${getal(n)}${NBSP}${n === 1 ? 'huisvesting' : 'huisvestingen'}`;
}

const TELWOORDEN = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];

/** A small number in words (up to twelve), else in figures. */
export function telwoord(n: number): string {
  return TELWOORDEN[n] ?? getal(n);
}

/** `29 februari 2024`. */
export function datum(d: Datum): string {
  return datumTekst(d);
}

/**
 * By how much `van` fell to `tot`, as a percentage: `69,4%`. One decimal, rounded half up, with more decimals where
 * rounding would say 50% of a figure that is not (49,95% stays below the half).
 */
export function afname(van: number, tot: number): string {
  if (van <= 0 || tot < 0) throw new Error(`geen afname: ${van} naar ${tot}`);
  const teller = BigInt(van - tot) * 100n;
  const noemer = BigInt(van);
  for (let decimalen = 1; ; decimalen++) {
    const schaal = 10n ** BigInt(decimalen);
    const afgerond = (2n * teller * schaal + noemer) / (2n * noemer);
    const raaktHelft = afgerond === 50n * schaal && teller !== 50n * noemer;
    if (raaktHelft && decimalen < 8) continue;
    const heel = afgerond / schaal;
    const rest = (afgerond % schaal).toString().padStart(decimalen, '0');
    return /^0+$/.test(rest) ? `${heel}%` : `${heel},${rest}%`;
  }
}

/** A list in a sentence: `a`, `a en b`, `a, b en c`. */
export function opsomming(delen: readonly string[], voegwoord: 'en' | 'of' = 'en'): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} ${voegwoord} ${delen.at(-1)}`;
}
