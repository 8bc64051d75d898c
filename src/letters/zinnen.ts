import type { Beoordeling, Bevinding } from '../assessment/beoordeling.ts';
import type { Datum } from '../dossier/datum.ts';
import {
  type Halfjaar,
  halfjaarTekst,
  informatiemoment,
  peildatum,
  verschoven,
} from '../dossier/halfjaar.ts';
import { platteTekst, regels } from '../formats/brief.ts';
import { naarBlokken } from './template/blokken.ts';
import { type Spoor, vulIn } from './template/render.ts';
import { bouwsteen, type Sjablonen, zoekBouwsteen } from './template/sjablonen.ts';
import type { ClausuleVelden } from './velden/velden.ts';

/** The folder of the clauses of each kind of finding, under `templates/bouwstenen/`. */
export type Clausulesoort =
  | 'gronden'
  | 'waarschuwingen'
  | 'signalen'
  | 'vragen'
  | 'termijnen'
  | 'uitleg'
  | 'oordelen'
  | 'eerder';

/** Of whom and when a finding is: enough for its sentence. */
export type Betreft = Pick<Beoordeling, 'gemeente' | 'halfjaar' | 'kader'>;

/** The finding as a sentence of Dutch: the clause with its code, the same as the letter uses. */
export function zin(
  b: Bevinding & { readonly datum?: Datum | null },
  soort: Clausulesoort,
  betreft: Betreft,
  sjablonen: Sjablonen,
  spoor?: Spoor,
): string {
  const { bestand, bereik } = clausule(b, soort, betreft);
  const knopen = bouwsteen(sjablonen, bestand, betreft.kader, { bestand, regel: 1, kolom: 1 });
  const geenClausule = () => {
    throw new Error('een clausule roept geen andere clausule aan');
  };
  spoor?.bestand(zoekBouwsteen(sjablonen, bestand, betreft.kader) ?? bestand);
  const { blokken } = naarBlokken(
    vulIn(sjablonen, knopen, bereik, betreft.kader, geenClausule, spoor),
    bestand,
  );
  return blokken.flatMap(regels).map(platteTekst).join(' ');
}

/** The file of a clause and the data it may use. */
export function clausule(
  b: Bevinding & { readonly datum?: Datum | null },
  soort: Clausulesoort,
  betreft: Betreft,
): { bestand: string; bereik: Record<string, unknown> } {
  const bereik = {
    gemeente: { naam: betreft.gemeente },
    periode: periodeVelden(betreft.halfjaar),
    cijfers: b.cijfers,
    gegevens: b.gegevens,
    datum: b.datum ?? null,
  };
  return { bestand: `bouwstenen/${soort}/${b.code}.njk`, bereik };
}

/** The half-year as letters name it. */
export function periodeVelden(halfjaar: Halfjaar): ClausuleVelden['periode'] {
  const vorig = verschoven(halfjaar, -1);
  const volgend = verschoven(halfjaar, 1);
  return {
    halfjaar,
    tekst: halfjaarTekst(halfjaar),
    zin: inZin(halfjaar),
    vorig,
    volgend,
    volgendZin: inZin(volgend),
    peildatum: peildatum(halfjaar),
    volgendePeildatum: peildatum(volgend),
    volgendInformatiemoment: informatiemoment(volgend),
  };
}

/** `de tweede helft van 2023`. */
function inZin(halfjaar: Halfjaar): string {
  return `de ${halfjaarTekst(halfjaar).replace('helft\u00a0', 'helft van\u00a0')}`;
}
