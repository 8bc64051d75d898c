import { readFileSync } from 'node:fs';
import { type Halfjaar, informatiemoment } from '../../dossier/halfjaar.ts';
import { weiger } from '../../dossier/weigering.ts';
import type { Inhoud } from '../../round/store/store.ts';
import { eigenPad } from '../bronnen/eigen.ts';
import { metStreep, padenIn } from '../bronnen/mappen.ts';
import { naamfouten } from './laad.ts';

const KIT = 'data/kaderkit';

/** What a new kader is made with. */
export interface Nieuwkader {
  readonly id: string;
  readonly provincie: string;
  /** From when it holds. */
  readonly van: Halfjaar;
  /** The policy as a letter names it. */
  readonly titel: string | null;
}

/**
 * The files of a kader to begin with: four treden whose cases hold, every text that a letter of it needs, with what is still to be
 * filled in as a slot, and a list of what to do. Refuses ('gebruik') a name that cannot be.
 */
export function nieuwKader({ id, provincie, van, titel }: Nieuwkader): Inhoud[] {
  const [fout] = naamfouten(id, id);
  if (fout !== undefined) throw weiger('gebruik', fout.code, fout.melding, fout.oplossing);
  if (/['"\\\n]/.test(`${provincie}${titel ?? ''}`) || provincie.trim() === '')
    throw weiger(
      'gebruik',
      'kader-provincie',
      'De naam van de provincie of van het beleid is leeg, of bevat een aanhalingsteken.',
      'Schrijf de naam zonder aanhalingstekens.',
    );
  const waarden: Readonly<Record<string, string>> = {
    ID: id,
    PROVINCIE: provincie,
    TITEL: titel ?? `het toezichtkader huisvesting vergunninghouders van de provincie ${provincie}`,
    VAN: van,
    HALVERWEGE: informatiemoment(van),
  };
  return padenIn(eigenPad(KIT)).map((pad) => ({
    naam: metStreep(pad.slice(eigenPad(KIT).length + 1)),
    bytes: new TextEncoder().encode(
      readFileSync(pad, 'utf8').replaceAll(/__([A-Z]+)__/g, (merk, naam: string) => waarden[naam] ?? merk),
    ),
  }));
}

/** What the kit leaves to be filled in: these words stand in a kader that is not ready. */
export function kitgaten(): readonly string[] {
  return padenIn(eigenPad(KIT)).flatMap((pad) =>
    [...readFileSync(pad, 'utf8').matchAll(/\{\{ "([^"]+)" \| invullen \}\}/g)].map((m) => m[1] ?? ''),
  );
}
