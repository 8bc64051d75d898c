import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { type Waarde, type Woordenboek, woordenboek } from '../bestand/woordenboek.ts';
import { drukfout, type Geopend } from './openen.ts';

/** What letters have in common is stored once: by its text, and streams also by their bytes. */
export type Gedeeld = Map<string, { readonly ref: PDFRef; readonly object: PDFObject }[]>;

/** Where a letter is copied to. */
export interface Bestemming {
  readonly context: PDFContext;
  readonly gedeeld: Gedeeld;
  /** The root of the pages, and the element that the tags of the letter come to stand in. */
  readonly boom: PDFRef;
  readonly document: PDFRef;
  /** The first key in the parent tree that is free. */
  readonly vanaf: number;
}

/** A letter that was copied: its pages, its tags, and the way back from page to tag. */
export interface Overgenomen {
  readonly bladen: readonly PDFRef[];
  readonly element: PDFRef;
  readonly nummers: readonly Waarde[];
  /** The first key that is free after it. */
  readonly tot: number;
}

type Verwijzing = (ref: PDFRef) => PDFRef;

/** Copies the pages of a letter with its tags. The pieces on a page keep their MCID; keys in the parent tree are new. */
export function neemOver(
  brief: Geopend,
  { context, gedeeld, boom, document, vanaf }: Bestemming,
): Overgenomen {
  const bekend = new Map<PDFRef, PDFRef>([[brief.wortel, document]]);
  const bladen = brief.bladen.map(({ ref }) => {
    const nieuw = context.nextRef();
    bekend.set(ref, nieuw);
    return nieuw;
  });
  const verwijs: Verwijzing = (ref) => {
    const al = bekend.get(ref);
    if (al !== undefined) return al;
    const nieuw = context.nextRef();
    bekend.set(ref, nieuw);
    const object = brief.context.lookup(ref);
    if (object === undefined) throw drukfout('verwijst naar iets dat er niet in staat');
    context.assign(nieuw, verschoven(kopie(object, context, verwijs), 'StructParent', vanaf));
    return nieuw;
  };
  const deel = delen(brief.context, context, gedeeld);
  brief.bladen.forEach(({ dict }, i) => {
    const neem = (sleutel: string, hoe: Verwijzing) => {
      const waarde = dict.get(PDFName.of(sleutel));
      return waarde === undefined ? undefined : kopie(waarde, context, hoe);
    };
    const blad: Woordenboek = {
      Type: 'Page',
      Parent: boom,
      MediaBox: neem('MediaBox', verwijs),
      Resources: neem('Resources', deel),
      Contents: neem('Contents', verwijs),
      Tabs: 'S',
      Annots: neem('Annots', verwijs),
      StructParents: dict.get(PDFName.of('StructParents')),
    };
    const ref = bladen[i];
    if (ref !== undefined)
      context.assign(ref, verschoven(woordenboek(context, blad), 'StructParents', vanaf));
  });
  const element = verwijs(brief.element);
  const tag = context.lookup(element, PDFDict);
  // One file has one Document; each letter is a part of it.
  tag.set(PDFName.of('S'), PDFName.of('Part'));
  const nummers = brief.nummers
    .asArray()
    .map((n) => (n instanceof PDFNumber ? PDFNumber.of(n.asNumber() + vanaf) : kopie(n, context, verwijs)));
  const sleutels = nummers.flatMap((n) => (n instanceof PDFNumber ? [n.asNumber()] : []));
  return { bladen, element, nummers, tot: Math.max(vanaf - 1, ...sleutels) + 1 };
}

/** A copy for another file, in which every reference is made anew. */
function kopie(object: PDFObject, naar: PDFContext, verwijs: Verwijzing): PDFObject {
  if (object instanceof PDFRef) return verwijs(object);
  if (object instanceof PDFArray) {
    const rij = PDFArray.withContext(naar);
    for (const o of object.asArray()) rij.push(kopie(o, naar, verwijs));
    return rij;
  }
  if (object instanceof PDFRawStream)
    return PDFRawStream.of(kopie(object.dict, naar, verwijs) as PDFDict, object.contents);
  if (!(object instanceof PDFDict)) return object;
  const dict = PDFDict.withContext(naar);
  for (const [sleutel, waarde] of object.entries()) dict.set(sleutel, kopie(waarde, naar, verwijs));
  return dict;
}

/** The same object, with the key under which the parent tree knows it moved up. */
function verschoven(object: PDFObject, sleutel: string, vanaf: number): PDFObject {
  const oud = object instanceof PDFDict ? object.get(PDFName.of(sleutel)) : undefined;
  if (object instanceof PDFDict && oud instanceof PDFNumber)
    object.set(PDFName.of(sleutel), PDFNumber.of(oud.asNumber() + vanaf));
  return object;
}

/** Copies what letters may share: fonts, and forms such as the word CONCEPT. What is the same is stored once. */
export function delen(van: PDFContext, naar: PDFContext, gedeeld: Gedeeld): Verwijzing {
  const bekend = new Map<PDFRef, PDFRef>();
  const bezig = new Set<PDFRef>();
  const deel: Verwijzing = (ref) => {
    const al = bekend.get(ref);
    if (al !== undefined) return al;
    const object = van.lookup(ref);
    if (object === undefined || bezig.has(ref)) throw drukfout('verwijst naar iets dat er niet in staat');
    bezig.add(ref);
    const plek = bewaar(kopie(object, naar, deel), naar, gedeeld);
    bekend.set(ref, plek);
    return plek;
  };
  return deel;
}

function bewaar(object: PDFObject, naar: PDFContext, gedeeld: Gedeeld): PDFRef {
  const tekst = object instanceof PDFRawStream ? object.dict.toString() : object.toString();
  const lijken = gedeeld.get(tekst) ?? [];
  gedeeld.set(tekst, lijken);
  const al = lijken.find((l) => zelfdeBytes(l.object, object));
  if (al !== undefined) return al.ref;
  const ref = naar.register(object);
  lijken.push({ ref, object });
  return ref;
}

function zelfdeBytes(a: PDFObject, b: PDFObject): boolean {
  if (!(a instanceof PDFRawStream) || !(b instanceof PDFRawStream))
    return !(a instanceof PDFRawStream) && !(b instanceof PDFRawStream);
  const [eerste, tweede] = [a.contents, b.contents];
  if (eerste.length !== tweede.length) return false;
  for (let i = 0; i < eerste.length; i++) if (eerste[i] !== tweede[i]) return false;
  return true;
}
