import type { Journaal } from './journaal.ts';
import type { Bestandsmerk, Klaarregel, Ronderegel } from './regels.ts';
import { type Rondestand, rondestand, type Verzending } from './rondestand.ts';

export const MANIFEST = 'manifest.json';
export const HANDTEKENING = 'manifest.sig';

/** What the manifest holds: the journal added up, with its last hash. */
interface Manifest {
  readonly schema: 1;
  readonly journaal: { readonly regels: number; readonly hoofd: string };
  readonly ondertekening: { readonly sleutel: string } | null;
  readonly rondes: readonly Ronderegel[];
  readonly brieven: readonly Brief[];
  readonly eerdere: readonly {
    readonly bestand: string;
    readonly sha256: string;
    readonly verzonden: Verzending | null;
  }[];
  readonly bestanden: Klaarregel['bestanden'];
}

interface Brief {
  readonly naam: string;
  readonly ronde: number;
  readonly verzonden: Verzending | null;
  readonly bestanden: readonly Bestandsmerk[];
}

/** The manifest of a journal, as the bytes of a file: the same journal gives the same bytes. */
export function manifestVan(journaal: Journaal): Uint8Array {
  const stand: Rondestand = rondestand(journaal.regels);
  const manifest: Manifest = {
    schema: 1,
    journaal: { regels: journaal.regels.length, hoofd: journaal.hoofd },
    ondertekening: stand.klaar?.sleutel ? { sleutel: stand.klaar.sleutel } : null,
    rondes: stand.rondes,
    brieven: [...stand.stukken.values()].map(
      ({ regel: { naam, ronde, gegevens, bestanden }, verzonden }) => ({
        naam,
        ...gegevens,
        ronde,
        verzonden,
        bestanden,
      }),
    ),
    eerdere: stand.eerdere.map(({ pad, merk, verzonden }) => ({
      bestand: pad,
      sha256: merk.sha256,
      verzonden,
    })),
    bestanden: stand.klaar?.bestanden ?? [],
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
