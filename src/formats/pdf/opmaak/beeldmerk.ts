import type { Beeld, Padstuk, Pixels } from '../../beeld/beeld.ts';
import { mm } from './maten.ts';
import { pdfgetal, rgb } from './pagina.ts';

/** A picture as a PDF draws it, in points. */
export interface Beeldmerk {
  readonly alt: string;
  readonly breed: number;
  readonly hoog: number;
  /** Drawn with the lower left corner at 0 0. */
  readonly opdrachten: string;
  /** What it draws under this name of the resources of a page; null when it is made of shapes. */
  readonly pixels: { readonly naam: string; readonly beeld: Pixels } | null;
}

/** How a picture is drawn; pixels are an object of the page with this name. */
export function beeldmerk({ alt, breed, hoog, tekening }: Beeld, naam: string): Beeldmerk {
  const maat = { alt, breed: mm(breed), hoog: mm(hoog) };
  if (tekening.soort === 'pixels') {
    const opdrachten = `${pdfgetal(maat.breed)} 0 0 ${pdfgetal(maat.hoog)} 0 0 cm\n/${naam} Do`;
    return { ...maat, opdrachten, pixels: { naam, beeld: tekening } };
  }
  const schaal = maat.breed / tekening.breed;
  const matrix = [schaal, 0, 0, -schaal, 0, maat.hoog].map((n) => pdfgetal(n, 10000)).join(' ');
  // In a small box a thousandth is much.
  const fijn = tekening.breed < 100 ? 100_000 : 1000;
  const vormen = tekening.vormen.map(
    ({ kleur, evenodd, pad }) =>
      `${rgb(kleur)} rg ${pad.map((stuk) => padopdracht(stuk, fijn)).join(' ')} ${evenodd ? 'f*' : 'f'}`,
  );
  const [b, h] = [tekening.breed, tekening.hoog].map((n) => pdfgetal(n, fijn));
  const knip = vormen.length > 0 && steektUit(tekening) ? [`0 0 ${b} ${h} re W n`] : [];
  return { ...maat, opdrachten: [`${matrix} cm`, ...knip, ...vormen].join('\n'), pixels: null };
}

function padopdracht(stuk: Padstuk, fijn: number): string {
  const getallen = (...n: readonly number[]) => n.map((x) => pdfgetal(x, fijn)).join(' ');
  switch (stuk[0]) {
    case 'M':
      return `${getallen(stuk[1], stuk[2])} m`;
    case 'L':
      return `${getallen(stuk[1], stuk[2])} l`;
    case 'C':
      return `${getallen(stuk[1], stuk[2], stuk[3], stuk[4], stuk[5], stuk[6])} c`;
    case 'Z':
      return 'h';
  }
}

/** Whether something may be drawn outside the box that is seen. */
function steektUit({ breed, hoog, vormen }: Extract<Beeld['tekening'], { soort: 'vormen' }>): boolean {
  return vormen.some(({ pad }) =>
    pad.some(([, ...n]) => n.some((x, i) => x < 0 || x > (i % 2 === 0 ? breed : hoog))),
  );
}
