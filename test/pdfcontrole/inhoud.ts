import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { naarBlad } from './bladwijzers.ts';
import { als } from './gegevens.ts';
import { dict, lijst, naam, type Pdf, waarde } from './lees.ts';
import { type Element, elementen } from './tags.ts';

/** Everything on a page is tagged once or is an artifact, and the way back from page to tag is right. */
export function inhoudcontrole(pdf: Pdf): string[] {
  const alle = elementen(pdf);
  const nummers = oudertabel(pdf);
  const gebruikt = new Map<string, number>();
  for (const { merken } of alle)
    for (const { blad, mcid } of merken)
      gebruikt.set(`${blad} ${mcid}`, (gebruikt.get(`${blad} ${mcid}`) ?? 0) + 1);
  return [
    ...[...gebruikt].flatMap(([, n]) => als(n > 1, 'een stuk inhoud hoort bij twee tags')),
    ...pdf.bladen.flatMap((blad, i) => {
      const sleutel = waarde(blad.dict.lookup(naam('StructParents')));
      const terug = nummers.get(Number(sleutel || -1));
      const ouders = terug instanceof PDFArray ? terug.asArray() : [];
      const mcids = new Set(blad.getekend.flatMap((g) => (typeof g.in === 'number' ? [g.in] : [])));
      const bekend = alle.flatMap((e) =>
        e.merken.filter((m) => m.blad === String(blad.ref)).map((m) => m.mcid),
      );
      return [
        ...blad.fouten,
        ...als(
          blad.getekend.some((g) => g.in === null),
          `op bladzijde ${i + 1} staat iets zonder tag`,
        ),
        ...als(
          [...mcids].some((m) => !bekend.includes(m)),
          'gemerkte inhoud staat niet in de boom',
        ),
        ...als(
          bekend.some((m) => !mcids.has(m)),
          'een tag wijst naar inhoud die er niet is',
        ),
        ...als(waarde(blad.dict.lookup(naam('Tabs'))) !== 'S', 'de tabvolgorde volgt de tags niet'),
        ...als(
          alle.some((e) =>
            e.merken.some((m) => m.blad === String(blad.ref) && String(ouders[m.mcid]) !== String(e.ref)),
          ),
          'de weg terug van bladzijde naar tag klopt niet',
        ),
        ...lijst(blad.dict, 'Annots').flatMap((a) => annotatie(pdf, a, alle, nummers)),
      ];
    }),
    ...leesvolgorde(pdf, alle),
  ];
}

/** The parent tree: by the key of a page or an annotation. */
function oudertabel(pdf: Pdf): Map<number, PDFObject | undefined> {
  const rij = lijst(dict(dict(pdf.catalogus, 'StructTreeRoot'), 'ParentTree'), 'Nums');
  const uit = new Map<number, PDFObject | undefined>();
  for (let i = 0; i < rij.length; i += 2) {
    const w = rij[i + 1];
    uit.set(
      Number(waarde(rij[i])),
      w instanceof PDFRef && !(pdf.context.lookup(w) instanceof PDFArray) ? w : pdf.context.lookup(w),
    );
  }
  return uit;
}

function annotatie(
  pdf: Pdf,
  ref: PDFObject,
  alle: readonly Element[],
  nummers: Map<number, PDFObject | undefined>,
): string[] {
  const a = pdf.context.lookup(ref);
  if (!(a instanceof PDFDict)) return ['een koppeling bestaat niet'];
  const link = alle.find((e) => e.objecten.some((o) => String(o) === String(ref)));
  const sleutel = waarde(a.lookup(naam('StructParent')));
  const doel = waarde(dict(a, 'A')?.lookup(naam('URI')));
  return [
    ...als(waarde(a.lookup(naam('Subtype'))) !== 'Link', 'een aantekening is geen koppeling'),
    ...als(!waarde(a.lookup(naam('Contents'))), 'een koppeling heeft geen omschrijving'),
    ...als(waarde(a.lookup(naam('F'))) !== '4', 'een koppeling wordt niet afgedrukt'),
    ...als(
      !/^(https?:\/\/|mailto:)\S+$/.test(doel) && naarBlad(pdf, a) === null,
      'een koppeling leidt nergens heen',
    ),
    ...als(link?.rol !== 'Link' || link.merken.length === 0, 'een koppeling heeft geen tag Link'),
    ...als(
      sleutel === '' || String(nummers.get(Number(sleutel))) !== String(link?.ref),
      'de weg terug van koppeling naar tag klopt niet',
    ),
  ];
}

/** Reading order is drawing order: walking the tree, the pieces of a page come in the order in which they are drawn. */
function leesvolgorde(pdf: Pdf, [document]: readonly Element[]): string[] {
  const gelezen = new Map<string, number[]>();
  const loop = (e: Element) => {
    for (const kind of lijst(e.dict, 'K')) {
      const deel = e.kinderen.find((k) => String(k.ref) === String(kind));
      if (deel !== undefined) loop(deel);
      else if (kind instanceof PDFNumber) voegToe(String(e.dict.get(naam('Pg'))), kind.asNumber());
      else if (kind instanceof PDFDict && kind.has(naam('MCID')))
        voegToe(String(kind.get(naam('Pg'))), Number(waarde(kind.lookup(naam('MCID')))));
    }
  };
  const voegToe = (blad: string, mcid: number) => gelezen.set(blad, [...(gelezen.get(blad) ?? []), mcid]);
  if (document !== undefined) loop(document);
  return pdf.bladen.flatMap((blad) => {
    const getekend = [...new Set(blad.getekend.flatMap((g) => (typeof g.in === 'number' ? [g.in] : [])))];
    return als(
      String(getekend) !== String(gelezen.get(String(blad.ref)) ?? []),
      'de inhoud staat niet in leesvolgorde',
    );
  });
}
