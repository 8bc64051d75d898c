import { type Brief, VOORBEELD } from '../../brief.ts';
import { KLEUREN, type Maat } from './maten.ts';
import { type Pagina, tekenRegel } from './pagina.ts';
import { gewoon, gezet, type Zetsel } from './stroken.ts';
import { type Tag, tag } from './tag.ts';

const TUSSEN = 8;

/**
 * VOORBEELD and CONCEPT at the right above the head of a page, on a line that ends at `onder`. VOORBEELD is read once: on the
 * first page it stands in `sect`, on the others (null) it repeats there.
 */
export function kopmerken(
  p: Pagina,
  { concept, voorbeeld }: Pick<Brief, 'concept' | 'voorbeeld'>,
  { onder, sect }: { readonly onder: number; readonly sect: Tag | null },
  { vorm, kleur, blad }: Zetsel,
): void {
  let rand = blad.marge.links + blad.hoofdbreedte;
  const merk = (tekst: string, maat: Maat, van: string, in_: Tag | null) => {
    const zetting = { ...gewoon(blad), maat, vet: true };
    const [regel] = gezet([{ type: 'text', text: tekst }], tag('P', in_), zetting, vorm);
    if (regel === undefined) return;
    const plek = { links: rand - regel.breed, boven: onder - maat.regel };
    tekenRegel(p, regel, plek, maat, van, in_ === null ? 'Header' : undefined);
    rand -= regel.breed + TUSSEN;
  };
  if (concept !== null) merk('CONCEPT', blad.klein, KLEUREN.concept, null);
  if (voorbeeld) merk(VOORBEELD, blad.klein, kleur, sect);
}
