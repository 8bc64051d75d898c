import type { Verteld } from '../../app/vertel.ts';
import { wikkel } from '../schrijfwijze.ts';

/** `3 → 2`, or `3 → 2 (voorstel)`; a question mark for what is not known. */
export function stapTekst(v: Verteld): string {
  return `${v.tredeVorig ?? '?'} → ${v.trede ?? '?'}${v.status === 'open' ? ' (voorstel)' : ''}`;
}

/** `2`, or `2 v` for a proposal; a question mark when it is onbepaald. */
export function tredeKort({ trede, status }: Pick<Verteld, 'trede' | 'status'>): string {
  return `${trede ?? '?'}${status === 'open' ? ' v' : ''}`;
}

/** What is missing, open or worth a look, a line or more each; warnings in `zonder` are told elsewhere. */
export function bevindingregels(v: Verteld, zonder: ReadonlySet<string> = new Set()): string[] {
  return [
    ...v.ontbrekend.map((kolom) => wikkel(`Leeg en beslissend: ${kolom}.`, '  - ', '    ')),
    ...v.openOordelen.map((o) =>
      wikkel(`Te beslissen (${o.kolom}: ${o.antwoorden.join('/')}): ${o.vraag}`, '  ? ', '    '),
    ),
    ...v.waarschuwingen
      .map((w) => w.zin)
      .filter((w) => !zonder.has(w))
      .map((w) => wikkel(w, '  ! ', '    ')),
    ...v.signalen.map((s) => wikkel(s.zin, '  i ', '    ')),
  ];
}
