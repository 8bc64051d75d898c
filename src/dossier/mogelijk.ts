import { AANTALKOLOMMEN, type Periode } from './kolommen.ts';
import { isAantal, isTrede } from './lezers.ts';
import type { Melding } from './melding.ts';
import { eenVanBeide } from './samenhang.ts';
import { Weigering } from './weigering.ts';

/**
 * Refuses facts that no reader of ours can have made: a number of persons or a trede that cannot be, or an achterstand beside
 * a voorsprong. For who makes a Periode by hand, from code; cheap, since an assessment asks it each time.
 */
export function weigerOnmogelijk(p: Periode): void {
  const fouten: Melding[] = [];
  const meld = (
    code: string,
    kolom: string,
    melding: string,
    oplossing: string,
    waarde: string | null = null,
  ) => fouten.push({ code, rij: null, kolom, cel: null, waarde, melding, oplossing });
  for (const kolom of AANTALKOLOMMEN) {
    const n = p[kolom];
    if (n !== null && !isAantal(n))
      meld(
        'geen-geheel-getal',
        kolom,
        `${kolom}: ${n} is geen geheel getal van 0 of meer.`,
        'Geef een heel aantal personen, of null als het onbekend is.',
        String(n),
      );
  }
  const { trede_vorig: trede } = p;
  if (trede !== null && !isTrede(trede))
    meld(
      'geen-trede',
      'trede_vorig',
      `trede_vorig: ${trede} is geen trede.`,
      'Geef een trede van 1 tot en met 6 (0 alleen bij het stappenplan), of null als die onbekend is.',
      String(trede),
    );
  eenVanBeide(p, (code, kolom, melding, oplossing) =>
    meld(code, kolom, `${kolom}: ${melding}`, oplossing, String(p.voorsprong_begin)),
  );
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
}
