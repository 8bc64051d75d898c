import type { Tabelrij } from './csv.ts';
import { nearest } from './gelijkenis.ts';
import {
  KOLOMMEN,
  type KolomNaam,
  OORDEELKOLOMMEN,
  type OordeelKolom,
  type Periode,
  periodeVan,
} from './kolommen.ts';
import { bestandsmelding, celnaam, type Melding } from './melding.ts';
import type { Register } from './register.ts';
import { controleerRij } from './rijcontrole.ts';
import { verbodenTeken } from './tekens.ts';

/** One accepted row: the facts, and where each of them stands (`cellen`: column name → cell such as `F2`). */
export interface Invoerregel {
  readonly rij: number;
  readonly periode: Periode;
  readonly cellen: ReadonlyMap<string, string>;
}

/** What a table yields. When `fouten` is not empty nothing may be made from it. */
export interface Tabel {
  readonly regels: readonly Invoerregel[];
  readonly fouten: readonly Melding[];
  readonly waarschuwingen: readonly Melding[];
}

type Kop = ReadonlyMap<string, number>;

/**
 * The strict border: from the cells of a table to facts. All problems of all rows come back at once.
 * The first row is the header.
 */
export function parseTabel(rijen: readonly Tabelrij[], register: Register): Tabel {
  const koprij = rijen.find((r) => r.cellen.some((c) => c !== ''));
  if (koprij === undefined)
    return mislukt([
      bestandsmelding('bestand-leeg', 'Het bestand is leeg.', 'Geef een tabel met een kopregel op.'),
    ]);
  const { kop, fouten: kopfouten, waarschuwingen } = leesKop(koprij);
  if (kopfouten.length > 0) return { ...mislukt(kopfouten), waarschuwingen };

  const fouten: Melding[] = [];
  const regels: Invoerregel[] = [];
  for (const rij of rijen) {
    if (rij.nummer <= koprij.nummer || rij.cellen.every((c) => c === '')) continue;
    const regel = leesRij(rij, kop, koprij.cellen.length, register, fouten);
    if (regel !== null) regels.push(regel);
  }
  fouten.push(...dubbele(regels));
  if (regels.length === 0 && fouten.length === 0)
    fouten.push(
      bestandsmelding(
        'geen-rijen',
        'De tabel heeft alleen een kopregel.',
        'Vul één rij per gemeente per halfjaar in.',
      ),
    );
  return { regels, fouten, waarschuwingen };
}

function mislukt(fouten: readonly Melding[]): Tabel {
  return { regels: [], fouten, waarschuwingen: [] };
}

const SYNONIEMEN: Readonly<Record<string, string>> = { bijtelling: 'bijtelling_gehuisvest' };
const BEKEND = new Map<string, string>(
  [...Object.keys(KOLOMMEN), ...OORDEELKOLOMMEN.map((k) => `${k}_motivering`)].map((naam) => [
    kern(naam),
    naam,
  ]),
);

