import { type BeoordelingMetTrede, tredeVan } from '../../assessment/beoordeling.ts';
import { type Voorgeschiedenis, voorgeschiedenis } from '../../assessment/voorgeschiedenis.ts';
import { isBijstuk, type Stuksoort, soortkenmerken } from '../../dossier/briefsoort.ts';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import { ongebruikt } from '../../dossier/invulling.ts';
import type { Checklistpunt } from '../../formats/brief.ts';
import { type Briefopdracht, briefopdracht } from '../../letters/briefopdracht.ts';
import { sjabloonbestand } from '../../letters/briefplek.ts';
import { type Opgesteld, stelOp } from '../../letters/compose.ts';
import { andereTrede } from '../../letters/eigenbrief.ts';
import { kenmerk } from '../../letters/velden/kenmerk.ts';
import { zin } from '../../letters/zinnen.ts';
import { briefnaam } from '../../round/naam.ts';
import { type Beoordeeld, cijferdag, ontbrekendeNamen, plekVan } from '../beoordeeld.ts';
import type { Maakopdracht } from '../opdracht.ts';
import { bestandenVan, type Omtezetten, zonderVreemdTeken } from './bestanden.ts';
import { bijlageVan } from './bijlage.ts';
import { archiefbestand, teruggelezen } from './controle.ts';
import { eerderOpen } from './eerderopen.ts';
import { type Postgegevens, postVan } from './post.ts';
import type { Werkplaats } from './werkplaats.ts';

/** One letter, made and not yet written. */
export interface GemaakteBrief {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly soort: Stuksoort;
  readonly trede: number;
  readonly kenmerk: string;
  readonly concept: readonly string[] | null;
  /** What a jurist checks in a letter of treden 4 to 6, each point with its sentence. */
  readonly checklist: readonly Checklistpunt[];
  /** What legal staff must look at before the letter goes out. */
  readonly waarschuwingen: readonly string[];
  readonly zonderAdres: boolean;
  readonly post: Postgegevens;
  /** The name of its files, without what differs per format. */
  readonly naam: string;
  /** The templates that its words came from, by their path. */
  readonly sjablonen: readonly string[];
  readonly bestanden: readonly Omtezetten[];
}

/** A municipality without a letter that it should have had, and why. */
export interface GeenBrief {
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly reden: string;
}

/** Makes the letters that an assessment calls for; nothing is written yet. */
export function maakBrievenVan(
  b: Beoordeeld,
  w: Werkplaats,
): { brieven: GemaakteBrief[]; geen: GeenBrief[] } {
  const { beoordeling: a } = b;
  const { gemeentecode, gemeente } = a;
  const brieven: GemaakteBrief[] = [];
  const geen: GeenBrief[] = [];
  const zonder = (reden: string) => geen.push({ gemeentecode, gemeente, reden });
  if (a.status === 'onbepaald') {
    const eerst = eerderOpen(b, w.sjablonen);
    const leeg = `onbepaald; leeg en beslissend: ${ontbrekendeNamen(a.ontbrekend)} (${plekVan(b.regel)})`;
    zonder(eerst === null ? leeg : `${leeg}; ${eerst}`);
    return { brieven, geen };
  }
  const trede = tredeVan(a);
  for (const soort of soortenVan(a, w.opdracht)) {
    const onbekend = Object.entries(a.cijfers).filter(([, waarde]) => waarde === null);
    const sjabloon = sjabloonbestand(soort, { kader: a.kader, ladder: a.ladder, trede }, w.sjablonen);
    if (!w.sjablonen.has(sjabloon))
      zonder(`trede ${trede}: voor de brief "${soort}" is er geen sjabloon (${sjabloon})`);
    else if (onbekend.length > 0)
      zonder(
        `de trede staat vast, maar in de brief ontbreekt een cijfer: ${onbekend.map(([naam]) => naam).join(', ')} (${plekVan(b.regel)})`,
      );
    else brieven.push(...(zonderVreemdTeken(() => maakBrief(b, a, soort, w), zonder) ?? []));
  }
  return { brieven, geen };
}

