import { aantalkolom } from '../app/aantalkolom.ts';
import type { Leesopdracht } from '../app/opdracht.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { AANTALKOLOMMEN } from '../dossier/kolommen.ts';
import { weiger } from '../dossier/weigering.ts';

/** The control totals of an option: `taakstelling=1234`. */
export function totalenVanOptie(teksten: readonly string[] | undefined): Leesopdracht['totalen'] {
  return (teksten ?? []).map((tekst) => {
    const [naam = '', getal = ''] = tekst.split('=').map((deel) => deel.trim());
    const kolom = aantalkolom(naam);
    const lijkt = nearest(naam, AANTALKOLOMMEN);
    if (kolom === null)
      throw weiger(
        'gebruik',
        'totaal-kolom',
        `--totaal: "${naam}" is geen kolom met aantallen.`,
        `${lijkt === null ? '' : `Bedoelt u ${lijkt}? `}Schrijf bijvoorbeeld: --totaal taakstelling=1234.`,
      );
    if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(getal))
      throw weiger(
        'gebruik',
        'totaal-getal',
        `--totaal ${kolom}: "${getal}" is geen heel getal.`,
        `Schrijf bijvoorbeeld: --totaal ${kolom}=1234.`,
      );
    return { kolom, totaal: Number(getal.replaceAll('.', '')) };
  });
}
