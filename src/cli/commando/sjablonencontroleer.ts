import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { ONZE_KADERS } from '../../app/kaders/register.ts';
import { controleerSjabloonmap } from '../../app/sjablonen.ts';
import { aantal, document } from '../../app/taal.ts';
import { sjabloonpadenVan } from '../opdracht.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede sjablonen controleer [map]`: everything that is wrong in the templates, under every kader, without data. */
export const sjablonencontroleerCommando: Voer = async ([map], opties, io) => {
  const bronnen = leesBronnen(
    { ...sjabloonpadenVan(opties), ...(map === undefined ? {} : { sjablonen: map }) },
    ['sjablonen'],
  );
  const { bevindingen, hoeveel, kaders } = controleerSjabloonmap(bronnen, (io.kaders ?? ONZE_KADERS).kaders);
  const regels = bevindingen.map(
    (b) => `${b.bestand}:${b.regel}:${b.kolom}\n${wikkel(b.melding, '  ', '  ')}`,
  );
  const slot =
    bevindingen.length === 0
      ? `De ${hoeveel} sjablonen zijn in orde onder ${kaders.join(', ')}.`
      : `${aantal(bevindingen.length, 'bevinding', 'bevindingen')} in ${hoeveel} sjablonen.`;
  if (opties.json) io.uit(document({ bevindingen }));
  else io.uit(`${[...regels, wikkel(slot, '', '')].join('\n')}\n`);
  return bevindingen.length === 0 ? UITGANG.gelukt : UITGANG.sjabloonAfgekeurd;
};
