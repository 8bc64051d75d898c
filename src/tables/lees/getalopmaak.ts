/** What the number format of a cell makes of a number, section by section. */
export interface Getalopmaak {
  /** Every number shows in full. */
  readonly isStandaard: boolean;
  readonly delen: readonly Opmaakdeel[];
  /** Whether a text in the cell shows as it is; a format can hide it, or put words around it. */
  readonly tekstZoalsHijIs: boolean;
}

/** One section: `#,##0.0"x"` is the text around the digits, and the digits. */
interface Opmaakdeel {
  /** `[>=100]`; null when it has none. */
  readonly voorwaarde: { readonly teken: string; readonly grens: number } | null;
  readonly dag: 'geen' | 'hele' | 'deel';
  /** Null for a form that this reader does not know: fractions, or text between the digits. */
  readonly cijfers: {
    readonly voor: string;
    readonly na: string;
    readonly minstens: number;
    readonly decimalen: number;
    readonly duizendtallen: number;
    readonly honderdtallen: number;
    readonly macht: boolean;
    readonly standaard: boolean;
    /** Without any digit: only text, or nothing. */
    readonly geen: boolean;
  } | null;
}

/** A number as it shows: its digits, and what stands around them. */
export interface Getoond {
  readonly voor: string;
  /** As a number is written here: `12.5`, `3e2`; empty when no digit shows. */
  readonly cijfers: string;
  readonly na: string;
  readonly isPercentage: boolean;
}

