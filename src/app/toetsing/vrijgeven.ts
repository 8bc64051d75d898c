import type { KeyObject } from 'node:crypto';
import { bestandsmelding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { gebeurtenisbytes } from '../../review/gebeurtenis.ts';
import type { Mens } from '../../review/regeling.ts';
import { rondAf } from '../../round/afronden.ts';
import { sleutelafdruk } from '../../round/handtekening.ts';
import { sha256 } from '../../round/hash.ts';
import { regelingpad, terToetsingNaam, vrijgegevenNaam, wachtOpVrijgave } from '../../round/naam.ts';
import { openRonde, type Ronde } from '../../round/ronde.ts';
import type { Rondestand } from '../../round/stand.ts';
import type { Inhoud, RoundStore } from '../../round/store/store.ts';
import { beeldVan } from '../ronde/beeld.ts';
import { rondebijlagen } from '../ronde/bijlagen.ts';
import { gemeenteInRonde } from '../ronde/eigenaar.ts';
import { weigerIntussen } from '../ronde/intussen.ts';
import { verifieer } from '../ronde/verifieer.ts';
import type { Wereld } from '../wereld.ts';
import type { Regelingbron } from './regeling.ts';
import { leesToetsing, type Toetsstand } from './stand.ts';
import { toetserVan, weigerSleutel } from './toetser.ts';
import { type Gewogen, weegVrijgave } from './vrijgeefbaar.ts';
import { BEZWAREN } from './woorden.ts';

/** What is to be released, and with which keys. */
export interface Vrijgaveopdracht {
  /** Municipalities by name or code; none: everything that may. */
  readonly gemeenten: readonly string[];
  /** That signs the manifest of the round. */
  readonly sleutel: KeyObject | null;
  /** That signs the decision, where the regeling asks for one. */
  readonly toetssleutel: KeyObject | null;
}

/** What was released, and what still waits and why. */
export interface Vrijgave {
  readonly vrijgegeven: readonly string[];
  readonly rest: readonly Gewogen[];
  readonly ondertekend: boolean;
}

/**
 * Releases what was approved: the same bytes, now in the round itself. Everything is checked again first: approvals, mandates,
 * dates, terms, copies, the register and every file. Refuses ('afwijking') when a byte or an event is not what it should be, and
 * ('gebruik') who may not release. What may not go out is given back with the reasons.
 */
export async function geefVrij(
  store: RoundStore,
  regeling: Regelingbron | null,
  { gemeenten, sleutel, toetssleutel }: Vrijgaveopdracht,
  wereld: Wereld,
): Promise<Vrijgave> {
  const toetsing = await leesToetsing(store, regeling, wereld);
  const mens = toetserVan(toetsing, wereld);
  weigerSleutel(mens, toetssleutel);
  const rol = mens.rollen.find((r) => toetsing.regeling.regeling.vrijgave.rollen.includes(r));
  if (rol === undefined)
    throw weiger(
      'gebruik',
      'rol-mag-niet',
      `${mens.naam} mag geen brieven vrijgeven.`,
      `Laat het doen door iemand met een van deze rollen: ${toetsing.regeling.regeling.vrijgave.rollen.join(', ')}.`,
    );
  weigerOngeldig(toetsing);
  const codes = new Set(gemeenten.map((g) => gemeenteInRonde(toetsing.stand, g, store.plek)));
  const gewogen = (await weegVrijgave(toetsing, wereld.vandaag())).filter(
    ({ feiten }) => codes.size === 0 || codes.has(feiten.gemeentecode),
  );
  const mag = gewogen.filter((g) => g.bezwaren.length === 0);
  await weigerAfwijking(toetsing, wereld);
  const ronde = await openRonde(store, sleutel);
  try {
    weigerIntussen(store.plek, toetsing.hoofd, ronde.journaal.stand().hoofd);
    if (mag.length > 0) await schrijf(ronde, toetsing, { mag, mens, rol, toetssleutel });
    await ruimOp(ronde);
    const stand = ronde.stand();
    await rondAf(ronde, await rondebijlagen(await beeldVan(store, stand, null, wereld)), sleutel);
    return {
      vrijgegeven: mag.map((g) => g.feiten.naam),
      rest: gewogen.filter((g) => g.bezwaren.length > 0),
      ondertekend: ronde.stand().klaar?.sleutel != null,
    };
  } finally {
    await ronde.sluit();
  }
}

/** An event that does not count is never passed over in silence: somebody put it there. */
function weigerOngeldig({ geschift, store }: Toetsstand): void {
  if (geschift.ongeldig.length === 0) return;
  throw new Weigering(
    'afwijking',
    geschift.ongeldig.map(({ hash, bezwaar }) =>
      bestandsmelding(
        'besluit-telt-niet',
        `${store.plek}/toetsing/${hash}.json telt niet: ${BEZWAREN[bezwaar]}. Er is niets vrijgegeven.`,
        'Kijk wie het daar heeft gezet, en haal het weg. Wie niet meer meedoet, blijft in toetsing.yaml staan met een einddatum.',
      ),
    ),
  );
}

/** Every byte of the round is as it was made, but for what a release that was stopped had no time for. */
async function weigerAfwijking({ store, stand }: Toetsstand, wereld: Wereld): Promise<void> {
  const { bevonden } = await verifieer(store, null, wereld);
  const half = new Set((await halverwege(store, stand)).map((h) => h.naam));
  const mis = bevonden.filter((b) => b.oordeel !== 'gelijk' && !half.has(b.bestand));
  if (mis.length === 0) return;
  throw new Weigering(
    'afwijking',
    mis.map(({ bestand, reden }) =>
      bestandsmelding(
        'ronde-wijkt-af',
        `${bestand}: ${reden ?? 'het wijkt af'}. Er is niets vrijgegeven.`,
        `Kijk wat er is veranderd met: trede verifieer ${store.plek}.`,
      ),
    ),
  );
}

/** Files of a release that was stopped: the same bytes in both places. */
async function halverwege(store: RoundStore, { stukken }: Rondestand): Promise<Inhoud[]> {
  const uit: Inhoud[] = [];
  for (const { naam, sha256: hash } of [...stukken.values()].flatMap((s) => s.regel.bestanden)) {
    const ander = wachtOpVrijgave(naam) ? vrijgegevenNaam(naam) : terToetsingNaam(naam);
    const bytes = await store.lees(ander);
    if (bytes !== null && sha256(bytes) === hash) uit.push({ naam: ander, bytes });
  }
  return uit;
}

/** What stands in the wrong place after all goes: its bytes stand in the right one. */
async function ruimOp(ronde: Ronde): Promise<void> {
  const nog = await halverwege(ronde.store, ronde.stand());
  for (const { naam } of nog) if (wachtOpVrijgave(naam)) await ronde.store.haalWeg(naam);
}

/** The decisions, then the same bytes in the round itself, then the line that says so, and last the old place. */
async function schrijf(
  ronde: Ronde,
  { store, regeling, nu, stand }: Toetsstand,
  wat: { mag: readonly Gewogen[]; mens: Mens; rol: string; toetssleutel: KeyObject | null },
): Promise<void> {
  const { mag, mens, rol, toetssleutel } = wat;
  const hash = sha256(regeling.bytes);
  const door = { account: mens.account, naam: mens.naam };
  await store.zetSamen([{ naam: regelingpad(hash), bytes: regeling.bytes }]);
  const stukken: { naam: string; gebeurtenis: string }[] = [];
  for (const { feiten, toestand } of mag) {
    const bytes = gebeurtenisbytes(
      {
        soort: 'vrijgave',
        stuk: feiten.naam,
        over: feiten.over,
        rol,
        door: { ...door, sleutel: toetssleutel === null ? null : sleutelafdruk(toetssleutel) },
        regeling: hash,
        tijd: nu,
        reden: null,
        toelichting: null,
        vorige: toestand.hoofden,
      },
      toetssleutel,
    );
    stukken.push({
      naam: feiten.naam,
      gebeurtenis: await store.voegGebeurtenisToe(bytes, toestand.hoofden),
    });
  }
  for (const { feiten } of mag) {
    const merken = stand.stukken.get(feiten.naam)?.regel.bestanden ?? [];
    const inhoud: Inhoud[] = [];
    for (const { naam, sha256: verwacht } of merken.filter((m) => wachtOpVrijgave(m.naam))) {
      const bytes = await store.lees(naam);
      if (bytes === null || sha256(bytes) !== verwacht)
        throw weiger(
          'afwijking',
          'brief-veranderd',
          `${naam} is tijdens de vrijgave veranderd. Er is niets vrijgegeven.`,
          `Kijk wat er is veranderd met: trede verifieer ${store.plek}.`,
        );
      inhoud.push({ naam: vrijgegevenNaam(naam), bytes });
    }
    await store.zetSamen(inhoud);
  }
  await ronde.journaal.schrijf({ soort: 'vrijgave', stukken, regeling: hash, door });
}
