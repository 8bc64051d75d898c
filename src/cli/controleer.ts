import { extname } from 'node:path';
import { foutenwerkboek } from '../app/foutenblad.ts';
import { leesRegister } from '../app/invoer/bestanden.ts';
import { isDossier } from '../app/invoer/bestandssoort.ts';
import { leesDossier } from '../app/invoer/dossier.ts';
import { provincieVan } from '../app/invoer/provincie.ts';
import { leesTabel } from '../app/invoer/tabel.ts';
import { leesTabelbron, type Tabelbron } from '../app/invoer/tabelbron.ts';
import { schrijfAlle } from '../app/wegschrijven.ts';
import type { Melding } from '../dossier/melding.ts';
import { Weigering, weiger } from '../dossier/weigering.ts';
import { codesBuiten } from '../tables/indeling/indeling.ts';
import { controleerVolledigheid } from '../tables/rij/volledigheid.ts';
import { vergelijkMetVorige } from '../tables/rij/vorigeronde.ts';
import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import { aantal, json, meldingregels } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** `trede controleer <bestand>`: every problem at once; writes nothing but the sheet that --uit asks for. */
export async function controleer(bestand: string, opties: Opties, io: Io): Promise<Uitgang> {
  if (isDossier(bestand)) return controleerDossier(bestand, opties, io);
  const bron = await leesTabelbron(bestand, opties);
  const { regels, fouten } = bron.tabel;
  const waarschuwingen = [...bron.tabel.waarschuwingen, ...(await tabelwaarschuwingen(bron, opties))];
  if (opties.uit !== undefined) await schrijfFouten(opties.uit, bron, fouten, waarschuwingen, io);
  if (opties.json) io.uit(json({ rijen: regels.length, fouten, waarschuwingen }));
  else {
    for (const regel of meldingregels(fouten)) io.uit(`${regel}\n`);
    for (const regel of meldingregels(waarschuwingen, 'Let op: ')) io.uit(`${regel}\n`);
    io.uit(
      fouten.length === 0
        ? `${aantal(regels.length, 'rij', 'rijen')} in orde, ${aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen')}.\n`
        : `${aantal(fouten.length, 'fout', 'fouten')}, ${aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen')}. Er kan niets mee worden gemaakt.\n`,
    );
  }
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
}

/** What only shows over all rows together: who is missing, and what does not follow from the previous round. */
async function tabelwaarschuwingen({ tabel, indeling }: Tabelbron, opties: Opties): Promise<Melding[]> {
  const register = leesRegister(opties.gemeenten);
  const provincie = opties.provincie === undefined ? null : provincieVan(opties.provincie, register);
  const vorige = opties.vorige === undefined ? null : await leesTabel(opties.vorige, vanVorige(opties));
  if (vorige !== null && vorige.fouten.length > 0)
    throw new Weigering(
      'invoer',
      vorige.fouten.map((f) => ({ ...f, melding: `In ${opties.vorige}: ${f.melding}` })),
    );
  const gelezen = new Set(tabel.regels.map((r) => r.rij));
  const geweigerd = indeling === null ? new Set<string>() : codesBuiten(indeling, gelezen);
  return [
    ...vergelijkMetVorige(tabel.regels, vorige?.regels ?? []),
    ...controleerVolledigheid(tabel.regels, register, provincie, geweigerd),
  ];
}

/** The control totals and the sheet are those of the table of now. */
function vanVorige({ gemeenten, koppeling }: Opties): Opties {
  return {
    ...(gemeenten === undefined ? {} : { gemeenten }),
    ...(koppeling === undefined ? {} : { koppeling }),
  };
}

async function schrijfFouten(
  pad: string,
  { blad, indeling }: Tabelbron,
  fouten: readonly Melding[],
  waarschuwingen: readonly Melding[],
  io: Io,
): Promise<void> {
  if (extname(pad).toLowerCase() !== '.xlsx')
    throw weiger(
      'gebruik',
      'uit-geen-xlsx',
      `--uit "${pad}" is geen .xlsx; in een ander bestand kunnen geen opmerkingen staan.`,
      'Schrijf bijvoorbeeld: --uit fouten.xlsx.',
    );
  if (blad === null) {
    io.fout(`${pad} is niet geschreven: er kon geen blad worden gelezen.\n`);
    return;
  }
  schrijfAlle([{ pad, bytes: foutenwerkboek(blad, indeling, fouten, waarschuwingen) }], io);
  io.fout(`Geschreven: ${pad}\n`);
}

function controleerDossier(bestand: string, opties: Opties, io: Io): Uitgang {
  const gelezen = leesDossier(bestand, opties);
  const fouten = 'fouten' in gelezen ? gelezen.fouten : [];
  const [rijen, gebeurtenissen] =
    'dossier' in gelezen ? [gelezen.dossier.halfjaren.length, gelezen.dossier.gebeurtenissen.length] : [0, 0];
  if (opties.json) io.uit(json({ rijen, gebeurtenissen, fouten, waarschuwingen: [] }));
  else {
    for (const regel of meldingregels(fouten)) io.uit(`${regel}\n`);
    io.uit(
      fouten.length === 0
        ? `${aantal(rijen, 'beoordeling', 'beoordelingen')} en ${aantal(gebeurtenissen, 'gebeurtenis', 'gebeurtenissen')} in orde.\n`
        : `${aantal(fouten.length, 'fout', 'fouten')}. Er kan niets mee worden gemaakt.\n`,
    );
  }
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
}
