import { type Beoordeling, tredeVan, vragenVan } from '../../assessment/beoordeling.ts';
import { ZONDER_ADRES } from '../../cli/briefverslag.ts';
import { datumVanOptie, type Opties } from '../../cli/opties.ts';
import { halfjaarTekst } from '../../dossier/halfjaar.ts';
import { datum as inWoorden } from '../../letters/nederlands.ts';
import type { Overzicht } from '../../letters/overzicht/overzicht.ts';
import type { Overzichtregel } from '../../letters/overzicht/overzichtregel.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { zin } from '../../letters/zinnen.ts';
import { sha256VanStroom } from '../../round/hash.ts';
import { jsonlijst } from '../../round/jsonlijst.ts';
import type { Bijlage } from '../../round/ronde.ts';
import type { Werkplaats } from '../brieven/werkplaats.ts';
import { alsJson, type Beoordeeld } from '../invoer/beoordeling.ts';
import type { Gemaakt, Rondebrief } from './maken.ts';

/** The files about the whole round: the assessments as `beoordeel --json` gives them, and the overview. */
export async function rondebijlagen(
  alle: readonly Beoordeeld[],
  gemaakt: Gemaakt,
  w: Werkplaats,
  instellingen: Readonly<Record<string, string>>,
  opties: Opties,
): Promise<Bijlage[]> {
  const regels = overzichtregels(alle, gemaakt, w.sjablonen);
  const halfjaar = alle[0]?.beoordeling.halfjaar;
  const datum = datumVanOptie(opties.datum, 'datum');
  const overzicht: Overzicht = {
    provincie: w.huisstijl.naam,
    kader: w.kader.id,
    halfjaar: halfjaar === undefined ? '' : halfjaarTekst(halfjaar),
    datum: datum === null ? '' : inWoorden(datum),
    regels,
  };
  const { overzichtHtml } = await import('../../letters/overzicht/overzicht.ts');
  const { overzichtXlsx } = await import('./overzichtxlsx.ts');
  const html = new TextEncoder().encode(overzichtHtml(overzicht));
  const xlsx = overzichtXlsx(regels);
  return [
    bijlage('beoordeling.json', () => beoordelingJson(alle, w, instellingen)),
    bijlage('overzicht.html', () => [html]),
    bijlage('overzicht.xlsx', () => [xlsx]),
  ];
}

function bijlage(naam: string, delen: Bijlage['delen']): Bijlage {
  return { naam, sha256: sha256VanStroom(delen()), delen };
}

/** The document of `beoordeel --json`, assessment by assessment. */
function beoordelingJson(
  alle: readonly Beoordeeld[],
  w: Werkplaats,
  instellingen: Readonly<Record<string, string>>,
): Iterable<Uint8Array> {
  function* beoordelingen() {
    for (const b of alle) yield alsJson(b.beoordeling, b.regel.rij, w.sjablonen);
  }
  return jsonlijst({ schema: 1, kader: w.kader.id, instellingen }, 'beoordelingen', beoordelingen());
}

function overzichtregels(
  alle: readonly Beoordeeld[],
  gemaakt: Gemaakt,
  sjablonen: Sjablonen,
): Overzichtregel[] {
  const brieven = perGemeente(gemaakt.brieven);
  const geen = perGemeente(gemaakt.geen);
  return alle.map(({ beoordeling: a }) => ({
    gemeentecode: a.gemeentecode,
    gemeente: a.gemeente,
    tredeVorig: a.tredeVorig,
    trede: tredeVan(a),
    voorstel: a.status === 'open',
    taakstelling: a.cijfers.taakstelling,
    opgave: a.cijfers.totaalopgave,
    gehuisvest: a.cijfers.gehuisvest,
    bijtelling: a.cijfers.bijtelling,
    achterstandBegin: a.cijfers.achterstandBegin,
    achterstand: a.cijfers.achterstand,
    voorsprong: a.cijfers.voorsprong,
    brieven: (brieven.get(a.gemeentecode) ?? []).map((b) => ({
      soort: b.soort,
      concept: b.concept !== null,
      bestanden: b.merken.map((m) => m.naam),
    })),
    geen: (geen.get(a.gemeentecode) ?? []).map((g) => g.reden),
    waarschuwingen: waarschuwingen(a, brieven.get(a.gemeentecode) ?? [], sjablonen),
    open: vragenVan(a).map((o) => zin(o, 'vragen', a, sjablonen)),
  }));
}

/** What is to be looked at: of the assessment, and of its letters. */
function waarschuwingen(a: Beoordeling, brieven: readonly Rondebrief[], sjablonen: Sjablonen): string[] {
  return [
    ...new Set([
      ...a.waarschuwingen.map((x) => zin(x, 'waarschuwingen', a, sjablonen)),
      ...brieven.flatMap((b) => b.waarschuwingen),
      ...(brieven.some((b) => b.zonderAdres) ? [ZONDER_ADRES] : []),
    ]),
  ];
}

function perGemeente<T extends { readonly gemeentecode: string }>(
  lijst: readonly T[],
): ReadonlyMap<string, T[]> {
  const uit = new Map<string, T[]>();
  for (const item of lijst) {
    const al = uit.get(item.gemeentecode);
    if (al === undefined) uit.set(item.gemeentecode, [item]);
    else al.push(item);
  }
  return uit;
}
