import type { Dossierhalfjaar } from '../dossier/dossierhalfjaar.ts';
import { halfjarenTussen } from '../dossier/halfjaar.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Beoordeling, Bron, Waarschuwing } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Cijfers } from './cijfers.ts';

/** Own choice: what a half-year starts with was vastgesteld in the previous assessment. */
const VASTGESTELD: Bron = { document: 'eigen keuze', paragraaf: '' };

/**
 * What the half-year starts with, where the file leaves it out: that of an earlier assessment of the same half-year, or
 * the end of the half-year directly before (`peiling`). Nothing is filled in beside a figure that stands in the file.
 */
export function metBegin(periode: Periode, vorige: Beoordeling | null, peiling: Beoordeling | null): Periode {
  if (periode.achterstand_begin !== null || periode.voorsprong_begin !== null) return periode;
  if (vorige !== null && vorige.halfjaar === periode.halfjaar) {
    const { achterstandBegin, voorsprongBegin } = vorige.cijfers;
    return { ...periode, achterstand_begin: achterstandBegin, voorsprong_begin: voorsprongBegin };
  }
  if (peiling === null || !sluitAan(periode, peiling)) return periode;
  const { achterstand, voorsprong } = peiling.cijfers;
  return { ...periode, achterstand_begin: achterstand, voorsprong_begin: voorsprong };
}

/**
 * Whether the start is the end of the half-year before: a difference is told with both figures, or with the text of the
 * herziening. Also told: what cannot be checked, and a bijtelling of last time that is not taken out of the figure now.
 * `vorige` is the last assessment on a peildatum, `begin` the start as it is reckoned with now.
 */
export function aansluiting(
  { periode, herziening }: Dossierhalfjaar,
  begin: Cijfers,
  vorige: Beoordeling | null,
): Waarschuwing[] {
  if (vorige === null) return herzieningZonder(herziening);
  const uit = verschillen(begin, vorige, sluitAan(periode, vorige), herziening);
  const { bijtelling } = vorige.cijfers;
  if (bijtelling > 0 && periode.bijtelling_vorig_geregistreerd === null)
    uit.push(bevinding('bijtelling-vorig-leeg', VASTGESTELD, { aantal: bijtelling }));
  return uit;
}

function verschillen(
  begin: Cijfers,
  vorige: Beoordeling,
  aan: boolean,
  herziening: string | null,
): Waarschuwing[] {
  if (!aan) return herzieningZonder(herziening);
  const { achterstand, voorsprong } = vorige.cijfers;
  const { achterstandBegin, voorsprongBegin } = begin;
  if (achterstandBegin === null && voorsprongBegin === null) return [];
  if (achterstand === null || voorsprong === null || achterstandBegin === null || voorsprongBegin === null)
    return [bevinding('aansluiting-onbekend', VASTGESTELD), ...herzieningZonder(herziening)];
  const code = herziening === null ? 'aansluiting' : 'herziening';
  const tekst = { tekst: herziening ?? '' };
  const uit: Waarschuwing[] = [];
  if (achterstand !== achterstandBegin)
    uit.push(
      bevinding(
        `${code}-achterstand`,
        VASTGESTELD,
        { achterstandEind: achterstand, achterstandBegin },
        tekst,
      ),
    );
  if (voorsprong !== voorsprongBegin)
    uit.push(
      bevinding(`${code}-voorsprong`, VASTGESTELD, { voorsprongEind: voorsprong, voorsprongBegin }, tekst),
    );
  return uit.length === 0 ? herzieningZonder(herziening) : uit;
}

/** A herziening that explains nothing: there is no difference, or nothing to compare with. */
function herzieningZonder(herziening: string | null): Waarschuwing[] {
  return herziening === null
    ? []
    : [bevinding('herziening-zonder-verschil', VASTGESTELD, {}, { tekst: herziening })];
}

function sluitAan(periode: Periode, vorige: Beoordeling): boolean {
  return halfjarenTussen(periode.halfjaar, vorige.halfjaar) === 1;
}
