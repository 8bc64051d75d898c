import type { Kader } from '../../assessment/kader.ts';
import { datumVanOptie, type Opties } from '../../cli/opties.ts';
import type { Halfjaar } from '../../dossier/halfjaar.ts';
import type { Rondestand } from '../../round/stand.ts';
import { programmaversie } from './programmaversie.ts';

/**
 * What may not change within a round, besides its sources; each choice written in one way, however it was given. The
 * half-year is that of the letters: for a file with a single one --halfjaar may be left out.
 */
export function vastVan(
  kader: Kader,
  instellingen: Readonly<Record<string, string>>,
  opties: Opties,
  halfjaar: Halfjaar | undefined,
): Record<string, string> {
  const { datum, bijlage, blad } = opties;
  const moment = datumVanOptie(opties.moment, 'moment') ?? undefined;
  const verzenddatum = datumVanOptie(opties.verzenddatum, 'verzenddatum') ?? undefined;
  const vast = {
    versie: programmaversie(),
    kader: kader.id,
    datum,
    halfjaar,
    moment,
    verzenddatum,
    bijlage,
    blad,
  };
  return {
    ...zonderLeeg(vast),
    ...Object.fromEntries(Object.entries(instellingen).map(([k, v]) => [`instelling ${k}`, v])),
  };
}

/** The options with which the letters of a round are made again. */
export function optiesVan(
  vast: Readonly<Record<string, string>>,
  keuzes: Readonly<Record<string, string>>,
): Opties {
  const { kader, datum, halfjaar, moment, verzenddatum, bijlage, blad } = vast;
  const instelling = Object.entries(vast).flatMap(([k, v]) =>
    k.startsWith('instelling ') ? [`${k.slice('instelling '.length)}=${v}`] : [],
  );
  const { formaat } = keuzes;
  return {
    ...zonderLeeg({ kader, datum, halfjaar, moment, verzenddatum, formaat, bijlage, blad }),
    instelling,
    concept: keuzes.concept === 'ja',
    beoordelingskopie: keuzes.beoordelingskopie === 'ja',
    publicatie: keuzes.publicatie === 'ja',
  };
}

/** What may differ from one run to the next: it changes which files there are, never what stands in one. */
export function keuzesVan(opties: Opties): Record<string, string> {
  const jaNee = (waarde: boolean | undefined) => (waarde ? 'ja' : 'nee');
  return zonderLeeg({
    formaat: formatenUit(opties.formaat).join(','),
    concept: jaNee(opties.concept),
    beoordelingskopie: jaNee(opties.beoordelingskopie),
    publicatie: jaNee(opties.publicatie),
  });
}

/** The options, with the formats and copies that the round already has: what was made once stays part of it. */
export function metKeuzes(opties: Opties, { rondes }: Rondestand): Opties {
  const eerder = rondes.at(-1)?.keuzes;
  if (eerder === undefined) return opties;
  return {
    ...opties,
    formaat: [...new Set([...formatenUit(eerder.formaat), ...formatenUit(opties.formaat)])].join(','),
    beoordelingskopie: opties.beoordelingskopie === true || eerder.beoordelingskopie === 'ja',
    publicatie: opties.publicatie === true || eerder.publicatie === 'ja',
  };
}

/** The formats of an option or of a round, each once and in small letters. */
export function formatenUit(tekst: string | undefined): string[] {
  return [...new Set((tekst ?? 'docx').split(',').map((f) => f.trim().toLowerCase()))];
}

function zonderLeeg<T extends string>(
  velden: Readonly<Record<T, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries<string | undefined>(velden).filter(
      (paar): paar is [string, string] => paar[1] !== undefined,
    ),
  );
}
