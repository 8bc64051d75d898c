import { isDossier } from './bestandssoort.ts';
import { leesDossier } from './dossier.ts';
import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import { aantal, json, meldingTekst } from './schrijfwijze.ts';
import { leesTabel } from './tabel.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** `trede controleer <bestand>`: every problem at once; writes nothing. */
export function controleer(bestand: string, opties: Opties, io: Io): Uitgang {
  if (isDossier(bestand)) return controleerDossier(bestand, opties, io);
  const { regels, fouten, waarschuwingen } = leesTabel(bestand, opties);
  if (opties.json) io.uit(json({ rijen: regels.length, fouten, waarschuwingen }));
  else {
    for (const fout of fouten) io.uit(`${meldingTekst(fout)}\n`);
    for (const w of waarschuwingen) io.uit(`Let op: ${meldingTekst(w)}\n`);
    io.uit(
      fouten.length === 0
        ? `${aantal(regels.length, 'rij', 'rijen')} in orde, ${aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen')}.\n`
        : `${aantal(fouten.length, 'fout', 'fouten')}, ${aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen')}. Er kan niets mee worden gemaakt.\n`,
    );
  }
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
}

function controleerDossier(bestand: string, opties: Opties, io: Io): Uitgang {
  const gelezen = leesDossier(bestand, opties);
  const fouten = 'fouten' in gelezen ? gelezen.fouten : [];
  const [rijen, gebeurtenissen] =
    'dossier' in gelezen ? [gelezen.dossier.halfjaren.length, gelezen.dossier.gebeurtenissen.length] : [0, 0];
  if (opties.json) io.uit(json({ rijen, gebeurtenissen, fouten, waarschuwingen: [] }));
  else {
    for (const fout of fouten) io.uit(`${meldingTekst(fout)}\n`);
    io.uit(
      fouten.length === 0
        ? `${aantal(rijen, 'beoordeling', 'beoordelingen')} en ${aantal(gebeurtenissen, 'gebeurtenis', 'gebeurtenissen')} in orde.\n`
        : `${aantal(fouten.length, 'fout', 'fouten')}. Er kan niets mee worden gemaakt.\n`,
    );
  }
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
}
