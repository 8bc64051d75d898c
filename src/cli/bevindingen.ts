import {
  type Beoordeling,
  grondenVan,
  ontbrekendIn,
  tredeVan,
  vragenVan,
} from '../assessment/beoordeling.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { zin } from '../letters/zinnen.ts';
import { wikkel } from './schrijfwijze.ts';

/** `3 → 2`, or `3 → 2 (voorstel)`; a question mark for what is not known. */
export function stapTekst(a: Beoordeling): string {
  return `${a.tredeVorig ?? '?'} → ${tredeVan(a) ?? '?'}${a.status === 'open' ? ' (voorstel)' : ''}`;
}

/** The grounds, a line or more each. */
export function grondregels(a: Beoordeling, sjablonen: Sjablonen): string[] {
  return grondenVan(a).map((g) => wikkel(zin(g, 'gronden', a, sjablonen), '  = ', '    '));
}

/** What is missing, open or worth a look, a line or more each; warnings in `zonder` are told elsewhere. */
export function bevindingregels(
  a: Beoordeling,
  sjablonen: Sjablonen,
  zonder: ReadonlySet<string> = new Set(),
): string[] {
  return [
    ...ontbrekendIn(a).map((kolom) => wikkel(`Leeg en beslissend: ${kolom}.`, '  - ', '    ')),
    ...vragenVan(a).map((o) =>
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
