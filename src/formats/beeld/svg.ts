import svgpath from 'svgpath';
import { hertaald } from '../../dossier/weigering.ts';
import { alle, type Element, kind, leesXml } from '../xml/boom.ts';
import { beeldfout, type Kleurvlak, type Padstuk, type Vormen } from './beeld.ts';
import { kleurVan } from './kleur.ts';
import { padVan } from './pad.ts';
import { type Stijlregels, stijlregels, stijlVan } from './stijl.ts';

const OPLOSSING =
  'Zet in het tekenprogramma alles om naar gevulde vlakken (paden) zonder rand, verloop, masker of doorzicht, of neem een PNG.';
/** Says nothing about what is drawn. */
const STIL = ['title', 'desc', 'metadata', 'namedview', 'defs', 'style'];
/** Draws what stands in it. */
const GROEPEN = ['g', 'svg'];

/**
 * The coloured shapes of an SVG. Throws a Weigering that names what it holds besides: a line, a gradient, a picture, text, or
 * anything else that would look otherwise. What is drawn is drawn as it is meant.
 */
export function leesSvg(svg: string, bestand: string): Vormen {
  const boom = gelezen(svg, bestand);
  const wortel = kind(boom, 'svg');
  if (wortel === undefined) throw beeldfout(`${bestand} is geen SVG`);
  const regels = stijlregels(alle(wortel, 'style'), (wat) => geenVlak(bestand, wat));
  const [x, y, breed, hoog] = doos(wortel, bestand);
  const vormen: Kleurvlak[] = [];
  const loop = (element: Element, erfenis: Erfenis) => {
    const { naam } = element;
    if (STIL.includes(naam)) return;
    const eigen = geerfd(element, erfenis, regels, bestand);
    if (GROEPEN.includes(naam) && (naam === 'g' || element === wortel)) {
      for (const k of element.kinderen) loop(k, eigen);
      return;
    }
    const pad = padVan(element);
    if (pad === null) throw geenVlak(bestand, `<${naam}>`);
    const kleur = kleurVan(eigen.fill);
    if (kleur === undefined) throw geenVlak(bestand, `de kleur "${eigen.fill}"`);
    if (kleur !== null)
      vormen.push({
        kleur,
        evenodd: eigen.evenodd,
        pad: padstukken(pad, [...eigen.stappen, `translate(${-x},${-y})`], bestand),
      });
  };
  loop(wortel, { fill: 'black', evenodd: false, stappen: [] });
  if (vormen.length === 0) throw beeldfout(`${bestand} tekent niets`);
  return { soort: 'vormen', breed, hoog, vormen };
}

/** What a shape takes from the elements that it stands in: the transformations, the innermost first. */
interface Erfenis {
  readonly fill: string;
  readonly evenodd: boolean;
  readonly stappen: readonly string[];
}

function geerfd(element: Element, van: Erfenis, regels: Stijlregels, bestand: string): Erfenis {
  const stijl = stijlVan(element, regels, (wat) => geenVlak(bestand, wat));
  const transform = stijl.get('transform');
  if (transform !== undefined && !TRANSFORMATIE.test(transform))
    throw geenVlak(bestand, `transform="${transform}"`);
  const regel = stijl.get('fill-rule');
  return {
    fill: stijl.get('fill') ?? van.fill,
    evenodd: regel === undefined ? van.evenodd : regel === 'evenodd',
    stappen: transform === undefined ? van.stappen : [transform, ...van.stappen],
  };
}

const GETAL = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
const reeks = (aantal: string) => `\\(\\s*${GETAL}(?:[\\s,]+${GETAL})${aantal}\\s*\\)`;
/** Transformations that are read, with the numbers that each takes; anything else would be passed over. */
const TRANSFORMATIE = new RegExp(
  `^\\s*(?:(?:matrix${reeks('{5}')}|translate${reeks('?')}|scale${reeks('?')}|rotate${reeks('{0}')}|rotate${reeks('{2}')}|skew[XY]${reeks('{0}')})[\\s,]*)+$`,
  'i',
);

/** As M, L, C and Z, after its transformations. */
function padstukken(d: string, stappen: readonly string[], bestand: string): Padstuk[] {
  const pad = svgpath(d).abs().unshort().unarc();
  const { err } = pad as unknown as { readonly err: string };
  if (err !== '') throw geenVlak(bestand, `een pad dat niet te lezen is (${d.slice(0, 40)})`);
  for (const stap of stappen) pad.transform(stap);
  const uit: Padstuk[] = [];
  pad.abs().iterate((stuk, _, x, y) => {
    switch (stuk[0]) {
      case 'M':
      case 'L':
        uit.push([stuk[0], stuk[1], stuk[2]]);
        break;
      case 'H':
        uit.push(['L', stuk[1], y]);
        break;
      case 'V':
        uit.push(['L', x, stuk[1]]);
        break;
      case 'C':
        uit.push(['C', stuk[1], stuk[2], stuk[3], stuk[4], stuk[5], stuk[6]]);
        break;
      case 'Q': {
        const naar = (van: number, hulp: number) => van + (2 * (hulp - van)) / 3;
        const [, hx, hy, ex, ey] = stuk;
        uit.push(['C', naar(x, hx), naar(y, hy), naar(ex, hx), naar(ey, hy), ex, ey]);
        break;
      }
      case 'Z':
      case 'z':
        uit.push(['Z']);
        break;
      default:
        throw new Error(`een padstuk ${stuk[0]} na het omzetten`);
    }
  });
  return uit;
}

/** The box that is seen. */
function doos({ attributen }: Element, bestand: string): [number, number, number, number] {
  const { viewBox } = attributen;
  const maat = (tekst: string | undefined) => Number(/^([\d.]+)(?:px)?$/.exec(tekst ?? '')?.[1]);
  const getallen =
    viewBox === undefined
      ? [0, 0, maat(attributen.width), maat(attributen.height)]
      : viewBox
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const [x = 0, y = 0, breed = 0, hoog = 0] = getallen;
  if (getallen.length !== 4 || !getallen.every(Number.isFinite) || breed <= 0 || hoog <= 0)
    throw beeldfout(`${bestand} heeft geen viewBox, of geen breedte en hoogte`);
  return [x, y, breed, hoog];
}

function gelezen(svg: string, bestand: string): Element {
  return hertaald(
    () => leesXml(svg),
    (melding) => ({
      ...melding,
      code: 'huisstijl-onleesbaar',
      oplossing: 'Verbeter de huisstijl.',
      melding: `${bestand} is geen leesbare SVG; een DOCTYPE en eigen tekenafkortingen mogen er niet in`,
    }),
  );
}

function geenVlak(bestand: string, wat: string) {
  return beeldfout(`${bestand} heeft ${wat}, en dat kan niet precies zo op papier`, OPLOSSING);
}
