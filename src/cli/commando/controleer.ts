import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesGegevens } from '../../app/bronnen/gegevens.ts';
import { leesHuisstijlgegevens } from '../../app/bronnen/huisstijl.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { controleer, foutenbestand } from '../../app/controleer.ts';
import { ONZE_KADERS } from '../../app/kaders/register.ts';
import { document } from '../../app/taal.ts';
import { weiger } from '../../dossier/weigering.ts';
import { schrijfFouten } from '../foutenbestand.ts';
import { beoordeelopdrachtVan, bronpadenVan, leesopdrachtVan } from '../opdracht.ts';
import type { Opties } from '../opties.ts';
import { metRaad } from '../raad.ts';
import { UITGANG } from '../uitgang.ts';
import { controleverslag } from '../vertel/controle.ts';
import type { Voer } from '../voer.ts';
import { isMap, metRondes } from '../vorige.ts';

/** `trede controleer <bestand>`: every problem at once; writes nothing but the sheet that --uit asks for. */
export const controleerCommando: Voer = async ([bestand = ''], opties, io) => {
  const metKader = opties.kader !== undefined;
  weigerZonderKader(opties);
  const metHuisstijl = opties.huisstijl !== undefined;
  const uitMap = opties.vorige !== undefined && isMap(opties.vorige);
  const gelezen = leesBronnen(bronpadenVan(bestand, opties), [
    ...(metKader ? ['sjablonen' as const] : []),
    ...(metHuisstijl ? ['huisstijl' as const] : []),
  ]);
  const bronnen = await metRondes(gelezen, bestand, opties, io);
  const opdracht = {
    ...leesopdrachtVan(bestand, opties, ['uit']),
    kadercontrole: metKader
      ? {
          opdracht: beoordeelopdrachtVan(bestand, opties, io),
          gegevens: leesGegevens(bronnen),
          sjablonen: leesSjablonen(bronnen),
        }
      : null,
    huisstijl: metHuisstijl ? leesHuisstijlgegevens(bronnen, (io.kaders ?? ONZE_KADERS).kaders.keys()) : null,
    provincie: opties.provincie ?? null,
    vorige:
      opties.vorige === undefined || uitMap ? null : leesBronnen(bronpadenVan(opties.vorige, opties), []),
  };
  const controle = await controleer(bronnen, opdracht);
  if (opties.uit !== undefined) schrijfFouten(opties.uit, foutenbestand(controle, bronnen), opties, io);
  const { fouten, waarschuwingen, rijen } = controle;
  if (opties.json)
    io.uit(
      document({
        rijen,
        ...(controle.soort === 'dossier'
          ? { gebeurtenissen: controle.gebeurtenissen }
          : { sommen: controle.sommen }),
        fouten: fouten.map(metRaad),
        waarschuwingen: waarschuwingen.map(metRaad),
      }),
    );
  else io.uit(controleverslag(controle));
  return fouten.length === 0 ? UITGANG.gelukt : UITGANG.invoerAfgekeurd;
};

/** What belongs to a kader says nothing without one. */
function weigerZonderKader({ kader, instelling, moment }: Opties): void {
  const naam = (instelling ?? []).length > 0 ? 'instelling' : moment === undefined ? null : 'moment';
  if (kader !== undefined || naam === null) return;
  throw weiger(
    'gebruik',
    'optie-zonder-kader',
    `--${naam} hoort bij een kader.`,
    `Voeg --kader toe, of laat --${naam} weg.`,
  );
}
