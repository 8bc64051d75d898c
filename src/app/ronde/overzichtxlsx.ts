import { type Kolom, schrijfWerkboek } from '../../formats/xlsx/schrijf.ts';
import type { Overzichtregel, Overzichttaak } from '../../letters/overzicht/overzichtregel.ts';
import { blad } from './werkblad.ts';

const KOLOMMEN: readonly Kolom<Overzichtregel>[] = [
  { kop: 'gemeentecode', breedte: 17, waarde: (r) => r.gemeentecode },
  { kop: 'gemeente', breedte: 24, waarde: (r) => r.gemeente },
  { kop: 'trede_vorig', breedte: 16, waarde: (r) => r.tredeVorig },
  { kop: 'trede', breedte: 10, waarde: (r) => r.trede },
  { kop: 'voorstel', breedte: 13, waarde: (r) => (r.voorstel ? 'ja' : 'nee') },
  { kop: 'taakstelling', breedte: 17, waarde: (r) => r.taakstelling },
  { kop: 'achterstand_begin', breedte: 22, waarde: (r) => r.achterstandBegin },
  { kop: 'voorsprong_begin', breedte: 21, waarde: (r) => r.voorsprongBegin },
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
  {
    kop: 'verzonden',
    breedte: 28,
    waarde: (r) => [...new Set(r.brieven.flatMap((b) => b.verzonden ?? []))].join('; '),
  },
  {
    kop: 'bestanden',
    breedte: 56,
    waarde: (r) => r.brieven.flatMap((b) => b.bestanden.map((f) => f.naam)).join('; '),
  },
  { kop: 'geen_brief', breedte: 30, waarde: (r) => r.geen.join('; ') },
  { kop: 'nog_te_beslissen', breedte: 40, waarde: (r) => r.open.join(' ') },
  { kop: 'waarschuwingen', breedte: 60, waarde: (r) => r.waarschuwingen.join(' ') },
];

const TAKEN: readonly Kolom<Overzichttaak>[] = [
  { kop: 'soort', breedte: 14, waarde: (t) => t.soort },
  { kop: 'gemeenten', breedte: 44, waarde: (t) => t.gemeenten.join(', ') },
  { kop: 'wat er is', breedte: 70, waarde: (t) => t.tekst },
  { kop: 'wat te doen', breedte: 60, waarde: (t) => t.doen },
];

/** The overview as a workbook to sort and filter: one row per municipality, an unknown figure empty. */
export function overzichtXlsx(
  regels: readonly Overzichtregel[],
  taken: readonly Overzichttaak[],
): Uint8Array {
  return schrijfWerkboek([blad('te doen', TAKEN, taken), blad('overzicht', KOLOMMEN, regels)]);
}
