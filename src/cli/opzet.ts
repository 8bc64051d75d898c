import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { leesBestand } from '../app/bronnen/bestanden.ts';
import { kadermappen } from '../app/bronnen/mappen.ts';
import { isDossier } from '../app/invoer/lees.ts';
import { kaderRaad, ONZE_KADERS } from '../app/kaders/register.ts';
import type { Melding } from '../dossier/melding.ts';
import { leesDeel, regelBijPad } from '../dossier/velden.ts';
import { Weigering } from '../dossier/weigering.ts';
import { leesTekstboom } from '../dossier/yaml.ts';
import type { Opties } from './opties.ts';
import { OPZETSLEUTELS, type Opzetsleutel, opzetsleutelsVan } from './opzetsleutels.ts';
import type { Commando } from './voer.ts';

/** Defaults of options that hold for every command of a working folder. */
type Opzet = Readonly<Partial<Record<Opzetsleutel, string>>>;

const STANDAARD = 'trede.yaml';

/**
 * The options of a command, with those that the user left out as `trede.yaml` in the working folder gives them (or the file of
 * `opzet`), and what is told of that; null where no file has a say. Refuses ('invoer') a file with anything that it does not know.
 */
export function metOpzet(
  commando: Commando,
  [bestand]: readonly string[],
  opties: Opties,
): { readonly opties: Opties; readonly verteld: string | null } {
  const pad = opties.opzet ?? STANDAARD;
  if (opties.opzet === undefined && !existsSync(pad)) return { opties, verteld: null };
  const opzet = leesOpzet(pad);
  // A province is asked of a table only.
  const kan = opzetsleutelsVan(commando).filter((s) => s !== 'provincie' || !isDossier(bestand ?? ''));
  const erbij = kan.flatMap((s) => {
    const waarde = opzet[s];
    return waarde === undefined || opties[s] !== undefined ? [] : [[s, waarde] as const];
  });
  const verteld = erbij.map(([naam, waarde]) => `${naam} ${waarde}`).join(', ');
  return {
    opties: { ...opties, ...Object.fromEntries(erbij) },
    verteld: verteld === '' ? null : `Uit ${pad}: ${verteld}.`,
  };
}

function leesOpzet(pad: string): Opzet {
  const naam = basename(pad);
  const boom = leesTekstboom(leesBestand(pad), naam);
  if ('fouten' in boom) throw new Weigering('invoer', boom.fouten);
  const fouten: Melding[] = [];
  const { data } = boom;
  const gelezen =
    data === null
      ? {}
      : leesDeel(
          enkelvoudig(data),
          '',
          { lezers: lezers(bekendeKaders(data, pad)), moet: [], elders: nogNiet },
          (code, plek, melding, oplossing, waarde = null) =>
            fouten.push({
              code,
              rij: regelBijPad(plek, boom.regels),
              kolom: plek === '' ? null : plek,
              cel: null,
              waarde,
              melding: `${naam}: ${melding}`,
              oplossing,
            }),
        );
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
  return Object.fromEntries(
    Object.entries(gelezen ?? {}).flatMap(([sleutel, waarde]) => {
      if (typeof waarde !== 'string') return [];
      const isPad = OPZETSLEUTELS[sleutel as Opzetsleutel] === 'pad';
      return [[sleutel, isPad ? vanaf(pad, waarde) : waarde]];
    }),
  );
}

/** `formaat` may be a list. */
function enkelvoudig(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const { formaat } = data as { formaat?: unknown };
  return Array.isArray(formaat) ? { ...data, formaat: formaat.join(',') } : data;
}

const tekst = z.string();

/** A reader per key; `bekend` are the kaders that there are. */
function lezers(bekend: readonly string[]): Readonly<Record<string, z.ZodType<string, string>>> {
  const kader = tekst.superRefine((id, context) => {
    if (bekend.includes(id)) return;
    const params = { code: 'kader-onbekend', oplossing: kaderRaad(id, bekend) };
    context.addIssue({ code: 'custom', message: 'is geen kader', params });
  });
  return Object.fromEntries(
    Object.entries(OPZETSLEUTELS).map(([naam, soort]) => [naam, soort === 'kader' ? kader : tekst]),
  );
}

/** Ours, and those in the folder that the file names. */
function bekendeKaders(data: unknown, pad: string): readonly string[] {
  const { kaders } = (data ?? {}) as { kaders?: unknown };
  const eigen = typeof kaders === 'string' ? kadermappen(vanaf(pad, kaders)).map(({ id }) => id) : [];
  return [...ONZE_KADERS.kaders.keys(), ...eigen];
}

/** A path in the file, as seen from where one stands. */
function vanaf(pad: string, waarde: string): string {
  return isAbsolute(waarde) ? waarde : join(dirname(pad), waarde);
}

/** What a working folder will have one day; until then it is refused, for a line without effect misleads. */
function nogNiet(naam: string): string | null {
  if (naam !== 'register') return null;
  return `Verwijder de regel: ${naam} wordt nog niet uit dit bestand gelezen.`;
}
