import { verbodenTeken } from './tekens.ts';
import { Weigering, type Weigersoort } from './weigering.ts';

const STREEP = 0x0a;

/** The text of a file in UTF-8. Refuses (`geen-utf8`) another encoding, with the first line that is wrong. */
export function utf8Tekst(bytes: Uint8Array, plek: string, soort: Weigersoort = 'invoer'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Weigering(soort, [
      {
        code: 'geen-utf8',
        rij: null,
        kolom: null,
        cel: null,
        waarde: null,
        melding: `${plek}: het bestand is geen UTF-8; kijk op regel ${eersteFout(bytes)}.`,
        oplossing: 'Sla het bestand op als UTF-8, en controleer de letters met een accent.',
      },
    ]);
  }
}

/** The first character of a text that may not stand in a letter, by name, and the line on which it stands. */
export function verbodenOpRegel(tekst: string): { readonly teken: string; readonly regel: number } | null {
  if (verbodenTeken(tekst.replaceAll(/[\t\r\n]/g, ' ')) === null) return null;
  const regels = tekst.split('\n').map((regel) => verbodenTeken(regel.replaceAll(/[\t\r]/g, ' ')));
  const plek = regels.findIndex((teken) => teken !== null);
  return { teken: regels[plek] ?? '', regel: plek + 1 };
}

/** In UTF-8 a line feed is no part of another character: lines can be read one by one. */
function eersteFout(bytes: Uint8Array): number {
  let [regel, van] = [1, 0];
  for (;;) {
    const eind = bytes.indexOf(STREEP, van);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(van, eind === -1 ? undefined : eind));
    } catch {
      return regel;
    }
    if (eind === -1) return regel;
    [regel, van] = [regel + 1, eind + 1];
  }
}
