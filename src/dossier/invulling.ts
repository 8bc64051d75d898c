import type { z } from 'zod';
import { BRIEFSOORTEN, soortkenmerken } from './briefsoort.ts';
import { type Deelstap, leesDeelstappen } from './deelstap.ts';
import { KOLOMMEN } from './kolommen.ts';
import { type Kostenpost, leesKostenposten } from './kosten.ts';
import { BEDRAG, keuze } from './lezers.ts';
import { leesDeel, onder, type Padmeld } from './velden.ts';

const tekst = KOLOMMEN.kenmerk.waarde;
const datum = KOLOMMEN.overleg_datum.waarde;
const alineas = KOLOMMEN.toelichting.waarde;

/** What only a person can write in a letter of treden 4 to 6. */
const VELDEN = {
  /** The term that the province has in mind, told in the vooraankondiging; before the column of that name. */
  beoogde_termijn: KOLOMMEN.beoogde_termijn.waarde,
  besluit_nummer: tekst,
  besluit_datum: datum,
  /** What the province takes over when the last is not carried out. */
  omvang: keuze('achterstand', 'totaalopgave'),
  /** Why more than the achterstand is taken over. */
  omvang_motivering: alineas,
  /** The last day of the last, when it is another than the kader's own term gives. */
  last_uiterlijk: datum,
  /** Why the college gets this time. */
  termijn_motivering: alineas,
  /** The answer to the zienswijze (Awb 3:46, 4:8). */
  zienswijze: alineas,
  /** That no special circumstances lead elsewhere (Awb 4:84). */
  bijzondere_omstandigheden: alineas,
  /** The weighing of interests (Awb 3:4). */
  belangenafweging: alineas,
  /** What the province does, by whom and from when. */
  maatregelen: alineas,
  intrekking_nummer: tekst,
  intrekking_datum: datum,
  ingangsdatum: datum,
  /** How the college takes over what the province arranged in its place. */
  overdracht: alineas,
  /** The costs made until the intrekking, or that there are none. */
  kosten: alineas,
  /** The remedies against an intrekking, as a jurist set them. */
  rechtsmiddelen: alineas,
  kostenbesluit_nummer: tekst,
  kostenbesluit_datum: datum,
  /** Why these costs were needed and come at the expense of the gemeente (Awb 3:46). */
  kosten_motivering: alineas,
  /** What the gemeente said about the costs and the answer, or why it was not asked (Awb 4:8). */
  kosten_zienswijze: alineas,
  /** What the items add up to; it is held against them. */
  kosten_totaal: BEDRAG,
  betalen_uiterlijk: datum,
  /** The account of the province, in words for the letter. */
  kosten_rekening: tekst,
  /** The remedies against a besluit over costs, as a jurist set them. */
  kosten_rechtsmiddelen: alineas,
} satisfies Record<string, z.ZodType<unknown, string>>;

/** What is a list of its own. */
interface Lijsten {
  readonly deelstappen: readonly Deelstap[];
  readonly kostenposten: readonly Kostenpost[];
}

/** Null: not filled in. A list is empty then. */
export type Invulling = {
  readonly [V in keyof typeof VELDEN]: z.output<(typeof VELDEN)[V]> | null;
} & Lijsten;

export const LEGE_INVULLING: Invulling = {
  ...(Object.fromEntries(Object.keys(VELDEN).map((naam) => [naam, null])) as Omit<Invulling, keyof Lijsten>),
  deelstappen: [],
  kostenposten: [],
};

/** What was filled in and does not come into a letter of this kind; what waits for a letter on request is not told. */
export function ongebruikt(invulling: Invulling, brief: string): readonly string[] {
  const { invulling: gebruikt, opVerzoek } = soortkenmerken(brief);
  if (opVerzoek) return [];
  const later = BRIEFSOORTEN.map(soortkenmerken).flatMap((k) => (k.opVerzoek ? k.invulling : []));
  return (Object.keys(invulling) as (keyof Invulling)[]).filter((naam) => {
    const waarde = invulling[naam];
    const leeg = waarde === null || (Array.isArray(waarde) && waarde.length === 0);
    return !leeg && ![...gebruikt, ...later].includes(naam);
  });
}

/** Words of a court and of a bank: an address or a number is in its place there. */
const MET_NUMMER: readonly string[] = ['rechtsmiddelen', 'kosten_rechtsmiddelen', 'kosten_rekening'];

/** What a person wrote that a letter of this kind prints as it was typed, and where it stands. */
export function invulteksten(
  invulling: Invulling,
  brief: string,
): readonly { readonly kolom: string; readonly tekst: string }[] {
  const { invulling: gebruikt } = soortkenmerken(brief);
  const namen = (Object.keys(VELDEN) as (keyof typeof VELDEN)[]).filter(
    (naam) => gebruikt.includes(naam) && !MET_NUMMER.includes(naam),
  );
  const getypt = (naam: string, tekst: string | null) =>
    tekst === null ? [] : [{ kolom: `invulling.${naam}`, tekst }];
  return [
    ...namen.flatMap((naam) => {
      const waarde = invulling[naam];
      return getypt(
        naam,
        Array.isArray(waarde) ? waarde.join('\n') : waarde === null ? null : String(waarde),
      );
    }),
    ...(gebruikt.includes('deelstappen') ? invulling.deelstappen : []).flatMap((d, i) => [
      ...getypt(`deelstappen[${i}].resultaat`, d.resultaat),
      ...getypt(`deelstappen[${i}].stand`, d.stand),
    ]),
    ...(gebruikt.includes('kostenposten') ? invulling.kostenposten : []).flatMap((k, i) =>
      getypt(`kostenposten[${i}].omschrijving`, k.omschrijving),
    ),
  ];
}

/** Reads what a person filled in for the letter of a half-year; each problem is told. */
export function leesInvulling(data: unknown, pad: string, meld: Padmeld): Invulling {
  if (data === undefined || data === null) return LEGE_INVULLING;
  const gelezen = leesDeel(
    data,
    pad,
    { lezers: VELDEN, moet: [], lijsten: ['deelstappen', 'kostenposten'] },
    meld,
  );
  if (gelezen === null) return LEGE_INVULLING;
  const { deelstappen: lijst, kostenposten: posten } = data as {
    deelstappen?: unknown;
    kostenposten?: unknown;
  };
  const deelstappen = leesDeelstappen(lijst, onder(pad, 'deelstappen'), meld);
  const { kosten_totaal: totaal = null } = gelezen as Partial<Invulling>;
  const kostenposten = leesKostenposten(posten, onder(pad, 'kostenposten'), totaal, meld);
  return { ...LEGE_INVULLING, ...gelezen, deelstappen, kostenposten };
}
