import { vragenVan } from '../assessment/beoordeling.ts';
import { rustoordeel } from '../assessment/opverzoek.ts';
import { briefeisen } from '../assessment/verzendeisen/brief.ts';
import { eis, type Verzendeis } from '../assessment/verzendeisen/verzendeis.ts';
import type { Verzendfeiten } from '../assessment/verzendeisen/verzendfeiten.ts';
import { opsomming } from '../dossier/nederlands.ts';
import { type Block, type Checklistpunt, inlines } from '../formats/brief.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import type { Sjablonen } from './template/sjablonen.ts';
import { zelfdeKenmerk } from './velden/kenmerk.ts';
import { zin } from './zinnen.ts';

/** Why this letter may not go out yet; empty when it may. No option forces a final one. */
export function verzendeisen(
  o: Briefopdracht,
  blokken: readonly Block[],
  checklist: readonly Checklistpunt[],
  sjablonen: Sjablonen,
): readonly Verzendeis[] {
  const { beoordeling: a } = o;
  const ontbreekt = checklist.flatMap(({ punt, zin: staatEr }) => (staatEr === null ? [punt] : []));
  // That the answer is still to come is what this letter says.
  const vragen = rustoordeel(a, o.soort)?.antwoord === 'aangevoerd' ? [] : vragenVan(a);
  const eisen = [
    ...vragen.map((vraag) => eis('vraag-open', { tekst: zin(vraag, 'vragen', a, sjablonen) })),
    ...[...inlines(blokken)].flatMap((i) =>
      i.type === 'slot' ? [eis('plek-leeg', { tekst: i.text.slice('[invullen: '.length, -1) })] : [],
    ),
    ...briefeisen(feitenVan(o)),
    ...(ontbreekt.length > 0 ? [eis('punt-ontbreekt', { tekst: opsomming(ontbreekt) })] : []),
  ];
  return eisen.length === 0 && o.concept ? [eis('concept-gevraagd')] : eisen;
}

/** What the requirements of a letter are weighed on. */
export function feitenVan(o: Briefopdracht): Verzendfeiten {
  return {
    beoordeling: o.beoordeling,
    periode: o.periode,
    soort: o.bij?.soort ?? o.soort,
    stuk: o.soort,
    briefdatum: o.briefdatum,
    moment: o.moment,
    heeftBeleidsregel: o.huisstijl.beleidsregel !== null,
    ondertekend: o.huisstijl.ondertekening.ondertekenaars.every(({ naam }) => naam !== null),
    hoofdbriefIsConcept: o.bij !== null && o.bij.brief.concept !== null,
    verleden: o.verleden,
    onaannemelijk: o.onaannemelijk,
    zelfdeKenmerk: zelfdeKenmerk(o),
  };
}

/** The same in sentences; null for a letter that may go out. */
export function conceptredenen(
  o: Briefopdracht,
  blokken: readonly Block[],
  checklist: readonly Checklistpunt[],
  sjablonen: Sjablonen,
): readonly string[] | null {
  const redenen = verzendeisen(o, blokken, checklist, sjablonen).map((e) =>
    zin(e, 'verzendeisen', o.beoordeling, sjablonen),
  );
  return redenen.length === 0 ? null : redenen;
}
