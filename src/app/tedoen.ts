import { ontbrekendIn, vragenVan } from '../assessment/beoordeling.ts';
import { isBijstuk } from '../dossier/briefsoort.ts';
import { zin } from '../letters/zinnen.ts';
import { akkoordwoord, type Navraag } from './aannemelijk/navraag.ts';
import { type Beoordeeld, isEerderHalfjaar, ontbrekendeNamen } from './beoordeeld.ts';
import type { Gemaakt, Rondebrief } from './brieven/maken.ts';
import { perGemeente } from './pergemeente.ts';

/** Of a letter that goes out without postal lines. */
export const ZONDER_ADRES = 'Zonder adres: alleen het college en de gemeente staan in het adresvak.';

/** Where something is to be done: a gemeente, and the cell where the table has one. */
interface Taakplek {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly rij: number | null;
  readonly cel: string | null;
}

/** One thing to do before letters can go out, told once for all whom it is about. */
export interface Taak {
  /** No letter; a letter that stays CONCEPT; or something to look at. */
  readonly soort: 'geen-brief' | 'concept' | 'nagaan';
  readonly tekst: string;
  /** Empty: the table as a whole. */
  readonly gemeenten: readonly Taakplek[];
  /** The column to fill in, where there is one, and what may stand there. */
  readonly kolom: string | null;
  readonly antwoorden: readonly string[];
  /** The columns that belong to it: who decided, when, and why. */
  readonly ook: readonly string[];
  /** What may be asked after it, so that all can be filled in at once. */
  readonly vervolg: readonly Vervolg[];
  /** How it is answered that a value is right (`code@gemeente`); null where that is no answer. */
  readonly akkoord: string | null;
}

interface Vervolg {
  readonly antwoord: string;
  readonly kolom: string;
  readonly antwoorden: readonly string[];
}

/** What a list of things to do is made of: a round, or letters that were just made. */
export interface Tedoenbron extends Pick<Gemaakt, 'beoordeeld' | 'geen' | 'navragen' | 'werkplaats'> {
  readonly brieven: readonly (Pick<
    Rondebrief,
    'gemeentecode' | 'concept' | 'waarschuwingen' | 'zonderAdres'
  > & { readonly soort: string })[];
}

/** Everything that is still to be done: first who gets no letter, then what keeps one CONCEPT, then what to look at. */
export function tedoenVan(bron: Tedoenbron): Taak[] {
  const navragen = bron.navragen.open;
  const tabel = navragen.filter((n) => n.gemeentecode === null).map((n) => vanNavraag(n));
  const van = {
    brieven: perGemeente(bron.brieven),
    navragen: perGemeente(navragen),
    geen: perGemeente(bron.geen),
    gevraagd: navragen.map((n) => zonderPunt(n.melding.melding)),
  };
  const gemeenten = bron.beoordeeld.flatMap((b) => vanGemeente(b, bron.werkplaats, van));
  const taken = samengevoegd([...tabel, ...gemeenten]);
  // What a person can answer at once goes before what only a text or a setting mends.
  const eerst = (t: Taak) => (t.akkoord !== null || t.antwoorden.length > 0 ? 0 : 1);
  return SOORTEN.flatMap((soort) =>
    taken.filter((t) => t.soort === soort).sort((a, b) => eerst(a) - eerst(b)),
  );
}

const SOORTEN = ['geen-brief', 'concept', 'nagaan'] as const;

/** What a list is made of, by gemeente; `gevraagd` is what is asked, each as it would stand in a reason. */
interface PerGemeente {
  readonly brieven: ReadonlyMap<string, Tedoenbron['brieven']>;
  readonly navragen: ReadonlyMap<string, readonly Navraag[]>;
  readonly geen: ReadonlyMap<string, Tedoenbron['geen']>;
  readonly gevraagd: readonly string[];
}

