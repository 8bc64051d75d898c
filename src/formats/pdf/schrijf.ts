import { PDFContext } from 'pdf-lib';
import type { Brief } from '../brief.ts';
import { beeldobject } from './bestand/beeldobject.ts';
import { schrijfBestand } from './bestand/bestand.ts';
import { type Bijlage, bijlageobject } from './bestand/bijlage.ts';
import { bladobjecten, letterobjecten, naarAdres } from './bestand/bladen.ts';
import { briefbladwijzers } from './bestand/bladwijzers.ts';
import { catalogusobject } from './bestand/catalogus.ts';
import { structuur } from './bestand/structuur.ts';
import { watermerk } from './bestand/watermerk.ts';
import { woordenboek } from './bestand/woordenboek.ts';
import { metGebruik } from './letter/gebruik.ts';
import { controleerTekens } from './letter/tekens.ts';
import { maakOp } from './opmaak/opmaak.ts';
import { LETTERNAAM } from './opmaak/pagina.ts';
import type { Pdfpapier } from './opmaak/papier.ts';

/**
 * The letter as a PDF that is both PDF/A-2a (PDF/A-3a with an attachment) and PDF/UA-1: the same letter gives the same
 * bytes. Throws a Weigering for characters that the font does not have, and when the address does not fit.
 */
export function writePdf(brief: Brief, papier: Pdfpapier, bijlage?: Bijlage): Uint8Array {
  controleerTekens(brief, papier.blad);
  const { vorm, gebruik } = metGebruik(papier.zetterij);
  const opgemaakt = maakOp(brief, papier, vorm);
  const context = PDFContext.create();
  const letters = letterobjecten(context, gebruik, papier.zetterij);
  const vet = letters[LETTERNAAM.Bold]; // a concept says so in bold on every page
  const beelden = new Map(opgemaakt.paginas.flatMap((p) => [...p.beelden]));
  const getekend = {
    ...(brief.concept === null || vet === undefined ? {} : { W: watermerk(context, vet, vorm) }),
    ...Object.fromEntries(
      [...beelden].map(([naam, beeld]) => [naam, beeldobject(context, beeld, papier.zetterij.pixels(beeld))]),
    ),
  };
  const XObject = Object.keys(getekend).length === 0 ? undefined : getekend;
  const Resources = context.register(woordenboek(context, { Font: letters, XObject }));
  const boom = context.nextRef();
  const doelen = bladobjecten(context, opgemaakt.paginas, { boom, Resources, vanaf: 0, leidt: naarAdres });
  const Kids = [...doelen.paginas];
  context.assign(boom, woordenboek(context, { Type: 'Pages', Kids, Count: Kids.length }));
  const tags = structuur(context, opgemaakt, doelen);
  const titel = `${brief.concept === null ? '' : CONCEPTTITEL}${brief.titel}`;
  const datum = briefdatum(brief);
  const gegevens = { titel, maker: brief.afzender[0] ?? '', datum, deel: bijlage ? 3 : 2 } as const;
  const erbij = {
    ...(bijlage ? bijlageobject(context, bijlage, datum) : {}),
    Outlines: briefbladwijzers(context, opgemaakt.paginas, doelen.paginas),
  };
  return schrijfBestand(
    context,
    catalogusobject(context, boom, tags, gegevens, papier.zetterij, erbij),
    titel,
  );
}

/** The title of a letter that may not go out begins with this. */
export const CONCEPTTITEL = 'CONCEPT: ';

/** The date of the letter, from its reference block: the writer reads no clock. */
function briefdatum(brief: Brief): string | null {
  const veld = brief.kenmerken
    .flatMap((k) => k.inhoud)
    .find((i) => i.type === 'field' && i.pad === 'briefdatum');
  return veld?.type === 'field' ? String(veld.waarde) : null;
}
