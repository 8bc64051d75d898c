import {
  BRIEFOPTIES,
  DATUM,
  EIGEN,
  EIGEN_KADERS,
  GEMEENTE,
  GEMEENTEN,
  INVOER,
  KADER,
  MOMENT,
  NAMEN,
  TOETSSLEUTEL,
  VERZENDDATUM,
} from './gedeeldeopties.ts';
import { HUISSTIJLCOMMANDOS } from './huisstijlcommandos.ts';
import { KADERCOMMANDOS } from './kadercommandos.ts';
import { REKENCOMMANDOS } from './rekencommandos.ts';
import { RONDECOMMANDOS } from './rondecommandos.ts';
import { SJABLOONCOMMANDOS } from './sjablooncommandos.ts';
import { TOETSCOMMANDOS } from './toetscommandos.ts';
import type { Commando } from './voer.ts';

/** Every command, in the order of the help. */
export const COMMANDOS: readonly Commando[] = [
  {
    naam: 'controleer',
    argumenten: '<bestand>',
    wat: 'lees een tabel of dossier en meld alle fouten tegelijk',
    opties: [
      ...INVOER,
      ...KADER,
      ...EIGEN,
      MOMENT,
      ['--uit <xlsx>', 'schrijf uw werkmap met elke fout gekleurd en wat te doen'],
      ['--vorige <map of bestand>', 'de vorige ronde of haar tabel, om mee te vergelijken'],
      TOETSSLEUTEL,
      ['--provincie <naam>', 'meld welke gemeenten van deze provincie ontbreken'],
      ['--huisstijl <map>', 'meld een gemeente of kader dat niet bij deze huisstijl hoort'],
    ],
    laad: async () => (await import('./commando/controleer.ts')).controleerCommando,
  },
  {
    naam: 'beoordeel',
    argumenten: '<bestand>',
    wat: 'bepaal de trede van elke gemeente, of speel een dossier na',
    opties: [...INVOER, ...KADER, ...EIGEN, MOMENT, DATUM, VERZENDDATUM],
    laad: async () => (await import('./commando/beoordeel.ts')).beoordeelCommando,
  },
  {
    naam: 'brief',
    argumenten: '<bestand>',
    wat: 'maak de brief van één gemeente',
    opties: [...BRIEFOPTIES, GEMEENTE, ['--soort <soort>', 'de soort brief die u verwacht']],
    laad: async () => (await import('./commando/brief.ts')).briefCommando,
  },
  {
    naam: 'brieven',
    argumenten: '<bestand>',
    wat: 'maak alle brieven van een ronde',
    opties: [
      ...BRIEFOPTIES,
      ['--opnieuw <reden>', 'maak de brieven die nog niet zijn verzonden opnieuw, met de reden'],
      ['--ter-toetsing', 'zet wat definitief is klaar om te toetsen; het gaat uit na vrijgave'],
      ['--aanvullen', 'maak alleen de brieven die wachtten, met hun eigen --datum'],
      ['--sleutel <pem>', 'onderteken het manifest met deze geheime sleutel'],
    ],
    laad: async () => (await import('./commando/brieven.ts')).brievenCommando,
  },
  {
    naam: 'uitleg',
    argumenten: '<bestand>',
    wat: 'leg uit waarom een gemeente op deze trede staat',
    opties: [
      ...INVOER,
      ...KADER,
      ...EIGEN,
      GEMEENTE,
      ['--svg <bestand>', 'teken achterstand en trede over de halfjaren'],
      MOMENT,
    ],
    laad: async () => (await import('./commando/uitleg.ts')).uitlegCommando,
  },
  {
    naam: 'vergelijk',
    argumenten: '<bestand>',
    wat: 'zet dezelfde cijfers onder alle kaders naast elkaar',
    opties: [...INVOER, ...EIGEN],
    laad: async () => (await import('./commando/vergelijk.ts')).vergelijkCommando,
  },
  {
    naam: 'effect',
    argumenten: '<bestand>',
    wat: 'toon wie van uitkomst verandert bij een ander kader of een andere instelling',
    opties: [
      ...INVOER,
      ['--van <kader>', 'het kader van nu'],
      ['--naar <kader>', 'het kader van straks'],
      ['--van-instelling <naam=waarde>', 'een instelling van het kader van nu (mag vaker)', 'vaker'],
      ['--instelling <naam=waarde>', 'een instelling van het kader van straks (mag vaker)', 'vaker'],
      ...EIGEN,
    ],
    laad: async () => (await import('./commando/effect.ts')).effectCommando,
  },
  {
    naam: 'tabel',
    argumenten: '',
    wat: 'maak de invoertabel van een ronde, met alle gemeenten van een provincie',
    opties: [
      ['--provincie <naam>', 'de provincie, bijvoorbeeld Flevoland'],
      ['--halfjaar <halfjaar>', 'het halfjaar, bijvoorbeeld 2023-II'],
      ['--kader <id>', 'alleen de kolommen van dit kader, met een motivering per oordeel'],
      EIGEN_KADERS,
      ['--na <map>', 'neem uitkomst, adres, uw_kenmerk en aangekondigde taakstelling over'],
      TOETSSLEUTEL,
      ['--uit <bestand>', 'het bestand, .xlsx of .csv'],
      GEMEENTEN,
    ],
    laad: async () => (await import('./commando/tabel.ts')).tabelCommando,
  },
  {
    naam: 'dossier',
    argumenten: '',
    wat: 'maak het dossier van een gemeente uit haar rondes',
    opties: [
      ['--van <mappen...>', 'de mappen van de rondes', 'vaker'],
      GEMEENTE,
      ['--uit <yaml>', 'het dossier dat u wilt maken'],
    ],
    laad: async () => (await import('./commando/dossier.ts')).dossierCommando,
  },
  {
    naam: 'melding',
    argumenten: '<code>',
    wat: 'leg een melding uit: wat zij betekent, waarom, en wat te doen',
    opties: [],
    laad: async () => (await import('./commando/melding.ts')).meldingCommando,
  },
  ...REKENCOMMANDOS,
  {
    naam: 'druk',
    argumenten: '<map>',
    wat: 'maak van de brieven in een map één PDF om dubbelzijdig te printen',
    opties: [
      ['--uit <pdf>', 'het bestand dat u wilt maken (standaard druk.pdf)'],
      ['--definitief', 'alleen wat definitief is; noem wat ontbreekt en wat CONCEPT is'],
      ['--concept', 'neem ook brieven op die CONCEPT zijn'],
      TOETSSLEUTEL,
      NAMEN,
    ],
    laad: async () => (await import('./commando/druk.ts')).drukCommando,
  },
  {
    naam: 'verschil',
    argumenten: '<map1> <map2>',
    wat: 'toon per gemeente wat verschilt tussen twee mappen met brieven',
    opties: [['--kort', 'alleen treden, brieven en cijfers, zonder de woorden'], TOETSSLEUTEL, NAMEN],
    laad: async () => (await import('./commando/verschil.ts')).verschilCommando,
  },
  ...RONDECOMMANDOS,
  ...TOETSCOMMANDOS,
  {
    naam: 'sleutel',
    argumenten: '',
    wat: 'maak een sleutelpaar om rondes mee te ondertekenen',
    opties: [['--uit <map>', 'de map voor de sleutels (standaard de huidige map)']],
    laad: async () => (await import('./commando/sleutel.ts')).sleutelCommando,
  },
  ...SJABLOONCOMMANDOS,
  ...HUISSTIJLCOMMANDOS,
  ...KADERCOMMANDOS,
];

/** What the commands of one word have in common. */
export const GROEPEN: Readonly<Record<string, string>> = {
  termijn: 'bereken de laatste dag van een termijn, met uitleg',
  toetsen: 'toets de brieven van een ronde: bekijk, geef akkoord of stuur terug',
  kader: 'maak, toets en beschrijf een eigen kader van uw provincie',
  sjablonen: 'controleer de sjablonen, toon ze, of druk alle brieven die kunnen bestaan',
  huisstijl: 'controleer een huisstijl, of maak haar briefpapier',
};
