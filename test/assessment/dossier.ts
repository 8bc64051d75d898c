import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { tredeVan } from '../../src/assessment/beoordeling.ts';
import { replay, type Stap, type Verloop } from '../../src/assessment/verloop.ts';
import { type Dossierlezing, parseDossier } from '../../src/dossier/dossier.ts';
import { parseRegister } from '../../src/dossier/register.ts';
import { leesTekstboom } from '../../src/dossier/yaml.ts';
import { KADERS } from '../../src/index.ts';

const REGISTER = 'samples/ronde-2023-II/gemeenten.csv';
export const register = parseRegister(readFileSync(REGISTER, 'utf8'), REGISTER);

type Waarden = Readonly<Record<string, unknown>>;

/** Text of a dossier file, read as a file would be. */
export function lees(tekst: string | Uint8Array): Dossierlezing {
  const bytes = typeof tekst === 'string' ? new TextEncoder().encode(tekst) : tekst;
  const boom = leesTekstboom(bytes, 'dossier.yaml');
  return 'fouten' in boom ? boom : parseDossier(boom.data, register, boom.regels);
}

/** A half-year under utrecht-2024: only what differs. The first one of a dossier states where the gemeente stood. */
export function halfjaar(naam: string, anders: Waarden = {}): Waarden {
  return { halfjaar: naam, taakstelling: 40, gehuisvest: 30, verificatie_datum: '2024-01-15', ...anders };
}

/** Where a dossier begins. */
export function eerste(naam: string, anders: Waarden = {}): Waarden {
  return halfjaar(naam, { trede_vorig: 1, achterstand_begin: 0, voorsprong_begin: 0, ...anders });
}

export function oordeel(vraag: string, antwoord: string): Waarden {
  return { vraag, antwoord, door: 'Gedeputeerde Staten', datum: '2024-02-01', motivering: 'Zo is besloten.' };
}

/** Replays half-years and events; throws when the border refuses them. */
export function verloop(
  halfjaren: readonly Waarden[],
  gebeurtenissen: readonly Waarden[] = [],
  kader = 'utrecht-2024',
): Verloop {
  const kop = { schema: 1, gemeentecode: 'GM9006', gemeente: 'Grasmeer' };
  const gelezen = lees(stringify({ ...kop, halfjaren, gebeurtenissen }, { aliasDuplicateObjects: false }));
  if ('fouten' in gelezen) throw new Error(gelezen.fouten.map((f) => `${f.kolom}: ${f.melding}`).join('\n'));
  const gevonden = KADERS.get(kader);
  if (gevonden === undefined) throw new Error(kader);
  return replay(gelezen.dossier, gevonden);
}

/** The assessments; throws when there is a bezwaar. */
export function stappen(...argumenten: Parameters<typeof verloop>): readonly Stap[] {
  const { stappen, bezwaren } = verloop(...argumenten);
  if (bezwaren.length > 0) throw new Error(JSON.stringify(bezwaren.map(({ periode: _, ...b }) => b)));
  return stappen;
}

/** `1 → 2`, with the status where it is not bepaald. */
export function tredes(lijst: readonly Stap[]): string[] {
  return lijst.map(({ beoordeling: a }) =>
    `${a.tredeVorig ?? '?'} → ${tredeVan(a) ?? '?'} ${a.status === 'bepaald' ? '' : a.status}`.trim(),
  );
}

export function codes(stap: Stap | undefined): string[] {
  return (stap?.beoordeling.waarschuwingen ?? []).map((w) => w.code);
}
