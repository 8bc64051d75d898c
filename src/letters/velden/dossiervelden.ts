import { isMislukt } from '../../assessment/laststand.ts';
import { LEGE_VOORGESCHIEDENIS, type Voorgeschiedenis } from '../../assessment/voorgeschiedenis.ts';
import { isEigenBrief, soortInWoorden } from '../../dossier/briefsoort.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { gebeurtenis, ingevuld } from './bronnen.ts';
import {
  bevindingveld,
  dag,
  dagOfLeeg,
  groep,
  lijstOfLeeg,
  schakelaar,
  tekst,
  tekstOfLeeg,
  type Veldtabel,
} from './veld.ts';

/** What a dossier adds, and a table cannot hold. Null: not told, and then to be filled in. */
export const DOSSIERVELDEN: Veldtabel<Briefopdracht, Briefopdracht> = {
  /** Of the besluit that the letter is, or that it rests on. */
  besluitDatum: dagOfLeeg(
    (o) => (isBesluit(o) ? verleden(o).invulling.besluit_datum : (verleden(o).besluit?.datum ?? null)),
    (o) => (isBesluit(o) ? ingevuld('besluit_datum') : gebeurtenis)(o),
  ),
  besluitNummer: tekstOfLeeg(
    (o) => (isBesluit(o) ? verleden(o).invulling.besluit_nummer : (verleden(o).besluit?.nummer ?? null)),
    (o) => (isBesluit(o) ? ingevuld('besluit_nummer') : gebeurtenis)(o),
  ),
  eerder: lijstOfLeeg(
    (o: Briefopdracht) => eerder(o.verleden?.gebeurtenissen ?? []),
    bevindingveld('eerder', {
      datum: dag((e) => e.datum, gebeurtenis),
      kenmerk: tekstOfLeeg((e) => e.kenmerk, gebeurtenis),
    }),
  ),
  deelstappen: lijstOfLeeg(
    (o: Briefopdracht) => {
      const { deelstappen } = verleden(o).invulling;
      return deelstappen.map((d) => ({ ...d, laatste: d === deelstappen.at(-1) }));
    },
    groep({
      resultaat: tekst((d) => zonderPunt(d.resultaat), ingevuld('deelstappen')),
      uiterlijk: dag((d) => d.uiterlijk, ingevuld('deelstappen')),
      /** The last of them: it ends in a full stop. */
      laatste: schakelaar((d) => d.laatste),
    }),
  ),
  /** Chosen by a person: what is not due yet is taken over too. Without that choice only the achterstand is. */
  heleOpgave: schakelaar((o) => verleden(o).invulling.omvang === 'totaalopgave'),
  omvangMotivering: alineas('omvang_motivering'),
  termijnMotivering: alineas('termijn_motivering'),
  /** The last day of the last, when a person set another than the kader's own term gives. */
  andereLasttermijn: dagOfLeeg((o) => {
    const { last_uiterlijk: gekozen } = verleden(o).invulling;
    return gekozen === o.beoordeling.termijnen.find((t) => t.code === 'last')?.datum ? null : gekozen;
  }, ingevuld('last_uiterlijk')),
  /** The parts of the last in the besluit that holds, and what was found of each. */
  last: lijstOfLeeg(
    (o: Briefopdracht) => verleden(o).last.map((d) => ({ ...d, briefdatum: o.briefdatum })),
    groep({
      resultaat: tekst((d) => zonderPunt(d.resultaat), ingevuld('deelstappen')),
      uiterlijk: dagOfLeeg((d) => d.uiterlijk, ingevuld('deelstappen')),
      gehaald: schakelaar((d) => d.bereikt === 'ja' && !isMislukt(d)),
      /** The day on which it was reached, after its own last day. */
      teLaat: dagOfLeeg(
        (d) => (d.bereikt === 'ja' && isMislukt(d) ? d.bereiktOp : null),
        ingevuld('deelstappen'),
      ),
      gemist: schakelaar((d) => d.bereikt === 'nee'),
      komtNog: schakelaar((d) => d.uiterlijk !== null && d.uiterlijk >= d.briefdatum),
      bereiktOp: dagOfLeeg((d) => d.bereiktOp, ingevuld('deelstappen')),
      vastgesteldOp: dagOfLeeg((d) => d.vastgesteldOp, ingevuld('deelstappen')),
      stand: tekstOfLeeg((d) => (d.stand === null ? null : zonderPunt(d.stand)), ingevuld('deelstappen')),
    }),
  ),
  nietNagekomen: dagOfLeeg((o) => verleden(o).nietNagekomen, gebeurtenis),
  zienswijzeOntvangen: dagOfLeeg((o) => verleden(o).zienswijze.ontvangen, gebeurtenis),
  /** Its last day, when the zienswijze came in after it. */
  zienswijzeTeLaat: dagOfLeeg((o) => {
    const { ontvangen, totEnMet } = verleden(o).zienswijze;
    return ontvangen !== null && totEnMet !== null && ontvangen > totEnMet ? totEnMet : null;
  }, gebeurtenis),
  zienswijze: alineas('zienswijze'),
  /** It could be given, and none came in. */
  geenZienswijze: schakelaar((o) => {
    const { ontvangen, totEnMet } = verleden(o).zienswijze;
    return ontvangen === null && totEnMet !== null && totEnMet < o.briefdatum;
  }),
  bijzondereOmstandigheden: alineas('bijzondere_omstandigheden'),
  belangenafweging: alineas('belangenafweging'),
  maatregelen: alineas('maatregelen'),
  intrekkingDatum: dagOfLeeg(
    (o) => verleden(o).invulling.intrekking_datum ?? verleden(o).intrekking?.datum ?? null,
    (o) => (verleden(o).invulling.intrekking_datum === null ? gebeurtenis : ingevuld('intrekking_datum'))(o),
  ),
  intrekkingNummer: tekstOfLeeg(
    (o) => verleden(o).invulling.intrekking_nummer ?? verleden(o).intrekking?.nummer ?? null,
    (o) =>
      (verleden(o).invulling.intrekking_nummer === null ? gebeurtenis : ingevuld('intrekking_nummer'))(o),
  ),
  overdracht: alineas('overdracht'),
  ingangsdatum: dagOfLeeg((o) => verleden(o).invulling.ingangsdatum, ingevuld('ingangsdatum')),
  kosten: alineas('kosten'),
  rechtsmiddelen: alineas('rechtsmiddelen'),
};

