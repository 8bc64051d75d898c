import type { Beoordeling, Bevinding, Grond } from '../../assessment/beoordeling.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { kolom } from './bronnen.ts';
import type { Briefgegevens } from './gegevens.ts';
import { oordelenBij } from './redenen.ts';
import { bevindingveld, groep, lijst, schakelaar, tekst, type Veldtabel } from './veld.ts';

/** What was found, each by its sentence: grounds, signals and terms. */
export const BEVINDINGVELDEN: Veldtabel<Briefgegevens, Briefopdracht> = {
  /** The judgements that no ground tells, each by its reason; of the letter about a plan: about its content. */
  oordelen: lijst(
    ({ oordelen }: Briefgegevens) => oordelen,
    groep({ motivering: tekst((oordeel) => oordeel.motivering, kolom('oordeel_motivering')) }),
  ),
  gronden: lijst(({ a, gronden }: Briefgegevens) => gronden.map(alsGrond(a)), bevindingveld('gronden', {})),
  signalen: lijst(({ a }: Briefgegevens) => a.signalen.map(alsBevinding), bevindingveld('signalen', {})),
  // The yardstick for the whole ladder is for the overview, not for the letter.
  termijnen: lijst(
    ({ a }: Briefgegevens) => a.termijnen.filter((t) => t.code !== 'hele-ladder').map(alsBevinding),
    bevindingveld('termijnen', {
      isLast: schakelaar((t) => t.bevinding.code === 'last'),
      isBeroep: schakelaar((t) => t.bevinding.code === 'beroep'),
      isZienswijze: schakelaar((t) => t.bevinding.code.startsWith('zienswijze')),
      isRaadsdebat: schakelaar((t) => t.bevinding.code === 'raadsdebat'),
      isToezichtinformatie: schakelaar((t) => t.bevinding.code === 'toezichtinformatie'),
      isGesprek: schakelaar((t) => t.bevinding.code === 'gesprek'),
    }),
  ),
};

function alsBevinding(b: Bevinding) {
  return { bevinding: b };
}

/** A ground, with why a person answered what it rests on. */
function alsGrond(a: Beoordeling) {
  return (grond: Grond) => {
    const redenen = oordelenBij(a, grond.code).map(({ motivering }) => alsZin(motivering));
    return { bevinding: { ...grond, motivering: redenen.length === 0 ? null : redenen.join(' ') } };
  };
}

/** With its full stop: another sentence may follow. */
function alsZin(tekst: string): string {
  return /[.!?…:][)”"’']?$/.test(tekst) ? tekst : `${tekst}.`;
}
