import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { trede } from '../io.ts';
import { bevat } from './bevat.ts';
import { DOCUMENTEN, RONDES } from './rondes.ts';

/**
 * What stays: the bytes of every letter, copy and overview of the samples, and the fields of `--json`. A change here is a
 * named defect, an addition of the contract or a new rule: `vitest -u`, with the reason and the word diff in the commit.
 */
const VAN_HET_PROGRAMMA = /^(?:journaal\.jsonl|manifest\.(?:json|sig)|ronde\/.*)$/;
const ALLES = ['--formaat', 'docx,pdf,html,txt', '--beoordelingskopie', '--publicatie'];

test.each(RONDES)('$naam: dezelfde bytes', async ({ naam, argumenten }) => {
  const uit = mkdtempSync(join(tmpdir(), 'vastgelegd-'));
  const datum = argumenten.includes('--datum') ? [] : ['--datum', '2024-02-15'];
  const { code, fout } = await trede('brieven', ...argumenten, ...datum, ...ALLES, '--uit', uit);
  expect([0, 3, 7], fout).toContain(code);
  const hashes = readdirSync(uit, { recursive: true, encoding: 'utf8' })
    .map((pad) => pad.split(sep).join('/'))
    .filter((pad) => statSync(join(uit, pad)).isFile() && !VAN_HET_PROGRAMMA.test(pad))
    .sort()
    .map((pad) => `${sha256(readFileSync(join(uit, pad)))}  ${pad}`);
  await expect(`${hashes.join('\n')}\n`).toMatchFileSnapshot(join('bytes', `${naam}.txt`));
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test.each(DOCUMENTEN)(
  '$naam: --json heeft ten minste deze velden met deze waarden',
  async ({ naam, argumenten }) => {
    const { code, uit } = await trede(...argumenten, '--json');
    const nu: unknown = { uitgang: code, document: JSON.parse(uit) };
    const pad = join(import.meta.dirname, 'json', `${naam}.json`);
    if (wordtGeschreven()) await expect(`${JSON.stringify(nu, null, 1)}\n`).toMatchFileSnapshot(pad);
    else expect(bevat(JSON.parse(readFileSync(pad, 'utf8')), nu)).toEqual([]);
  },
);

function wordtGeschreven(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  return snapshotState?._updateSnapshot === 'all';
}
