import { schrijfBestanden } from '../../app/bestanden.ts';
import { maakBoekjes } from '../../app/boekje/boekje.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { aantal, document } from '../../app/taal.ts';
import { wereldVan } from '../io.ts';
import { sjabloonpadenVan } from '../opdracht.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { inMap } from '../vertel/pad.ts';
import type { Voer } from '../voer.ts';

/** `trede sjablonen boekje --uit <map>`: every branch of every template, as one booklet per kader. */
export const sjablonenboekjeCommando: Voer = async (_, opties, io) => {
  const { huisstijl, uit: map = 'boekje' } = opties;
  const { boekjes, takken } = await maakBoekjes(
    leesBronnen({ ...sjabloonpadenVan(opties), ...(huisstijl === undefined ? {} : { huisstijl }) }),
    io.kaders,
  );
  schrijfBestanden(
    map,
    boekjes.flatMap((b) => b.bestanden),
    wereldVan(io, opties.json),
  );
  const verteld = boekjes.map((b) => ({ ...b, bestanden: b.bestanden.map((f) => inMap(map, f.naam)) }));
  if (opties.json) io.uit(document({ takken, bereikt: takken, boekjes: verteld }));
  else {
    const regels = verteld.map((b) =>
      wikkel(
        `${b.bestanden.join(', ')}: ${aantal(b.brieven, 'brief', 'brieven')}, ${aantal(b.zinnen, 'losse zin', 'losse zinnen')}, ${aantal(b.takken, 'tak', 'takken')}`,
        '',
        '  ',
      ),
    );
    io.uit(
      `${[
        ...regels,
        'Elk boekje toont elke brief en elke tak die zijn kader kan bereiken.',
        `Alle ${takken} takken van de sjablonen zijn bereikt.`,
      ].join('\n')}\n`,
    );
  }
  return UITGANG.gelukt;
};
