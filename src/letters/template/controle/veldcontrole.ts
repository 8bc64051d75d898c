import { nearest } from '../../../dossier/gelijkenis.ts';
import { FILTERS } from '../filters.ts';
import type { Filtergebruik, Padnamen, Plaats, Uitdrukking, Voorwaarde } from '../knoop.ts';
import type { Vorm } from '../veldvorm.ts';

/** The names that can be used, with the form of what they stand for. */
export type Bereik = ReadonlyMap<string, Vorm>;

/** Tells one finding and its place. */
export type Meld = (plaats: Plaats, melding: string) => void;

/** What would be read as itself: a value is never Markdown. */
const OPMAAK = /[<>{}[\]*`|#\\&]/;

/** The kinds of values in words. */
const WAT = {
  tekst: 'tekst',
  getal: 'getal',
  datum: 'datum',
  woord: 'woord',
  letterlijk: 'tekst tussen aanhalingstekens',
  schakelaar: 'schakelaar',
  object: 'object',
  lijst: 'lijst',
} as const;

/** A printed field: it exists, cannot be null here (`gevuld` names what is guarded), and its filters take it. */
export function controleerVeld(
  waarde: Uitdrukking,
  filters: readonly Filtergebruik[],
  b: Bereik,
  gevuld: ReadonlySet<string>,
  meld: Meld,
): void {
  let soort: keyof typeof WAT | null = waarde.soort === 'letterlijk' ? 'letterlijk' : null;
  if (waarde.soort === 'pad') {
    const vorm = zoek(waarde.delen, b, gevuld, meld);
    if (vorm === null) return;
    if (vorm.leegbaar && !gevuld.has(padTekst(waarde.delen)))
      meld(
        plaatsVan(waarde.delen),
        `"${padTekst(waarde.delen)}" kan leeg zijn: zet er {% if ${padTekst(waarde.delen)} %} omheen`,
      );
    soort = vorm.soort;
  }
  const plaats = waarde.soort === 'pad' ? plaatsVan(waarde.delen) : waarde.plaats;
  for (const u of [waarde, ...filters.flatMap((f) => f.argumenten)])
    if (u.soort === 'letterlijk' && OPMAAK.test(u.tekst))
      meld(u.plaats, `tussen aanhalingstekens staan gewone woorden, zonder ${OPMAAK.exec(u.tekst)?.[0]}`);
  const naam = waarde.soort === 'pad' ? padTekst(waarde.delen) : waarde.tekst;
  for (const f of filters) {
    const filter = Object.hasOwn(FILTERS, f.naam) ? FILTERS[f.naam] : undefined;
    if (filter === undefined) {
      const lijkt = nearest(f.naam, Object.keys(FILTERS));
      meld(f.plaats, `onbekend filter "${f.naam}"${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`);
      return;
    }
    if (filter.neemt !== soort)
      meld(
        f.plaats,
        `het filter "${f.naam}" neemt een ${WAT[filter.neemt]}, "${naam}" is een ${soort === null ? 'veld' : WAT[soort]}`,
      );
    const zonder = f.argumenten.length === 0 && filter.magZonder === true;
    if (filter.argumenten.length !== f.argumenten.length && !zonder)
      meld(f.plaats, `het filter "${f.naam}" neemt ${filter.argumenten.length} argument(en)`);
    f.argumenten.forEach((a, i) => {
      if (a.soort === 'letterlijk') return;
      const vorm = zoek(a.delen, b, gevuld, meld);
      if (vorm && vorm.soort !== filter.argumenten[i])
        meld(
          plaatsVan(a.delen),
          `het filter "${f.naam}" neemt hier een ${WAT[filter.argumenten[i] ?? 'tekst']}`,
        );
    });
    soort = 'tekst';
  }
  if (soort === 'datum' || soort === 'getal') {
    const past = soort === 'datum' ? 'datum' : 'getal of vergunninghouders';
    meld(plaats, `"${naam}" is een ${soort}: schrijf hem met het filter ${past}`);
  } else if (soort === 'letterlijk')
    meld(plaats, `"${naam}" is een vaste tekst: schrijf haar zonder {{ en }}`);
  else if (soort !== 'tekst' && soort !== 'woord')
    meld(plaats, `"${naam}" is een ${soort === null ? 'veld' : WAT[soort]} en geen tekst`);
}

/** What is known to be filled in when the condition holds, and when it does not. */
export function controleerVoorwaarde(
  v: Voorwaarde,
  b: Bereik,
  gevuld: ReadonlySet<string>,
  meld: Meld,
): { waar: string[]; onwaar: string[] } {
  switch (v.soort) {
    case 'pad': {
      const vorm = zoek(v.delen, b, gevuld, meld);
      if (vorm && vorm.soort !== 'schakelaar' && !vorm.leegbaar)
        meld(
          plaatsVan(v.delen),
          `"${padTekst(v.delen)}" is geen schakelaar en nooit leeg: hier valt niets te kiezen`,
        );
      return { waar: [padTekst(v.delen)], onwaar: [] };
    }
    case 'niet': {
      const { waar, onwaar } = controleerVoorwaarde(v.van, b, gevuld, meld);
      return { waar: onwaar, onwaar: waar };
    }
    case 'en': {
      const links = controleerVoorwaarde(v.links, b, gevuld, meld);
      const rechts = controleerVoorwaarde(v.rechts, b, new Set([...gevuld, ...links.waar]), meld);
      return { waar: [...links.waar, ...rechts.waar], onwaar: [] };
    }
    case 'of': {
      const links = controleerVoorwaarde(v.links, b, gevuld, meld);
      const rechts = controleerVoorwaarde(v.rechts, b, new Set([...gevuld, ...links.onwaar]), meld);
      return { waar: [], onwaar: [...links.onwaar, ...rechts.onwaar] };
    }
  }
}

/** The form that a path stands for; told, and null, when it does not exist or goes through what may be null. */
export function zoek(delen: Padnamen, b: Bereik, gevuld: ReadonlySet<string>, meld: Meld): Vorm | null {
  const [eerste, ...rest] = delen;
  if (!eerste) return null;
  let vorm = b.get(eerste.naam);
  if (vorm === undefined) {
    meld(eerste.plaats, onbekend(eerste.naam, b.keys()));
    return null;
  }
  let pad = eerste.naam;
  for (const deel of rest) {
    if (vorm.soort !== 'object') {
      meld(deel.plaats, `"${pad}" heeft geen veld "${deel.naam}"`);
      return null;
    }
    if (vorm.leegbaar && !gevuld.has(pad))
      meld(deel.plaats, `"${pad}" kan leeg zijn: zet er {% if ${pad} %} omheen`);
    const volgende: Vorm | undefined = Object.hasOwn(vorm.velden, deel.naam)
      ? vorm.velden[deel.naam]
      : undefined;
    if (volgende === undefined) {
      meld(deel.plaats, onbekend(deel.naam, Object.keys(vorm.velden)));
      return null;
    }
    vorm = volgende;
    pad = `${pad}.${deel.naam}`;
  }
  return vorm;
}

function onbekend(naam: string, bekend: Iterable<string>): string {
  const lijkt = nearest(naam, bekend);
  return `onbekend veld "${naam}"${lijkt ? ` (bedoeld: "${lijkt}"?)` : ''}`;
}

/** `cijfers.taakstelling`. */
export function padTekst(delen: Padnamen): string {
  return delen.map((d) => d.naam).join('.');
}

/** Where a path begins in its template. */
export function plaatsVan(delen: Padnamen): Plaats {
  const [eerste] = delen;
  if (!eerste) throw new Error('leeg pad');
  return eerste.plaats;
}
