import { z } from 'zod';
import type { Vorig } from '../../assessment/aannemelijk/vorige.ts';
import type { EerderHalfjaar } from '../../assessment/halfjaarreeks.ts';
import { type Halfjaar, parseHalfjaar, verschoven } from '../../dossier/halfjaar.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import { weiger } from '../../dossier/weigering.ts';
import { BRON, type Bronnen } from '../bronnen/bronnen.ts';
import { lezer } from '../bronnen/vormlezer.ts';
import { document } from '../taal.ts';

const cijfer = z.int().nullable();
const tekst = z.string().nullable();
const VORIG = z.object({
  trede: cijfer,
  achterstand: cijfer,
  voorsprong: cijfer,
  taakstelling: cijfer,
  taakstelling_volgend: cijfer,
  adres: tekst,
  postcode: tekst,
  plaats: tekst,
});
/** The figures of a half-year, as a round keeps them. */
export const EINDCIJFERS = z.object({
  taakstelling: cijfer,
  achterstandBegin: cijfer,
  voorsprongBegin: cijfer,
  totaalopgave: cijfer,
  gehuisvest: cijfer,
  achterstand: cijfer,
  voorsprong: cijfer,
});
/** A round of before such a run was kept tells none. */
const VROEGER = z.record(
  z.string(),
  z.array(z.object({ halfjaar: lezer(parseHalfjaar), cijfers: EINDCIJFERS })),
);
const VORM = z.object({
  halfjaar: z.string(),
  gemeenten: z.record(z.string(), VORIG),
  vroeger: VROEGER.default({}),
});

/** What a round ended with, what it announced and where its letters went: as a source of the round after it. */
export interface Vorigeronde {
  readonly halfjaar: Halfjaar;
  readonly gemeenten: ReadonlyMap<string, Vorig>;
  /** What it and the rounds before it ended with; each round keeps what the one before it kept. */
  readonly vroeger: Vroeger;
}

/** By gemeentecode, the newest first. */
type Vroeger = ReadonlyMap<string, readonly EerderHalfjaar[]>;

/** The sources with the round before among them, so that the new round keeps what it was compared with. */
export function metVorigeRonde(bronnen: Bronnen, vorige: Vorigeronde, plek: string): Bronnen {
  const { halfjaar, gemeenten, vroeger } = vorige;
  const inhoud = { halfjaar, gemeenten: Object.fromEntries(gemeenten), vroeger: Object.fromEntries(vroeger) };
  const bytes = new TextEncoder().encode(document(inhoud));
  return new Map([...bronnen, [BRON.vorige, { bytes, plek }]]);
}

/** The round before among the sources, by gemeentecode. Refuses ('gebruik') one that is not of the half-year before. */
export function vorigeUit(bronnen: Bronnen, halfjaar: Halfjaar | undefined): ReadonlyMap<string, Vorig> {
  const bron = bronnen.get(BRON.vorige);
  if (bron === undefined) return new Map();
  const gelezen = VORM.parse(JSON.parse(new TextDecoder().decode(bron.bytes)));
  if (halfjaar !== undefined && gelezen.halfjaar !== verschoven(halfjaar, -1))
    throw weiger(
      'gebruik',
      'vorige-ronde-past-niet',
      `${bron.plek} gaat over ${gelezen.halfjaar}; vóór ${halfjaar} komt ${verschoven(halfjaar, -1)}.`,
      `Geef de map van de ronde over ${verschoven(halfjaar, -1)}.`,
    );
  return new Map(Object.entries(gelezen.gemeenten));
}

/** What the rounds before ended with, as the sources keep it; nothing without one. */
export function vroegerUit(bronnen: Bronnen): Vroeger {
  const bron = bronnen.get(BRON.vorige);
  return bron === undefined ? new Map() : vroegerIn(bron.bytes);
}

/** The same, of the file that a round keeps. */
export function vroegerIn(bytes: Uint8Array): Vroeger {
  return new Map(Object.entries(VORM.parse(JSON.parse(new TextDecoder().decode(bytes))).vroeger));
}

/** Of a table of the half-year before: what it tells without an assessment. */
export function vorigeTabel(perioden: readonly Periode[]): ReadonlyMap<string, Vorig> {
  return new Map(perioden.map((p) => [p.gemeentecode, vorigVan(p)]));
}

/** What a row tells of the half-year before, without its assessment. */
export function vorigVan(p: Periode | undefined): Vorig {
  return {
    trede: null,
    achterstand: null,
    voorsprong: null,
    taakstelling: p?.taakstelling ?? null,
    taakstelling_volgend: p?.taakstelling_volgend ?? null,
    adres: p?.adres ?? null,
    postcode: p?.postcode ?? null,
    plaats: p?.plaats ?? null,
  };
}
