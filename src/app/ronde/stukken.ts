import type { Rondebegin } from '../../round/begin.ts';
import { sha256 } from '../../round/hash.ts';
import type { Stuk } from '../../round/ronde.ts';
import type { Stukstand } from '../../round/stand.ts';
import { type Gemaakt, merker, type Rondebrief } from '../brieven/maken.ts';
import { type Bronnen, huisstijlhash, sjabloonteksten, woordenhashen } from '../bronnen/bronnen.ts';

/** Whether one of these letters would rest on the same facts, huisstijl and words as a letter that was sent. */
export function isOngewijzigd(
  { regel: { gegevens }, verzonden }: Stukstand,
  brieven: readonly Rondebrief[],
  bronnen: Bronnen,
): boolean {
  const nieuw = brieven.find((b) => b.soort === gegevens.soort && b.trede === gegevens.trede);
  if (nieuw === undefined || verzonden === null || !Array.isArray(gegevens.sjablonen)) return false;
  const woorden = woordenhashen(sjabloonteksten(bronnen))(gegevens.sjablonen.map(String));
  return (
    invoerhash(nieuw) === gegevens.invoer &&
    huisstijlhash(bronnen) === gegevens.huisstijl &&
    woorden === gegevens.woorden
  );
}

function invoerhash({ beoordeeld: { regel, verleden } }: Rondebrief): string {
  return sha256(JSON.stringify([regel.periode, verleden ?? null]));
}

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
    const { regel, beoordeling: a } = brief.beoordeeld;
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
        post: { ...brief.post, afschrift: [...brief.post.afschrift] },
        rij: regel.rij,
        invoer: invoerhash(brief),
        huisstijl,
        sjablonen: [...brief.sjablonen],
        woorden: woorden(brief.sjablonen),
      },
    };
  });
}
