import type { Kader } from '../assessment/kader.ts';
import { lijstVan } from '../letters/template/controle/sjablonenlijst.ts';
import { gemarkeerd, regelverschil, type Tekstwijziging } from '../letters/verschil/woordverschil.ts';
import { type Bronnen, sjabloonteksten } from './bronnen/bronnen.ts';
import { leesSjablonen } from './bronnen/sjablonen.ts';
import { ONZE_KADERS } from './kaders/register.ts';
import { kadersMetBrieven } from './sjablonen.ts';

/** A template that says something else than before, and the letters that it stands in. */
interface Sjabloonverschil {
  readonly bestand: string;
  readonly wijzigingen: readonly Tekstwijziging[];
  /** Each change as `- old` and `+ new`, the words between « and ». */
  readonly regels: readonly string[];
  readonly brieven: readonly string[];
}

/** What the templates say otherwise than others, line by line. Refuses ('sjabloon') what cannot be read. */
export function sjabloonverschil(
  van: Bronnen,
  naar: Bronnen,
  kaders: ReadonlyMap<string, Kader> = ONZE_KADERS.kaders,
): readonly Sjabloonverschil[] {
  const [oud, nieuw] = [sjabloonteksten(van), sjabloonteksten(naar)];
  const lijst = lijstVan(leesSjablonen(naar), kadersMetBrieven(kaders));
  const bestanden = [...new Set([...oud.keys(), ...nieuw.keys()])].sort();
  return bestanden.flatMap((bestand) => {
    const wijzigingen = regelverschil(regels(oud.get(bestand)), regels(nieuw.get(bestand)));
    if (wijzigingen.length === 0) return [];
    const brieven = lijst.flatMap((brief) => {
      const kader = brief.kaders
        .filter((k) => brief.bestand === bestand || k.bouwstenen.includes(bestand))
        .map((k) => k.kader);
      return kader.length === 0 ? [] : `${brief.bestand.replace(/\.njk$/, '')} (${kader.join(', ')})`;
    });
    return [{ bestand, wijzigingen, regels: wijzigingen.flatMap(gemarkeerd), brieven }];
  });
}

function regels(tekst = ''): string[] {
  return tekst.split('\n').filter((regel) => regel.trim() !== '');
}
