import { brontekst, plekIn } from '../bron/brontekst.ts';
import { tagsVan } from '../bron/tags.ts';
import { leesSjabloonkop } from '../sjabloonkop.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';

/** Municipalities and provinces by name, as the register has them. */
export interface Namen {
  readonly gemeenten: ReadonlySet<string>;
  readonly provincies: ReadonlySet<string>;
}

/** Numbers that belong to the law, to an address or to a list: these a template writes itself. */
const VAN_DE_WET = [
  /\bartikel(?:en)? \d+[a-z]*(?::\d+[a-z]*)?(?:(?:, | en | tot en met )\d+[a-z]*(?::\d+[a-z]*)?)*/g,
  /\b(?:lid|leden|bijlage|onderdeel|hoofdstuk|afdeling) \d+(?: en \d+)?/g,
  /\b[A-Z]\p{L}*wet \d{4}\b/gu,
  /\bPostbus \d+|\b[1-9]\d{3} ?[A-Z]{2}\b|\bECLI(?::\w+)+/g,
  /^[ \t]*\d+\. /gm,
];

/** And what a kader prescribes: in its own wording, and in the clause of a code, which says one thing. */
const VAN_HET_KADER = [
  /\b(?:trede|treden|stap|stappen|fase|fasen|paragraaf|paragrafen|punt|punten)\s\d+(?:\.\d+)*(?:(?:, | en | of | tot en met )\d+(?:\.\d+)*)*/gi,
  /§+ ?\d+(?:\.\d+)*/g,
  /\b\d+(?:%| procent\b)/g,
  /\b\d+ (?:dagen|weken|maanden|jaar|werkdagen)\b/g,
  /\b(?:[12]?\d|3[01])\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?:\s\d{4})?\b/g,
  /\b(?:IBT|CVDR) ?\d+(?:[-–]\d+)?\b/g,
  /\b\d+\/(?=x)/g,
  /\b(?:was|is|met|dan|op) 0\b/g,
];

const TELWOORD =
  /\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}*(?:tien|tig|honderd|duizend)) (?=(?:vergunninghouders|personen|mensen|huisvestingen|statushouders)\b)/giu;

/** Names of municipalities that are words too: at the beginning of a sentence they say nothing. */
const OOK_EEN_WOORD = new Set(
  'Bergen Best Buren Dongen Goes Hoorn Huizen Kampen Laren Leiden Losser Sluis Waterland Weert Wierden'.split(
    ' ',
  ),
);

/** A wording of one kader, or the clause of one code. */
const VAN_EEN = /^(?:bouwstenen\/(?:[^/]+\/)(?!$)|[^/]+\/(?:trede\d|algemeen)\/)/;

/**
 * Facts that a template writes itself and that belong in a field: a figure, a trede, the name of a municipality or a province.
 * The numbers of the law may stand in it; what a kader prescribes, in the wording of that kader and in the clauses.
 */
export function controleerVasteTekst(
  bronnen: ReadonlyMap<string, string>,
  { gemeenten, provincies }: Namen,
): Sjabloonmelding[] {
  const namen = naampatroon([...gemeenten, ...provincies]);
  return [...bronnen].flatMap(([bestand, geheel]) => {
    const { rest: bron } = leesSjabloonkop(geheel, bestand);
    const { tags, fouten } = tagsVan(bron);
    if (fouten.length > 0) return [];
    const { tekst, plekken } = brontekst(bron, tags);
    const vanEen = VAN_EEN.test(bestand);
    const vrij = [...VAN_DE_WET, ...(vanEen ? VAN_HET_KADER : [])].reduce(
      (rest, patroon) => rest.replaceAll(patroon, (deel) => ' '.repeat(deel.length)),
      tekst,
    );
    const meld = (waar: number, melding: string): Sjabloonmelding => ({
      bestand,
      ...plekIn(bron, plekken[waar] ?? 0),
      melding,
    });
    return [
      ...[...vrij.matchAll(/\d+(?:[.,]\d+)*/g)].map((m) =>
        meld(m.index, vastGetal(m[0], vrij.slice(0, m.index))),
      ),
      ...[...tekst.matchAll(TELWOORD)].map((m) => meld(m.index, vastGetal(m[0].trim(), ''))),
      ...[...tekst.matchAll(namen)]
        .filter((m) => isNaam(m[0], tekst.slice(0, m.index), vanEen, provincies))
        .map((m) =>
          meld(
            m.index,
            `"${m[0]}" is een vaste naam: schrijf het veld, zoals {{ gemeente.naam }} of {{ provincie.naam }}`,
          ),
        ),
    ];
  });
}

function vastGetal(getal: string, ervoor: string): string {
  if (/\btreden? $/.test(ervoor))
    return `"trede ${getal}" is een vaste trede: schrijf {{ trede | getal }} of {{ tredeVorig | getal }}; wat een kader voorschrijft, staat in een bouwsteen van dat kader`;
  return `"${getal}" is een vast getal: schrijf het veld waarin het staat, zoals {{ cijfers.achterstand | getal }}`;
}

function naampatroon(namen: readonly string[]): RegExp {
  const langst = [...new Set(namen)].sort((a, b) => b.length - a.length);
  const letterlijk = langst.map((naam) => naam.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d-])(?:${letterlijk.join('|')})(?![\\p{L}\\d])`, 'gu');
}

/** A kader may name its province; an ordinary word at the beginning of a sentence is no name. */
function isNaam(naam: string, ervoor: string, vanEen: boolean, provincies: ReadonlySet<string>): boolean {
  if (provincies.has(naam) && vanEen) return false;
  return !(OOK_EEN_WOORD.has(naam) && /(?:^|[.:!?]\s|\n\s*(?:[-#|]+\s|\d+\.\s)?)$/.test(ervoor));
}
