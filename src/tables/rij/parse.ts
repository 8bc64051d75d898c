import type { Invoerregel } from '../../dossier/invoerregel.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import type { Register } from '../../dossier/register.ts';
import { deelIn, type Indeling } from '../indeling/indeling.ts';
import { leesKop } from '../indeling/kop.ts';
import type { Tabelrij } from '../lees/blad.ts';
import { bijschrift } from './bijschrift.ts';
import { leesRij } from './rij.ts';

/** What a table yields. When `fouten` is not empty nothing may be made from it. */
export interface Tabel {
  readonly regels: readonly Invoerregel[];
  readonly fouten: readonly Melding[];
  readonly waarschuwingen: readonly Melding[];
}

/**
 * The strict border: from the cells of a table to facts. All problems of all rows come back at once.
 * The header may stand below a title.
 */
export function parseTabel(rijen: readonly Tabelrij[], register: Register): Tabel {
  return parseIndeling(deelIn({ naam: '', rijen, verborgenRijen: new Set(), samengevoegd: [] }), register);
}

/** The same for a sheet whose header was found and put under our names; null is a sheet without any row. */
export function parseIndeling(indeling: Indeling | null, register: Register): Tabel {
  if (indeling === null)
    return mislukt([
      bestandsmelding('bestand-leeg', 'Het bestand is leeg.', 'Geef een tabel met een kopregel op.'),
    ]);
  const { koprij, rijen, bron } = indeling;
  const {
    kop,
    fouten: kopfouten,
    waarschuwingen: kopwaarschuwingen,
  } = leesKop(koprij, new Set(bron.filter((plek, i) => plek !== i)));
  const waarschuwingen = [...kopwaarschuwingen, ...indeling.waarschuwingen];
  if (kopfouten.length > 0) return { ...mislukt(kopfouten), waarschuwingen };

  const fouten: Melding[] = [];
  const regels: Invoerregel[] = [];
  for (const rij of rijen) {
    const noot = bijschrift(rij, koprij, register);
    if (noot !== null) {
      waarschuwingen.push(noot);
      continue;
    }
    const gelezen = leesRij(rij, { kop, bron, breedte: koprij.cellen.length }, register);
    fouten.push(...gelezen.fouten);
    waarschuwingen.push(...gelezen.waarschuwingen);
    if (gelezen.regel !== null) regels.push(gelezen.regel);
  }
  fouten.push(...dubbele(regels));
  if (regels.length === 0 && fouten.length === 0)
    fouten.push(
      bestandsmelding(
        'geen-rijen',
        'De tabel heeft alleen een kopregel.',
        'Vul één rij per gemeente per halfjaar in.',
      ),
    );
  return { regels, fouten, waarschuwingen };
}

function mislukt(fouten: readonly Melding[]): Tabel {
  return { regels: [], fouten, waarschuwingen: [] };
}

function dubbele(regels: readonly Invoerregel[]): Melding[] {
  const eerste = new Map<string, number>();
  const fouten: Melding[] = [];
  for (const { rij, periode, cellen } of regels) {
    const sleutel = `${periode.gemeentecode} ${periode.halfjaar}`;
    const eerder = eerste.get(sleutel);
    if (eerder === undefined) eerste.set(sleutel, rij);
    else
      fouten.push({
        code: 'rij-dubbel',
        rij,
        kolom: 'gemeentecode',
        cel: cellen.get('gemeentecode') ?? null,
        waarde: periode.gemeentecode,
        melding: `${periode.gemeente} staat voor ${periode.halfjaar} ook op rij ${eerder}.`,
        oplossing: 'Houd één rij per gemeente per halfjaar over.',
      });
  }
  return fouten;
}
