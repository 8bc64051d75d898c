import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { alleenTabel } from '../../app/invoer/lees.ts';
import { ONZE_KADERS } from '../../app/kaders/register.ts';
import { aantal, document } from '../../app/taal.ts';
import { type Vergelijking, type Verteldeuitslag, vergelijk } from '../../app/vergelijk.ts';
import { wereldVan } from '../io.ts';
import { bronpadenVan, leesopdrachtVan } from '../opdracht.ts';
import { kolommen, wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import { tredeKort } from '../vertel/bevindingen.ts';
import type { Voer } from '../voer.ts';

/** `trede vergelijk <bestand>`: the same figures under every kader, and what makes them differ. */
export const vergelijkCommando: Voer = async ([bestand = ''], opties, io) => {
  const { kaders } = io.kaders ?? ONZE_KADERS;
  const opdracht = leesopdrachtVan(bestand, opties);
  const bronnen = leesBronnen(bronpadenVan(bestand, opties), ['sjablonen']);
  const tabel = alleenTabel(await leesInvoer(bronnen, opdracht, wereldVan(io, opties.json)));
  const gemeenten = vergelijk(tabel, opdracht, leesSjablonen(bronnen), kaders.values());
  if (opties.json)
    io.uit(document({ gemeenten: gemeenten.map(({ tredeVorig: _, ...gemeente }) => gemeente) }));
  else io.uit(verslag(gemeenten, [...kaders.keys()]));
  return UITGANG.gelukt;
};

const BREED = 80;
const NAAM = 24;

function verslag(gemeenten: readonly Vergelijking[], alle: readonly string[]): string {
  const geldt = (id: string) => gemeenten.some(({ uitkomsten: u }) => !('geweigerd' in (u[id] ?? NIETS)));
  const [geldend, buiten] = [alle.filter(geldt), alle.filter((id) => !geldt(id))];
  const naam = Math.max('Gemeente'.length, ...gemeenten.map((g) => Math.min(g.gemeente.length, NAAM)));
  const tabel = (ids: readonly string[]) => {
    const rijen = gemeenten.map((g) => [
      g.gemeente.slice(0, NAAM),
      String(g.tredeVorig ?? '?'),
      ...ids.map((id) => kort(g.uitkomsten[id])),
    ]);
    return `${kolommen([['Gemeente', 'Vorig', ...ids], ...rijen])}\n`;
  };
  const anders = gemeenten.flatMap(({ gemeente, verschil }) =>
    verschil === null ? [] : [`\n${gemeente}\n${verschil.map((r) => wikkel(r, '- ', '  ')).join('\n')}\n`],
  );
  return [
    passend(geldend, naam).map(tabel).join('\n'),
    '(v = voorstel: een mens moet nog beslissen; ? = onbepaald; - = kader geldt niet)\n',
    ...(buiten.length === 0 ? [] : [`${wikkel(`Voor geen rij geldt: ${buiten.join(', ')}.`)}\n`]),
    ...anders,
    `\n${aantal(gemeenten.length, 'gemeente', 'gemeenten')}, bij ${anders.length} verschillen de kaders.\n`,
  ].join('');
}

const NIETS = { geweigerd: '' };

/** The kaders over as many tables as a screen of 80 columns takes. */
function passend(ids: readonly string[], naam: number): readonly (readonly string[])[] {
  const vast = naam + 2 + 'Vorig'.length;
  const tabellen: string[][] = [[]];
  let breed = vast;
  for (const id of ids) {
    const erbij = 2 + Math.max(id.length, 3);
    if (breed + erbij > BREED && tabellen.at(-1)?.length !== 0) {
      tabellen.push([]);
      breed = vast;
    }
    tabellen.at(-1)?.push(id);
    breed += erbij;
  }
  return tabellen;
}

function kort(u: Verteldeuitslag | undefined): string {
  return u === undefined || 'geweigerd' in u ? '-' : tredeKort(u);
}
