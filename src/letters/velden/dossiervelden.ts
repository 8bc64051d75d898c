import type { Voorgeschiedenis } from '../../assessment/voorgeschiedenis.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import { LEGE_INVULLING } from '../../dossier/invulling.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import type { BriefVelden } from './velden.ts';

/** What a letter tells from a dossier; from a table all of it is empty, and the letter shows what is to be filled in. */
export function dossiervelden(o: Briefopdracht): BriefVelden['dossier'] {
  const { soort, verleden } = o;
  const { invulling, besluit, deelstap, zienswijze } = verleden ?? GEEN;
  const eigen = soort === 'besluit';
  return {
    besluitDatum: eigen ? invulling.besluit_datum : (besluit?.datum ?? null),
    besluitNummer: eigen ? invulling.besluit_nummer : (besluit?.nummer ?? null),
    eerder: eerder(verleden?.gebeurtenissen ?? []),
    deelstappen: invulling.deelstappen.length === 0 ? null : [...invulling.deelstappen],
    omvang:
      invulling.omvang === null
        ? null
        : { isAchterstand: invulling.omvang === 'achterstand', achterstand: achterstandNog(o) },
    zienswijzeOntvangen: zienswijze.ontvangen,
    zienswijze: invulling.zienswijze,
    geenZienswijze:
      zienswijze.ontvangen === null && zienswijze.totEnMet !== null && zienswijze.totEnMet < o.briefdatum,
    bijzondereOmstandigheden: invulling.bijzondere_omstandigheden,
    belangenafweging: invulling.belangenafweging,
    deelstapVerstreken:
      deelstap?.deelstap == null ? null : { naam: deelstap.deelstap, datum: deelstap.datum },
    maatregelen: invulling.maatregelen,
    ingangsdatum: invulling.ingangsdatum,
    kosten: invulling.kosten,
    rechtsmiddelen: invulling.rechtsmiddelen,
  };
}

const GEEN: Pick<Voorgeschiedenis, 'invulling' | 'besluit' | 'deelstap' | 'zienswijze'> = {
  invulling: LEGE_INVULLING,
  besluit: null,
  deelstap: null,
  zienswijze: { ontvangen: null, totEnMet: null },
};

/**
 * What is left of the backlog on the day of the figures. Inside the half-year housing counts for its taakstelling first, so what
 * is still to be housed is more than the backlog.
 */
export function achterstandNog({ beoordeling: { cijfers: c, peildatum }, moment }: Briefopdracht): number {
  if (moment >= peildatum) return c.achterstand ?? 0;
  return (c.achterstandBegin ?? 0) - (c.ingelopen ?? 0);
}

/** Each event once, in words of its own clause: a letter that is told twice on one day is one letter. */
function eerder(gebeurtenissen: readonly Gebeurtenis[]): BriefVelden['dossier']['eerder'] {
  const stappen = gebeurtenissen.map((g) => ({
    code: g.brief ?? g.soort,
    soort: 'eerder' as const,
    cijfers: {},
    gegevens: {},
    datum: g.datum,
    kenmerk: g.kenmerk,
  }));
  const uniek = new Map(stappen.map((s) => [`${s.datum} ${s.code}`, s]));
  return uniek.size === 0 ? null : [...uniek.values()];
}
