import { alsJson } from '../app/invoer/beoordeling.ts';
import { leesSjablonen } from '../app/invoer/bestanden.ts';
import { geldigheid, leesRegels } from '../app/invoer/tabel.ts';
import type { Kaderweigering } from '../assessment/assess.ts';
import { type Beoordeling, tredeVan } from '../assessment/beoordeling.ts';
import { KADERS } from '../assessment/kaders/index.ts';
import { compare, doorslag, type Uitslag } from '../assessment/vergelijk.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';
import type { Sjablonen } from '../letters/template/sjablonen.ts';
import { zin } from '../letters/zinnen.ts';
import type { Io } from './io.ts';
import type { Opties } from './opties.ts';
import { aantal, json, kolommen, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** `trede vergelijk <bestand>`: the same figures under every kader, and what makes them differ. */
export async function vergelijk(bestand: string, opties: Opties, io: Io): Promise<Uitgang> {
  const regels = await leesRegels(bestand, opties, io);
  const sjablonen = leesSjablonen();
  const vergeleken = regels.map((regel) => ({ regel, uitslagen: compare(regel.periode, KADERS.values()) }));
  if (opties.json)
    io.uit(
      json({
        gemeenten: vergeleken.map(({ regel, uitslagen }) => ({
          gemeentecode: regel.periode.gemeentecode,
          gemeente: regel.periode.gemeente,
          halfjaar: regel.periode.halfjaar,
          uitkomsten: Object.fromEntries(
            [...uitslagen].map(([id, u]) => [id, uitkomst(regel, u, sjablonen)]),
          ),
          verschil: verschil(uitslagen, sjablonen),
        })),
      }),
    );
  else {
    const ids = [...KADERS.keys()];
    const rijen = vergeleken.map(({ regel, uitslagen }) => [
      regel.periode.gemeente.slice(0, 24),
      String(regel.periode.trede_vorig ?? '?'),
      ...ids.map((id) => {
        const u = uitslagen.get(id);
        return u !== undefined && 'beoordeling' in u ? tredeKort(u.beoordeling) : '-';
      }),
    ]);
    io.uit(`${kolommen([['Gemeente', 'Vorig', ...ids], ...rijen])}\n`);
    io.uit('(v = voorstel: een mens moet nog beslissen; ? = onbepaald; - = kader geldt niet)\n');
    for (const { regel, uitslagen } of vergeleken) {
      const regelsVerschil = verschil(uitslagen, sjablonen);
      if (regelsVerschil === null) continue;
      io.uit(`\n${regel.periode.gemeente}\n${regelsVerschil.map((r) => wikkel(r, '- ', '  ')).join('\n')}\n`);
    }
    const anders = vergeleken.filter(({ uitslagen }) => verschil(uitslagen, sjablonen) !== null).length;
    io.uit(`\n${aantal(vergeleken.length, 'gemeente', 'gemeenten')}, bij ${anders} verschillen de kaders.\n`);
  }
  return UITGANG.gelukt;
}

function uitkomst(regel: Invoerregel, u: Uitslag, sjablonen: Sjablonen): object {
  if ('geweigerd' in u) return { geweigerd: weigeringTekst(u.geweigerd) };
  return alsJson(u.beoordeling, regel.rij, sjablonen);
}

/** `2`, or `2 v` for a proposal; a question mark when it is onbepaald. */
export function tredeKort(a: Beoordeling): string {
  return `${tredeVan(a) ?? '?'}${a.status === 'open' ? ' v' : ''}`;
}

/** The outcome with what decided it, for JSON. */
export function alsReden(a: Beoordeling, sjablonen: Sjablonen): object {
  return { trede: tredeVan(a), status: a.status, reden: redenVan(a, sjablonen) };
}

/** Per kader the outcome and the finding that decided it; null when the kaders that hold agree. */
function verschil(uitslagen: ReadonlyMap<string, Uitslag>, sjablonen: Sjablonen): string[] | null {
  const geldend = [...uitslagen].flatMap(([id, u]) =>
    'beoordeling' in u ? [[id, u.beoordeling] as const] : [],
  );
  if (new Set(geldend.map(([, a]) => `${tredeVan(a)} ${a.status}`)).size <= 1) return null;
  return [...uitslagen].map(([id, u]) =>
    'geweigerd' in u
      ? `${id}: ${weigeringTekst(u.geweigerd)}`
      : `${id}: ${redenVan(u.beoordeling, sjablonen)}`,
  );
}

/** `trede 2. De achterstand daalde …`: the outcome and what decided it. */
export function redenVan(a: Beoordeling, sjablonen: Sjablonen): string {
  if (a.status === 'onbepaald') return `onbepaald, want er ontbreekt: ${a.ontbrekend.join(', ')}.`;
  const { bevinding, soort } = doorslag(a);
  const kleur = a.waardering === null ? '' : `, ${a.waardering.woord} (${a.waardering.kleur})`;
  const voorstel = a.status === 'open' ? ' als voorstel' : '';
  return `trede ${tredeVan(a)}${voorstel}${kleur}. ${zin(bevinding, soort, a, sjablonen)}`;
}

function weigeringTekst(w: Kaderweigering): string {
  return w.code === 'kader-geldt-niet' ? `geldt ${geldigheid(w)}.` : 'die vorige trede bestaat hier niet.';
}
