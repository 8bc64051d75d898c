import type { Invoerregel } from '../../dossier/invoerregel.ts';
import type { AANTALKOLOMMEN } from '../../dossier/kolommen.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';

/** What a column must add up to, as the source of the table says. */
export interface Controletotaal {
  readonly kolom: (typeof AANTALKOLOMMEN)[number];
  readonly totaal: number;
}

/** One error per column whose rows do not add up to its control total. An empty cell adds nothing, and is told. */
export function controleerTotalen(
  regels: readonly Invoerregel[],
  totalen: readonly Controletotaal[],
): Melding[] {
  return totalen.flatMap(({ kolom, totaal }) => {
    const waarden = regels.map(({ periode }) => periode[kolom]);
    const som = waarden.reduce<number>((tot, n) => tot + (n ?? 0), 0);
    if (som === totaal) return [];
    const leeg = waarden.filter((n) => n === null).length;
    const ookLeeg = leeg === 0 ? '' : ` ${leeg === 1 ? 'Eén cel is' : `${leeg} cellen zijn`} leeg.`;
    const fout = bestandsmelding(
      'totaal-klopt-niet',
      `De kolom ${kolom} telt op tot ${som}, maar het controletotaal is ${totaal}: een verschil van ${Math.abs(som - totaal)}.${ookLeeg}`,
      'Vergelijk de kolom met de bron. Er is een cijfer verkeerd, een rij te veel of een rij te weinig.',
    );
    return [{ ...fout, kolom }];
  });
}
