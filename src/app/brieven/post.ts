import { type Brief, platteTekst } from '../../formats/brief.ts';

/** What whoever sends a letter must know of it. */
export interface Postgegevens {
  /** Who it is for, in one line; empty for a text that is published. */
  readonly aan: string;
  /** The lines of the address; empty when none is known. */
  readonly adres: string;
  readonly onderwerp: string;
  /** Who gets a copy. */
  readonly afschrift: readonly string[];
}

const WIE = 2; // the first lines of an address say who, the others where

/** Reads off a letter what is needed to send it. */
export function postVan({ adressering, titel, afschriftAan }: Brief): Postgegevens {
  const regels = adressering.map(platteTekst);
  return {
    aan: regels.slice(0, WIE).join(' '),
    adres: regels.slice(WIE).join(', '),
    onderwerp: titel,
    afschrift: [...afschriftAan],
  };
}
