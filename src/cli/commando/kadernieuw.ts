import { join } from 'node:path';
import { schrijfBestanden } from '../../app/bestanden.ts';
import { nieuwKader } from '../../app/kaders/nieuw.ts';
import { aantal, document } from '../../app/taal.ts';
import { halfjaarOp } from '../../dossier/halfjaar.ts';
import { weiger } from '../../dossier/weigering.ts';
import { wereldVan } from '../io.ts';
import { halfjaarVanOptie } from '../opties.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede kader nieuw <id> --provincie <naam>`: the folder of a kader to begin with. Overwrites nothing. */
export const kadernieuwCommando: Voer = async ([id = ''], opties, io) => {
  if (opties.provincie === undefined)
    throw weiger(
      'gebruik',
      'kader-provincie',
      'Er is niet opgegeven van welke provincie het kader is.',
      'Voeg --provincie toe, zoals --provincie Gelderland.',
    );
  const map = join(opties.kaders ?? 'kaders', id);
  const van = halfjaarVanOptie(opties.halfjaar) ?? halfjaarOp(io.vandaag());
  const { provincie, titel = null } = opties;
  const bestanden = nieuwKader({ id, provincie, van, titel });
  const { nieuw } = schrijfBestanden(map, bestanden, wereldVan(io, opties.json));
  if (opties.json) io.uit(document({ map, bestanden: bestanden.map((b) => b.naam) }));
  else
    io.uit(
      `${[
        wikkel(`${aantal(nieuw, 'bestand', 'bestanden')} in ${map}, geldig vanaf ${van}.`, '', '  '),
        wikkel(`Begin met ${join(map, 'LEESMIJ.md')}. Daarna: trede kader toets ${id}.`, '', '  '),
        wikkel(`Zet in trede.yaml: kaders: ${opties.kaders ?? 'kaders'}`, '', '  '),
      ].join('\n')}\n`,
    );
  return UITGANG.gelukt;
};
