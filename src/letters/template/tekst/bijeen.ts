import { type Inline, platteTekst } from '../../../formats/brief.ts';

const NBSP = '\u00a0';
const MAAND = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** What a number stands behind: artikel 124, bijlage 1, Postbus 20019. */
const VOOR_HET_GETAL =
  '[Aa]rtikel(?:en)?|lid|[Tt]reden?|[Ff]ase|[Ss]tap|[Pp]aragraaf|[Hh]oofdstuk|[Bb]ijlagen?|[Oo]nderdeel|[Pp]unt|[Pp]ostbus|nr\\.|§|€|\\+31';
/** What is counted: 6 weken, 45 vergunninghouders. */
const NA_HET_GETAL =
  'vergunninghouders?|huisvestingen|huisvesting|personen|persoon|weken|week|maanden|maand|dagen|dag|jaar|uur|procent';

/** A space at which a line never ends: in a date, a postcode, a phone number, and beside a number that says nothing alone. */
const VASTE_SPATIE = new RegExp(
  [
    `(?<=(?:^|[^\\p{L}])(?:${VOOR_HET_GETAL})) (?=\\d)`,
    `(?<=\\d) (?=(?:${NA_HET_GETAL})(?!\\p{L}))`,
    `(?<=(?<!\\d)\\d{1,2}) (?=(?:${MAAND})(?!\\p{L}))`,
    `(?<=(?<!\\p{L})(?:${MAAND}|helft|helft van)) (?=\\d{4}(?!\\d))`,
    '(?<=(?<!\\d)[1-9]\\d{3}) (?=[A-Z]{2}(?!\\p{L}))',
    '(?<=(?<![\\d-])(?:0\\d{1,3}|\\(0\\d{1,3}\\)|\\+31[ \u00a0]\\d{1,3})(?:[ \u00a0-]\\d{2,4})*) (?=\\d{2,4}(?!\\d))',
  ].join('|'),
  'gu',
);

/** The line with a no-break space wherever it may not end, also where one side of it is filled in. */
export function gebonden(inhoud: readonly Inline[]): Inline[] {
  const los = platteTekst(inhoud);
  const vast = los.replaceAll(VASTE_SPATIE, NBSP);
  if (vast === los) return [...inhoud];
  let af = 0;
  const stuk = (i: Inline): Inline => {
    switch (i.type) {
      case 'strong':
      case 'emphasis':
        return { ...i, inhoud: i.inhoud.map(stuk) };
      case 'break':
        af += 1;
        return i;
      case 'text':
      case 'field':
      case 'slot':
        af += i.text.length;
        return { ...i, text: vast.slice(af - i.text.length, af) };
    }
  };
  return inhoud.map(stuk);
}
