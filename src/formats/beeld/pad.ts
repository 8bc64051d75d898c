import type { Element } from '../xml/boom.ts';

/** The path of a shape, as the `d` of a `<path>`; null for what is no shape, or has a measure that is not a number. */
export function padVan({ naam, attributen: a }: Element): string | null {
  const getal = (waarde: string | undefined) => {
    if (waarde === undefined) return 0;
    return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:px)?\s*$/i.test(waarde)
      ? Number.parseFloat(waarde)
      : Number.NaN;
  };
  const heel = (pad: string) => (pad.includes('NaN') ? null : pad);
  switch (naam) {
    case 'path':
      return a.d ?? '';
    case 'polygon':
    case 'polyline': {
      const punten = (a.points ?? '').trim();
      return punten === '' ? '' : `M ${punten} Z`;
    }
    case 'rect': {
      const [x, y, b, h] = [a.x, a.y, a.width, a.height].map(getal) as [number, number, number, number];
      const [rx, ry] = [a.rx ?? a.ry, a.ry ?? a.rx].map(getal) as [number, number];
      return heel(rechthoek(x, y, b, h, Math.min(rx, b / 2), Math.min(ry, h / 2)));
    }
    case 'circle':
      return heel(ellips(getal(a.cx), getal(a.cy), getal(a.r), getal(a.r)));
    case 'ellipse':
      return heel(ellips(getal(a.cx), getal(a.cy), getal(a.rx), getal(a.ry)));
    default:
      return null;
  }
}

function rechthoek(x: number, y: number, b: number, h: number, rx: number, ry: number): string {
  if (rx === 0 || ry === 0) return `M ${x} ${y} h ${b} v ${h} h ${-b} Z`;
  const hoek = (dx: number, dy: number) => `a ${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return `M ${x + rx} ${y} h ${b - 2 * rx} ${hoek(rx, ry)} v ${h - 2 * ry} ${hoek(-rx, ry)} h ${2 * rx - b} ${hoek(-rx, -ry)} v ${2 * ry - h} ${hoek(rx, -ry)} Z`;
}

function ellips(cx: number, cy: number, rx: number, ry: number): string {
  const boog = (dx: number) => `a ${rx} ${ry} 0 1 0 ${dx} 0`;
  return `M ${cx - rx} ${cy} ${boog(2 * rx)} ${boog(-2 * rx)} Z`;
}
