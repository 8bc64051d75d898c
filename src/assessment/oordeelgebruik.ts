import { OORDEELKOLOMMEN, type OordeelKolom, type Periode } from '../dossier/kolommen.ts';
import type { Trede } from '../dossier/ladder.ts';
import {
  type Oordeel,
  type OpenOordeel,
  type Uitkomst,
  vragenVan,
  type Waarschuwing,
} from './beoordeling.ts';
import { bevinding, metVraag } from './bevinding.ts';
import type { Waarschuwingscode } from './codes.ts';
import type { Kader } from './kader.ts';
import { metAntwoord, oordeelgegevens, spreektTegen, tegenspraak, VOLGENDE } from './tegenspraak.ts';

/** The code of the warning of an answer that had no part in the outcome. */
export const ONGEBRUIKT = 'oordeel-niet-gebruikt' satisfies Waarschuwingscode;

/** An answer that itself raises what it answers; under one kader from one trede, or only where it contradicts the outcome. */
interface Uitzondering {
  readonly kolom: OordeelKolom;
  readonly bij?: { readonly kader: string; readonly trede: Trede };
  readonly tegenspraak?: true;
}

/** Only leaving out one of these can make an outcome bepaald that was open. Each has its case in a cases.yaml. */
export const WERPT_ZELF_OP: readonly Uitzondering[] = [
  { kolom: 'oordeel_overmacht' }, // the gemeente must raise it
  { kolom: 'oordeel_intrekking' }, // 124d begins when GS find it plausible
  { kolom: 'oordeel_spoed' }, // without it the gemeente climbs a trede per half-year
  { kolom: 'oordeel_afzien' }, // freedom of GS, not asked on every step
  { kolom: 'oordeel_verbeterplan', bij: { kader: 'utrecht-2024', trede: 3 } }, // a plan that fails, beside a halved backlog
  { kolom: VOLGENDE, tegenspraak: true },
];

/** An outcome with what became of the answers of persons. */
interface Gewogen {
  readonly uitkomst: Uitkomst;
  readonly oordelen: readonly Oordeel[];
  readonly waarschuwingen: readonly Waarschuwing[];
}

/**
 * Decides, and finds out which answers of persons had a part in it. The facts themselves notice which columns are read, so
 * that no rule can read one uncounted; each of those is then left out and decided again, so that one that a rule looked at
 * in vain is not called used. An answer that was not used is told; one that contradicts the outcome makes it a proposal.
 */
export function weegOordelen(p: Periode, kader: Kader, beslis: (p: Periode) => Uitkomst): Gewogen {
  const bekeken = new Set<string | symbol>();
  const kaal = beslis(bespied(p, bekeken));
  const ingevuld = OORDEELKOLOMMEN.filter((kolom) => p[kolom] !== null);
  const gelezen = new Set(
    ingevuld.filter((kolom) => bekeken.has(kolom) && !isGelijk(kaal, beslis({ ...p, [kolom]: null }))),
  );
  // Of the content of a plan the letter about it tells; no trede follows from it.
  if (p.oordeel_planinhoud !== null && p.plan_ontvangen !== null) gelezen.add('oordeel_planinhoud');
  const uitkomst = metTegenspraak(kaal, p, kader, gelezen.has(VOLGENDE), beslis);
  if (uitkomst !== kaal) gelezen.delete(VOLGENDE);
  const bron = { document: kader.id, paragraaf: '' };
  return {
    uitkomst,
    oordelen: ingevuld.flatMap((kolom) => oordeelIn(p, kolom, gelezen.has(kolom))),
    waarschuwingen: ingevuld
      .filter((kolom) => !gelezen.has(kolom))
      .map((kolom) => bevinding(ONGEBRUIKT, bron, {}, oordeelgegevens(p, kolom))),
  };
}

/** The same facts, that write down which of them are read. */
function bespied(p: Periode, bekeken: Set<string | symbol>): Periode {
  return new Proxy(p, {
    get(feiten, naam) {
      bekeken.add(naam);
      return Reflect.get(feiten, naam);
    },
  });
}

/** The same outcome, or as a proposal when the answer to the next step contradicts it. */
function metTegenspraak(
  u: Uitkomst,
  p: Periode,
  kader: Kader,
  gelezen: boolean,
  beslis: (p: Periode) => Uitkomst,
): Uitkomst {
  if (u.status === 'onbepaald' || !spreektTegen(u, p, gelezen)) return u;
  if (!gelezen && vragenVan(u).some((v) => wachtOp(v, p, beslis))) return u;
  return metVraag(u, tegenspraak(u, p, kader.id, kader.ruimte?.(u, p) ?? null));
}

/** Whether an answer to this question would make a rule read the answer to the next step. */
function wachtOp({ kolom, antwoorden }: OpenOordeel, p: Periode, beslis: (p: Periode) => Uitkomst): boolean {
  return antwoorden.some((antwoord) => {
    const dan = metAntwoord(p, kolom, antwoord);
    return !isGelijk(beslis(dan), beslis({ ...dan, [VOLGENDE]: null }));
  });
}

/** Whether a reader would act on two outcomes alike: all of them but the warnings. */
function isGelijk(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const delen = Object.entries(a);
  return (
    delen.length === Object.keys(b).length &&
    delen.every(
      ([naam, deel]) => naam === 'waarschuwingen' || isGelijk(deel, (b as Record<string, unknown>)[naam]),
    )
  );
}

/** The answer as it was given; none without who gave it and when. */
function oordeelIn(p: Periode, vraag: OordeelKolom, gebruikt: boolean): Oordeel[] {
  const { oordeel_door: door, oordeel_datum: datum } = p;
  if (door === null || datum === null) return [];
  const motivering = p.motiveringen[vraag] ?? p.oordeel_motivering ?? '';
  return [{ vraag, antwoord: String(p[vraag]), door, datum, motivering, gebruikt }];
}