function vanGemeente(b: Beoordeeld, werkplaats: Tedoenbron['werkplaats'], van: PerGemeente): Taak[] {
  const { beoordeling: a, regel } = b;
  const plek = (kolom: string | null): Taakplek => {
    const cel = kolom === null ? null : (regel.cellen.get(kolom) ?? null);
    return { gemeentecode: a.gemeentecode, gemeente: a.gemeente, rij: regel.rij, cel };
  };
  const taak = (soort: Taak['soort'], tekst: string, kolom: string | null = null) =>
    nieuweTaak(soort, tekst, kolom, [plek(kolom)]);
  const { sjablonen } = werkplaats;
  const brieven = van.brieven.get(a.gemeentecode) ?? [];
  const open = van.navragen.get(a.gemeentecode) ?? [];
  // What is empty in a dossier has no cell; the reason says where it comes from.
  const ontbreekt = regel.rij === null ? [] : ontbrekendIn(a);
  const vroeger = ontbreekt.filter(isEerderHalfjaar);
  const leeg = [
    ...ontbreekt
      .filter((wat) => !isEerderHalfjaar(wat))
      .map((kolom) => taak('geen-brief', `${kolom} is leeg en beslissend.`, kolom)),
    ...(vroeger.length === 0
      ? []
      : [taak('geen-brief', `Er ontbreekt, en dat beslist: ${ontbrekendeNamen(vroeger)}.`)]),
  ];
  const zonder = van.geen.get(a.gemeentecode) ?? [];
  const vragen = brieven.some((l) => l.concept !== null) ? vragenVan(a) : [];
  const vervolg = vragen.length === 0 ? [] : werkplaats.vervolg(b);
  const gesteld = vragen.map((v): Taak => {
    const erna = vervolg.filter((w) => w.op.kolom === v.kolom);
    const kolommen = [v.kolom, ...erna.map((w) => w.vraag.kolom)];
    return {
      ...taak('concept', zin(v, 'vragen', a, sjablonen), v.kolom),
      antwoorden: v.antwoorden,
      ook: motiveringen(kolommen, vragen.length + a.oordelen.length > 1),
      vervolg: erna.map(({ antwoord, vraag }) => ({
        antwoord,
        kolom: vraag.kolom,
        antwoorden: vraag.antwoorden,
      })),
    };
  });
  // What is told above with its cell is not told again as the reason of a CONCEPT.
  const verteld = [...gesteld.map((t) => zonderPunt(t.tekst)), ...van.gevraagd];
  const redenen = brieven
    .filter((l) => !isBijstuk(l.soort))
    .flatMap((l) => l.concept ?? [])
    .filter((reden) => !verteld.some((tekst) => reden.includes(tekst)));
  // A warning that can be answered is told as that question, without the figure that differs per gemeente.
  const gezegd = new Set(
    a.waarschuwingen
      .filter((w) => open.some((n) => n.code === w.code))
      .map((w) => zin(w, 'waarschuwingen', a, sjablonen)),
  );
  const waarschuwingen = brieven.flatMap((l) => l.waarschuwingen).filter((w) => !gezegd.has(w));
  return [
    ...(leeg.length > 0 ? leeg : zonder.map((g) => taak('geen-brief', `${g.reden}.`))),
    ...gesteld,
    ...open.map((n) => vanNavraag(n, plek(n.melding.kolom))),
    ...[...new Set(redenen)].map((reden) => taak('concept', reden)),
    ...[...new Set(waarschuwingen)].map((w) => taak('nagaan', w)),
    ...(brieven.some((l) => l.zonderAdres) ? [taak('nagaan', ZONDER_ADRES, 'adres')] : []),
  ];
}

/** Who decided, when and why; with more than one answer in a row each has a reason of its own. */
function motiveringen(kolommen: readonly string[], meer: boolean): string[] {
  const oordelen = kolommen.filter((kolom) => kolom.startsWith('oordeel_'));
  if (oordelen.length === 0) return [];
  const redenen =
    meer || oordelen.length > 1 ? oordelen.map((kolom) => `${kolom}_motivering`) : ['oordeel_motivering'];
  return ['oordeel_door', 'oordeel_datum', ...redenen];
}

function vanNavraag({ blokkeert, code, gemeente, gemeentecode, melding }: Navraag, plek?: Taakplek): Taak {
  const taak = nieuweTaak(
    blokkeert ? 'concept' : 'nagaan',
    melding.melding,
    melding.kolom,
    plek ? [plek] : [],
  );
  return { ...taak, akkoord: akkoordwoord(code, gemeente, gemeentecode) };
}

function nieuweTaak(
  soort: Taak['soort'],
  tekst: string,
  kolom: string | null,
  gemeenten: readonly Taakplek[],
): Taak {
  return { soort, tekst, gemeenten, kolom, antwoorden: [], ook: [], vervolg: [], akkoord: null };
}

function zonderPunt(tekst: string): string {
  return tekst.replace(/\.$/, '');
}

/** What is the same for more gemeenten stands there once, with all of them; one answer can then be given for all. */
function samengevoegd(taken: readonly Taak[]): Taak[] {
  const groepen = new Map<string, Taak>();
  for (const taak of taken) {
    const { soort, tekst, kolom, antwoorden, ook, vervolg } = taak;
    const sleutel = JSON.stringify([soort, tekst, kolom, antwoorden, ook, vervolg]);
    const eerder = groepen.get(sleutel);
    const gemeenten = [...(eerder?.gemeenten ?? []), ...taak.gemeenten];
    const akkoord = eerder === undefined ? taak.akkoord : (taak.akkoord?.replace(/@.*$/, '@alle') ?? null);
    groepen.set(sleutel, { ...taak, gemeenten, akkoord });
  }
  return [...groepen.values()];
}
