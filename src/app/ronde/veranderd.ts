import { join } from 'node:path';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { weiger } from '../../dossier/weigering.ts';
import { sha256 } from '../../round/hash.ts';
import type { Ronderegel } from '../../round/regels.ts';
import type { Begin, Inhoud, wijzigingen } from '../../round/ronde.ts';
import { bronMap } from '../../round/stand.ts';
import { BRON, bewaardeSjablonen } from './bronnen.ts';

const GETOOND = 5;

/** What changed since a round began, by name, and what to do about it. */
export function veranderdMelding(
  map: string,
  anders: ReturnType<typeof wijzigingen>,
  begon: Ronderegel | undefined,
  nu: Begin,
  sjablonen: ReadonlyMap<string, string>,
): Melding {
  const hashes = new Map(nu.bronnen.map(({ naam, bytes }) => [naam, sha256(bytes)]));
  const wat = anders.flatMap(([soort, naam]) => {
    if (naam === BRON.sjablonen && begon !== undefined)
      return sjabloonnamen(bewaardeSjablonen(join(map, bronMap(begon.bron))), sjablonen);
    if (soort === 'vast') return vast(naam, begon?.vast[naam], nu.vast[naam]);
    return bron(naam, begon?.bronnen[naam] === undefined, !hashes.has(naam));
  });
  const rest = wat.length - GETOOND;
  const lijst = `${wat.slice(0, GETOOND).join('; ')}${rest > 0 ? `; en nog ${rest}` : ''}`;
  return bestandsmelding(
    'ronde-veranderd',
    `De brieven in ${map} zijn met iets anders begonnen. Veranderd: ${lijst}. Er is niets geschreven.`,
    'Kies met --uit een andere map. Of maak de brieven in deze map opnieuw met --opnieuw "<reden>"; wat er stond, wordt bewaard.',
  );
}

/** A file that somebody saves while the letters are made would make a round of two halves. */
export function weigerVeranderd(eerst: readonly Inhoud[], nu: readonly Inhoud[]): void {
  const was = new Map(eerst.map(({ naam, bytes }) => [naam, sha256(bytes)]));
  const is = new Map(nu.map(({ naam, bytes }) => [naam, sha256(bytes)]));
  const anders = [...new Set([...was.keys(), ...is.keys()])].filter((naam) => was.get(naam) !== is.get(naam));
  if (anders.length === 0) return;
  const wat = anders.map((naam) => bron(naam, !was.has(naam), !is.has(naam))).join('; ');
  throw weiger(
    'invoer',
    'invoer-veranderd',
    `Terwijl de brieven werden gemaakt, veranderde ${wat}. Er is niets geschreven.`,
    'Sluit het bestand in Excel, Word of LibreOffice en geef hetzelfde commando opnieuw.',
  );
}

const SOORTEN: Readonly<Record<string, string>> = {
  invoer: 'de invoer',
  gegevens: 'de gegevens',
  huisstijl: 'de huisstijl',
};

function bron(naam: string, isNieuw: boolean, isWeg: boolean): string {
  const [soort = '', ...rest] = naam.split('/');
  return `${SOORTEN[soort] ?? soort} ${rest.join('/')}${isNieuw ? ' (nieuw)' : isWeg ? ' (weg)' : ''}`;
}

function sjabloonnamen(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[] {
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((naam) => was.get(naam) !== is.get(naam))
    .map((naam) => `het sjabloon ${naam}${was.has(naam) ? (is.has(naam) ? '' : ' (weg)') : ' (nieuw)'}`);
}

const NAMEN: Readonly<Record<string, string>> = {
  versie: 'de versie van trede',
  kader: 'het kader',
  datum: 'de datum van de brieven',
};

function vast(naam: string, was: string | undefined, is: string | undefined): string {
  return `${NAMEN[naam] ?? naam} (was ${was ?? 'niet opgegeven'}, nu ${is ?? 'niet opgegeven'})`;
}
