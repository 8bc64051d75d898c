import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { ONZE_KADERS } from '../../app/kaders/register.ts';
import { sjabloonverschil } from '../../app/sjabloonverschil.ts';
import { aantal, document } from '../../app/taal.ts';
import { sjabloonpadenVan } from '../opdracht.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede sjablonen verschil <map>`: what templates of one's own say otherwise than ours, word by word, and in which letters. */
export const sjablonenverschilCommando: Voer = async ([map], opties, io) => {
  const eigen = { ...sjabloonpadenVan(opties), ...(map === undefined ? {} : { sjablonen: map }) };
  const { kaders } = io.kaders ?? ONZE_KADERS;
  const { sjablonen: _, ...gelijk } = eigen;
  const lees = (paden: typeof eigen) => leesBronnen(paden, ['sjablonen']);
  const verschillen = sjabloonverschil(lees(gelijk), lees(eigen), kaders);
  if (opties.json) io.uit(document({ verschillen }));
  else {
    const regels = verschillen.flatMap(({ bestand, regels: woorden, brieven }) => [
      bestand,
      ...(brieven.length === 0 ? [] : [wikkel(`in ${brieven.join(', ')}`, '  ', '  ')]),
      ...woorden.map((regel) => wikkel(regel, '  ', '    ')),
      '',
    ]);
    const wat = aantal(verschillen.length, 'sjabloon is', 'sjablonen zijn');
    io.uit(
      `${[...regels, verschillen.length === 0 ? 'De sjablonen zeggen hetzelfde als die van het programma.' : `${wat} anders dan die van het programma.`].join('\n')}\n`,
    );
  }
  return UITGANG.gelukt;
};
