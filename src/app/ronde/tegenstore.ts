import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { beginregel, type Rondebegin } from '../../round/begin.ts';
import { sha256 } from '../../round/hash.ts';
import { type Journaal, leesJournaal } from '../../round/journaal.ts';
import type { Regel } from '../../round/regels.ts';
import { type Stuk, vergelijkStuk } from '../../round/ronde.ts';
import { type Rondestand, rondestand } from '../../round/stand.ts';
import type { RoundStore } from '../../round/store/store.ts';
import { bestaatMelding } from '../bestanden.ts';
import { andereBriefMelding, andereBrieven } from '../brieven/anderebrieven.ts';
import type { Rondebrief } from '../brieven/maken.ts';
import { eerste } from '../taal.ts';
import { weigerIntussen } from './intussen.ts';

/** A round as a plan begins with it. */
export interface Begonnen {
  readonly store: RoundStore;
  readonly journaal: Journaal;
  readonly stand: Rondestand;
}

/** Reads what stands there. Refuses ('bezet') while another run works in it. */
export async function begonnen(store: RoundStore): Promise<Begonnen> {
  await store.weigerBezet();
  const journaal = await leesJournaal(store);
  return { store, journaal, stand: rondestand(journaal.regels) };
}

/** What a run would put there, and what it would take away. */
export interface Voorgenomen {
  readonly begin: Rondebegin;
  readonly brieven: readonly Rondebrief[];
  readonly stukken: readonly Stuk[];
  readonly vervallen: readonly string[];
  /** What is in the way already. */
  readonly fouten: readonly Melding[];
}

/** Which pieces are still to be written. Refuses ('gebruik') with everything that is in the way in the store. */
export async function weegStukken(
  { store, journaal, stand }: Begonnen,
  { begin, brieven, stukken, vervallen, fouten: al }: Voorgenomen,
): Promise<ReadonlySet<string>> {
  const fouten = [...al];
  // What the round itself has beside them is known; only what an ordinary run would leave standing is asked about.
  const eigen = [...stand.stukken.values()].filter(
    ({ regel, verzonden }) => verzonden !== null || stand.rondes.find((r) => r.nummer === regel.ronde)?.deel,
  );
  const weg = vervallen.flatMap((naam) => stand.stukken.get(naam)?.regel.bestanden ?? []);
  // Taken out of the round by a run that could not take it away: it is kept, and goes as soon as that can be.
  const blijven = [];
  for (const merk of [...stand.vervallen.values()].flat()) {
    const nu = await store.lees(merk.naam);
    if (nu !== null && sha256(nu) === merk.sha256) blijven.push(merk);
  }
  const bekend = [...eigen.flatMap((s) => s.regel.bestanden), ...(al.length > 0 ? [] : weg), ...blijven];
  const over = andereBrieven(brieven, (await store.namen()).keys(), new Set(bekend.map((b) => b.naam)));
  if (over.length > 0) fouten.push(andereBriefMelding(over));
  if (begin.deel?.vervangt == null) stukken.forEach((stuk) => houVerzonden(stand, stuk));
  const standen = await Promise.all(stukken.map((stuk) => vergelijkStuk(store, stand, stuk)));
  const vreemd = stukken.filter((_, i) => standen[i] === 'vreemd');
  // What goes is kept as it was made: one that somebody changed is named first.
  const gaat = vervallen.flatMap((naam) => {
    const regel = stand.stukken.get(naam)?.regel;
    return regel === undefined ? [] : [{ ...regel, inhoud: [] }];
  });
  for (const stuk of gaat) if ((await vergelijkStuk(store, stand, stuk)) === 'vreemd') vreemd.push(stuk);
  if (fouten.length === 0) for (const stuk of vreemd) fouten.push(await vreemdMelding(store, stand, stuk));
  await weigerInDeWeg({ store, journaal, stand }, fouten);
  return new Set(stukken.filter((_, i) => standen[i] === 'maken').map((s) => s.naam));
}

/** Refuses ('gebruik') with what is in the way; where that may be the work of another run that began since, with that ('bezet'). */
export async function weigerInDeWeg(
  { store, journaal }: Begonnen,
  fouten: readonly Melding[],
): Promise<void> {
  if (fouten.length === 0) return;
  await store.weigerBezet();
  weigerIntussen(store.plek, journaal.hoofd, (await leesJournaal(store)).hoofd);
  throw new Weigering('gebruik', fouten);
}

/** The last guard: only a correction takes the place of what was sent. */
function houVerzonden(stand: Rondestand, { naam, bestanden }: Stuk): void {
  const was = stand.stukken.get(naam);
  if (was === undefined || was.verzonden === null) return;
  for (const { naam: bestand, sha256: hash } of was.regel.bestanden)
    if (!bestanden.some((b) => b.naam === bestand && b.sha256 === hash))
      throw new Error(`${bestand} is verzonden en zou veranderen`);
}

/** A file of somebody, or a letter of the round that somebody changed: either is named, and neither is overwritten. */
async function vreemdMelding(store: RoundStore, stand: Rondestand, stuk: Stuk): Promise<Melding> {
  const oud = stand.stukken.get(stuk.naam)?.regel.bestanden ?? [];
  const mag = [...oud, ...stuk.bestanden];
  const anders: string[] = [];
  for (const { naam } of stuk.bestanden) {
    const nu = await store.lees(naam);
    if (nu !== null && !mag.some((b) => b.naam === naam && b.sha256 === sha256(nu))) anders.push(naam);
  }
  if (oud.length === 0) return bestaatMelding(anders.map((naam) => `${store.plek}/${naam}`));
  return bestandsmelding(
    'brief-bewerkt',
    `${eerste(anders)} ${anders.length === 1 ? 'is' : 'zijn'} veranderd nadat trede de brief maakte. Er is niets geschreven.`,
    `Zet ${anders.length === 1 ? 'het' : 'ze'} in een andere map en geef hetzelfde commando opnieuw: dan staat de brief er weer. Tekst die in de brief moet, hoort in de kolom toelichting.`,
  );
}

/** The round as it would be after a plan. */
export function standErna(
  { journaal, stand }: Begonnen,
  begin: Rondebegin,
  stukken: readonly Stuk[],
  maken: ReadonlySet<string>,
  vervallen: readonly string[],
): { readonly stand: Rondestand; readonly nummer: number } {
  const { regel, nieuw } = beginregel(stand, begin);
  const { nummer } = regel;
  const erbij: Regel[] = [
    ...(nieuw ? [regel] : []),
    ...stukken
      .filter((s) => maken.has(s.naam))
      .map(({ naam, bestanden, gegevens }): Regel => {
        const oud = stand.stukken.get(naam)?.regel.bestanden ?? [];
        const anders = oud.some((b) => !bestanden.some((n) => n.naam === b.naam && n.sha256 === b.sha256));
        const eerder = anders ? nummer : null;
        return { soort: 'stuk', naam, ronde: nummer, bestanden: [...bestanden], gegevens, eerder };
      }),
    ...vervallen.map((naam): Regel => ({ soort: 'vervallen', naam, eerder: nummer })),
  ];
  return { stand: rondestand([...journaal.regels, ...erbij]), nummer };
}
