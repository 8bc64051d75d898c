import { RAAD_MAANDEN } from '../assessment/gevolgtermijnen.ts';
import type { Voorgeschiedenis } from '../assessment/voorgeschiedenis.ts';
import { type Datum, plusMaanden } from '../dossier/datum.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import { datum } from './nederlands.ts';
import { achterstandNog } from './velden/dossiervelden.ts';

/** Why a besluit, feitelijke indeplaatsstelling or intrekking may not go out yet: what its dossier lacks or contradicts. */
export function geschiedenisredenen(o: Briefopdracht, soort: string): string[] {
  const { verleden } = o;
  if (verleden === null)
    return [
      'Deze brief rust op eerdere brieven en hun data; die staan niet in een tabel, alleen in een dossier.',
    ];
  return [
    ...verleden.ontbrekend.map(({ halfjaar, brief }) =>
      brief === null
        ? `Het dossier begint op een hogere trede met ${halfjaar} en noemt geen brief van daarvoor.`
        : `De beoordeling van ${halfjaar} vroeg om de brief ${brief}; het dossier noemt niet dat die is verzonden.`,
    ),
    ...(soort === 'besluit' ? besluit(o, verleden) : []),
    ...(soort === 'intrekking' ? intrekking(verleden) : []),
  ];
}

function besluit(o: Briefopdracht, verleden: Voorgeschiedenis): string[] {
  return [...hoor(o, verleden), ...besluitdatum(o, verleden), ...last(o, verleden)];
}

/** Awb 4:8: the gemeente was told, and could answer. In spoed the person who decides says why that could not be waited for. */
function hoor(o: Briefopdracht, { invulling, zienswijze, vooraankondiging }: Voorgeschiedenis): string[] {
  const { ontvangen, totEnMet } = zienswijze;
  if (vooraankondiging === null)
    return ['Het dossier noemt geen vooraankondiging met haar datum; zonder vooraankondiging geen besluit.'];
  const op = invulling.besluit_datum ?? o.briefdatum;
  const laatsteOordeel = oordeeldatums(o).at(-1);
  const uit: string[] = [];
  if (!isSpoed(o)) {
    const raad = plusMaanden(vooraankondiging, RAAD_MAANDEN);
    if (ontvangen === null && totEnMet !== null && totEnMet >= op)
      uit.push(`De termijn voor een zienswijze loopt tot en met ${datum(totEnMet)}.`);
    if (raad >= op)
      uit.push(
        `De gemeenteraad heeft tot en met ${datum(raad)} de tijd om de vooraankondiging te bespreken.`,
      );
    if (ontvangen === null && invulling.zienswijze !== null)
      uit.push('Er is een antwoord op een zienswijze, maar geen gebeurtenis zienswijze met haar datum.');
  }
  if (ontvangen !== null && laatsteOordeel !== undefined && ontvangen > laatsteOordeel)
    uit.push(
      `De zienswijze kwam op ${datum(ontvangen)} binnen, na het laatste oordeel (${datum(laatsteOordeel)}): weeg haar mee in een nieuw oordeel.`,
    );
  return uit;
}

/** A besluit comes after what it rests on, and is the one that the dossier tells, where it does. */
function besluitdatum(
  o: Briefopdracht,
  { invulling, vooraankondiging, zienswijze }: Voorgeschiedenis,
): string[] {
  const op = invulling.besluit_datum;
  if (op === null) return [];
  const uit: string[] = [];
  const eerst = (wat: string, dag: Datum | null | undefined, ook: boolean) => {
    if (dag != null && (ook ? dag >= op : dag > op))
      uit.push(`Het besluit is van ${datum(op)}, en dat is niet na ${wat} (${datum(dag)}).`);
  };
  if (op > o.briefdatum) uit.push(`Het besluit is van ${datum(op)}, na de datum van de brief.`);
  eerst('de vooraankondiging', vooraankondiging, true);
  eerst('de ontvangst van de zienswijze', zienswijze.ontvangen, false);
  eerst('de dag van de cijfers', o.moment, false);
  eerst('het oordeel', oordeeldatums(o).at(-1), false);
  return uit;
}

/** Each deelstap has a fixed day to come, within the term of the kader; and there is something to take over. */
function last(o: Briefopdracht, { invulling: { deelstappen, omvang } }: Voorgeschiedenis): string[] {
  const einde = o.beoordeling.termijnen.find((t) => t.code === 'last')?.datum ?? null;
  const laatste = deelstappen
    .map((d) => d.uiterlijk)
    .sort()
    .at(-1);
  const voorbij = deelstappen.filter((d) => d.uiterlijk <= o.briefdatum);
  return [
    ...voorbij.map(
      (d) => `De datum van het onderdeel "${d.resultaat}" (${datum(d.uiterlijk)}) is al voorbij.`,
    ),
    ...(einde !== null && laatste !== undefined && laatste !== einde
      ? [
          `De laatste datum bij de onderdelen (${datum(laatste)}) is niet de laatste dag van de last (${datum(einde)}).`,
        ]
      : []),
    ...(omvang === 'achterstand' && achterstandNog(o) === 0
      ? ['De omvang is de achterstand, maar die is al ingelopen.']
      : []),
  ];
}

function intrekking({ invulling: { ingangsdatum }, besluit }: Voorgeschiedenis): string[] {
  if (ingangsdatum === null || besluit === null || ingangsdatum > besluit.datum) return [];
  return [
    `De intrekking gaat in op ${datum(ingangsdatum)}, en dat is niet na het besluit van ${datum(besluit.datum)}.`,
  ];
}

function isSpoed({ beoordeling: { oordelen } }: Briefopdracht): boolean {
  return oordelen.some((o) => o.vraag === 'oordeel_spoed' && o.antwoord === 'ja');
}

function oordeeldatums({ beoordeling: { oordelen } }: Briefopdracht): Datum[] {
  return oordelen.map((o) => o.datum as Datum).sort();
}
