/** The runs whose bytes are pinned: every sample, under every kader that it is meant for, in every format of ours. */
const GEMEENTEN = ['--gemeenten', 'samples/ronde-2023-II/gemeenten.csv'];
const KADERS = ['utrecht-2024', 'stappenplan', 'handreiking', 'flevoland'] as const;
const OEVERLAND = ['--huisstijl', 'huisstijl/oeverland'];

export interface Ronde {
  readonly naam: string;
  readonly argumenten: readonly string[];
}

const DOSSIER = ['samples/dossier-tot-trede-6/dossier.yaml', ...GEMEENTEN, '--kader', 'utrecht-2024'];
const GRASMEER = ['samples/dossier-grasmeer/dossier.yaml', ...GEMEENTEN, '--datum', '2026-05-01'];

export const RONDES: readonly Ronde[] = [
  {
    naam: 'almere-flevoland',
    argumenten: ['samples/almere-2023-II/invoer-met-oordeel.csv', '--kader', 'flevoland'],
  },
  {
    naam: 'almere-flevoland-open',
    argumenten: ['samples/almere-2023-II/invoer.csv', '--kader', 'flevoland'],
  },
  { naam: 'almere-utrecht', argumenten: ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024'] },
  { naam: 'almere-stappenplan', argumenten: ['samples/almere-2023-II/invoer.csv', '--kader', 'stappenplan'] },
  {
    naam: 'almere-oeverland',
    argumenten: ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024', ...OEVERLAND],
  },
  {
    naam: 'almere-bijlage',
    argumenten: ['samples/almere-2023-II/invoer.csv', '--kader', 'utrecht-2024', '--bijlage', 'beoordeling'],
  },
  ...(['utrecht-2024', 'stappenplan'] as const).map((kader) => ({
    naam: `ronde-${kader}`,
    argumenten: ['samples/ronde-2023-II/invoer.csv', ...GEMEENTEN, '--kader', kader],
  })),
  ...KADERS.map((kader) => ({
    naam: `hoog-${kader}`,
    argumenten: ['samples/treden-4-tot-6/invoer.csv', ...GEMEENTEN, '--kader', kader],
  })),
  {
    naam: 'hoog-oeverland',
    argumenten: ['samples/treden-4-tot-6/invoer.csv', ...GEMEENTEN, '--kader', 'utrecht-2024', ...OEVERLAND],
  },
  { naam: 'dossier-besluit', argumenten: [...DOSSIER, '--moment', '2025-05-06', '--datum', '2025-05-13'] },
  { naam: 'dossier-feitelijk', argumenten: [...DOSSIER, '--moment', '2025-08-20', '--datum', '2025-08-26'] },
  { naam: 'dossier-intrekking', argumenten: [...DOSSIER, '--datum', '2026-05-19'] },
  ...KADERS.map((kader) => ({ naam: `grasmeer-${kader}`, argumenten: [...GRASMEER, '--kader', kader] })),
];

const TABEL = ['samples/ronde-2023-II/invoer.csv', ...GEMEENTEN];
const HOOG = ['samples/treden-4-tot-6/invoer.csv', ...GEMEENTEN];
const ALMERE = ['samples/almere-2023-II/invoer.csv'];

/** The documents of `--json` that other programs build on: each keeps at least these fields with these values. */
export const DOCUMENTEN: readonly Ronde[] = [
  ...[TABEL, HOOG].flatMap((bestand, i) =>
    KADERS.map((kader) => ({
      naam: `beoordeel-${i === 0 ? 'ronde' : 'hoog'}-${kader}`,
      argumenten: ['beoordeel', ...bestand, '--kader', kader, '--datum', '2024-02-15'],
    })),
  ),
  { naam: 'beoordeel-dossier', argumenten: ['beoordeel', ...DOSSIER] },
  {
    naam: 'beoordeel-grasmeer',
    argumenten: ['beoordeel', ...GRASMEER.slice(0, 3), '--kader', 'utrecht-2024'],
  },
  { naam: 'vergelijk', argumenten: ['vergelijk', ...TABEL] },
  { naam: 'vergelijk-almere', argumenten: ['vergelijk', ...ALMERE] },
  { naam: 'effect', argumenten: ['effect', ...TABEL, '--van', 'utrecht-2024', '--naar', 'stappenplan'] },
  ...KADERS.map((kader) => ({
    naam: `uitleg-${kader}`,
    argumenten: ['uitleg', ...ALMERE, '--gemeente', 'Almere', '--kader', kader],
  })),
  { naam: 'controleer', argumenten: ['controleer', ...TABEL] },
  { naam: 'controleer-dossier', argumenten: ['controleer', ...DOSSIER.slice(0, 3)] },
  { naam: 'termijn-beroep', argumenten: ['termijn', 'beroep', '2024-11-14'] },
  { naam: 'termijn-maanden', argumenten: ['termijn', 'maanden', '3', '2023-11-30'] },
  {
    naam: 'taakstelling',
    argumenten: ['taakstelling', '--vg', '17600', '--inwoners', '226500', '--nederland', '17811291'],
  },
  { naam: 'sjablonen-lijst', argumenten: ['sjablonen', 'lijst'] },
  { naam: 'melding', argumenten: ['melding', 'bestand-bestaat'] },
  { naam: 'fout-kader', argumenten: ['beoordeel', ...ALMERE, '--kader', 'utrecht'] },
  { naam: 'fout-bestand', argumenten: ['beoordeel', 'bestaat-niet.csv', '--kader', 'flevoland'] },
];
