import type { Rondebegin } from '../../round/begin.ts';
import { sha256 } from '../../round/hash.ts';
import type { Stuk } from '../../round/ronde.ts';
import { type Gemaakt, merker } from '../brieven/maken.ts';
import { type Bronnen, huisstijlhash, sjabloonteksten, woordenhashen } from '../bronnen/bronnen.ts';

/** The letters as pieces of the round, with what the manifest tells of them. */
export function stukkenVan(
  { brieven, werkplaats }: Pick<Gemaakt, 'brieven' | 'werkplaats'>,
  { vast }: Rondebegin,
  bronnen: Bronnen,
): Stuk[] {
  const voorbeeld = werkplaats.huisstijl.fictief;
  const huisstijl = huisstijlhash(bronnen);
  const woorden = woordenhashen(sjabloonteksten(bronnen));
  const merk = merker();
  return brieven.map((brief) => {
    const { regel, beoordeling: a, verleden } = brief.beoordeeld;
    return {
      naam: brief.naam,
      bestanden: brief.bestanden.map(merk),
      inhoud: brief.bestanden,
      gegevens: {
        gemeentecode: brief.gemeentecode,
        gemeente: brief.gemeente,
        halfjaar: a.halfjaar,
        trede: brief.trede,
        soort: brief.soort,
        concept: brief.concept !== null,
        ...(voorbeeld ? { voorbeeld } : {}),
        kader: a.kader,
        versie: vast.versie ?? '',
        datum: vast.datum ?? '',
        kenmerk: brief.kenmerk,
        rij: regel.rij,
        invoer: sha256(JSON.stringify([regel.periode, verleden ?? null])),
        huisstijl,
        sjablonen: [...brief.sjablonen],
        woorden: woorden(brief.sjablonen),
      },
    };
  });
}
