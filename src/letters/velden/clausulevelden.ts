import type { Beoordeling } from '../../assessment/beoordeling.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { type Halfjaarwoorden, halfjaarwoorden } from '../halfjaarwoorden.ts';
import { type Briefbron, kolom, motiveringcel, regelVanCode, uitHalfjaar } from './bronnen.ts';
import { FIGUURBRON } from './figuren.ts';
import { oordelenBij } from './redenen.ts';
import {
  type Clausuledeel,
  dag,
  dagOfLeeg,
  gedragen,
  groep,
  groepVan,
  tekst,
  tekstOfLeeg,
  type Veldregel,
  type Veldtabel,
  woord,
} from './veld.ts';

/** Who reads a sentence: the college that a letter speaks to, or anyone else. */
export type Lezer = 'college' | 'derde';

/** Of whom and when a finding is: enough for its sentence. */
export type Betreft = Pick<Beoordeling, 'gemeente' | 'halfjaar' | 'kader'>;

/** What a clause is about, and of what letter it tells the source. */
interface Clausulegegevens {
  readonly betreft: Betreft;
  readonly lezer: Lezer;
  readonly bevinding: Clausuledeel['bevinding'];
}

interface Clausulebron {
  readonly o: Briefopdracht;
  readonly code: string;
}

/** The half-year, of a letter and of a clause. */
export function periodevelden<C, B>(
  van: (c: C) => Halfjaarwoorden,
  halfjaar: (b: B) => string,
  afgeleid: (b: B) => string,
): Veldregel<C, B> {
  return groepVan<C, Halfjaarwoorden, B>(van, {
    halfjaar: tekst(
      (h) => h.halfjaar,
      halfjaar,
      ({ periode }) => periode.halfjaar,
    ),
    tekst: tekst((h) => h.tekst, afgeleid),
    zin: tekst((h) => h.zin, afgeleid),
    vorig: tekst((h) => h.vorig, afgeleid),
    vorigZin: tekst((h) => h.vorigZin, afgeleid),
    volgend: tekst((h) => h.volgend, afgeleid),
    volgendZin: tekst((h) => h.volgendZin, afgeleid),
    peildatum: dag((h) => h.peildatum, afgeleid),
    volgendePeildatum: dag((h) => h.volgendePeildatum, afgeleid),
    volgendInformatiemoment: dag((h) => h.volgendInformatiemoment, afgeleid),
  });
}

/** The figures that a clause can name; which of them a finding carries, its rule decides. */
const CIJFERS = [
  'taakstelling',
  'totaalopgave',
  'gehuisvest',
  'bijtelling',
  'voorsprong',
  'ingelopen',
  'verschil',
  'geteld',
  'achterstand',
  'achterstandBegin',
  'voorsprongBegin',
  'achterstandEind',
  'voorsprongEind',
  'trede',
  'tredeVorig',
  'tredeNieuw',
  'aantal',
  'weken',
  'maanden',
  'grensDagen',
  'norm',
  'anders',
  'basis',
  'personen',
  'percentage',
  'deler',
  'oorspronkelijk',
  'omkoppelingen',
  'koppelingen',
  'amv',
] as const;

/** What a clause (the sentence of one finding) may use: the figures compared, and of whom and when. */
export const CLAUSULEVELDEN: Veldtabel<Clausulegegevens, Clausulebron> = {
  gemeente: groep({ naam: tekst((c) => c.betreft.gemeente, vanDeBrief(kolom('gemeente'))) }),
  periode: periodevelden(
    ({ betreft }) => halfjaarwoorden(betreft.halfjaar),
    vanDeBrief(kolom('halfjaar')),
    vanDeBrief(uitHalfjaar),
  ),
  cijfers: gedragen(
    (c) => c.bevinding.cijfers,
    Object.fromEntries(CIJFERS.map((naam) => [naam, { soort: 'getal', bron: cijferbron(naam) }])),
  ),
  gegevens: gedragen((c) => c.bevinding.gegevens, {
    kolom: { soort: 'tekst', bron: gegevensbron },
    antwoord: { soort: 'tekst', bron: gegevensbron },
    plek: { soort: 'tekst', bron: gegevensbron },
    halfjaar: { soort: 'tekst', bron: gegevensbron },
    tekst: { soort: 'tekst', bron: gegevensbron },
    gemiddeld: { soort: 'tekst', bron: gegevensbron },
    dag: { soort: 'datum', bron: gegevensbron },
    sinds: { soort: 'datum', bron: gegevensbron },
    uiterlijk: { soort: 'datum', bron: gegevensbron },
  }),
  datum: dagOfLeeg(
    (c) => c.bevinding.datum ?? null,
    (b) => `berekend: ${regel(b)}`,
  ),
  motivering: tekstOfLeeg((c) => c.bevinding.motivering ?? null, motiveringbron),
  // One sentence for both readers: of these words the verb is the same ('u blijft', 'de gemeente blijft').
  U: aanspraak('U', 'De gemeente'),
  u: aanspraak('u', 'de gemeente'),
  uw: aanspraak('uw', 'haar'),
  UwGemeente: aanspraak('Uw gemeente', 'De gemeente'),
  uwGemeente: aanspraak('uw gemeente', 'de gemeente'),
  Wij: aanspraak('Wij', 'Gedeputeerde Staten'),
  wij: aanspraak('wij', 'Gedeputeerde Staten'),
  ons: aanspraak('ons', 'Gedeputeerde Staten'),
};

function aanspraak(college: string, derde: string): Veldregel<Clausulegegevens, Clausulebron> {
  return woord(({ lezer }) => (lezer === 'college' ? college : derde));
}

function vanDeBrief(bron: Briefbron): (b: Clausulebron) => string {
  return ({ o }) => bron(o);
}

/** The figure as the letter has it, and the rule that compared it; a figure of the rule itself by that rule alone. */
function cijferbron(naam: string): (b: Clausulebron) => string {
  const figuur = Object.entries(FIGUURBRON).find(([figuurnaam]) => figuurnaam === naam)?.[1];
  return (b) => {
    if (figuur === undefined) return `vergeleken in ${regel(b)}`;
    const van = figuur(b.o);
    return van.endsWith(`; ${regel(b)}`) ? van : `${van}; vergeleken in ${regel(b)}`;
  };
}

function gegevensbron(b: Clausulebron): string {
  return `gegeven bij de regel: ${regel(b)}`;
}

function motiveringbron({ o, code }: Clausulebron): string {
  return [...oordelenBij(o.beoordeling, code)].map(({ vraag }) => motiveringcel(o, vraag)).join('; ');
}

function regel({ o, code }: Clausulebron): string {
  return regelVanCode(o, code) ?? o.beoordeling.kader;
}
