import { algemeneCodes, codenamen, type Kadercodes } from '../../../assessment/codes.ts';
import type { Knoop } from '../knoop.ts';
import { type Sjablonen, zoekBouwsteen } from '../sjablonen.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';
import { CLAUSULE } from './vormcontrole.ts';

const SOORTEN = ['gronden', 'vragen', 'waarschuwingen', 'signalen', 'termijnen'] as const;

/** A kader, and every code that it can give. */
export interface Codekader {
  readonly id: string;
  readonly codes: Kadercodes;
}

/** The clauses that a kader asks for and that are not there, and those that can come out without a word: a letter would lack its reason. */
export function controleerClausules(sjablonen: Sjablonen, kader: Codekader): Sjabloonmelding[] {
  const ontbrekend = SOORTEN.flatMap((soort) =>
    [...codenamen(algemeneCodes, soort), ...codenamen(kader.codes, soort)]
      .map((code) => `bouwstenen/${soort}/${code}.njk`)
      .filter((bestand) => zoekBouwsteen(sjablonen, bestand, kader.id) === null)
      .map(
        (bestand) => [bestand, `deze clausule ontbreekt, terwijl ${kader.id} om haar kan vragen`] as const,
      ),
  );
  const leeg = [...sjablonen]
    .filter(([bestand, knopen]) => CLAUSULE.test(bestand) && kanLeeg(sjablonen, knopen, kader.id))
    .map(
      ([bestand]) =>
        [bestand, 'deze clausule kan zonder een woord blijven: schrijf een zin voor elk geval'] as const,
    );
  return [...ontbrekend, ...leeg].map(([bestand, melding]) => ({ bestand, regel: 1, kolom: 1, melding }));
}

/** Whether there is a way through these nodes on which nothing is said. */
function kanLeeg(
  sjablonen: Sjablonen,
  knopen: readonly Knoop[],
  kader: string,
  weg: readonly string[] = [],
): boolean {
  const leeg = (binnen: readonly Knoop[]) => kanLeeg(sjablonen, binnen, kader, weg);
  return knopen.every((k) => {
    switch (k.soort) {
      case 'tekst':
        return k.tekst.trim() === '';
      case 'als':
        return leeg(k.dan) || leeg(k.anders);
      case 'elk':
        return true;
      case 'punt':
        return leeg(k.inhoud);
      case 'bouwsteen': {
        const doel = zoekBouwsteen(sjablonen, k.bestand, kader);
        if (doel === null || weg.includes(doel)) return true;
        return kanLeeg(sjablonen, sjablonen.get(doel) ?? [], kader, [...weg, doel]);
      }
      default:
        return false;
    }
  });
}
