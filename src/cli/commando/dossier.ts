import { extname } from 'node:path';
import { schrijfBestanden } from '../../app/bestanden.ts';
import { maakDossier } from '../../app/dossiermaken.ts';
import { openOpslag } from '../../app/opslag.ts';
import { aantal, document } from '../../app/taal.ts';
import { weiger } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede dossier --van <mappen> --gemeente <naam> --uit <yaml>`: the dossier of a municipality from its rounds, with what is still to be told. */
export const dossierCommando: Voer = async (_, opties, io) => {
  const { gemeente, uit } = opties;
  const mappen = [opties.van ?? []].flat();
  const isYaml = ['.yaml', '.yml'].includes(extname(uit ?? '').toLowerCase());
  if (mappen.length === 0 || typeof gemeente !== 'string' || uit === undefined || !isYaml)
    throw weiger(
      'gebruik',
      'dossier-opties',
      'Nodig zijn --van met de mappen van de rondes, --gemeente, en --uit met een bestand dat eindigt op .yaml.',
      'Bijvoorbeeld: trede dossier --van brieven/2023-II-utrecht-2024 --gemeente Almere --uit almere.yaml.',
    );
  const gemaakt = await maakDossier(
    mappen.map((map) => openOpslag(map, DIT_PROCES)),
    gemeente,
  );
  const { bytes, vragen, halfjaren, gebeurtenissen } = gemaakt;
  schrijfBestanden('', [{ naam: uit, bytes }], wereldVan(io, opties.json));
  if (opties.json) {
    io.uit(document({ bestand: uit, gemeente: gemaakt.gemeente, halfjaren, gebeurtenissen, vragen }));
    return UITGANG.gelukt;
  }
  const regels = [
    `${uit}: ${gemaakt.gemeente}, ${halfjaren.join(', ')}; ${aantal(gebeurtenissen, 'verzonden brief', 'verzonden brieven')}.`,
    'Wat de rondes niet vertellen, en wat u zelf nog invult waar het zo was:',
  ];
  io.uit(
    `${[...regels.map((r) => wikkel(r, '', '  ')), ...vragen.map((v) => wikkel(v, '- ', '  '))].join('\n')}\n`,
  );
  return UITGANG.gelukt;
};
