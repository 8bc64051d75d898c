import { tredeVan } from '../assessment/beoordeling.ts';
import { type Stuksoort, soortkenmerken, stukkenBij } from '../dossier/briefsoort.ts';
import { stapOp } from '../dossier/ladder.ts';
import { type Block, type Brief, platteTekst } from '../formats/brief.ts';
import { adressering, afschriftAan, kenmerken, ondertekening } from './briefkop.ts';
import { type Briefopdracht, opdrachtBij } from './briefopdracht.ts';
import { sjabloonbestand } from './briefplek.ts';
import { checklistVan } from './checklist.ts';
import { controleerCijfertabellen } from './cijfertabel.ts';
import { conceptredenen, feitenVan } from './concept.ts';
import { nieuwSpoor, type Takken } from './template/controle/dekking.ts';
import { type Sjablonen, zoekBouwsteen } from './template/sjablonen.ts';
import { weigerSjabloon } from './template/sjabloonmelding.ts';
import { naarBlokken } from './template/tekst/blokken.ts';
import { type Spoor, vulIn } from './template/vulin.ts';
import { BRIEFVELDEN } from './velden/briefvelden.ts';
import { gegevensVan } from './velden/gegevens.ts';
import { herkomst } from './velden/herkomst.ts';
import { type Clausuledeel, waarden } from './velden/veld.ts';
import { metVervanging } from './vervanging.ts';
import { clausule, keuzezin } from './zinnen.ts';

const SLOTGROET = 'Hoogachtend,';
/** How a letter looks back on one of the user's own that has no clause. */
const EIGEN_EERDER = 'bouwstenen/eerder/brief_verzonden.njk';

/** A letter that was made, and which files and branches of the templates it took. */
export interface Opgesteld {
  readonly soort: Stuksoort;
  readonly opdracht: Briefopdracht;
  readonly brief: Brief;
  readonly takken: Takken;
}

/** Makes a letter and what goes with it, the letter first. */
export function stelOp(opdracht: Briefopdracht, sjablonen: Sjablonen): readonly [Opgesteld, ...Opgesteld[]] {
  const maak = (o: Briefopdracht): Opgesteld => {
    const { spoor, takken } = nieuwSpoor();
    return { soort: o.soort, opdracht: o, brief: compose(o, sjablonen, spoor), takken };
  };
  const hoofd = maak(opdracht);
  const { ladder, tredeVorig } = opdracht.beoordeling;
  const erbij = stukkenBij(opdracht.soort, stapOp(ladder, tredeVorig));
  return [hoofd, ...erbij.map((stuk) => maak(opdrachtBij(opdracht, stuk, hoofd.brief)))];
}

/**
 * Makes one letter. A letter reads the trede from the assessment, it cannot compute one.
 * `spoor` is told which files and branches it took.
 * Throws a Weigering when the template asks for what does not exist or its table does not add up.
 */
export function compose(opdracht: Briefopdracht, sjablonen: Sjablonen, spoor?: Spoor): Brief {
  const { beoordeling: a, huisstijl: h } = opdracht;
  const trede = tredeVan(a);
  const bestand = sjabloonbestand(opdracht.soort, { kader: a.kader, ladder: a.ladder, trede }, sjablonen);
  const plaats = { bestand, regel: 1, kolom: 1 };
  const gegevens = gegevensVan(opdracht);
  const clausuleVan = (deel: unknown) => {
    const keuze = keuzezin((deel as Clausuledeel).bevinding, a, sjablonen);
    const gevraagd = clausule(deel as Clausuledeel, a, opdracht.bij === null ? 'college' : 'derde');
    const heeftZin = zoekBouwsteen(sjablonen, gevraagd.bestand, a.kader) !== null;
    return {
      ...gevraagd,
      ...((deel as Clausuledeel).soort === 'eerder' && !heeftZin ? { bestand: EIGEN_EERDER } : {}),
      toelichting: keuze === null ? null : `Een eigen keuze. ${keuze}`,
    };
  };
  const gevuld = vulIn(
    { sjablonen, bestand, kader: a.kader },
    waarden(BRIEFVELDEN, gegevens),
    clausuleVan,
    spoor,
  );
  const gelezen = naarBlokken(gevuld, bestand, (pad) => herkomst(opdracht, pad));
  const { titel, punten } = gelezen;
  const blokken = metVervanging(gelezen.blokken, opdracht, sjablonen, spoor);
  if (titel === null)
    throw weigerSjabloon([{ ...plaats, melding: 'de brief heeft geen onderwerp: begin met "# "' }]);
  if (soortkenmerken(opdracht.soort).cijfertabel) controleerCijfertabellen(blokken, gegevens, bestand);
  weigerLegeRegels(blokken, bestand);
  const { romp, slot } = gesplitst(blokken);
  const checklist = checklistVan(opdracht, feitenVan(opdracht), punten);
  const concept = conceptredenen(opdracht, blokken, checklist, sjablonen);
  return {
    soort: opdracht.soort,
    gemeentecode: a.gemeentecode,
    halfjaar: a.halfjaar,
    trede,
    titel: platteTekst(titel),
    concept,
    voorbeeld: h.fictief,
    afzender: [h.naam, ...h.afzender],
    adressering: adressering(opdracht),
    kenmerken: kenmerken(opdracht, titel),
    blokken: romp,
    ondertekening: ondertekening(opdracht, concept !== null),
    afschriftAan: afschriftAan(opdracht),
    slot,
    voettekst: h.voettekst,
    checklist,
  };
}

/** What stands after the closing words goes below the signature. */
function gesplitst(blokken: readonly Block[]): { romp: readonly Block[]; slot: readonly Block[] } {
  const groet = blokken.findIndex((b) => b.type === 'paragraph' && platteTekst(b.inhoud) === SLOTGROET);
  if (groet === -1) return { romp: blokken, slot: [] };
  return { romp: blokken.slice(0, groet + 1), slot: blokken.slice(groet + 1) };
}

/** An empty heading, paragraph, item or header cell cannot reach a letter. */
function weigerLegeRegels(blokken: readonly Block[], bestand: string): void {
  for (const blok of blokken) {
    const lijnen = blok.type === 'table' ? blok.kop : blok.type === 'list' ? blok.items : [blok.inhoud];
    if (lijnen.some((regel) => platteTekst(regel).trim() === ''))
      throw weigerSjabloon([
        { bestand, regel: 1, kolom: 1, melding: `de brief heeft een lege ${blok.type}` },
      ]);
  }
}
