import { type Beoordeling, type Bevinding, grondenVan, vragenVan } from '../../assessment/beoordeling.ts';
import type { Boekzin } from '../../letters/boekje.ts';
import type { Opgesteld } from '../../letters/compose.ts';
import { verzendeisen } from '../../letters/concept.ts';
import { nieuwSpoor } from '../../letters/template/controle/dekking.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { type Clausulesoort, zin } from '../../letters/zinnen.ts';
import type { Boekgeval } from './gevallen.ts';

/** Why a letter of the case may not go out yet: the sentences above a CONCEPT. */
export function eiszinnen({ opdracht, brief }: Opgesteld, geval: Boekgeval, sjablonen: Sjablonen): Boekzin[] {
  const blokken = [...brief.blokken, ...brief.slot];
  return verzendeisen(opdracht, blokken, brief.checklist, sjablonen).map((eis) =>
    boekzin(eis, 'verzendeisen', opdracht.beoordeling, geval, sjablonen),
  );
}

function boekzin(
  bevinding: Parameters<typeof zin>[0],
  soort: Clausulesoort,
  a: Beoordeling,
  geval: Boekgeval,
  sjablonen: Sjablonen,
): Boekzin {
  const { spoor, takken } = nieuwSpoor();
  const tekst = zin(bevinding, soort, a, sjablonen, spoor);
  return { sjabloon: `bouwstenen/${soort}/${bevinding.code}`, geval: geval.zin, zin: tekst, takken };
}

/** The findings as an assessment without a letter tells them. */
export function zinnenVan(a: Beoordeling, geval: Boekgeval, sjablonen: Sjablonen): Boekzin[] {
  const alsZin = (soort: Clausulesoort) => (bevinding: Bevinding) =>
    boekzin(bevinding, soort, a, geval, sjablonen);
  return [
    ...grondenVan(a).map(alsZin('gronden')),
    ...a.signalen.map(alsZin('signalen')),
    ...a.termijnen.map(alsZin('termijnen')),
    ...vragenVan(a).map(alsZin('vragen')),
  ];
}
