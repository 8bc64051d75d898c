import { type Datum, plusMaanden, plusWeken } from '../../dossier/datum.ts';
import { grondenVan } from '../beoordeling.ts';
import type { Voorgeschiedenis } from '../voorgeschiedenis.ts';
import { eis, type Verzendeis, type Verzendeiscode } from './verzendeis.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

/** What the dossier of a besluit, feitelijke indeplaatsstelling or intrekking lacks or contradicts. */
export function dossiereisen(f: Verzendfeiten): Verzendeis[] {
  const { verleden, soort } = f;
  if (verleden === null) return [eis('dossier-ontbreekt')];
  return [
    ...verleden.ontbrekend.map(({ halfjaar, brief }) =>
      brief === null
        ? eis('dossier-begint-hoger', { halfjaar })
        : eis('brief-niet-verzonden', { halfjaar, tekst: brief }),
    ),
    ...(soort === 'besluit'
      ? [...hoor(f, verleden), ...besluitdatum(f, verleden), ...last(f, verleden)]
      : []),
    ...(soort === 'intrekking' ? [...intrekking(verleden), ...besluitdatum(f, verleden)] : []),
    ...(soort === 'kostenbesluit' ? kosten(f, verleden) : []),
  ];
}

/** Awb 4:8: the gemeente was told, and could answer. In spoed (Gemeentewet 124 lid 3) the person who decides says why that could not be waited for. */
function hoor(f: Verzendfeiten, { invulling, zienswijze, vooraankondiging }: Voorgeschiedenis): Verzendeis[] {
  const { ontvangen, totEnMet } = zienswijze;
  if (vooraankondiging === null) return [eis('vooraankondiging-ontbreekt')];
  const op = invulling.besluit_datum ?? f.briefdatum;
  const laatsteOordeel = oordeeldatums(f).at(-1);
  const uit: Verzendeis[] = [];
  if (!isSpoed(f)) {
    const { raadMaanden } = f.beoordeling.ladder;
    const raad = raadMaanden === null ? null : plusMaanden(vooraankondiging, raadMaanden);
    if (ontvangen === null && totEnMet !== null && totEnMet >= op)
      uit.push(eis('zienswijzetermijn-loopt', { uiterlijk: totEnMet }));
    if (raad !== null && raad >= op) uit.push(eis('raadstermijn-loopt', { uiterlijk: raad }));
    if (ontvangen === null && invulling.zienswijze !== null) uit.push(eis('zienswijze-zonder-datum'));
  }
  if (ontvangen !== null && laatsteOordeel !== undefined && ontvangen > laatsteOordeel)
    uit.push(eis('zienswijze-na-oordeel', { dag: ontvangen, sinds: laatsteOordeel }));
  // The besluit would say that the gemeente raised no reason, while nobody has said that of its zienswijze.
  if (ontvangen !== null && grondenVan(f.beoordeling).some((g) => g.code === 'overmacht-niet-aangevoerd'))
    uit.push(eis('zienswijze-zonder-overmacht', { dag: ontvangen }));
  return uit;
}

/** A besluit comes after what it rests on, and is the one that the dossier tells, where it does. */
function besluitdatum(
  f: Verzendfeiten,
  { invulling, vooraankondiging, zienswijze, intrekking: verteld }: Voorgeschiedenis,
): Verzendeis[] {
  const dag =
    f.soort === 'intrekking'
      ? (invulling.intrekking_datum ?? verteld?.datum ?? null)
      : invulling.besluit_datum;
  if (dag === null) return [];
  const ervoor = (code: Verzendeiscode, sinds: Datum | null | undefined) =>
    sinds != null && sinds > dag ? [eis(code, { dag, sinds })] : [];
  const beide = [
    ...(dag > f.briefdatum ? [eis('besluit-na-brief', { dag })] : []),
    ...ervoor('besluit-voor-cijfers', f.moment),
    ...ervoor('besluit-voor-oordeel', oordeeldatums(f).at(-1)),
  ];
  if (f.soort === 'intrekking') return beide;
  return [
    ...beide,
    ...(vooraankondiging !== null && vooraankondiging >= dag
      ? [eis('besluit-niet-na-vooraankondiging', { dag, sinds: vooraankondiging })]
      : []),
    ...ervoor('besluit-voor-zienswijze', zienswijze.ontvangen),
  ];
}

/** Each deelstap has a fixed day to come, the last of them at the end of the term: that of the kader, or the one that a person set (Gemeentewet 124 lid 2); and there is something to take over. */
function last(f: Verzendfeiten, { invulling }: Voorgeschiedenis): Verzendeis[] {
  const { deelstappen, omvang } = invulling;
  const einde =
    invulling.last_uiterlijk ?? f.beoordeling.termijnen.find((t) => t.code === 'last')?.datum ?? null;
  const laatste = deelstappen
    .map((d) => d.uiterlijk)
    .sort()
    .at(-1);
  return [
    ...deelstappen
      .filter((d) => d.uiterlijk <= f.briefdatum)
      .map((d) => eis('deelstap-voorbij', { tekst: d.resultaat, uiterlijk: d.uiterlijk })),
    ...(einde !== null && laatste !== undefined && laatste !== einde
      ? [eis('deelstappen-niet-tot-einde', { dag: laatste, uiterlijk: einde })]
      : []),
    ...(omvang !== 'totaalopgave' && f.beoordeling.cijfers.achterstandNog === 0
      ? [eis('omvang-ingelopen')]
      : []),
  ];
}

function intrekking({ invulling: { ingangsdatum }, besluit }: Voorgeschiedenis): Verzendeis[] {
  if (ingangsdatum === null || besluit === null || ingangsdatum > besluit.datum) return [];
  return [eis('intrekking-niet-na-besluit', { dag: ingangsdatum, sinds: besluit.datum })];
}

const BETAALWEKEN = 6; // Awb 4:87: six weeks, unless the besluit names a later day

/** Awb 4:86, 4:87: what is to be paid, and until when, is set by a besluit; it leaves at least six weeks. */
function kosten({ briefdatum }: Verzendfeiten, { invulling }: Voorgeschiedenis): Verzendeis[] {
  const { kostenbesluit_datum: dag, betalen_uiterlijk: uiterlijk } = invulling;
  const vanaf = plusWeken(briefdatum, BETAALWEKEN);
  return [
    ...(dag !== null && dag > briefdatum ? [eis('besluit-na-brief', { dag })] : []),
    ...(uiterlijk !== null && uiterlijk <= briefdatum ? [eis('betaling-voorbij', { uiterlijk })] : []),
    ...(uiterlijk !== null && uiterlijk > briefdatum && uiterlijk < vanaf
      ? [eis('betaling-te-vroeg', { uiterlijk, sinds: vanaf })]
      : []),
  ];
}

function isSpoed({ beoordeling: { oordelen } }: Verzendfeiten): boolean {
  return oordelen.some((o) => o.gebruikt && o.vraag === 'oordeel_spoed' && o.antwoord === 'ja');
}

function oordeeldatums({ beoordeling: { oordelen } }: Verzendfeiten): Datum[] {
  return oordelen.flatMap((o) => (o.gebruikt ? o.datum : [])).sort();
}
