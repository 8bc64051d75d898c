import type { Kader } from '../assessment/kader.ts';
import { mogelijkeBrieven } from '../assessment/mogelijkebrieven.ts';
import { namenVan } from '../dossier/register.ts';
import { type Lijstregel, lijstVan } from '../letters/template/controle/sjablonenlijst.ts';
import { type Briefkader, controleerAlles } from '../letters/template/controle/sjablooncontrole.ts';
import { controleerVasteTekst } from '../letters/template/controle/vasttekst.ts';
import { leesbareSjablonen } from '../letters/template/sjablonen.ts';
import type { Sjabloonmelding } from '../letters/template/sjabloonmelding.ts';
import { type Bronnen, sjabloonteksten } from './bronnen/bronnen.ts';
import { leesRegister } from './bronnen/gegevens.ts';
import { leesSjablonen } from './bronnen/sjablonen.ts';
import { ONZE_KADERS } from './kaders/register.ts';

type Kaders = ReadonlyMap<string, Kader>;

/** What is wrong in the templates, under every kader, without data; how many there are. */
export function controleerSjabloonmap(
  bronnen: Bronnen,
  kaders: Kaders = ONZE_KADERS.kaders,
): {
  readonly bevindingen: readonly Sjabloonmelding[];
  readonly hoeveel: number;
  readonly kaders: readonly string[];
} {
  const teksten = sjabloonteksten(bronnen);
  const { sjablonen, meldingen } = leesbareSjablonen(teksten);
  // What cannot be read may use any field or bouwsteen: then only what can be read is judged.
  const bevindingen = [
    ...meldingen,
    ...controleerVasteTekst(teksten, namenVan(leesRegister(bronnen))),
    ...controleerAlles(sjablonen, kadersMetBrieven(kaders)).filter(
      (m) =>
        meldingen.length === 0 ||
        !/ongebruikt veld|gebruikt deze bouwsteen|brief mist |mist de brief |zonder een woord/.test(
          m.melding,
        ),
    ),
  ];
  return { bevindingen, hoeveel: sjablonen.size, kaders: [...kaders.keys()] };
}

/** The letters of each trede, under which kaders, and the bouwstenen of each. */
export function sjabloonlijst(bronnen: Bronnen, kaders: Kaders = ONZE_KADERS.kaders): readonly Lijstregel[] {
  const sjablonen = leesSjablonen(bronnen);
  return lijstVan(sjablonen, kadersMetBrieven(kaders));
}

/** Every kader with the letters that it can call for. */
export function kadersMetBrieven(kaders: Kaders = ONZE_KADERS.kaders): readonly Briefkader[] {
  return [...kaders.values()].map((kader) => ({
    id: kader.id,
    ladder: kader.ladder,
    brieven: mogelijkeBrieven(kader),
    oordelen: kader.oordelen,
    codes: kader.codes,
  }));
}
