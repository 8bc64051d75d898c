import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { bestandsmelding, type Melding } from './melding.ts';
import { samengesteld, verbodenTeken } from './tekens.ts';
import { utf8Tekst, verbodenOpRegel } from './utf8.ts';
import { Weigering } from './weigering.ts';

/** Nested lists, maps and texts as they stand in the file, and the line on which each path stands. */
export interface Tekstboom {
  readonly data: unknown;
  readonly regels: ReadonlyMap<string, number>;
}

const MAX_BYTES = 1024 * 1024;
/** The longest dossier of ours has some hundreds of each. */
const MAX_SCHEIDINGEN = 40_000;
const MAX_HAAKJES = 4000;
const MAX_LEESFOUTEN = 20; // one bracket too many makes hundreds

/** What values are: all of them text, or numbers and booleans as well. */
type Waarden = 'tekst' | 'getallen';

/**
 * Reads YAML or JSON (a subset of YAML) in which every value stays text: `nee` is no boolean, `2023-01-30` no date in a
 * time zone and `0034` no number; with 'getallen' numbers, `true` and `false` are what they are. An empty value, `~` and `null`
 * are null. What reads otherwise than it looks is refused with its line: keys that stand twice, references (`*naam`, `&naam`, `<<`), tags
 * (`!!str`), `%` lines, and characters that do not show; and so are other encodings than UTF-8 and files over 1 MB.
 */
export function leesTekstboom(
  bytes: Uint8Array,
  bestand: string,
  waarden: Waarden = 'tekst',
): Tekstboom | { fouten: readonly Melding[] } {
  const weiger = (code: string, melding: string, oplossing: string) => ({
    fouten: [bestandsmelding(code, `${bestand}: ${melding}.`, oplossing)],
  });
  if (bytes.length > MAX_BYTES)
    return weiger(
      'bestand-te-groot',
      'het bestand is groter dan 1 MB',
      'Een dossier gaat over één gemeente. Verwijder wat er niet in hoort.',
    );
  try {
    const tekst = utf8Tekst(bytes, bestand);
    if (teVeel(tekst))
      return weiger(
        'dossier-onleesbaar',
        'de inhoud heeft te veel regels, namen of haakjes',
        'Een dossier gaat over één gemeente. Verwijder wat er niet in hoort.',
      );
    return ontleed(tekst, bestand, waarden);
  } catch (oorzaak) {
    if (oorzaak instanceof Weigering) return { fouten: oorzaak.meldingen };
    if (!(oorzaak instanceof RangeError)) throw oorzaak; // the stack: nested deeper than any dossier is
    return weiger(
      'dossier-onleesbaar',
      'de inhoud is te diep genest',
      'Vergelijk met samples/dossier-grasmeer.',
    );
  }
}

