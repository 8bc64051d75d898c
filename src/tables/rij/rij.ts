import { gemeenteMetNaam } from '../../dossier/gemeentecontrole.ts';
import type { Cellen, Invoerregel } from '../../dossier/invoerregel.ts';
import {
  KOLOMMEN,
  type KolomNaam,
  OORDEELKOLOMMEN,
  type OordeelKolom,
  type Periode,
  periodeVan,
} from '../../dossier/kolommen.ts';
import { celnaam, type Melding } from '../../dossier/melding.ts';
import type { Register } from '../../dossier/register.ts';
import { controleerRij } from '../../dossier/rijcontrole.ts';
import type { Rijmeld } from '../../dossier/samenhang.ts';
import { toon, verbodenTeken } from '../../dossier/tekens.ts';
import type { Kop } from '../indeling/kop.ts';
import type { Tabelrij } from '../lees/blad.ts';
import { raad } from './celfout.ts';
import { controleerSom } from './controlesom.ts';
import { leesCel, NOOIT_LEEG } from './leescel.ts';

/** Where the columns of a row stand; `bron` gives per column the one in the file, null when it does not stand there. */
interface Plaats {
  readonly kop: Kop;
  readonly bron: readonly (number | null)[];
  readonly breedte: number;
}

interface Gelezen {
  readonly regel: Invoerregel | null;
  readonly fouten: readonly Melding[];
  readonly waarschuwingen: readonly Melding[];
}

/**
 * Reads one row: its facts, or everything that is wrong with it. A row with a wrong cell is no row; a problem tells its
 * cell as it stands in the file, also when a koppeling put the column elsewhere.
 */
export function leesRij(rij: Tabelrij, plaats: Plaats, register: Register): Gelezen {
  const { kop, breedte } = plaats;
  const cellen = cellenVan(plaats, rij.nummer);
  const cel = (naam: string) => (kop.has(naam) ? (rij.cellen[kop.get(naam) ?? -1] ?? '') : '');
  const eigen: Melding[] = [];
  const melding = (code: string, kolom: string, wat: string, oplossing: string): Melding => ({
    code,
    rij: rij.nummer,
    kolom,
    cel: cellen.get(kolom) ?? null,
    waarde: cel(kolom) === '' ? null : cel(kolom),
    melding: wat,
    oplossing,
  });
  const meld: Rijmeld = (...wat) => eigen.push(melding(...wat));

  if (rij.cellen.slice(breedte).some((c) => c !== '') || rij.cellen.length < breedte) {
    meld(
      'rij-verschoven',
      'gemeentecode',
      `De rij heeft ${rij.cellen.length} cellen en de kopregel ${breedte}.`,
      'Controleer of een scheidingsteken ontbreekt of te veel is; zet tekst met een scheidingsteken tussen aanhalingstekens.',
    );
    // Its cells stand in the wrong columns: anything more said of them would mislead.
    return { regel: null, fouten: eigen, waarschuwingen: [] };
  }

  const opmerkingen: Melding[] = [];
  const merkOp: Rijmeld = (...wat) => opmerkingen.push(melding(...wat));
  const waarden: Record<string, unknown> = {};
  for (const naam of Object.keys(KOLOMMEN) as KolomNaam[]) {
    const gelezen = leesCel(naam, cel(naam), meld, merkOp);
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
  controleerRij(gelezen, register, meld, merkOp);
  controleerSom(gelezen, (naam) => leesControle(naam, cel(naam), meld), meld);
  const { gemeentecode, gemeente, halfjaar } = gelezen;
  if (eigen.length > 0 || !gemeentecode || !gemeente || !halfjaar)
    return {
      regel: null,
      fouten: eigen.map((fout) => metBedoeldeCode(fout, cel('gemeente'), register)),
      waarschuwingen: opmerkingen,
    };
  const naam = register.get(gemeentecode)?.naam ?? gemeente;
  const periode = periodeVan({ ...gelezen, gemeentecode, gemeente: naam, halfjaar });
  return {
    regel: { rij: rij.nummer, periode, cellen },
    fouten: [],
    waarschuwingen: [...opmerkingen, ...legeCijfers(gelezen, rij.nummer, cellen)],
  };
}

/** A code that cannot be read beside a name that is known: which one is meant is asked. */
function metBedoeldeCode(fout: Melding, naam: string, register: Register): Melding {
  if (fout.kolom !== 'gemeentecode' || !['geen-gemeentecode', 'cel-leeg'].includes(fout.code)) return fout;
  const bedoeld = gemeenteMetNaam(register, naam);
  return bedoeld === undefined
    ? fout
    : { ...fout, oplossing: `Bedoelt u ${bedoeld.code}? Dat is de code van ${bedoeld.naam}.` };
}

/** The cells of a row, each named when it is asked for: of thousands of rows nothing is held but their numbers. */
function cellenVan({ kop, bron }: Plaats, nummer: number): Cellen {
  return {
    get: (naam) => {
      const kolom = bron[kop.get(naam) ?? -1] ?? null;
      return kolom === null ? undefined : celnaam(kolom, nummer);
    },
  };
}

/** A figure that is only compared: read as a number of persons. */
function leesControle(naam: string, text: string, meld: Rijmeld): number | null {
  if (text === '') return null;
  const gelezen = KOLOMMEN.taakstelling.waarde.safeParse(text);
  if (gelezen.success) return gelezen.data;
  meld(
    'geen-geheel-getal',
    naam,
    `${toon(text)} is geen geheel getal van 0 of meer.`,
    raad(text) ?? VUL_AANTAL,
  );
  return null;
}

const VUL_AANTAL = 'Vul een heel aantal personen in, zoals 216 of 27.300, of laat de cel leeg.';

/** A required figure that is empty is unknown: told, because the trede or the letter may depend on it. */
function legeCijfers(p: Partial<Periode>, rij: number, cellen: Cellen): Melding[] {
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
      ...(kolom === 'trede_vorig' ? LEGE_TREDE : LEEG_CIJFER),
    }));
}

const LEEG_CIJFER = {
  melding: 'De cel is leeg, dus het cijfer is onbekend.',
  oplossing: 'Vul het cijfer in (0 als het nul is). Zonder dit cijfer komt er misschien geen brief.',
};
const LEGE_TREDE = {
  melding: 'De cel is leeg, dus de vorige trede is onbekend.',
  oplossing:
    'Vul de trede in die de vorige keer is vastgesteld. Zonder die trede komt er misschien geen brief.',
};
