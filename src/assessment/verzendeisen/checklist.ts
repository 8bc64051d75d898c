import type { Stuksoort } from '../../dossier/briefsoort.ts';
import { tredeVan } from '../beoordeling.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

/** A point that a letter must meet, and what it rests on: a law (docs/recht.md) or a paragraph of the policy. */
interface Punt {
  readonly naam: string;
  readonly grondslag: string;
  /** Only under this kader. */
  readonly kader?: string;
  /** Only when the facts call for it; left out: always. */
  readonly als?: (f: Verzendfeiten) => boolean;
}

const VANAF = 4; // the letters on treden 4 to 6, and what goes with them, have a checklist

/** What stands in the head of a letter, or below it. */
const KOP: readonly Punt[] = [
  { naam: 'orgaan', grondslag: 'Awb 1:3' },
  { naam: 'datum', grondslag: 'Awb 3:41' },
  { naam: 'kenmerk', grondslag: 'Awb 3:41' },
  { naam: 'geadresseerde', grondslag: 'Awb 3:41' },
];

const RECHTSMIDDELEN: readonly Punt[] = [
  { naam: 'geen_bezwaar', grondslag: 'Awb 7:1 lid 1' },
  { naam: 'beroep_bij_de_afdeling', grondslag: 'Awb 8:6' },
  { naam: 'beroepstermijn', grondslag: 'Awb 6:7' },
  { naam: 'geen_schorsing', grondslag: 'Awb 6:16' },
  { naam: 'voorlopige_voorziening', grondslag: 'Awb 8:81' },
];

/** Per letter what a jurist checks in it. A name is that of the mark in its template: `{% block naam %}`. */
const CHECKLIST: Readonly<Record<string, readonly Punt[]>> = {
  besluit: [
    ...KOP,
    { naam: 'antwoord_op_de_zienswijze', grondslag: 'Awb 3:43' },
    { naam: 'bijzondere_omstandigheden', grondslag: 'Awb 4:84' },
    { naam: 'weging_van_belangen', grondslag: 'Awb 3:4' },
    ...RECHTSMIDDELEN,
  ],
  kostenbesluit: [
    ...KOP,
    { naam: 'nummer_en_datum_van_het_besluit', grondslag: 'Awb 1:3' },
    { naam: 'bevoegdheid', grondslag: 'Gemeentewet 124 lid 1, Awb 4:86' },
    { naam: 'besluit_waar_de_kosten_uit_volgen', grondslag: 'Gemeentewet 124 lid 1' },
    { naam: 'motivering_van_de_kosten', grondslag: 'Awb 3:46' },
    { naam: 'bedrag_per_post', grondslag: 'Awb 4:86' },
    { naam: 'zienswijze_over_de_kosten', grondslag: 'Awb 4:8' },
    { naam: 'termijn_van_betaling', grondslag: 'Awb 4:86' },
    { naam: 'rechtsmiddelen_vastgesteld_door_een_jurist', grondslag: 'Awb 3:45' },
  ],
  'wij-zien-af': [
    ...KOP,
    { naam: 'geen_volgende_stap', grondslag: 'Gemeentewet 124 lid 1' },
    { naam: 'grond_om_af_te_zien', grondslag: 'Awb 4:84' },
    { naam: 'reden', grondslag: 'Awb 3:46' },
    { naam: 'opgave_blijft', grondslag: 'Huisvestingswet 28' },
    { naam: 'wat_blijft_gelden', grondslag: 'Awb 3:46' },
    { naam: 'stap_kan_alsnog', grondslag: 'Gemeentewet 124 lid 1' },
  ],
};

/** Every name that a mark can have. */
export const PUNTNAMEN: readonly string[] = [
  ...new Set(
    Object.values(CHECKLIST)
      .flat()
      .map((p) => p.naam),
  ),
];

/** The points of the letters in this folder of a trede (`null`: in none) that a template must be able to meet under a kader. */
export function sjabloonpunten(soort: string, tredemap: number | null, kader: string): readonly string[] {
  return (isHoog(soort, tredemap ?? VANAF) ? (CHECKLIST[soort] ?? []) : [])
    .filter((p) => !KOP.includes(p) && (p.kader ?? kader) === kader)
    .map((p) => p.naam);
}

/** The points that this letter must meet, in the order in which they are told; none for a letter without a checklist. */
export function checklistpunten(f: Verzendfeiten): readonly Punt[] {
  const { beoordeling: a, stuk } = f;
  if (!isHoog(stuk, tredeVan(a))) return [];
  return (CHECKLIST[stuk] ?? []).filter((p) => (p.kader ?? a.kader) === a.kader && (p.als?.(f) ?? true));
}

/** A voortzetting has a checklist on the high treden only; the other letters are of those treden alone. */
function isHoog(soort: Stuksoort | string, trede: number): boolean {
  return soort !== 'voortzetting' || trede >= VANAF;
}
