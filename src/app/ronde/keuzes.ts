import type { Kader } from '../../assessment/kader.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { type Halfjaar, parseHalfjaar } from '../../dossier/halfjaar.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { TER_TOETSING } from '../../round/naam.ts';
import type { Ronderegel } from '../../round/regels.ts';
import type { Rondestand } from '../../round/stand.ts';
import { bewaardOnleesbaar } from '../bronnen/bronnen.ts';
import { instellingenMet, type Leesopdracht, type Maakopdracht, type Rondeopdracht } from '../opdracht.ts';

const INSTELLING = 'instelling ';
const BIJLAGE = 'beoordeling';

/**
 * What may not change within a round, besides its sources; each choice written in one way, however it was given. The
 * half-year is that of the letters: for a file with a single one it need not be asked for.
 */
export function vastVan(
  opdracht: Maakopdracht,
  halfjaar: Halfjaar | undefined,
  provincie: string,
  versie: string,
): Record<string, string> {
  const { kader, instellingen, briefdatum, moment, verzenddatum, bijlage, blad } = opdracht;
  return {
    ...zonderLeeg({
      versie,
      kader: kader.id,
      datum: briefdatum,
      halfjaar: halfjaar ?? null,
      moment,
      provincie,
      verzenddatum,
      bijlage: bijlage ? BIJLAGE : null,
      blad,
    }),
    ...Object.fromEntries(Object.entries(instellingen).map(([k, v]) => [`${INSTELLING}${k}`, v])),
  };
}

/** What may differ from one run to the next: it changes which files there are, never what stands in one. */
export function keuzesVan(opdracht: Maakopdracht): Record<string, string> {
  const jaNee = (waarde: boolean) => (waarde ? 'ja' : 'nee');
  return {
    formaat: opdracht.formaten.join(','),
    concept: jaNee(opdracht.concept),
    beoordelingskopie: jaNee(opdracht.beoordelingskopie),
    publicatie: jaNee(opdracht.publicatie),
    ...(opdracht.terToetsing === true ? { [TER_TOETSING]: jaNee(true) } : {}),
  };
}

/** Which part of the kept input a line of the journal is about. */
export function leesopdrachtUit({ vast }: Pick<Ronderegel, 'vast'>): Leesopdracht {
  return { blad: vast.blad ?? null, totalen: [], halfjaar: parseHalfjaar(vast.halfjaar ?? '') };
}

/** The order with which the letters of a line of the journal are made again, under the kader that they were made under. */
export function opdrachtUit(
  { vast, keuzes, deel }: Pick<Ronderegel, 'vast' | 'keuzes' | 'deel'>,
  kader: Kader,
): Maakopdracht {
  const briefdatum = parseDatum(vast.datum ?? '');
  if (briefdatum === null) throw bewaardOnleesbaar('het journaal noemt geen datum van de brieven');
  const gekozen = Object.fromEntries(
    Object.entries(vast).flatMap(([k, v]) =>
      k.startsWith(INSTELLING) ? [[k.slice(INSTELLING.length), v] as const] : [],
    ),
  );
  return {
    kader,
    instellingen: instellingenMet(kader, gekozen),
    briefdatum,
    ...leesopdrachtUit({ vast }),
    moment: parseDatum(vast.moment ?? ''),
    verzenddatum: parseDatum(vast.verzenddatum ?? ''),
    gemeente: null,
    soort: null,
    formaten: formatenUit(keuzes),
    concept: keuzes.concept === 'ja',
    beoordelingskopie: keuzes.beoordelingskopie === 'ja',
    publicatie: keuzes.publicatie === 'ja',
    bijlage: vast.bijlage === BIJLAGE,
    terToetsing: keuzes[TER_TOETSING] === 'ja',
    ...(deel === undefined ? {} : { deel }),
  };
}

/**
 * The order, with the date with which the round began when none is given, and with the formats and copies that the round
 * already has: what was made once stays part of it. `vandaag` for a round that begins.
 */
export function aangevuld(
  { reden: _, ...opdracht }: Rondeopdracht,
  stand: Rondestand,
  vandaag: Maakopdracht['briefdatum'],
): Maakopdracht {
  const laatste = hoofdlijn(stand).at(-1);
  const eerder = laatste?.keuzes ?? {};
  return {
    ...opdracht,
    vastgelegd: stand.akkoorden,
    gemeente: null,
    soort: null,
    briefdatum: opdracht.briefdatum ?? parseDatum(laatste?.vast.datum ?? '') ?? vandaag,
    formaten: [...new Set([...formatenUit(eerder), ...opdracht.formaten])],
    beoordelingskopie: opdracht.beoordelingskopie || eerder.beoordelingskopie === 'ja',
    publicatie: opdracht.publicatie || eerder.publicatie === 'ja',
    terToetsing: opdracht.terToetsing === true || eerder[TER_TOETSING] === 'ja',
  };
}

function formatenUit({ formaat }: Readonly<Record<string, string>>): string[] {
  return formaat === undefined ? [] : formaat.split(',');
}

function zonderLeeg(velden: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(velden).filter((paar): paar is [string, string] => paar[1] !== null),
  );
}
