import { join } from 'node:path';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { laadEen, toetsKader } from '../../app/kaders/toets.ts';
import { VASTGELEGD } from '../../app/kaders/vastgelegd.ts';
import { aantal, document } from '../../app/taal.ts';
import { schrijfOver } from '../overschrijf.ts';
import { metRaad } from '../raad.ts';
import { meldingTekst, wikkel } from '../schrijfwijze.ts';
import { typefouten } from '../typen.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede kader toets <id>`: everything that can be tried of a kader of one's own. Exit 5 when there is something to do. */
export const kadertoetsCommando: Voer = async ([id = ''], opties, io) => {
  const { kaders = 'kaders', sjablonen, huisstijl } = opties;
  const geladen = await laadEen(id, kaders, sjablonen);
  const bronnen = leesBronnen({
    kaders: { map: kaders, alleen: id },
    ...(sjablonen === undefined ? {} : { sjablonen }),
    ...(huisstijl === undefined ? {} : { huisstijl }),
  });
  const toets = await toetsKader(geladen, bronnen);
  const brievenmap = join(toets.map, VASTGELEGD);
  if (opties.vastleggen === true) schrijfOver(brievenmap, toets.brieven);
  const typen = typefouten(join(toets.map, 'kader.mjs'));
  const bevindingen = [
    ...toets.bevindingen.filter((b) => opties.vastleggen !== true || !b.melding.startsWith(brievenmap)),
    ...typen.fouten,
  ];
  const { gevallen, grenzen, takken, brieven } = toets;
  const overgeslagen = typen.overgeslagen === null ? [] : [typen.overgeslagen];
  if (opties.json)
    io.uit(
      document({
        kader: id,
        gevallen,
        grenzen,
        takken,
        brieven: brieven.map((b) => b.naam),
        bevindingen: bevindingen.map(metRaad),
        overgeslagen,
      }),
    );
  else {
    const regels = [
      ...bevindingen.map((b) => meldingTekst(metRaad(b))),
      ...overgeslagen.map((o) => wikkel(`Overgeslagen: ${o}`, '', '  ')),
      wikkel(
        `${id}: ${aantal(gevallen, 'geval klopt', 'gevallen kloppen')}, ${aantal(grenzen.length, 'grens', 'grenzen')}, ${aantal(brieven.length, 'soort brief', 'soorten brieven')}${opties.vastleggen === true ? ` vastgelegd in ${brievenmap}` : ''}, ${bevindingen.length === 0 ? 'niets meer te doen' : aantal(bevindingen.length, 'bevinding', 'bevindingen')}.`,
        '',
        '  ',
      ),
    ];
    io.uit(`${regels.join('\n')}\n`);
  }
  return bevindingen.length === 0 ? UITGANG.gelukt : UITGANG.afwijking;
};
