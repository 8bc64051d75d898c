import type { Voorgeschiedenis } from '../../assessment/voorgeschiedenis.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import { LEGE_INVULLING } from '../../dossier/invulling.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { gebeurtenis, ingevuld } from './bronnen.ts';
import { FIGUURBRON } from './figuren.ts';
import {
  bevindingveld,
  dag,
  dagOfLeeg,
  groep,
  hoeveel,
  lijstOfLeeg,
  mits,
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
    (o: Briefopdracht) => verleden(o).invulling.deelstappen,
    groep({
      resultaat: tekst((d) => d.resultaat, ingevuld('deelstappen')),
      uiterlijk: dag((d) => d.uiterlijk, ingevuld('deelstappen')),
    }),
  ),
  omvang: mits((o: Briefopdracht) => (verleden(o).invulling.omvang === null ? null : o), {
    isAchterstand: schakelaar((o) => verleden(o).invulling.omvang === 'achterstand'),
    // A letter with a figure that is not known is never made.
    achterstand: hoeveel((o) => o.beoordeling.cijfers.achterstandNog ?? 0, FIGUURBRON.achterstandNog),
  }),
  zienswijzeOntvangen: dagOfLeeg((o) => verleden(o).zienswijze.ontvangen, gebeurtenis),
  zienswijze: alineas('zienswijze'),
  /** It could be given, and none came in. */
  geenZienswijze: schakelaar((o) => {
    const { ontvangen, totEnMet } = verleden(o).zienswijze;
    return ontvangen === null && totEnMet !== null && totEnMet < o.briefdatum;
  }),
  bijzondereOmstandigheden: alineas('bijzondere_omstandigheden'),
  belangenafweging: alineas('belangenafweging'),
  deelstapVerstreken: mits(
    (o: Briefopdracht) => {
      const { deelstap } = verleden(o);
      return deelstap?.deelstap == null ? null : { naam: deelstap.deelstap, datum: deelstap.datum };
    },
    { naam: tekst((d) => d.naam, gebeurtenis), datum: dag((d) => d.datum, gebeurtenis) },
  ),
  maatregelen: alineas('maatregelen'),
  ingangsdatum: dagOfLeeg((o) => verleden(o).invulling.ingangsdatum, ingevuld('ingangsdatum')),
  kosten: alineas('kosten'),
  rechtsmiddelen: alineas('rechtsmiddelen'),
};

type Tekstveld =
  | 'zienswijze'
  | 'bijzondere_omstandigheden'
  | 'belangenafweging'
  | 'maatregelen'
  | 'kosten'
  | 'rechtsmiddelen';

function alineas(naam: Tekstveld) {
  return lijstOfLeeg(
    (o: Briefopdracht) => verleden(o).invulling[naam],
    tekst((alinea: string) => alinea, ingevuld(naam)),
  );
}

function isBesluit({ soort }: Briefopdracht): boolean {
  return soort === 'besluit';
}

type Verleden = Pick<Voorgeschiedenis, 'invulling' | 'besluit' | 'deelstap' | 'zienswijze'>;

/** From a table all of it is empty, and the letter shows what is to be filled in. */
function verleden(o: Briefopdracht): Verleden {
  return (
    o.verleden ?? {
      invulling: LEGE_INVULLING,
      besluit: null,
      deelstap: null,
      zienswijze: { ontvangen: null, totEnMet: null },
    }
  );
}

/** Each event once, in words of its own clause: a letter that is told twice on one day is one letter. */
function eerder(gebeurtenissen: readonly Gebeurtenis[]) {
  const stappen = gebeurtenissen.map((g) => ({
    datum: g.datum,
    kenmerk: g.kenmerk,
    bevinding: { code: g.brief ?? g.soort, cijfers: {}, gegevens: {}, datum: g.datum },
  }));
  return [...new Map(stappen.map((s) => [`${s.datum} ${s.bevinding.code}`, s])).values()];
}
