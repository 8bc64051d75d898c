import { isBijstuk, soortkenmerken } from '../dossier/briefsoort.ts';
import { type Block, platteTekst } from '../formats/brief.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import type { Sjablonen } from './template/sjablonen.ts';
import { naarBlokken } from './template/tekst/blokken.ts';
import { type Spoor, vulIn } from './template/vulin.ts';
import { clausule } from './zinnen.ts';

/**
 * The letter with the sentence that it takes the place of one that was sent: below the salutation, and at the end of a
 * text for publication. Here, and not in the templates: no letter, also none of the user's own, can leave it out.
 */
export function metVervanging(
  blokken: readonly Block[],
  o: Briefopdracht,
  sjablonen: Sjablonen,
  spoor: Spoor | undefined,
): readonly Block[] {
  const { vervangt, soort, beoordeling: a } = o;
  if (vervangt === null) return blokken;
  const code = isBijstuk(soort) ? soort : 'brief';
  const gegevens = { dag: vervangt.datum, tekst: vervangt.kenmerk };
  const { bestand, bereik } = clausule(
    { soort: 'vervanging', bevinding: { code, cijfers: {}, gegevens } },
    a,
    'derde',
  );
  const geenClausule = () => {
    throw new Error('een clausule roept geen andere clausule aan');
  };
  const gevuld = vulIn({ sjablonen, bestand, kader: a.kader }, bereik, geenClausule, spoor);
  const zin = naarBlokken(gevuld, bestand, () => 'ronde: de brief die wordt vervangen').blokken;
  if (soortkenmerken(soort).aan === 'publiek') return [...blokken, ...zin];
  const [eerste] = blokken;
  const aanhef = eerste?.type === 'paragraph' && platteTekst(eerste.inhoud).endsWith(',') ? 1 : 0;
  return [...blokken.slice(0, aanhef), ...zin, ...blokken.slice(aanhef)];
}
