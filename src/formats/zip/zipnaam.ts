import { beschadigdeZip } from './beschadigd.ts';

/** The name of a part. Throws when it is no UTF-8, or would lead a reader elsewhere: `..`, an absolute path, a backslash. */
export function controleerNaam(bytes: Uint8Array): string {
  const naam = gelezen(bytes);
  if (GEWOON.test(naam)) return naam;
  const delen = naam.replace(/\/$/, '').split('/');
  if (/[\u0000-\u001f\\:]/.test(naam) || delen.some((deel) => /^\.{0,2}$/.test(deel)))
    throw beschadigdeZip('een onderdeel heeft een naam die niet mag');
  return naam;
}

/** The names that offices give. */
const GEWOON = /^(?:\w[\w-]*\/)*\w[\w-]*(?:\.\w+)*$/;

/** By this a part is found: to an office, names that differ in case only are one name. */
export function sleutelVan(naam: string): string {
  return naam.normalize('NFC').toLowerCase();
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function gelezen(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw beschadigdeZip('een onderdeel heeft een naam die niet mag');
  }
}
