import { taakstellingVolgensFormule } from '../assessment/taakstelling.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import { getal, vergunninghouders } from '../letters/nederlands.ts';
import type { Io } from './io.ts';
import { json, wikkel } from './schrijfwijze.ts';
import { UITGANG, type Uitgang } from './uitgang.ts';

/** The options of `trede taakstelling`, as commander hands them over. */
export interface TaakstellingOpties {
  readonly vg?: string;
  readonly inwoners?: string;
  readonly nederland?: string;
  readonly gepubliceerd?: string;
  readonly json?: boolean;
}

interface Getallen {
  readonly vg: number;
  readonly inwoners: number;
  readonly nederland: number;
  readonly gepubliceerd: number | null;
}

const GROOTSTE_AANTAL = 999_999_999;
const BRON = { document: 'Huisvestingswet 2014', paragraaf: '29 lid 1' };

/** `trede taakstelling --vg <n> --inwoners <n> --nederland <n>`: the taakstelling by the formula of the law. */
export function taakstelling(opties: TaakstellingOpties, io: Io): Uitgang {
  const getallen = getallenVan(opties);
  const { vg, inwoners, nederland, gepubliceerd } = getallen;
  const berekend = taakstellingVolgensFormule(vg, inwoners, nederland);
  const geldt = gepubliceerd ?? berekend;
  const formule = formuleTekst(getallen, berekend);
  const waarschuwingen = gepubliceerd === null ? [] : verschillen(gepubliceerd, berekend);
  if (opties.json) {
    io.uit(json({ taakstelling: geldt, formule, waarschuwingen }));
    return UITGANG.gelukt;
  }
  const herkomst = gepubliceerd === null ? '' : ', zoals gepubliceerd';
  io.uit(`${wikkel(`De taakstelling is ${vergunninghouders(geldt)}${herkomst}.`)}\n`);
  io.uit(`${wikkel(`Formule: ${formule}`, '', '  ')}\n`);
  io.uit(
    `${wikkel('Landelijk aantal vergunninghouders × inwoners van de gemeente / inwoners van Nederland, naar boven afgerond op hele personen (Huisvestingswet 2014, artikel 29 lid 1).')}\n`,
  );
  for (const w of waarschuwingen) io.uit(`${wikkel(`Let op. ${w.zin}`, '', '  ')}\n`);
  return UITGANG.gelukt;
}

/** `17.600 × 222.825 / 17.811.291 = 220,18…, naar boven afgerond 221`. */
function formuleTekst({ vg, inwoners, nederland }: Getallen, berekend: number): string {
  const teller = BigInt(vg) * BigInt(inwoners);
  const noemer = BigInt(nederland);
  const breuk = `${getal(vg)} × ${getal(inwoners)} / ${getal(nederland)}`;
  if (teller % noemer === 0n) return `${breuk} = ${getal(berekend)}`;
  const decimalen = String(((teller % noemer) * 100n) / noemer).padStart(2, '0');
  return `${breuk} = ${getal(Number(teller / noemer))},${decimalen}…, naar boven afgerond ${getal(berekend)}`;
}

function verschillen(gepubliceerd: number, berekend: number) {
  if (gepubliceerd === berekend) return [];
  const verschil = Math.abs(gepubliceerd - berekend);
  const richting = gepubliceerd > berekend ? 'meer' : 'minder';
  return [
    {
      code: 'taakstelling-verschilt-van-formule',
      zin: `De gepubliceerde taakstelling is ${getal(gepubliceerd)}, de formule geeft ${getal(berekend)}: gepubliceerd is ${getal(verschil)} ${richting}. De gepubliceerde taakstelling geldt. Controleer de inwonertallen en of er een bijstelling of herverdeling is geweest.`,
      bron: BRON,
    },
  ];
}

function getallenVan(opties: TaakstellingOpties): Getallen {
  const fouten: Melding[] = [];
  const getallen = {
    vg: lees('vg', opties.vg, 0, fouten),
    inwoners: lees('inwoners', opties.inwoners, 1, fouten),
    nederland: lees('nederland', opties.nederland, 1, fouten),
    gepubliceerd:
      opties.gepubliceerd === undefined ? null : lees('gepubliceerd', opties.gepubliceerd, 0, fouten),
  };
  const { inwoners, nederland } = getallen;
  if (fouten.length === 0 && inwoners > nederland)
    fouten.push(
      bestandsmelding(
        'inwoners-meer-dan-nederland',
        `De gemeente heeft met ${getal(inwoners)} meer inwoners dan Nederland met ${getal(nederland)}.`,
        'Controleer of --inwoners en --nederland zijn verwisseld.',
      ),
    );
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
  return getallen;
}

/** Reads a number as the input table does: 27300 or 27.300. A wrong one is added to `fouten` and reads as 0. */
function lees(naam: string, tekst: string | undefined, minimum: number, fouten: Melding[]): number {
  const voorbeeld = VOORBEELDEN[naam] ?? '';
  if (tekst === undefined) {
    fouten.push(
      bestandsmelding(
        'optie-ontbreekt',
        `De optie --${naam} ontbreekt.`,
        `Voeg haar toe, zoals --${naam} ${voorbeeld}.`,
      ),
    );
    return 0;
  }
  const t = tekst.trim();
  const n = /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(t) ? Number(t.replaceAll('.', '')) : null;
  if (n !== null && n >= minimum && n <= GROOTSTE_AANTAL) return n;
  fouten.push(
    bestandsmelding(
      'geen-geheel-getal',
      `--${naam} "${tekst}" is geen geheel getal van ${minimum} tot en met ${getal(GROOTSTE_AANTAL)}.`,
      `Schrijf een heel aantal personen, zoals ${voorbeeld}, met of zonder punten.`,
    ),
  );
  return 0;
}

const VOORBEELDEN: Readonly<Record<string, string>> = {
  vg: '27.300',
  inwoners: '222.825',
  nederland: '17.811.291',
  gepubliceerd: '216',
};
