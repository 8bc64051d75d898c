import type { Controle } from '../../app/controleer.ts';
import { aantal } from '../../app/taal.ts';
import { getal } from '../../dossier/nederlands.ts';
import { meldingregels, waarschuwingsregels, wikkel } from '../schrijfwijze.ts';

/** What a screen shows of warnings, beside the sums and the count. */
const SCHERM = 36;

/** What is told of a table or dossier that was checked: every error, what to look at, the sums, and how it stands. */
export function controleverslag(controle: Controle): string {
  const { fouten, waarschuwingen, rijen } = controle;
  const regels = [...meldingregels(fouten), ...waarschuwingsregels(waarschuwingen, SCHERM)];
  if (controle.soort === 'tabel' && rijen > 1 && Object.keys(controle.sommen).length > 0)
    regels.push(somregel(controle.sommen));
  return [...regels, samenvatting(controle)].map((regel) => `${regel}\n`).join('');
}

function samenvatting(controle: Controle): string {
  const { fouten, waarschuwingen, rijen } = controle;
  const mis = aantal(fouten.length, 'fout', 'fouten');
  const kijk = aantal(waarschuwingen.length, 'waarschuwing', 'waarschuwingen');
  if (controle.soort === 'dossier')
    return fouten.length === 0
      ? `${aantal(rijen, 'beoordeling', 'beoordelingen')} en ${aantal(controle.gebeurtenissen, 'gebeurtenis', 'gebeurtenissen')} in orde${waarschuwingen.length === 0 ? '' : `, ${kijk}`}.`
      : `${mis}. Er kan niets mee worden gemaakt.`;
  return fouten.length === 0
    ? `${aantal(rijen, 'rij', 'rijen')} in orde, ${kijk}.`
    : `${mis}, ${kijk}. Er kan niets mee worden gemaakt.`;
}

/** `Sommen: taakstelling 1.370, achterstand_begin 153, …`. */
function somregel(sommen: Readonly<Record<string, number>>): string {
  const delen = Object.entries(sommen).map(([kolom, som]) => `${kolom} ${getal(som)}`);
  return wikkel(`Sommen: ${delen.join(', ')}.`, '', '  ');
}
