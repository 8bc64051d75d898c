import { isEerderHalfjaar, ontbrekendeNamen } from '../../app/beoordeeld.ts';
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

/** One thing that is missing (`-`), open (`?`), worth a look (`!`) or told (`i`). */
export interface Bevindingregel {
  readonly teken: '-' | '?' | '!' | 'i';
  readonly tekst: string;
}

/** What is missing, open or worth a look; warnings in `zonder` are told elsewhere. */
export function bevindingen(v: Verteld, zonder: ReadonlySet<string> = new Set()): Bevindingregel[] {
  const met = (teken: Bevindingregel['teken']) => (tekst: string) => ({ teken, tekst });
  return [
    ...leegEnBeslissend(v.ontbrekend).map(met('-')),
    ...v.openOordelen
      .map((o) => `Te beslissen (${o.kolom}: ${o.antwoorden.join('/')}): ${o.vraag}`)
      .map(met('?')),
    ...v.waarschuwingen
      .map((w) => w.zin)
      .filter((w) => !zonder.has(w))
      .map(met('!')),
    ...v.signalen.map((s) => s.zin).map(met('i')),
  ];
}

/** The same, a line or more each. */
export function bevindingregels(v: Verteld, zonder: ReadonlySet<string> = new Set()): string[] {
  return bevindingen(v, zonder).map(({ teken, tekst }) => wikkel(tekst, `  ${teken} `, '    '));
}

function leegEnBeslissend(ontbrekend: readonly string[]): string[] {
  const vroeger = ontbrekend.filter(isEerderHalfjaar);
  const kolommen = ontbrekend.filter((wat) => !isEerderHalfjaar(wat));
  return [
    ...kolommen.map((kolom) => `Leeg en beslissend: ${kolom}.`),
    ...(vroeger.length === 0
      ? []
      : [
          `Ontbreekt en beslist: ${ontbrekendeNamen(vroeger)}. Die staan in een dossier, in een eerdere rij of in de rondes ervoor (--vorige).`,
        ]),
  ];
}
