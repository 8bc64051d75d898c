import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, Inline } from '../../formats/brief.ts';
import { type Gevuld, type Ingevuld, MARK } from './render.ts';
import { ontleed, uitVan } from './uit.ts';

const NIET_IN_EEN_BRIEF = [
  'codeIndented',
  'codeFenced',
  'codeText',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
  'autolink',
  'definition',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'blockQuote',
  'thematicBreak',
  'characterReference',
];

/** What stays on one line with the number behind it: artikel 124, lid 2, trede 3. */
const BIJEEN = /\b(artikel|artikelen|lid|trede|treden|paragraaf) (?=[\d\ue000])/g;

const MARKDOWN = {
  extensions: [gfmTable(), { disable: { null: NIET_IN_EEN_BRIEF } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

/**
 * From a filled-in template to blocks: the text is parsed as Markdown, and only then each mark becomes a field node.
 * So `**`, `|`, `# ` or `{{ }}` inside a value stay text. A first line with one `#` is the subject of the letter;
 * `##` and `###` are its headings.
 */
export function naarBlokken(
  gevuld: Gevuld,
  herkomst: (pad: string) => string = () => '',
): { titel: Inline[] | null; blokken: Block[] } {
  const velden = gevuld.velden.map((v) => ({ ...v, herkomst: v.slot ? '' : herkomst(v.pad) }));
  const { kaal, stukken } = ontleed(gevuld.tekst);
  const knopen = gelezenTekst(kaal.replaceAll(BIJEEN, '$1\u00a0'));
  const metUit = (k: RootContent): Block => ({
    ...blok(k, velden),
    ...uitVan(stukken, gevuld.uit, k.position?.start.offset ?? 0, k.position?.end.offset ?? 0),
  });
  const [eerste, ...rest] = knopen;
  if (eerste?.type === 'heading' && eerste.depth === 1)
    return { titel: eerste.children.flatMap((k) => inline(k, velden)), blokken: rest.map(metUit) };
  return { titel: null, blokken: knopen.map(metUit) };
}

/** Values are marks, so letters of one branch are the same text: it is parsed once. The trees are only read. */
const gelezen = new Map<string, readonly RootContent[]>();
const HOOGSTENS_GELEZEN = 500;

function gelezenTekst(tekst: string): readonly RootContent[] {
  const al = gelezen.get(tekst);
  if (al !== undefined) return al;
  const knopen = fromMarkdown(tekst, MARKDOWN).children;
  if (gelezen.size >= HOOGSTENS_GELEZEN) gelezen.clear();
  gelezen.set(tekst, knopen);
  return knopen;
}

interface MetHerkomst extends Ingevuld {
  readonly herkomst: string;
}

function blok(knoop: RootContent, velden: readonly MetHerkomst[]): Block {
  const regel = (kinderen: readonly PhrasingContent[]) => kinderen.flatMap((k) => inline(k, velden));
  switch (knoop.type) {
    case 'heading': {
      if (knoop.depth === 1 || knoop.depth > 3) return weiger(knoop);
      return { type: 'heading', niveau: knoop.depth === 3 ? 2 : 1, inhoud: regel(knoop.children) };
    }
    case 'paragraph':
      return { type: 'paragraph', inhoud: regel(knoop.children) };
    case 'list': {
      const items = knoop.children.map((item) => {
        const [eerste, ...rest] = item.children;
        return eerste?.type === 'paragraph' && rest.length === 0 ? regel(eerste.children) : weiger(item);
      });
      return { type: 'list', geordend: knoop.ordered ?? false, items };
    }
    case 'table': {
      const [kop, ...rijen] = knoop.children.map((rij) => rij.children.map((cel) => regel(cel.children)));
      const uitlijning = (knoop.align ?? []).map((a) =>
        a === 'right' ? ('rechts' as const) : ('links' as const),
      );
      return { type: 'table', uitlijning, kop: kop ?? [], rijen };
    }
    default:
      return weiger(knoop);
  }
}

function inline(knoop: PhrasingContent, velden: readonly MetHerkomst[]): Inline[] {
  switch (knoop.type) {
    case 'text':
      return metVelden(knoop.value, velden);
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
    case 'emphasis':
      return [{ type: knoop.type, inhoud: knoop.children.flatMap((k) => inline(k, velden)) }];
    default:
      return weiger(knoop);
  }
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

function weiger(knoop: Nodes): never {
  const plek = knoop.position?.start;
  throw new Error(
    `"${knoop.type}" hoort niet in een brief (regel ${plek?.line ?? '?'} van de ingevulde tekst)`,
  );
}
