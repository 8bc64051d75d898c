import { schrijfBestanden } from '../../app/bestanden.ts';
import { openOpslag } from '../../app/opslag.ts';
import { aantal, document } from '../../app/taal.ts';
import { leesRegeling } from '../../app/toetsing/regeling.ts';
import { leesToetsing } from '../../app/toetsing/stand.ts';
import { teruggestuurd, teruggestuurdXlsx } from '../../app/toetsing/teruggestuurd.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede toetsen teruggestuurd <map>`: what was sent back, for who makes the letters. */
export const teruggestuurdCommando: Voer = async ([map = ''], opties, io) => {
  const wereld = wereldVan(io, opties.json);
  const store = openOpslag(map, DIT_PROCES);
  const rijen = teruggestuurd(await leesToetsing(store, leesRegeling(opties.huisstijl), wereld));
  if (opties.uit !== undefined)
    schrijfBestanden('', [{ naam: opties.uit, bytes: teruggestuurdXlsx(rijen) }], wereld);
  if (opties.json) io.uit(document({ teruggestuurd: rijen }));
  else {
    const regels = rijen.map((r) =>
      wikkel(`${r.naam}: ${r.reden}. ${r.toelichting} (${r.door}, ${r.wanneer})`, '', '  '),
    );
    io.uit(`${[...regels, `${aantal(rijen.length, 'brief', 'brieven')} terug.`].join('\n')}\n`);
  }
  return UITGANG.gelukt;
};
