import { verbodenTeken } from '../../../dossier/tekens.ts';
import { leesMarkdown } from '../tekst/markdown.ts';
import { vreemdeOpmaak } from '../tekst/vreemdeopmaak.ts';
import { brontekst, plekIn } from './brontekst.ts';
import { type Bronfout, type Sjabloontag, tagsVan } from './tags.ts';
import { woordfouten } from './woorden.ts';
import { zinfouten } from './zinfouten.ts';

/** Something wrong in the source of a template: where, 1-based, and what to do. */
interface Plekfout {
  readonly regel: number;
  readonly kolom: number;
  readonly melding: string;
}

const LEEG =
  'dit sjabloon is leeg: schrijf de tekst; hoort er niets te staan, zeg dan waarom, tussen {# en #}';

/** What can be seen to be wrong before a template is parsed: its characters, braces, tags and Markdown. */
export function bronfouten(bron: string, bestand: string): readonly Plekfout[] {
  const { tags, fouten } = tagsVan(bron);
  const opPlek = ({ waar, melding }: Bronfout) => ({ ...plekIn(bron, waar), melding });
  if (bron.trim() === '') return [{ regel: 1, kolom: 1, melding: LEEG }];
  const vooraf = [
    ...[...tekenfouten(bron), ...fouten, ...(fouten.length > 0 ? [] : woordfouten(bron, tags))].map(opPlek),
    ...vreemdeOpmaak(bron),
  ];
  return vooraf.length > 0 ? vooraf : markdownfouten(bron, tags, bestand).map(opPlek);
}

/** The tag that holds a place, 1-based, or the last one before it; without a line, the last of all. */
export function tagRond(bron: string, regel: number | null, kolom: number): Sjabloontag | undefined {
  const ervoor =
    regel === null
      ? bron
      : bron
          .split('\n')
          .slice(0, regel - 1)
          .map((r) => `${r}\n`)
          .join('');
  const waar = ervoor.length + kolom - 1;
  return tagsVan(bron).tags.findLast(({ van }) => van <= waar);
}

/** Every character that cannot be seen, or that a letter cannot have. */
function tekenfouten(bron: string): Bronfout[] {
  return [...bron.matchAll(/[^\t\r\n]/gu)].flatMap(({ 0: een, index: waar }) => {
    const teken = verbodenTeken(een);
    return teken === null ? [] : [{ waar, melding: `hier staat een ${teken}: haal het weg` }];
  });
}

/** A heading with another of its depth right below it. */
const KALE_KOP = /^(#{2,3})[ \t]+[^\n]*(?=\n\s*\n?\1[ \t])/gm;

/** The first thing in the text of a template that is no Markdown of a letter, and every heading of a depth that it does not have. */
function markdownfouten(bron: string, tags: readonly Sjabloontag[], bestand: string): Bronfout[] {
  const { tekst, plekken } = brontekst(bron, tags);
  const fouten: Bronfout[] = [];
  const meld = (waar: number, melding: string) =>
    fouten.push({ waar: plekken[waar] ?? bron.length, melding });
  try {
    for (const { 0: kop, index } of bron.matchAll(KALE_KOP))
      fouten.push({
        waar: index,
        melding: `onder deze kop staat niets (${kop.split('\n')[0]}): schrijf er tekst, of haal haar weg`,
      });
    const delen = leesMarkdown(tekst, (waar, melding) => {
      meld(waar, melding);
      throw fouten;
    });
    for (const [i, deel] of delen.entries())
      if (deel.type === 'heading' && deel.diepte === 1 && !(i === 0 && !bestand.startsWith('bouwstenen/')))
        meld(
          deel.van,
          'alleen het onderwerp, op de eerste regel van een brief, heeft één #: schrijf ## of ###',
        );
    for (const { waar, melding } of zinfouten(tekst, delen)) meld(waar, melding);
  } catch (fout) {
    if (fout !== fouten) throw fout;
  }
  return fouten;
}
