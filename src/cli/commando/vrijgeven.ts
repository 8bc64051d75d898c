import { openOpslag } from '../../app/opslag.ts';
import { geheimeSleutel } from '../../app/sleutel.ts';
import { aantal, document } from '../../app/taal.ts';
import { leesRegeling } from '../../app/toetsing/regeling.ts';
import { geefVrij } from '../../app/toetsing/vrijgeven.ts';
import { bezwaarwoorden, toelichtingBij } from '../../app/toetsing/woorden.ts';
import { DIT_PROCES } from '../../proces.ts';
import { wereldVan } from '../io.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede vrijgeven <map>`: the same bytes, now in the round itself. Exit 7 while something waits, 5 on any changed byte. */
export const vrijgevenCommando: Voer = async ([map = ''], opties, io) => {
  const sleutel = (pad: string | undefined) => (pad === undefined ? null : geheimeSleutel(pad));
  const { vrijgegeven, rest, ondertekend } = await geefVrij(
    openOpslag(map, DIT_PROCES),
    leesRegeling(opties.huisstijl),
    {
      gemeenten: [opties.gemeente ?? []].flat(),
      sleutel: sleutel(opties.sleutel),
      toetssleutel: sleutel(opties.toetssleutel),
    },
    wereldVan(io, opties.json),
  );
  const wachten = rest.map(({ feiten, toestand, bezwaren }) => ({
    naam: feiten.naam,
    redenen: [...bezwaren.map(bezwaarwoorden), ...toelichtingBij(toestand)],
    codes: bezwaren.map((b) => b.code),
  }));
  if (opties.json) io.uit(document({ vrijgegeven, wachten, ondertekend }));
  else {
    const regels = [
      ...vrijgegeven.map((naam) => wikkel(`Vrijgegeven: ${naam}`, '', '  ')),
      ...wachten.map((w) => wikkel(`Wacht: ${w.naam}: ${w.redenen.join('; ')}`, '', '  ')),
      wikkel(
        `${aantal(vrijgegeven.length, 'brief', 'brieven')} vrijgegeven, ${wachten.length} ${wachten.length === 1 ? 'wacht' : 'wachten'}. Het manifest is ${ondertekend ? 'ondertekend' : 'niet ondertekend: geen --sleutel opgegeven'}.`,
        '',
        '  ',
      ),
    ];
    io.uit(`${regels.join('\n')}\n`);
  }
  return wachten.length > 0 ? UITGANG.wachtOpOordeel : UITGANG.gelukt;
};
