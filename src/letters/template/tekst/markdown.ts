import { leesRegel, type Regeldeel } from './markdownregel.ts';

/** A block of a text, and between which offsets it stands. */
export type Tekstdeel = { readonly van: number; readonly tot: number } & (
  | { readonly type: 'heading'; readonly diepte: number; readonly inhoud: readonly Regeldeel[] }
  | { readonly type: 'paragraph'; readonly inhoud: readonly Regeldeel[] }
  | { readonly type: 'list'; readonly geordend: boolean; readonly items: readonly (readonly Regeldeel[])[] }
  | {
      readonly type: 'table';
      readonly uitlijning: readonly ('links' | 'rechts')[];
      readonly rijen: readonly (readonly (readonly Regeldeel[])[])[];
    }
);

/** Refuses what stands at an offset of the text. */
export type WeigerTekst = (waar: number, melding: string) => never;

/** A line without the white space around it; two spaces at its end are a hard break, as a backslash is. */
interface Regel {
  readonly tekst: string;
  readonly van: number;
  readonly tot: number;
  readonly inspring: number;
}

const KOP = /^(#+)[ \t]+(.*?)(?:[ \t]+#+)?$/;
const STREEP = /^-[ \t]+(?=\S)/;
const NUMMER = /^\d{1,9}\.[ \t]+(?=\S)/;
const ONDER_DE_KOP = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;

/**
 * Reads the closed part of Markdown in which letters are written: headings, paragraphs, lists of one level with `-` or `1.`,
 * tables, `**strong**`, `*emphasis*` and hard breaks. What is none of these is refused, never read as text.
 */
export function leesMarkdown(tekst: string, weiger: WeigerTekst): readonly Tekstdeel[] {
  const uit: Tekstdeel[] = [];
  for (let rest = regelsVan(tekst); rest.length > 0; ) {
    const [eerste, ...volgende] = rest as [Regel, ...Regel[]];
    let lijnen: readonly Regel[] = [eerste];
    if (KOP.test(eerste.tekst)) uit.push(kop(eerste, weiger));
    else if (eerste.tekst.startsWith('|')) {
      lijnen = zolang(rest, (r) => r.tekst.startsWith('|'));
      uit.push(tabel(lijnen, weiger));
    } else if (STREEP.test(eerste.tekst) || NUMMER.test(eerste.tekst)) {
      lijnen = lijstregels(rest);
      weigerDieper(eerste, rest.slice(lijnen.length), weiger);
      uit.push(lijst(lijnen, weiger));
    } else if (eerste.tekst !== '') {
      lijnen = [eerste, ...zolang(volgende, isVervolg)];
      uit.push({ type: 'paragraph', inhoud: inhoudVan(lijnen, weiger), ...plek(lijnen) });
    }
    rest = rest.slice(lijnen.length);
  }
  return uit;
}

function regelsVan(tekst: string): readonly Regel[] {
  let af = 0;
  return tekst.split('\n').map((rauw) => {
    const inspring = rauw.search(/[^ \t]|$/);
    const van = af + inspring;
    const kaal = rauw.slice(inspring).replace(/[ \t]+$/, '');
    af += rauw.length + 1;
    const breekt = kaal !== '' && rauw.endsWith('  ');
    return { tekst: breekt ? `${kaal}\\` : kaal, van, tot: van + kaal.length, inspring };
  });
}

function zolang(regels: readonly Regel[], hoort: (r: Regel) => boolean): readonly Regel[] {
  const eind = regels.findIndex((r) => !hoort(r));
  return eind === -1 ? regels : regels.slice(0, eind);
}

/** The next line of a paragraph: a number there is part of a sentence, unless it begins a list. */
function isVervolg({ tekst }: Regel): boolean {
  return (
    tekst !== '' &&
    !tekst.startsWith('|') &&
    !KOP.test(tekst) &&
    !STREEP.test(tekst) &&
    !/^1\.[ \t]/.test(tekst)
  );
}

/** The lines of a list: blank ones between its items too. */
function lijstregels(regels: readonly Regel[]): readonly Regel[] {
  const punt = STREEP.test(regels[0]?.tekst ?? '') ? STREEP : NUMMER;
  let tot = 0;
  let naWit = false;
  for (const [i, r] of regels.entries()) {
    const isPunt = punt.test(r.tekst);
    if (r.tekst !== '' && !isPunt && (naWit || !isVervolg(r))) break;
    naWit = r.tekst === '';
    if (!naWit) tot = i + 1;
  }
  return regels.slice(0, tot);
}

/** After a list, a line that stands further in would be a second paragraph of its last item. */
function weigerDieper({ inspring }: Regel, rest: readonly Regel[], weiger: WeigerTekst): void {
  const volgende = rest.find((r) => r.tekst !== '');
  if (volgende !== undefined && volgende.inspring > inspring + 1)
    weiger(volgende.van, 'een onderdeel van een lijst is één alinea: begin deze regel vooraan');
}

function lijst(regels: readonly Regel[], weiger: WeigerTekst): Tekstdeel {
  const geordend = !STREEP.test(regels[0]?.tekst ?? '');
  const punt = geordend ? NUMMER : STREEP;
  const items: Regel[][] = [];
  for (const r of regels) {
    const merk = punt.exec(r.tekst)?.[0];
    if (merk !== undefined && r.inspring !== regels[0]?.inspring)
      weiger(r.van, 'een lijst heeft één niveau: begin elk onderdeel even ver');
    if (merk !== undefined)
      items.push([{ ...r, tekst: r.tekst.slice(merk.length), van: r.van + merk.length }]);
    else if (r.tekst !== '') items.at(-1)?.push(r);
  }
  const [eerste] = regels;
  if (geordend && !eerste?.tekst.startsWith('1.'))
    weiger(
      eerste?.van ?? 0,
      'een genummerde lijst begint met "1."; hoort het getal bij een zin, zet het dan niet vooraan',
    );
  return { type: 'list', geordend, items: items.map((lijnen) => inhoudVan(lijnen, weiger)), ...plek(regels) };
}

function kop(regel: Regel, weiger: WeigerTekst): Tekstdeel {
  const [, hekjes = '', tekst = ''] = KOP.exec(regel.tekst) ?? [];
  const van = regel.van + regel.tekst.indexOf(tekst, hekjes.length);
  return {
    type: 'heading',
    diepte: hekjes.length,
    inhoud: inhoudVan([{ ...regel, tekst, van }], weiger),
    ...plek([regel]),
  };
}

function tabel(regels: readonly Regel[], weiger: WeigerTekst): Tekstdeel {
  const [bovenste, streep] = regels;
  const begin = bovenste?.van ?? 0;
  if (streep === undefined || !ONDER_DE_KOP.test(streep.tekst))
    return weiger(begin, 'een tabel heeft onder de kop een regel met streepjes: | --- | ---: |');
  const uitlijning = cellen(streep).map((cel) => (cel.tekst.endsWith(':') ? 'rechts' : 'links'));
  const rijen = regels
    .filter((r) => r !== streep)
    .map((r) => {
      const rij = cellen(r);
      if (!r.tekst.endsWith('|') || rij.length !== uitlijning.length)
        weiger(
          r.van,
          `deze rij van de tabel heeft ${rij.length} cellen en hoort er ${uitlijning.length} te hebben, elk met | erachter`,
        );
      return rij.map((cel) => inhoudVan([cel], weiger));
    });
  return { type: 'table', uitlijning, rijen, ...plek(regels) };
}

function cellen(regel: Regel): readonly Regel[] {
  return [...regel.tekst.matchAll(/(?<=\|)((?:[^|\\]|\\.)*)\|/g)].map(([, cel = '']) => ({
    tekst: cel.trim(),
    van: regel.van,
    tot: regel.tot,
    inspring: regel.inspring,
  }));
}

/** The content of lines that belong together; a line break between them is a space. */
function inhoudVan(lijnen: readonly Regel[], weiger: WeigerTekst): readonly Regeldeel[] {
  return leesRegel(lijnen.map((r) => r.tekst).join('\n'), (waar, melding, tekst) => {
    const ervoor = tekst.slice(0, waar).split('\n');
    weiger((lijnen[ervoor.length - 1]?.van ?? 0) + (ervoor.at(-1)?.length ?? 0), melding);
  });
}

function plek(regels: readonly Regel[]): { van: number; tot: number } {
  return { van: regels[0]?.van ?? 0, tot: regels.at(-1)?.tot ?? 0 };
}
