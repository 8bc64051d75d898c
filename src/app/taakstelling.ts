import type { Bron } from '../assessment/beoordeling.ts';
import { taakstellingVolgensFormule } from '../assessment/taakstelling.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';
import { getal } from '../dossier/nederlands.ts';
import { Weigering } from '../dossier/weigering.ts';

/** The numbers of the formula, in whole persons; `gepubliceerd` is the published taakstelling, where there is one. */
export interface Taakstellingopdracht {
  readonly vg: number;
  readonly inwoners: number;
  readonly nederland: number;
  readonly gepubliceerd: number | null;
}

/** The taakstelling, and how it was computed. */
export interface Berekendetaakstelling {
  /** The published one where there is one, else the computed one. */
  readonly taakstelling: number;
  readonly formule: string;
  readonly waarschuwingen: readonly { readonly code: string; readonly zin: string; readonly bron: Bron }[];
}

const GROOTSTE_AANTAL = 999_999_999;
const BRON: Bron = { document: 'Huisvestingswet 2014', paragraaf: '29 lid 1' };

/** The taakstelling of a municipality by the formula of the law (Huisvestingswet 2014, art. 29 lid 1). Refuses numbers that cannot be. */
export function berekenTaakstelling(opdracht: Taakstellingopdracht): Berekendetaakstelling {
  weigerOnmogelijk(opdracht);
  const { vg, inwoners, nederland, gepubliceerd } = opdracht;
  const berekend = taakstellingVolgensFormule(vg, inwoners, nederland);
  return {
    taakstelling: gepubliceerd ?? berekend,
    formule: formuleTekst(opdracht, berekend),
    waarschuwingen: gepubliceerd === null ? [] : verschillen(gepubliceerd, berekend),
  };
}

/** `17.600 × 222.825 / 17.811.291 = 220,18…, naar boven afgerond 221`. */
function formuleTekst({ vg, inwoners, nederland }: Taakstellingopdracht, berekend: number): string {
  const teller = BigInt(vg) * BigInt(inwoners);
  const noemer = BigInt(nederland);
  const breuk = `${getal(vg)} × ${getal(inwoners)} / ${getal(nederland)}`;
  if (teller % noemer === 0n) return `${breuk} = ${getal(berekend)}`;
  const decimalen = String(((teller % noemer) * 100n) / noemer).padStart(2, '0');
  return `${breuk} = ${getal(Number(teller / noemer))},${decimalen}…, naar boven afgerond ${getal(berekend)}`;
}

function verschillen(gepubliceerd: number, berekend: number): Berekendetaakstelling['waarschuwingen'] {
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

function weigerOnmogelijk(opdracht: Taakstellingopdracht): void {
  const fouten: Melding[] = [];
  const minimum = { vg: 0, inwoners: 1, nederland: 1, gepubliceerd: 0 };
  for (const [naam, n] of Object.entries(opdracht)) {
    const laagste = minimum[naam as keyof Taakstellingopdracht];
    if (n !== null && !(Number.isInteger(n) && n >= laagste && n <= GROOTSTE_AANTAL))
      fouten.push(
        bestandsmelding(
          'geen-geheel-getal',
          `${naam} is geen geheel getal van ${laagste} tot en met ${getal(GROOTSTE_AANTAL)}.`,
          'Schrijf een heel aantal personen, met of zonder punten.',
        ),
      );
  }
  const { inwoners, nederland } = opdracht;
  if (fouten.length === 0 && inwoners > nederland)
    fouten.push(
      bestandsmelding(
        'inwoners-meer-dan-nederland',
        `De gemeente heeft met ${getal(inwoners)} meer inwoners dan Nederland met ${getal(nederland)}.`,
        'Controleer of de aantallen voor de gemeente en voor Nederland zijn verwisseld.',
      ),
    );
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
}
