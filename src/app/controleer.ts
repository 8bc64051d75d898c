import { type Halfjaar, verschoven } from '../dossier/halfjaar.ts';
import type { Melding } from '../dossier/melding.ts';
import type { Register } from '../dossier/register.ts';
import { Weigering } from '../dossier/weigering.ts';
import type { Huisstijl } from '../letters/huisstijl.ts';
import { codesBuiten } from '../tables/indeling/indeling.ts';
import { kolomsom } from '../tables/rij/totaalrij.ts';
import { controleerVolledigheid } from '../tables/rij/volledigheid.ts';
import { vergelijkMetVorige } from '../tables/rij/vorigeronde.ts';
import { navragenOver } from './aannemelijk/navraag.ts';
import { totaalnavragen } from './aannemelijk/navragen.ts';
import { vorigeTabel, vorigeUit } from './aannemelijk/vorigebron.ts';
import { werkgebiedfouten } from './brieven/werkgebied.ts';
import { type Bronnen, invoerbron } from './bronnen/bronnen.ts';
import { leesGegevens, leesRegister } from './bronnen/gegevens.ts';
import { foutenwerkboek } from './invoer/foutenblad.ts';
import { leesMetFouten } from './invoer/lees.ts';
import type { Tabelinvoer } from './invoer/tabel.ts';
import { controleerMetKader, type Kadercontrole } from './kadercontrole.ts';
import type { Leesopdracht } from './opdracht.ts';
import { provincieVan } from './provincie.ts';
import { tekstmeldingen } from './tekstcontrole.ts';

/** What is to be looked at besides the cells. */
export interface Controleopdracht extends Leesopdracht {
  /** The table of the previous round, to compare with (a round itself is one of the sources); the control totals and the sheet are those of now. */
  readonly vorige: Bronnen | null;
  /** Tell which municipalities of this province are missing. */
  readonly provincie: string | null;
  /** Tell also what a kader makes of the answers of persons; null or absent: of the cells alone. */
  readonly kadercontrole?: Kadercontrole | null;
  /** Tell also what does not belong to the province of this huisstijl. */
  readonly huisstijl?: Huisstijl | null;
}

/** Everything that is wrong with an input, and everything worth a look. */
export type Controle = {
  readonly fouten: readonly Melding[];
  readonly waarschuwingen: readonly Melding[];
} & (
  | {
      readonly soort: 'tabel';
      readonly invoer: Tabelinvoer;
      readonly rijen: number;
      /** What the columns add up to, to hold against the source. */
      readonly sommen: Readonly<Record<string, number>>;
    }
  | { readonly soort: 'dossier'; readonly rijen: number; readonly gebeurtenissen: number }
);

/** Reads the input and reports every problem at once. Refuses only an order or a previous table that is itself wrong. */
export async function controleer(bronnen: Bronnen, opdracht: Controleopdracht): Promise<Controle> {
  const register = leesRegister(bronnen);
  const invoer = await leesMetFouten(bronnen, register, opdracht);
  const eigen =
    invoer.soort === 'tabel' ? invoer.fouten : 'fouten' in invoer.lezing ? invoer.lezing.fouten : [];
  const { kadercontrole = null, huisstijl = null } = opdracht;
  const { fouten: vanKader, waarschuwingen } =
    kadercontrole === null || eigen.length > 0
      ? { fouten: [], waarschuwingen: [] }
      : controleerMetKader(invoer, kadercontrole);
  const kader = kadercontrole?.opdracht.kader.id ?? null;
  const buiten = huisstijl === null ? [] : werkgebiedfouten(wieIn(invoer), kader, huisstijl, register);
  const fouten = [...eigen, ...vanKader, ...buiten];
  if (invoer.soort === 'dossier') {
    const { lezing } = invoer;
    return {
      soort: 'dossier',
      fouten,
      waarschuwingen,
      rijen: 'dossier' in lezing ? lezing.dossier.halfjaren.length : 0,
      gebeurtenissen: 'dossier' in lezing ? lezing.dossier.gebeurtenissen.length : 0,
    };
  }
  const samen = await waarschuwingenOverAlles(invoer, register, bronnen, opdracht);
  return {
    soort: 'tabel',
    invoer,
    fouten,
    waarschuwingen: [...invoer.waarschuwingen, ...samen, ...waarschuwingen],
    rijen: invoer.regels.length,
    sommen: sommenVan(invoer.regels),
  };
}