function kern(kopje: string): string {
  return kopje.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

function leesKop(koprij: Tabelrij): { kop: Kop; fouten: Melding[]; waarschuwingen: Melding[] } {
  const kop = new Map<string, number>();
  const fouten: Melding[] = [];
  const waarschuwingen: Melding[] = [];
  koprij.cellen.forEach((kopje, i) => {
    if (kopje === '') return;
    const plek = { rij: koprij.nummer, kolom: kopje, cel: celnaam(i, koprij.nummer), waarde: kopje };
    const gelezen = BEKEND.get(kern(kopje)) ?? SYNONIEMEN[kern(kopje)];
    if (gelezen === undefined) {
      const lijkt = nearest(kopje, BEKEND.values());
      waarschuwingen.push({
        code: 'kolom-onbekend',
        ...plek,
        melding: `De kolom "${kopje}" is onbekend en wordt niet gelezen.`,
        oplossing: lijkt === null ? 'Verwijder de kolom of laat haar staan.' : `Bedoelt u "${lijkt}"?`,
      });
    } else if (kop.has(gelezen)) {
      fouten.push({
        code: 'kolom-dubbel',
        ...plek,
        melding: `De kolom ${gelezen} staat er twee keer in.`,
        oplossing: 'Verwijder een van de twee.',
      });
    } else kop.set(gelezen, i);
  });
  const ontbreekt = Object.entries(KOLOMMEN).filter(
    ([naam, k]) =>
      k.verplicht && !kop.has(naam) && !(naam === 'gehuisvest' && kop.has('gehuisvest_halverwege')),
  );
  if (ontbreekt.length > 0) {
    const aanwezig = koprij.cellen.filter((c) => c !== '').join(', ');
    for (const [naam] of ontbreekt)
      fouten.push({
        ...bestandsmelding(
          'kolom-ontbreekt',
          `De verplichte kolom ${naam} ontbreekt. Het bestand heeft: ${aanwezig}.`,
          `Voeg de kolom ${naam} toe. Een onbekend cijfer mag leeg blijven; de kolom zelf niet ontbreken.`,
        ),
        rij: koprij.nummer,
        kolom: naam,
      });
  }
  return { kop, fouten, waarschuwingen };
}

function leesRij(
  rij: Tabelrij,
  kop: Kop,
  breedte: number,
  register: Register,
  fouten: Melding[],
): Invoerregel | null {
  const cellen = new Map<string, string>();
  for (const [naam, i] of kop) cellen.set(naam, celnaam(i, rij.nummer));
  const cel = (naam: string) => (kop.has(naam) ? (rij.cellen[kop.get(naam) ?? -1] ?? '') : '');
  const eigen: Melding[] = [];
  const meld = (code: string, kolom: string, melding: string, oplossing: string) =>
    eigen.push({
      code,
      rij: rij.nummer,
      kolom,
      cel: cellen.get(kolom) ?? null,
      waarde: cel(kolom) === '' ? null : cel(kolom),
      melding,
      oplossing,
    });

  if (rij.cellen.slice(breedte).some((c) => c !== '') || rij.cellen.length < breedte) {
    meld(
      'rij-verschoven',
      'gemeentecode',
      `De rij heeft ${rij.cellen.length} cellen en de kopregel ${breedte}.`,
      'Controleer of een scheidingsteken ontbreekt of te veel is; zet tekst met een scheidingsteken tussen aanhalingstekens.',
    );
    // Its cells stand in the wrong columns: anything more said of them would mislead.
    fouten.push(...eigen);
    return null;
  }

  const waarden: Record<string, unknown> = {};
  for (const naam of Object.keys(KOLOMMEN) as KolomNaam[]) {
    const gelezen = leesCel(naam, cel(naam), meld);
    if (gelezen !== undefined) waarden[naam] = gelezen;
  }
  const motiveringen: Partial<Record<OordeelKolom, string>> = {};
  for (const kolom of OORDEELKOLOMMEN) {
    const motivering = cel(`${kolom}_motivering`);
    const verboden = verbodenTeken(motivering);
    if (verboden !== null)
      meld(
        'verboden-teken',
        `${kolom}_motivering`,
        `De motivering bevat een ${verboden}.`,
        'Haal dat teken weg.',
      );
    else if (motivering !== '') motiveringen[kolom] = motivering;
  }
  const gelezen = { ...waarden, motiveringen } as Partial<Periode>;
  controleerRij(gelezen, register, meld);
  fouten.push(...eigen);
  if (eigen.length > 0 || !gelezen.gemeentecode || !gelezen.gemeente || !gelezen.halfjaar) return null;
  const naam = register.get(gelezen.gemeentecode)?.naam ?? gelezen.gemeente;
  return {
    rij: rij.nummer,
    periode: periodeVan({
      ...gelezen,
      gemeentecode: gelezen.gemeentecode,
      gemeente: naam,
      halfjaar: gelezen.halfjaar,
    }),
    cellen,
  };
}

const NOOIT_LEEG: readonly KolomNaam[] = ['gemeentecode', 'gemeente', 'halfjaar'];

/** The value of a cell, null when it is empty, undefined when it was refused (and told). */
function leesCel(
  naam: KolomNaam,
  text: string,
  meld: (code: string, kolom: string, melding: string, oplossing: string) => void,
): unknown {
  if (text === '') {
    if (NOOIT_LEEG.includes(naam))
      meld(
        'cel-leeg',
        naam,
        `De cel ${naam} is leeg.`,
        'Zonder gemeentecode, gemeente en halfjaar is een rij niet te plaatsen: vul de cel in.',
      );
    return null;
  }
  const resultaat = KOLOMMEN[naam].waarde.safeParse(text);
  if (resultaat.success) return resultaat.data;
  for (const issue of resultaat.error.issues) {
    const params = (issue as { params?: { code?: string; oplossing?: string } }).params;
    meld(
      params?.code ?? 'onleesbaar',
      naam,
      `${toon(text)} ${issue.message}.`,
      params?.oplossing ?? 'Verbeter de cel.',
    );
  }
  return undefined;
}

/** The read text between quotes, shortened, with what cannot be seen written out. */
export function toon(text: string): string {
  const kort = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(kort);
}

function dubbele(regels: readonly Invoerregel[]): Melding[] {
  const eerste = new Map<string, number>();
  const fouten: Melding[] = [];
  for (const { rij, periode, cellen } of regels) {
    const sleutel = `${periode.gemeentecode} ${periode.halfjaar}`;
    const eerder = eerste.get(sleutel);
    if (eerder === undefined) eerste.set(sleutel, rij);
    else
      fouten.push({
        code: 'rij-dubbel',
        rij,
        kolom: 'gemeentecode',
        cel: cellen.get('gemeentecode') ?? null,
        waarde: periode.gemeentecode,
        melding: `${periode.gemeente} staat voor ${periode.halfjaar} ook op rij ${eerder}.`,
        oplossing: 'Houd één rij per gemeente per halfjaar over.',
      });
  }
  return fouten;
}
