import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RONDE } from '../io.ts';

/** Letters that we agreed on: how they are made, and the folder that keeps their text. */
export interface Afgesproken {
  readonly naam: string;
  readonly kader: string;
  readonly map: string;
  readonly opdrachten: readonly (readonly string[])[];
}

const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const OEVERLAND = ['--huisstijl', 'huisstijl/oeverland'];

interface Dossier {
  readonly halfjaren: readonly { halfjaar: string; moment?: string }[];
  readonly gebeurtenissen: readonly { datum: string; soort: string; brief?: string }[];
}

/** The letters of treden 4 to 6 are an event of their own. */
const ALS_GEBEURTENIS = ['vooraankondiging', 'besluit', 'intrekking'];

/** Every letter that a dossier tells as sent, of that day: each kind in a folder of its own. */
function uitDossier(naam: string, kader: string, erbij: readonly string[] = []): Afgesproken[] {
  const bestand = `samples/${naam}/dossier.yaml`;
  const { halfjaren, gebeurtenissen } = parse(readFileSync(bestand, 'utf8')) as Dossier;
  const perSoort = new Map<string, string[][]>();
  for (const { datum, soort, brief = soort } of gebeurtenissen) {
    if (soort !== 'brief_verzonden' && !ALS_GEBEURTENIS.includes(soort)) continue;
    const h = halfjaren.findLast((kandidaat) => dagVan(kandidaat) <= datum);
    if (h === undefined) throw new Error(`${bestand}: vóór ${datum} is er geen beoordeling`);
    const dag = h.moment === undefined ? ['--halfjaar', h.halfjaar] : ['--moment', h.moment];
    const kern = ['brief', bestand, ...GEMEENTEN, '--kader', kader, ...erbij];
    const opdracht = [...kern, ...dag, '--datum', datum, '--soort', brief];
    perSoort.set(brief, [...(perSoort.get(brief) ?? []), opdracht]);
  }
  return [...perSoort].map(([soort, opdrachten]) => ({
    naam: `${naam}-${soort}`,
    kader,
    map: `samples/${naam}/brieven/${soort}`,
    opdrachten,
  }));
}

/** The moment, or the peildatum of the half-year. */
function dagVan({ halfjaar, moment }: Dossier['halfjaren'][number]): string {
  const [jaar = '', helft] = halfjaar.split('-');
  return moment ?? (helft === 'I' ? `${jaar}-07-01` : `${Number(jaar) + 1}-01-01`);
}

function uitTabel(naam: string, kader: string, map: string, ...invoer: readonly string[]): Afgesproken {
  return { naam, kader, map: `samples/${map}`, opdrachten: [['brieven', ...invoer, '--kader', kader]] };
}

/** Letters that a person asks for: which, of whom, and on which day. */
function opVerzoek(kader: string, namen: readonly string[], erbij: readonly string[] = []): Afgesproken {
  const opdrachten = VERZOEKEN.filter(([naam]) => namen.includes(naam)).map(
    ([, soort, bestand, gemeente, datum]) => [
      ...['brief', `samples/op-verzoek/${bestand}`, ...GEMEENTEN, '--kader', kader, ...erbij],
      ...['--gemeente', gemeente, '--soort', soort, '--datum', datum],
    ],
  );
  return { naam: `op-verzoek-${kader}`, kader, map: `samples/op-verzoek/brieven/${kader}`, opdrachten };
}

const VERZOEKEN = [
  ['afzien', 'wij-zien-af', 'invoer.csv', 'Aardenhof', '2024-02-15'],
  ['in-onderzoek', 'antwoord-verschoonbare-reden', 'invoer.csv', 'Beekveld', '2024-02-15'],
  ['aangenomen', 'antwoord-verschoonbare-reden', 'invoer.csv', 'Duinbroek', '2024-02-15'],
  ['afgewezen', 'antwoord-verschoonbare-reden', 'invoer.csv', 'Eikerdam', '2024-02-15'],
  ['geen-besluit', 'wij-zien-af', 'invoer.csv', 'Fortenland', '2024-02-15'],
  ['niet-hoger', 'wij-zien-af', 'invoer.csv', 'Grasmeer', '2024-02-15'],
  ['kosten', 'kostenbesluit', 'dossier-kosten.yaml', 'Noorderkreek', '2026-08-20'],
] as const;
const REDENEN = ['in-onderzoek', 'aangenomen', 'afgewezen'];

/**
 * All letters that we agreed on, as text under samples/<naam>/brieven: each read by a person before it was committed.
 * `vitest run test/letters/golden.test.ts -u` writes them anew; read every changed line before you commit it.
 */
export const AFGESPROKEN: readonly Afgesproken[] = [
  uitTabel(
    'almere-flevoland',
    'flevoland',
    'almere-2023-II/brieven/flevoland',
    'samples/almere-2023-II/invoer-met-oordeel.csv',
  ),
  uitTabel(
    'almere-flevoland-open',
    'flevoland',
    'almere-2023-II/brieven/flevoland-open',
    'samples/almere-2023-II/invoer.csv',
  ),
  uitTabel(
    'almere-utrecht',
    'utrecht-2024',
    'almere-2023-II/brieven/utrecht-2024',
    'samples/almere-2023-II/invoer.csv',
  ),
  uitTabel('ronde-utrecht', 'utrecht-2024', 'ronde-2023-II/brieven/utrecht-2024', ...RONDE),
  ...['utrecht-2024', 'stappenplan', 'handreiking', 'flevoland'].map((kader) =>
    uitTabel(
      `hoog-${kader}`,
      kader,
      `treden-4-tot-6/brieven/${kader}`,
      'samples/treden-4-tot-6/invoer.csv',
      ...GEMEENTEN,
    ),
  ),
  uitTabel('ronde-stappenplan', 'stappenplan', 'ronde-2023-II/brieven/stappenplan', ...RONDE),
  ...uitDossier('dossier-tot-trede-6', 'utrecht-2024'),
  ...uitDossier('dossier-utrecht', 'utrecht-2024'),
  ...uitDossier('dossier-flevoland', 'flevoland'),
  ...uitDossier('dossier-stappenplan', 'stappenplan', OEVERLAND),
  ...uitDossier('dossier-handreiking', 'handreiking', OEVERLAND),
  opVerzoek('utrecht-2024', ['afzien', ...REDENEN, 'kosten']),
  opVerzoek('flevoland', ['niet-hoger', 'kosten'], OEVERLAND),
  opVerzoek('stappenplan', ['geen-besluit', ...REDENEN, 'kosten'], OEVERLAND),
  opVerzoek('handreiking', ['geen-besluit', 'kosten'], OEVERLAND),
];
