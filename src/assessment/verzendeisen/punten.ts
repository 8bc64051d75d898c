import type { Ladderstap } from '../../dossier/ladder.ts';
import type { Verzendfeiten } from './verzendfeiten.ts';

/** A point that a letter must meet, and what it rests on: a law (docs/recht.md) or a paragraph of the policy. */
export interface Checkpunt {
  readonly naam: string;
  readonly grondslag: string;
  /** Only under this kader. */
  readonly kader?: string;
  /** Only on these steps of the ladder. */
  readonly stappen?: readonly Ladderstap[];
  /** Met by the clause of a ground, which no template includes by name: it cannot be looked for beforehand. */
  readonly inGrond?: true;
  /** Only when the facts call for it; left out: always. */
  readonly als?: (f: Verzendfeiten) => boolean;
}

/** What stands in the head of a letter, or below it. */
export const KOP: readonly Checkpunt[] = [
  { naam: 'orgaan', grondslag: 'Awb 1:3' },
  { naam: 'datum', grondslag: 'Awb 3:41' },
  { naam: 'kenmerk', grondslag: 'Awb 3:41' },
  { naam: 'geadresseerde', grondslag: 'Awb 3:41' },
];

const RECHTSMIDDELEN: readonly Checkpunt[] = [
  { naam: 'geen_bezwaar', grondslag: 'Awb 7:1 lid 1' },
  { naam: 'beroep_bij_de_afdeling', grondslag: 'Awb 8:6' },
  { naam: 'wie_beroep_kan_instellen', grondslag: 'Awb 3:45' },
  { naam: 'beroepstermijn', grondslag: 'Awb 6:7' },
  { naam: 'griffierecht', grondslag: 'Awb 3:45' },
  { naam: 'geen_schorsing', grondslag: 'Awb 6:16' },
  { naam: 'voorlopige_voorziening', grondslag: 'Awb 8:81' },
];

const AFSCHRIFT_EN_MEDEDELING: readonly Checkpunt[] = [
  { naam: 'afschrift_aan_de_raad', grondslag: 'Gemeentewet 124 lid 4' },
  { naam: 'mededeling', grondslag: 'Gemeentewet 124 lid 4' },
];
const GRONDEN: Checkpunt = { naam: 'gronden', grondslag: 'Awb 3:46' };
const BELEID: Checkpunt = { naam: 'beleid', grondslag: 'Awb 4:84' };
const KOSTEN: Checkpunt = { naam: 'kosten_ten_laste_van_de_gemeente', grondslag: 'Gemeentewet 124 lid 1' };
const INTREKKEN: Checkpunt = { naam: 'intrekking_is_mogelijk', grondslag: 'Gemeentewet 124d' };
const MEDEWERKING: Checkpunt = { naam: 'bevoegdheden_en_medewerking', grondslag: 'Gemeentewet 124c, 124g' };
/** Who decides in haste says why that cannot wait. */
const SPOED: Checkpunt = {
  naam: 'spoed_gemotiveerd',
  grondslag: 'Gemeentewet 124 lid 3',
  inGrond: true,
  als: ({ beoordeling: { oordelen } }) =>
    oordelen.some((o) => o.gebruikt && o.vraag === 'oordeel_spoed' && o.antwoord === 'ja'),
};
const HET_BESLUIT: Checkpunt = { naam: 'het_besluit', grondslag: 'Gemeentewet 124 lid 1' };
const NUMMER_EN_DATUM: Checkpunt = { naam: 'nummer_en_datum_van_het_besluit', grondslag: 'Awb 1:3' };
const DOOR_EEN_JURIST: Checkpunt = {
  naam: 'rechtsmiddelen_vastgesteld_door_een_jurist',
  grondslag: 'Awb 3:45',
};

/** A dossier tells them; a table row does not hold them. */
const heeftEerdereBrieven = ({ verleden }: Verzendfeiten) => (verleden?.gebeurtenissen.length ?? 0) > 0;

