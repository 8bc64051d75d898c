import { basename } from 'node:path';
import type { Akkoordwens } from '../app/aannemelijk/akkoord.ts';
import type { Bronpaden } from '../app/bronnen/bestanden.ts';
import { isDossier } from '../app/invoer/lees.ts';
import { type Kaderregister, kaderMetId, ONZE_KADERS } from '../app/kaders/register.ts';
import {
  type Beoordeelopdracht,
  instellingenMet,
  type Leesopdracht,
  type Maakopdracht,
  type Rondeopdracht,
} from '../app/opdracht.ts';
import { stuksoort } from '../dossier/briefsoort.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { weiger } from '../dossier/weigering.ts';
import type { Io } from './io.ts';
import { datumVanOptie, formatenVanOptie, halfjaarVanOptie, type Opties, redenVanOptie } from './opties.ts';
import { totalenVanOptie } from './totalen.ts';

/** Where the sources stand that the arguments name. */
export function bronpadenVan(invoer: string, opties: Opties): Bronpaden {
  const { koppeling, gemeenten, huisstijl } = opties;
  return {
    invoer,
    ...sjabloonpadenVan(opties),
    ...(koppeling === undefined ? {} : { koppeling }),
    ...(gemeenten === undefined ? {} : { gemeenten }),
    ...(huisstijl === undefined ? {} : { huisstijl }),
  };
}

/** Where the templates stand that the arguments name: the user's own, and those of their kaders (of the one that is meant, where one is). */
export function sjabloonpadenVan({ sjablonen, kaders, kader }: Opties): Bronpaden {
  return {
    ...(sjablonen === undefined ? {} : { sjablonen }),
    ...(kaders === undefined ? {} : { kaders: { map: kaders, alleen: kader ?? null } }),
  };
}

/** Which part of the input is meant. Refuses options that a dossier cannot have. */
export function leesopdrachtVan(
  bestand: string,
  opties: Opties,
  ookAlleenTabel: readonly 'uit'[] = [],
): Leesopdracht {
  weigerBijDossier(bestand, opties, [...ALLEEN_BIJ_TABEL, ...ookAlleenTabel]);
  return {
    blad: opties.blad ?? null,
    totalen: totalenVanOptie(opties.totaal),
    halfjaar: halfjaarVanOptie(opties.halfjaar),
  };
}

/** What a dossier cannot have: it has no sheets or columns, and is no round to compare with another. */
const ALLEEN_BIJ_TABEL: readonly (keyof Opties)[] = ['blad', 'koppeling', 'totaal', 'vorige', 'provincie'];

/** An option that cannot apply to a dossier is refused, never silently left out. */
function weigerBijDossier(bestand: string, opties: Opties, namen: readonly (keyof Opties)[]): void {
  if (!isDossier(bestand)) return;
  // A list option that was not given is an empty list.
  const gegeven = namen.filter((naam) => opties[naam] !== undefined && String(opties[naam]) !== '');
  if (gegeven.length === 0) return;
  const genoemd = gegeven.map((naam) => `--${naam}`).join(', ');
  throw weiger(
    'gebruik',
    'optie-bij-dossier',
    `${basename(bestand)} is een dossier; daarbij kan ${genoemd} niet.`,
    `Laat ${genoemd} weg, of geef een tabel op (XLSX, ODS of CSV).`,
  );
}

type Kaderwereld = Pick<Io, 'kaders'>;

/** Under what the input is assessed. */
export function beoordeelopdrachtVan(
  bestand: string,
  opties: Opties,
  { kaders: register = ONZE_KADERS }: Kaderwereld,
): Beoordeelopdracht {
  const kader = kaderMetId(opties.kader ?? weigerZonderKader(register), register);
  return {
    ...leesopdrachtVan(bestand, opties),
    kader,
    instellingen: instellingenMet(kader, parenVan(opties.instelling)),
    gemeente: typeof opties.gemeente === 'string' ? opties.gemeente : null,
    moment: datumVanOptie(opties.moment, 'moment'),
    briefdatum: datumVanOptie(opties.datum, 'datum'),
    verzenddatum: datumVanOptie(opties.verzenddatum, 'verzenddatum'),
  };
}

function weigerZonderKader({ kaders }: Kaderregister): never {
  throw weiger(
    'gebruik',
    'kader-ontbreekt',
    'Er is geen kader opgegeven.',
    `Voeg --kader toe met een van: ${[...kaders.keys()].join(', ')}.`,
  );
}

/** `naam=waarde` taken apart. */
export function parenVan(instellingen: readonly string[] | undefined): Record<string, string> {
  return Object.fromEntries(
    (instellingen ?? []).map((tekst) => {
      const [naam = '', ...rest] = tekst.split('=');
      return [naam, rest.join('=')];
    }),
  );
}

/** Which letter is to be made; dated today when no date is given. */
export function maakopdrachtVan(
  bestand: string,
  opties: Opties,
  io: Kaderwereld & Pick<Io, 'vandaag'>,
): Maakopdracht {
  const opdracht = beoordeelopdrachtVan(bestand, opties, io);
  return {
    ...opdracht,
    ...keuzesVan(opties),
    briefdatum: opdracht.briefdatum ?? io.vandaag(),
    soort: opties.soort === undefined ? null : stuksoort(opties.soort),
  };
}

/** Which round is to be made. */
export function rondeopdrachtVan(bestand: string, opties: Opties, io: Kaderwereld): Rondeopdracht {
  const { gemeente: _, ...opdracht } = beoordeelopdrachtVan(bestand, opties, io);
  const reden = redenVanOptie(opties.opnieuw, 'cijfer van Almere verbeterd', 'opnieuw');
  if (opties.aanvullen === true && opdracht.briefdatum === null)
    throw weiger(
      'gebruik',
      'datum-ontbreekt',
      'Bij --aanvullen hoort de datum van de brieven die erbij komen.',
      'Voeg --datum toe, zoals --datum 2024-02-29.',
    );
  return { ...opdracht, ...keuzesVan(opties), reden };
}

function keuzesVan(opties: Opties) {
  return {
    formaten: formatenVanOptie(opties.formaat),
    concept: opties.concept === true,
    beoordelingskopie: opties.beoordelingskopie === true,
    publicatie: opties.publicatie === true,
    bijlage: bijlageVanOptie(opties.bijlage),
    akkoord: akkoordenVanOptie(opties.akkoord),
    terToetsing: opties.terToetsing === true,
  };
}

/** The values that a user says are right. */
export function akkoordenVanOptie(teksten: readonly string[] | undefined): Akkoordwens[] {
  return (teksten ?? []).map((tekst) => {
    const [code = '', ...rest] = tekst.split('@');
    const wie = rest.join('@').trim();
    if (code.trim() !== '' && wie !== '') return { code: code.trim(), wie };
    throw weiger(
      'gebruik',
      'akkoord-onleesbaar',
      `--akkoord "${tekst}" noemt geen code en gemeente.`,
      'Neem over wat de melding noemt, zoals: --akkoord adres-gedeeld@Almere.',
    );
  });
}

const BIJLAGE = 'beoordeling';

function bijlageVanOptie(tekst: string | undefined): boolean {
  if (tekst === undefined || tekst === BIJLAGE) return tekst !== undefined;
  throw weiger(
    'gebruik',
    'bijlage-onbekend',
    `De bijlage "${tekst}" bestaat niet.`,
    `${nearest(tekst, [BIJLAGE]) === null ? 'Schrijf' : 'Bedoelt u beoordeling? Schrijf'} --bijlage ${BIJLAGE}.`,
  );
}
