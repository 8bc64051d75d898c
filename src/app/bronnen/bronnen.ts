import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { utf8Tekst } from '../../dossier/utf8.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import { sha256VanDelen } from '../../round/hash.ts';
import { isBronnaam } from '../../round/naam.ts';
import type { Inhoud } from '../../round/store/store.ts';

/** One source, with how a person knows it: the path that was given, or the name under which it was handed over. */
export interface Bronbestand {
  readonly bytes: Uint8Array;
  readonly plek: string;
}

/**
 * Everything that assessments and letters are made from, by name, read once: the input, a koppeling with the table it
 * takes columns from, the register, our own dated data, the huisstijl and the templates.
 */
export type Bronnen = ReadonlyMap<string, Bronbestand>;

/** What each source is called, also where a round keeps it; what ends in `/` is followed by the name of the file. */
export const BRON = {
  invoer: 'invoer/',
  koppeling: 'gegevens/koppeling.yaml',
  aanvulling: 'gegevens/aanvulling/',
  gemeenten: 'gegevens/gemeenten.csv',
  feestdagen: 'gegevens/feestdagen.yaml',
  landelijk: 'gegevens/taakstelling-landelijk.yaml',
  /** What the round before ended with and announced. */
  vorige: 'gegevens/vorige-ronde.json',
  eerdereBrieven: 'gegevens/eerdere-brieven.json',
  huisstijl: 'huisstijl/',
  /** The kader of a province's own: evidence, never run from here. */
  kaders: 'kaders/',
  sjablonen: 'sjablonen/',
} as const;

/** In one file, so that a person can read them: each template as it is written, line by line. */
export const SJABLONENBESTAND = 'sjablonen.yaml';
const LETTERLIJK = { blockQuote: 'literal', lineWidth: 0 } as const;

/** The source with this name. Throws when it is not there: a shell that forgot it is our mistake. */
export function bron(bronnen: Bronnen, naam: string): Bronbestand {
  const gevonden = bronnen.get(naam);
  if (gevonden === undefined) throw new Error(`de bron ${naam} is niet gelezen`);
  return gevonden;
}

/** The sources under a name that ends in `/`, without it. */
export function bronnenOnder(bronnen: Bronnen, map: string): ReadonlyMap<string, Bronbestand> {
  return new Map(
    [...bronnen].flatMap(([naam, wat]) =>
      naam.startsWith(map) ? [[naam.slice(map.length), wat] as const] : [],
    ),
  );
}

/** The input file: its own name and what it is. */
export function invoerbron(bronnen: Bronnen): Bronbestand & { readonly naam: string } {
  const [enige] = bronnenOnder(bronnen, BRON.invoer);
  if (enige === undefined) throw new Error('er is geen invoer gelezen');
  return { naam: enige[0], ...enige[1] };
}

/** The words of the templates, by their path. */
export function sjabloonteksten(bronnen: Bronnen): ReadonlyMap<string, string> {
  return new Map(
    [...bronnenOnder(bronnen, BRON.sjablonen)].map(([pad, { bytes, plek }]) => [
      pad,
      // As an editor on Windows ends its lines, it is the same template.
      utf8Tekst(bytes, plek, 'sjabloon').replaceAll('\r\n', '\n'),
    ]),
  );
}

/** The sources as a round keeps them. Refuses ('invoer') a file whose name not every disk can hold, Windows too. */
export function teBewaren(bronnen: Bronnen): Inhoud[] {
  weigerNamen(bronnen);
  const sjablonen = stringify(Object.fromEntries(sjabloonteksten(bronnen)), LETTERLIJK);
  return [
    ...[...bronnen].flatMap(([naam, { bytes }]) =>
      naam.startsWith(BRON.sjablonen) ? [] : [{ naam, bytes }],
    ),
    { naam: SJABLONENBESTAND, bytes: new TextEncoder().encode(sjablonen) },
  ];
}

function weigerNamen(bronnen: Bronnen): void {
  const gezien = new Map<string, string>();
  const fouten: Melding[] = [];
  for (const [naam, { plek }] of bronnen) {
    if (naam.startsWith(BRON.sjablonen)) continue;
    const zelfde = gezien.get(naam.toLowerCase());
    gezien.set(naam.toLowerCase(), plek);
    const bezwaar = !isBronnaam(naam)
      ? 'heeft een naam die niet op elke computer kan bestaan'
      : zelfde !== undefined
        ? `verschilt alleen in hoofdletters van ${zelfde}, en dat is op Windows hetzelfde bestand`
        : null;
    if (bezwaar !== null)
      fouten.push(
        bestandsmelding(
          'bestandsnaam-kan-niet',
          `${plek} ${bezwaar}. Een ronde bewaart haar bronnen onder hun eigen naam.`,
          'Geef het bestand een andere naam: zonder " * : < > ? | en \\, zonder punt of spatie aan het eind, en niet con, nul of aux.',
        ),
      );
  }
  if (fouten.length > 0) throw new Weigering('invoer', fouten);
}

/** The sources that a round kept, as they were; `plek` is where it keeps them. */
export function uitBewaard(bewaard: readonly Inhoud[], plek: string): Bronnen {
  return new Map(
    bewaard.flatMap(({ naam, bytes }): (readonly [string, Bronbestand])[] =>
      naam === SJABLONENBESTAND
        ? [...bewaardeSjablonen(bytes)].map(([pad, tekst]) => [
            `${BRON.sjablonen}${pad}`,
            { bytes: new TextEncoder().encode(tekst), plek: `${plek}/${naam}` },
          ])
        : [[naam, { bytes, plek: `${plek}/${naam}` }]],
    ),
  );
}

/** The templates of a kept file, by their path. Refuses ('afwijking') what is no such file any more. */
export function bewaardeSjablonen(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const gelezen: unknown = parse(new TextDecoder().decode(bytes), { logLevel: 'error' });
    return new Map(Object.entries(z.record(z.string(), z.string()).parse(gelezen)));
  } catch {
    throw bewaardOnleesbaar(`${SJABLONENBESTAND} is niet meer te lezen`);
  }
}

/** That what a round keeps is not what it was made from. */
export function bewaardOnleesbaar(wat: string): Weigering {
  return weiger(
    'afwijking',
    'bewaard-onleesbaar',
    `Wat de ronde bewaart, is veranderd: ${wat}.`,
    'Kijk wat er is veranderd met trede verifieer, en zet een kopie van de map terug.',
  );
}

/** One hash over the huisstijl. */
export function huisstijlhash(bronnen: Bronnen): string {
  return sha256VanDelen(
    [...bronnen].flatMap(([naam, { bytes }]) =>
      naam.startsWith(BRON.huisstijl) ? [[naam, bytes] as const] : [],
    ),
  );
}

/** One hash over the templates of a letter; letters of a kind share theirs, so each is taken once. */
export function woordenhashen(sjablonen: ReadonlyMap<string, string>): (namen: readonly string[]) => string {
  const bekend = new Map<string, string>();
  return (namen) => {
    const sleutel = namen.join('\n');
    const hash =
      bekend.get(sleutel) ?? sha256VanDelen(namen.map((naam) => [naam, sjablonen.get(naam) ?? ''] as const));
    bekend.set(sleutel, hash);
    return hash;
  };
}
