import { eersteDag } from '../../dossier/halfjaar.ts';
import { opsomming } from '../../dossier/nederlands.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { gebeurtenis, huisstijlbron, ingevuld, kolom, regelVanCode, uitHalfjaar } from './bronnen.ts';
import type { Briefgegevens } from './gegevens.ts';
import { dag, dagOfLeeg, tekstOfLeeg, type Veldtabel } from './veld.ts';

/** What only the letters of treden 4 to 6, and what goes with them, use. */
export const HOGE_VELDEN: Veldtabel<Briefgegevens, Briefopdracht> = {
  /** The first day of the half-year: the achterstand it began with stood on that day. */
  halfjaarBegin: dag(({ p }) => eersteDag(p.halfjaar), uitHalfjaar),
  beoogdeTermijn: tekstOfLeeg(
    ({ o, p }) => o.verleden?.invulling.beoogde_termijn ?? p.beoogde_termijn,
    (o) =>
      (o.verleden?.invulling.beoogde_termijn == null
        ? kolom('beoogde_termijn')
        : ingevuld('beoogde_termijn'))(o),
  ),
  lastEinde: dagOfLeeg(
    ({ o, p }) => o.verleden?.besluit?.last_einddatum ?? p.last_einddatum,
    (o) => (o.verleden?.besluit == null ? kolom('last_einddatum') : gebeurtenis)(o),
  ),
  /** When the letter was sent, where that is known. */
  verzonden: dagOfLeeg(
    ({ o }) => o.verzenddatum,
    () => 'brief: de dag van verzending',
  ),
  laatsteBeroepsdag: dagOfLeeg(
    ({ a }) => a.termijnen.find((t) => t.code === 'beroep')?.datum ?? null,
    (o) => `berekend: ${regelVanCode(o, 'beroep') ?? ''}`,
  ),
  /** Where a mededeling appears. */
  mededelingIn: tekstOfLeeg(
    ({ h }) => (h.publicatiemedia.length === 0 ? null : opsomming(h.publicatiemedia)),
    huisstijlbron('publicatiemedia'),
  ),
};
