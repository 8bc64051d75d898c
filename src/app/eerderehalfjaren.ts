import { berekenCijfers } from '../assessment/cijfers.ts';
import type { EerderHalfjaar } from '../assessment/halfjaarreeks.ts';
import { effectieveInstellingen } from '../assessment/instellingen.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';
import type { Periode } from '../dossier/kolommen.ts';
import type { Gegevens } from './bronnen/gegevens.ts';
import type { Beoordeelopdracht } from './opdracht.ts';

/** What the half-years before a row ended with: earlier rows of the same table, else what earlier rounds keep; the newest first. */
export function eerdereHalfjaren(
  { gemeentecode, halfjaar }: Periode,
  regels: readonly Invoerregel[],
  { vroeger }: Gegevens,
  { kader, instellingen }: Beoordeelopdracht,
): readonly EerderHalfjaar[] {
  const geteld = kader.bijtelling(effectieveInstellingen(kader, instellingen));
  const uitTabel = regels
    .map(({ periode }) => periode)
    .filter((p) => p.gemeentecode === gemeentecode && p.halfjaar < halfjaar)
    .map((p) => ({ halfjaar: p.halfjaar, cijfers: berekenCijfers(p, geteld, false).cijfers }));
  const bewaard = (vroeger.get(gemeentecode) ?? []).filter((e) => e.halfjaar < halfjaar);
  const alle = new Map([...bewaard, ...uitTabel].map((e) => [e.halfjaar, e]));
  return [...alle.values()].sort((a, b) => (a.halfjaar < b.halfjaar ? 1 : -1));
}
