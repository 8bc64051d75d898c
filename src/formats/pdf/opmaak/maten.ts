/** Millimetres in points. */
export const mm = (n: number) => (n * 72) / 25.4;

/** Measures of the page, in points. They are those of the Word letterhead (scripts/maak-briefpapier.mjs). */
export const PAGINA = { breed: mm(210), hoog: mm(297) };
export const MARGE = { links: mm(25), rechts: mm(25), boven: mm(27), onder: mm(27) };
export const TEKSTBREEDTE = PAGINA.breed - MARGE.links - MARGE.rechts;
export const KOP_VAN_BOVEN = mm(12);
export const VOET_VAN_ONDER = mm(10);

/** The size of a letter, and the height of its line. */
export interface Maat {
  readonly punt: number;
  readonly regel: number;
}

const maat = (punt: number, afstand: number): Maat => ({ punt, regel: punt * 1.149 * afstand });

export const MATEN = {
  tekst: maat(10, 1.15),
  kop1: maat(11.5, 1.15),
  kop2: maat(10, 1.15),
  naam: maat(15, 1.15),
  afzender: maat(8.5, 1.15),
  klein: maat(8, 1.15),
} as const;

/** White space in points: before and after. */
export const WIT = {
  alinea: 7,
  kop: { voor: 12, na: 4 },
  lijst: 3,
  cel: 2,
  celrand: 5.4,
  kenmerk: 1,
  handtekening: 48,
} as const;

export const INSPRINGING = 21.25;
export const KENMERKKOLOM = mm(38);
export const TWEEDE_ONDERTEKENAAR = mm(70);
export const CIJFERKOLOM = 145;

export const KLEUREN = {
  tekst: '000000',
  concept: 'B00020',
  watermerk: 'F6E3E6',
  kopvlak: 'E3ECEF',
  celstreep: 'BFCBD0',
  invullen: 'FFFF00',
} as const;
