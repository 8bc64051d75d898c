import { createHash, type KeyObject } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onderteken, vingerafdruk } from './handtekening.ts';
import { HANDTEKENING, MANIFEST, manifestVan } from './manifest.ts';
import type { Bijlage, Ronde } from './ronde.ts';
import { bewaarMap, hashVan, schrijf, schrijfStroom, stand } from './schrijf.ts';

/** Closes the round: the files about the whole, the closing line, and the manifest with its signature. */
export function rondAf(ronde: Ronde, bijlagen: readonly Bijlage[], sleutel: KeyObject | null): void {
  for (const bijlage of bijlagen) zetBijlage(ronde, bijlage);
  const { klaar, af } = ronde.stand();
  const bestanden =
    bijlagen.length === 0 ? (klaar?.bestanden ?? []) : bijlagen.map(({ naam, sha256 }) => ({ naam, sha256 }));
  const vorigeSleutel = af ? (klaar?.sleutel ?? null) : null;
  const eigen = sleutel === null ? vorigeSleutel : vingerafdruk(sleutel);
  const gelijkgebleven =
    af && klaar?.sleutel === eigen && JSON.stringify(klaar?.bestanden) === JSON.stringify(bestanden);
  if (!gelijkgebleven)
    ronde.journaal.schrijf({
      soort: 'klaar',
      bestanden,
      sleutel: sleutel === null ? null : vingerafdruk(sleutel),
    });
  const manifest = manifestVan(ronde.journaal.stand());
  zet(ronde, MANIFEST, manifest);
  const handtekening = join(ronde.map, HANDTEKENING);
  if (sleutel !== null) zet(ronde, HANDTEKENING, new TextEncoder().encode(onderteken(manifest, sleutel)));
  else if (!gelijkgebleven && existsSync(handtekening)) {
    rmSync(handtekening);
    bewaarMap(ronde.map);
  }
}

function zetBijlage(ronde: Ronde, { naam, sha256, delen }: Bijlage): void {
  const pad = join(ronde.map, naam);
  if (hashVan(pad) !== sha256) schrijfStroom({ pad, delen: () => gecontroleerd(naam, sha256, delen()) });
}

/** What the journal says of a file is what was written: it is made a second time. */
function* gecontroleerd(naam: string, hoort: string, delen: Iterable<Uint8Array>): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const deel of delen) {
    hash.update(deel);
    yield deel;
  }
  if (hash.digest('hex') !== hoort) throw new Error(`${naam} werd twee keer verschillend gemaakt`);
}

/** Writes a file about the whole, unless it stands there already. */
function zet(ronde: Ronde, naam: string, bytes: Uint8Array): void {
  const bestand = { pad: join(ronde.map, naam), bytes };
  if (stand(bestand) !== 'gelijk') schrijf(bestand);
}
