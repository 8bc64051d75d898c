// `npm run voorbeeld`: makes the letters of the samples and tells where they are.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wortel = fileURLToPath(new URL('..', import.meta.url));
const ronde = 'samples/ronde-2023-II';
const vast = ['--datum', '2024-02-15', '--formaat', 'docx,txt'];
const voorbeelden = [
  [
    'Almere onder flevoland',
    'brieven/voorbeeld/almere-flevoland',
    ['samples/almere-2023-II/invoer-met-oordeel.csv', '--kader', 'flevoland'],
  ],
  [
    'Almere onder utrecht-2024',
    'brieven/voorbeeld/almere-utrecht',
    ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024'],
  ],
  [
    'Twaalf fictieve gemeenten onder utrecht-2024',
    'brieven/voorbeeld/ronde',
    [`${ronde}/invoer.csv`, '--gemeenten', `${ronde}/gemeenten.csv`, '--kader', 'utrecht-2024'],
  ],
];
// 3: a municipality without a letter; 7: a letter that waits for a judgement. The samples show both on purpose.
const VERWACHT = [0, 3, 7];

rmSync(`${wortel}/brieven/voorbeeld`, { recursive: true, force: true });
for (const [titel, map, argumenten] of voorbeelden) {
  console.log(`\n${titel}\n${'='.repeat(titel.length)}`);
  const { status } = spawnSync(
    process.execPath,
    ['dist/cli/index.js', 'brieven', ...argumenten, ...vast, '--uit', map],
    { cwd: wortel, stdio: 'inherit' },
  );
  if (!VERWACHT.includes(status)) process.exit(status ?? 1);
}
console.log('\nDe brieven staan in brieven/voorbeeld, als Word-bestand (.docx) en als tekst (.txt).');
