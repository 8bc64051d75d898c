import { schrijfBestanden } from '../../app/bestanden.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesGegevens } from '../../app/bronnen/gegevens.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { document } from '../../app/taal.ts';
import { legUit, tekenVerloop } from '../../app/uitleg.ts';
import { wereldVan } from '../io.ts';
import { beoordeelopdrachtVan, bronpadenVan } from '../opdracht.ts';
import { UITGANG } from '../uitgang.ts';
import { uitlegtekst } from '../vertel/uitleg.ts';
import type { Voer } from '../voer.ts';

/** `trede uitleg <bestand> --gemeente <naam> --kader <id>`: why this trede, and what would have changed it. */
export const uitlegCommando: Voer = async ([bestand = ''], opties, io) => {
  const opdracht = beoordeelopdrachtVan(bestand, opties, io);
  const wereld = wereldVan(io, opties.json);
  const bronnen = leesBronnen(bronpadenVan(bestand, opties), ['sjablonen']);
  const invoer = await leesInvoer(bronnen, opdracht, wereld);
  const gegevens = leesGegevens(bronnen);
  const uitgelegd = legUit(invoer, gegevens, opdracht, leesSjablonen(bronnen));
  if (opties.svg !== undefined) {
    const svg = tekenVerloop(invoer, gegevens, opdracht);
    schrijfBestanden('', [{ naam: opties.svg, bytes: new TextEncoder().encode(svg) }], wereld);
  }
  const { verteld: v, alineas, omslag } = uitgelegd;
  if (opties.json)
    io.uit(
      document({
        kader: opdracht.kader.id,
        gemeentecode: v.gemeentecode,
        gemeente: v.gemeente,
        halfjaar: v.halfjaar,
        status: v.status,
        trede: v.trede,
        zinnen: alineas.flatMap((alinea) => alinea.zinnen),
        omslag,
        ontbrekend: v.ontbrekend,
      }),
    );
  else io.uit(uitlegtekst(uitgelegd, opdracht.kader.id));
  return UITGANG.gelukt;
};
