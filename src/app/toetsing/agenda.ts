import { isBijstuk } from '../../dossier/briefsoort.ts';
import { type Datum, plusDagen } from '../../dossier/datum.ts';
import { zin } from '../../letters/zinnen.ts';
import { sha256 } from '../../round/hash.ts';
import { leesJournaal } from '../../round/journaal.ts';
import { rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { leesSjablonen } from '../bronnen/sjablonen.ts';
import { weigerGeenRonde } from '../ronde/bestaand.ts';
import { bewaardeBronnen } from '../ronde/bewaard.ts';
import { toets } from '../ronde/toets.ts';
import type { Wereld } from '../wereld.ts';
import { uitkomstenVan } from './uitkomsten.ts';

/** A term that runs from a letter that was sent. */
export interface Agendapunt {
  readonly datum: Datum;
  readonly gemeente: string;
  readonly gemeentecode: string;
  readonly brief: string;
  readonly soort: string;
  readonly woorden: string;
}

/** The terms of the letters that were sent from these rounds, that do not lie before today, in the order of their days. */
export async function agendaVan(stores: readonly RoundStore[], wereld: Wereld): Promise<Agendapunt[]> {
  const uit: Agendapunt[] = [];
  for (const store of stores) {
    await weigerGeenRonde(store);
    await toets(store, null, []);
    const stand = rondestand((await leesJournaal(store)).regels);
    const uitkomsten = await uitkomstenVan(store, stand, wereld);
    for (const { regel, verzonden } of stand.stukken.values()) {
      const soort = String(regel.gegevens.soort);
      const uitkomst = uitkomsten.get(String(regel.gegevens.gemeentecode));
      const ronde = stand.rondes.find((r) => r.nummer === regel.ronde);
      if (verzonden === null || isBijstuk(soort) || uitkomst === undefined || ronde === undefined) continue;
      const sjablonen = leesSjablonen(await bewaardeBronnen(store, ronde));
      const { beoordeling: a } = uitkomst.beoordeeld;
      for (const t of a.termijnen)
        if (t.datum !== null && t.datum >= wereld.vandaag())
          uit.push({
            datum: t.datum,
            gemeente: a.gemeente,
            gemeentecode: a.gemeentecode,
            brief: regel.naam,
            soort: t.code,
            woorden: zin(t, 'termijnen', a, sjablonen),
          });
    }
  }
  return uit.sort((a, b) =>
    `${a.datum} ${a.gemeente} ${a.soort}` < `${b.datum} ${b.gemeente} ${b.soort}` ? -1 : 1,
  );
}

/** The same as a calendar (RFC 5545): a whole day each. The same terms give the same bytes. */
export function agendaIcs(punten: readonly Agendapunt[], nu: string): Uint8Array {
  const stempel = nu.replaceAll(/[-:]/g, '');
  const regels = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trede//Termijnen//NL',
    ...punten.flatMap((p) => [
      'BEGIN:VEVENT',
      `UID:${sha256(`${p.brief} ${p.soort} ${p.datum}`).slice(0, 32)}@trede`,
      `DTSTAMP:${stempel}`,
      `DTSTART;VALUE=DATE:${kaal(p.datum)}`,
      `DTEND;VALUE=DATE:${kaal(plusDagen(p.datum, 1))}`,
      `SUMMARY:${ontsnapt(`${p.gemeente}: ${p.woorden}`)}`,
      `DESCRIPTION:${ontsnapt(p.brief)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(regels.map((r) => `${gevouwen(r)}\r\n`).join(''));
}

function kaal(datum: Datum): string {
  return datum.replaceAll('-', '');
}

function ontsnapt(tekst: string): string {
  return tekst
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\\;,]/g, (teken) => `\\${teken}`)
    .replaceAll('\n', '\\n');
}

const REGEL = 73;

/** At most 75 bytes a line, never within a sign. */
function gevouwen(regel: string): string {
  const delen: string[] = [];
  let deel = '';
  for (const teken of regel) {
    if (Buffer.byteLength(deel + teken) > REGEL) {
      delen.push(deel);
      deel = '';
    }
    deel += teken;
  }
  return [...delen, deel].join('\r\n ');
}
