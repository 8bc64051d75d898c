import { schrijfBestanden } from '../../app/bestanden.ts';
import { andereBriefMelding, andereBrieven } from '../../app/brieven/anderebrieven.ts';
import { maakBrieven } from '../../app/brieven/maken.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { namenInMap } from '../../app/map/namen.ts';
import { openOpslag } from '../../app/opslag.ts';
import { terToetsing } from '../../app/ronde/plaatsen.ts';
import { plaatsVanBrief } from '../../app/ronde/rondeplaats.ts';
import { weigerZonderGemeente } from '../../app/zondergemeente.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { DIT_PROCES } from '../../proces.ts';
import { meldEerdereRondes } from '../eerdererondes.ts';
import { wereldVan } from '../io.ts';
import { bronpadenVan, maakopdrachtVan } from '../opdracht.ts';
import { uitgangVan } from '../uitgang.ts';
import { brievenJson, verslag } from '../vertel/briefverslag.ts';
import type { Voer } from '../voer.ts';
import { meldVoorbeeld } from '../voorbeeld.ts';
import { metVorige } from '../vorige.ts';

/** `trede brief <bestand> --kader <id> --gemeente <naam of code>`: the letter of one municipality. */
export const briefCommando: Voer = async ([bestand = ''], opties, io) => {
  const opdracht = maakopdrachtVan(bestand, opties, io);
  const wereld = wereldVan(io, opties.json);
  const gelezen = leesBronnen(bronpadenVan(bestand, opties));
  meldVoorbeeld(gelezen, opties, io);
  const gekozen = { map: opties.uit ?? null, vorige: opties.vorige ?? null };
  const open = (plek: string) => openOpslag(plek, DIT_PROCES);
  const { map, bronnen, gevonden } = await plaatsVanBrief(
    await metVorige(gelezen, opties),
    opdracht,
    gekozen,
    open,
  );
  meldEerdereRondes(gevonden, opties, io);
  const invoer = await leesInvoer(bronnen, opdracht, wereld);
  weigerZonderGemeente(invoer, opdracht.gemeente);
  const gemaakt = terToetsing(await maakBrieven(bronnen, invoer, opdracht, wereld));
  const over = andereBrieven(gemaakt.brieven, namenInMap(map));
  if (over.length > 0) throw new Weigering('gebruik', [andereBriefMelding(over)]);
  const geschreven = schrijfBestanden(
    map,
    gemaakt.brieven.flatMap((b) => b.bestanden),
    wereld,
  );
  if (opties.json) io.uit(brievenJson(opdracht.kader.id, map, gemaakt));
  else io.uit(verslag(gemaakt, map, geschreven));
  return uitgangVan(gemaakt.brieven, gemaakt.geen, opdracht.concept);
};
