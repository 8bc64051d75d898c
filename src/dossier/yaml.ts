import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { bestandsmelding, type Melding } from './melding.ts';
import { samengesteld } from './tekens.ts';

/** Nested lists, maps and texts as they stand in the file, and the line on which each path stands. */
export interface Tekstboom {
  readonly data: unknown;
  readonly regels: ReadonlyMap<string, number>;
}

const MAX_BYTES = 1024 * 1024;
const MAX_LEESFOUTEN = 20; // one bracket too many makes hundreds

/**
 * Reads YAML or JSON (a subset of YAML) in which every value stays text: `nee` is no boolean, `2023-01-30` no date in a
 * time zone and `0034` no number. An empty value, `~` and `null` are null. Keys that stand twice, references (`*naam`)
 * and files over 1 MB are refused.
 */
export function leesTekstboom(bytes: Uint8Array, bestand: string): Tekstboom | { fouten: Melding[] } {
  const weiger = (code: string, melding: string, oplossing: string) => ({
    fouten: [bestandsmelding(code, `${bestand}: ${melding}.`, oplossing)],
  });
  if (bytes.length > MAX_BYTES)
    return weiger(
      'bestand-te-groot',
      'het bestand is groter dan 1 MB',
      'Een dossier gaat over één gemeente. Verwijder wat er niet in hoort.',
    );
  let tekst: string;
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return weiger('geen-utf8', 'het bestand is geen UTF-8', 'Sla het bestand op als UTF-8.');
  }
  try {
    return ontleed(tekst, bestand);
  } catch (oorzaak) {
    if (!(oorzaak instanceof RangeError)) throw oorzaak; // the stack: nested deeper than any dossier is
    return weiger(
      'dossier-onleesbaar',
      'de inhoud is te diep genest',
      'Vergelijk met samples/dossier-grasmeer.',
    );
  }
}

function ontleed(tekst: string, bestand: string): Tekstboom | { fouten: Melding[] } {
  const teller = new LineCounter();
  const document = parseDocument(tekst, {
    schema: 'failsafe',
    lineCounter: teller,
    prettyErrors: false,
    uniqueKeys: false, // checked below: the parser compares each key with all others
  });
  const regelOp = (plaats: number | undefined) => (plaats === undefined ? null : teller.linePos(plaats).line);
  const leesfouten = [...document.errors, ...document.warnings].slice(0, MAX_LEESFOUTEN);
  const fouten = leesfouten.map(({ code, pos }) => ({
    ...onleesbaar(code, bestand),
    rij: regelOp(pos[0]),
  }));
  visit(document, {
    Alias: (_, knoop) => {
      fouten.push({ ...onleesbaar('ALIAS', bestand), rij: regelOp(knoop.range?.[0]) });
    },
    Map: (_, { items }) => {
      const gezien = new Set<string>();
      for (const { key } of items) {
        const naam = isScalar(key) ? samengesteld(String(key.value)) : '';
        if (gezien.has(naam))
          fouten.push({
            ...onleesbaar('DUPLICATE_KEY', bestand),
            rij: regelOp(isScalar(key) ? key.range?.[0] : undefined),
          });
        gezien.add(naam);
      }
    },
  });
  if (fouten.length > 0) return { fouten };
  const regels = new Map<string, number>();
  const data = waardeVan(document.contents, '', (pad, knoop) => {
    const regel = regelOp(knoop.range?.[0]);
    if (regel !== null) regels.set(pad, regel);
  });
  return { data, regels };
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
        `${bestand}: hier staat een verwijzing (*) naar een andere plaats in het bestand.`,
        'Schrijf de waarde zelf op. Hoort het sterretje bij de tekst, zet de tekst dan tussen aanhalingstekens.',
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
function waardeVan(knoop: unknown, pad: string, bezoek: (pad: string, knoop: Node) => void): unknown {
  if (isMap(knoop)) {
    bezoek(pad, knoop);
    return Object.fromEntries(
      knoop.items.map(({ key, value }) => {
        const naam = isScalar(key) ? samengesteld(String(key.value)) : '';
        const deelpad = pad === '' ? naam : `${pad}.${naam}`;
        if (isScalar(key)) bezoek(deelpad, key);
        return [naam, waardeVan(value, deelpad, isScalar(value) ? () => undefined : bezoek)];
      }),
    );
  }
  if (isSeq(knoop)) {
    if (pad !== '') bezoek(pad, knoop);
    return knoop.items.map((item, i) => waardeVan(item, `${pad}[${i}]`, bezoek));
  }
  if (isScalar(knoop)) {
    bezoek(pad, knoop);
    const tekst = samengesteld(String(knoop.value ?? ''));
    return knoop.type === 'PLAIN' && /^(?:~|null)?$/.test(tekst) ? null : tekst;
  }
  if (isAlias(knoop)) throw new Error('een verwijzing is al geweigerd');
  return null;
}
