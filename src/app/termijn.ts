import type { Bron } from '../assessment/beoordeling.ts';
import { type Feestdagen, type VrijeDag, vrijeDag } from '../assessment/feestdagen.ts';
import { beroepstermijn, type LaatsteDag, maanden, type Reden, weken } from '../assessment/termijn.ts';
import { type Datum, datumTekst, onderdelen, weekdag } from '../dossier/datum.ts';
import { opsomming } from '../dossier/nederlands.ts';
import { weiger } from '../dossier/weigering.ts';
import { leesEigenTekst } from './bronnen/eigen.ts';
import { leesFeestdagen } from './bronnen/gegevens.ts';

export type Termijneenheid = 'weken' | 'maanden';

/** The last day of a term, with why. */
export interface Berekendetermijn {
  readonly datum: Datum;
  /** The conclusion, and the computation in sentences. */
  readonly conclusie: string;
  readonly uitleg: readonly string[];
  readonly grondslag: LaatsteDag['grondslag'];
  readonly verlengd: boolean;
  readonly waarschuwingen: readonly { readonly code: string; readonly zin: string; readonly bron: Bron }[];
}

const EERSTE_JAAR = 1994; // the Awb holds since 1 January 1994
const LAATSTE_JAAR = 2100; // a year beyond it is a typing error
const GROOTSTE_AANTAL = 999;

/** The last day to appeal a besluit that was sent on this day (Awb 6:7, 6:8; Algemene termijnenwet 1). */
export function beroep(verzonden: Datum): Berekendetermijn {
  weigerJaar(verzonden);
  const feestdagen = leesFeestdagen(leesEigenTekst('data/feestdagen.yaml'));
  const dag = beroepstermijn(verzonden, feestdagen);
  return berekend(dag, `De laatste dag om beroep in te stellen is ${volledig(dag.datum)}.`, feestdagen);
}

/** The last day of a policy term of so many weeks or months after a day; `opWerkdag` rolls it as the Algemene termijnenwet does. */
export function beleidstermijn(
  aantal: number,
  eenheid: Termijneenheid,
  vanaf: Datum,
  opWerkdag: boolean,
): Berekendetermijn {
  weigerJaar(vanaf);
  if (!Number.isInteger(aantal) || aantal < 1 || aantal > GROOTSTE_AANTAL)
    throw weiger(
      'gebruik',
      'aantal-onleesbaar',
      `"${aantal}" is geen aantal ${eenheid} van 1 tot en met ${GROOTSTE_AANTAL}.`,
      `Schrijf een heel aantal ${eenheid}, zoals 4.`,
    );
  const feestdagen = leesFeestdagen(leesEigenTekst('data/feestdagen.yaml'));
  const keuze = opWerkdag ? { beleidstermijnOpWerkdag: feestdagen } : {};
  const dag = (eenheid === 'weken' ? weken : maanden)(aantal, vanaf, keuze);
  return berekend(dag, `De laatste dag is ${volledig(dag.datum)}.`, feestdagen);
}

function weigerJaar(datum: Datum): void {
  const { jaar } = onderdelen(datum);
  if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR)
    throw weiger(
      'gebruik',
      'datum-buiten-bereik',
      `Het jaar ${jaar} ligt buiten ${EERSTE_JAAR} tot en met ${LAATSTE_JAAR}.`,
      'Controleer het jaartal.',
    );
}

function berekend(dag: LaatsteDag, conclusie: string, feestdagen: Feestdagen): Berekendetermijn {
  const { datum, grondslag, verlengd } = dag;
  return {
    datum,
    conclusie,
    uitleg: waarom(dag, feestdagen),
    grondslag,
    verlengd,
    waarschuwingen: waarschuwingenBij(dag, feestdagen),
  };
}

/** The computation in sentences, one or more per step. */
function waarom(dag: LaatsteDag, feestdagen: Feestdagen): string[] {
  const overgeslagen = dag.redenen.filter((r) => r.code === 'overgeslagen');
  const stappen = dag.redenen.flatMap((r) => stap(r, dag, feestdagen) ?? []);
  return overgeslagen.length === 0 ? stappen : [...stappen, verlenging(dag, overgeslagen)];
}

