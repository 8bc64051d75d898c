import type { z } from 'zod';
import { nearest } from './gelijkenis.ts';
import { toon } from './tekens.ts';

/** Tells one problem: its code, the path such as `halfjaren[1].gehuisvest`, what was read, why, and what to do. */
export type Padmeld = (
  code: string,
  pad: string,
  melding: string,
  oplossing: string,
  waarde?: string | null,
) => void;

/** What a part of the file may hold. */
export interface Deelvorm {
  /** The values, each with its reader from text. */
  readonly lezers: Readonly<Record<string, z.ZodType<unknown, string>>>;
  /** Which of them may not be empty. */
  readonly moet: readonly string[];
  /** Names of lists and of parts, which are read elsewhere. */
  readonly lijsten?: readonly string[];
  /** Where a name that does not belong here should stand, as a sentence; null when it is simply unknown. */
  readonly elders?: (naam: string) => string | null;
}

/**
 * Reads one part, strictly: unknown names are refused with a suggestion, each value goes through its reader.
 * Null is empty; a refused value is absent (and told). Null for the whole when it is no list of names and values.
 */
export function leesDeel(
  data: unknown,
  pad: string,
  deel: Deelvorm,
  meld: Padmeld,
): Record<string, unknown> | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    meld(
      'geen-namen',
      pad,
      'Hier horen namen met elk een waarde te staan.',
      `Gebruik de namen ${namen(deel).join(', ')}.`,
    );
    return null;
  }
  for (const naam of Object.keys(data)) if (!namen(deel).includes(naam)) onbekend(naam, pad, deel, meld);
  const uit: Record<string, unknown> = {};
  for (const [naam, lezer] of Object.entries(deel.lezers)) {
    const plek = onder(pad, naam);
    const waarde = tekstVan(Object.hasOwn(data, naam) ? (data as Record<string, unknown>)[naam] : null);
    if (waarde === undefined)
      meld('geen-waarde', plek, `Bij ${naam} hoort één waarde.`, 'Schrijf één tekst, getal of datum.');
    else if (waarde === '' && deel.moet.includes(naam))
      meld('leeg', plek, `${naam} ontbreekt of is leeg.`, `Vul ${naam} in.`);
    else if (waarde === '') uit[naam] = null;
    else leesWaarde(naam, waarde, lezer, plek, uit, meld);
  }
  return uit;
}

/** The items of a list; none when it is absent. Told when it is no list. */
export function leesLijst(data: unknown, pad: string, meld: Padmeld): readonly unknown[] {
  if (data === undefined || data === null) return [];
  if (Array.isArray(data)) return data;
  meld(
    'geen-lijst',
    pad,
    `${pad} is geen lijst.`,
    'Begin elk onderdeel op een eigen regel met een streepje.',
  );
  return [];
}

/** `halfjaren[1].gehuisvest`. */
export function onder(pad: string, naam: string): string {
  return pad === '' ? naam : `${pad}.${naam}`;
}

/** The line of a path, or of the nearest part around it that stands in the file. */
export function regelBijPad(pad: string, regels: ReadonlyMap<string, number>): number | null {
  for (let deel = pad; deel !== ''; deel = deel.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '')) {
    const regel = regels.get(deel);
    if (regel !== undefined) return regel;
  }
  return null;
}

function namen(deel: Deelvorm): string[] {
  return [...Object.keys(deel.lezers), ...(deel.lijsten ?? [])];
}

function onbekend(naam: string, pad: string, deel: Deelvorm, meld: Padmeld): void {
  const elders = deel.elders?.(naam) ?? null;
  const lijkt = nearest(naam, namen(deel));
  meld(
    'naam-onbekend',
    onder(pad, naam),
    `De naam "${naam}" hoort hier niet.`,
    elders ??
      (lijkt === null
        ? `Verwijder de regel, of kies uit: ${namen(deel).join(', ')}.`
        : `Bedoelt u ${lijkt}?`),
  );
}

/**
 * The value as text: empty is '', undefined is no single value. A number of parsed JSON is written out again, a broken one
 * with a comma: 1.234 there is no thousand.
 */
function tekstVan(waarde: unknown): string | undefined {
  if (waarde === null || waarde === undefined) return '';
  if (typeof waarde === 'string') return waarde.trim();
  if (typeof waarde === 'number') return String(waarde).replace('.', ',');
  return typeof waarde === 'boolean' ? String(waarde) : undefined;
}

function leesWaarde(
  naam: string,
  tekst: string,
  lezer: z.ZodType<unknown, string>,
  plek: string,
  uit: Record<string, unknown>,
  meld: Padmeld,
): void {
  const gelezen = lezer.safeParse(tekst);
  if (gelezen.success) {
    uit[naam] = gelezen.data;
    return;
  }
  for (const issue of gelezen.error.issues) {
    const params = (issue as { params?: { code?: string; oplossing?: string } }).params;
    const oplossing = zonderCel(params?.oplossing ?? 'Verbeter de waarde.');
    meld(params?.code ?? 'onleesbaar', plek, `${toon(tekst)} ${issue.message}.`, oplossing, tekst);
  }
}

/** The remedy of a table, where there are no cells and a point is no thousand: `27.300` is 27300 there. */
function zonderCel(oplossing: string): string {
  return oplossing.replace(' de cel leeg', ' de waarde leeg').replaceAll(/(?<=\d)\.(?=\d{3}\b)/g, '');
}
