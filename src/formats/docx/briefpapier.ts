import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { hertaald } from '../../dossier/weigering.ts';
import type { Beeld } from '../beeld/beeld.ts';
import { alleZipdelen, leesZip } from '../zip/lees.ts';
import { inpakker, type Zipdeel, zipdeel } from '../zip/schrijf.ts';
import { KANTOORGRENZEN } from '../zip/zipgrenzen.ts';
import { EIGENSCHAPPEN, maakCompleet, NUMMERING } from './compleet.ts';
import { voegHandtekeningenToe } from './handtekeningen.ts';
import { kopiedelenVan } from './kopiedelen.ts';
import { leesNummering, type Nummering } from './nummering.ts';
import { leesOpmaak, type Opmaak } from './opmaak.ts';
import { briefpapierfout, type Delen } from './pakket.ts';
import { papierfouten } from './papierfouten.ts';
import { merkfouten, type Papiervorm } from './papiermerken.ts';
import { schoonPapier } from './schoonpapier.ts';

/** A province's Word letterhead, read once: it carries styles and marks, no logic. */
export interface Briefpapier {
  readonly bestand: string;
  readonly opmaak: Opmaak;
  readonly nummering: Nummering;
  /** Its parts as text, and packed, in the order of the file. */
  readonly lees: (naam: string) => string | null;
  readonly ingepakt: ReadonlyMap<string, Zipdeel>;
  readonly pak: (naam: string, tekst: string) => Zipdeel;
  readonly vorm: Papiervorm;
  /** The parts that have marks, filled in. */
  readonly vul: (waarden: Readonly<Record<string, unknown>>) => ReadonlyMap<string, string>;
  /** The parts that a review copy changes in the same way each time; made when first asked for. */
  readonly kopiedelen: () => ReadonlyMap<string, string>;
}

/**
 * Opens a letterhead: looks its styles up by name, checks its marks and packs its parts. Throws a Weigering that names
 * every style it lacks, every mark that is unknown, missing or broken. `fictief`: its letters are examples, and must say so.
 */
export function leesBriefpapier(
  bytes: Uint8Array,
  bestand: string,
  fictief = false,
  handtekeningen: ReadonlyMap<string, Beeld> = new Map(),
): Briefpapier {
  const inhoud = uitgepakt(bytes, bestand);
  return hertaald(
    () => geopend(schoonPapier(inhoud, bestand), bestand, fictief, handtekeningen),
    (melding) =>
      melding.code === 'xml-onleesbaar'
        ? { ...melding, ...HUISSTIJL, melding: `${bestand} is geen bruikbaar Word-bestand (.docx).` }
        : melding,
  );
}

const HUISSTIJL = { code: 'huisstijl-onleesbaar', oplossing: 'Verbeter de huisstijl.' };

function geopend(
  inhoud: Map<string, Uint8Array>,
  bestand: string,
  fictief: boolean,
  handtekeningen: ReadonlyMap<string, Beeld>,
): Briefpapier {
  const tekst = (naam: string) => {
    const deel = inhoud.get(naam);
    return deel === undefined ? null : new TextDecoder().decode(deel);
  };
  const delen: Delen = { lees: tekst, zet: (naam, xml) => inhoud.set(naam, new TextEncoder().encode(xml)) };
  const opmaak = leesOpmaak(tekst('word/styles.xml') ?? '', tekst('word/document.xml') ?? '', bestand);
  maakCompleet(delen);
  const { vul, heeft } = vuller(inhoud, bestand, fictief);
  const getekend = heeft('ondertekening', 'handtekening') ? handtekeningen : new Map<string, Beeld>();
  const handtekening = voegHandtekeningenToe(delen, (naam, deel) => inhoud.set(naam, deel), getekend);
  let kopiedelen: ReadonlyMap<string, string> | undefined;
  return {
    bestand,
    kopiedelen: () => {
      kopiedelen ??= kopiedelenVan(tekst, bestand);
      return kopiedelen;
    },
    opmaak,
    nummering: leesNummering(tekst(NUMMERING) ?? ''),
    lees: tekst,
    ingepakt: new Map([...inhoud].map(([naam, deel]) => [naam, zipdeel(naam, deel)])),
    pak: inpakker(),
    vorm: { onderwerpApart: heeft('onderwerp'), handtekening },
    vul,
  };
}

