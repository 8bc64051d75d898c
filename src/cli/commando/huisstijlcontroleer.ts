import { controleerHuisstijl } from '../../app/huisstijlcontrole.ts';
import { document } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede huisstijl controleer <map>`: whether letters can be made in it, and what of its letterheads a PDF does not take over. */
export const huisstijlcontroleerCommando: Voer = async ([map = ''], opties, io) => {
  const bericht = await controleerHuisstijl(map);
  const { provincie, lettertype, letterbestanden, verschillen } = bericht;
  if (opties.json) io.uit(document({ ...bericht }));
  else {
    const letters =
      letterbestanden.length > 0
        ? `Een PDF staat in ${lettertype}: ${letterbestanden.join(', ')}.`
        : `Word zet de brieven in ${lettertype}; een PDF staat in Arimo, want papier.lettertype noemt geen bestanden.`;
    const regels = [
      `De huisstijl van ${provincie} is in orde.`,
      letters,
      ...(verschillen.length === 0
        ? ['Word en PDF hebben hetzelfde blad.']
        : ['Een PDF volgt huisstijl.yaml, en neemt dit van het eigen briefpapier niet over:']),
    ];
    const anders = verschillen.map((v) => wikkel(v, '- ', '  '));
    io.uit(`${[...regels.map((r) => wikkel(r, '', '')), ...anders].join('\n')}\n`);
  }
  return UITGANG.gelukt;
};
