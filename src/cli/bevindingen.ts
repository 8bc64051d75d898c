import type { Assessment } from '../assessment/assessment.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { zin } from '../letters/zinnen.ts';
import { wikkel } from './schrijfwijze.ts';

/** What is missing, open or worth a look, a line or more each; warnings in `zonder` are told elsewhere. */
export function bevindingregels(
  a: Assessment,
  sjablonen: Sjablonen,
  zonder: ReadonlySet<string> = new Set(),
): string[] {
  return [
    ...a.ontbrekend.map((kolom) => wikkel(`Leeg en beslissend: ${kolom}.`, '  - ', '    ')),
    ...a.openOordelen.map((o) =>
      wikkel(
        `Te beslissen (${o.kolom}: ${o.antwoorden.join('/')}): ${zin(o, 'vragen', a, sjablonen)}`,
        '  ? ',
        '    ',
      ),
    ),
    ...a.waarschuwingen
      .map((w) => zin(w, 'waarschuwingen', a, sjablonen))
      .filter((w) => !zonder.has(w))
      .map((w) => wikkel(w, '  ! ', '    ')),
    ...a.signalen.map((s) => wikkel(zin(s, 'signalen', a, sjablonen), '  i ', '    ')),
  ];
}
