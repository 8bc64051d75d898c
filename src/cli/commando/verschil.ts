import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesRegister } from '../../app/bronnen/gegevens.ts';
import { verschil } from '../../app/map/verschil.ts';
import { openOpslag } from '../../app/opslag.ts';
import { toetsBrieven } from '../../app/ronde/toets.ts';
import { vertrouwdeSleutel } from '../../app/sleutel.ts';
import { document } from '../../app/taal.ts';
import { DIT_PROCES } from '../../proces.ts';
import { metRaad } from '../raad.ts';
import { meldingregels } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { gemeenteJson, verschilverslag } from '../vertel/verschilverslag.ts';
import type { Voer } from '../voer.ts';

/**
 * `trede verschil <map1> <map2>`: what changed per municipality between two folders of letters. Exit 5 when letters of a round
 * are not what it made: the difference is then somebody's. Writes nothing.
 */
export const verschilCommando: Voer = async ([map1 = '', map2 = ''], opties, io) => {
  const { gemeenten } = opties;
  const register = leesRegister(leesBronnen(gemeenten === undefined ? {} : { gemeenten }, []));
  const opslagen = [openOpslag(map1, DIT_PROCES), openOpslag(map2, DIT_PROCES)] as const;
  const anders = await verschil(...opslagen, register);
  const vertrouwd = opties.sleutel === undefined ? null : vertrouwdeSleutel(opties.sleutel, [map1, map2]);
  const afwijkingen = (await Promise.all(opslagen.map((o) => toetsBrieven(o, vertrouwd)))).flat();
  if (opties.json)
    io.uit(
      document({
        gemeenten: anders.gemeenten.map((g) => gemeenteJson(g, map1, map2)),
        gelijk: anders.gelijk,
        overgeslagen: anders.overgeslagen,
        afwijkingen: afwijkingen.map(metRaad),
      }),
    );
  else {
    io.uit(verschilverslag({ ...anders, map1, map2, kort: opties.kort === true }));
    for (const regel of meldingregels(afwijkingen, 'Let op: ')) io.fout(`${regel}\n`);
  }
  return afwijkingen.length > 0 ? UITGANG.afwijking : UITGANG.gelukt;
};
