import { stringify } from 'yaml';
import { BOVENAAN } from '../dossier/dossierhalfjaar.ts';
import { nearest } from '../dossier/gelijkenis.ts';
import { verschoven } from '../dossier/halfjaar.ts';
import { KOLOMMEN, type KolomNaam, OORDEELKOLOMMEN, type Periode } from '../dossier/kolommen.ts';
import { weiger } from '../dossier/weigering.ts';
import type { RoundStore } from '../round/store/store.ts';
import { gebeurtenissenUit } from './dossiergebeurtenissen.ts';
import { geenRonde } from './ronde/bestaand.ts';
import { type EerdereRonde, leesEerdereRonde } from './ronde/eerdererondes.ts';
import { leesVorigeInvoer } from './ronde/vorigeinvoer.ts';
import { eerste } from './taal.ts';

/** A dossier that was made of rounds, and what those cannot tell: questions to a person. */
export interface Gemaaktdossier {
  readonly bytes: Uint8Array;
  readonly gemeente: string;
  readonly halfjaren: readonly string[];
  readonly gebeurtenissen: number;
  readonly vragen: readonly string[];
}

/** A round with the row of the municipality in it. */
interface Rij {
  readonly ronde: EerdereRonde;
  readonly periode: Periode;
}

/**
 * The dossier of a municipality from the rounds that she was in: her facts, answers and address, and the letters that were
 * sent. What no round tells is never filled in: it is asked. Refuses ('gebruik') what is no round and who is in none.
 */
export async function maakDossier(stores: readonly RoundStore[], gemeente: string): Promise<Gemaaktdossier> {
  const rijen: Rij[] = [];
  const namen = new Map<string, string>();
  for (const store of stores) {
    const ronde = await leesEerdereRonde(store);
    if (ronde === null) throw await geenRonde(store, 'gebruik', 'journaal.jsonl');
    const { perioden } = await leesVorigeInvoer(store);
    for (const p of perioden.values()) namen.set(p.gemeentecode, p.gemeente);
    const zoek = gemeente.trim().toLowerCase();
    const periode = [...perioden.values()].find((p) =>
      [p.gemeente, p.gemeentecode].some((t) => t.toLowerCase() === zoek),
    );
    if (periode !== undefined) rijen.push({ ronde, periode });
  }
  rijen.sort((a, b) => (dagVan(a) < dagVan(b) ? -1 : 1));
  const laatste = rijen.at(-1);
  if (laatste === undefined) throw nergens(gemeente, [...namen.values()]);
  return samengesteld(rijen, laatste.periode);
}

function dagVan({ ronde }: Rij): string {
  return `${ronde.halfjaar} ${ronde.moment ?? 'peildatum'}`;
}

function nergens(gemeente: string, namen: readonly string[]) {
  const lijkt = nearest(gemeente, namen);
  return weiger(
    'gebruik',
    'gemeente-niet-in-rondes',
    `De gemeente "${gemeente}" staat in geen van deze rondes.`,
    lijkt === null ? `Kies uit: ${eerste(namen)}.` : `Bedoelt u ${lijkt}?`,
  );
}

function samengesteld(rijen: readonly Rij[], nu: Periode): Gemaaktdossier {
  const opPeildatum = rijen.filter((r) => r.ronde.moment === null);
  const dubbel = opPeildatum.find((r, i) => opPeildatum[i + 1]?.ronde.halfjaar === r.ronde.halfjaar);
  if (dubbel !== undefined)
    throw weiger(
      'gebruik',
      'halfjaar-in-twee-rondes',
      `Over ${dubbel.ronde.halfjaar} zijn er twee rondes met ${nu.gemeente}, waaronder ${dubbel.ronde.store.plek}.`,
      'Noem van elk halfjaar één map.',
    );
  const { gebeurtenissen, vragen } = gebeurtenissenUit(rijen);
  const halfjaren = opPeildatum.map((rij, i) => halfjaarVan(rij, opPeildatum[i - 1] ?? null));
  const dossier = {
    schema: 1,
    ...Object.fromEntries(BOVENAAN.flatMap((naam) => (nu[naam] === null ? [] : [[naam, nu[naam]]]))),
    halfjaren,
    gebeurtenissen,
  };
  const kop = `# Gemaakt uit de rondes ${rijen.map((r) => r.ronde.store.plek).join(', ')}. Vul aan wat daarin niet stond.\n`;
  return {
    bytes: new TextEncoder().encode(`${kop}${stringify(dossier, { lineWidth: 0 })}`),
    gemeente: nu.gemeente,
    halfjaren: opPeildatum.map((r) => r.ronde.halfjaar),
    gebeurtenissen: gebeurtenissen.length,
    vragen: [...vragen, ...gaten(opPeildatum)],
  };
}

/** What follows from the half-year before, and from the letters that were sent. */
const VOLGT: readonly KolomNaam[] = ['trede_vorig', 'achterstand_begin', 'voorsprong_begin'];
const NIET_UIT_DE_RIJ: readonly string[] = [
  ...BOVENAAN,
  ...OORDEELKOLOMMEN,
  'halfjaar',
  'kenmerk',
  'oordeel_door',
  'oordeel_datum',
  'oordeel_motivering',
  'vooraankondiging_datum',
];

function halfjaarVan({ periode: p }: Rij, vorige: Rij | null): Record<string, unknown> {
  const sluitAan = vorige !== null && vorige.ronde.halfjaar === verschoven(p.halfjaar, -1);
  const kolommen = (Object.keys(KOLOMMEN) as KolomNaam[]).filter(
    (k) => !NIET_UIT_DE_RIJ.includes(k) && !(sluitAan && VOLGT.includes(k)) && p[k] !== null,
  );
  const oordelen = OORDEELKOLOMMEN.flatMap((vraag) =>
    p[vraag] === null
      ? []
      : [
          {
            vraag,
            antwoord: p[vraag],
            door: p.oordeel_door,
            datum: p.oordeel_datum,
            motivering: p.motiveringen[vraag] ?? p.oordeel_motivering,
          },
        ],
  );
  return {
    halfjaar: p.halfjaar,
    ...Object.fromEntries(kolommen.map((k) => [k, p[k]])),
    ...(oordelen.length === 0 ? {} : { oordelen }),
  };
}

/** What no round can tell, for who is to write a letter of treden 4 to 6. */
function gaten(rijen: readonly Rij[]): string[] {
  return rijen.flatMap(({ ronde: { halfjaar } }, i) => {
    const vorige = rijen[i - 1]?.ronde.halfjaar;
    if (vorige === undefined || vorige === verschoven(halfjaar, -1)) return [];
    return [`Tussen ${vorige} en ${halfjaar} ontbreekt een ronde: wat gebeurde er in dat halfjaar?`];
  });
}
