import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { type Brief, type Ondertekening, platteTekst } from '../brief.ts';
import { xml } from '../xml.ts';
import { STIJLNAMEN, type Stijlen, wordBody } from './wordml.ts';

/** A province's Word letterhead, read once: it carries styles and marks, no logic. */
export interface Briefpapier {
  readonly bestand: string;
  readonly bytes: Uint8Array;
  readonly stijlen: Stijlen;
}

/** Opens a letterhead and looks its styles up by name. Throws a BriefpapierFout that names every style it lacks. */
export function leesBriefpapier(bytes: Uint8Array, bestand: string): Briefpapier {
  let stijlen: string;
  try {
    stijlen = new PizZip(bytes).file('word/styles.xml')?.asText() ?? '';
  } catch {
    throw new BriefpapierFout(`${bestand} is geen leesbaar Word-bestand (.docx).`);
  }
  const opNaam = new Map<string, string>();
  for (const [stijl] of stijlen.matchAll(/<w:style [\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]+)"/.exec(stijl)?.[1];
    const naam = /<w:name w:val="([^"]+)"/.exec(stijl)?.[1];
    if (id && naam) opNaam.set(naam.toLowerCase(), id);
  }
  const gevonden = Object.entries(STIJLNAMEN).map(([sleutel, naam]) => [
    sleutel,
    opNaam.get(naam.toLowerCase()) ?? naam,
  ]);
  const ontbreekt = Object.values(STIJLNAMEN).filter((naam) => !opNaam.has(naam.toLowerCase()));
  if (ontbreekt.length > 0) throw new BriefpapierFout(`${bestand} mist de stijl ${ontbreekt.join(', ')}.`);
  return { bestand, bytes, stijlen: Object.fromEntries(gevonden) as Stijlen };
}

export class BriefpapierFout extends Error {}

/** Fixed, and local: the time in a zip is local time. */
const ZIPDATUM = new Date(2026, 0, 1);

/** The parts of a .docx, to read and to replace. */
export interface Delen {
  lees(naam: string): string | null;
  zet(naam: string, inhoud: string): void;
}

/**
 * The letter as a .docx in that letterhead: the same letter gives the same bytes, in every process and time zone.
 * `bewerk` may change its parts before they are packed.
 */
export function writeDocx(
  brief: Brief,
  briefpapier: Briefpapier,
  bewerk: (delen: Delen) => void = () => undefined,
): Uint8Array {
  const zip = new PizZip(briefpapier.bytes);
  const lijsten: boolean[] = [];
  const vasteLijsten = Number(
    /w:numId="(\d+)"(?![\s\S]*w:numId=")/.exec(zip.file('word/numbering.xml')?.asText() ?? '')?.[1] ?? 0,
  );
  const nieuweLijst = (geordend: boolean) => vasteLijsten + lijsten.push(geordend);
  const inhoud = wordBody(brief.blokken, briefpapier.stijlen, nieuweLijst);
  const slot = wordBody(brief.slot, briefpapier.stijlen, nieuweLijst);
  zip.file(
    'word/numbering.xml',
    metLijsten(zip.file('word/numbering.xml')?.asText() ?? '', lijsten, vasteLijsten),
  );
  zip.file('docProps/core.xml', kerneigenschappen(brief));
  const document = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: (deel) => {
      throw new BriefpapierFout(
        `${briefpapier.bestand} vraagt een onbekend merk {${String(deel.value ?? '')}}.`,
      );
    },
    // Own properties of the current scope only: a row never takes a value from outside it.
    parser: (merk) => ({
      get: (bereik: unknown) => {
        if (merk === '.') return bereik;
        return typeof bereik === 'object' && bereik !== null && Object.hasOwn(bereik, merk)
          ? (bereik as Record<string, unknown>)[merk]
          : undefined;
      },
    }),
  });
  document.render({
    concept: brief.concept === null ? [] : [{ redenen: brief.concept.map((reden) => ({ reden })) }],
    afzender: brief.afzender.slice(1).map((regel) => ({ regel })),
    afzendernaam: brief.afzender[0] ?? '',
    adressering: brief.adressering.map((regel) => ({ regel: platteTekst(regel) })),
    kenmerken: brief.kenmerken.map((k) => ({ label: k.label, waarde: platteTekst(k.inhoud) })),
    inhoud,
    ondertekening: brief.ondertekening === null ? [] : [ondertekening(brief.ondertekening)],
    afschriften:
      brief.afschriftAan.length === 0 ? [] : [{ aan: brief.afschriftAan.map((regel) => ({ regel })) }],
    slot,
    voettekst: brief.voettekst,
  });
  const uit = document.getZip() as PizZip;
  bewerk({
    lees: (naam) => uit.file(naam)?.asText() ?? null,
    zet: (naam, inhoud) => uit.file(naam, inhoud, { createFolders: false }),
  });
  for (const deel of Object.values(uit.files)) deel.date = ZIPDATUM;
  return uit.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function ondertekening({ orgaan, ondertekenaars }: Ondertekening): Record<string, string> {
  return {
    orgaan: `${orgaan},`,
    functies: ondertekenaars.map((o) => `${o.functie},`).join('\t'),
    namen: ondertekenaars.map((o) => o.naam ?? '').join('\t'),
  };
}

/** Each list of the letter its own number, bound to the bullets or the numbers of the letterhead. */
function metLijsten(numbering: string, lijsten: readonly boolean[], vast: number): string {
  const nieuw = lijsten
    .map(
      (geordend, i) =>
        `<w:num w:numId="${vast + i + 1}"><w:abstractNumId w:val="${geordend ? 1 : 0}"/>` +
        `${geordend ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`,
    )
    .join('');
  return numbering.replace('</w:numbering>', `${nieuw}</w:numbering>`);
}

function kerneigenschappen(brief: Brief): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xml(brief.titel)}</dc:title><dc:creator>${xml(brief.afzender[0] ?? '')}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`
  );
}

/** An .odt as LibreOffice made it, without what differs per run: the times in the zip and the number of the session. */
export function vasteOdt(bytes: Uint8Array): Uint8Array {
  const zip = new PizZip(bytes);
  const instellingen = zip.file('settings.xml')?.asText();
  if (instellingen !== undefined)
    zip.file('settings.xml', instellingen.replaceAll(/(config:name="Rsid(?:Root)?"[^>]*>)[^<]*/g, '$10'));
  for (const deel of Object.values(zip.files)) deel.date = ZIPDATUM;
  // The first part, and not compressed: so a reader knows what the file is.
  const soort = zip.files.mimetype as { options: { compression?: string } } | undefined;
  if (soort) soort.options.compression = 'STORE';
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
