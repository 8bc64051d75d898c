import type { Brief, Inline, Toelichting, Veld } from '../brief.ts';
import { isNaTeGaan, metToelichting } from '../toelichting.ts';
import { alle, bronVan, type Element, kind, leesXml } from '../xml/boom.ts';
import { xml } from '../xml/schrijf.ts';
import { type Invoeging, metInvoegingen } from '../xml/wijzig.ts';
import type { Briefpapier } from './briefpapier.ts';
import { OPMERKINGEN } from './kopiedelen.ts';
import { merkwaarden } from './papiermerken.ts';
import { briefnummers, ingepakt } from './schrijf.ts';
import { type Optekening, wordBody } from './wordml.ts';

const AUTEUR = 'Trede';
const DATUM = '2026-01-01T00:00:00Z'; // fixed: the same letter gives the same bytes
const LANGSTE_TAG = 64;
const ARCERING = '<w:shd w:val="clear" w:color="auto" w:fill="FFF4D6"/>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DOCUMENT = 'word/document.xml';

/**
 * The review copy of a letter as a .docx: the same text, with each field in a content control, a comment where each figure
 * and date comes from, a comment and shading where a part depends on a condition, and changes tracked.
 */
export function writeBeoordelingskopie(brief: Brief, briefpapier: Briefpapier): Uint8Array {
  const vast = briefpapier.kopiedelen();
  const { hoofd, velden } = metVeldmerken(metToelichting(brief));
  const gevuld = new Map(briefpapier.vul(merkwaarden(hoofd, briefpapier.vorm, brief)));
  const lijsten = briefnummers(briefpapier);
  const opmerkingen: string[] = [];
  for (const [naam, deel] of gevuld) {
    if (naam !== DOCUMENT && !VELDMERK.test(deel)) continue;
    const boom = leesXml(deel);
    const isDocument = naam === DOCUMENT;
    const optekening = isDocument ? optekenaar(hoofd, boom, opmerkingen) : null;
    const blokken = (welke: 'inhoud' | 'slot') =>
      wordBody(
        welke === 'inhoud' ? hoofd.blokken : hoofd.slot,
        briefpapier.opmaak,
        lijsten.nieuw,
        optekening,
      );
    gevuld.set(naam, metInvoegingen(deel, invoegingen(boom, deel, { velden, blokken, optekening })));
  }
  gevuld.set(OPMERKINGEN, `${KOP}<w:comments xmlns:w="${W}">${opmerkingen.join('')}</w:comments>`);
  for (const [naam, deel] of vast) gevuld.set(naam, deel);
  return ingepakt(brief, briefpapier, gevuld, lijsten.gebruikt);
}

const VELDMERK = /\ue000(\d+)\ue001/;

/** The letter with a numbered mark for each field of its head: a letterhead is filled in with text, and knows no fields. */
function metVeldmerken(brief: Brief): { hoofd: Brief; velden: readonly Veld[] } {
  const velden: Veld[] = [];
  const regel = (inhoud: readonly Inline[]): Inline[] =>
    inhoud.map((i) => {
      if (i.type === 'field') return { type: 'text', text: `\ue000${velden.push(i) - 1}\ue001` };
      return i.type === 'strong' || i.type === 'emphasis' ? { ...i, inhoud: regel(i.inhoud) } : i;
    });
  const adressering = brief.adressering.map(regel);
  const kenmerken = brief.kenmerken.map((k) => ({ ...k, inhoud: regel(k.inhoud) }));
  return { hoofd: { ...brief, adressering, kenmerken }, velden };
}

