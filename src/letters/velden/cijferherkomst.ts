import type { KolomNaam, Periode } from '../../dossier/kolommen.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { getal } from '../nederlands.ts';
import { cel, somregel } from './vindplaats.ts';

/** A figure of the assessment: straight from a cell, or with the sum that made it. */
export function cijfer(o: Briefopdracht, naam: string): string {
  const c = o.beoordeling.cijfers;
  const n = (welk: keyof typeof c) => getal(c[welk] ?? 0);
  const p = o.periode;
  const som = (woorden: string) => `berekend: ${woorden}; ${somregel(o)}`;
  switch (naam) {
    case 'taakstelling':
      return cel(o, p.taakstelling === c.taakstelling ? 'taakstelling' : 'taakstelling_oorspronkelijk');
    case 'achterstandBegin':
      return beginstand(o, 'achterstand_begin', 'voorsprong_begin');
    case 'voorsprongBegin':
      return beginstand(o, 'voorsprong_begin', 'achterstand_begin');
    case 'totaalopgave':
      return som(`${n('taakstelling')} + ${n('achterstandBegin')}${min(c.voorsprongBegin)}`);
    case 'gehuisvest':
      return gehuisvest(o);
    case 'geteld':
      return som(`${n('gehuisvest')} + ${n('bijtelling')}`);
    case 'bijtelling':
      return som(`${n('bijtelling')} uit de kolommen ${bijtellingen(p).join(', ') || 'bijtelling'}`);
    case 'achterstand':
    case 'voorsprong':
      return som(
        naam === 'achterstand'
          ? `${n('totaalopgave')} \u2212 ${n('gehuisvest')}${min(c.bijtelling)}${c.achterstand === 0 ? ', ten minste 0' : ''}`
          : `${n('gehuisvest')}${plus(c.bijtelling)} \u2212 ${n('totaalopgave')}${c.voorsprong === 0 ? ', ten minste 0' : ''}`,
      );
    case 'ingelopen':
      return som(
        `${n('gehuisvest')}${plus(c.bijtelling)}${plus(c.voorsprongBegin)} \u2212 ${n('taakstelling')}, ten hoogste ${n('achterstandBegin')}`,
      );
    default:
      throw new Error(`van het cijfer "${naam}" is niet bekend waar het vandaan komt`);
  }
}

function beginstand(o: Briefopdracht, eigen: KolomNaam, andere: KolomNaam): string {
  if (o.periode[eigen] !== null) return cel(o, eigen);
  return `0, want er is een ander begin (${cel(o, andere)})`;
}

function gehuisvest(o: Briefopdracht): string {
  const { periode: p, beoordeling: a } = o;
  const halverwege = o.moment < a.peildatum && p.gehuisvest_halverwege !== null;
  const van = halverwege ? 'gehuisvest_halverwege' : 'gehuisvest';
  const eerder = p.bijtelling_vorig_geregistreerd ?? 0;
  if (eerder === 0) return cel(o, van);
  return `berekend: ${getal(p[van] ?? 0)} \u2212 ${getal(eerder)} (${cel(o, van)}; ${cel(o, 'bijtelling_vorig_geregistreerd')})`;
}

/** The opgave of the next half-year, with its sum. */
export function volgendeOpgave(o: Briefopdracht): string {
  const { achterstand, voorsprong } = o.beoordeling.cijfers;
  const volgend = getal(o.periode.taakstelling_volgend ?? 0);
  return `berekend: ${volgend} + ${getal(achterstand ?? 0)}${min(voorsprong)}; ${somregel(o)}`;
}

function bijtellingen(p: Periode): string[] {
  const soorten = ['bijtelling_gehuisvest', 'bijtelling_zelfstandig', 'bijtelling_pijplijn'] as const;
  return soorten.filter((k) => (p[k] ?? 0) > 0);
}

const min = (n: number | null | undefined) => (n ? ` \u2212 ${getal(n)}` : '');
const plus = (n: number | null | undefined) => (n ? ` + ${getal(n)}` : '');

/** What is left of the backlog: on the peildatum the outcome, inside the half-year what was not made up for yet. */
export function achterstandNog(o: Briefopdracht): string {
  if (o.moment >= o.beoordeling.peildatum) return cijfer(o, 'achterstand');
  const { achterstandBegin, ingelopen } = o.beoordeling.cijfers;
  return `berekend: ${getal(achterstandBegin ?? 0)} \u2212 ${getal(ingelopen ?? 0)} (ingelopen); ${somregel(o)}`;
}
