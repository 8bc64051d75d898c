import { schrijfBestanden } from '../../app/bestanden.ts';
import { openOpslag } from '../../app/opslag.ts';
import { document } from '../../app/taal.ts';
import { afvinkblad } from '../../app/toetsing/afvinkblad.ts';
import { leesRegeling } from '../../app/toetsing/regeling.ts';
import { leesToetsing } from '../../app/toetsing/stand.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { inMap } from '../vertel/pad.ts';
import type { Voer } from '../voer.ts';

/** `trede afvinkblad <map>`: who decided what, when and about which content, as PDF and CSV. */
export const afvinkbladCommando: Voer = async ([map = ''], opties, io) => {
  const wereld = wereldVan(io, opties.json);
  const toetsing = await leesToetsing(openOpslag(map, DIT_PROCES), leesRegeling(opties.huisstijl), wereld);
  const uit = opties.uit ?? '.';
  const bestanden = await afvinkblad(toetsing);
  schrijfBestanden(uit, bestanden, wereld);
  const namen = bestanden.map((b) => inMap(uit, b.naam));
  if (opties.json) io.uit(document({ bestanden: namen, brieven: toetsing.stukken.length }));
  else io.uit(`${wikkel(`Het afvinkblad staat in ${namen.join(' en ')}.`, '', '  ')}\n`);
  return UITGANG.gelukt;
};
