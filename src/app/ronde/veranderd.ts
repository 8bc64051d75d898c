import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { weiger } from '../../dossier/weigering.ts';
import type { Rondebegin, wijzigingen } from '../../round/begin.ts';
import { sha256 } from '../../round/hash.ts';
import { bronMap } from '../../round/naam.ts';
import type { Ronderegel } from '../../round/regels.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { BRON, type Bronnen, bewaardeSjablonen, SJABLONENBESTAND } from '../bronnen/bronnen.ts';

const GETOOND = 5;

/** What changed since a round began, by name, and what to do about it. */
export async function veranderdMelding(
  store: RoundStore,
  anders: ReturnType<typeof wijzigingen>,
  begon: Ronderegel | undefined,
  nu: Rondebegin,
  sjablonen: ReadonlyMap<string, string>,
): Promise<Melding> {
  const hashes = new Map(nu.bronnen.map(({ naam, bytes }) => [naam, sha256(bytes)]));
  const wat: string[] = [];
  for (const [soort, naam] of anders)
    if (naam === SJABLONENBESTAND && begon !== undefined) {
      const bewaard = await store.lees(`${bronMap(begon.bron)}/${SJABLONENBESTAND}`);
      wat.push(...sjabloonnamen(bewaard === null ? new Map() : bewaardeSjablonen(bewaard), sjablonen));
    } else if (soort === 'vast') wat.push(vast(naam, begon?.vast[naam], nu.vast[naam]));
    else wat.push(bron(naam, begon?.bronnen[naam] === undefined, !hashes.has(naam)));
  const rest = wat.length - GETOOND;
  const lijst = `${wat.slice(0, GETOOND).join('; ')}${rest > 0 ? `; en nog ${rest}` : ''}`;
  return bestandsmelding(
    'ronde-veranderd',
    `De brieven in ${store.plek} zijn met iets anders begonnen. Veranderd: ${lijst}. Er is niets geschreven.`,
    'Kies een andere map. Of maak de brieven in deze map opnieuw, met de reden erbij: dan veranderen alleen brieven die nog niet zijn verzonden. Of vul alleen aan wat wachtte; dan blijven alle andere brieven zoals ze zijn.',
  );
}

/** A file that somebody saves while the letters are made would be in the round as it was: refused ('invoer'), by name. */
export function weigerVeranderdeBronnen(eerst: Bronnen, nu: Bronnen): void {
  const hash = (bronnen: Bronnen, naam: string) => {
    const gevonden = bronnen.get(naam);
    return gevonden === undefined ? null : sha256(gevonden.bytes);
  };
  const anders = [...new Set([...eerst.keys(), ...nu.keys()])].filter(
    (naam) => hash(eerst, naam) !== hash(nu, naam),
  );
  if (anders.length === 0) return;
  const wat = anders.map((naam) => bron(naam, !eerst.has(naam), !nu.has(naam))).join('; ');
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
  kaders: 'het kader',
  sjablonen: 'het sjabloon',
};

function bron(naam: string, isNieuw: boolean, isWeg: boolean): string {
  if (naam === BRON.vorige)
    return `de uitkomst van de vorige ronde${isNieuw ? ' (nieuw)' : isWeg ? ' (weg)' : ''}`;
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
