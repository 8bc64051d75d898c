import { betekenis } from '../../formats/lees.ts';
import { pdflezer } from '../../formats/pdf/lees.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { controleerStukken } from '../../round/verifieer.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { leesSjablonen } from '../bronnen/sjablonen.ts';
import { weigerVeranderdeBrieven } from '../ronde/bestaand.ts';
import { bewaardeBronnen } from '../ronde/bewaard.ts';
import { type Verteld, vertel } from '../vertel.ts';
import type { Toetsrij } from './lijst.ts';
import { rangIn } from './rangen.ts';
import type { Toetsstand } from './stand.ts';
import { stukVan } from './toetser.ts';

/** A letter as it is shown to who reviews it. */
export interface Getoondebrief extends Toetsrij {
  /** Read back from a file of the letter; null where it has none that can be read. */
  readonly tekst: { readonly bestand: string; readonly inhoud: string } | null;
  /** Each figure of the row with the cell it comes from. */
  readonly cijfers: readonly {
    readonly naam: string;
    readonly waarde: number | null;
    readonly cel: string | null;
  }[];
  /** The assessment that it rests on, with its sentences and paragraphs. */
  readonly verteld: Verteld | null;
  /** The smallest changes that would have given another outcome. */
  readonly omslag: readonly {
    readonly kolom: string;
    readonly waarde: number | string;
    readonly verschil: number | null;
    readonly trede: number | null;
  }[];
}

/** What can be read back as text: the paper that goes out first. */
const LEESBAAR = ['pdf', 'docx', 'odt', 'txt'];

/** Shows a letter. Refuses ('afwijking') one whose files are not what the round made: nobody decides about that. */
export async function toonBrief(toetsing: Toetsstand, zoek: string): Promise<Getoondebrief> {
  const stuk = stukVan(toetsing, zoek);
  const { store, stand, uitkomsten } = toetsing;
  const regel = stand.stukken.get(stuk.feiten.naam);
  const bestanden = regel?.regel.bestanden ?? [];
  const anders = await controleerStukken(store, regel === undefined ? [] : [regel]);
  await weigerVeranderdeBrieven(store, anders, 'Er is niets getoond.');
  const eigen = (formaat: string) => bestanden.find((b) => b.naam.endsWith(`${stuk.feiten.naam}.${formaat}`));
  const bestand = LEESBAAR.flatMap((f) => eigen(f) ?? [])[0]?.naam;
  const bytes = bestand === undefined ? null : await store.lees(bestand);
  const uitkomst = uitkomsten.get(stuk.feiten.gemeentecode);
  const rondes = stand.rondes.filter((r) => r.nummer === regel?.regel.ronde);
  const van = rondes[0] ?? hoofdlijn(stand).at(-1);
  const sjablonen = van === undefined ? null : leesSjablonen(await bewaardeBronnen(store, van));
  return {
    ...stuk,
    rang: rangIn(toetsing, stuk),
    tekst:
      bestand === undefined || bytes === null
        ? null
        : { bestand, inhoud: bestand.endsWith('.pdf') ? pdflezer()(bytes) : betekenis(bytes) },
    cijfers: uitkomst === undefined ? [] : metCellen(uitkomst.beoordeeld),
    verteld:
      uitkomst === undefined || sjablonen === null
        ? null
        : vertel(uitkomst.beoordeeld.beoordeling, uitkomst.beoordeeld.regel.rij, sjablonen),
    omslag: uitkomst?.omslag() ?? [],
  };
}

/** The figures of the row that were counted, each with its cell. */
function metCellen({ regel }: Beoordeeld): Getoondebrief['cijfers'] {
  return Object.entries(regel.periode).flatMap(([naam, waarde]) =>
    typeof waarde === 'number' ? [{ naam, waarde, cel: regel.cellen.get(naam) ?? null }] : [],
  );
}
