import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beoordeel } from '../../src/app/beoordeel.ts';
import { leesBronnen } from '../../src/app/bronnen/bestanden.ts';
import { leesGegevens } from '../../src/app/bronnen/gegevens.ts';
import { leesTabel } from '../../src/app/invoer/tabel.ts';
import { standaardopdracht } from '../../src/app/opdracht.ts';
import { weigering } from '../../src/assessment/assess.ts';
import { KADERS } from '../../src/assessment/kaders/index.ts';
import { BIJSTUKSOORTEN } from '../../src/dossier/briefsoort.ts';
import { parseDatum } from '../../src/dossier/datum.ts';
import type { Brief, Inline } from '../../src/formats/brief.ts';
import { type Briefopdracht, briefopdracht, opdrachtBij } from '../../src/letters/briefopdracht.ts';
import { compose } from '../../src/letters/compose.ts';
import { eigenSjablonen, huisstijlVan } from '../eigen.ts';
import { brievenIn, trede } from '../io.ts';

const GEMEENTEN = 'samples/ronde-2023-II/gemeenten.csv';
export const HOOG = 'samples/treden-4-tot-6/invoer.csv';
const INVOER = [
  { bestand: 'samples/almere-2023-II/invoer-met-oordeel.csv', opties: {} },
  { bestand: 'samples/almere-2023-II/invoer.csv', opties: {} },
  { bestand: 'samples/ronde-2023-II/invoer.csv', opties: { gemeenten: GEMEENTEN } },
  { bestand: HOOG, opties: { gemeenten: GEMEENTEN } },
];

export interface Gemaakt {
  readonly opdracht: Briefopdracht;
  readonly brief: Brief;
}

const briefdatum = parseDatum('2024-02-15');

/** Every letter that the sample figures call for under every kader, with its cover and mededeling. */
export async function voorbeeldbrieven(): Promise<Gemaakt[]> {
  if (briefdatum === null) throw new Error('datum');
  const sjablonen = eigenSjablonen();
  const { huisstijl } = huisstijlVan();
  const gelezen = await Promise.all(
    INVOER.map(async ({ bestand, opties }) => {
      const gegevens = leesGegevens(leesBronnen(opties, []));
      const bronnen = leesBronnen({ invoer: bestand, ...opties }, []);
      const alles = { blad: null, totalen: [], halfjaar: null };
      return { gegevens, tabel: leesTabel(bronnen, gegevens.register, alles) };
    }),
  );
  return gelezen.flatMap(({ gegevens, tabel }) =>
    [...KADERS.values()].flatMap((kader) => {
      const { landelijk } = gegevens;
      const regels = tabel.regels.filter(({ periode }) => weigering(periode, kader) === null);
      const wens = { ...standaardopdracht(kader), briefdatum };
      return beoordeel({ ...tabel, regels }, gegevens, wens).flatMap(({ beoordeling: a, regel }) =>
        a.status === 'onbepaald' || Object.values(a.cijfers).includes(null)
          ? []
          : a.brieven.flatMap((soort) => {
              const opdracht = briefopdracht({
                beoordeling: a,
                periode: regel.periode,
                vindplaats: { bestand: 'invoer.csv', rij: regel.rij, cellen: regel.cellen },
                soort,
                kader,
                huisstijl,
                briefdatum,
                landelijk,
              });
              const brief = compose(opdracht, sjablonen);
              const erbij = BIJSTUKSOORTEN.map((stuk) => {
                const zijn = opdrachtBij(opdracht, stuk, brief);
                return { opdracht: zijn, brief: compose(zijn, sjablonen) };
              });
              return [{ opdracht, brief }, ...erbij];
            }),
      );
    }),
  );
}

/** Runs `brieven` on the sample of the high treden and gives the files made, by name. */
export async function maakHoog(...argumenten: string[]): Promise<Map<string, Buffer>> {
  const uit = mkdtempSync(join(tmpdir(), 'trede-hoog-'));
  const { code, fout } = await trede(
    'brieven',
    HOOG,
    '--gemeenten',
    GEMEENTEN,
    '--kader',
    'utrecht-2024',
    '--uit',
    uit,
    ...argumenten,
  );
  if (code !== 7) throw new Error(`uitgang ${code}: ${fout}`);
  return new Map(brievenIn(uit).map((naam) => [naam, readFileSync(join(uit, naam))]));
}

/** A line with every figure one higher. */
export function verhoogd(inhoud: readonly Inline[]): Inline[] {
  return inhoud.map((i) =>
    i.type === 'field' && typeof i.waarde === 'number' ? { ...i, text: String(i.waarde + 1) } : i,
  );
}
