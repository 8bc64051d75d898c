import {
  BLADBREEDTE,
  BLADHOOGTE,
  type Bladspiegel,
  HOOFD_VAN_BOVEN,
  hoofdbreedte,
  kenmerkkolom,
  VOET_VAN_ONDER,
} from '../../bladspiegel.ts';

/** Millimetres in points. */
export const mm = (n: number) => (n * 72) / 25.4;

export const PAGINA = { breed: mm(BLADBREEDTE), hoog: mm(BLADHOOGTE) };
export const KOP_VAN_BOVEN = mm(HOOFD_VAN_BOVEN);
export const VOET_ONDERKANT = PAGINA.hoog - mm(VOET_VAN_ONDER);

/** The size of a letter, and the height of its line. */
export interface Maat {
  readonly punt: number;
  readonly regel: number;
}

/** The measures of a page in points. */
export interface Bladmaat {
  readonly marge: { readonly links: number; readonly boven: number; readonly onder: number };
  readonly tekstbreedte: number;
  /** How wide the head and the foot are. */
  readonly hoofdbreedte: number;
  /** The reference block beside the text; null when it stands above. */
  readonly kolom: { readonly links: number; readonly breed: number; readonly boven: number } | null;
  readonly tekst: Maat;
  readonly kop1: Maat;
  readonly kop2: Maat;
  readonly naam: Maat;
  readonly klein: Maat;
  readonly retour: Maat;
}

/** Of the size of a letter, its line where the description gives none. */
const AFSTAND = 1.3;
const RETOUR = 7;

export function bladmaat(blad: Pick<Bladspiegel, 'marges' | 'punten' | 'venster' | 'kenmerken'>): Bladmaat {
  const { marges, punten } = blad;
  const maat = (punt: number): Maat => ({ punt, regel: punt * AFSTAND });
  const { links, breed, boven } = kenmerkkolom(blad);
  return {
    marge: { links: mm(marges.links), boven: mm(marges.boven), onder: mm(marges.onder) },
    tekstbreedte: PAGINA.breed - mm(marges.links + marges.rechts),
    hoofdbreedte: mm(hoofdbreedte(blad)),
    kolom: blad.kenmerken === 'naast' ? { links: mm(links), breed: mm(breed), boven: mm(boven) } : null,
    tekst: { punt: punten.tekst, regel: punten.regel },
    kop1: maat(punten.kop),
    kop2: maat(punten.tussenkop),
    naam: maat(punten.naam),
    klein: maat(punten.klein),
    retour: maat(RETOUR),
  };
}

/** White space in points: before and after. */
export const WIT = {
  alinea: 7,
  kop: { voor: 12, na: 3 },
  lijst: 3,
  cel: 2,
  celrand: 5.4,
  kenmerk: 1,
  onderwerp: 16,
  handtekening: 48,
} as const;

export const INSPRINGING = 17;
export const KENMERKKOLOM = mm(38);
export const TWEEDE_ONDERTEKENAAR = mm(65);
/** A table with figures is not narrower, so that one below another has its figures in the same place. */
export const TABELBREEDTE = mm(110);

export const KLEUREN = {
  tekst: '000000',
  concept: 'B00020',
  watermerk: 'F6E3E6',
  kopvlak: 'E3ECEF',
  celstreep: 'BFCBD0',
  invullen: 'FFFF00',
} as const;
