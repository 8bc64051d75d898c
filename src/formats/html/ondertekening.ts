import type { Beeld } from '../beeld/beeld.ts';
import type { Ondertekening } from '../brief.ts';
import { xml } from '../xml/schrijf.ts';
import { htmlbeeld } from './beeld.ts';

/** What a page takes from the house. */
export interface Htmlhuis {
  readonly logo: Beeld | null;
  readonly handtekeningen: ReadonlyMap<string, Beeld>;
  readonly blad: { readonly kleur: string };
}

/** Who signs, with the signature of who has one in the huisstijl. */
export function htmlondertekening(
  { orgaan, ondertekenaars }: Ondertekening,
  { handtekeningen }: Htmlhuis,
): string {
  const wie = ondertekenaars.map(({ functie, naam, handtekening = '' }) => {
    const beeld = handtekeningen.get(handtekening);
    const getekend = beeld === undefined ? '<br>' : htmlbeeld(beeld, 'handtekening');
    const wieTekent = naam === null ? '' : `<span class="naam">${xml(naam)}</span>`;
    return `<p>${xml(functie)},${naam === null && beeld === undefined ? '' : getekend}${wieTekent}</p>`;
  });
  return `<section class="ondertekening" aria-label="Ondertekening">\n<p>${xml(orgaan).replaceAll('\n', '<br>')},</p>\n<div>\n${wie.join('\n')}\n</div>\n</section>`;
}
