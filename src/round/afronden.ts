import type { KeyObject } from 'node:crypto';
import { onderteken, sleutelafdruk } from './handtekening.ts';
import { sha256 } from './hash.ts';
import { manifestVan } from './manifest.ts';
import { HANDTEKENING, MANIFEST } from './naam.ts';
import type { Ronde } from './ronde.ts';
import type { Inhoud } from './store/store.ts';

/**
 * Closes the round: the files about the whole, the closing line, and the manifest with its signature. Without `bijlagen`
 * those of before stay.
 */
export async function rondAf(
  ronde: Ronde,
  bijlagen: readonly Inhoud[],
  sleutel: KeyObject | null,
): Promise<void> {
  for (const bijlage of bijlagen) await zet(ronde, bijlage);
  const { klaar, af } = ronde.stand();
  const bestanden =
    bijlagen.length === 0
      ? (klaar?.bestanden ?? [])
      : bijlagen.map(({ naam, bytes }) => ({ naam, sha256: sha256(bytes) }));
  const vorigeSleutel = af ? (klaar?.sleutel ?? null) : null;
  const eigen = sleutel === null ? vorigeSleutel : sleutelafdruk(sleutel);
  const gelijkgebleven =
    af && klaar?.sleutel === eigen && JSON.stringify(klaar?.bestanden) === JSON.stringify(bestanden);
  if (!gelijkgebleven)
    await ronde.journaal.schrijf({
      soort: 'klaar',
      bestanden,
      sleutel: sleutel === null ? null : sleutelafdruk(sleutel),
    });
  const manifest = manifestVan(ronde.journaal.stand());
  await zet(ronde, { naam: MANIFEST, bytes: manifest });
  if (sleutel !== null)
    await zet(ronde, {
      naam: HANDTEKENING,
      bytes: new TextEncoder().encode(onderteken(manifest, sleutel)),
    });
  // Also what a run that was stopped just before had no time for.
  else if (ronde.stand().klaar?.sleutel == null && (await ronde.store.lees(HANDTEKENING)) !== null)
    await ronde.store.haalWeg(HANDTEKENING);
}

/** Writes a file about the whole, unless it stands there already. */
async function zet({ store }: Ronde, bestand: Inhoud): Promise<void> {
  const nu = await store.lees(bestand.naam);
  if (nu === null || sha256(nu) !== sha256(bestand.bytes)) await store.zetSamen([bestand]);
}
