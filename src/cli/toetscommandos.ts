import { EIGEN_KADERS, GEMEENTE } from './gedeeldeopties.ts';
import type { Commando, Optie } from './voer.ts';

const HUISSTIJL: Optie = ['--huisstijl <map>', 'de huisstijl waar toetsing.yaml naast staat'];
const TOETSENSLEUTEL: Optie = [
  '--toetssleutel <pem>',
  'uw eigen geheime sleutel, als toetsing.yaml bij u een sleutel noemt',
];
const GEZIEN: Optie = ['--gezien <merk>', 'het merk dat trede toetsen toon onder de brief zet'];
const ROL: Optie = ['--rol <rol>', 'uw rol, als u er meer hebt'];
const TOELICHTING: Optie = ['--toelichting <tekst>', 'in een zin: wat er niet klopt, of waarom'];
const BESLUIT: readonly Optie[] = [GEZIEN, ROL, TOETSENSLEUTEL, HUISSTIJL, EIGEN_KADERS];

/** The commands with which letters are reviewed and released. */
export const TOETSCOMMANDOS: readonly Commando[] = [
  {
    naam: 'toetsen lijst',
    argumenten: '<map>',
    wat: 'toon de brieven van een ronde: wat aandacht vraagt eerst, met de reden',
    opties: [HUISSTIJL, EIGEN_KADERS],
    laad: async () => (await import('./commando/toetsenlijst.ts')).toetsenlijstCommando,
  },
  {
    naam: 'toetsen toon',
    argumenten: '<map> <brief>',
    wat: 'toon een brief zoals hij in het bestand staat, met cijfers, gronden en termijnen',
    opties: [HUISSTIJL, EIGEN_KADERS],
    laad: async () => (await import('./commando/toetsentoon.ts')).toetsentoonCommando,
  },
  {
    naam: 'toetsen akkoord',
    argumenten: '<map> <brief>',
    wat: 'geef akkoord op een brief zoals u hem zag',
    opties: [...BESLUIT, TOELICHTING],
    laad: async () => (await import('./commando/toetsenbesluit.ts')).besluitCommando('akkoord'),
  },
  {
    naam: 'toetsen terug',
    argumenten: '<map> <brief>',
    wat: 'stuur een brief terug, met reden en toelichting',
    opties: [
      ...BESLUIT,
      ['--reden <reden>', 'bron, regel, tekst, adressering, bewijs of anders'],
      TOELICHTING,
    ],
    laad: async () => (await import('./commando/toetsenbesluit.ts')).besluitCommando('terug'),
  },
  {
    naam: 'toetsen later',
    argumenten: '<map> <brief>',
    wat: 'onthoud dat u nog eens naar een brief kijkt',
    opties: [...BESLUIT, TOELICHTING],
    laad: async () => (await import('./commando/toetsenbesluit.ts')).besluitCommando('later'),
  },
  {
    naam: 'toetsen bevestig',
    argumenten: '<map> <brief>',
    wat: 'bevestig uw akkoord op een brief waarvan alleen de datum anders is',
    opties: BESLUIT,
    laad: async () => (await import('./commando/toetsenbesluit.ts')).besluitCommando('bevestigd'),
  },
  {
    naam: 'toetsen intrekken',
    argumenten: '<map> <brief>',
    wat: 'trek in wat u over een brief besloot, met een toelichting',
    opties: [...BESLUIT, TOELICHTING],
    laad: async () => (await import('./commando/toetsenbesluit.ts')).besluitCommando('ingetrokken'),
  },
  {
    naam: 'toetsen teruggestuurd',
    argumenten: '<map>',
    wat: 'toon wat terug is, met reden en toelichting, of maak er een werkmap van',
    opties: [['--uit <xlsx>', 'een werkmap voor het secretariaat'], HUISSTIJL, EIGEN_KADERS],
    laad: async () => (await import('./commando/toetsenteruggestuurd.ts')).teruggestuurdCommando,
  },
  {
    naam: 'vrijgeven',
    argumenten: '<map>',
    wat: 'geef vrij wat is getoetst: dezelfde bestanden, nu in de map van de ronde',
    opties: [
      [`${GEMEENTE[0]}`, 'alleen deze gemeente (mag vaker)', 'vaker'],
      ['--sleutel <pem>', 'onderteken het manifest opnieuw met deze geheime sleutel'],
      TOETSENSLEUTEL,
      HUISSTIJL,
      EIGEN_KADERS,
    ],
    laad: async () => (await import('./commando/vrijgeven.ts')).vrijgevenCommando,
  },
  {
    naam: 'herdateren',
    argumenten: '<map>',
    wat: 'maak de brieven die op vrijgave wachten opnieuw, met een andere datum',
    opties: [
      ['--datum <datum>', 'de nieuwe datum van de brieven'],
      ['--sleutel <pem>', 'onderteken het manifest opnieuw met deze geheime sleutel'],
      HUISSTIJL,
      EIGEN_KADERS,
    ],
    laad: async () => (await import('./commando/herdateren.ts')).herdaterenCommando,
  },
  {
    naam: 'afvinkblad',
    argumenten: '<map>',
    wat: 'maak het blad met wie wat besloot en wanneer, als PDF en CSV',
    opties: [['--uit <map>', 'de map voor het blad (standaard de huidige map)'], HUISSTIJL, EIGEN_KADERS],
    laad: async () => (await import('./commando/afvinkblad.ts')).afvinkbladCommando,
  },
  {
    naam: 'agenda',
    argumenten: '<mappen...>',
    wat: 'toon de termijnen die lopen uit wat is verzonden, of maak er een agenda van',
    opties: [['--uit <ics>', 'een agendabestand'], EIGEN_KADERS],
    laad: async () => (await import('./commando/agenda.ts')).agendaCommando,
  },
];
