import { Weigering } from '../../dossier/weigering.ts';
import { leesOdt } from '../../formats/odt/lees.ts';
import { ARCHIEF, briefbestand } from '../../round/naam.ts';
import type { Rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import type { Bevonden } from '../../round/verifieer.ts';

/** What a letter and the line of the journal that it was made by tell of the same. */
const ZELFDE = { versie: 'een andere versie van trede', kader: 'een ander kader', datum: 'een andere datum' };

/**
 * The files that the journal tells otherwise than the line they were made by: a letter of another version, kader or date, a
 * format that was not asked for, an .odt that is none. Such a letter would not be made again, and so not be looked at.
 */
export async function tegenDeRonde(store: RoundStore, { stukken, rondes }: Rondestand): Promise<Bevonden[]> {
  const uit: Bevonden[] = [];
  for (const { regel } of stukken.values()) {
    const ronde = rondes.find((r) => r.nummer === regel.ronde);
    const anders = Object.entries(ZELFDE).find(([veld]) => ronde?.vast[veld] !== regel.gegevens[veld])?.[1];
    const formaten = [...(ronde?.keuzes.formaat?.split(',') ?? []), ARCHIEF];
    for (const { naam } of regel.bestanden) {
      const formaat = briefbestand(naam)?.formaat ?? '';
      const reden =
        ronde === undefined
          ? 'het journaal noemt niet waaruit de brief is gemaakt'
          : anders !== undefined
            ? `het journaal noemt bij de brief ${anders} dan bij de ronde`
            : !formaten.includes(formaat)
              ? `de ronde maakt geen ${formaat}`
              : formaat === 'odt' && !(await isOdt(store, naam))
                ? 'het is geen ODT'
                : null;
      if (reden !== null) uit.push({ bestand: naam, oordeel: 'anders', reden });
    }
  }
  return uit;
}

async function isOdt(store: RoundStore, naam: string): Promise<boolean> {
  try {
    leesOdt((await store.lees(naam)) ?? new Uint8Array());
    return true;
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return false;
  }
}
