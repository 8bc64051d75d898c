import type { Journaal } from './journaal.ts';
import { jsonlijst } from './jsonlijst.ts';
import { rondestand, type Stukstand } from './stand.ts';

export const MANIFEST = 'manifest.json';
export const HANDTEKENING = 'manifest.sig';

/**
 * The manifest of a journal, as the bytes of a file: the journal added up, with its last hash. The same journal gives
 * the same bytes.
 */
export function manifestVan(journaal: Journaal): Uint8Array {
  const { rondes, stukken, eerdere, klaar } = rondestand(journaal.regels);
  const begin = {
    schema: 1,
    journaal: { regels: journaal.regels.length, hoofd: journaal.hoofd },
    ondertekening: klaar?.sleutel ? { sleutel: klaar.sleutel } : null,
    rondes,
  };
  const eind = {
    eerdere: eerdere.map(({ pad, merk, verzonden }) => ({ bestand: pad, sha256: merk.sha256, verzonden })),
    bestanden: klaar?.bestanden ?? [],
  };
  return Buffer.concat([...jsonlijst(begin, 'brieven', brieven(stukken.values()), eind)]);
}

/** Each piece as the manifest tells of it. */
function* brieven(stukken: Iterable<Stukstand>): Generator<object> {
  for (const { regel, verzonden } of stukken) {
    const { naam, ronde, gegevens, bestanden } = regel;
    yield { naam, ...gegevens, ronde, verzonden, bestanden };
  }
}
