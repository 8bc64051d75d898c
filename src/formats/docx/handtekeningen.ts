import type { Beeld } from '../beeld/beeld.ts';
import { alsPng } from '../beeld/raster.ts';
import { type Delen, voegDeelToe } from './pakket.ts';
import { wordtekening } from './tekening.ts';

const RELATIE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
/** Above the ids of the pictures of a letterhead. */
const EERSTE_ID = 9001;

/** Puts signatures into a letterhead. Gives the run that shows one, by the name of its file; nothing for another name. */
export function voegHandtekeningenToe(
  delen: Delen,
  zetBytes: (naam: string, bytes: Uint8Array) => void,
  handtekeningen: ReadonlyMap<string, Beeld>,
): (bestand: string) => string {
  const runs = new Map(
    [...handtekeningen].map(([bestand, beeld], i) => {
      const doel = `media/handtekening${i + 1}.png`;
      const id = `rIdHandtekening${i + 1}`;
      voegDeelToe(delen, '', {
        naam: `word/${doel}`,
        type: 'image/png',
        relaties: 'word/_rels/document.xml.rels',
        relatie: { id, type: RELATIE, doel },
      });
      zetBytes(`word/${doel}`, alsPng(beeld));
      return [bestand, wordtekening(beeld, id, EERSTE_ID + i)];
    }),
  );
  return (bestand) => runs.get(bestand) ?? '';
}
