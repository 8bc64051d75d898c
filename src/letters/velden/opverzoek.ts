import { rustoordeel } from '../../assessment/opverzoek.ts';
import type { Invulling } from '../../dossier/invulling.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { gebeurtenis, ingevuld, kolom } from './bronnen.ts';
import {
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

/** The judgement that a letter on request rests on. */
export const ONS_OORDEEL = mits((o: Briefopdracht) => rustoordeel(o.beoordeling, o.soort), {
  motivering: tekst((v) => v.motivering, kolom('oordeel_motivering')),
  datum: dag((v) => v.datum, kolom('oordeel_datum')),
  isJa: schakelaar((v) => v.antwoord === 'ja'),
  isNee: schakelaar((v) => v.antwoord === 'nee'),
});

/** What a person filled in for a besluit over costs, and the besluit tot indeplaatsstelling that they follow from. */
export const KOSTENVELDEN: Veldtabel<Briefopdracht, Briefopdracht> = {
  nummer: tekstOfLeeg((o) => invulling(o)?.kostenbesluit_nummer ?? null, ingevuld('kostenbesluit_nummer')),
  datum: dagOfLeeg((o) => invulling(o)?.kostenbesluit_datum ?? null, ingevuld('kostenbesluit_datum')),
  posten: lijstOfLeeg(
    (o: Briefopdracht) => invulling(o)?.kostenposten ?? null,
    groep({
      omschrijving: tekst((p) => p.omschrijving, ingevuld('kostenposten')),
      bedrag: hoeveel((p) => p.bedrag, ingevuld('kostenposten')),
    }),
  ),
  totaal: mits((o: Briefopdracht) => invulling(o)?.kosten_totaal ?? null, {
    bedrag: hoeveel((cent) => cent, ingevuld('kosten_totaal')),
  }),
  betalenUiterlijk: dagOfLeeg((o) => invulling(o)?.betalen_uiterlijk ?? null, ingevuld('betalen_uiterlijk')),
  rekening: tekstOfLeeg((o) => invulling(o)?.kosten_rekening ?? null, ingevuld('kosten_rekening')),
  motivering: alineas('kosten_motivering'),
  zienswijze: alineas('kosten_zienswijze'),
  rechtsmiddelen: alineas('kosten_rechtsmiddelen'),
  /** The last besluit tot indeplaatsstelling, withdrawn or not: the costs were made under it. */
  besluit: mits(
    (o: Briefopdracht) => o.verleden?.gebeurtenissen.findLast((g) => g.soort === 'besluit') ?? null,
    {
      datum: dag((g) => g.datum, gebeurtenis),
      nummer: tekstOfLeeg((g) => g.nummer, gebeurtenis),
    },
  ),
};

function invulling({ verleden }: Briefopdracht): Invulling | null {
  return verleden?.invulling ?? null;
}

function alineas(naam: 'kosten_motivering' | 'kosten_zienswijze' | 'kosten_rechtsmiddelen') {
  return lijstOfLeeg(
    (o: Briefopdracht) => invulling(o)?.[naam] ?? null,
    tekst((alinea: string) => alinea, ingevuld(naam)),
  );
}
