import type { Beeld } from '../beeld/beeld.ts';
import { xml } from '../xml/schrijf.ts';

/** A picture in a page that needs nothing else: the same shapes as in a PDF, or the pixels themselves. */
export function htmlbeeld({ alt, breed, hoog, tekening }: Beeld, klasse: string): string {
  const maat = `width:${rond(breed)}mm;height:${rond(hoog)}mm`;
  if (tekening.soort === 'pixels') {
    const data = Buffer.from(tekening.png).toString('base64');
    return `<img class="${klasse}" style="${maat}" alt="${xml(alt)}" src="data:image/png;base64,${data}">`;
  }
  const paden = tekening.vormen.map(
    ({ kleur, evenodd, pad }) =>
      `<path fill="#${kleur}"${evenodd ? ' fill-rule="evenodd"' : ''} d="${pad.map(([soort, ...n]) => soort + n.map(rond).join(' ')).join('')}"/>`,
  );
  return `<svg class="${klasse}" style="${maat}" role="img" aria-label="${xml(alt)}" viewBox="0 0 ${rond(tekening.breed)} ${rond(tekening.hoog)}">${paden.join('')}</svg>`;
}

function rond(n: number): number {
  return Math.round(n * 100_000) / 100_000;
}
