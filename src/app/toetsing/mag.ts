import { type Weigering, weiger } from '../../dossier/weigering.ts';
import { gelijknamig } from '../../review/feiten.ts';
import { type Gelezen, TERUGREDENEN } from '../../review/gebeurtenis.ts';
import type { Mens } from '../../review/regeling.ts';
import { isEigenWerk } from '../../review/vouw.ts';
import type { Getoetst } from './stand.ts';
import { besluitwoorden } from './woorden.ts';

/** What a person decides about a letter. */
export interface Besluit {
  readonly soort: 'akkoord' | 'bevestigd' | 'terug' | 'later' | 'ingetrokken';
  /** The letter, by its name or that of its municipality. */
  readonly brief: string;
  /** The mark of what was on the screen. */
  readonly gezien: string;
  /** Where a person has more roles than one; null: the one that is still to come. */
  readonly rol: string | null;
  readonly reden: string | null;
  readonly toelichting: string | null;
}

const NIETS = 'Er is niets vastgelegd.';

/** Refuses a letter that goes back, or a decision taken back, without saying why. */
export function weigerZonderReden({ soort, reden, toelichting }: Besluit): void {
  const zonderReden = soort === 'terug' && !TERUGREDENEN.some((r) => r === reden);
  if (zonderReden)
    throw gebruik(
      'terugreden-onbekend',
      `Waarom de brief terug gaat, is niet gezegd${reden === null ? '' : `: "${reden}" is geen reden`}.`,
      `Kies een reden uit: ${TERUGREDENEN.join(', ')}.`,
    );
  if ((soort === 'terug' || soort === 'ingetrokken') && (toelichting ?? '').trim() === '')
    throw gebruik(
      'toelichting-ontbreekt',
      'Er is geen toelichting: wie de brief maakte, weet dan niet wat er moet veranderen.',
      'Schrijf in een zin wat er niet klopt.',
    );
}

/** Refuses what this letter, or this person, cannot be decided by. */
export function weigerOnbeslisbaar({ feiten, toestand }: Getoetst, mens: Mens, { soort }: Besluit): void {
  const wie = { door: { account: mens.account, naam: mens.naam, sleutel: null } };
  const eigen = [
    ...toestand.akkoorden,
    ...toestand.vervallen.map((v) => v.akkoord),
    ...toestand.beslissend,
  ].some((g) => g.door.account === mens.account);
  if (soort === 'later') return;
  if (feiten.vrijgegeven || feiten.verzonden)
    throw gebruik(
      'al-vrijgegeven',
      `${feiten.naam} is al ${feiten.verzonden ? 'verzonden' : 'vrijgegeven'}. ${NIETS}`,
      'Klopt de brief niet, vervang hem dan met trede corrigeer als hij is verzonden, of maak hem opnieuw met een reden.',
    );
  if (soort === 'ingetrokken') {
    if (eigen) return;
    throw gebruik(
      'niets-in-te-trekken',
      `${mens.naam} heeft over ${feiten.naam} niets besloten. ${NIETS}`,
      'Bekijk de brief met trede toetsen toon.',
    );
  }
  if (soort === 'terug') return;
  if (feiten.concept)
    throw gebruik(
      'concept-toetsen',
      `${feiten.naam} is CONCEPT: er staat nog een vraag open. ${NIETS}`,
      'Beantwoord eerst de vraag, en maak de definitieve brief.',
    );
  if (isEigenWerk(wie, feiten))
    throw gebruik(
      'eigen-werk',
      `${mens.naam} heeft zelf aan ${feiten.naam} gewerkt. ${NIETS}`,
      'Laat een ander de brief toetsen.',
    );
  if (toestand.toestand === 'terug' || toestand.toestand === 'tegenstrijdig')
    throw gebruik(
      'eerst-intrekken',
      `${toestand.beslissend.map(besluitwoorden).join('; en ')}. ${NIETS}`,
      'Maak de brief opnieuw, of laat wie dat besloot het intrekken.',
    );
  weigerDubbel(toestand.akkoorden, mens, feiten.naam);
}

/** One person approves once, whatever accounts she has. */
function weigerDubbel(akkoorden: readonly Gelezen[], mens: Mens, naam: string): void {
  if (akkoorden.some((g) => gelijknamig(g.door.naam) === gelijknamig(mens.naam)))
    throw gebruik(
      'al-akkoord',
      `${mens.naam} is al akkoord met ${naam}. ${NIETS}`,
      'Het tweede akkoord geeft een ander.',
    );
}

function gebruik(code: string, melding: string, oplossing: string): Weigering {
  return weiger('gebruik', code, melding, oplossing);
}
