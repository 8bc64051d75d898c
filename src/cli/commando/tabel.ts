import { extname } from 'node:path';
import { schrijfBestanden } from '../../app/bestanden.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesRegister } from '../../app/bronnen/gegevens.ts';
import { kaderMetId, ONZE_KADERS } from '../../app/kaders/register.ts';
import { maakTabel } from '../../app/maaktabel.ts';
import { openOpslag } from '../../app/opslag.ts';
import { vertrouwdeSleutel } from '../../app/sleutel.ts';
import { aantal, document } from '../../app/taal.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { halfjaarVanOptie } from '../opties.ts';
import { metRaad } from '../raad.ts';
import { meldingTekst } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede tabel --provincie <naam> --halfjaar <h> --uit <bestand>`: the input table of a round, empty or prefilled. */
export const tabelCommando: Voer = async (_, opties, io) => {
  const { provincie: naam, uit } = opties;
  const halfjaar = halfjaarVanOptie(opties.halfjaar);
  const vorm = VORMEN[extname(uit ?? '').toLowerCase()];
  if (naam === undefined || halfjaar === null || uit === undefined || vorm === undefined)
    throw weiger(
      'gebruik',
      'tabel-opties',
      'Nodig zijn --provincie, --halfjaar en --uit met een bestand dat eindigt op .xlsx of .csv.',
      'Bijvoorbeeld: trede tabel --provincie Flevoland --halfjaar 2023-II --uit invoer.xlsx.',
    );
  const { gemeenten } = opties;
  const register = leesRegister(leesBronnen(gemeenten === undefined ? {} : { gemeenten }, []));
  const na = opties.na === undefined ? null : openOpslag(opties.na, DIT_PROCES);
  const { bytes, provincie, rijen, opmerkingen } = await maakTabel(register, {
    provincie: naam,
    halfjaar,
    na,
    vertrouwd: opties.sleutel === undefined ? null : vertrouwdeSleutel(opties.sleutel, [opties.na ?? '']),
    vorm,
    kader: opties.kader === undefined ? null : kaderMetId(opties.kader, io.kaders ?? ONZE_KADERS),
  });
  schrijfBestanden('', [{ naam: uit, bytes }], wereldVan(io, opties.json));
  if (opties.json)
    io.uit(document({ bestand: uit, provincie, halfjaar, rijen, opmerkingen: opmerkingen.map(metRaad) }));
  else {
    for (const o of opmerkingen) io.fout(`${meldingTekst(o, 'Let op: ')}\n`);
    io.uit(`${uit}: ${aantal(rijen, 'gemeente', 'gemeenten')} van ${provincie} voor ${halfjaar}.\n`);
  }
  return UITGANG.gelukt;
};

const VORMEN: Readonly<Record<string, 'xlsx' | 'csv'>> = { '.xlsx': 'xlsx', '.csv': 'csv' };
