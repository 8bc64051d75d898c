import { Weigering, weiger } from '../../dossier/weigering.ts';
import { betekenis } from '../../formats/lees.ts';
import { pdflezer } from '../../formats/pdf/lees.ts';
import type { Over } from '../../review/gebeurtenis.ts';
import { sha256 } from '../../round/hash.ts';
import type { RoundStore } from '../../round/store/store.ts';
import type { Getoetst, Toetsstand } from './stand.ts';

/** What can be read back as text, the best first; one is enough, they say the same. */
const LEESBAAR = ['docx', 'odt', 'txt', 'pdf'];

/**
 * Refuses to confirm an approval of what differs in more than its dates: the letter as it was approved, which the round kept, and
 * the letter as it is now say the same once every date is left out.
 */
export async function weigerMeerDanDatum(
  { store, stand }: Toetsstand,
  { feiten, toestand }: Getoetst,
  account: string,
): Promise<void> {
  const was = toestand.vervallen.find((v) => v.akkoord.door.account === account);
  if (was === undefined || was.akkoord.over === null)
    throw weiger(
      'gebruik',
      'niets-te-bevestigen',
      `U bent niet eerder akkoord gegaan met ${feiten.naam}. Er is niets vastgelegd.`,
      'Bekijk de brief, en geef akkoord of stuur hem terug.',
    );
  const paden = [
    ...stand.eerdere.map((e) => [e.pad, e.merk.sha256] as const),
    ...(stand.stukken.get(feiten.naam)?.regel.bestanden ?? []).map((b) => [b.naam, b.sha256] as const),
  ];
  const tekst = async (over: Over) => {
    const formaat = LEESBAAR.find((f) => over.bestanden[f] !== undefined);
    const hash = formaat === undefined ? undefined : over.bestanden[formaat];
    const pad = paden.find(([, h]) => h === hash)?.[0];
    return pad === undefined ? null : await zonderDatums(store, pad, hash ?? '');
  };
  const [toen, nu] = [await tekst(was.akkoord.over), await tekst(feiten.over)];
  if (was.anders.every((d) => d === 'bestanden') && toen !== null && toen === nu) return;
  throw weiger(
    'gebruik',
    'meer-dan-datum',
    `${feiten.naam} verschilt in meer dan de datum van de brief waarmee u akkoord ging. Er is niets vastgelegd.`,
    'Bekijk de brief opnieuw, en geef akkoord of stuur hem terug.',
  );
}

const MAANDEN = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DATUM = new RegExp(`\\d{1,2}\\s(?:${MAANDEN})\\s\\d{4}`, 'g');

/** The text of a letter with a mark in the place of every date; null for what is not the file that it was, or cannot be read. */
async function zonderDatums(store: RoundStore, pad: string, hash: string): Promise<string | null> {
  const bytes = await store.lees(pad);
  if (bytes === null || sha256(bytes) !== hash) return null;
  try {
    const tekst = pad.endsWith('.pdf') ? pdflezer()(bytes) : betekenis(bytes);
    return tekst.replaceAll(/\s+/g, ' ').replaceAll(DATUM, '‹datum›');
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return null;
  }
}
