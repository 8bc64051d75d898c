import { parse } from 'yaml';
import { z } from 'zod';
import type { Kader } from '../../assessment/kader.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { type Gebeurtenis, leesGebeurtenissen } from '../../dossier/gebeurtenis.ts';
import { halfjarenTussen, parseHalfjaar } from '../../dossier/halfjaar.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import { type Invulling, leesInvulling } from '../../dossier/invulling.ts';
import type { Register } from '../../dossier/register.ts';
import type { Padmeld } from '../../dossier/velden.ts';
import type { Huisstijl } from '../../letters/huisstijl.ts';
import { parseTabel } from '../../tables/rij/parse.ts';
import { GEVAL_EERDER } from '../gevaleerder.ts';

const datum = z.string().transform((tekst, context) => {
  const gelezen = parseDatum(tekst);
  if (gelezen !== null) return gelezen;
  context.addIssue(`geen datum: ${tekst}`);
  return z.NEVER;
});
const cellen = z.record(z.string(), z.union([z.string(), z.number()]));
const geval = z.strictObject({
  zin: z.string(),
  gegeven: cellen,
  soort: z.string().optional(),
  datum: datum.optional(),
  verzenddatum: datum.optional(),
  moment: datum.optional(),
  instellingen: z.record(z.string(), z.string()).default({}),
  eerder: GEVAL_EERDER,
  /** As in a dossier: what happened before, what a person filled in, and how the row of an earlier assessment differs. */
  dossier: z
    .strictObject({ gebeurtenissen: z.unknown(), invulling: z.unknown(), vorige: cellen.optional() })
    .optional(),
  /** A person asked for a CONCEPT. */
  concept: z.boolean().optional(),
  /** What is hard to believe in the row, and nobody answered for. */
  onaannemelijk: z.array(z.string()).optional(),
  /** The huisstijl names no media and nobody who signs. */
  kaal: z.boolean().optional(),
  beleidsregel: z.strictObject({ titel: z.string(), nummer: z.string(), datum }).optional(),
});
const bestand = z.strictObject({
  standaard: cellen,
  datum,
  uitgangspunten: z.array(geval),
  /** Days inside the half-year, on which each case is put before a kader as well. */
  dagen: z.array(geval),
  aankledingen: z.array(geval),
});

/** A case of the booklet: a row of the table, and what an assessment or letter of it is made with. */
export type Boekgeval = z.output<typeof geval>;
export type Boekgevallen = z.output<typeof bestand>;

/** Reads the cases; a mistake in our own file throws. */
export function leesGevallen(tekst: string): Boekgevallen {
  return bestand.parse(parse(tekst));
}

/** The cases in a half-year in which the kader holds: as many years later, or earlier, as that takes, with every day in them. */
export function gevallenVoor({ geldig: { van, tot } }: Kader, gevallen: Boekgevallen): Boekgevallen {
  const halfjaar = parseHalfjaar(String(gevallen.standaard.halfjaar));
  if (halfjaar === null) throw new Error('data/boekje/gevallen.yaml: geen halfjaar');
  const jaren = (n: number) => Math.ceil(Math.max(0, n) / 2);
  const later = van === null ? 0 : jaren(halfjarenTussen(van, halfjaar));
  const eerder = tot === null ? 0 : jaren(halfjarenTussen(halfjaar, tot));
  if (later === eerder) return gevallen;
  const anders = JSON.stringify(gevallen).replaceAll(/\b20[2-9]\d\b/g, (jaar) =>
    String(Number(jaar) + later - eerder),
  );
  return JSON.parse(anders) as Boekgevallen;
}

/** A case with what is added to it. */
export function aangekleed(geval: Boekgeval, erbij: Boekgeval): Boekgeval {
  return {
    ...geval,
    ...erbij,
    zin: `${geval.zin}, ${erbij.zin}`,
    gegeven: { ...geval.gegeven, ...erbij.gegeven },
    instellingen: { ...geval.instellingen, ...erbij.instellingen },
    eerder: [...geval.eerder, ...erbij.eerder],
  };
}

/** What a case tells from a dossier, read as any dossier is; null for a case that is only a row. */
export function dossierVanGeval({ zin, dossier }: Boekgeval): {
  gebeurtenissen: readonly Gebeurtenis[];
  invulling: Invulling;
} | null {
  if (dossier === undefined) return null;
  const meld: Padmeld = (_, pad, melding) => {
    throw new Error(`data/boekje/gevallen.yaml, ${zin}: ${pad}: ${melding}`);
  };
  return {
    gebeurtenissen: leesGebeurtenissen(dossier.gebeurtenissen, 'gebeurtenissen', meld),
    invulling: leesInvulling(dossier.invulling, 'invulling', meld),
  };
}

/** The row of a case, read as any table is; null when the table would be refused. */
export function regelVanGeval(geval: Boekgeval, { standaard }: Boekgevallen): Invoerregel | null {
  const rij = { ...standaard, ...geval.gegeven };
  const code = String(rij.gemeentecode);
  const register: Register = new Map([[code, { code, naam: String(rij.gemeente), provincie: 'Middenland' }]]);
  const tabel = parseTabel(
    [
      { nummer: 1, cellen: Object.keys(rij) },
      { nummer: 2, cellen: Object.values(rij).map(String) },
    ],
    register,
  );
  const onbekend = tabel.waarschuwingen.find((w) => w.code === 'kolom-onbekend');
  if (onbekend !== undefined) throw new Error(`data/boekje/gevallen.yaml: ${onbekend.melding}`);
  return tabel.fouten.length > 0 ? null : (tabel.regels[0] ?? null);
}

/** The huisstijl that a case is made with. */
export function huisstijlVanGeval({ beleidsregel: genoemd, kaal }: Boekgeval, eigen: Huisstijl): Huisstijl {
  const beleidsregel = genoemd ?? null;
  if (kaal !== true) return { ...eigen, beleidsregel };
  const ondertekenaars = eigen.ondertekening.ondertekenaars.map((o) => ({ ...o, naam: null }));
  const ondertekening = { ...eigen.ondertekening, ondertekenaars };
  return { ...eigen, beleidsregel, ondertekening, publicatiemedia: [] };
}
