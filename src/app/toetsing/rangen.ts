import { tredeVan } from '../../assessment/beoordeling.ts';
import { isBijstuk } from '../../dossier/briefsoort.ts';
import { ONBESLIST, type Rang, type Rangfeiten, rangVan } from '../../review/rang.ts';
import type { Getoetst, Toetsstand } from './stand.ts';
import type { Gemeenteuitkomst } from './uitkomsten.ts';

/** How much attention a letter asks, with the code that says why; what goes with a letter asks what its letter asks. */
export function rangIn(toetsing: Toetsstand, stuk: Getoetst): Rang {
  const uitkomst = toetsing.uitkomsten.get(stuk.feiten.gemeentecode);
  const telt = toetsing.geschift.ongeldig.length === 0;
  const { toestand } = stuk.toestand;
  const vast =
    uitkomst === undefined || stuk.feiten.concept
      ? 'open'
      : toestand === 'tegenstrijdig'
        ? 'tegenstrijdig'
        : telt
          ? null
          : 'besluit-telt-niet';
  if (uitkomst === undefined) return ONBESLIST;
  return rangVan({ vast, ...feitenVan(uitkomst, soortVan(toetsing, stuk)) });
}

/** The kind of the letter that this one goes with. */
function soortVan({ stukken }: Toetsstand, { feiten }: Getoetst): string {
  if (!isBijstuk(feiten.soort)) return feiten.soort;
  const brief = stukken.find(
    (s) => s.feiten.gemeentecode === feiten.gemeentecode && !isBijstuk(s.feiten.soort),
  );
  return brief?.feiten.soort ?? feiten.soort;
}

function feitenVan({ beoordeeld, omslag }: Gemeenteuitkomst, soort: string): Omit<Rangfeiten, 'vast'> {
  const { beoordeling: a, regel } = beoordeeld;
  const { totaalopgave, achterstandBegin, achterstandNog, voorsprongBegin, bijtelling } = a.cijfers;
  const personen = omslag().flatMap((o) => (o.verschil === null ? [] : [Math.abs(o.verschil)]));
  return {
    soort,
    trede: tredeVan(a) ?? 0,
    tredeVorig: a.tredeVorig,
    spoed: regel.periode.oordeel_spoed === 'ja',
    omslag: personen.length === 0 ? null : Math.min(...personen),
    opgave: totaalopgave,
    voorsprong: voorsprongBegin ?? 0,
    oordelen: a.oordelen.length,
    bijtelling: bijtelling ?? 0,
    waarschuwingen: a.waarschuwingen.length,
    toelichting: (regel.periode.toelichting ?? '') !== '',
    verandering:
      achterstandBegin === null || achterstandNog === null ? null : achterstandNog - achterstandBegin,
  };
}
