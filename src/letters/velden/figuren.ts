import type { Beoordeling } from '../../assessment/beoordeling.ts';
import { informatiemoment } from '../../dossier/halfjaar.ts';
import type { KolomNaam, Periode } from '../../dossier/kolommen.ts';
import { getal } from '../../dossier/nederlands.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { cel, somregel } from './bronnen.ts';

type Cijfers = Beoordeling['cijfers'];
type Figuur = keyof Cijfers | 'geteld';

/** Where each figure of an assessment comes from: a cell, or the sum that made it. */
export const FIGUURBRON: Readonly<Record<Figuur, (o: Briefopdracht) => string>> = {
  taakstelling: (o) =>
    cel(
      o,
      o.periode.taakstelling === o.beoordeling.cijfers.taakstelling
        ? 'taakstelling'
        : 'taakstelling_oorspronkelijk',
    ),
  achterstandBegin: (o) => beginstand(o, 'achterstand_begin', 'voorsprong_begin'),
  voorsprongBegin: (o) => beginstand(o, 'voorsprong_begin', 'achterstand_begin'),
  totaalopgave: som(({ n, c }) => `${n('taakstelling')} + ${n('achterstandBegin')}${min(c.voorsprongBegin)}`),
  gehuisvest,
  geteld: som(({ n }) => `${n('gehuisvest')} + ${n('bijtelling')}`),
  bijtelling: som(
    ({ n, p }) => `${n('bijtelling')} uit de kolommen ${bijtellingen(p).join(', ') || 'bijtelling'}`,
  ),
  achterstand: resterend,
  voorsprong: som(
    ({ n, c }) =>
      `${n('gehuisvest')}${plus(c.bijtelling)} \u2212 ${n('totaalopgave')}${c.voorsprong === 0 ? ', ten minste 0' : ''}`,
  ),
  ingelopen: som(
    ({ n, c }) =>
      `${n('gehuisvest')}${plus(c.bijtelling)}${plus(c.voorsprongBegin)} \u2212 ${n('taakstelling')}, ten hoogste ${n('achterstandBegin')}`,
  ),
  nogTeHuisvesten: resterend,
  achterstandNog: (o) =>
    o.moment < o.beoordeling.peildatum
      ? som(({ n }) => `${n('achterstandBegin')} \u2212 ${n('ingelopen')} (ingelopen)`)(o)
      : resterend(o),
};

/** What is left of the opgave. */
function resterend(o: Briefopdracht): string {
  return som(
    ({ n, c }) =>
      `${n('totaalopgave')} \u2212 ${n('gehuisvest')}${min(c.bijtelling)}${c.achterstand === 0 ? ', ten minste 0' : ''}`,
  )(o);
}

/** The opgave of the next half-year, with its sum. */
export const volgendeOpgavebron = som(
  ({ c, p }) => `${getal(p.taakstelling_volgend ?? 0)} + ${getal(c.achterstand ?? 0)}${min(c.voorsprong)}`,
);

interface Optelling {
  readonly n: (naam: keyof Cijfers) => string;
  readonly c: Cijfers;
  readonly p: Periode;
}

function som(woorden: (s: Optelling) => string): (o: Briefopdracht) => string {
  return (o) => {
    const c = o.beoordeling.cijfers;
    const n = (naam: keyof Cijfers) => getal(c[naam] ?? 0);
    return `berekend: ${woorden({ n, c, p: o.periode })}; ${somregel(o)}`;
  };
}

function beginstand(o: Briefopdracht, eigen: KolomNaam, andere: KolomNaam): string {
  if (o.periode[eigen] !== null) return cel(o, eigen);
  return `0, want er is een ander begin (${cel(o, andere)})`;
}

function gehuisvest(o: Briefopdracht): string {
  const { periode: p, beoordeling: a } = o;
  const van = o.moment === informatiemoment(a.halfjaar) ? 'gehuisvest_halverwege' : 'gehuisvest';
  const eerder = p.bijtelling_vorig_geregistreerd ?? 0;
  if (eerder === 0) return cel(o, van);
  return `berekend: ${getal(p[van] ?? 0)} \u2212 ${getal(eerder)} (${cel(o, van)}; ${cel(o, 'bijtelling_vorig_geregistreerd')})`;
}

function bijtellingen(p: Periode): string[] {
  const soorten = ['bijtelling_gehuisvest', 'bijtelling_zelfstandig', 'bijtelling_pijplijn'] as const;
  return soorten.filter((k) => (p[k] ?? 0) > 0);
}

const min = (n: number | null | undefined) => (n ? ` \u2212 ${getal(n)}` : '');
const plus = (n: number | null | undefined) => (n ? ` + ${getal(n)}` : '');
