import type { Invoerregel } from '../../dossier/invoerregel.ts';
import { AANTALKOLOMMEN, KOLOMMEN } from '../../dossier/kolommen.ts';
import { celnaam } from '../../dossier/melding.ts';
import type { Indeling } from '../indeling/indeling.ts';
import { kolomVan } from '../indeling/kop.ts';

/** A column whose rows add up to something else than its row with the total says. */
interface Totaalverschil {
  readonly rij: number;
  readonly kolom: (typeof AANTALKOLOMMEN)[number];
  readonly cel: string;
  readonly som: number;
  readonly totaal: number;
}

/** Compares the one row with a total; of more such rows it is not known what each of them adds up. */
export function totaalverschillen(
  { koprij, rijen, totaalrijen, bron }: Indeling,
  regels: readonly Invoerregel[],
): Totaalverschil[] {
  const [totaalrij, ...meer] = totaalrijen;
  if (totaalrij === undefined || meer.length > 0 || regels.length !== rijen.length) return [];
  return koprij.cellen.flatMap((kop, i): Totaalverschil[] => {
    const kolom = AANTALKOLOMMEN.find((naam) => naam === kolomVan(kop));
    const plek = bron[i] ?? null;
    const gelezen = KOLOMMEN.taakstelling.waarde.safeParse(totaalrij.cellen[i] ?? '');
    if (kolom === undefined || plek === null || !gelezen.success) return [];
    const som = kolomsom(regels, kolom);
    if (som === gelezen.data) return [];
    const cel = celnaam(plek, totaalrij.nummer);
    return [{ rij: totaalrij.nummer, kolom, cel, som, totaal: gelezen.data }];
  });
}

/** What a column adds up to; an empty cell adds nothing. */
export function kolomsom(regels: readonly Invoerregel[], kolom: (typeof AANTALKOLOMMEN)[number]): number {
  return regels.reduce((som, { periode }) => som + (periode[kolom] ?? 0), 0);
}
