import { basename, dirname, relative, resolve } from 'node:path';
import { schrijfBestanden } from '../../app/bestanden.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesRegister } from '../../app/bronnen/gegevens.ts';
import { druk } from '../../app/map/druk.ts';
import { openOpslag } from '../../app/opslag.ts';
import { isRonde } from '../../app/ronde/bestaand.ts';
import { vertrouwdeSleutel } from '../../app/sleutel.ts';
import { document } from '../../app/taal.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { drukverslag } from '../vertel/druk.ts';
import type { Voer } from '../voer.ts';

/** `trede druk <map>`: one PDF of all letters of a folder, to be printed on both sides. */
export const drukCommando: Voer = async ([map = ''], opties, io) => {
  const uit = opties.uit ?? 'druk.pdf';
  const wereld = wereldVan(io, opties.json);
  const store = openOpslag(map, DIT_PROCES);
  const { gemeenten } = opties;
  const register = leesRegister(leesBronnen(gemeenten === undefined ? {} : { gemeenten }, []));
  const behalve = resolve(dirname(uit)) === resolve(map) ? basename(uit) : null;
  const [concept, definitief] = [opties.concept === true, opties.definitief === true];
  if (concept && definitief)
    throw weiger(
      'gebruik',
      'definitief-en-concept',
      'Gevraagd is alleen wat definitief is, en ook wat CONCEPT is.',
      'Geef --definitief of --concept, niet allebei.',
    );
  const vertrouwd = opties.sleutel === undefined ? null : vertrouwdeSleutel(opties.sleutel, [map]);
  const gang = await druk(store, register, { concept, definitief, behalve, vertrouwd }, wereld);
  const { nieuw } = schrijfBestanden('', [{ naam: uit, bytes: gang.bytes }], wereld);
  if ((await isRonde(store)) && !relative(map, uit).startsWith('..'))
    io.fout(
      `${wikkel(`Let op: ${uit} staat in de map van de ronde en hoort daar niet bij; trede verifieer meldt dat. Verplaats het bestand na het drukken.`, '', '  ')}\n`,
    );
  const { bladzijden, stukken, brieven, overgeslagen, zonderBijlage, ontbreekt } = gang;
  if (opties.json)
    io.uit(
      document({
        bestand: uit,
        bladzijden,
        bladen: bladzijden / 2,
        brieven: stukken.map((s, i) => ({ bestand: brieven[i]?.bestand, ...s })),
        overgeslagen,
        zonderBijlage,
        ontbreekt: ontbreekt ?? [],
      }),
    );
  else io.uit(drukverslag(uit, nieuw === 0, gang));
  return (ontbreekt ?? []).length > 0 ? UITGANG.deels : UITGANG.gelukt;
};
