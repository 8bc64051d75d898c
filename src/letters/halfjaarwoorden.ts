import type { Datum } from '../dossier/datum.ts';
import {
  type Halfjaar,
  halfjaarTekst,
  informatiemoment,
  peildatum,
  verschoven,
} from '../dossier/halfjaar.ts';

/** The half-year as letters name it: `2023-II`, and in prose. */
export interface Halfjaarwoorden {
  readonly halfjaar: Halfjaar;
  readonly tekst: string;
  readonly zin: string;
  readonly vorig: Halfjaar;
  readonly vorigZin: string;
  readonly volgend: Halfjaar;
  readonly volgendZin: string;
  readonly peildatum: Datum;
  readonly volgendePeildatum: Datum;
  readonly volgendInformatiemoment: Datum;
}

export function halfjaarwoorden(halfjaar: Halfjaar): Halfjaarwoorden {
  const vorig = verschoven(halfjaar, -1);
  const volgend = verschoven(halfjaar, 1);
  return {
    halfjaar,
    tekst: halfjaarTekst(halfjaar),
    zin: inZin(halfjaar),
    vorig,
    vorigZin: inZin(vorig),
    volgend,
    volgendZin: inZin(volgend),
    peildatum: peildatum(halfjaar),
    volgendePeildatum: peildatum(volgend),
    volgendInformatiemoment: informatiemoment(volgend),
  };
}

/** `de tweede helft van 2023`. */
function inZin(halfjaar: Halfjaar): string {
  return `de ${halfjaarTekst(halfjaar).replace('helft\u00a0', 'helft van\u00a0')}`;
}
