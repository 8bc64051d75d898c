/** A piece of a text: an address of a website or of e-mail with where it leads, or what stands between two of them (null). */
export interface Tekststukje {
  readonly tekst: string;
  readonly doel: string | null;
}

const ADRES = /(https?:\/\/[^\s<>()]*[\w/]|www\.[\w-]+(?:\.[\w-]+)+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** A text cut at the addresses in it. */
export function metKoppelingen(tekst: string): readonly Tekststukje[] {
  return tekst
    .split(ADRES)
    .map((stuk, i) => ({ tekst: stuk, doel: i % 2 === 0 ? null : doelVan(stuk) }))
    .filter((s) => s.tekst !== '');
}

function doelVan(adres: string): string {
  if (adres.includes('://')) return adres;
  return adres.includes('@') ? `mailto:${adres}` : `https://${adres}`;
}
