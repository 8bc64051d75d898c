import { EIGEN, EIGEN_KADERS } from './gedeeldeopties.ts';
import type { Commando } from './voer.ts';

const HUISSTIJL = ['--huisstijl <map>', 'de huisstijl van uw provincie'] as const;

/** The kit for a kader of a province's own. */
export const KADERCOMMANDOS: readonly Commando[] = [
  {
    naam: 'kader nieuw',
    argumenten: '<id>',
    wat: 'maak de map van een eigen kader, met alles wat erin moet',
    opties: [
      ['--provincie <naam>', 'de provincie'],
      ['--titel <naam>', 'hoe een brief het beleid noemt: "het Toezichtkader 2025"'],
      ['--halfjaar <halfjaar>', 'vanaf welk halfjaar het geldt (standaard het lopende)'],
      EIGEN_KADERS,
    ],
    laad: async () => (await import('./commando/kadernieuw.ts')).kadernieuwCommando,
  },
  {
    naam: 'kader toets',
    argumenten: '<id>',
    wat: 'toets een eigen kader: gevallen, grenzen, eigenschappen, brieven en typen',
    opties: [...EIGEN, HUISSTIJL, ['--vastleggen', 'leg de tekst van elke brief vast, nadat u hem las']],
    laad: async () => (await import('./commando/kadertoets.ts')).kadertoetsCommando,
  },
  {
    naam: 'kader beschrijf',
    argumenten: '<id>',
    wat: 'vertel een kader in woorden: regels, bronnen, eigen keuzes, wat een mens beslist',
    opties: [
      ...EIGEN,
      HUISSTIJL,
      ['--algoritmeregister', 'als vermelding voor het Algoritmeregister (JSON, versie 1.0)'],
    ],
    laad: async () => (await import('./commando/kaderbeschrijf.ts')).kaderbeschrijfCommando,
  },
];
