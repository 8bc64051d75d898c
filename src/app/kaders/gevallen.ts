import { z } from 'zod';
import { assess, weigering } from '../../assessment/assess.ts';
import type { Beoordeling } from '../../assessment/beoordeling.ts';
import type { Kader } from '../../assessment/kader.ts';
import { parseDatum } from '../../dossier/datum.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import { OORDEELKOLOMMEN } from '../../dossier/kolommen.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import type { Register } from '../../dossier/register.ts';
import { regelBijPad } from '../../dossier/velden.ts';
import { Weigering } from '../../dossier/weigering.ts';
import { leesTekstboom } from '../../dossier/yaml.ts';
import { parseTabel } from '../../tables/rij/parse.ts';
import { GEVAL_EERDER } from '../gevaleerder.ts';
import { kaderfout } from './code.ts';
import { verschillenMet, verwacht } from './verwacht.ts';

const cellen = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const geval = z.strictObject({
  zin: z.string(),
  gegeven: cellen.default({}),
  instellingen: z.record(z.string(), z.string()).optional(),
  moment: z.string().optional(),
  eerder: GEVAL_EERDER,
  verwacht,
});
const bestand = z.strictObject({ standaard: cellen, gevallen: z.array(geval).min(1) });

/** A case as a jurist reads it, with the line where it stands. */
export interface Kadergeval extends z.output<typeof geval> {
  /** The row as a table would hold it: the standard of the file with what differs. */
  readonly rij: Readonly<Record<string, string | number | null>>;
  readonly plek: string;
}

/** The cases of a kader, or what is wrong in their file, with its line. */
export function leesKadergevallen(
  bytes: Uint8Array,
  plek: string,
  kader: Kader,
): { gevallen: readonly Kadergeval[] } | { fouten: readonly Melding[] } {
  const boom = leesTekstboom(bytes, plek, 'getallen');
  if ('fouten' in boom) return { fouten: boom.fouten };
  const gelezen = bestand.safeParse(boom.data);
  if (!gelezen.success)
    return {
      fouten: gelezen.error.issues.map((issue) => {
        const pad = naarPad(issue.path);
        return gevalfout(
          `${plek}:${regelBijPad(pad, boom.regels) ?? 1}`,
          `${pad === '' ? 'het bestand' : pad} hoort zo niet (${issue.code === 'unrecognized_keys' ? `onbekend: ${issue.keys.join(', ')}` : 'ontbreekt, of is van een andere soort'})`,
        );
      }),
    };
  const { standaard, gevallen } = gelezen.data;
  const vast = { gemeentecode: 'GM9001', gemeente: 'Voorbeeldstad', halfjaar: eersteHalfjaar(kader) };
  return {
    gevallen: gevallen.map((g, i) => ({
      ...g,
      rij: { ...vast, ...standaard, ...g.gegeven },
      plek: `${plek}:${regelBijPad(`gevallen[${i}]`, boom.regels) ?? 1}`,
    })),
  };
}

/** A half-year in which the kader holds. */
function eersteHalfjaar({ geldig }: Kader): string {
  return geldig.van ?? geldig.tot ?? '2023-II';
}

function naarPad(pad: readonly PropertyKey[]): string {
  return pad.reduce<string>(
    (tot, deel) =>
      typeof deel === 'number' ? `${tot}[${deel}]` : tot === '' ? String(deel) : `${tot}.${String(deel)}`,
    '',
  );
}

/** A case put before the kader: the assessment, and all in which it differs from what is expected. */
export interface Gevaluitkomst {
  readonly geval: Kadergeval;
  readonly regel: Invoerregel | null;
  readonly beoordeling: Beoordeling | null;
  readonly fouten: readonly Melding[];
}

/** Puts a case before the kader, read as any row of a table is. */
export function beoordeelKadergeval(kader: Kader, geval: Kadergeval): Gevaluitkomst {
  const gelezen = regelVan(geval);
  if ('fouten' in gelezen) return { geval, regel: null, beoordeling: null, fouten: gelezen.fouten };
  const { regel } = gelezen;
  const fout = (wat: string) => ({ geval, regel, beoordeling: null, fouten: [gevalfout(geval.plek, wat)] });
  const geweigerd = weigering(regel.periode, kader);
  if (geweigerd !== null) return fout(`"${geval.zin}": het kader weigert deze rij (${geweigerd.code})`);
  const moment = geval.moment === undefined ? null : parseDatum(geval.moment);
  if (geval.moment !== undefined && moment === null) return fout(`moment ${geval.moment} is geen datum`);
  try {
    const a = assess(regel.periode, kader, {
      ...(geval.instellingen ? { instellingen: geval.instellingen } : {}),
      ...(moment === null ? {} : { moment }),
      eerder: geval.eerder,
    });
    const anders = verschillenMet(geval.verwacht, a).map((v) =>
      gevalfout(geval.plek, `"${geval.zin}": ${v}`),
    );
    return { geval, regel, beoordeling: a, fouten: anders };
  } catch (oorzaak) {
    const fouten = oorzaak instanceof Weigering ? oorzaak.meldingen : [kaderfout(oorzaak, geval.plek)];
    return { geval, regel, beoordeling: null, fouten };
  }
}

function regelVan({ rij, plek, zin }: Kadergeval): { regel: Invoerregel } | { fouten: readonly Melding[] } {
  // A case tells who answered and why only where that matters.
  const oordelen = OORDEELKOLOMMEN.filter((k) => rij[k] != null);
  const perStuk = oordelen.length > 1 ? oordelen.map((k) => [`${k}_motivering`, REDEN] as const) : [];
  const heel = oordelen.length === 0 ? rij : { ...WIE, ...Object.fromEntries(perStuk), ...rij };
  const code = String(heel.gemeentecode);
  const register: Register = new Map([
    [code, { code, naam: String(heel.gemeente), provincie: 'Middenland' }],
  ]);
  const { fouten, waarschuwingen, regels } = parseTabel(
    [
      { nummer: 1, cellen: Object.keys(heel) },
      { nummer: 2, cellen: Object.values(heel).map((w) => (w === null ? '' : String(w))) },
    ],
    register,
  );
  const mis = [...fouten, ...waarschuwingen.filter((w) => w.code === 'kolom-onbekend')];
  const [regel] = regels;
  if (mis.length === 0 && regel !== undefined) return { regel };
  return { fouten: mis.map((m) => gevalfout(plek, `"${zin}": ${m.melding.replace(/\.$/, '')}`)) };
}

const REDEN = 'Dat blijkt uit het dossier.';
const WIE = {
  oordeel_door: 'Gedeputeerde Staten',
  oordeel_datum: '2024-01-20',
  oordeel_motivering: REDEN,
};

function gevalfout(plek: string, wat: string): Melding {
  return bestandsmelding(
    'kader-geval',
    `${plek}: ${wat}.`,
    'Verbeter het geval, of de regel van het kader: wie van beide gelijk heeft, staat in de tekst.',
  );
}