/** Null for a day that was skipped: those are told together. */
function stap(reden: Reden, { gerekend }: LaatsteDag, feestdagen: Feestdagen): string | null {
  const { cijfers, gegevens } = reden;
  switch (reden.code) {
    case 'beroepstermijn':
      return `De termijn is zes weken (Awb artikel 6:7) en begint op de dag na de verzending (Awb artikelen 3:41 en 6:8): op ${volledig(gegevens.begin as Datum)}. Na zes weken is het ${volledig(gerekend)}.`;
    case 'weken':
    case 'maanden':
      return `${telling(reden.code, cijfers[reden.code] as number)} na ${volledig(gegevens.vanaf as Datum)} is ${volledig(gerekend)}.`;
    case 'dag-ontbreekt-in-maand':
      return `Die maand heeft geen ${cijfers.dag}e dag: dan geldt de laatste dag van de maand.`;
    case 'werkdag':
      return 'Dat is geen zaterdag, zondag of algemeen erkende feestdag: de termijn wordt niet verlengd (Algemene termijnenwet artikel 1).';
    case 'geen-wettelijke-termijn': {
      const vrij = vrijeDag(gerekend, feestdagen);
      const soms = vrij === null ? '' : ` Die dag is ${NAMEN[vrij]}.`;
      return `${soms} Een beleidstermijn wordt niet verlengd: de Algemene termijnenwet geldt alleen voor termijnen die in een wet staan (artikel 1).${vrij === null ? '' : ' Doorschuiven naar een werkdag kan met de instelling beleidstermijnOpWerkdag=ja.'}`.trim();
    }
    case 'te-lang-voor-verlenging':
      return 'Deze termijn schuift niet door naar een werkdag: dat geldt niet boven twaalf weken of drie maanden (Algemene termijnenwet artikel 4).';
    case 'overgeslagen':
      return null;
  }
}

function verlenging(dag: LaatsteDag, overgeslagen: readonly Reden[]): string {
  const dagen = overgeslagen.map(({ gegevens }) => {
    const vrij = gegevens.dag as VrijeDag;
    const naam = vrij === 'zaterdag' || vrij === 'zondag' ? '' : ` (${NAMEN[vrij]})`;
    return `${volledig(gegevens.datum as Datum)}${naam}`;
  });
  const wettelijk = dag.redenen.some((r) => r.code === 'beroepstermijn');
  const grond = wettelijk
    ? 'De termijn wordt verlengd tot en met de eerstvolgende dag die geen zaterdag, zondag of algemeen erkende feestdag is (Algemene termijnenwet artikelen 1 en 3).'
    : 'Door de instelling beleidstermijnOpWerkdag schuift de termijn door naar de eerstvolgende werkdag, op de manier van de Algemene termijnenwet.';
  return `${grond} Overgeslagen: ${opsomming(dagen)}.`;
}

function waarschuwingenBij(dag: LaatsteDag, feestdagen: Feestdagen) {
  if (!dag.buitenFeestdagen) return [];
  const { volledigVan, volledigTot } = feestdagen;
  return [
    {
      code: 'buiten-feestdagen',
      zin: `De lijst met dagen die bij koninklijk besluit met een feestdag zijn gelijkgesteld, is volledig van ${volledigVan} tot en met ${volledigTot}. Deze termijn eindigt daarbuiten. Controleer de laatste dag zelf, of vul data/feestdagen.yaml aan.`,
      bron: { document: 'Algemene termijnenwet', paragraaf: '3 lid 3' },
    },
  ];
}

const WEEKDAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

const NAMEN: Readonly<Record<VrijeDag, string>> = {
  nieuwjaarsdag: 'Nieuwjaarsdag',
  'goede-vrijdag': 'Goede Vrijdag',
  'tweede-paasdag': 'tweede paasdag',
  koningsdag: 'Koningsdag',
  bevrijdingsdag: 'Bevrijdingsdag',
  hemelvaartsdag: 'Hemelvaartsdag',
  'tweede-pinksterdag': 'tweede pinksterdag',
  'eerste-kerstdag': 'eerste kerstdag',
  'tweede-kerstdag': 'tweede kerstdag',
  gelijkgesteld: 'bij koninklijk besluit met een feestdag gelijkgesteld',
  zaterdag: 'een zaterdag',
  zondag: 'een zondag',
};

/** `dinsdag 2 april 2024`. */
function volledig(datum: Datum): string {
  return `${WEEKDAGEN[weekdag(datum)]}\u00a0${datumTekst(datum)}`;
}

function telling(eenheid: Termijneenheid, n: number): string {
  const enkelvoud = eenheid === 'weken' ? 'week' : 'maand';
  return n === 1 ? `Eén ${enkelvoud}` : `${n} ${eenheid}`;
}
