import { schrijfBriefpapier } from '../../app/briefpapier.ts';
import { document } from '../../app/taal.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { inMap } from '../vertel/pad.ts';
import type { Voer } from '../voer.ts';

/** `trede huisstijl briefpapier <map>`: the Word letterhead that huisstijl.yaml describes. */
export const huisstijlbriefpapierCommando: Voer = async ([huisstijl = ''], opties, io) => {
  const map = opties.uit ?? huisstijl;
  const { bestand, nieuw } = schrijfBriefpapier(huisstijl, map, wereldVan(io, opties.json));
  const pad = inMap(map, bestand);
  if (opties.json) io.uit(document({ bestand: pad, nieuw }));
  else
    io.uit(
      `${wikkel(nieuw ? `${pad} is gemaakt zoals huisstijl.yaml het blad beschrijft.` : `${pad} was al zoals huisstijl.yaml het blad beschrijft.`, '', '  ')}\n`,
    );
  return UITGANG.gelukt;
};