/** Of whom the input tells. */
function wieIn(invoer: Awaited<ReturnType<typeof leesMetFouten>>): Parameters<typeof werkgebiedfouten>[0] {
  if (invoer.soort === 'tabel') return invoer.regels;
  const { lezing } = invoer;
  return 'dossier' in lezing ? [{ rij: null, cellen: new Map(), periode: lezing.dossier }] : [];
}

/** What only shows over all rows together: who is missing, and what does not follow from the previous round. */
async function waarschuwingenOverAlles(
  invoer: Tabelinvoer,
  register: Register,
  bronnen: Bronnen,
  opdracht: Controleopdracht,
): Promise<Melding[]> {
  const { regels, indeling } = invoer;
  const { vorige, provincie } = opdracht;
  const gekozen = provincie === null ? null : provincieVan(provincie, register);
  const eerder = vorige === null ? [] : await vorigeRegels(vorige, register);
  const gelezen = new Set(regels.map((r) => r.rij));
  const geweigerd = indeling === null ? new Set<string>() : codesBuiten(indeling, gelezen);
  return [
    ...tekstmeldingen(regels),
    ...vergelijkMetVorige(regels, eerder),
    ...nietAannemelijk(invoer, [...eerder, ...regels], bronnen, opdracht),
    ...controleerVolledigheid(regels, register, gekozen, geweigerd),
  ];
}

/** What is hard to believe, per half-year: against the round before, its table, or the half-year before in the same table. */
function nietAannemelijk(
  invoer: Tabelinvoer,
  alle: Tabelinvoer['regels'],
  bronnen: Bronnen,
  { kadercontrole = null }: Controleopdracht,
): Melding[] {
  const { landelijk } = leesGegevens(bronnen);
  const { kader = null, instellingen = {}, moment = null } = kadercontrole?.opdracht ?? {};
  const halfjaren = [...new Set(invoer.regels.map((r) => r.periode.halfjaar))].sort();
  const ronde = vorigeUit(bronnen, halfjaren[0]);
  const navragen = halfjaren.flatMap((halfjaar, i) => {
    const van = (h: Halfjaar) => alle.filter((r) => r.periode.halfjaar === h);
    const toen = vorigeTabel(van(verschoven(halfjaar, -1)).map((r) => r.periode));
    const vorige = i === 0 && ronde.size > 0 ? ronde : toen;
    return navragenOver(van(halfjaar), vorige, { moment, landelijk, kader, instellingen });
  });
  return [...totaalnavragen(invoer, invoer.regels), ...navragen].map((n) => n.melding);
}

/** Of the columns that a row must have; of one that is empty in every row there is no sum. */
function sommenVan(regels: Tabelinvoer['regels']): Readonly<Record<string, number>> {
  const gevuld = SOMKOLOMMEN.filter((kolom) => regels.some((r) => r.periode[kolom] !== null));
  return Object.fromEntries(gevuld.map((kolom) => [kolom, kolomsom(regels, kolom)]));
}

const SOMKOLOMMEN = ['taakstelling', 'achterstand_begin', 'voorsprong_begin', 'gehuisvest'] as const;

async function vorigeRegels(bronnen: Bronnen, register: Register): Promise<Tabelinvoer['regels']> {
  const vorige = await leesMetFouten(bronnen, register, { blad: null, totalen: [], halfjaar: null });
  const fouten =
    vorige.soort === 'tabel' ? vorige.fouten : 'fouten' in vorige.lezing ? vorige.lezing.fouten : [];
  if (fouten.length > 0)
    throw new Weigering(
      'invoer',
      fouten.map((f) => ({ ...f, melding: `In ${vorige.bestand}: ${f.melding}` })),
    );
  return vorige.soort === 'tabel' ? vorige.regels : [];
}

/** The sender's own workbook with what is said of it, as XLSX (`foutenwerkboek`); null when no sheet could be read. */
export function foutenbestand(controle: Controle, bronnen: Bronnen): Uint8Array | null {
  if (controle.soort === 'dossier' || controle.invoer.blad === null) return null;
  const { fouten, waarschuwingen } = controle;
  const { blad, indeling } = controle.invoer;
  return foutenwerkboek({ bytes: invoerbron(bronnen).bytes, blad, indeling, fouten, waarschuwingen });
}
