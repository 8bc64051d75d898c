import type { Brief } from '../../brief.ts';
import { type Briefblad, briefhoofd, ondermarge, voet } from './briefhoofd.ts';
import { briefstroken } from './briefstroken.ts';
import { bladmaat, PAGINA } from './maten.ts';
import { begin, nieuwePagina, type Pagina, sluit } from './pagina.ts';
import { verdeel } from './paginering.ts';
import type { Pdfpapier } from './papier.ts';
import type { Vormgever } from './regels.ts';
import { type Tag, tag } from './tag.ts';
import { vervolgkop } from './vervolgkop.ts';

/** A letter laid out: its pages, and its tag tree. */
export interface Opgemaakt {
  readonly paginas: readonly Pagina[];
  readonly document: Tag;
}

/** Lays a letter out on pages. Throws a Weigering when the address does not fit its window. */
export function maakOp(brief: Brief, papier: Pdfpapier, vorm: Vormgever): Opgemaakt {
  const document = tag('Document', null);
  const zetsel = { vorm, kleur: papier.blad.kleur, blad: bladmaat(papier.blad) };
  const b: Briefblad = { brief, papier, document, zetsel };
  const eerste = nieuwePagina(0);
  if (brief.concept !== null) watermerk(eerste);
  const bovenEerste = briefhoofd(eerste, b);
  const onder = [true, false].map((isEerste) => PAGINA.hoog - ondermarge(b, isEerste));
  const spiegel = {
    boven: (nummer: number) => (nummer === 0 ? bovenEerste : zetsel.blad.marge.boven),
    onder: (nummer: number) => onder[nummer === 0 ? 0 : 1] ?? PAGINA.hoog,
  };
  const paginas = verdeel(briefstroken(b), eerste, spiegel, (p) => {
    if (brief.concept !== null) watermerk(p);
    vervolgkop(p, b);
  });
  for (const p of paginas) {
    voet(p, b, paginas.length);
    sluit(p);
  }
  return { paginas, document };
}

/** The word CONCEPT across the page, behind the text; it is drawn once in the file. */
function watermerk(p: Pagina): void {
  begin(p, 'Watermark');
  p.opdrachten.push('/W Do');
  sluit(p);
}
