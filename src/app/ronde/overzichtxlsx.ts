import { celtekstVan } from '../../dossier/tekens.ts';
import { type Kolom, schrijfWerkblad } from '../../formats/xlsx/schrijf.ts';
import type { Overzichtregel } from '../../letters/overzicht/overzichtregel.ts';

const KOLOMMEN: readonly Kolom<Overzichtregel>[] = [
  { kop: 'gemeentecode', breedte: 17, waarde: (r) => r.gemeentecode },
  { kop: 'gemeente', breedte: 24, waarde: (r) => r.gemeente },
  { kop: 'trede_vorig', breedte: 16, waarde: (r) => r.tredeVorig },
  { kop: 'trede', breedte: 10, waarde: (r) => r.trede },
  { kop: 'voorstel', breedte: 13, waarde: (r) => (r.voorstel ? 'ja' : 'nee') },
  { kop: 'taakstelling', breedte: 17, waarde: (r) => r.taakstelling },
  { kop: 'achterstand_begin', breedte: 22, waarde: (r) => r.achterstandBegin },
  { kop: 'totaalopgave', breedte: 17, waarde: (r) => r.opgave },
  { kop: 'gehuisvest', breedte: 15, waarde: (r) => r.gehuisvest },
  { kop: 'bijtelling', breedte: 15, waarde: (r) => r.bijtelling },
  { kop: 'achterstand', breedte: 16, waarde: (r) => r.achterstand },
  { kop: 'voorsprong', breedte: 15, waarde: (r) => r.voorsprong },
  {
    kop: 'brieven',
    breedte: 34,
    waarde: (r) => r.brieven.map((b) => `${b.soort}${b.concept ? ' (CONCEPT)' : ''}`).join('; '),
  },
  { kop: 'bestanden', breedte: 56, waarde: (r) => r.brieven.flatMap((b) => b.bestanden).join('; ') },
  { kop: 'geen_brief', breedte: 30, waarde: (r) => r.geen.join('; ') },
  { kop: 'nog_te_beslissen', breedte: 40, waarde: (r) => r.open.join(' ') },
  { kop: 'waarschuwingen', breedte: 60, waarde: (r) => r.waarschuwingen.join(' ') },
];

/** The overview as a workbook to sort and filter: one row per municipality, an unknown figure empty. */
export function overzichtXlsx(regels: readonly Overzichtregel[]): Uint8Array {
  const kolommen = KOLOMMEN.map((k) => ({ ...k, waarde: (r: Overzichtregel) => passend(k.waarde(r)) }));
  return schrijfWerkblad('overzicht', kolommen, regels);
}

/** What fits in a cell; without no-break spaces, for a filter would not find them. */
function passend(waarde: string | number | null): string | number | null {
  return typeof waarde === 'string' ? celtekstVan(waarde.replaceAll('\u00a0', ' ')) : waarde;
}
