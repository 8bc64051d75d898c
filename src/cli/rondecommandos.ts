import { AKKOORD, EIGEN, EIGEN_KADERS, GEMEENTE, GEMEENTEN, TOETSSLEUTEL } from './gedeeldeopties.ts';
import type { Commando } from './voer.ts';

/** The commands for a round that was made: what was sent, what is replaced, and whether all of it is still right. */
export const RONDECOMMANDOS: readonly Commando[] = [
  {
    naam: 'verzonden',
    argumenten: '<map>',
    wat: 'leg vast welke brieven zijn verzonden; daarna staan ze vast',
    opties: [
      ['--gemeente <naam of code>', 'de gemeente (mag vaker)', 'vaker'],
      ['--alles', 'alle definitieve brieven die nog niet zijn verzonden'],
      ['--datum <datum>', 'de dag van verzending'],
      ['--kanaal <kanaal>', 'hoe: post, e-mail, berichtenbox … (standaard post)'],
      ['--reden <reden>', 'herstel een datum of kanaal dat fout is vastgelegd, met de reden'],
      ['--voorbeeld', 'ook brieven in de huisstijl van een fictieve provincie, om te oefenen'],
      EIGEN_KADERS,
      ['--sleutel <pem>', 'onderteken het manifest opnieuw met deze geheime sleutel'],
    ],
    laad: async () => (await import('./commando/verzonden.ts')).verzondenCommando,
  },
  {
    naam: 'corrigeer',
    argumenten: '<map> [bestand]',
    wat: 'vervang één verzonden brief door een nieuwe, met eigen datum en kenmerk',
    opties: [
      GEMEENTE,
      ['--reden <reden>', 'waarom; staat in het manifest, niet in de brief'],
      ['--datum <datum>', 'de datum van de nieuwe brief (standaard vandaag)'],
      ['--soort <soort>', 'welke brief, als er meer zijn verzonden'],
      ['--blad <naam>', 'het blad, als er in het werkblad meer tabellen staan'],
      AKKOORD,
      GEMEENTEN,
      ['--koppeling <yaml>', 'hoe de kolommen van een tabel van anderen heten'],
      ['--huisstijl <map>', 'een andere huisstijl dan de ronde bewaart'],
      ...EIGEN,
      ['--sleutel <pem>', 'onderteken het manifest opnieuw met deze geheime sleutel'],
    ],
    laad: async () => (await import('./commando/corrigeer.ts')).corrigeerCommando,
  },
  {
    naam: 'verifieer',
    argumenten: '<map>',
    wat: 'lees een ronde na en maak elke brief opnieuw, tot op de byte',
    opties: [EIGEN_KADERS, TOETSSLEUTEL],
    laad: async () => (await import('./commando/verifieer.ts')).verifieerCommando,
  },
];
