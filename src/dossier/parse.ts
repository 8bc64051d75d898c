import type { Tabelrij } from './csv.ts';
import {
  KOLOMMEN,
  type KolomNaam,
  OORDEELKOLOMMEN,
  type OordeelKolom,
  type Periode,
  periodeVan,
} from './kolommen.ts';
import { type Kop, leesKop } from './kop.ts';
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
    const regel = leesRij(rij, kop, koprij.cellen.length, register, { fouten, waarschuwingen });
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

function leesRij(
  rij: Tabelrij,
  kop: Kop,
  breedte: number,
  register: Register,
  { fouten, waarschuwingen }: { fouten: Melding[]; waarschuwingen: Melding[] },
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
  waarschuwingen.push(...legeCijfers(gelezen, rij.nummer, cellen));
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

/** A required figure that is empty is unknown: told, because the trede or the letter may depend on it. */
function legeCijfers(p: Partial<Periode>, rij: number, cellen: ReadonlyMap<string, string>): Melding[] {
  const volgt: Partial<Record<KolomNaam, boolean>> = {
    achterstand_begin: (p.voorsprong_begin ?? 0) > 0,
    voorsprong_begin: (p.achterstand_begin ?? 0) > 0,
    gehuisvest: p.gehuisvest_halverwege != null,
  };
  const cijfers = (Object.keys(KOLOMMEN) as KolomNaam[]).filter(
    (k) => KOLOMMEN[k].verplicht && !NOOIT_LEEG.includes(k),
  );
  return cijfers
    .filter((kolom) => p[kolom] === null && volgt[kolom] !== true)
    .map((kolom) => ({
      code: 'cijfer-onbekend',
      rij,
      kolom,
      cel: cellen.get(kolom) ?? null,
      waarde: null,
      melding: 'De cel is leeg, dus het cijfer is onbekend.',
      oplossing: 'Vul het cijfer in (0 als het nul is). Zonder dit cijfer komt er misschien geen brief.',
    }));
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
      raad(text) ?? params?.oplossing ?? 'Verbeter de cel.',
    );
  }
  return undefined;
}

/** What a spreadsheet left behind in a cell has its own remedy. */
function raad(text: string): string | null {
  if (/^#[A-Z/!?0]+[!?]?$/i.test(text))
    return 'Dit is een foutmelding van Excel: herstel de formule in deze cel.';
  return /^4\d{4}$/.test(text)
    ? 'Dit lijkt een datum die Excel als getal opsloeg: maak de cel op als datum.'
    : null;
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
