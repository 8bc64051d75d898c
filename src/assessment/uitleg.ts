import type { Datum } from '../dossier/datum.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Beoordelingsopties } from './assess.ts';
import { type Beoordeling, type Bevinding, type Bron, tredeVan } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import type { Kader } from './kader.ts';
import { type Omslag, omslagen } from './omslag.ts';

/** An assessment explained: the steps in order as findings (each has its sentence), and what would change the outcome. */
export interface Uitleg {
  /** The sum written out. */
  readonly som: readonly Bevinding[];
  /** What follows: the step on the ladder. */
  readonly slot: readonly Bevinding[];
  readonly omslag: readonly Omslag[];
  /** The same as findings, with why no lower and no higher trede. */
  readonly waaromNiet: readonly Bevinding[];
}

/** Explains an assessment of these facts under a kader. Pure. */
export function explain(
  a: Beoordeling,
  periode: Periode,
  kader: Kader,
  opties: Beoordelingsopties = {},
): Uitleg {
  const { som: metSom, regel } = bronnenVan(a, kader);
  const omslag = omslagen(periode, kader, opties);
  return {
    som: som(a, metSom, opties.moment ?? a.peildatum),
    slot: slot(a, regel),
    omslag,
    waaromNiet: waaromNiet(a, regel, omslag, kader),
  };
}

/** Where the sum stands, and the rule that decided. */
function bronnenVan(a: Beoordeling, kader: Kader): { som: Bron; regel: Bron } {
  if (a.status === 'onbepaald') {
    const bron = { document: kader.id, paragraaf: kader.bijtellingParagraaf };
    return { som: bron, regel: bron };
  }
  const { som, beslissend } = a.gronden;
  return { som: (som ?? beslissend).bron, regel: beslissend.bron };
}

function som({ cijfers: c }: Beoordeling, bron: Bron, dag: Datum): Bevinding[] {
  const uit: Bevinding[] = [];
  const { taakstelling, achterstandBegin, voorsprongBegin, totaalopgave, gehuisvest, bijtelling } = c;
  if (taakstelling === null || achterstandBegin === null || voorsprongBegin === null || totaalopgave === null)
    return [bevinding('som-onbekend', bron)];
  const opgave = { taakstelling, achterstandBegin, voorsprongBegin, totaalopgave };
  uit.push(bevinding(voorsprongBegin > 0 ? 'som-opgave-voorsprong' : 'som-opgave', bron, opgave));
  if (gehuisvest === null || c.achterstand === null || c.voorsprong === null)
    return [...uit, bevinding('som-onbekend', bron)];
  const eind = { totaalopgave, gehuisvest, bijtelling, achterstand: c.achterstand, voorsprong: c.voorsprong };
  const soort = c.voorsprong > 0 ? 'som-eind-voorsprong' : 'som-eind';
  uit.push(bevinding(bijtelling > 0 ? `${soort}-bijtelling` : soort, bron, eind, { dag }));
  if (achterstandBegin > 0 && c.ingelopen !== null)
    uit.push(bevinding('som-ingelopen', bron, { achterstandBegin, ingelopen: c.ingelopen }));
  return uit;
}

function slot(a: Beoordeling, bron: Bron): Bevinding[] {
  if (a.status === 'onbepaald') return [];
  const { tredeVorig } = a;
  const trede = tredeVan(a);
  const treden = { tredeVorig, trede };
  if (a.intrekking) return [bevinding('slot-intrekking', bron, treden)];
  const code = trede === tredeVorig ? 'slot-blijft' : trede > tredeVorig ? 'slot-omhoog' : 'slot-omlaag';
  return [bevinding(a.status === 'open' ? `${code}-voorstel` : code, bron, treden)];
}

/** Why not a lower and not a higher trede: by the smallest change in gehuisvest that gives it, or because there is none. */
function waaromNiet(a: Beoordeling, bron: Bron, omslag: readonly Omslag[], kader: Kader): Bevinding[] {
  if (a.status === 'onbepaald') return [];
  const { tredeVorig } = a;
  const trede = tredeVan(a);
  const lager = omslag.find((o) => (o.verschil ?? 0) > 0);
  const hoger = omslag.find((o) => (o.verschil ?? 0) < 0);
  const uit: Bevinding[] = [];
  if (lager?.trede != null)
    uit.push(
      bevinding('met-meer', bron, {
        verschil: lager.verschil ?? 0,
        gehuisvest: Number(lager.waarde),
        trede: lager.trede,
      }),
    );
  else
    uit.push(bevinding(trede === kader.laagsteTrede ? 'niet-lager-laagste' : 'niet-lager', bron, { trede }));
  if (hoger?.trede != null)
    uit.push(
      bevinding('met-minder', bron, {
        verschil: -(hoger.verschil ?? 0),
        gehuisvest: Number(hoger.waarde),
        trede: hoger.trede,
      }),
    );
  else
    uit.push(
      bevinding(
        trede > tredeVorig ? 'niet-hoger-een-stap' : trede === 6 ? 'niet-hoger-hoogste' : 'niet-hoger',
        bron,
        { trede },
      ),
    );
  return uit;
}
