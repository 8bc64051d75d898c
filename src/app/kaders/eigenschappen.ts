import { isDeepStrictEqual } from 'node:util';
import { assess, weigering } from '../../assessment/assess.ts';
import { type Beoordeling, grondenVan, ontbrekendIn, tredeVan } from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import { KOLOMMEN, type OordeelKolom, type Periode } from '../../dossier/kolommen.ts';
import { laddertrede, tredeBoven } from '../../dossier/ladder.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { kaderfout } from './code.ts';

const KEREN = 600;
const MEER = [1, 3, 10];

/** Figures that decide: without one the trede is the same, or not known. */
const CIJFERS = [
  'trede_vorig',
  'taakstelling',
  'achterstand_begin',
  'voorsprong_begin',
  'gehuisvest',
] as const;
const ANTWOORDEN = ['ja', 'nee', 'voldoende', 'onvoldoende', 'niet_ingediend', 'aangevoerd', '1', '2'];

/** What every kader promises, whatever its policy: its name, and what is wrong with a row; null when it holds. */
type Eigenschap = readonly [
  naam: string,
  mis: (p: Periode, a: Beoordeling, opnieuw: (p: Periode) => Beoordeling, kader: Kader) => string | null,
];

const EIGENSCHAPPEN: readonly Eigenschap[] = [
  [
    'dezelfde cijfers geven dezelfde uitkomst',
    (p, a, opnieuw) =>
      isDeepStrictEqual(opnieuw(structuredClone(p)), a) ? null : 'een tweede keer is het anders',
  ],
  [
    'een trede staat op de ladder, en omhoog gaat het met één trede tegelijk',
    (_, a, __, { ladder }) => {
      const trede = tredeVan(a);
      if (trede === null || a.tredeVorig === null) return null;
      if (laddertrede(ladder, trede) === null) return `trede ${trede} staat niet op de ladder`;
      const boven = tredeBoven(ladder, a.tredeVorig) ?? a.tredeVorig;
      return trede > Math.max(boven, a.tredeVorig) ? `van trede ${a.tredeVorig} naar trede ${trede}` : null;
    },
  ],
  [
    'wat ontbreekt is leeg, en geen grond wordt twee keer verteld',
    (p, a) => {
      const vol = ontbrekendIn(a).find((kolom) => (p as Readonly<Record<string, unknown>>)[kolom] != null);
      if (vol !== undefined) return `${vol} ontbreekt volgens het kader, en is ingevuld`;
      const codes = grondenVan(a).map((b) => b.code);
      return new Set(codes).size === codes.length ? null : `gronden ${codes.join(', ')}`;
    },
  ],
  [
    'een cijfer weglaten verandert de trede niet, of maakt haar onbekend',
    (p, a, opnieuw) => {
      const trede = tredeVan(a);
      for (const kolom of CIJFERS) {
        const zonder = tredeVan(opnieuw({ ...p, [kolom]: null }));
        if (zonder !== null && zonder !== trede) return `zonder ${kolom} wordt het trede ${zonder}`;
      }
      return null;
    },
  ],
  [
    'meer huisvesten geeft nooit een hogere trede',
    (p, a, opnieuw) => {
      const trede = tredeVan(a);
      if (trede === null || p.gehuisvest === null) return null;
      for (const meer of MEER) {
        const beter = tredeVan(opnieuw({ ...p, gehuisvest: p.gehuisvest + meer }));
        if (beter !== null && beter > trede) return `met ${meer} meer gehuisvest wordt het trede ${beter}`;
      }
      return null;
    },
  ],
];

/** Which of these a kader breaks, each with a row that shows it; the same rows every time. `basis`: any row that the kader takes. */
export function gebrokenEigenschappen(kader: Kader, basis: Periode, plek: string): Melding[] {
  const uit = new Map<string, Melding>();
  const opnieuw = (p: Periode) => assess(p, kader);
  const worp = dobbelsteen();
  for (let i = 0; i < KEREN; i += 1) {
    const p = rij(kader, basis, worp);
    if (weigering(p, kader) !== null) continue;
    for (const [naam, mis] of EIGENSCHAPPEN) {
      if (uit.has(naam)) continue;
      try {
        const wat = mis(p, opnieuw(p), opnieuw, kader);
        if (wat !== null) uit.set(naam, gebroken(plek, naam, wat, p, basis));
      } catch (fout) {
        const [melding = kaderfout(fout, plek)] = fout instanceof Weigering ? fout.meldingen : [];
        uit.set(naam, gebroken(plek, naam, melding.melding.replace(/\.$/, ''), p, basis));
      }
    }
  }
  return [...uit.values()];
}

function gebroken(plek: string, naam: string, wat: string, p: Periode, basis: Periode): Melding {
  const anders = (Object.keys(p) as (keyof Periode)[]).filter((k) => p[k] !== basis[k] && p[k] !== null);
  const cellen = anders.map((k) => `${k}: ${String(p[k])}`).join(', ');
  return bestandsmelding(
    'kader-eigenschap',
    `${plek}: ${naam}; maar bij { ${cellen} }: ${wat}.`,
    'Zet deze rij als geval in cases.yaml, en verbeter de regel.',
  );
}

/** A row at random: small figures, and as often as not nearly everyone housed, so that boundaries are met often. */
function rij(kader: Kader, basis: Periode, worp: (n: number) => number): Periode {
  const of = (n: number) => (worp(8) === 0 ? null : worp(n));
  const achter = worp(2) === 0 ? 0 : worp(31);
  const taakstelling = of(61);
  const treden = kader.ladder.treden.map((t) => t.trede);
  const oordelen = kader.oordelen.flatMap((kolom) => {
    const kan = antwoorden(kolom);
    return worp(3) === 0 || kan.length === 0 ? [] : [[kolom, kan[worp(kan.length)]] as const];
  });
  return {
    ...basis,
    trede_vorig: treden[worp(treden.length)] ?? null,
    taakstelling,
    achterstand_begin: achter,
    voorsprong_begin: achter > 0 ? 0 : worp(4) === 0 ? worp(11) : 0,
    gehuisvest:
      worp(2) === 0 || taakstelling === null ? of(91) : Math.max(0, taakstelling + achter + 2 - worp(21)),
    ...Object.fromEntries(oordelen),
  };
}

function antwoorden(kolom: OordeelKolom): unknown[] {
  return ANTWOORDEN.flatMap((tekst) => {
    const gelezen = KOLOMMEN[kolom].waarde.safeParse(tekst);
    return gelezen.success ? [gelezen.data] : [];
  });
}

/** Numbers that look like chance and are the same every time: the generator of Park and Miller. */
function dobbelsteen(): (n: number) => number {
  let stand = 20_250_101;
  return (n) => {
    stand = (stand * 48_271) % 2_147_483_647;
    return stand % n;
  };
}
