import { hertaald, type Weigering, weiger } from '../../../dossier/weigering.ts';
import { type Element, kind, leesXml } from '../../xml/boom.ts';
import { pdfgetal, rgb } from './pagina.ts';

/** A logo as shapes: what stands in its SVG, in points, with what a reader is told in its place. */
export interface Beeldmerk {
  readonly alt: string;
  readonly breed: number;
  readonly hoog: number;
  /** Drawn with the lower left corner at 0 0. */
  readonly opdrachten: string;
}

const GETALLEN = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/**
 * Reads a logo of this width from an SVG with nothing but paths, each with its own fill as #rrggbb. Throws a Weigering
 * that names what a PDF of ours cannot draw.
 */
export function leesBeeldmerk(svg: string, bestand: string, alt: string, breed: number): Beeldmerk {
  const boom = gelezen(svg, bestand);
  const viewBox = kind(boom, 'svg')?.attributen.viewBox ?? '';
  const [x, y, w = 0, h = 0] = viewBox.match(GETALLEN)?.map(Number) ?? [];
  if (x !== 0 || y !== 0 || w <= 0 || h <= 0)
    throw beeldmerkfout(`${bestand} heeft geen viewBox die met 0 0 begint`);
  const schaal = breed / w;
  const vormen = alleElementen(boom).flatMap(({ naam, attributen: { fill = '', d } }) => {
    if (naam === 'svg' || naam === 'g') return [];
    const kleur = /^#([0-9A-Fa-f]{6})$/.exec(fill)?.[1];
    if (naam !== 'path' || kleur === undefined || d === undefined)
      throw beeldmerkfout(`${bestand} heeft <${naam}>; alleen <path> met fill="#rrggbb" en d kan in een PDF`);
    return [`${rgb(kleur)} rg ${padVan(d, bestand)} f`];
  });
  const matrix = [schaal, 0, 0, -schaal, 0, h * schaal].map((n) => pdfgetal(n, 10000)).join(' ');
  return { alt, breed, hoog: h * schaal, opdrachten: `${matrix} cm\n${vormen.join('\n')}` };
}

function gelezen(svg: string, bestand: string): Element {
  return hertaald(
    () => leesXml(svg),
    (melding) => ({
      ...melding,
      ...HUISSTIJL,
      melding: `${bestand} is geen leesbare SVG; een DOCTYPE en eigen tekenafkortingen mogen er niet in`,
    }),
  );
}

function alleElementen(element: Element): Element[] {
  return element.kinderen.flatMap((k) => [k, ...alleElementen(k)]);
}

const HUISSTIJL = { code: 'huisstijl-onleesbaar', oplossing: 'Verbeter de huisstijl.' };

/** An SVG that is more than coloured shapes. */
function beeldmerkfout(waarom: string): Weigering {
  return weiger('invoer', HUISSTIJL.code, waarom, HUISSTIJL.oplossing);
}

/** How many numbers a command takes. */
const AANTAL: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

function padVan(pad: string, bestand: string): string {
  const uit: string[] = [];
  let punt = [0, 0];
  let begin = [0, 0];
  for (const [, teken = '', rest = ''] of pad.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const soort = teken.toUpperCase();
    const aantal = AANTAL[soort];
    if (aantal === undefined)
      throw beeldmerkfout(`${bestand} gebruikt ${teken} in een pad; dat kan niet in een PDF`);
    const getallen = (rest.match(GETALLEN) ?? []).map(Number);
    const [x0 = 0, y0 = 0] = punt;
    if (soort === 'Z') {
      uit.push('h');
      punt = begin;
      continue;
    }
    for (let i = 0; i + aantal <= getallen.length; i += aantal) {
      const [x = 0, y = 0] = i === 0 ? [x0, y0] : punt;
      const relatief = teken !== soort;
      const deel = getallen.slice(i, i + aantal);
      const plek =
        soort === 'H'
          ? [(deel[0] ?? 0) + (relatief ? x : 0), y]
          : soort === 'V'
            ? [x, (deel[0] ?? 0) + (relatief ? y : 0)]
            : deel.map((n, k) => n + (relatief ? (k % 2 === 0 ? x : y) : 0));
      // What follows a first point in an M is a line.
      const opdracht = soort === 'C' ? 'c' : soort === 'M' && i === 0 ? 'm' : 'l';
      uit.push(`${plek.map((n) => pdfgetal(n, 1000)).join(' ')} ${opdracht}`);
      punt = plek.slice(-2);
      if (opdracht === 'm') begin = punt;
    }
  }
  return uit.join(' ');
}
