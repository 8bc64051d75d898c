import { parseDatum } from '../../src/dossier/datum.ts';
import type { Stukfeiten } from '../../src/review/feiten.ts';
import { gebeurtenisbytes, type Over } from '../../src/review/gebeurtenis.ts';
import { schift } from '../../src/review/geldig.ts';
import { parseRegeling, type Regeling } from '../../src/review/regeling.ts';
import { vouw } from '../../src/review/vouw.ts';
import { sha256 } from '../../src/round/hash.ts';

export const STUK = 'GM9001_2023-II_trede1_beoordeling';
export const NU = '2024-02-20T12:00:00Z';
export const H = (tekst: string) => sha256(tekst);

/** A regeling from YAML; throws with what is wrong. */
export function regelingVan(yaml: string): Regeling {
  const gelezen = parseRegeling(new TextEncoder().encode(yaml), 'toetsing.yaml');
  if (!('mensen' in gelezen)) throw new Error(gelezen.join('; '));
  return gelezen;
}

export const YAML = `mensen:
  - { account: a, naam: A. Maker, rollen: [jurist, hoofd] }
  - { account: b, naam: B. Jurist, rollen: [jurist] }
  - { account: c, naam: C. Hoofd, rollen: [hoofd, jurist, vrijgever] }
  - { account: d, naam: D. Jurist, rollen: [jurist], tot: 2024-02-10 }
route:
  - { treden: [0, 1, 2, 3], akkoord: [jurist] }
  - { treden: [4, 5, 6], akkoord: [jurist, hoofd] }
vrijgave: { rollen: [vrijgever], dagen: 14 }
`;
export const REGELING = regelingVan(YAML);

export const OVER: Over = {
  bestanden: { docx: H('docx'), pdf: H('pdf') },
  invoer: H('invoer'),
  sjablonen: H('sjablonen'),
  huisstijl: H('huisstijl'),
  kader: 'utrecht-2024',
  versie: '0.1.0+aaaa',
};

export const FEITEN: Stukfeiten = {
  naam: STUK,
  gemeentecode: 'GM9001',
  gemeente: 'Aardenhof',
  soort: 'beoordeling',
  trede: 1,
  concept: false,
  datum: '2024-02-15',
  over: OVER,
  makers: { accounts: new Set(['a']), namen: new Set(['a maker']) },
  vrijgegeven: false,
  verzonden: false,
};

const NAMEN: Readonly<Record<string, string>> = {
  a: 'A. Maker',
  b: 'B. Jurist',
  c: 'C. Hoofd',
  d: 'D. Jurist',
};

/** An event as the program would write it, with what differs. */
export function kern(account: string, soort: string, vorige: readonly string[], anders: object = {}) {
  return {
    schema: 1,
    soort,
    stuk: STUK,
    over: OVER,
    rol: 'jurist',
    door: { account, naam: NAMEN[account] ?? account, sleutel: null },
    regeling: H(YAML),
    tijd: '2024-02-16T10:00:00Z',
    reden: soort === 'terug' ? 'bron' : null,
    toelichting: soort === 'terug' || soort === 'ingetrokken' ? 'De taakstelling is 31.' : null,
    vorige,
    ...anders,
  };
}

/** A register that is filled by hand: no check stands between. */
export function register() {
  const bestanden = new Map<string, Uint8Array>();
  const los = (bytes: Uint8Array | string, naam?: string) => {
    const inhoud = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    bestanden.set(naam ?? sha256(inhoud), inhoud);
    return naam ?? sha256(inhoud);
  };
  return {
    bestanden,
    los,
    zet: (account: string, soort: string, vorige: readonly string[] = [], anders: object = {}) =>
      los(
        gebeurtenisbytes(
          kern(account, soort, vorige, anders) as Parameters<typeof gebeurtenisbytes>[0],
          null,
        ),
      ),
    stand: (feiten: Partial<Stukfeiten> = {}, regeling = REGELING) => {
      const geschift = schift(bestanden, regeling, NU);
      return { ...vouw({ ...FEITEN, ...feiten }, geschift.geldig, regeling), ongeldig: geschift.ongeldig };
    },
  };
}

export function dag(tekst: string) {
  const datum = parseDatum(tekst);
  if (datum === null) throw new Error(tekst);
  return datum;
}
