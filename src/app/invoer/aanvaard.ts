import { Weigering } from '../../dossier/weigering.ts';
import type { Bronnen } from '../bronnen/bronnen.ts';
import { leesRegister } from '../bronnen/gegevens.ts';
import type { Leesopdracht } from '../opdracht.ts';
import type { Wereld } from '../wereld.ts';
import { type Invoer, leesInvoer } from './lees.ts';

/** Reads the input, tells its warnings, and refuses the whole ('invoer') when anything in it is wrong. */
export async function aanvaard(bronnen: Bronnen, opdracht: Leesopdracht, wereld: Wereld): Promise<Invoer> {
  const invoer = await leesInvoer(bronnen, leesRegister(bronnen), opdracht);
  if (invoer.soort === 'tabel' && invoer.waarschuwingen.length > 0) wereld.letOp?.(invoer.waarschuwingen);
  const fouten =
    invoer.soort === 'tabel' ? invoer.fouten : 'fouten' in invoer.lezing ? invoer.lezing.fouten : [];
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
  return invoer;
}
