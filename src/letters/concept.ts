import { tredeVan, vragenVan } from '../assessment/beoordeling.ts';
import type { Waarschuwingscode } from '../assessment/codes.ts';
import { soortkenmerken } from '../dossier/briefsoort.ts';
import { peildatum, verschoven } from '../dossier/halfjaar.ts';
import { type Block, inlines } from '../formats/brief.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import { geschiedenisredenen } from './geschiedenis.ts';
import { datum } from './nederlands.ts';
import type { Sjablonen } from './template/sjablonen.ts';
import { zin } from './zinnen.ts';

/** Why this letter may not go out yet, in Dutch; null when it may. No option forces a final one. */
export function conceptredenen(
  o: Briefopdracht,
  blokken: readonly Block[],
  sjablonen: Sjablonen,
): readonly string[] | null {
  const { beoordeling: a } = o;
  const open = vragenVan(a).map((vraag) => `Nog te beslissen: ${zin(vraag, 'vragen', a, sjablonen)}`);
  const leeg = [...inlines(blokken)].flatMap((i) =>
    i.type === 'slot' ? [`Nog in te vullen: ${i.text.slice('[invullen: '.length, -1)}.`] : [],
  );
  const redenen = [
    ...open,
    ...leeg,
    ...beleid(o),
    ...(o.bij?.brief.concept == null ? [] : ['De brief waar dit bij hoort, is ook CONCEPT.']),
  ];
  redenen.push(...data(o));
  const soort = o.bij?.soort ?? o.soort;
  // It rests on earlier letters and their dates: a table row does not hold those.
  if (soortkenmerken(soort).uitDossier !== null) redenen.push(...geschiedenisredenen(o, soort));
  if (redenen.length > 0) return redenen;
  return o.concept ? ['Als concept gevraagd.'] : null;
}

/** Letters that need the policy of the province itself, which the kader is not. */
function beleid({ beoordeling: a, huisstijl: h }: Briefopdracht): string[] {
  if (h.beleidsregel !== null) return [];
  const heeft = (code: Waarschuwingscode) => a.waarschuwingen.some((w) => w.code === code);
  if (heeft('nieuwe-beleidsregel'))
    return ['De huisstijl noemt de nieuwe beleidsregel niet (sinds 2\u00a0mei\u00a02024).'];
  const zonderEigenBeleid = heeft('geldigheid-onbekend') || heeft('model-geen-eigen-beleid');
  return zonderEigenBeleid && Math.max(tredeVan(a), a.intrekking ? 6 : 0) >= 4
    ? [
        'De huisstijl noemt geen vastgestelde beleidsregel; die is nodig voor een brief van trede\u00a04, 5 of 6.',
      ]
    : [];
}

/** A letter dated after the next assessment, or with a gesprek later than its own term. */
function data({ beoordeling: a, periode: p, briefdatum }: Briefopdracht): string[] {
  const volgende = peildatum(verschoven(a.halfjaar, 1));
  const gesprek = a.termijnen.find((t) => t.code === 'gesprek')?.datum ?? null;
  const uit: string[] = [];
  if (briefdatum >= volgende)
    uit.push(
      `De brief is gedateerd op ${datum(briefdatum)}; de volgende peildatum was ${datum(volgende)}. Geef de juiste datum met --datum.`,
    );
  if (gesprek !== null && p.overleg_datum !== null && p.overleg_datum > gesprek)
    uit.push(`Het gesprek (${datum(p.overleg_datum)}) is later dan de termijn daarvoor (${datum(gesprek)}).`);
  return uit;
}
