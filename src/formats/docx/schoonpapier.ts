import { alle, bronVan, type Element, leesXml } from '../xml/boom.ts';
import { type Invoeging, metInvoegingen } from '../xml/wijzig.ts';
import { briefpapierfout } from './pakket.ts';

/** Parts that can act, or hold another file. */
const GEVAARLIJK = /(?:^|\/)(?:vba\w*\.(?:bin|xml)|activeX\/|embeddings\/|attachedToolbars|macrosheets\/)/i;
/** Parts that tell of a person, a computer or a document elsewhere, and that no letter needs. */
const OVERBODIG =
  /^(?:docProps\/(?!core\.xml$)|customXml\/|word\/(?:people|commentsIds|commentsExtended|commentsExtensible)\.xml$|word\/printerSettings|word\/glossary\/|word\/recipientData|docMetadata\/|customUI)/i;
const SOORTEN = '[Content_Types].xml';
const INSTELLINGEN = 'word/settings.xml';
/** In the settings: the template that it was made from, the source of a mail merge, and what programs keep for themselves. */
const WEG_UIT_INSTELLINGEN = ['attachedTemplate', 'mailMerge', 'docVars'];
const WEG_RELATIE = /\/(?:attachedTemplate|mailMerge\w*|recipientData)$/i;
const HYPERLINK = /\/hyperlink$/i;

/**
 * The parts of a letterhead without what no letter may carry: the template it was made from, properties that name persons, data of other
 * programs. Throws a Weigering for what can act (macros, embedded files), for what points to a file elsewhere, and for remarks and changes
 * of a person: only a person can say what of these should stay.
 */
export function schoonPapier(
  delen: ReadonlyMap<string, Uint8Array>,
  bestand: string,
): Map<string, Uint8Array> {
  const gevaarlijk = [...delen.keys()].find((naam) => GEVAARLIJK.test(naam));
  if (gevaarlijk !== undefined)
    throw briefpapierfout(
      `${bestand} bevat een macro of een ingesloten bestand (${gevaarlijk}): sla het op als .docx zonder.`,
    );
  const uit = new Map<string, Uint8Array>();
  for (const [naam, bytes] of delen) {
    if (OVERBODIG.test(naam)) continue;
    uit.set(naam, isTekst(naam) ? schoonDeel(naam, bytes, bestand) : bytes);
  }
  return uit;
}

function isTekst(naam: string): boolean {
  return naam === SOORTEN || /\.rels$/i.test(naam) || /^word\/[^/]*\.xml$/i.test(naam);
}

function schoonDeel(naam: string, bytes: Uint8Array, bestand: string): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  const boom = leesXml(xml);
  const weg = overbodigIn(naam, boom, bestand);
  // As it was, byte for byte, when there is nothing to take out.
  return weg.length === 0
    ? bytes
    : new TextEncoder().encode(
        metInvoegingen(
          xml,
          weg.map((e) => uitgeknipt(e, xml)),
        ),
      );
}

function uitgeknipt(element: Element, xml: string): Invoeging {
  return { van: element.begin, tot: element.begin + bronVan(element, xml).length, wat: '' };
}

function overbodigIn(naam: string, boom: Element, bestand: string): Element[] {
  if (naam === SOORTEN) return soorten(boom, bestand);
  if (/\.rels$/i.test(naam)) return relaties(naam, boom, bestand);
  if (naam === INSTELLINGEN) return WEG_UIT_INSTELLINGEN.flatMap((wat) => alle(boom, wat));
  const spoor = ['ins', 'del', 'moveFrom', 'moveTo', 'comment', 'rPrChange', 'pPrChange'].find(
    (wat) => alle(boom, wat).length > 0,
  );
  if (spoor !== undefined)
    throw briefpapierfout(
      `${bestand} heeft opmerkingen of bijgehouden wijzigingen, met de naam van wie ze maakte: verwerk of verwijder ze in Word.`,
    );
  return [];
}

function soorten(boom: Element, bestand: string): Element[] {
  const lijst = alle(boom, 'Override');
  if (lijst.some(({ attributen: { ContentType = '' } }) => /macroEnabled|vba/i.test(ContentType)))
    throw briefpapierfout(`${bestand} is een document met macro’s: sla het in Word op als .docx.`);
  return lijst.filter(({ attributen: { PartName = '' } }) => OVERBODIG.test(PartName.replace(/^\//, '')));
}

function relaties(naam: string, boom: Element, bestand: string): Element[] {
  const map = naam.replace(/(?:^|\/)_rels\/[^/]*$/i, '');
  return alle(boom, 'Relationship').filter(({ attributen: { Type = '', Target = '', TargetMode = '' } }) => {
    if (WEG_RELATIE.test(Type)) return true;
    if (TargetMode.toLowerCase() !== 'external') return OVERBODIG.test(deelnaam(map, Target));
    // A link that a reader may follow, and that nothing follows by itself.
    if (HYPERLINK.test(Type) && /^(?:https?:\/\/|mailto:)/i.test(Target)) return false;
    throw briefpapierfout(
      `${bestand} verwijst naar een bestand buiten het document (${Target.slice(0, 80)}): zet wat nodig is in het briefpapier zelf.`,
    );
  });
}

/** The part that a relation of a folder points to. */
function deelnaam(map: string, doel: string): string {
  if (doel.startsWith('/')) return doel.slice(1);
  const stappen: string[] = map === '' ? [] : map.split('/');
  for (const stap of doel.split('/'))
    if (stap === '..') stappen.pop();
    else if (stap !== '.') stappen.push(stap);
  return stappen.join('/');
}
