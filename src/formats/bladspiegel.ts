/** The page of a house, for every format that has one: measures in millimetres, sizes of letters in points. */
export interface Bladspiegel {
  readonly lettertype: Lettersoort;
  readonly punten: {
    readonly [maat in 'tekst' | 'kop' | 'tussenkop' | 'naam' | 'klein' | 'regel']: number;
  };
  readonly marges: { readonly [zijde in 'boven' | 'onder' | 'links' | 'rechts']: number };
  /** The window of the envelope. */
  readonly venster: { readonly [maat in 'boven' | 'links' | 'breed' | 'hoog']: number };
  /** The colour of the house, as 1F4E5F. */
  readonly kleur: string;
  readonly hoofd: {
    readonly eerste: readonly Hoofddeel[];
    readonly vervolg: readonly Vervolgdeel[];
    readonly logo: 'links' | 'rechts';
    readonly lijn: boolean;
  };
  /** The foot of the first page, and of the others. */
  readonly voet: { readonly eerste: Voet; readonly vervolg: Voet };
  /** Where the reference block stands: beside the text, or above it. */
  readonly kenmerken: 'naast' | 'boven';
  /** In small print above the addressee; null for none. */
  readonly retouradres: string | null;
}

/** What can stand in the head of the first page, and of the others. */
type Hoofddeel = 'logo' | 'naam' | 'adres';
export type Vervolgdeel = 'naam' | 'datum' | 'kenmerk' | 'onderwerp';

/** What stands at the foot of a page: facts about the sender on one line, and the words of the house below them. */
interface Voet {
  readonly feiten: string;
  readonly voettekst: boolean;
}

/** The letter of the house, by the name that an office program knows it under. */
interface Lettersoort {
  readonly naam: string;
}

export const BLADBREEDTE = 210;
export const BLADHOOGTE = 297;
/** The head and the foot stand this far from the edge of the paper. */
export const HOOFD_VAN_BOVEN = 12;
export const VOET_VAN_ONDER = 10;
/** The white inside the window, so that an address is still whole when the paper moves in its envelope. */
export const VENSTERWIT = 5;
/** The return address stands this far below the edge of the window. */
export const RETOUR_VAN_BOVEN = 1.5;
/** The text of the first page begins this far below the window. */
export const ONDER_VENSTER = 5;
/** Between the text and the reference block beside it, and between that and the edge of the paper. */
const KOLOMWIT = 6;
const KOLOM_VAN_RAND = 12;
/** The narrowest reference block that holds a kenmerk. */
const SMALSTE_KOLOM = 28;

/** From here on a right margin can hold the reference block. */
export const MARGE_MET_KENMERKEN = KOLOMWIT + SMALSTE_KOLOM + KOLOM_VAN_RAND;

/** Where the reference block beside the text stands on the first page: below the window when that is in the way. */
export function kenmerkkolom({ venster, marges }: Pick<Bladspiegel, 'venster' | 'marges'>): {
  links: number;
  breed: number;
  boven: number;
} {
  const links = BLADBREEDTE - marges.rechts + KOLOMWIT;
  const vrij = venster.links + venster.breed <= links;
  return {
    links,
    breed: BLADBREEDTE - KOLOM_VAN_RAND - links,
    boven: venster.boven + (vrij ? VENSTERWIT : venster.hoog + ONDER_VENSTER),
  };
}

/** Where the head and the foot of a page end at the right: as far as the reference block, or the text. */
export function hoofdbreedte({ kenmerken, marges }: Pick<Bladspiegel, 'kenmerken' | 'marges'>): number {
  return BLADBREEDTE - marges.links - (kenmerken === 'naast' ? KOLOM_VAN_RAND : marges.rechts);
}