const STUK =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[\$([^\]-]*)[^\]]*\]|\[(<=|>=|<>|=|<|>)(-?\d+(?:\.\d+)?)\]|\[[^\]]*\]|General|Standaard|E[+-]|[0#?]|([\s\S])/giy;

/** An office takes no code that is longer than a quarter of this. */
const LANGSTE_CODE = 1000;
const ONBEKEND: Getalopmaak = {
  isStandaard: false,
  delen: [{ voorwaarde: null, dag: 'geen', cijfers: null }],
  tekstZoalsHijIs: false,
};

/** Reads a number format such as `0000`, `d-m-yyyy` or `"GM"0000`. */
export function leesGetalopmaak(code: string): Getalopmaak {
  if (code.length > LANGSTE_CODE) return ONBEKEND;
  const delen = secties(code);
  const plek = delen.length > 3 ? 3 : delen.findIndex((deel) => stukken(deel).some((s) => s.teken === '@'));
  const metTekst = delen[plek];
  const getallen = delen.slice(0, 3).filter((_, i) => i !== plek || delen.length === 1);
  return {
    isStandaard: code === 'General',
    delen: (getallen.length > 0 ? getallen : ['General']).map(leesDeel),
    tekstZoalsHijIs: metTekst === undefined || isKaal(metTekst),
  };
}

/** Only the text itself, with at most some room around it. */
function isKaal(deel: string): boolean {
  return (
    stukken(deel)
      .map((s) => s.tekst ?? s.teken ?? s.woord ?? '')
      .join('')
      .trim()
      .match(/^(?:@|General|Standaard)$/i) !== null
  );
}

function secties(code: string): string[] {
  const uit = [''];
  for (const [stuk] of code.matchAll(/"[^"]*"?|\\[\s\S]?|\[[^\]]*\]?|[\s\S]/g))
    if (stuk === ';') uit.push('');
    else uit[uit.length - 1] += stuk;
  return uit;
}

interface Stuk {
  readonly tekst?: string;
  readonly teken?: string;
  readonly woord?: string;
  readonly voorwaarde?: { readonly teken: string; readonly grens: number };
}

function stukken(deel: string): Stuk[] {
  const uit: Stuk[] = [];
  const patroon = new RegExp(STUK);
  for (let m = patroon.exec(deel); m !== null; m = patroon.exec(deel)) {
    const [heel, tussen, ontsnapt, ruimte, vulling, valuta, vergelijk, grens, teken] = m;
    if (tussen !== undefined || ontsnapt !== undefined || valuta !== undefined)
      uit.push({ tekst: tussen ?? ontsnapt ?? valuta ?? '' });
    else if (ruimte !== undefined) uit.push({ tekst: ' ' });
    // Fills the width of the column.
    else if (vulling !== undefined) uit.push({ tekst: vulling });
    else if (vergelijk !== undefined) uit.push({ voorwaarde: { teken: vergelijk, grens: Number(grens) } });
    else if (teken !== undefined) uit.push({ teken });
    else if (!heel.startsWith('[') || /^\[(?:h+|m+|s+)\]$/i.test(heel))
      uit.push(/^[0#?]$/.test(heel) ? { teken: heel } : { woord: heel });
  }
  return uit;
}

function leesDeel(deel: string): Opmaakdeel {
  const alle = stukken(deel);
  const letters = alle.map((s) => s.teken ?? (s.woord?.startsWith('[') ? s.woord : '|')).join('');
  const isDag = /[ymdhse]|A\/P|AM\/PM/i.test(letters.replaceAll(/[0#?.,%]/g, ''));
  const isHele = /(?:^|[^d])d{1,2}(?![d])/i.test(letters) && /m/i.test(letters) && /[ye]/i.test(letters);
  return {
    voorwaarde: alle.find((s) => s.voorwaarde !== undefined)?.voorwaarde ?? null,
    dag: isDag ? (isHele ? 'hele' : 'deel') : 'geen',
    cijfers: isDag ? null : cijfers(alle.filter((s) => s.voorwaarde === undefined)),
  };
}

function cijfers(alle: readonly Stuk[]): Opmaakdeel['cijfers'] {
  const isPlaats = (s: Stuk) => /^[0#?]$/.test(s.teken ?? '') || s.woord !== undefined || s.teken === '@';
  const eerste = alle.findIndex(isPlaats);
  const laatste = alle.findLastIndex((s) => isPlaats(s) || s.teken === '.');
  const tekst = (deel: readonly Stuk[]) =>
    deel.map((s) => s.tekst ?? (/^[,%]$/.test(s.teken ?? '') ? '' : (s.teken ?? ''))).join('');
  const honderdtallen = alle.filter((s) => s.teken === '%').length;
  const leeg = { minstens: 0, decimalen: 0, duizendtallen: 0, honderdtallen, macht: false, standaard: false };
  if (eerste === -1) return { ...leeg, voor: tekst(alle), na: '', geen: true };
  let einde = laatste;
  while (alle[einde + 1]?.teken === ',') einde += 1;
  const midden = alle.slice(eerste, einde + 1);
  const rond = { voor: tekst(alle.slice(0, eerste)), na: tekst(alle.slice(einde + 1)), geen: false };
  if (midden.some((s) => /^(?:General|Standaard)$/i.test(s.woord ?? '') || s.teken === '@'))
    return midden.length === 1 ? { ...leeg, ...rond, standaard: true } : null;
  // A space between digits divides thousands; anything else there is another number to the eye.
  if (
    midden.some(
      (s) => (s.tekst ?? '').trim() !== '' || !/^(?:[0#?.,%\s]|E[+-])?$/i.test(s.teken ?? s.woord ?? ''),
    )
  )
    return null;
  const kaal = midden.map((s) => s.woord ?? s.teken ?? '').join('');
  const [heel = '', breuk = ''] = kaal.replace(/E[+-].*$/i, '').split('.');
  return {
    ...leeg,
    ...rond,
    minstens: heel.replaceAll(/[^0]/g, '').length,
    decimalen: breuk.replaceAll(/[^0#?]/g, '').length,
    duizendtallen: (/,+$/.exec(heel)?.[0].length ?? 0) + (/,+$/.exec(breuk)?.[0].length ?? 0),
    macht: /E[+-]/i.test(kaal),
  };
}

/** The section that a number shows by. */
export function deelVoor(
  waarde: number,
  { delen }: Getalopmaak,
): { deel: Opmaakdeel; metMin: boolean } | null {
  const [eerste, tweede, derde] = delen;
  if (eerste === undefined) return null;
  if (delen.some((d) => d.voorwaarde !== null)) {
    const deel = delen.find((d) => d.voorwaarde === null || voldoet(waarde, d.voorwaarde));
    return deel === undefined || waarde < 0 ? null : { deel, metMin: false };
  }
  if (waarde < 0 && tweede !== undefined) return { deel: tweede, metMin: false };
  if (waarde === 0 && derde !== undefined) return { deel: derde, metMin: false };
  return { deel: eerste, metMin: waarde < 0 };
}

function voldoet(waarde: number, { teken, grens }: { teken: string; grens: number }): boolean {
  const n = Math.sign(waarde - grens);
  return { '<': n < 0, '<=': n <= 0, '=': n === 0, '>=': n >= 0, '>': n > 0, '<>': n !== 0 }[teken] ?? false;
}

/** How a number that is no day shows; null when that cannot be said. */
export function toonGetal(waarde: number, opmaak: Getalopmaak): Getoond | null {
  const gekozen = deelVoor(waarde, opmaak);
  const c = gekozen?.deel.cijfers ?? null;
  if (gekozen === null || c === null) return null;
  const isPercentage = c.honderdtallen > 0;
  const voor = `${gekozen.metMin ? '-' : ''}${c.voor}`;
  if (c.geen) return { voor, cijfers: '', na: c.na, isPercentage };
  const maat = (Math.abs(waarde) * 100 ** c.honderdtallen) / 1000 ** c.duizendtallen;
  const kaal = Number(maat.toPrecision(15));
  if (c.standaard) return { voor, cijfers: String(kaal), na: c.na, isPercentage };
  if (c.macht) return { voor, cijfers: kaal.toExponential(c.decimalen), na: c.na, isPercentage };
  const [heel = '0', breuk] =
    kaal >= 1e21 ? [String(kaal)] : kaal.toFixed(Math.min(30, c.decimalen)).split('.');
  const metNullen = heel === '0' && c.minstens === 0 ? '' : heel.padStart(c.minstens, '0');
  return {
    voor,
    cijfers: breuk === undefined ? metNullen : `${metNullen || '0'}.${breuk}`,
    na: c.na,
    isPercentage,
  };
}