function uitgepakt(bytes: Uint8Array, bestand: string): Map<string, Uint8Array> {
  return hertaald(
    () => new Map(alleZipdelen(leesZip(bytes, KANTOORGRENZEN))),
    (melding) => ({ ...melding, ...HUISSTIJL, melding: `${bestand} is geen leesbaar Word-bestand (.docx).` }),
  );
}

/** What docxtemplater has and its types do not name; its version is pinned. */
type Gelezen = Docxtemplater & {
  rendered: boolean;
  getTemplatedFiles(): string[];
  getTags(): {
    readonly document?: Tags;
    readonly headers: readonly Tags[];
    readonly footers: readonly Tags[];
  };
};

interface Tags {
  readonly tags: Readonly<Record<string, unknown>>;
}

type Waarden = Readonly<Record<string, unknown>>;

/** Stands for the whole letter in docxtemplater, which keeps what it was given the first time. */
const DE_BRIEF = {};

/**
 * Prepares docxtemplater for this letterhead, strictly, and checks its marks. Preparing costs more than filling in, so it is done
 * once. docxtemplater forbids a second time by `rendered`; no value of another letter can stay, for every value is looked up in
 * the letter at hand. That each letter is the same as from a letterhead just read is tested.
 */
function vuller(
  inhoud: ReadonlyMap<string, Uint8Array>,
  bestand: string,
  fictief: boolean,
): Pick<Briefpapier, 'vul'> & { readonly heeft: (...merken: readonly string[]) => boolean } {
  let brief: Waarden = {};
  const zip = new PizZip();
  for (const [naam, deel] of inhoud) if (naam !== EIGENSCHAPPEN) zip.file(naam, deel);
  // First, for of what docxtemplater cannot read it tells less.
  const plaats = papierfouten(inhoud);
  if (plaats.length > 0) throw briefpapierfout(`${bestand} ${plaats.join('; ')}.`);
  const document = gelezen(zip, bestand, () => brief);
  const { document: tekst, headers, footers } = document.getTags();
  const delen = [tekst, ...headers, ...footers].map((deel) => deel?.tags ?? {});
  const fouten = merkfouten(delen, fictief);
  if (fouten.length > 0) throw briefpapierfout(`${bestand} ${fouten.join('; ')}.`);
  const metMerken = document
    .getTemplatedFiles()
    .filter((naam) => zip.file(naam)?.asText().includes('{') === true);
  const vul = (waarden: Waarden) => {
    brief = waarden;
    document.rendered = false;
    document.render(DE_BRIEF);
    return new Map(metMerken.map((naam) => [naam, zip.file(naam)?.asText() ?? '']));
  };
  const heeft = (...merken: readonly string[]) =>
    merken.reduce<unknown>((in_, merk) => (in_ as Tags['tags'] | undefined)?.[merk], tekst?.tags) !==
    undefined;
  return { vul, heeft };
}

function gelezen(zip: PizZip, bestand: string, brief: () => Waarden): Gelezen {
  try {
    return new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: (deel) => {
        throw briefpapierfout(`${bestand} vraagt een onbekend merk {${String(deel.value ?? '')}}.`);
      },
      // Own properties of the innermost row only: a row never takes a value from outside it.
      parser: (merk) => ({
        get: (bereik: unknown, { num, scopeList }: DXT.ParserContext) => {
          const rij = (bereik === DE_BRIEF ? brief() : bereik) as Waarden;
          return num === scopeList.length - 1 && Object.hasOwn(rij, merk) ? rij[merk] : undefined;
        },
      }),
    }) as Gelezen;
  } catch (fout) {
    const merken = gebroken(fout);
    if (merken.length === 0) throw briefpapierfout(`${bestand} is geen bruikbaar Word-bestand (.docx).`);
    throw briefpapierfout(
      `${bestand} heeft merken die niet goed openen of sluiten: ${merken.map((m) => `{${m}}`).join(', ')}.`,
    );
  }
}

/** The marks that docxtemplater could not read. */
function gebroken(fout: unknown): readonly string[] {
  const { properties } = fout as { properties?: { errors?: { properties?: { xtag?: string } }[] } };
  return [
    ...new Set((properties?.errors ?? []).map((f) => f.properties?.xtag ?? '').filter((m) => m !== '')),
  ];
}
