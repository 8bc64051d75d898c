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

function verslag(gemeenten: readonly Vergelijking[], ids: readonly string[]): string {
  const rijen = gemeenten.map((g) => [
    g.gemeente.slice(0, 24),
    String(g.tredeVorig ?? '?'),
    ...ids.map((id) => kort(g.uitkomsten[id])),
  ]);
  const anders = gemeenten.flatMap(({ gemeente, verschil }) =>
    verschil === null ? [] : [`\n${gemeente}\n${verschil.map((r) => wikkel(r, '- ', '  ')).join('\n')}\n`],
  );
  return [
    `${kolommen([['Gemeente', 'Vorig', ...ids], ...rijen])}\n`,
    '(v = voorstel: een mens moet nog beslissen; ? = onbepaald; - = kader geldt niet)\n',
    ...anders,
    `\n${aantal(gemeenten.length, 'gemeente', 'gemeenten')}, bij ${anders.length} verschillen de kaders.\n`,
  ].join('');
}

function kort(u: Verteldeuitslag | undefined): string {
  return u === undefined || 'geweigerd' in u ? '-' : tredeKort(u);
}