type Tekstveld =
  | 'zienswijze'
  | 'bijzondere_omstandigheden'
  | 'belangenafweging'
  | 'maatregelen'
  | 'omvang_motivering'
  | 'termijn_motivering'
  | 'overdracht'
  | 'kosten'
  | 'rechtsmiddelen';

function alineas(naam: Tekstveld) {
  return lijstOfLeeg(
    (o: Briefopdracht) => verleden(o).invulling[naam],
    tekst((alinea: string) => alinea, ingevuld(naam)),
  );
}

/** The besluit itself, or what goes with it. */
function isBesluit({ soort, bij }: Briefopdracht): boolean {
  return (bij?.soort ?? soort) === 'besluit';
}

/** From a table all of it is empty, and the letter shows what is to be filled in. */
function verleden(o: Briefopdracht): Voorgeschiedenis {
  return o.verleden ?? LEGE_VOORGESCHIEDENIS;
}

function zonderPunt(tekst: string): string {
  return tekst.replace(/[.;]$/, '');
}

/** A letter that has no clause of its own is told by its name. */
function briefnaam({ brief }: Gebeurtenis): { tekst?: string } {
  return brief !== null && isEigenBrief(brief) ? { tekst: soortInWoorden(brief) } : {};
}

/** Each event once, in words of its own clause: a letter that is told twice on one day is one letter. */
function eerder(gebeurtenissen: readonly Gebeurtenis[]) {
  const stappen = gebeurtenissen.map((g) => ({
    datum: g.datum,
    kenmerk: g.kenmerk,
    bevinding: { code: g.brief ?? g.soort, cijfers: {}, gegevens: briefnaam(g), datum: g.datum },
  }));
  return [...new Map(stappen.map((s) => [`${s.datum} ${s.bevinding.code}`, s])).values()];
}
