import { beroep } from '../../app/termijn.ts';
import { UITGANG } from '../uitgang.ts';
import { datumVanWoord, termijnverslag } from '../vertel/termijn.ts';
import type { Voer } from '../voer.ts';

/** `trede termijn beroep <datum>`: the last day to appeal a besluit sent on that day. */
export const termijnberoepCommando: Voer = async ([datum = ''], opties, io) => {
  io.uit(termijnverslag(beroep(datumVanWoord(datum)), opties.json));
  return UITGANG.gelukt;
};
