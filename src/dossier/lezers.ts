import { z } from 'zod';
import { parseBreuk } from './breuk.ts';
import { parseDatum } from './datum.ts';
import { nearest } from './gelijkenis.ts';
import { parseHalfjaar } from './halfjaar.ts';
import { datum as inWoorden } from './nederlands.ts';
import { verbodenTeken } from './tekens.ts';

const GROOTSTE_AANTAL = 9_999_999;
const HOOGSTE_TREDE = 6;

/** Whether it can be a number of persons. */
export function isAantal(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= GROOTSTE_AANTAL;
}

/** Whether it can be a step of the ladder; 0 is: not on it. */
export function isTrede(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= HOOGSTE_TREDE;
}

/** How the values of the columns are read from text. */
export const LEZERS = {
  aantal: lezer(
    'geen-geheel-getal',
    'is geen geheel getal van 0 of meer',
    'Vul een heel aantal personen in, zoals 216 of 27.300. Laat de cel leeg als het aantal onbekend is.',
    (t) => {
      if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(t)) return null;
      const n = Number(t.replaceAll('.', ''));
      return isAantal(n) ? n : null;
    },
  ),
  trede: lezer(
    'geen-trede',
    'is geen trede',
    'Vul een trede van 1 tot en met 6 in (0 alleen bij het stappenplan). Laat de cel leeg als de trede onbekend is.',
    (t) => (/^\d$/.test(t) && isTrede(Number(t)) ? Number(t) : null),
  ).meta({ keuzes: [0, 1, 2, 3, 4, 5, 6] }),
  nieuweTrede: lezer(
    'geen-nieuwe-trede',
    'is geen trede na een intrekking',
    'Vul een trede van 1 tot en met 4 in: na de intrekking geldt er geen besluit tot indeplaatsstelling meer.',
    (t) => (/^[1-4]$/.test(t) ? Number(t) : null),
  ).meta({ keuzes: [1, 2, 3, 4] }),
  datum: lezer(
    'geen-datum',
    'is geen bestaande datum',
    'Schrijf de datum als 10-11-2023 of 2023-11-10.',
    parseDatum,
  ),
  breuk: lezer(
    'geen-getal',
    'is geen getal van 0 of meer',
    'Schrijf een getal, zo nodig met een komma: 12 of 12,1.',
    parseBreuk,
  ),
  tekst: lezer('geen-tekst', 'past niet op één regel', 'Haal het regeleinde weg.', (t) =>
    /[\r\n\t]/.test(t) ? null : t,
  ),
  /** A day, or words that stand for one (`in de tweede helft van april 2024`), without their full stop. */
  dagOfWoorden: lezer('geen-tekst', 'past niet op één regel', 'Haal het regeleinde weg.', (t) =>
    /[\r\n\t]/.test(t) ? null : (parseDatum(t) ?? t.replace(/\.$/, '')),
  ),
  postcode: lezer('geen-postcode', 'is geen postcode', 'Schrijf de postcode als 1315 HR.', (t) => {
    const m = /^(\d{4})\s?([A-Za-z]{2})$/.exec(t);
    return m ? `${m[1]} ${m[2]?.toUpperCase()}` : null;
  }),
  alineas: lezer(
    'geen-tekst',
    'is geen tekst',
    'Schrijf gewone tekst; een lege regel begint een alinea.',
    (t) =>
      t
        .replaceAll(/\r\n?/g, '\n')
        .split(/\n[ \t]*\n+/)
        .map((a) => a.trim())
        .filter((a) => a !== ''),
  ),
  /** Words as typed, without their full stop; a date is the last day. */
  termijn: lezer('geen-tekst', 'past niet op één regel', 'Haal het regeleinde weg.', (t) => {
    const dag = parseDatum(t);
    if (dag !== null) return `tot en met ${inWoorden(dag)}`;
    return /[\r\n\t]/.test(t) ? null : t.replace(/\.$/, '');
  }),
  gemeentecode: lezer(
    'geen-gemeentecode',
    'is geen gemeentecode',
    'Schrijf de code met GM en vier cijfers, zoals GM0034.',
    (t) => {
      const m = /^(?:GM)?(\d{4})$/i.exec(t);
      return m ? `GM${m[1]}` : null;
    },
  ),
  halfjaar: lezer(
    'geen-halfjaar',
    'is geen halfjaar',
    'Schrijf 2023-I voor januari tot en met juni en 2023-II voor juli tot en met december.',
    parseHalfjaar,
  ),
  jaNee: keuze('ja', 'nee'),
  loopt: keuze('loopt', 'verstreken'),
} as const;

/** An amount of money in whole cents: `1.500,00`, `€ 75`. */
export const BEDRAG = lezer(
  'geen-bedrag',
  'is geen bedrag van meer dan nul',
  'Schrijf een bedrag in euro, met twee cijfers achter de komma of zonder: 1.500,00 of 1500.',
  (t) => {
    const [, euro, cent = '00'] = /^(?:€\s?)?(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{2}))?$/.exec(t) ?? [];
    const n = euro === undefined ? 0 : Number(euro.replaceAll('.', '')) * 100 + Number(cent);
    return n > 0 ? n : null;
  },
);

/** Reads one of a fixed list of words. */
export function keuze<const K extends string>(...keuzes: readonly K[]): z.ZodType<K, string> {
  return lezer(
    'geen-keuze',
    `is geen van: ${keuzes.join(', ')}`,
    `Kies ${keuzes.join(', ')} of laat de cel leeg.`,
    (t) => keuzes.find((k) => k === t.toLowerCase().replaceAll(' ', '_')) ?? null,
  ).meta({ keuzes });
}

/**
 * One of these words, or another name in small letters with dashes. A name that looks like one of the words is refused: nobody
 * would see the slip.
 */
export function naamOfKeuze<K extends string, A extends string>(
  keuzes: readonly K[],
  ander: string,
): z.ZodType<K | A, string> {
  return lezer(
    'geen-keuze',
    `is geen van: ${keuzes.join(', ')}, en lijkt daarop of is geen naam met kleine letters en streepjes`,
    `Kies ${keuzes.join(', ')}, of schrijf ${ander}.`,
    (t): K | A | null => {
      const naam = t.toLowerCase().replaceAll(' ', '_');
      const bekend = keuzes.find((k) => k === naam);
      if (bekend !== undefined) return bekend;
      return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(t) && nearest(t, keuzes) === null ? (t as A) : null;
    },
  );
}

/** The words that a reader takes; none when it takes more than a fixed list. */
export function antwoordenVan(lezer: z.ZodType): readonly string[] {
  const { keuzes } = lezer.meta() ?? {};
  return Array.isArray(keuzes) ? keuzes.map(String) : [];
}

function lezer<T>(code: string, melding: string, oplossing: string, lees: (text: string) => T | null) {
  return z.string().transform((text, ctx): T => {
    const verboden = verbodenTeken(text);
    const waarde = verboden === null ? lees(text) : null;
    if (waarde !== null) return waarde;
    ctx.addIssue(
      verboden === null
        ? { code: 'custom', message: melding, params: { code, oplossing } }
        : {
            code: 'custom',
            message: `bevat een ${verboden}`,
            params: {
              code: 'verboden-teken',
              oplossing: 'Haal dat teken weg en typ de tekst zo nodig opnieuw.',
            },
          },
    );
    return z.NEVER;
  }) as z.ZodType<T, string>;
}
