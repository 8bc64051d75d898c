import { alle, type Element, kind, kindwaarde, leesXml } from '../xml/boom.ts';
import { briefpapierfout } from './pakket.ts';

/** The styles that a letter needs, by their name in Word; the ids differ per language of Word. */
const STIJLNAMEN = {
  alinea: 'Normal',
  kop1: 'heading 1',
  kop2: 'heading 2',
  lijst: 'List Paragraph',
  tabel: 'Cijfertabel',
} as const;

/** What the body of a letter takes from its letterhead: the ids of the styles, and the text width in twentieths of a point. */
export interface Opmaak {
  readonly stijlen: Readonly<Record<keyof typeof STIJLNAMEN, string>>;
  readonly tekstbreedte: number;
}

/** Reads it from `word/styles.xml` and `word/document.xml`. Throws a Weigering that names every style it lacks. */
export function leesOpmaak(stijlen: string, document: string, bestand: string): Opmaak {
  const opNaam = new Map<string, string>();
  for (const stijl of alle(leesXml(stijlen), 'style')) {
    const { styleId: id } = stijl.attributen;
    const naam = kindwaarde(stijl, 'name');
    if (id && naam) opNaam.set(naam.toLowerCase(), id);
  }
  const ontbreekt = Object.values(STIJLNAMEN).filter((naam) => !opNaam.has(naam.toLowerCase()));
  if (ontbreekt.length > 0) throw briefpapierfout(`${bestand} mist de stijl ${ontbreekt.join(', ')}.`);
  const gevonden = Object.entries(STIJLNAMEN).map(([sleutel, naam]) => [
    sleutel,
    opNaam.get(naam.toLowerCase()),
  ]);
  return {
    stijlen: Object.fromEntries(gevonden) as Opmaak['stijlen'],
    tekstbreedte: breedte(leesXml(document)),
  };
}

const A4 = 11_906;
const MARGE = 1_418; // 25 mm

/** Between the margins of the last section: the body stands there. */
function breedte(document: Element): number {
  const sectie = alle(document, 'sectPr').at(-1);
  const maat = (element: string, kenmerk: string, anders: number) =>
    Number(kind(sectie, element)?.attributen[kenmerk] ?? anders);
  return maat('pgSz', 'w', A4) - maat('pgMar', 'left', MARGE) - maat('pgMar', 'right', MARGE);
}
