import { parseDatum } from '../../dossier/datum.ts';
import { datum as inWoorden, opsomming } from '../../dossier/nederlands.ts';
import type { Gelezen } from '../../review/gebeurtenis.ts';
import type { Telbezwaar } from '../../review/geldig.ts';
import type { Verschildeel } from '../../review/over.ts';
import type { Rang } from '../../review/rang.ts';
import type { Stuktoestand, Toestand } from '../../review/vouw.ts';
import type { Vrijgavebezwaar } from '../../review/vrijgave.ts';
import { aantal } from '../taal.ts';

/** `A. Voorbeeld: terug, brieftekst (21 november 2026, 10:32 UTC)`. */
export function besluitwoorden(g: Gelezen): string {
  const reden = g.reden === null ? '' : `, ${TERUGWOORDEN[g.reden]}`;
  return `${g.door.naam}: ${SOORTEN[g.soort]}${reden} (${momentwoorden(g.tijd)})`;
}

/** `21 november 2026, 10:32 UTC`. */
export function momentwoorden(tijd: string): string {
  const dag = parseDatum(tijd.slice(0, 10));
  return `${dag === null ? tijd.slice(0, 10) : inWoorden(dag)}, ${tijd.slice(11, 16)} UTC`;
}

/** What was decided, as a person reads it. */
export const SOORTEN: Readonly<Record<Gelezen['soort'], string>> = {
  gezien: 'gezien',
  later: 'later',
  akkoord: 'akkoord',
  bevestigd: 'opnieuw bevestigd',
  terug: 'terug',
  ingetrokken: 'ingetrokken',
  oordeel: 'oordeel',
  'tekst-akkoord': 'tekst gelezen',
  vrijgave: 'vrijgegeven',
};

/** Why a letter went back, as a person reads it. */
export const TERUGWOORDEN: Readonly<Record<NonNullable<Gelezen['reden']>, string>> = {
  bron: 'cijfers of bron',
  regel: 'trede of regel',
  tekst: 'brieftekst',
  adressering: 'geadresseerde, afschrift of datum',
  bewijs: 'bewijs of motivering ontbreekt',
  anders: 'anders',
};

export const TOESTANDEN: Readonly<Record<Toestand, string>> = {
  concept: 'CONCEPT',
  'te-toetsen': 'te toetsen',
  deels: 'deels akkoord',
  akkoord: 'akkoord',
  terug: 'terug',
  bevestigen: 'opnieuw bevestigen',
  vervallen: 'akkoord vervallen',
  oordeel: 'opnieuw maken',
  tegenstrijdig: 'tegenstrijdig',
  vrijgegeven: 'vrijgegeven',
};

const DELEN: Readonly<Record<Verschildeel, string>> = {
  invoer: 'de invoer',
  sjablonen: 'de sjablonen',
  huisstijl: 'de huisstijl',
  kader: 'het kader',
  bestanden: 'de brief zelf',
};

/** What more there is to say of where a letter stands; empty when there is nothing. */
export function toelichtingBij({ toestand, akkoorden, vervallen, nog, beslissend }: Stuktoestand): string[] {
  const uit = [...beslissend, ...akkoorden].map(besluitwoorden);
  const [eerste] = vervallen;
  if (eerste !== undefined && toestand !== 'vrijgegeven')
    uit.push(
      `het akkoord van ${opsomming(vervallen.map((v) => v.akkoord.door.naam))} is vervallen: anders is ${opsomming(eerste.anders.map((d) => DELEN[d]))}`,
    );
  if (nog.length > 0 && ['te-toetsen', 'deels', 'bevestigen', 'vervallen'].includes(toestand))
    uit.push(`nog nodig: ${opsomming(nog)}`);
  return uit;
}

/** Why an event does not count. */
export const BEZWAREN: Readonly<Record<Telbezwaar, string>> = {
  onleesbaar: 'het is geen besluit zoals trede het schrijft',
  'voorganger-ontbreekt': 'een besluit waar het op volgt, is er niet',
  'voorganger-van-ander-stuk': 'het volgt op een besluit over een andere brief',
  'voor-zijn-voorganger': 'het is ouder dan het besluit waar het op volgt',
  'in-de-toekomst': 'het moment ligt in de toekomst',
  'onbekend-account': 'het account staat voor die dag niet in toetsing.yaml',
  'andere-naam': 'bij het account hoort een andere naam',
  'andere-rol': 'de rol mag dit niet besluiten, of hoort niet bij deze persoon',
  'niet-ondertekend': 'de handtekening ontbreekt die toetsing.yaml vraagt',
  'andere-sleutel': 'de handtekening klopt niet, of is van een andere sleutel',
};

/** Why a letter asks the attention that it asks. */
export function rangwoorden({ code, getallen: g }: Rang): string {
  const personen = aantal(Math.abs(g.personen ?? 0), 'persoon', 'personen');
  switch (code) {
    case 'open':
      return 'er staat nog een vraag open';
    case 'tegenstrijdig':
      return 'er zijn besluiten die elkaar tegenspreken';
    case 'besluit-telt-niet':
      return 'in het register staat een besluit dat niet telt';
    case 'zware-trede':
      return `trede ${g.trede}`;
    case 'eerste-keer-zwaar':
      return `voor het eerst op trede ${g.trede}`;
    case 'zware-brief':
      return 'een besluit, een intrekking of de feitelijke indeplaatsstelling';
    case 'spoed':
      return 'spoed: sneller dan één trede tegelijk';
    case 'op-de-grens':
      return `op de grens: ${personen} meer of minder geeft een andere uitkomst`;
    case 'met-voorsprong':
      return `begon met een voorsprong van ${personen}`;
    case 'met-oordeel':
      return `rust op ${aantal(g.aantal ?? 0, 'oordeel', 'oordelen')}`;
    case 'met-bijtelling':
      return `met een bijtelling van ${personen}`;
    case 'met-toelichting':
      return 'met een eigen toelichting in de brief';
    case 'met-waarschuwing':
      return `met ${aantal(g.aantal ?? 0, 'waarschuwing', 'waarschuwingen')}`;
    case 'grote-verandering':
      return `de achterstand ${(g.personen ?? 0) > 0 ? 'steeg' : 'daalde'} met ${personen}`;
    case 'gewoon':
      return 'geen bijzonderheden';
  }
}

/** Why a letter may not go out. */
export function bezwaarwoorden(b: Vrijgavebezwaar): string {
  switch (b.code) {
    case 'concept':
      return 'er staat nog een vraag open';
    case 'niet-akkoord':
      return 'er is geen volledig akkoord';
    case 'mandaat-verlopen':
      return `${b.functie} mag op de datum van de brief niet ondertekenen`;
    case 'datum-in-toekomst':
      return 'de datum van de brief ligt na vandaag';
    case 'datum-te-oud':
      return `de brief is ${aantal(b.dagen, 'dag', 'dagen')} oud`;
    case 'termijn-verstreken':
      return `een termijn in de brief is verstreken (${inWoorden(b.datum)})`;
    case 'afschrift-ontbreekt':
      return 'het afschrift aan de raad ontbreekt';
    case 'mededeling-ontbreekt':
      return 'de mededeling ontbreekt';
    case 'hoort-bij':
      return `hij gaat samen uit met ${b.naam}, en die mag nog niet`;
  }
}
