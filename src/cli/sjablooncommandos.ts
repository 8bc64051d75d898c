import { EIGEN } from './gedeeldeopties.ts';
import type { Commando } from './voer.ts';

/** The commands about the templates. */
export const SJABLOONCOMMANDOS: readonly Commando[] = [
  {
    naam: 'sjablonen controleer',
    argumenten: '[map]',
    wat: 'meld alles wat er mis is in de sjablonen (of in die van een eigen map)',
    opties: EIGEN,
    laad: async () => (await import('./commando/sjablonencontroleer.ts')).sjablonencontroleerCommando,
  },
  {
    naam: 'sjablonen lijst',
    argumenten: '',
    wat: 'toon de brieven per trede, met hun kaders en bouwstenen',
    opties: EIGEN,
    laad: async () => (await import('./commando/sjablonenlijst.ts')).sjablonenlijstCommando,
  },
  {
    naam: 'sjablonen verschil',
    argumenten: '[map]',
    wat: 'toon woord voor woord wat eigen sjablonen anders zeggen, en in welke brieven',
    opties: EIGEN,
    laad: async () => (await import('./commando/sjablonenverschil.ts')).sjablonenverschilCommando,
  },
  {
    naam: 'sjablonen boekje',
    argumenten: '',
    wat: 'maak per kader één boekje met elke alinea die in een brief kan staan',
    opties: [
      ...EIGEN,
      ['--uit <map>', 'de map voor de boekjes (standaard boekje)'],
      ['--huisstijl <map>', 'de huisstijl van uw provincie'],
    ],
    laad: async () => (await import('./commando/sjablonenboekje.ts')).sjablonenboekjeCommando,
  },
];
