import { soortkenmerken } from '../../dossier/briefsoort.ts';
import { nietVoorDeBrief } from '../../dossier/brieftekst.ts';
import { type Datum, parseDatum } from '../../dossier/datum.ts';
import { peildatum, verschoven } from '../../dossier/halfjaar.ts';
import { invulteksten } from '../../dossier/invulling.ts';
import { vragenVan } from '../beoordeling.ts';
import type { Waarschuwingscode } from '../codes.ts';
import { NAKIJKEN } from '../invoerbevindingen.ts';
import { ONGEBRUIKT } from '../oordeelgebruik.ts';
import { isTegenspraak } from '../tegenspraak.ts';
import { dossiereisen } from './dossier.ts';
import { hogeTreden, isHoog } from './hogetreden.ts';
import { hogeEisen } from './hoog.ts';
import { eis, type Verzendeis } from './verzendeis.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

/** What a letter lacks or contradicts before it may go out: its policy, its days, and what happened before. */
export function briefeisen(f: Verzendfeiten): readonly Verzendeis[] {
  return [
    ...beleid(f),
    ...ongevraagd(f),
    ...nakijken(f),
    ...f.onaannemelijk.map((tekst) => eis('waarde-niet-aannemelijk', { tekst })),
    ...(f.hoofdbriefIsConcept ? [eis('hoofdbrief-concept')] : []),
    ...dagen(f),
    ...(f.zelfdeKenmerk === null ? [] : [eis('kenmerk-al-gebruikt', { dag: f.zelfdeKenmerk.datum })]),
    ...hogeEisen(f),
    ...(soortkenmerken(f.soort).rustOpDossier ? dossiereisen(f) : []),
  ];
}

/** Letters that need the policy of the province itself, which the kader is not: a decision rests on it (Awb 4:81, 4:84). */
function beleid({ beoordeling: a, heeftBeleidsregel }: Verzendfeiten): Verzendeis[] {
  if (heeftBeleidsregel) return [];
  const heeft = (code: Waarschuwingscode) => a.waarschuwingen.some((w) => w.code === code);
  if (heeft('nieuwe-beleidsregel')) return [eis('beleidsregel-nieuw')];
  const zonderEigenBeleid = heeft('geldigheid-onbekend') || heeft('model-geen-eigen-beleid');
  return zonderEigenBeleid && isHoog(a) ? [eis('beleidsregel-ontbreekt', { tekst: hogeTreden(a) })] : [];
}

/** An answer on record that had no part in the outcome: from the vooraankondiging on somebody decides what it meant. */
function ongevraagd({ beoordeling: a }: Verzendfeiten): Verzendeis[] {
  if (!isHoog(a)) return [];
  // A contradiction is a question already.
  const gevraagd = vragenVan(a).flatMap((v): string[] => (isTegenspraak(v) ? [v.kolom] : []));
  return a.waarschuwingen
    .filter((w) => w.code === ONGEBRUIKT && !gevraagd.includes(w.gegevens.kolom ?? ''))
    .map((w) => eis('oordeel-niet-gebruikt', { tekst: w.gegevens.plek ?? '' }));
}

/** A typed text with something that seems not meant for the letter: from the vooraankondiging on somebody looks first. */
function nakijken({ beoordeling: a, soort, verleden }: Verzendfeiten): Verzendeis[] {
  if (!isHoog(a)) return [];
  const ingevuld = verleden === null ? [] : invulteksten(verleden.invulling, soort);
  const kolommen = a.waarschuwingen.filter((w) => w.code === NAKIJKEN);
  return [
    ...ingevuld
      .filter(({ tekst }) => nietVoorDeBrief(tekst) !== null)
      .map(({ kolom }) => eis('tekst-nakijken', { tekst: kolom })),
    ...kolommen.map((w) => eis('tekst-nakijken', { tekst: w.gegevens.plek ?? '' })),
  ];
}

/** A letter dated after the next assessment, or with a gesprek later than its own term. */
function dagen({ beoordeling: a, periode: p, briefdatum }: Verzendfeiten): Verzendeis[] {
  const volgende = peildatum(verschoven(a.halfjaar, 1));
  const gesprek = a.termijnen.find((t) => t.code === 'gesprek')?.datum ?? null;
  return [
    ...(briefdatum >= volgende
      ? [eis('brief-na-volgende-peildatum', { dag: briefdatum, uiterlijk: volgende })]
      : []),
    ...(gesprek !== null && p.overleg_datum !== null && p.overleg_datum > gesprek
      ? [eis('gesprek-na-termijn', { dag: p.overleg_datum, uiterlijk: gesprek })]
      : []),
    ...voorbij(a, p, briefdatum),
  ];
}

const NOG_TE_KOMEN = ['volgend_overleg', 'plan_uiterlijk', 'uitstel_tot'] as const;

/** What a letter announces cannot be over on its date. */
function voorbij(
  { uitstel }: Verzendfeiten['beoordeling'],
  p: Verzendfeiten['periode'],
  briefdatum: Datum,
): Verzendeis[] {
  return NOG_TE_KOMEN.flatMap((kolom) => {
    // A postponement that the kader weighed and found over is told by nobody as still to come.
    if (kolom === 'uitstel_tot' && uitstel === 'voorbij') return [];
    const dag = parseDatum(p[kolom] ?? '');
    return dag === null || dag >= briefdatum ? [] : [eis('dag-voorbij', { dag, tekst: kolom })];
  });
}
