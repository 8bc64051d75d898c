import { schrijfBestanden } from '../../app/bestanden.ts';
import { openOpslag } from '../../app/opslag.ts';
import { aantal, document } from '../../app/taal.ts';
import { agendaIcs, agendaVan } from '../../app/toetsing/agenda.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede agenda <mappen>`: the terms that run from what was sent, as a list and as a calendar. */
export const agendaCommando: Voer = async (mappen, opties, io) => {
  const wereld = wereldVan(io, opties.json);
  const punten = await agendaVan(
    mappen.map((m) => openOpslag(m, DIT_PROCES)),
    wereld,
  );
  if (opties.uit !== undefined)
    schrijfBestanden(
      '',
      [{ naam: opties.uit, bytes: agendaIcs(punten, `${wereld.vandaag()}T00:00:00Z`) }],
      wereld,
    );
  if (opties.json) io.uit(document({ termijnen: punten }));
  else {
    const regels = punten.map((p) => wikkel(`${inWoorden(p.datum)}: ${p.gemeente}. ${p.woorden}`, '', '  '));
    io.uit(`${[...regels, `${aantal(punten.length, 'termijn loopt', 'termijnen lopen')}.`].join('\n')}\n`);
  }
  return UITGANG.gelukt;
};
