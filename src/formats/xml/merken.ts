import { SaxesParser } from 'saxes';
import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { type Naamruimten, naamgever } from './ruimten.ts';

/** The beginning or end of an element, or the text between two of them. An empty element gives its end as well. */
export type Merk =
  | { readonly soort: 'begin'; readonly naam: string; readonly attributen: Attributen; readonly tot: number }
  | { readonly soort: 'einde'; readonly naam: string; readonly tot: number }
  | { readonly soort: 'tekst'; readonly tekst: string };

/** Values by their name, both as they stand in the file but for their character references. */
export type Attributen = Readonly<Record<string, string>>;

/** No office nests its elements this deep. */
const MAX_DIEP = 250;
/** Nor gives one this many attributes. */
const MAX_ATTRIBUTEN = 500;
/** Characters that are read before the marks in them are given: a large sheet is never held as marks. */
const TEGELIJK = 2 ** 16;

/**
 * The marks of an XML file in order, each seen once; `tot` is where it ends in the text. Strict: throws a Weigering (`xml-onleesbaar`)
 * for whatever is not well-formed, for a document type, for an entity beyond the five of XML, and for an encoding other than UTF-8.
 * With `ruimten` names are those of their namespace, and a prefix that is not declared is refused as well.
 */
export function* xmlmerken(xml: string, ruimten?: Naamruimten): Generator<Merk, void, undefined> {
  const gezien: Merk[] = [];
  const lezer = lezerVoor((merk) => gezien.push(merk), ruimten);
  for (let van = 0; van < xml.length; van += TEGELIJK) {
    lees(() => lezer.write(xml.slice(van, van + TEGELIJK)));
    yield* gezien.splice(0);
  }
  lees(() => lezer.close());
  yield* gezien;
}

/** Gives each mark to `zie`; the same marks as `xmlmerken`, all of them at once. */
export function doorloopXml(xml: string, zie: (merk: Merk) => void, ruimten?: Naamruimten): void {
  const lezer = lezerVoor(zie, ruimten);
  lees(() => lezer.write(xml).close());
}

function lezerVoor(zie: (merk: Merk) => void, ruimten?: Naamruimten): SaxesParser {
  const lezer = new SaxesParser({ xmlns: false });
  const namen = ruimten === undefined ? null : naamgever(ruimten);
  let [diep, aantal] = [0, 0];
  lezer.on('attribute', () => {
    aantal += 1;
    if (aantal > MAX_ATTRIBUTEN) throw onleesbaar();
  });
  lezer.on('opentag', ({ name, attributes }) => {
    diep += 1;
    aantal = 0;
    if (diep > MAX_DIEP) throw onleesbaar();
    const attributen = attributes as Attributen;
    const merk = namen === null ? { naam: name, attributen } : namen.begin(name, attributen);
    zie({ soort: 'begin', ...merk, tot: lezer.position });
  });
  lezer.on('closetag', ({ name }) => {
    diep -= 1;
    zie({ soort: 'einde', naam: namen === null ? name : namen.einde(name), tot: lezer.position });
  });
  const tekst = (wat: string) => {
    if (diep > 0) zie({ soort: 'tekst', tekst: wat });
  };
  lezer.on('text', tekst);
  lezer.on('cdata', tekst);
  lezer.on('doctype', () => {
    throw onleesbaar();
  });
  lezer.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0' || !/^utf-8$/i.test(encoding ?? 'UTF-8')) throw onleesbaar();
  });
  return lezer;
}

/** What is wrong with the XML says nothing to who sent a workbook or a letter. */
function lees(doe: () => unknown): void {
  try {
    doe();
  } catch (oorzaak) {
    throw Object.assign(onleesbaar(), { cause: oorzaak });
  }
}

function onleesbaar(): Weigering {
  return weiger(
    'invoer',
    'xml-onleesbaar',
    'Een onderdeel van het bestand is beschadigd.',
    'Haal het bestand opnieuw op, of maak het opnieuw.',
  );
}
