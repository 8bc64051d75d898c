import type { Datum } from '../dossier/datum.ts';
import type { Periode } from '../dossier/kolommen.ts';
import { hoogsteTrede, laagsteTrede, stapOp, type Trede } from '../dossier/ladder.ts';
import type { Beoordelingsopties } from './assess.ts';
import { type Beoordeling, type Bevinding, type Bron, tredeVan } from './beoordeling.ts';
import { bevinding } from './bevinding.ts';
import { type Code, UITLEGKEUZES } from './codes.ts';
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
  const omslag = omslagen(periode, kader, opties);
  return {
    som: som(a, kader, opties.moment ?? a.peildatum),
    slot: slot(a),
    omslag,
    waaromNiet: waaromNiet(a, omslag, kader),
  };
}

/** The sum, where the kader says how it is made. */
function som({ cijfers: c, peildatum }: Beoordeling, kader: Kader, dag: Datum): Bevinding[] {
  const { som: bron, volgorde } = kader.uitlegbronnen;
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
  // Before the peildatum what is left is no achterstand yet, and bijtelling does not count.
  if (dag < peildatum && c.voorsprong === 0) uit.push(bevinding('som-tussentijds', bron, eind, { dag }));
  else uit.push(bevinding(bijtelling > 0 ? `${soort}-bijtelling` : soort, bron, eind, { dag }));
  if (achterstandBegin > 0 && c.ingelopen !== null)
    uit.push(uitTekst('som-ingelopen', volgorde, { achterstandBegin, ingelopen: c.ingelopen }, kader));
  return uit;
}

/** The step on the ladder, by the rule that decided it. */
function slot(a: Beoordeling): Bevinding[] {
  if (a.status === 'onbepaald') return [];
  const { beslissend } = a.gronden;
  const { tredeVorig } = a;
  const trede = tredeVan(a);
  const treden = { tredeVorig, trede };
  if (a.intrekking) return [volgens(beslissend, 'slot-intrekking', treden)];
  const code = trede === tredeVorig ? 'slot-blijft' : trede > tredeVorig ? 'slot-omhoog' : 'slot-omlaag';
  return [volgens(beslissend, a.status === 'open' ? `${code}-voorstel` : code, treden)];
}

/** Cites no paragraph: found by computing under this kader, not in its text. */
function berekend({ id }: Kader): Bron {
  return { document: id, paragraaf: '' };
}

/**
 * Why not a lower and not a higher trede: by the smallest change in gehuisvest that gives it, with the rule that would then
 * decide, or because there is none. Without the number nothing was searched, so nothing is said of it.
 */
function waaromNiet(a: Beoordeling, omslag: readonly Omslag[], kader: Kader): Bevinding[] {
  if (a.status === 'onbepaald') return [];
  if (a.cijfers.gehuisvest === null) return [bevinding('ander-aantal-onbekend', berekend(kader))];
  const meer = omslag.find((o) => (o.verschil ?? 0) > 0);
  const minder = omslag.find((o) => (o.verschil ?? 0) < 0);
  return [
    meer === undefined ? nietLager(tredeVan(a), kader) : met('met-meer', meer, kader),
    minder === undefined ? nietHoger(tredeVan(a), a.tredeVorig, kader) : met('met-minder', minder, kader),
  ];
}

/** What that number would have given: a trede, a proposal for one, or nothing for want of what then decides. */
function met(
  code: 'met-meer' | 'met-minder',
  { verschil, waarde, trede, status, regel, ontbrekend }: Omslag,
  kader: Kader,
): Bevinding {
  const cijfers = { verschil: Math.abs(verschil ?? 0), gehuisvest: Number(waarde) };
  if (trede === null)
    return bevinding(`${code}-onbepaald`, berekend(kader), cijfers, { kolom: ontbrekend.join(', ') });
  const regelDan = regel ?? { bron: berekend(kader) };
  return volgens(regelDan, status === 'open' ? `${code}-voorstel` : code, { ...cijfers, trede });
}

function nietLager(trede: Trede, kader: Kader): Bevinding {
  const laagste = trede === laagsteTrede(kader.ladder);
  return bevinding(laagste ? 'niet-lager-laagste' : 'niet-lager', berekend(kader), { trede });
}

function nietHoger(trede: Trede, van: Trede, kader: Kader): Bevinding {
  const geen = berekend(kader);
  if (trede === hoogsteTrede(kader.ladder)) return bevinding('niet-hoger-hoogste', geen, { trede });
  // The step from outside the ladder is the first step that has a letter of its own.
  if (stapOp(kader.ladder, van) === 'buiten' && stapOp(kader.ladder, trede) !== 'begin' && trede > van)
    return bevinding('niet-hoger-van-nul', geen, { trede });
  if (trede > van) return uitTekst('niet-hoger-een-stap', kader.uitlegbronnen.eenTrede, { trede }, kader);
  return bevinding('niet-hoger', geen, { trede });
}

/** What follows by a rule: with its paragraph, and as much a choice of ours as that rule is. */
function volgens<const C extends Code>(
  { bron, eigenKeuze }: Pick<Bevinding, 'bron' | 'eigenKeuze'>,
  code: C,
  cijfers: Bevinding['cijfers'],
): Bevinding<C> {
  const gevolg = bevinding(code, bron, cijfers);
  return eigenKeuze === undefined ? gevolg : { ...gevolg, eigenKeuze };
}

/** A step of the explanation that the text bears, or else a choice of ours. */
function uitTekst(
  code: keyof typeof UITLEGKEUZES,
  bron: Bron | null,
  cijfers: Bevinding['cijfers'],
  kader: Kader,
): Bevinding {
  if (bron !== null) return bevinding(code, bron, cijfers);
  return { ...bevinding(code, berekend(kader), cijfers), eigenKeuze: UITLEGKEUZES[code] };
}
