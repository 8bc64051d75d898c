import type { Kaderweigering } from '../assessment/assess.ts';
import type { Kader } from '../assessment/kader.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';
import type { Melding } from '../dossier/melding.ts';

/** Why a kader refuses a row, as a message about its cell. */
export function weigeringMelding(
  { periode: p, rij, cellen }: Invoerregel,
  kader: Kader,
  waarom: Kaderweigering,
): Melding {
  switch (waarom.code) {
    case 'kader-geldt-niet':
      return {
        code: waarom.code,
        rij,
        kolom: 'halfjaar',
        cel: cellen.get('halfjaar') ?? null,
        waarde: p.halfjaar,
        melding: `Het kader ${kader.id} geldt ${geldigheid(waarom)}; ${p.gemeente} staat er voor ${p.halfjaar}.`,
        oplossing: 'Kies het kader dat in dat halfjaar gold. Er wordt nooit vanzelf een ander kader genomen.',
      };
    case 'trede-bestaat-niet':
      return {
        code: waarom.code,
        rij,
        kolom: 'trede_vorig',
        cel: cellen.get('trede_vorig') ?? null,
        waarde: String(p.trede_vorig),
        melding: `Onder ${kader.id} lopen de treden van ${waarom.laagste} tot en met ${waarom.hoogste}; ${p.gemeente} staat op ${p.trede_vorig}.`,
        oplossing: 'Vul de trede van de vorige beoordeling onder dit kader in.',
      };
  }
}

/** `vanaf 2023-II tot en met 2024-II`. */
export function geldigheid({
  van,
  tot,
}: {
  readonly van: string | null;
  readonly tot: string | null;
}): string {
  return [van === null ? '' : `vanaf ${van}`, tot === null ? '' : `tot en met ${tot}`]
    .filter((d) => d !== '')
    .join(' ');
}
