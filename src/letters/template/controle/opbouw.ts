import { isBriefsoort, soortkenmerken } from '../../../dossier/briefsoort.ts';
import type { Knoop, Plaats } from '../knoop.ts';
import { type Sjablonen, zoekBouwsteen } from '../sjablonen.ts';
import type { Sjabloonmelding } from '../sjabloonmelding.ts';
import { padTekst } from './veldcontrole.ts';

/** Whether a node is what is looked for; with what stands before it. */
type Herkent = (k: Knoop, ervoor: Knoop | undefined) => boolean;

/** What a letter cannot do without: how it is recognised, and what to do where it is not there. */
interface Deel {
  readonly is: Herkent;
  readonly wat: string;
  readonly doe: string;
  /** The condition under which alone it is needed. */
  readonly als?: string;
}

const ONDERWERP: Deel = {
  is: tekstMet(/^# \S/m),
  wat: 'een onderwerp',
  doe: 'begin de eerste regel met "# " en het onderwerp',
};
const AANHEF: Deel = {
  is: tekstMet(/^(?:Geachte?|Beste) [^\n]*,[ \t]*$/m),
  wat: 'een aanhef',
  doe: 'schrijf onder het onderwerp een regel als "Geacht college,"',
};
const SLOTGROET: Deel = {
  is: tekstMet(/^Hoogachtend,[ \t]*$/m),
  wat: 'een slotgroet',
  doe: 'zet aan het eind {% include "bouwstenen/tot-slot.njk" %}, of een regel "Hoogachtend,"',
};
const GRONDEN: Deel = {
  is: (k) =>
    k.soort === 'elk' && padTekst(k.lijst) === 'gronden' && k.inhoud.some((b) => b.soort === 'bevinding'),
  wat: 'de gronden van de beoordeling',
  doe: 'zet {% include "bouwstenen/gronden.njk" %} in de brief',
};
const CIJFERS: Deel = {
  is: celMet('cijfers.totaalopgave'),
  wat: 'de cijfertabel',
  doe: 'zet {% include "bouwstenen/cijfers.njk" %} in de brief',
};
const VOLGEND: Deel = {
  is: celMet('volgend.totaalopgave'),
  wat: 'de tabel van het volgende halfjaar',
  doe: 'zet {% include "bouwstenen/volgend.njk" %} in de brief',
  als: 'volgend',
};

/** What each letter of a kind must hold, in this order. */
function delenVan(soort: string): readonly Deel[] {
  const { aan, cijfertabel, opVerzoek, ondertekening } = soortkenmerken(soort);
  return [
    ONDERWERP,
    ...(aan === 'publiek' ? [] : [AANHEF]),
    ...(cijfertabel ? [CIJFERS] : []),
    ...(isBriefsoort(soort) && !opVerzoek ? [GRONDEN] : []),
    // A letter on the way has no next half-year yet.
    ...(cijfertabel && soort !== 'voortgang' ? [VOLGEND] : []),
    ...(ondertekening === 'niemand' ? [] : [SLOTGROET]),
  ];
}

/**
 * What is missing in a letter as a kader words it, whatever way its conditions go; what stands in it twice; and what comes
 * before the greeting or after the closing words, among the signatories.
 */
export function controleerOpbouw(sjablonen: Sjablonen, bestand: string, kader: string): Sjabloonmelding[] {
  const soort = bestand.replace(/^.*\/|\.njk$/g, '');
  const knopen = sjablonen.get(bestand) ?? [];
  const telling = tellen(sjablonen, kader);
  const boven = { bestand, regel: 1, kolom: 1 };
  const meldingen: Sjabloonmelding[] = [];
  const delen = delenVan(soort);
  for (const { is, wat, doe, als } of delen) {
    const { minst, meest, zonder } = telling(knopen, is, als ?? null);
    if (minst === 0)
      meldingen.push({ ...(zonder?.plaats ?? boven), melding: `${ontbreekt(wat, zonder)}: ${doe}` });
    if (meest > 1)
      meldingen.push({
        ...laatste(knopen, is, telling, boven),
        melding: `dit staat twee keer in deze brief: ${wat}`,
      });
  }
  return [...meldingen, ...buitenDeBrief(knopen, delen, telling, boven)];
}

function ontbreekt(wat: string, zonder: Keren['zonder']): string {
  if (zonder === null) return `deze brief mist ${wat}`;
  return `als deze voorwaarde ${zonder.keuze === 'ja' ? '' : 'niet '}geldt, mist de brief ${wat}`;
}

/** Where a letter says something for the last time. */
function laatste(knopen: readonly Knoop[], is: Herkent, telling: Telling, boven: Plaats): Plaats {
  const knoop = knopen.findLast((k) => telling([k], is, null).meest > 0);
  return knoop !== undefined && 'plaats' in knoop ? knoop.plaats : boven;
}

/** The table and the grounds belong between greeting and closing words. */
function buitenDeBrief(
  knopen: readonly Knoop[],
  delen: readonly Deel[],
  telling: Telling,
  boven: Plaats,
): Sjabloonmelding[] {
  const plek = ({ is }: Deel, laatste = false) => {
    const met = knopen.flatMap((k, i) => (telling([k], is, null).meest > 0 ? [i] : []));
    return (laatste ? met.at(-1) : met[0]) ?? null;
  };
  const [groet, aanhef] = [plek(SLOTGROET, true), plek(AANHEF)];
  return delen
    .filter((d) => d !== ONDERWERP && d !== AANHEF && d !== SLOTGROET)
    .flatMap((d) => {
      const waar = plek(d, true);
      const eerst = plek(d);
      if (waar !== null && groet !== null && waar > groet)
        return [
          {
            ...laatste(knopen, d.is, telling, boven),
            melding: `${d.wat} staat onder de ondertekening: zet dit deel boven de slotgroet`,
          },
        ];
      if (eerst !== null && aanhef !== null && eerst < aanhef)
        return [{ ...boven, melding: `${d.wat} staat boven de aanhef: zet dit deel eronder` }];
      return [];
    });
}

/** How often something is said at least and at most, over all ways; and the condition that has it on one side only. */
interface Keren {
  readonly minst: number;
  readonly meest: number;
  readonly zonder: { readonly plaats: Plaats; readonly keuze: 'ja' | 'nee' } | null;
}

type Telling = (knopen: readonly Knoop[], is: Herkent, als: string | null) => Keren;

function tellen(sjablonen: Sjablonen, kader: string): Telling {
  const samen = (keren: readonly Keren[]): Keren => ({
    minst: keren.reduce((n, k) => n + k.minst, 0),
    meest: keren.reduce((n, k) => n + k.meest, 0),
    zonder: keren.find((k) => k.zonder !== null)?.zonder ?? null,
  });
  const tel = (knopen: readonly Knoop[], is: Herkent, als: string | null, weg: readonly string[]): Keren =>
    samen(
      knopen.map((k, i) => {
        if (is(k, knopen[i - 1])) return { minst: 1, meest: 1, zonder: null };
        const binnen = (b: readonly Knoop[]) => tel(b, is, als, weg);
        switch (k.soort) {
          case 'als': {
            const [dan, anders] = [binnen(k.dan), binnen(k.anders)];
            if (als !== null && k.voorwaarde.soort === 'pad' && padTekst(k.voorwaarde.delen) === als)
              return dan;
            const een = (dan.minst === 0) !== (anders.minst === 0);
            return {
              minst: Math.min(dan.minst, anders.minst),
              meest: Math.max(dan.meest, anders.meest),
              zonder: een
                ? { plaats: k.plaats, keuze: dan.minst === 0 ? 'ja' : 'nee' }
                : (dan.zonder ?? anders.zonder),
            };
          }
          case 'punt':
            return binnen(k.inhoud);
          case 'bouwsteen': {
            const doel = zoekBouwsteen(sjablonen, k.bestand, kader);
            if (doel === null || weg.includes(doel)) break;
            return tel(sjablonen.get(doel) ?? [], is, als, [...weg, doel]);
          }
        }
        return { minst: 0, meest: 0, zonder: null };
      }),
    );
  return (knopen, is, als) => tel(knopen, is, als, []);
}

function tekstMet(patroon: RegExp): Herkent {
  return (k) => k.soort === 'tekst' && patroon.test(k.tekst);
}

/** A figure in a cell of a table. */
function celMet(pad: string): Herkent {
  return (k, ervoor) =>
    k.soort === 'veld' &&
    k.waarde.soort === 'pad' &&
    padTekst(k.waarde.delen) === pad &&
    ervoor?.soort === 'tekst' &&
    /\|\s*$/.test(ervoor.tekst);
}
