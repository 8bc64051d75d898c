import { z } from 'zod';
import { nearest } from '../../dossier/gelijkenis.ts';
import { parseHalfjaar } from '../../dossier/halfjaar.ts';
import { KOLOMMEN } from '../../dossier/kolommen.ts';
import type { Melding } from '../../dossier/melding.ts';
import { leesTekstboom } from '../../dossier/yaml.ts';
import { CONTROLEKOLOMMEN, kern, kolomVan } from './kop.ts';

/** How the headings of somebody else's table answer to our columns. */
export interface Koppeling {
  /** Their heading (as `kern` writes it) → our column. */
  readonly kolommen: ReadonlyMap<string, string>;
  /** One column that holds both: which sign means achterstand, and at the beginning or the end of the half-year. */
  readonly saldo: {
    readonly kop: string;
    readonly achterstand: 'positief' | 'negatief';
    readonly moment: 'begin' | 'eind';
  } | null;
  /** The half-year of every row, for a table that does not say. */
  readonly halfjaar: string | null;
  /** Rows whose name begins like this are no municipality: `Totaal`, `Provincie`. */
  readonly overslaan: readonly string[];
  /** Columns that stand in another table, by gemeentecode. */
  readonly aanvullen: { readonly bestand: string; readonly kolommen: readonly string[] } | null;
}

export const GEEN_KOPPELING: Koppeling = {
  kolommen: new Map(),
  saldo: null,
  halfjaar: null,
  overslaan: [],
  aanvullen: null,
};

const ONZE = [...Object.keys(KOLOMMEN), ...CONTROLEKOLOMMEN];
const tekst = z.string().trim().min(1);
const kolom = tekst.refine((naam) => ONZE.includes(naam), {
  error: ({ input }) => {
    const lijkt = nearest(String(input), ONZE);
    return `"${String(input)}" is geen kolom van ons${lijkt === null ? '' : `; bedoelt u ${lijkt}?`}`;
  },
});

const VORM = z.strictObject({
  kolommen: z.record(tekst, kolom).default({}),
  saldo: z
    .strictObject({
      kop: tekst,
      achterstand: z.enum(['positief', 'negatief']),
      moment: z.enum(['begin', 'eind']).default('begin'),
    })
    .nullable()
    .default(null),
  halfjaar: tekst
    .refine((t) => parseHalfjaar(t) !== null, { error: 'is geen halfjaar zoals 2023-II' })
    .nullable()
    .default(null),
  overslaan: z.array(tekst).default([]),
  aanvullen: z
    .strictObject({ bestand: tekst, kolommen: z.array(kolom).min(1) })
    .nullable()
    .default(null),
});

/** Reads a koppeling (YAML), or everything that is wrong with it. */
export function parseKoppeling(
  bytes: Uint8Array,
  bestand: string,
): { koppeling: Koppeling } | { fouten: readonly Melding[] } {
  const gelezen = leesTekstboom(bytes, bestand);
  if ('fouten' in gelezen) return { fouten: gelezen.fouten.map((f) => vanKoppeling(f, bestand)) };
  const { data, error } = VORM.safeParse(gelezen.data);
  const fouten = (error?.issues ?? []).map((issue): Melding => {
    const pad = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join(
      '.',
    );
    return {
      code: 'koppeling-onleesbaar',
      rij: gelezen.regels.get(pad) ?? null,
      kolom: pad === '' ? null : pad,
      cel: null,
      waarde: null,
      melding: `${bestand}: ${uitleg(issue)}.`,
      oplossing: 'Verbeter de koppeling; data/koppelingen/ heeft voorbeelden.',
    };
  });
  if (data === undefined) return { fouten };
  const kolommen = new Map(Object.entries(data.kolommen).map(([kop, naam]) => [kern(kop), naam]));
  return { koppeling: { ...data, kolommen } };
}

/** The reader of YAML speaks of a dossier, which is what it mostly reads. */
function vanKoppeling(fout: Melding, bestand: string): Melding {
  const oplossing = 'Controleer deze regel en die erboven; data/koppelingen/ heeft voorbeelden.';
  switch (fout.code) {
    case 'dossier-onleesbaar':
      return { ...fout, code: 'koppeling-onleesbaar', oplossing };
    case 'meer-dossiers':
      return {
        ...fout,
        code: 'koppeling-onleesbaar',
        melding: `${bestand}: er staat meer dan één koppeling in het bestand.`,
        oplossing: 'Maak van elke koppeling een eigen bestand.',
      };
    case 'bestand-te-groot':
      return { ...fout, oplossing: 'Verwijder uit de koppeling wat er niet in hoort.' };
    default:
      return fout;
  }
}

/** Our column for a heading under a koppeling; null when nobody knows it. */
export function kolomOnder(koppeling: Koppeling, kopje: string): string | null {
  return koppeling.kolommen.get(kern(kopje)) ?? kolomVan(kopje);
}

function uitleg(issue: z.core.$ZodIssue): string {
  const wat = issue.path.length === 0 ? 'de koppeling' : issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${wat} kent ${issue.keys.join(', ')} niet; kies uit ${Object.keys(VORM.shape).join(', ')}`;
    case 'invalid_value':
      return `${wat} is geen van: ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `${wat} ontbreekt of heeft een andere vorm (${issue.expected} verwacht)`;
    case 'custom':
      return issue.message.startsWith('"') ? issue.message : `${wat} ${issue.message}`;
    default:
      return `${wat} is leeg of niet te lezen`;
  }
}
