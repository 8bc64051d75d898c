import type { Geschreven } from '../../app/bestanden.ts';
import type { Gemaakt } from '../../app/brieven/maken.ts';
import { bestandsrol } from '../../app/brieven/rol.ts';
import { aantal, document } from '../../app/taal.ts';
import { type Tedoenbron, tedoenVan } from '../../app/tedoen.ts';
import { wikkel } from '../schrijfwijze.ts';
import { inMap } from './pad.ts';
import { tedoenregels } from './tedoen.ts';

type Brieven = Pick<Gemaakt, 'brieven' | 'geen' | 'zonderBrief'>;

/** The letters as one JSON document. */
export function brievenJson(
  kader: string,
  map: string,
  gemaakt: Brieven & Tedoenbron,
  erbij: object = {},
): string {
  const { brieven, geen, zonderBrief } = gemaakt;
  return document({
    kader,
    brieven: brieven.map((b) => ({
      gemeentecode: b.gemeentecode,
      gemeente: b.gemeente,
      soort: b.soort,
      trede: b.trede,
      concept: b.concept,
      redenen: b.concept ?? [],
      checklist: b.checklist,
      waarschuwingen: b.waarschuwingen,
      bestand: inMap(map, b.bestanden[0]?.naam ?? b.naam),
      bestanden: b.bestanden.map((f) => inMap(map, f.naam)),
    })),
    geenBrief: geen,
    zonderBrief,
    tedoen: tedoenVan(gemaakt),
    ...erbij,
  });
}

/** Of more letters than this the files are not named one by one. */
const MET_BESTANDEN = 5;
/** What a screen shows at most, with what a round tells below it. */
const SCHERM = 40;
const ONDER = 6;

/** The letters for a person: what was made, and at the end what is still to be done, each thing once. */
export function verslag(gemaakt: Brieven & Tedoenbron, map: string, { nieuw, gelijk }: Geschreven): string {
  const { brieven, zonderBrief } = gemaakt;
  const concepten = brieven.filter((b) => b.concept !== null).length;
  const regels = (brieven.length > MET_BESTANDEN ? perSoort(brieven) : perBrief(brieven)).flatMap(gesplitst);
  if (zonderBrief.length > 0)
    regels.push(
      ...gesplitst(wikkel(`Uit de beoordeling volgt geen brief: ${zonderBrief.join(', ')}.`, '', '  ')),
    );
  const slot = wikkel(
    `${aantal(brieven.length, 'brief', 'brieven')} in ${map}, waarvan ${concepten} CONCEPT (${aantal(nieuw, 'bestand', 'bestanden')} nieuw, ${gelijk} stond${gelijk === 1 ? '' : 'en'} er al).`,
    '',
    '  ',
  );
  const ruimte = Math.max(MINSTENS, SCHERM - regels.length - ONDER - gesplitst(slot).length - 1);
  const taken = tedoenregels(tedoenVan(gemaakt), ruimte, 'overzicht.html in de map');
  const delen = [regels.join('\n'), slot, taken.join('\n')].filter((deel) => deel !== '');
  return `${delen.join('\n')}\n`;
}

const MINSTENS = 8;

function gesplitst(tekst: string): string[] {
  return tekst.split('\n');
}

function perBrief(brieven: Brieven['brieven']): string[] {
  return brieven.flatMap(({ gemeente, soort, bestanden }) => {
    const rollen = new Map<string, string[]>();
    for (const { naam } of bestanden) {
      const rol = bestandsrol(naam)?.wat ?? 'bestand';
      rollen.set(rol, [...(rollen.get(rol) ?? []), naam]);
    }
    return [
      wikkel(`${gemeente}, ${soort}:`, '', '  '),
      ...[...rollen].map(([rol, namen]) => wikkel(`${rol}: ${namen.join(', ')}`, '  ', '    ')),
    ];
  });
}

/** `trede 1, beoordeling: Aardenhof, Beekveld (CONCEPT)`. */
function perSoort(brieven: Brieven['brieven']): string[] {
  const groepen = new Map<string, string[]>();
  for (const b of brieven) {
    const kop = `trede ${b.trede}, ${b.soort}`;
    const naam = b.concept === null ? b.gemeente : `${b.gemeente} (CONCEPT)`;
    groepen.set(kop, [...(groepen.get(kop) ?? []), naam]);
  }
  return [...groepen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kop, namen]) => wikkel(`${kop}: ${namen.join(', ')}`, '', '  '));
}
