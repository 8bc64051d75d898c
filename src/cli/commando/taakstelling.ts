import { berekenTaakstelling } from '../../app/taakstelling.ts';
import { document } from '../../app/taal.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { getal, vergunninghouders } from '../../dossier/nederlands.ts';
import { Weigering } from '../../dossier/weigering.ts';
import type { Opties } from '../opties.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede taakstelling --vg <n> --inwoners <n> --nederland <n>`: the taakstelling by the formula of the law. */
export const taakstellingCommando: Voer = async (_, opties, io) => {
  const getallen = getallenVan(opties);
  const { taakstelling, formule, waarschuwingen } = berekenTaakstelling(getallen);
  if (opties.json) {
    io.uit(document({ taakstelling, formule, waarschuwingen }));
    return UITGANG.gelukt;
  }
  const herkomst = getallen.gepubliceerd === null ? '' : ', zoals gepubliceerd';
  const regels = [
    wikkel(`De taakstelling is ${vergunninghouders(taakstelling)}${herkomst}.`),
    wikkel(`Formule: ${formule}`, '', '  '),
    wikkel(
      'Landelijk aantal vergunninghouders × inwoners van de gemeente / inwoners van Nederland, naar boven afgerond op hele personen (Huisvestingswet 2014, artikel 29 lid 1).',
    ),
    ...waarschuwingen.map((w) => wikkel(`Let op. ${w.zin}`, '', '  ')),
  ];
  io.uit(`${regels.join('\n')}\n`);
  return UITGANG.gelukt;
};

const VOORBEELDEN = { vg: '27.300', inwoners: '222.825', nederland: '17.811.291', gepubliceerd: '216' };
const LAAGSTE = { vg: 0, inwoners: 1, nederland: 1, gepubliceerd: 0 };
const GROOTSTE_AANTAL = 999_999_999;

function getallenVan(opties: Opties) {
  const fouten: Melding[] = [];
  const lees = (naam: keyof typeof VOORBEELDEN) => leesGetal(naam, opties[naam], fouten);
  const getallen = {
    vg: lees('vg'),
    inwoners: lees('inwoners'),
    nederland: lees('nederland'),
    gepubliceerd: opties.gepubliceerd === undefined ? null : lees('gepubliceerd'),
  };
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
  return getallen;
}

/** Reads a number as the input table does: 27300 or 27.300. A wrong one is added to `fouten` and reads as 0. */
function leesGetal(naam: keyof typeof VOORBEELDEN, tekst: string | undefined, fouten: Melding[]): number {
  if (tekst === undefined) {
    fouten.push(
      bestandsmelding(
        'optie-ontbreekt',
        `De optie --${naam} ontbreekt.`,
        `Voeg haar toe, zoals --${naam} ${VOORBEELDEN[naam]}.`,
      ),
    );
    return 0;
  }
  const t = tekst.trim();
  const n = /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(t) ? Number(t.replaceAll('.', '')) : null;
  if (n !== null && n >= LAAGSTE[naam] && n <= GROOTSTE_AANTAL) return n;
  fouten.push(
    bestandsmelding(
      'geen-geheel-getal',
      `--${naam} "${tekst}" is geen geheel getal van ${LAAGSTE[naam]} tot en met ${getal(GROOTSTE_AANTAL)}.`,
      `Schrijf een heel aantal personen, zoals ${VOORBEELDEN[naam]}, met of zonder punten.`,
    ),
  );
  return 0;
}
