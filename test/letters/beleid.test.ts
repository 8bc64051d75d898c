import { expect, test } from 'vitest';
import { KADERS } from '../../src/index.ts';
import { briefplek } from '../../src/letters/briefplek.ts';
import { eigenSjabloonteksten } from '../eigen.ts';

const kaders = [...KADERS.values()];

/** What kaders share: no file under the name of one. */
const GEDEELD = [...eigenSjabloonteksten()].filter(
  ([pad]) =>
    (briefplek(pad)?.kader ?? null) === null && !kaders.some(({ id }) => pad.startsWith(`bouwstenen/${id}/`)),
);

/** The words of a template; what is filled in stands as `¤`. */
function woorden(bron: string): string {
  return bron
    .replaceAll(/\{#.*?#\}/gs, '')
    .replaceAll(/\{%.*?%\}/gs, '')
    .replaceAll(/\{\{.*?\}\}/gs, '¤')
    .replaceAll(/\s+/g, ' ');
}

const TELWOORD =
  'een|één|eerste|twee(?:de)?|drie|derde|vier(?:de)?|vijf(?:de)?|zes(?:de)?|zeven|acht|negen|tien|twaalf|\\d+';
const MAAND = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
/** What only the law names on the steps that it knows itself. */
const VAN_DE_WET = [
  'vooraankondiging van juridische interventie',
  'besluit tot indeplaatsstelling',
  'feitelijke indeplaatsstelling',
  'niet op de interventieladder',
];

/** The words that a policy chooses: from the register of kaders, and what any policy has of its own. */
const BELEID: readonly RegExp[] = [
  new RegExp(`\\b(?:\\d{1,2} )?(?:${MAAND})\\b`, 'gi'),
  /\b(?:COA|Centraal Orgaan|regievoerder)\b/g,
  new RegExp(`\\b(?:treden?|fasen?|stap) (?:${TELWOORD})\\b`, 'gi'),
  /\b(?:twaalf|halve|half) jaar\b/gi,
  /(?<!¤ )\b(?:dagen|week|weken|maand|maanden|jaar)\b/gi,
  /\d+ ?%|\d+\/\d+/g,
  /\b(?:groen|oranje|rood|adequaat)\b/gi,
  ...kaders.flatMap(({ id, titel, plan, planfase, ladder }) =>
    [
      id,
      id.replace(/-\d+$/, ''),
      titel,
      plan,
      planfase.replace(/^(?:het|de) /, ''),
      ...ladder.treden.map((t) => t.naam),
    ]
      .filter((naam) => !VAN_DE_WET.includes(naam))
      .map((naam) => new RegExp(`\\b${naam}\\b`, 'gi')),
  ),
];

/** What the law itself says, or an instelling of every kader, in the files that say it: a closed list. */
const WETTELIJK: Readonly<Record<string, readonly string[]>> = {
  // Awb 4:87
  'bouwstenen/verzendeisen/betaling-te-vroeg.njk': [
    'De gemeente heeft ten minste zes weken (artikel 4:87 van de Algemene wet bestuursrecht)',
  ],
  // Awb 6:7 and 6:8
  'algemeen/mededeling.njk': ['binnen zes weken na de dag waarop het aan het college is verzonden'],
  // Awb 4:8 gives no term: an instelling that every kader has, told as a choice of ours
  'bouwstenen/keuzes/zienswijzetermijn.njk': [
    'een maand, gelijk aan de tijd voor de gemeenteraad, of een aantal weken',
  ],
};

test('in wat kaders delen, staat geen beleid van één van hen', () => {
  const gevonden = GEDEELD.flatMap(([pad, bron]) => {
    const tekst = (WETTELIJK[pad] ?? []).reduce((t, zin) => t.replaceAll(zin, ''), woorden(bron));
    return BELEID.flatMap((patroon) =>
      [...tekst.matchAll(patroon)].map(
        (m) => `${pad}: ${tekst.slice(Math.max(0, m.index - 30), m.index + 30)}`,
      ),
    );
  });
  expect(gevonden).toEqual([]);
});

test('elke uitzondering staat nog zo in haar bestand', () => {
  for (const [pad, zinnen] of Object.entries(WETTELIJK))
    for (const zin of zinnen) expect(woorden(new Map(GEDEELD).get(pad) ?? ''), pad).toContain(zin);
});
