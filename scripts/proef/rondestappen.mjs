// The commands that change a round after it was made, each with the folder that it begins from: what the proofs that stop
// a run or fill the disk repeat for each of them.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draai, inhoud, maak } from './gereedschap.mjs';

const NAMEN = ['Aardenhof', 'Grasmeer', 'Korenwold'];
const VAST = [
  '--gemeenten',
  'samples/ronde-2023-II/gemeenten.csv',
  '--kader',
  'utrecht-2024',
  '--formaat',
  'docx,pdf',
];

/** Writes the table of the round and the one of later in `map`, and makes each beginning once. */
export async function rondestappen(map) {
  const [eerst, later] = tabellen(map);
  const begin = maak(join(map, 'begin'));
  const moet = async (naam, ...argumenten) => {
    const { code, fout } = await draai(argumenten);
    if (![0, 3, 7].includes(code)) throw new Error(`${naam}: exit ${code}: ${fout}`);
  };
  const ronde = join(begin, 'ronde');
  await moet('ronde', 'brieven', eerst, ...VAST, '--datum', '2024-02-15', '--uit', ronde);
  const verzonden = join(begin, 'verzonden');
  cpSync(ronde, verzonden, { recursive: true });
  await moet('verzonden', ...verzend(verzonden, '--gemeente', 'Grasmeer'));
  const nieuw = ['brieven', later, ...VAST];
  return [
    { naam: 'verzonden', van: ronde, opdracht: (uit) => verzend(uit, '--alles') },
    {
      naam: 'corrigeer',
      van: verzonden,
      opdracht: (uit) => [
        'corrigeer',
        uit,
        later,
        '--gemeente',
        'Grasmeer',
        '--reden',
        'cijfer',
        '--datum',
        '2024-03-01',
      ],
    },
    {
      naam: 'opnieuw',
      van: verzonden,
      opdracht: (uit) => [...nieuw, '--opnieuw', 'cijfers verbeterd', '--uit', uit],
    },
    {
      naam: 'aanvullen',
      van: verzonden,
      opdracht: (uit) => [...nieuw, '--aanvullen', '--datum', '2024-02-29', '--uit', uit],
    },
    {
      naam: 'druk',
      van: null,
      opdracht: (uit) => ['druk', ronde, '--concept', '--uit', join(uit, 'druk.pdf'), ...VAST.slice(0, 2)],
    },
  ];
}

function verzend(uit, ...wie) {
  return ['verzonden', uit, ...wie, '--voorbeeld', '--datum', '2024-02-16'];
}

/** The later table has other figures for two municipalities and the answer that the third waits for. */
function tabellen(map) {
  const [kop, ...rijen] = readFileSync('samples/ronde-2023-II/invoer.csv', 'utf8').trim().split('\n');
  const kolommen = [...kop.split(';'), 'oordeel_voorsprong'];
  const vanNu = rijen.map((r) => [...r.split(';'), '']).filter((r) => NAMEN.includes(r[1]));
  const zet = (rij, kolom, waarde) => rij.with(kolommen.indexOf(kolom), waarde);
  const vanLater = vanNu.map((rij) => {
    if (rij[1] !== 'Korenwold') return zet(rij, 'toelichting', 'Wij spraken u in januari.');
    const antwoord = {
      oordeel_voorsprong: 'ja',
      oordeel_door: 'GS',
      oordeel_datum: '15-02-2024',
      oordeel_motivering: 'Die telt mee.',
    };
    return Object.entries(antwoord).reduce((r, [kolom, waarde]) => zet(r, kolom, waarde), rij);
  });
  return [vanNu, vanLater].map((tabel, i) => {
    const pad = join(map, `invoer${i}.csv`);
    writeFileSync(pad, `${[kolommen, ...tabel].map((r) => r.join(';')).join('\n')}\n`);
    return pad;
  });
}

/** The files of a step that stand there without being as they were or as they must be; and sent ones that it may not touch. */
export function stukgemaakt(stap, voor, hoort, uit) {
  const nu = inhoud(uit);
  const mis = [];
  for (const [naam, hash] of nu)
    if (
      /^GM\d{4}_|\.pdf$/.test(naam) &&
      !naam.endsWith('.trede-tmp') &&
      hash !== voor.get(naam) &&
      hash !== hoort.get(naam)
    )
      mis.push(`half: ${naam}`);
  if (stap === 'opnieuw' || stap === 'aanvullen')
    for (const [naam, hash] of voor)
      if (naam.startsWith('GM9006_') && nu.get(naam) !== hash) mis.push(`verzonden en veranderd: ${naam}`);
  if (stap === 'corrigeer')
    for (const [naam, hash] of voor)
      if (naam.startsWith('GM9006_') && ![...nu.values()].includes(hash))
        mis.push(`verzonden en verloren: ${naam}`);
  return mis;
}
