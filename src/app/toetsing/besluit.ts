import type { KeyObject } from 'node:crypto';
import { weiger } from '../../dossier/weigering.ts';
import { gebeurtenisbytes } from '../../review/gebeurtenis.ts';
import { type Mens, nodigeRollen } from '../../review/regeling.ts';
import { sleutelafdruk } from '../../round/handtekening.ts';
import { sha256 } from '../../round/hash.ts';
import { hoofdenVan, ketenVan } from '../../round/keten.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { controleerStukken } from '../../round/verifieer.ts';
import { weigerVeranderdeBrieven } from '../ronde/bestaand.ts';
import type { Wereld } from '../wereld.ts';
import { weigerMeerDanDatum } from './herdateerd.ts';
import { type Besluit, weigerOnbeslisbaar, weigerZonderReden } from './mag.ts';
import type { Regelingbron } from './regeling.ts';
import { type Getoetst, leesToetsing, merkVan, type Toetsstand } from './stand.ts';
import { stukVan, toetserVan, weigerSleutel } from './toetser.ts';
import { besluitwoorden } from './woorden.ts';

/** A decision as it stands in the register now. */
export interface Genomen {
  readonly hash: string;
  readonly stuk: Getoetst;
  readonly rol: string;
  readonly door: Mens;
}

/**
 * Takes a decision and keeps it. Refuses ('gebruik') who may not decide this, ('afwijking') when the letter or what was decided
 * about it is not what was on the screen, or its files are not what the round made.
 */
export async function neemBesluit(
  store: RoundStore,
  regeling: Regelingbron | null,
  besluit: Besluit,
  geheim: KeyObject | null,
  wereld: Wereld,
): Promise<Genomen> {
  const toetsing = await leesToetsing(store, regeling, wereld);
  const mens = toetserVan(toetsing, wereld);
  weigerSleutel(mens, geheim);
  const stuk = stukVan(toetsing, besluit.brief);
  weigerAnderScherm(toetsing, stuk, besluit.gezien);
  const rol = rolVan(toetsing, mens, stuk, besluit);
  weigerZonderReden(besluit);
  weigerOnbeslisbaar(stuk, mens, besluit);
  const regel = toetsing.stand.stukken.get(stuk.feiten.naam);
  const anders = await controleerStukken(store, regel === undefined ? [] : [regel]);
  await weigerVeranderdeBrieven(store, anders, NIETS);
  if (besluit.soort === 'bevestigd') await weigerMeerDanDatum(toetsing, stuk, mens.account);
  const hash = await leg(toetsing, { stuk, mens, rol, geheim }, besluit);
  return { hash, stuk, rol, door: mens };
}

const NIETS = 'Er is niets vastgelegd.';

/** Writes the event. */
async function leg(
  { store, regeling, nu }: Toetsstand,
  { stuk, mens, rol, geheim }: { stuk: Getoetst; mens: Mens; rol: string; geheim: KeyObject | null },
  { soort, reden, toelichting }: Besluit,
): Promise<string> {
  const kaal = {
    soort,
    stuk: stuk.feiten.naam,
    over: stuk.feiten.over,
    rol,
    door: {
      account: mens.account,
      naam: mens.naam,
      sleutel: geheim === null ? null : sleutelafdruk(geheim),
    },
    regeling: sha256(regeling.bytes),
    tijd: nu,
    reden: soort === 'terug' ? reden : null,
    toelichting,
  };
  const keten = ketenVan(kaal);
  const vorige =
    keten === stuk.feiten.naam ? stuk.toestand.hoofden : hoofdenVan(await store.leesGebeurtenissen(), keten);
  return await store.voegGebeurtenisToe(gebeurtenisbytes({ ...kaal, vorige }, geheim), vorige);
}

/** A decision is about what was on the screen: this letter, after these decisions. */
function weigerAnderScherm(
  { geschift }: Toetsstand,
  { feiten, toestand, merk }: Getoetst,
  gezien: string,
): void {
  if (gezien.trim() === merk) return;
  const laatste = geschift.geldig.filter((g) => toestand.hoofden.includes(g.hash));
  const daarvoor = laatste.flatMap((g) => g.vorige);
  const isZelfdeBrief = merkVan(feiten, daarvoor) === gezien.trim() && laatste.length > 0;
  throw weiger(
    'afwijking',
    'ander-scherm',
    `${
      isZelfdeBrief
        ? `Intussen besloot ${laatste.map(besluitwoorden).join('; en ')}.`
        : `${feiten.naam} is niet (meer) wat bij "${gezien}" op het scherm stond.`
    } ${NIETS}`,
    'Bekijk de brief opnieuw met trede toetsen toon, en beslis dan.',
  );
}

/** The role in which this is decided: the one that is asked for, or that is still to come. */
function rolVan(
  { regeling }: Toetsstand,
  mens: Mens,
  { feiten, toestand }: Getoetst,
  { soort, rol }: Besluit,
): string {
  const { route } = regeling.regeling;
  const telt = soort === 'akkoord' || soort === 'bevestigd';
  const nodig = telt ? nodigeRollen(regeling.regeling, feiten.trede) : route.flatMap((r) => r.akkoord);
  const mag = mens.rollen.filter((r) => nodig.includes(r));
  if (rol !== null && mag.includes(rol)) return rol;
  const [gekozen] = rol === null ? [...mag.filter((r) => toestand.nog.includes(r)), ...mag] : [];
  if (gekozen !== undefined) return gekozen;
  throw weiger(
    'gebruik',
    'rol-mag-niet',
    `${mens.naam} mag dit niet${rol === null ? '' : ` als ${rol}`}: voor een brief van trede ${feiten.trede} is nodig: ${[...new Set(nodig)].join(', ')}.`,
    'Laat het doen door iemand met die rol.',
  );
}
