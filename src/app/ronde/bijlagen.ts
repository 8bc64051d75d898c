import { type Beoordeling, tredeVan, vragenVan } from '../../assessment/beoordeling.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { halfjaarTekst } from '../../dossier/halfjaar.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import type { Overzicht } from '../../letters/overzicht/overzicht.ts';
import type { Overzichtregel } from '../../letters/overzicht/overzichtregel.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import { zin } from '../../letters/zinnen.ts';
import { BEOORDELING } from '../../round/naam.ts';
import type { Inhoud } from '../../round/store/store.ts';
import { bestandsrol } from '../brieven/rol.ts';
import { perGemeente } from '../pergemeente.ts';
import { taakwoorden } from '../taakwoorden.ts';
import { document } from '../taal.ts';
import { tedoenVan, ZONDER_ADRES } from '../tedoen.ts';
import { vertel } from '../vertel.ts';
import type { Beeldbrief, Rondebeeld } from './beeld.ts';

/** The files about the whole round: the assessments as `beoordeel --json` gives them, and the overview. */
export async function rondebijlagen(beeld: Rondebeeld): Promise<Inhoud[]> {
  const { beoordeeld, werkplaats, opdracht } = beeld;
  const { sjablonen } = werkplaats;
  const { kader, instellingen } = opdracht;
  const taken = tedoenVan(beeld).map(taakwoorden);
  const samen = new Set(taken.flatMap((t) => (t.gemeenten.length >= SAMEN_VANAF ? [t.tekst] : [])));
  const regels = overzichtregels(beeld, sjablonen, samen);
  const halfjaar = beoordeeld[0]?.beoordeling.halfjaar;
  const overzicht: Overzicht = {
    provincie: werkplaats.huisstijl.naam,
    kader: kader.id,
    halfjaar: halfjaar === undefined ? '' : halfjaarTekst(halfjaar),
    datum: inWoorden(opdracht.briefdatum),
    taken,
    regels,
  };
  const { overzichtHtml } = await import('../../letters/overzicht/overzicht.ts');
  const { overzichtXlsx } = await import('./overzichtxlsx.ts');
  const { verzendlijstXlsx } = await import('./verzendlijst.ts');
  const beoordelingen = beoordeeld.map((b) => vertel(b.beoordeling, b.regel.rij, sjablonen));
  return [
    { naam: BEOORDELING, bytes: utf8(document({ kader: kader.id, instellingen, beoordelingen })) },
    { naam: 'overzicht.html', bytes: utf8(overzichtHtml(overzicht)) },
    { naam: 'overzicht.xlsx', bytes: overzichtXlsx(regels, taken) },
    { naam: 'verzendlijst.xlsx', bytes: verzendlijstXlsx(beeld.brieven) },
  ];
}

function utf8(tekst: string): Uint8Array {
  return new TextEncoder().encode(tekst);
}

function overzichtregels(
  beeld: Rondebeeld,
  sjablonen: Sjablonen,
  samen: ReadonlySet<string>,
): Overzichtregel[] {
  const brieven = perGemeente(beeld.brieven);
  const geen = perGemeente(beeld.geen);
  return beeld.beoordeeld.map(({ beoordeling: a }) => ({
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
    voorsprongBegin: a.cijfers.voorsprongBegin,
    achterstand: a.cijfers.achterstandNog,
    voorsprong: a.cijfers.voorsprong,
    brieven: (brieven.get(a.gemeentecode) ?? []).map((b) => ({
      soort: b.soort,
      concept: b.concept !== null,
      verzonden: b.verzonden === null ? null : verzondenWoorden(b.verzonden),
      bestanden: b.bestanden.flatMap(({ naam }) => {
        const rol = bestandsrol(naam);
        return rol === null ? [] : [{ naam, ...rol }];
      }),
    })),
    geen: (geen.get(a.gemeentecode) ?? []).map((g) => g.reden),
    waarschuwingen: waarschuwingen(a, brieven.get(a.gemeentecode) ?? [], sjablonen).filter(
      (w) => !samen.has(w),
    ),
    open: vragenVan(a).map((o) => zin(o, 'vragen', a, sjablonen)),
  }));
}

/** From this many gemeenten on a warning stands at the top only. */
const SAMEN_VANAF = 3;

/** `16 februari 2024, post`. */
function verzondenWoorden({ datum, kanaal }: NonNullable<Beeldbrief['verzonden']>): string {
  const dag = parseDatum(datum);
  return `${dag === null ? datum : inWoorden(dag)}, ${kanaal}`;
}

/** What is to be looked at: of the assessment, and of its letters. */
function waarschuwingen(a: Beoordeling, brieven: readonly Beeldbrief[], sjablonen: Sjablonen): string[] {
  return [
    ...new Set([
      ...a.waarschuwingen.map((x) => zin(x, 'waarschuwingen', a, sjablonen)),
      ...brieven.flatMap((b) => b.waarschuwingen),
      ...(brieven.some((b) => b.zonderAdres) ? [ZONDER_ADRES] : []),
    ]),
  ];
}
