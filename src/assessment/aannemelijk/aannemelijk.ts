import type { Periode } from '../../dossier/kolommen.ts';
import { type Bedenking, bedenking } from './bedenking.ts';
import { kolombedenkingen } from './kolommen.ts';
import { rijbedenkingen, type Vergelijkingsfeiten } from './rij.ts';
import { adreskern, adresregel, type Vorig, zelfdeAdres } from './vorige.ts';

/** Everything that is hard to believe in the rows of one half-year, by themselves and against the round before. */
export function bedenkingenBij(
  perioden: readonly Periode[],
  vorige: ReadonlyMap<string, Vorig>,
  feiten: Omit<Vergelijkingsfeiten, 'vorig'>,
): Bedenking[] {
  const tabel = kolombedenkingen(perioden, vorige);
  const gewisseld = tabel.some((b) => b.code === 'kolommen-verwisseld' && b.kolom === 'achterstand_begin');
  const rijen = perioden.flatMap((p) =>
    rijbedenkingen(p, { ...feiten, vorig: vorige.get(p.gemeentecode) ?? null }),
  );
  // What follows from two columns that changed places is not told of each row as well.
  const over = gewisseld ? rijen.filter((b) => !VAN_WISSEL.includes(b.code)) : rijen;
  return [...tabel, ...over, ...gedeeldeAdressen(perioden, vorige)];
}

const VAN_WISSEL: readonly Bedenking['code'][] = ['trede-zonder-achterstand', 'achterstand-op-laagste-trede'];

/** Two municipalities with one address; one that it had in the round before already was answered then. */
function gedeeldeAdressen(perioden: readonly Periode[], vorige: ReadonlyMap<string, Vorig>): Bedenking[] {
  const perAdres = new Map<string, Periode[]>();
  for (const p of perioden) {
    const nu = adresregel(p);
    if (nu !== null) perAdres.set(adreskern(nu), [...(perAdres.get(adreskern(nu)) ?? []), p]);
  }
  return [...perAdres.values()].flatMap((samen) =>
    samen.length < 2 ? [] : samen.flatMap((p) => gedeeld(p, samen, vorige.get(p.gemeentecode))),
  );
}

function gedeeld(p: Periode, samen: readonly Periode[], vorig: Vorig | undefined): Bedenking[] {
  const nu = adresregel(p) ?? '';
  const toen = vorig === undefined ? null : adresregel(vorig);
  if (toen !== null && zelfdeAdres(nu, toen)) return [];
  const met = samen.filter((ander) => ander !== p).map((ander) => ander.gemeente);
  return [bedenking('adres-gedeeld', p.gemeentecode, 'adres', {}, { nu, met: met.join(', ') })];
}
