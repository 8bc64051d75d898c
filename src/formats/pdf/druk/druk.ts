import { PDFContext, type PDFRef } from 'pdf-lib';
import { schrijfBestand } from '../bestand/bestand.ts';
import { BLADMAAT } from '../bestand/bladen.ts';
import { bladwijzerobject } from '../bestand/bladwijzers.ts';
import { catalogusobject } from '../bestand/catalogus.ts';
import { tagwortel } from '../bestand/structuur.ts';
import { woordenboek } from '../bestand/woordenboek.ts';
import type { Zetterij } from '../letter/zetterij.ts';
import { type Inhoudskop, type Inhoudsregel, maakInhoudOp, neemInhoudOp } from './inhoudsopgave.ts';
import { type Geopend, openBrief } from './openen.ts';
import { type Bestemming, neemOver, type Overgenomen } from './overnemen.ts';

/** A letter in the run: whose it is, and what it is called there. */
export interface Drukstuk {
  readonly gemeente: string;
  readonly stuk: string;
}

/** A letter with its pages: what is printed on, without the blank back of its last sheet. */
interface Gedrukt extends Drukstuk {
  readonly deel: Overgenomen;
  readonly maker: string;
  readonly datum: string | null;
}

/** A print run that is being made. */
export interface Druk {
  readonly context: PDFContext;
  readonly gedeeld: Bestemming['gedeeld'];
  readonly wortel: PDFRef;
  readonly document: PDFRef;
  readonly boom: PDFRef;
  readonly stukken: Gedrukt[];
}

/** The finished run: the file, and the page on which each letter begins. */
export interface Drukwerk {
  readonly bytes: Uint8Array;
  readonly bladzijden: number;
  readonly stukken: readonly (Drukstuk & { readonly bladzijde: number; readonly bladzijden: number })[];
}

export function beginDruk(): Druk {
  const context = PDFContext.create();
  const [wortel, document, boom] = [context.nextRef(), context.nextRef(), context.nextRef()];
  return { context, gedeeld: new Map(), wortel, document, boom, stukken: [] };
}

/** Adds a letter at the end. Tells whether it is CONCEPT, and whether it had an attachment: that is left out. Throws a Weigering. */
export async function voegToe(
  druk: Druk,
  stuk: Drukstuk,
  bytes: Uint8Array,
): Promise<Pick<Geopend, 'concept' | 'metBijlage'>> {
  const brief = await openBrief(bytes);
  const deel = neemOver(brief, { ...druk, vanaf: druk.stukken.at(-1)?.deel.tot ?? 0 });
  const { concept, maker, datum, metBijlage } = brief;
  druk.stukken.push({ ...stuk, deel, maker, datum });
  return { concept, metBijlage };
}

/**
 * Finishes the run: a table of contents, and then every letter on a sheet of its own, so that it can be printed on both
 * sides. The file is PDF/A-2a and PDF/UA-1, as the letters are. At least one letter.
 */
export function rondDrukAf(druk: Druk, kop: Inhoudskop, zetterij: Zetterij): Drukwerk {
  const { context, stukken, boom, document, wortel } = druk;
  const vooraf = even(paginasVanInhoud(kop, stukken, zetterij));
  const regels: (Inhoudsregel & { readonly bladzijden: number })[] = [];
  let bladzijde = vooraf + 1;
  for (const { gemeente, stuk, deel } of stukken) {
    const blad = deel.bladen[0];
    if (blad === undefined) throw new Error('een brief zonder bladzijden');
    regels.push({ gemeente, stuk, bladzijde, blad, bladzijden: deel.bladen.length });
    bladzijde += even(deel.bladen.length);
  }
  const inhoud = neemInhoudOp(kop, regels, zetterij, {
    ...druk,
    vanaf: stukken.at(-1)?.deel.tot ?? 0,
  });
  const delen = [inhoud, ...stukken.map((s) => s.deel)];
  const Kids = delen.flatMap(({ bladen }) =>
    bladen.length % 2 === 0 ? bladen : [...bladen, leegBlad(context, boom)],
  );
  context.assign(boom, woordenboek(context, { Type: 'Pages', Kids, Count: Kids.length }));
  context.assign(
    document,
    woordenboek(context, { S: 'Document', P: wortel, K: delen.map((d) => d.element) }),
  );
  tagwortel(
    context,
    wortel,
    document,
    [...stukken.map((s) => s.deel), inhoud].flatMap((d) => d.nummers),
  );
  const begin = inhoud.bladen[0];
  if (begin === undefined) throw new Error('een inhoudsopgave zonder bladzijden');
  const Outlines = bladwijzerobject(context, [
    { titel: 'Inhoud', blad: begin },
    ...regels.map(({ gemeente, stuk, blad }) => ({ titel: `${gemeente}: ${stuk}`, blad })),
  ]);
  const makers = [...new Set(stukken.map((s) => s.maker))];
  const datum = stukken.map((s) => s.datum ?? '').reduce((a, b) => (a > b ? a : b), '') || null;
  const gegevens = { titel: kop.titel, maker: makers.join(', '), datum, deel: 2 } as const;
  const catalogus = catalogusobject(context, boom, wortel, gegevens, zetterij, {
    PageMode: 'UseOutlines',
    Outlines,
    // The address has to stay in its window.
    ViewerPreferences: { DisplayDocTitle: true, Duplex: 'DuplexFlipLongEdge', PrintScaling: 'None' },
  });
  return {
    bytes: schrijfBestand(context, catalogus, kop.titel),
    bladzijden: Kids.length,
    stukken: regels.map(({ blad, ...rest }) => rest),
  };
}

const even = (n: number) => n + (n % 2);

function paginasVanInhoud(kop: Inhoudskop, stukken: readonly Gedrukt[], zetterij: Zetterij): number {
  const regels = stukken.map(({ gemeente, stuk, deel }) => ({
    gemeente,
    stuk,
    bladzijde: 0,
    blad: deel.element,
  }));
  return maakInhoudOp(kop, regels, (snede, woord) => zetterij.lettertype(snede).vorm(woord)).paginas.length;
}

/** The back of a sheet, with nothing on it: no tag points there, and nothing is read aloud. */
function leegBlad(context: PDFContext, boom: PDFRef): PDFRef {
  return context.register(
    woordenboek(context, {
      Type: 'Page',
      Parent: boom,
      MediaBox: BLADMAAT,
      Resources: {},
      Tabs: 'S',
    }),
  );
}
