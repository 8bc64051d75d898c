import { parseDatum } from '../../dossier/datum.ts';
import { halfjaarTekst, parseHalfjaar } from '../../dossier/halfjaar.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import type { Block, Brief, Inline } from '../../formats/brief.ts';
import { laadFormaten } from '../../formats/index.ts';
import type { Stukfeiten } from '../../review/feiten.ts';
import type { Gelezen, Over } from '../../review/gebeurtenis.ts';
import { geldtNog } from '../../review/over.ts';
import { hoofdlijn } from '../../round/begin.ts';
import type { Inhoud } from '../../round/store/store.ts';
import { leesHuisstijl } from '../bronnen/huisstijl.ts';
import { bewaardeBronnen } from '../ronde/bewaard.ts';
import { aantal } from '../taal.ts';
import { csvUit } from './csvuit.ts';
import type { Getoetst, Toetsstand } from './stand.ts';
import { momentwoorden, SOORTEN, TERUGWOORDEN, TOESTANDEN } from './woorden.ts';

/** What the sheet proves, and what it does not. */
const WAT =
  'Dit blad is een vaststelling: wie, wanneer, over welke inhoud. Het is geen gekwalificeerde elektronische handtekening. Een besluit zonder sleutel is van wie onder dat account kon werken.';

/** What is no decision does not stand on the sheet: who opened a letter is nobody's business. */
const GEEN_BESLUIT: readonly string[] = ['gezien', 'later', 'tekst-akkoord'];

/** The sign-off sheet of a round: each letter with its decisions, as PDF and as CSV. */
export async function afvinkblad(toetsing: Toetsstand): Promise<Inhoud[]> {
  const { stand, store, stukken } = toetsing;
  const basis = hoofdlijn(stand).at(-1);
  if (basis === undefined) throw new Error('een blad van geen ronde');
  const { huisstijl, briefpapier } = leesHuisstijl(await bewaardeBronnen(store, basis));
  const titel = 'Afvinkblad';
  const dag = toetsing.nu.slice(0, 10);
  const datum = parseDatum(dag);
  const gemaakt: Inline = {
    type: 'field',
    pad: 'briefdatum',
    waarde: dag,
    text: datum === null ? dag : inWoorden(datum),
    herkomst: 'de dag waarop dit blad is gemaakt',
  };
  const halfjaar = parseHalfjaar(basis.vast.halfjaar ?? '');
  const onderwerp = `${titel} ${halfjaar === null ? '' : halfjaarTekst(halfjaar)}, ${basis.vast.kader ?? ''}`;
  const brief: Brief = {
    soort: 'afvinkblad',
    gemeentecode: '',
    halfjaar: halfjaar ?? ('' as Brief['halfjaar']),
    trede: 0,
    titel: onderwerp,
    concept: null,
    voorbeeld: huisstijl.fictief,
    afzender: [huisstijl.naam, ...huisstijl.afzender],
    adressering: [],
    kenmerken: [
      { label: huisstijl.labels.datum, inhoud: [gemaakt] },
      { label: huisstijl.labels.onderwerp, inhoud: [tekst(onderwerp)], onderwerp: true },
    ],
    blokken: [
      alinea(
        `${aantal(stukken.length, 'brief', 'brieven')}, ${stukken.filter((s) => s.feiten.vrijgegeven).length} vrijgegeven. ${WAT}`,
      ),
      ...stukken.flatMap((stuk) => hoofdstuk(stuk, besluiten(toetsing, stuk))),
    ],
    ondertekening: null,
    afschriftAan: [],
    slot: [],
    voettekst: huisstijl.voettekst,
    checklist: [],
  };
  const formaten = await laadFormaten(['pdf']);
  return [
    ...[...formaten].map(([naam, { schrijf }]) => ({
      naam: `afvinkblad.${naam}`,
      bytes: schrijf(brief, briefpapier),
    })),
    { naam: 'afvinkblad.csv', bytes: csvUit([KOPPEN, ...rijen(toetsing)]) },
  ];
}

/** The decisions about a letter, in their order. */
function besluiten({ geschift }: Toetsstand, { feiten }: Getoetst): Gelezen[] {
  return geschift.geldig.filter((g) => g.stuk === feiten.naam && !GEEN_BESLUIT.includes(g.soort));
}

function hoofdstuk({ feiten, toestand }: Getoetst, van: readonly Gelezen[]): Block[] {
  const kop: Block = { type: 'heading', niveau: 2, inhoud: [tekst(`${feiten.gemeente}: ${feiten.soort}`)] };
  const inhoud = alinea(`${feiten.naam}, ${TOESTANDEN[toestand.toestand]}. Inhoud: ${kort(feiten.over)}.`);
  if (van.length === 0) return [kop, inhoud, alinea('Er is niets besloten.')];
  return [
    kop,
    inhoud,
    {
      type: 'table',
      uitlijning: ['links', 'links', 'links'],
      kop: ['Besluit', 'Wie', 'Wanneer en over welke inhoud'].map((t) => [tekst(t)]),
      rijen: van.map((g) => [
        [tekst(`${SOORTEN[g.soort]}${g.reden === null ? '' : `: ${TERUGWOORDEN[g.reden]}`}`)],
        [tekst(`${g.door.naam}, ${g.rol} (${g.door.account})`)],
        [tekst(`${momentwoorden(g.tijd)}, ${inhoudVan(g, feiten)}`)],
      ]),
    },
  ];
}

/** The content that a decision is about: that of the letter as it is now, or what it was. */
function inhoudVan({ over }: Gelezen, feiten: Stukfeiten): string {
  if (over === null) return '';
  return geldtNog({ over }, feiten.over) ? 'deze inhoud' : `eerder: ${kort(over)}`;
}

/** The files of a letter by the beginning of their hashes; the whole ones stand in the CSV. */
function kort({ bestanden }: Over): string {
  return Object.entries(bestanden)
    .map(([naam, hash]) => `${naam} ${hash.slice(0, KORT)}`)
    .join(', ');
}

const KORT = 12;

const KOPPEN = [
  'gemeentecode',
  'gemeente',
  'brief',
  'toestand',
  'besluit',
  'reden',
  'toelichting',
  'naam',
  'account',
  'rol',
  'moment',
  'inhoud',
  'sleutel',
  'gebeurtenis',
];

function rijen(toetsing: Toetsstand): (string | null)[][] {
  return toetsing.stukken.flatMap((stuk) => {
    const { feiten: f, toestand } = stuk;
    const vast = [f.gemeentecode, f.gemeente, f.naam, TOESTANDEN[toestand.toestand]];
    const van = besluiten(toetsing, stuk);
    if (van.length === 0) return [[...vast, ...KOPPEN.slice(vast.length).map(() => null)]];
    return van.map((g) => [
      ...vast,
      SOORTEN[g.soort],
      g.reden === null ? null : TERUGWOORDEN[g.reden],
      g.toelichting,
      g.door.naam,
      g.door.account,
      g.rol,
      g.tijd,
      g.over === null
        ? null
        : Object.entries(g.over.bestanden)
            .map(([naam, hash]) => `${naam} ${hash}`)
            .join(' '),
      g.door.sleutel,
      g.hash,
    ]);
  });
}

function tekst(text: string): Inline {
  return { type: 'text', text };
}

function alinea(text: string): Block {
  return { type: 'paragraph', inhoud: [tekst(text)] };
}
