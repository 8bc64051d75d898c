import { tredeVan } from '../../assessment/beoordeling.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import { hoofdlijn } from '../../round/begin.ts';
import { beoordeel } from '../beoordeel.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import { leesGegevens } from '../bronnen/gegevens.ts';
import { leesInvoer } from '../invoer/invoer.ts';
import { kaderVanToen, ONZE_KADERS } from '../kaders/register.ts';
import type { Wereld } from '../wereld.ts';
import { bewaardeBronnen } from './bewaard.ts';
import { eigenaarVan } from './eigenaar.ts';
import { opdrachtUit } from './keuzes.ts';
import type { Begonnen } from './tegenstore.ts';

/** A municipality whose letter stands fixed, while the input says something else now. */
export interface Geraakt {
  readonly gemeentecode: string;
  readonly gemeente: string;
  /** Per column: `gehuisvest: 39, nu 38`; first the trede, where that would be another. */
  readonly verschillen: readonly string[];
}

/** Of each municipality the facts and outcome that its letters rest on, as the round keeps them; null for one that it does not know. */
export async function bewaardeUitkomsten(
  { store, stand }: Begonnen,
  codes: readonly string[],
  wereld: Pick<Wereld, 'kaders'>,
): Promise<ReadonlyMap<string, Beoordeeld>> {
  const basis = hoofdlijn(stand).at(-1);
  const perRonde = new Map<number, ReadonlyMap<string, Beoordeeld>>();
  const uit = new Map<string, Beoordeeld>();
  for (const code of codes) {
    const van = eigenaarVan(stand, code) ?? basis;
    if (van === undefined) continue;
    let gelezen = perRonde.get(van.nummer);
    if (gelezen === undefined) {
      const bronnen = await bewaardeBronnen(store, van);
      const opdracht = opdrachtUit(van, kaderVanToen(van, wereld.kaders ?? ONZE_KADERS));
      const alle = beoordeel(await leesInvoer(bronnen, opdracht), leesGegevens(bronnen), opdracht);
      gelezen = new Map(alle.map((b) => [b.beoordeling.gemeentecode, b]));
      perRonde.set(van.nummer, gelezen);
    }
    const toen = gelezen.get(code);
    if (toen !== undefined) uit.set(code, toen);
  }
  return uit;
}

/** Those of these municipalities of which the input now says something else than their letters rest on. */
export async function geraakt(
  ronde: Begonnen,
  nu: readonly Beoordeeld[],
  wereld: Pick<Wereld, 'kaders'>,
): Promise<Geraakt[]> {
  const codes = nu.map((b) => b.beoordeling.gemeentecode);
  const toen = await bewaardeUitkomsten(ronde, codes, wereld);
  return nu.flatMap((b) => {
    const eerst = toen.get(b.beoordeling.gemeentecode);
    const verschillen = eerst === undefined ? [] : verschillenTussen(eerst, b);
    const { gemeentecode, gemeente } = b.beoordeling;
    return verschillen.length === 0 ? [] : [{ gemeentecode, gemeente, verschillen }];
  });
}

/** What differs between two readings of a row, in words. */
export function verschillenTussen(toen: Beoordeeld, nu: Beoordeeld): string[] {
  const [was, is] = [tredeVan(toen.beoordeling), tredeVan(nu.beoordeling)];
  return [
    ...(was === is ? [] : [`trede: ${was ?? 'onbepaald'}, nu ${is ?? 'onbepaald'}`]),
    ...kolommen(toen.regel.periode, nu.regel.periode),
    ...(JSON.stringify(toen.verleden) === JSON.stringify(nu.verleden) ? [] : ['het dossier: anders']),
  ];
}

function kolommen(toen: Periode, nu: Periode): string[] {
  const namen = [...new Set([...Object.keys(toen), ...Object.keys(nu)])] as (keyof Periode)[];
  return namen.flatMap((naam) => {
    const [was, is] = [toon(toen[naam]), toon(nu[naam])];
    return was === is ? [] : [`${naam}: ${kort(was)}, nu ${kort(is)}`];
  });
}

function toon(waarde: unknown): string {
  if (waarde === null || waarde === undefined) return 'leeg';
  return typeof waarde === 'object' ? JSON.stringify(waarde) : String(waarde);
}

const LANG = 40;

function kort(tekst: string): string {
  return tekst.length > LANG ? `${tekst.slice(0, LANG)}…` : tekst;
}