/** Per letter what a jurist checks in it. A name is that of the mark in its template: `{% block naam %}`. */
export const CHECKLIST: Readonly<Record<string, readonly Checkpunt[]>> = {
  vooraankondiging: [
    ...KOP,
    { naam: 'voornemen', grondslag: 'Gemeentewet 124 lid 1' },
    { naam: 'nog_geen_besluit', grondslag: 'Awb 1:3' },
    { naam: 'feiten_en_cijfers', grondslag: 'Awb 3:2' },
    GRONDEN,
    SPOED,
    { naam: 'verloop_van_de_ladder', grondslag: 'Awb 3:46', als: heeftEerdereBrieven },
    BELEID,
    { naam: 'formele_vaststelling', grondslag: 'Gemeentewet 124 lid 1' },
    { naam: 'gevolgen', grondslag: 'Gemeentewet 124 lid 1' },
    { naam: 'beoogde_termijn', grondslag: 'Gemeentewet 124 lid 2' },
    KOSTEN,
    INTREKKEN,
    { naam: 'verbetering_van_het_proces', grondslag: 'stappenplan, stap 4', kader: 'stappenplan' },
    { naam: 'zienswijze', grondslag: 'Awb 4:8' },
    { naam: 'zienswijze_naar_keuze', grondslag: 'Awb 4:9' },
    { naam: 'de_raad_kan_bespreken', grondslag: 'Gemeentewet 124 lid 4' },
    ...AFSCHRIFT_EN_MEDEDELING,
  ],
  besluit: [
    ...KOP,
    NUMMER_EN_DATUM,
    { naam: 'bevoegdheid', grondslag: 'Gemeentewet 124 lid 1, Huisvestingswet 28' },
    { naam: 'inwerkingtreding', grondslag: 'Awb 3:40' },
    { naam: 'last_met_vaste_data', grondslag: 'Gemeentewet 124 lid 2' },
    { naam: 'termijn_gemotiveerd', grondslag: 'Gemeentewet 124 lid 2' },
    { naam: 'omvang_in_getallen', grondslag: 'Gemeentewet 124 lid 1' },
    GRONDEN,
    SPOED,
    { naam: 'verloop_van_de_ladder', grondslag: 'Awb 3:46' },
    { naam: 'antwoord_op_de_zienswijze', grondslag: 'Awb 3:43' },
    BELEID,
    { naam: 'bijzondere_omstandigheden', grondslag: 'Awb 4:84' },
    { naam: 'weging_van_belangen', grondslag: 'Awb 3:4' },
    { naam: 'gevolg_als_de_last_niet_wordt_uitgevoerd', grondslag: 'Gemeentewet 124 lid 1' },
    MEDEWERKING,
    KOSTEN,
    INTREKKEN,
    ...AFSCHRIFT_EN_MEDEDELING,
    ...RECHTSMIDDELEN,
  ],
  'feitelijke-indeplaatsstelling': [
    ...KOP,
    { naam: 'last_niet_uitgevoerd', grondslag: 'Gemeentewet 124 lid 2' },
    { naam: 'geen_nieuw_besluit', grondslag: 'Awb 1:3' },
    HET_BESLUIT,
    { naam: 'uitkomst_per_onderdeel', grondslag: 'Gemeentewet 124 lid 2' },
    GRONDEN,
    { naam: 'maatregelen', grondslag: 'Gemeentewet 124 lid 1' },
    MEDEWERKING,
    KOSTEN,
    INTREKKEN,
  ],
  intrekking: [
    ...KOP,
    NUMMER_EN_DATUM,
    { naam: 'het_ingetrokken_besluit', grondslag: 'Awb 1:3' },
    { naam: 'grond_van_de_intrekking', grondslag: 'Gemeentewet 124, 124d' },
    GRONDEN,
    { naam: 'wat_er_na_de_intrekking_gebeurt', grondslag: 'Awb 3:46' },
    { naam: 'kosten_tot_de_intrekking', grondslag: 'Gemeentewet 124 lid 1' },
    ...AFSCHRIFT_EN_MEDEDELING,
    DOOR_EEN_JURIST,
  ],
  voortzetting: [
    ...KOP,
    { naam: 'feiten_en_cijfers', grondslag: 'Awb 3:2' },
    GRONDEN,
    { naam: 'vooraankondiging_blijft_gelden', grondslag: 'Awb 3:46', stappen: ['vooraankondiging'] },
    { naam: 'wij_voeren_de_taak_uit', grondslag: 'Gemeentewet 124 lid 1', stappen: ['uitvoering'] },
    { ...HET_BESLUIT, stappen: ['besluit', 'uitvoering'] },
    { ...MEDEWERKING, stappen: ['uitvoering'] },
    { naam: 'vertraging_melden', grondslag: 'Awb 3:2', stappen: ['vooraankondiging', 'besluit'] },
    { naam: 'volgend_overleg', grondslag: 'Awb 3:2' },
    { ...INTREKKEN, stappen: ['besluit', 'uitvoering'] },
  ],
  kostenbesluit: [
    ...KOP,
    NUMMER_EN_DATUM,
    { naam: 'bevoegdheid', grondslag: 'Gemeentewet 124 lid 1, Awb 4:86' },
    { naam: 'besluit_waar_de_kosten_uit_volgen', grondslag: 'Gemeentewet 124 lid 1' },
    { naam: 'motivering_van_de_kosten', grondslag: 'Awb 3:46' },
    { naam: 'bedrag_per_post', grondslag: 'Awb 4:86' },
    { naam: 'zienswijze_over_de_kosten', grondslag: 'Awb 4:8' },
    { naam: 'termijn_van_betaling', grondslag: 'Awb 4:86, 4:87' },
    DOOR_EEN_JURIST,
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
  'afschrift-raad': [
    ...KOP,
    { naam: 'de_brief_aan_het_college', grondslag: 'Gemeentewet 124 lid 4' },
    { naam: 'kern_van_de_brief', grondslag: 'Gemeentewet 124 lid 4' },
    { naam: 'de_taak_van_het_college', grondslag: 'Huisvestingswet 28' },
    { naam: 'de_raad_controleert', grondslag: 'Gemeentewet 124 lid 4' },
  ],
  mededeling: [
    { naam: 'wat_wordt_meegedeeld', grondslag: 'Gemeentewet 124 lid 4' },
    { ...NUMMER_EN_DATUM, als: ({ soort }) => soort === 'besluit' || soort === 'intrekking' },
    { naam: 'wie_beroep_kan_instellen', grondslag: 'Awb 3:45', als: ({ soort }) => soort === 'besluit' },
    { naam: 'waar_de_mededeling_verschijnt', grondslag: 'Gemeentewet 124 lid 4' },
  ],
};