/** Shows fields and toelichtingen by comments, which it adds to this list: first those of the blocks, then those of the fields. */
function optekenaar({ blokken, slot }: Brief, document: Element, opmerkingen: string[]): Optekening {
  const opmerking = (regels: readonly string[]) =>
    opmerkingen.push(commentaar(opmerkingen.length, regels)) - 1;
  const nummers = new Map<Toelichting, number>();
  for (const { toelichting } of [...blokken, ...slot])
    if (toelichting !== undefined && toelichting.redenen.length > 0)
      nummers.set(toelichting, opmerking(toelichting.redenen));
  let id = Math.max(0, ...alle(document, 'id').map((e) => Number(e.attributen.val) || 0));
  return {
    arcering: ARCERING,
    omlijst: (toelichting, regel) => {
      const nummer = nummers.get(toelichting);
      return nummer === undefined ? regel : `${begin(nummer)}${regel}${einde(nummer)}`;
    },
    veld: (veld, runopmaak) => {
      id += 1;
      const besturing = inhoudsbesturing(veld, runopmaak, id);
      if (!isNaTeGaan(veld)) return besturing;
      const nummer = opmerking([veld.herkomst]);
      return `${begin(nummer)}${besturing}${einde(nummer)}`;
    },
  };
}

interface Invulling {
  readonly velden: readonly Veld[];
  readonly blokken: (welke: 'inhoud' | 'slot') => string;
  /** Null outside the document: a header cannot hold a comment. */
  readonly optekening: Optekening | null;
}

/** What comes at the blocks and at the marks of a part, in reading order. */
function invoegingen(element: Element, bron: string, i: Invulling): Invoeging[] {
  return element.kinderen.flatMap((k) => {
    const plek = { van: k.begin, tot: k.einde };
    const { rsidR } = k.attributen;
    if (k.naam === 'p' && (rsidR === 'inhoud' || rsidR === 'slot'))
      return [{ ...plek, wat: i.blokken(rsidR) }];
    const isGemerkt = k.naam === 'r' && k.kinderen.some((t) => t.naam === 't' && VELDMERK.test(t.tekst));
    return isGemerkt ? [{ ...plek, wat: gevuldeRun(k, bron, i) }] : invoegingen(k, bron, i);
  });
}

/** A run of the letterhead with marks in it: cut in pieces, with each field between them in the same formatting. */
function gevuldeRun(run: Element, bron: string, { velden, optekening }: Invulling): string {
  const eigenschappen = kind(run, 'rPr');
  const runopmaak = eigenschappen === undefined ? '' : bronVan(eigenschappen, bron);
  const tekst = (ruw: string) => (ruw === '' ? '' : `<w:r>${runopmaak}${TEKST}${ruw}</w:t></w:r>`);
  return run.kinderen
    .filter((k) => k !== eigenschappen)
    .map((k) => {
      if (k.naam !== 't') return `<w:r>${runopmaak}${bronVan(k, bron)}</w:r>`;
      return bron
        .slice(...k.binnen)
        .split(VELDMERK)
        .map((stuk, plek) => {
          if (plek % 2 === 0) return tekst(stuk);
          const veld = velden[Number(stuk)];
          if (veld === undefined) throw new Error(`een merkteken zonder veld: ${stuk}`);
          return optekening?.veld(veld, runopmaak) ?? tekst(xml(veld.text));
        })
        .join('');
    })
    .join('');
}

const TEKST = '<w:t xml:space="preserve">';

function inhoudsbesturing(veld: Veld, runopmaak: string, id: number): string {
  const naam = xml(veld.pad.slice(0, LANGSTE_TAG));
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${naam}"/><w:tag w:val="${naam}"/><w:id w:val="${id}"/></w:sdtPr>` +
    `<w:sdtContent><w:r>${runopmaak}${TEKST}${xml(veld.text)}</w:t></w:r></w:sdtContent></w:sdt>`
  );
}

function begin(nummer: number): string {
  return `<w:commentRangeStart w:id="${nummer}"/>`;
}

function einde(nummer: number): string {
  return `<w:commentRangeEnd w:id="${nummer}"/><w:r><w:commentReference w:id="${nummer}"/></w:r>`;
}

function commentaar(id: number, regels: readonly string[]): string {
  const alineas = regels.map((r) => `<w:p><w:r>${TEKST}${xml(r)}</w:t></w:r></w:p>`).join('');
  return `<w:comment w:id="${id}" w:author="${AUTEUR}" w:date="${DATUM}" w:initials="T">${alineas}</w:comment>`;
}
