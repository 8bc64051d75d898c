import { leesBronnen } from '../src/app/bronnen/bestanden.ts';
import { sjabloonteksten } from '../src/app/bronnen/bronnen.ts';
import { leesLetterbestand } from '../src/app/bronnen/eigen.ts';
import { leesGegevens } from '../src/app/bronnen/gegevens.ts';
import { leesHuisstijl } from '../src/app/bronnen/huisstijl.ts';
import { leesSjablonen } from '../src/app/bronnen/sjablonen.ts';
import { zetterij } from '../src/formats/pdf/letter/zetterij.ts';
import type { Pdfpapier, Pdfstijl } from '../src/formats/pdf/opmaak/papier.ts';
import { DIT_PROCES } from '../src/proces.ts';
import { folderStore } from '../src/round/store/map.ts';
import type { RoundStore } from '../src/round/store/store.ts';

/** What comes with the program, read once for all tests of a file. */
const EIGEN = leesBronnen({});

export const eigenGegevens = () => leesGegevens(EIGEN);
export const eigenFeestdagen = () => eigenGegevens().feestdagen;
export const eigenSjablonen = () => leesSjablonen(EIGEN);
export const eigenSjabloonteksten = () => sjabloonteksten(EIGEN);

/** A huisstijl: that of the map, or the fictional one. */
export const huisstijlVan = (map?: string) =>
  leesHuisstijl(map === undefined ? EIGEN : leesBronnen({ huisstijl: map }, ['huisstijl']));

/** The round in a folder. */
export function opslag(map: string): RoundStore {
  return folderStore(map, DIT_PROCES);
}

export const leesZetterij = () => zetterij(leesLetterbestand);

/** The paper of a PDF with its letter opened. */
export function metLetter(stijl: Pdfstijl): Pdfpapier {
  return { ...stijl, zetterij: leesZetterij() };
}