/** The kinds that are called for; where one letter takes the place of another, only of that other's side. */
function soortenVan({ brieven }: BeoordelingMetTrede, { soort, deel }: Maakopdracht): readonly Stuksoort[] {
  if (soort !== null) return [soort];
  const vervangt = deel?.vervangt;
  if (vervangt == null) return brieven;
  const naast = (s: string) => soortkenmerken(s).opVerzoek;
  return brieven.filter((s) => (naast(vervangt.soort) ? s === vervangt.soort : !naast(s)));
}

/** The letter, and what goes with it: the copy for the raad and the mededeling. */
function maakBrief(b: Beoordeeld, a: BeoordelingMetTrede, soort: Stuksoort, w: Werkplaats): GemaakteBrief[] {
  const { regel } = b;
  const { briefdatum, verzenddatum, kader } = w.opdracht;
  const opdracht = briefopdracht({
    beoordeling: a,
    periode: regel.periode,
    vindplaats: { bestand: w.bestand, rij: regel.rij, cellen: regel.cellen },
    soort,
    kader,
    huisstijl: w.huisstijl,
    briefdatum,
    verzenddatum,
    moment: cijferdag(b, w.opdracht),
    verleden: verledenVan(b, briefdatum),
    eerder: w.eerder.filter((e) => e.gemeentecode === a.gemeentecode),
    landelijk: w.landelijk,
    onaannemelijk: w.onaannemelijk(a.gemeentecode),
    concept: w.opdracht.concept,
    ...vanDeel(w.opdracht),
  });
  return stelOp(opdracht, w.sjablonen).map((stuk) => gemaakt(stuk, b, w));
}

/** What a letter of a part of a round must know of the letters before it. */
function vanDeel({ deel }: Maakopdracht): Pick<Briefopdracht, 'vervangt' | 'bezet'> {
  const { vervangt = null, kenmerken = [] } = deel ?? {};
  const datum = parseDatum(vervangt?.datum ?? '');
  return {
    vervangt: vervangt === null || datum === null ? null : { datum, kenmerk: vervangt.kenmerk },
    bezet: kenmerken,
  };
}

function verledenVan({ verleden }: Beoordeeld, briefdatum: Datum): Voorgeschiedenis | null {
  if (verleden === null) return null;
  const { gebeurtenissen, beoordelingen, invulling, last } = verleden;
  return voorgeschiedenis(gebeurtenissen, beoordelingen, briefdatum, invulling, last);
}

function gemaakt(
  { soort, opdracht, brief, takken }: Opgesteld,
  beoordeeld: Beoordeeld,
  w: Werkplaats,
): GemaakteBrief {
  const { beoordeling: a, regel, verleden } = beoordeeld;
  const naam = briefnaam({
    gemeentecode: a.gemeentecode,
    ...(w.huisstijl.bestandsnaam === 'gemeente' ? { gemeente: a.gemeente } : {}),
    halfjaar: a.halfjaar,
    trede: brief.trede,
    soort: brief.soort,
    concept: brief.concept !== null,
  });
  const bestanden = teruggelezen(bestandenVan(brief, naam, w, bijlageVan(brief, beoordeeld, w)), beoordeeld);
  return {
    gemeentecode: a.gemeentecode,
    gemeente: a.gemeente,
    soort,
    trede: brief.trede,
    kenmerk: kenmerk(opdracht),
    concept: brief.concept,
    checklist: brief.checklist,
    waarschuwingen: isBijstuk(soort)
      ? []
      : [
          ...a.waarschuwingen.map((x) => zin(x, 'waarschuwingen', a, w.sjablonen)),
          ...nietGebruikt(soort, verleden),
          ...andereTrede(soort, opdracht.beoordeling, w.sjablonen),
        ],
    zonderAdres: regel.periode.adres === null && soortkenmerken(soort).aan === 'college',
    post: postVan(brief),
    naam,
    sjablonen: [...new Set([...takken.values()].map((tak) => tak.bestand))].sort(),
    bestanden: [...bestanden, ...archiefbestand(brief, naam, a.gemeente, bestanden, w)],
  };
}

/** What a person wrote in the dossier and this letter does not use. */
function nietGebruikt(soort: Stuksoort, verleden: Beoordeeld['verleden']): string[] {
  const namen = verleden === null ? [] : ongebruikt(verleden.invulling, soort);
  if (namen.length === 0) return [];
  return [`Bij dit halfjaar is ${namen.join(', ')} ingevuld. De brief ${soort} gebruikt dat niet.`];
}
