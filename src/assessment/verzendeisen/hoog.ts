import { soortkenmerken } from '../../dossier/briefsoort.ts';
import type { Datum } from '../../dossier/datum.ts';
import { isVanaf } from '../../dossier/ladder.ts';
import { isMislukt, isOnbeslist } from '../laststand.ts';
import type { Voorgeschiedenis } from '../voorgeschiedenis.ts';
import { hogeTreden, isHoog } from './hogetreden.ts';
import { eis, type Verzendeis } from './verzendeis.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

/** What a letter from the vooraankondiging on needs besides the figures (Gemeentewet 124: it is about taking the task over): who signs, what was verified, and how the last stands. */
export function hogeEisen(f: Verzendfeiten): Verzendeis[] {
  if (!isHoog(f.beoordeling)) return [];
  return [
    ...(f.ondertekend ? [] : [eis('ondertekenaar-zonder-naam', { tekst: hogeTreden(f.beoordeling) })]),
    ...(f.soort === 'vooraankondiging' ? vooraankondiging(f) : []),
    ...(soortkenmerken(f.soort).invulling.includes('deelstappen') && f.soort !== 'besluit' ? last(f) : []),
    ...(f.verleden === null ? [] : teksten(f, f.verleden)),
  ];
}

/** Awb 3:2 and utrecht-2024 § 4: the figures are gone through with the gemeente first; and something must be overdue. */
function vooraankondiging({ periode, beoordeling, moment }: Verzendfeiten): Verzendeis[] {
  return [
    ...(periode.verificatie_datum === null ? [eis('cijfers-niet-nagegaan')] : []),
    ...(beoordeling.cijfers.achterstandNog === 0 ? [eis('niets-achterstallig', { dag: moment })] : []),
  ];
}

/** On the day of the letter no date of the last is over without a finding, nor found missed after the assessment. */
function last(f: Verzendfeiten): Verzendeis[] {
  const { beoordeling: a, briefdatum, moment, soort } = f;
  // Once the province carries out the task itself, the dates of the last are behind.
  if (isVanaf(a.ladder, a.tredeVorig, 'uitvoering')) return [];
  const delen = f.verleden?.last ?? [];
  const einde = f.verleden?.besluit?.last_einddatum ?? f.periode.last_einddatum;
  const mislukt = delen.filter(isMislukt);
  const nietNagekomen = f.verleden?.nietNagekomen ?? null;
  const onbeslist = delen.filter((d) => isOnbeslist(d, briefdatum));
  const uit = onbeslist.map((d) =>
    eis('deelstap-zonder-vaststelling', { tekst: d.resultaat, ...dag('uiterlijk', d.uiterlijk) }),
  );
  if (soort === 'feitelijke-indeplaatsstelling')
    return mislukt.length === 0 && nietNagekomen === null && f.verleden !== null
      ? [...uit, eis('vaststelling-ontbreekt')]
      : uit;
  const later = mislukt.find((d) => d.vastgesteldOp !== null && d.vastgesteldOp > moment);
  if (later !== undefined)
    uit.push(
      eis('vaststelling-na-beoordeling', { tekst: later.resultaat, ...dag('dag', later.vastgesteldOp) }),
    );
  if (
    einde !== null &&
    einde >= moment &&
    einde < briefdatum &&
    onbeslist.length === 0 &&
    later === undefined
  )
    uit.push(eis('last-voorbij', { uiterlijk: einde }));
  return uit;
}

function dag(naam: 'dag' | 'uiterlijk', datum: Datum | null): { dag?: Datum; uiterlijk?: Datum } {
  return datum === null ? {} : { [naam]: datum };
}

const REDENWOORD =
  /\b(?:omdat|want|doordat|daardoor|daarom|aangezien|immers|namelijk|waardoor|dus|nu|vanwege|wegens|gelet|gezien|reden)\b/i;
const REMEDIE_TEKENS = 60; // a remedies clause names a court and a term: shorter is none
const NIET_VASTGESTELD = /\b(?:fictie\w*|voorbeeld\w*|jurist\w*|nog)\b|\[|…|\.\.\./i;

/** What a person wrote says why, and is a text that a jurist set. */
function teksten({ soort }: Verzendfeiten, { invulling }: Voorgeschiedenis): Verzendeis[] {
  if (soort === 'besluit')
    return (['bijzondere_omstandigheden', 'belangenafweging'] as const)
      .filter((naam) => invulling[naam] !== null && !REDENWOORD.test(invulling[naam].join(' ')))
      .map((naam) => eis('reden-ontbreekt', { tekst: naam }));
  const vanKosten = soort === 'kostenbesluit' ? invulling.kosten_rechtsmiddelen : null;
  const remedies = (soort === 'intrekking' ? invulling.rechtsmiddelen : vanKosten)?.join(' ');
  if (remedies === undefined) return [];
  return remedies.length < REMEDIE_TEKENS || NIET_VASTGESTELD.test(remedies)
    ? [eis('rechtsmiddelen-niet-vastgesteld')]
    : [];
}
