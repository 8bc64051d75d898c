import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { ONZE_KADERS } from '../../app/kaders/register.ts';
import { sjabloonlijst } from '../../app/sjablonen.ts';
import { document } from '../../app/taal.ts';
import { sjabloonpadenVan } from '../opdracht.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede sjablonen lijst`: the letters of each trede, under which kaders, and the bouwstenen of each. */
export const sjablonenlijstCommando: Voer = async (_, opties, io) => {
  const brieven = sjabloonlijst(
    leesBronnen(sjabloonpadenVan(opties), ['sjablonen']),
    (io.kaders ?? ONZE_KADERS).kaders,
  );
  if (opties.json) {
    io.uit(document({ brieven }));
    return UITGANG.gelukt;
  }
  const regels: string[] = [];
  let kop = '';
  for (const b of brieven) {
    if (b.map !== kop) regels.push('', b.map === 'algemeen' ? 'Bij een brief' : `Trede ${b.map.slice(-1)}`);
    kop = b.map;
    regels.push(
      `  ${b.soort}`,
      wikkel(b.kaders.map((k) => k.kader).join(', '), '    kaders      ', '                '),
      wikkel(b.bouwstenen.map(naam).join(', ') || 'geen', '    bouwstenen  ', '                '),
    );
  }
  regels.push('', '* onder een of meer kaders met een eigen tekst');
  io.uit(`${regels.join('\n').trimStart()}\n`);
  return UITGANG.gelukt;
};

function naam(b: { readonly naam: string; readonly eigen: boolean }): string {
  return b.eigen ? `${b.naam}*` : b.naam;
}
