import { WERKDAG } from './gedeeldeopties.ts';
import type { Commando } from './voer.ts';

/** The commands that only compute: a term, a taakstelling. */
export const REKENCOMMANDOS: readonly Commando[] = [
  {
    naam: 'termijn beroep',
    argumenten: '<datum>',
    wat: 'de laatste dag om beroep in te stellen tegen een besluit dat op <datum> is verzonden',
    opties: [],
    laad: async () => (await import('./commando/termijnberoep.ts')).termijnberoepCommando,
  },
  {
    naam: 'termijn weken',
    argumenten: '<n> <datum>',
    wat: 'de laatste dag van een beleidstermijn van <n> weken na <datum>',
    opties: [WERKDAG],
    laad: async () => (await import('./commando/termijn.ts')).termijnVan('weken'),
  },
  {
    naam: 'termijn maanden',
    argumenten: '<n> <datum>',
    wat: 'de laatste dag van een beleidstermijn van <n> maanden na <datum>',
    opties: [WERKDAG],
    laad: async () => (await import('./commando/termijn.ts')).termijnVan('maanden'),
  },
  {
    naam: 'taakstelling',
    argumenten: '',
    wat: 'bereken de taakstelling van een gemeente met de formule van de wet',
    opties: [
      ['--vg <n>', 'landelijk te huisvesten vergunninghouders in het halfjaar'],
      ['--inwoners <n>', 'inwoners van de gemeente'],
      ['--nederland <n>', 'inwoners van Nederland'],
      ['--gepubliceerd <n>', 'de gepubliceerde taakstelling: die geldt'],
    ],
    laad: async () => (await import('./commando/taakstelling.ts')).taakstellingCommando,
  },
];
