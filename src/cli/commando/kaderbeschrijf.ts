import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesHuisstijlgegevens } from '../../app/bronnen/huisstijl.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { registervermelding } from '../../app/kaders/algoritmeregister.ts';
import { beschrijfKader, onsKader } from '../../app/kaders/beschrijf.ts';
import { ONZE_KADERS } from '../../app/kaders/register.ts';
import { laadEen } from '../../app/kaders/toets.ts';
import { document } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { kaderbeschrijving } from '../vertel/kader.ts';
import type { Voer } from '../voer.ts';

const NAGAAN =
  'Ga zelf na of status en publication_category kloppen, en vul aan wat alleen uw provincie weet: begin_date, proportionality, risks, impacttoetsen.';

/** `trede kader beschrijf <id>`: a kader in words, or as an entry for the Algoritmeregister. */
export const kaderbeschrijfCommando: Voer = async ([id = ''], opties, io) => {
  const { kaders = 'kaders', sjablonen, huisstijl } = opties;
  const ons = ONZE_KADERS.kaders.get(id);
  const eigen = ons === undefined ? await laadEen(id, kaders, sjablonen) : null;
  const bronnen = leesBronnen({
    ...(eigen === null ? {} : { kaders: { map: kaders, alleen: id } }),
    ...(sjablonen === undefined ? {} : { sjablonen }),
    ...(huisstijl === undefined ? {} : { huisstijl }),
  });
  const wat = eigen ?? (ons === undefined ? null : onsKader(ons));
  if (wat === null) throw new Error('een kader dat er is, is er niet');
  const beschrijving = beschrijfKader(wat, leesSjablonen(bronnen));
  if (opties.algoritmeregister === true) {
    const vermelding = registervermelding(beschrijving, leesHuisstijlgegevens(bronnen, null));
    io.uit(`${JSON.stringify(vermelding, null, 2)}\n`);
    io.fout(`${wikkel(NAGAAN, '', '  ')}\n`);
  } else if (opties.json) io.uit(document(beschrijving));
  else io.uit(kaderbeschrijving(beschrijving));
  return UITGANG.gelukt;
};
