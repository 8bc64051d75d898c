import { extname } from 'node:path';
import { schrijfBestanden } from '../../app/bestanden.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { type Controle, controleer, foutenbestand } from '../../app/controleer.ts';
import { aantal, document } from '../../app/taal.ts';
import { weiger } from '../../dossier/weigering.ts';
import { type Io, wereldVan } from '../io.ts';
import { bronpadenVan, leesopdrachtVan } from '../opdracht.ts';
import type { Opties } from '../opties.ts';
import { metRaad } from '../raad.ts';
import { meldingregels } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede controleer <bestand>`: every problem at once; writes nothing but the sheet that --uit asks for. */
export const controleerCommando: Voer = async ([bestand = ''], opties, io) => {
  const opdracht = {
    ...leesopdrachtVan(bestand, opties, ['uit']),
    provincie: opties.provincie ?? null,
    vorige: opties.vorige === undefined ? null : leesBronnen(bronpadenVan(opties.vorige, opties), []),
  };
  const controle = await controleer(leesBronnen(bronpadenVan(bestand, opties), []), opdracht);
  if (opties.uit !== undefined) schrijfFouten(opties.uit, controle, opties, io);
  const { fouten, waarschuwingen, rijen } = controle;
  if (opties.json)
    io.uit(
      document({
        rijen,
        ...(controle.soort === 'dossier' ? { gebeurtenissen: controle.gebeurtenissen } : {}),
        fouten: fouten.map(metRaad),
        waarschuwingen: waarschuwingen.map(metRaad),
      }),
    );
  else {
    for (const regel of meldingregels(fouten)) io.uit(`${regel}\n`);
    for (const regel of meldingregels(waarschuwingen, 'Let op: ')) io.uit(`${regel}\n`);
    io.uit(`${samenvatting(controle)}\n`);
  }
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
};

function samenvatting(controle: Controle): string {
  const { fouten, waarschuwingen, rijen } = controle;
  const mis = aantal(fouten.length, 'fout', 'fouten');
  const kijk = aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen');
  if (controle.soort === 'dossier')
    return fouten.length === 0
      ? `${aantal(rijen, 'beoordeling', 'beoordelingen')} en ${aantal(controle.gebeurtenissen, 'gebeurtenis', 'gebeurtenissen')} in orde.`
      : `${mis}. Er kan niets mee worden gemaakt.`;
  return fouten.length === 0
    ? `${aantal(rijen, 'rij', 'rijen')} in orde, ${kijk}.`
    : `${mis}, ${kijk}. Er kan niets mee worden gemaakt.`;
}

function schrijfFouten(pad: string, controle: Controle, opties: Opties, io: Io): void {
  if (extname(pad).toLowerCase() !== '.xlsx')
    throw weiger(
      'gebruik',
      'uit-geen-xlsx',
      `--uit "${pad}" is geen .xlsx; in een ander bestand kunnen geen opmerkingen staan.`,
      'Schrijf bijvoorbeeld: --uit fouten.xlsx.',
    );
  const bytes = foutenbestand(controle);
  if (bytes === null) {
    io.fout(`${pad} is niet geschreven: er kon geen blad worden gelezen.\n`);
    return;
  }
  schrijfBestanden('', [{ naam: pad, bytes }], wereldVan(io, opties.json));
  io.fout(`Geschreven: ${pad}\n`);
}
