import { openOpslag } from '../../app/opslag.ts';
import { document } from '../../app/taal.ts';
import { toetsrijen } from '../../app/toetsing/lijst.ts';
import { leesRegeling } from '../../app/toetsing/regeling.ts';
import { leesToetsing } from '../../app/toetsing/stand.ts';
import { rangwoorden, toelichtingBij } from '../../app/toetsing/woorden.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { UITGANG } from '../uitgang.ts';
import { toetslijst } from '../vertel/toetsing.ts';
import type { Voer } from '../voer.ts';

/** `trede toetsen lijst <map>`: where each letter stands, and why it asks attention. */
export const toetsenlijstCommando: Voer = async ([map = ''], opties, io) => {
  const wereld = wereldVan(io, opties.json);
  const toetsing = await leesToetsing(openOpslag(map, DIT_PROCES), leesRegeling(opties.huisstijl), wereld);
  const rijen = toetsrijen(toetsing);
  if (opties.json)
    io.uit(
      document({
        brieven: rijen.map(({ feiten, toestand, rang, merk }) => ({
          naam: feiten.naam,
          gemeentecode: feiten.gemeentecode,
          gemeente: feiten.gemeente,
          soort: feiten.soort,
          toestand: toestand.toestand,
          nog: toestand.nog,
          toelichting: toelichtingBij(toestand),
          rang: rang.rang,
          reden: { code: rang.code, getallen: rang.getallen, zin: rangwoorden(rang) },
          gezien: merk,
        })),
        teltNiet: toetsing.geschift.ongeldig,
      }),
    );
  else io.uit(toetslijst(rijen, map));
  return UITGANG.gelukt;
};
