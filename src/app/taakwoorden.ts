import { opsomming } from '../dossier/nederlands.ts';
import type { Taak } from './tedoen.ts';

const WOORDEN = { 'geen-brief': 'geen brief', concept: 'CONCEPT', nagaan: 'na te gaan' } as const;

/** A thing to do in plain words, for a list on paper or in a sheet. */
export function taakwoorden(t: Taak) {
  return {
    soort: WOORDEN[t.soort],
    tekst: t.tekst,
    gemeenten: t.gemeenten.map(({ gemeente, cel }) => (cel === null ? gemeente : `${gemeente} (${cel})`)),
    doen: taakdoen(t),
  };
}

/** Which cell takes which answer, what may follow on it, and what belongs to it; empty when the sentence says all. */
export function taakdoen({ kolom, antwoorden, vervolg, ook, akkoord }: Taak): string {
  return [
    ...(antwoorden.length === 0 ? [] : [`Vul in ${kolom} in: ${keuze(antwoorden)}.`]),
    ...vervolg.map((v) => `Als u ${v.antwoord} antwoordt, ook ${v.kolom} (${keuze(v.antwoorden)}).`),
    ...(ook.length === 0 ? [] : [`Met ${opsomming(ook)}.`]),
    ...(akkoord === null ? [] : [`Klopt het, bevestig dat dan: ${akkoord}.`]),
  ].join(' ');
}

/** `ja, nee of aangevoerd`. */
function keuze(antwoorden: readonly string[]): string {
  return antwoorden.length < 2
    ? antwoorden.join('')
    : `${antwoorden.slice(0, -1).join(', ')} of ${antwoorden.at(-1)}`;
}
