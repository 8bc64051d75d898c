import type { Journaal } from './journaal.ts';
import { rondestand } from './stand.ts';

/**
 * The manifest of a journal, as the bytes of a file: the journal added up, with its last hash. The same journal gives
 * the same bytes.
 */
export function manifestVan(journaal: Pick<Journaal, 'regels' | 'hoofd'>): Uint8Array {
  const { rondes, stukken, eerdere, klaar } = rondestand(journaal.regels);
  const manifest = {
    schema: 1,
    journaal: { regels: journaal.regels.length, hoofd: journaal.hoofd },
    ondertekening: klaar?.sleutel ? { sleutel: klaar.sleutel } : null,
    rondes,
    brieven: [...stukken.values()].map(({ regel, verzonden, vrijgave }) => {
      const { naam, ronde, gegevens, bestanden } = regel;
      const vrij = vrijgave === null ? {} : { vrijgave };
      return { naam, ...gegevens, ronde, verzonden, ...vrij, bestanden };
    }),
    eerdere: eerdere.map(({ pad, merk, verzonden }) => ({ bestand: pad, sha256: merk.sha256, verzonden })),
    bestanden: klaar?.bestanden ?? [],
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