/** Counted before it is parsed: a list or a name takes the parser far longer than its bytes. */
function teVeel(tekst: string): boolean {
  const aantal = (patroon: RegExp) => tekst.match(patroon)?.length ?? 0;
  return aantal(/[\n,:[{]/g) > MAX_SCHEIDINGEN || aantal(/[[{]/g) > MAX_HAAKJES;
}

function ontleed(tekst: string, bestand: string, waarden: Waarden): Tekstboom | { fouten: Melding[] } {
  const teller = new LineCounter();
  const document = parseDocument(tekst, {
    schema: waarden === 'tekst' ? 'failsafe' : 'core',
    lineCounter: teller,
    prettyErrors: false,
    uniqueKeys: false, // checked below: the parser compares each key with all others
  });
  const regelOp = (plaats: number | undefined) => (plaats === undefined ? null : teller.linePos(plaats).line);
  const fouten: Melding[] = [];
  vindFouten(document, (soort, plaats) => {
    const fout = { ...onleesbaar(soort, bestand), rij: regelOp(plaats) };
    // What the parser warns of can be what we refuse as well.
    if (!fouten.some((f) => f.rij === fout.rij && f.melding === fout.melding)) fouten.push(fout);
  });
  const teken = verbodenOpRegel(tekst);
  if (teken !== null) fouten.push({ ...verboden(teken.teken, bestand), rij: teken.regel });
  if (fouten.length > 0) return { fouten };
  const regels = new Map<string, number>();
  const data = waardeVan(document.contents, '', waarden, (pad, knoop) => {
    const regel = regelOp(knoop.range?.[0]);
    // Of a value the line is that of its name.
    if (regel !== null && !(isScalar(knoop) && regels.has(pad))) regels.set(pad, regel);
    // Written out, as "\u202e": the file shows it, the letter would not.
    const verborgen = isScalar(knoop)
      ? verbodenTeken(String(knoop.value ?? '').replaceAll(/[\t\r\n]/g, ' '))
      : null;
    if (verborgen !== null) fouten.push({ ...verboden(verborgen, bestand), rij: regel, kolom: pad || null });
  });
  return fouten.length > 0 ? { fouten } : { data, regels };
}

/** Everything that the parser stumbles over, and what it would read otherwise than it looks. */
function vindFouten(document: Document, zie: (code: string, plaats: number | undefined) => void): void {
  for (const { code, pos } of [...document.errors, ...document.warnings].slice(0, MAX_LEESFOUTEN))
    zie(code === 'TAG_RESOLVE_FAILED' ? 'LABEL' : code, pos[0]);
  if (document.directives?.yaml.explicit === true) zie('LABEL', 0);
  const bekijk = ({ anchor, tag, range }: Node & { anchor?: string | undefined }) => {
    if (anchor !== undefined) zie('ALIAS', range?.[0]);
    if (tag !== undefined) zie('LABEL', range?.[0]);
  };
  visit(document, {
    Alias: (_, { range }) => zie('ALIAS', range?.[0]),
    Scalar: (_, knoop) => bekijk(knoop),
    Seq: (_, knoop) => bekijk(knoop),
    Map: (_, knoop) => {
      bekijk(knoop);
      const gezien = new Set<string>();
      for (const { key } of knoop.items) {
        const naam = isScalar(key) ? samengesteld(String(key.value)) : '';
        const plaats = isScalar(key) ? key.range?.[0] : undefined;
        if (naam === '<<') zie('ALIAS', plaats);
        if (gezien.has(naam)) zie('DUPLICATE_KEY', plaats);
        gezien.add(naam);
      }
    },
  });
}

function verboden(teken: string, bestand: string): Melding {
  return bestandsmelding(
    'verboden-teken',
    `${bestand}: hier staat een ${teken}.`,
    'Haal dat teken weg en typ de tekst zo nodig opnieuw.',
  );
}

function onleesbaar(code: string, bestand: string): Melding {
  switch (code) {
    case 'DUPLICATE_KEY':
      return bestandsmelding(
        'sleutel-dubbel',
        `${bestand}: een naam staat hier twee keer.`,
        'Verwijder een van de twee.',
      );
    case 'ALIAS':
      return bestandsmelding(
        'verwijzing',
        `${bestand}: hier staat een verwijzing (*, & of <<) naar een andere plaats in het bestand.`,
        'Schrijf de waarde zelf op. Hoort het teken bij de tekst, zet de tekst dan tussen aanhalingstekens.',
      );
    case 'LABEL':
      return bestandsmelding(
        'dossier-onleesbaar',
        `${bestand}: hier is het bestand niet te lezen: er staat een aanwijzing (! of %) die niet wordt gevolgd.`,
        'Haal de aanwijzing weg. Hoort het teken bij de tekst, zet de tekst dan tussen aanhalingstekens.',
      );
    case 'MULTIPLE_DOCS':
      return bestandsmelding(
        'meer-dossiers',
        `${bestand}: er staat meer dan één dossier in het bestand.`,
        'Maak van elk dossier een eigen bestand.',
      );
    default:
      return bestandsmelding(
        'dossier-onleesbaar',
        `${bestand}: hier is het bestand niet te lezen.`,
        'Controleer het inspringen (met spaties), de dubbele punten en de aanhalingstekens op en vóór deze regel.',
      );
  }
}

/** Plain lists, maps and texts. Each node is shown to `bezoek` with its path, such as `halfjaren[1].gehuisvest`. */
function waardeVan(
  knoop: unknown,
  pad: string,
  waarden: Waarden,
  bezoek: (pad: string, knoop: Node) => void,
): unknown {
  if (isMap(knoop)) {
    bezoek(pad, knoop);
    return Object.fromEntries(
      knoop.items.map(({ key, value }) => {
        const naam = isScalar(key) ? samengesteld(String(key.value)) : '';
        const deelpad = pad === '' ? naam : `${pad}.${naam}`;
        if (isScalar(key)) bezoek(deelpad, key);
        return [naam, waardeVan(value, deelpad, waarden, bezoek)];
      }),
    );
  }
  if (isSeq(knoop)) {
    if (pad !== '') bezoek(pad, knoop);
    return knoop.items.map((item, i) => waardeVan(item, `${pad}[${i}]`, waarden, bezoek));
  }
  if (isScalar(knoop)) {
    bezoek(pad, knoop);
    if (waarden === 'getallen' && typeof knoop.value !== 'string') return knoop.value ?? null;
    const tekst = samengesteld(String(knoop.value ?? ''));
    return knoop.type === 'PLAIN' && /^(?:~|null)?$/.test(tekst) ? null : tekst;
  }
  return null;
}
