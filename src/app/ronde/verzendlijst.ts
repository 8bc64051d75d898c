import { z } from 'zod';
import { parseDatum } from '../../dossier/datum.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { type Kolom, schrijfWerkboek } from '../../formats/xlsx/schrijf.ts';
import type { Beeldbrief } from './beeld.ts';
import { blad } from './werkblad.ts';

const POST = z.object({
  aan: z.string(),
  adres: z.string(),
  onderwerp: z.string(),
  afschrift: z.array(z.string()),
});

/** Of a letter of a version that did not keep this yet. */
const ONBEKEND = { aan: 'onbekend', adres: '', onderwerp: '', afschrift: [] };

/** A row of the list: a letter that may go out, with what is needed for it. */
interface Verzendregel extends z.infer<typeof POST> {
  readonly brief: Beeldbrief;
}

const KOLOMMEN: readonly Kolom<Verzendregel>[] = [
  { kop: 'gemeentecode', breedte: 17, waarde: (r) => r.brief.gemeentecode },
  { kop: 'gemeente', breedte: 24, waarde: (r) => r.brief.gemeente },
  { kop: 'brief', breedte: 26, waarde: (r) => r.brief.soort },
  { kop: 'aan', breedte: 56, waarde: (r) => (r.aan === '' ? 'te publiceren' : r.aan) },
  { kop: 'adres', breedte: 40, waarde: (r) => r.adres },
  { kop: 'onderwerp', breedte: 70, waarde: (r) => r.onderwerp },
  { kop: 'kenmerk', breedte: 24, waarde: (r) => r.brief.kenmerk },
  { kop: 'datum', breedte: 18, waarde: (r) => dag(r.brief.datum) },
  { kop: 'bladzijden', breedte: 14, waarde: (r) => bladzijden(r.brief) },
  { kop: 'afschrift_aan', breedte: 30, waarde: (r) => r.afschrift.join('; ') },
  { kop: 'bestanden', breedte: 60, waarde: (r) => r.brief.bestanden.map((b) => b.naam).join('; ') },
  { kop: 'verzonden', breedte: 28, waarde: (r) => verzonden(r.brief) },
];

/**
 * The mailing list of a round as a workbook: each letter that is final, in the order of the municipalities' names, with who it
 * goes to, where, about what, and which file it is. A CONCEPT is not in it.
 */
export function verzendlijstXlsx(brieven: readonly Beeldbrief[]): Uint8Array {
  const regels = brieven
    .filter((brief) => brief.concept === null)
    .map((brief) => ({ brief, ...(POST.safeParse(brief.post).data ?? ONBEKEND) }))
    .sort((a, b) => a.brief.gemeente.localeCompare(b.brief.gemeente, 'nl') || volgorde(a.brief, b.brief));
  return schrijfWerkboek([blad('verzendlijst', KOLOMMEN, regels)]);
}

function volgorde(a: Beeldbrief, b: Beeldbrief): number {
  return a.naam < b.naam ? -1 : 1;
}

function bladzijden({ bestanden }: Beeldbrief): number | null {
  return bestanden.find((b) => b.bladzijden !== null)?.bladzijden ?? null;
}

function verzonden({ verzonden: wanneer }: Beeldbrief): string {
  return wanneer === null ? '' : `${dag(wanneer.datum)}, ${wanneer.kanaal}`;
}

function dag(tekst: string): string {
  const datum = parseDatum(tekst);
  return datum === null ? tekst : inWoorden(datum);
}
