import { BOVENAAN, type Dossierhalfjaar, dagVan, leesHalfjaar } from './dossierhalfjaar.ts';
import { type Gebeurtenis, leesGebeurtenissen } from './gebeurtenis.ts';
import { KOLOMMEN, type Periode } from './kolommen.ts';
import { keuze } from './lezers.ts';
import type { Melding } from './melding.ts';
import type { Register } from './register.ts';
import { controleerRij } from './rijcontrole.ts';
import { type Deelvorm, leesDeel, leesLijst, type Padmeld, regelBijPad } from './velden.ts';

/** One municipality over many half-years. Half-years in the order of assessment, events in the order of their dates. */
export interface Dossier {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly halfjaren: readonly Dossierhalfjaar[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
}

/** The dossier, or everything that is wrong with it. */
export type Dossierlezing = { readonly dossier: Dossier } | { readonly fouten: readonly Melding[] };

const KOP: Deelvorm = {
  lezers: {
    schema: keuze('1'),
    ...Object.fromEntries(BOVENAAN.map((naam) => [naam, KOLOMMEN[naam].waarde])),
  },
  moet: ['schema', 'gemeentecode', 'gemeente'],
  lijsten: ['halfjaren', 'gebeurtenissen'],
  elders: (naam) =>
    Object.hasOwn(KOLOMMEN, naam)
      ? `Zet ${naam} bij het halfjaar waar het over gaat, onder halfjaren.`
      : null,
};

/**
 * The strict border of a dossier: from nested data (parsed YAML or JSON) to facts, with every problem at once.
 * A problem names the path where it stands; `regels` gives the line of a path, where that is known.
 */
export function parseDossier(
  data: unknown,
  register: Register,
  regels: ReadonlyMap<string, number> = new Map(),
): Dossierlezing {
  const fouten: Melding[] = [];
  const meld: Padmeld = (code, pad, melding, oplossing, waarde = null) =>
    fouten.push({
      code,
      rij: regelBijPad(pad, regels),
      kolom: pad === '' ? null : pad,
      cel: null,
      waarde,
      melding,
      oplossing,
    });
  const kop = leesDeel(data, '', KOP, meld);
  if (kop === null) return { fouten };
  const { schema: _, ...gemeente } = kop as Partial<Periode> & { schema?: '1' };
  controleerRij(gemeente, register, meld);
  const { halfjaren: lijst, gebeurtenissen } = data as { halfjaren?: unknown; gebeurtenissen?: unknown };
  const items = leesLijst(lijst, 'halfjaren', meld);
  const naam = register.get(gemeente.gemeentecode ?? '')?.naam;
  const halfjaren = items.flatMap(
    (item, i) =>
      leesHalfjaar(
        item,
        `halfjaren[${i}]`,
        { ...gemeente, ...(naam ? { gemeente: naam } : {}) },
        register,
        meld,
      ) ?? [],
  );
  if (items.length === 0 && fouten.every((f) => f.kolom !== 'halfjaren'))
    meld(
      'geen-halfjaren',
      'halfjaren',
      'Er staat geen halfjaar in het dossier.',
      'Vul onder halfjaren ten minste één halfjaar in.',
    );
  halfjaren.sort((a, b) => (dagVan(a) < dagVan(b) ? -1 : Number(dagVan(a) > dagVan(b))));
  controleerDubbel(halfjaren, meld);
  const gelezen = leesGebeurtenissen(gebeurtenissen, 'gebeurtenissen', meld);
  if (fouten.length > 0 || !gemeente.gemeentecode || !gemeente.gemeente) return { fouten };
  return {
    dossier: {
      gemeentecode: gemeente.gemeentecode,
      gemeente: naam ?? gemeente.gemeente,
      halfjaren,
      gebeurtenissen: gelezen,
    },
  };
}

function controleerDubbel(halfjaren: readonly Dossierhalfjaar[], meld: Padmeld): void {
  halfjaren.forEach((h, i) => {
    const eerder = halfjaren[i - 1];
    if (eerder === undefined || dagVan(eerder) !== dagVan(h)) return;
    meld(
      'halfjaar-dubbel',
      h.pad,
      `${h.periode.halfjaar} wordt op ${dagVan(h)} ook beoordeeld in ${eerder.pad}.`,
      'Houd er één over, of geef met moment de andere dag op.',
    );
  });
}
