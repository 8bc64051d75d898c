import { type Block, type Inline, inlines, metRegels, platteTekst, regels } from '../../../formats/brief.ts';
import { weigerSjabloon } from '../sjabloonmelding.ts';
import { type Gevuld, type Ingevuld, MARK } from '../vulin.ts';
import { gebonden } from './bijeen.ts';
import { type Merkstuk, ontleed, uitVan } from './herkomstmerken.ts';
import { leesMarkdown, type Tekstdeel } from './markdown.ts';
import type { Regeldeel } from './markdownregel.ts';

/** A text as blocks. */
interface Briefblokken {
  readonly titel: Inline[] | null;
  readonly blokken: Block[];
  /** The points of the checklist that are marked in it, with the text that meets each; null while a slot is open in it. */
  readonly punten: ReadonlyMap<string, string | null>;
}

/**
 * From a filled-in template to blocks: the text is read as Markdown, and only then each mark becomes a field node.
 * So `**`, `|`, `# ` or `{{ }}` inside a value stay text. A first line with one `#` is the subject of the letter;
 * `##` and `###` are its headings. `bestand` is the template that a refusal names.
 */
export function naarBlokken(
  gevuld: Gevuld,
  bestand: string,
  herkomst: (pad: string) => string = () => '',
): Briefblokken {
  const velden = gevuld.velden.map((v) => ({ ...v, herkomst: v.slot ? '' : herkomst(v.pad) }));
  const { kaal, stukken } = ontleed(gevuld.tekst);
  const weiger = (waar: number, melding: string): never => {
    const bron = uitVan(stukken, gevuld.uit, waar, waar + 1).uit?.findLast((u) => u.soort === 'bouwsteen');
    const regel = kaal.slice(0, waar).split('\n').length;
    const tekst = kaal.split('\n')[regel - 1] ?? '';
    throw weigerSjabloon([
      {
        bestand: bron?.bestand ?? bestand,
        regel: 1,
        kolom: 1,
        melding: `${melding} (regel ${regel} van de ingevulde tekst: "${tekst.replaceAll(/\ue000\d+\ue001/g, '…').slice(0, 60)}")`,
      },
    ]);
  };
  const lees = (tekst: string) => leesMarkdown(tekst, weiger);
  const delen = lees(kaal);
  const punten = puntenVan(gevuld, stukken, ({ van, tot }) =>
    lees(kaal.slice(van, tot)).map((deel) => blok(deel, velden, weiger)),
  );
  const metUit = (deel: Tekstdeel): Block => ({
    ...metRegels(blok(deel, velden, weiger), gebonden),
    ...uitVan(stukken, gevuld.uit, deel.van, deel.tot),
  });
  const [eerste, ...rest] = delen;
  if (eerste?.type === 'heading' && eerste.diepte === 1)
    return { titel: gebonden(inlinesVan(eerste.inhoud, velden)), blokken: rest.map(metUit), punten };
  return { titel: null, blokken: delen.map(metUit), punten };
}

/** A point that is marked in more places is met by all of them together. */
function puntenVan(
  { uit }: Gevuld,
  stukken: readonly Merkstuk[],
  lees: (stuk: Merkstuk) => readonly Block[],
): ReadonlyMap<string, string | null> {
  const punten = new Map<string, string | null>();
  for (const stuk of stukken) {
    const merk = uit[stuk.nummer];
    if (merk?.soort !== 'punt') continue;
    const zin = volledig(lees(stuk));
    const eerder = punten.get(merk.tekst);
    punten.set(merk.tekst, zin === null || eerder === null ? null : [eerder ?? [], zin].flat().join(' '));
  }
  return punten;
}

/** The text of blocks in one line; null while something is still to be filled in. */
function volledig(blokken: readonly Block[]): string | null {
  if ([...inlines(blokken)].some((i) => i.type === 'slot')) return null;
  return blokken.flatMap(regels).map(platteTekst).join(' ').replaceAll('\n', ' ');
}

interface MetHerkomst extends Ingevuld {
  readonly herkomst: string;
}

function blok(
  deel: Tekstdeel,
  velden: readonly MetHerkomst[],
  weiger: (waar: number, melding: string) => never,
): Block {
  const regel = (inhoud: readonly Regeldeel[]) => inlinesVan(inhoud, velden);
  switch (deel.type) {
    case 'heading':
      if (deel.diepte === 1) return weiger(deel.van, 'alleen het onderwerp, op de eerste regel, heeft één #');
      if (deel.diepte > 3) return weiger(deel.van, 'een kop heeft ## of ###');
      return { type: 'heading', niveau: deel.diepte === 3 ? 2 : 1, inhoud: regel(deel.inhoud) };
    case 'paragraph':
      return { type: 'paragraph', inhoud: regel(deel.inhoud) };
    case 'list':
      return { type: 'list', geordend: deel.geordend, items: deel.items.map(regel) };
    case 'table': {
      const [kop = [], ...rijen] = deel.rijen.map((rij) => rij.map(regel));
      return { type: 'table', uitlijning: deel.uitlijning, kop, rijen };
    }
  }
}

function inlinesVan(delen: readonly Regeldeel[], velden: readonly MetHerkomst[]): Inline[] {
  return delen.flatMap((deel): Inline[] => {
    switch (deel.type) {
      case 'text':
        return metVelden(deel.text, velden);
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ type: deel.type, inhoud: inlinesVan(deel.inhoud, velden) }];
    }
  });
}

/** Splits a text on its marks. A line break in the source of a template is a space; in a value it is a break. */
function metVelden(tekst: string, velden: readonly MetHerkomst[]): Inline[] {
  const uit: Inline[] = [];
  tekst.split(MARK).forEach((deel, i) => {
    if (i % 2 === 0) {
      if (deel !== '') uit.push({ type: 'text', text: deel.replaceAll(/\s*\n\s*/g, ' ') });
      return;
    }
    const veld = velden[Number(deel)];
    if (veld === undefined) throw new Error(`een merkteken zonder veld: ${deel}`);
    if (veld.slot) uit.push({ type: 'slot', text: veld.tekst });
    else
      veld.tekst.split('\n').forEach((regel, n) => {
        if (n > 0) uit.push({ type: 'break' });
        uit.push({ type: 'field', pad: veld.pad, waarde: veld.waarde, text: regel, herkomst: veld.herkomst });
      });
  });
  return uit;
}
