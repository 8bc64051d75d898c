import { halfjaarTekst } from '../dossier/halfjaar.ts';
import { datum as inWoorden } from '../letters/nederlands.ts';
import type { Overzicht, Overzichtregel } from '../letters/overzicht.ts';
import type { Inhoud } from '../run/ronde.ts';
import { alsJson, type Beoordeeld } from './beoordeling.ts';
import { datumVanOptie, type Opties } from './opties.ts';
import type { Gemaakt } from './rondemaken.ts';
import { json } from './schrijfwijze.ts';
import type { Werkplaats } from './werkplaats.ts';

/** The files about the whole round: the assessments as `beoordeel --json` gives them, and the overview. */
export async function rondebijlagen(
  alle: readonly Beoordeeld[],
  gemaakt: Gemaakt,
  w: Werkplaats,
  instellingen: Readonly<Record<string, string>>,
  opties: Opties,
): Promise<Inhoud[]> {
  const { document, zinnen } = beoordelingJson(alle, w, instellingen);
  const regels = overzichtregels(alle, gemaakt, zinnen);
  const halfjaar = alle[0]?.assessment.halfjaar;
  const datum = datumVanOptie(opties.datum, 'datum');
  const overzicht: Overzicht = {
    provincie: w.huisstijl.naam,
    kader: w.kader.id,
    halfjaar: halfjaar === undefined ? '' : halfjaarTekst(halfjaar),
    datum: datum === null ? '' : inWoorden(datum),
    regels,
  };
  const { overzichtHtml } = await import('../letters/overzicht.ts');
  const { overzichtXlsx } = await import('./overzichtxlsx.ts');
  const tekst = (t: string) => new TextEncoder().encode(t);
  return [
    { naam: 'beoordeling.json', bytes: document },
    { naam: 'overzicht.html', bytes: tekst(overzichtHtml(overzicht)) },
    { naam: 'overzicht.xlsx', bytes: overzichtXlsx(regels) },
  ];
}

/**
 * The document of `beoordeel --json`, assessment by assessment: of thousands of them only the bytes are held, and the
 * sentences that the overview shows as well.
 */
function beoordelingJson(
  alle: readonly Beoordeeld[],
  w: Werkplaats,
  instellingen: Readonly<Record<string, string>>,
): { document: Uint8Array; zinnen: readonly Zinnen[] } {
  const leeg = json({ kader: w.kader.id, instellingen, beoordelingen: [] });
  const begin = leeg.slice(0, leeg.lastIndexOf('[]'));
  const zinnen: Zinnen[] = [];
  const delen = alle.map((b, i) => {
    const beoordeling = alsJson(b, w.sjablonen) as Zinnen;
    const { waarschuwingen, openOordelen } = beoordeling;
    zinnen.push({
      waarschuwingen: waarschuwingen.map(({ zin }) => ({ zin })),
      openOordelen: openOordelen.map(({ vraag }) => ({ vraag })),
    });
    const tekst = JSON.stringify(beoordeling, null, 2).replaceAll('\n', '\n    ');
    return Buffer.from(`${i === 0 ? '[' : ','}\n    ${tekst}`);
  });
  if (delen.length === 0) return { document: Buffer.from(leeg), zinnen };
  return { document: Buffer.concat([Buffer.from(begin), ...delen, Buffer.from('\n  ]\n}\n')]), zinnen };
}

/** The sentences of an assessment, made once. */
interface Zinnen {
  readonly waarschuwingen: readonly { readonly zin: string }[];
  readonly openOordelen: readonly { readonly vraag: string }[];
}

function overzichtregels(
  alle: readonly Beoordeeld[],
  gemaakt: Gemaakt,
  zinnen: readonly Zinnen[],
): Overzichtregel[] {
  const brieven = perGemeente(gemaakt.brieven);
  const geen = perGemeente(gemaakt.geen);
  return alle.map(({ assessment: a }, i) => ({
    gemeentecode: a.gemeentecode,
    gemeente: a.gemeente,
    tredeVorig: a.tredeVorig,
    trede: a.trede,
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
    waarschuwingen: (zinnen[i]?.waarschuwingen ?? []).map((x) => x.zin),
    open: (zinnen[i]?.openOordelen ?? []).map((o) => o.vraag),
  }));
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
