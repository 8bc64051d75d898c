import type { Melding } from '../dossier/melding.ts';

const MAP = ['ies een andere map', 'ies met --uit een andere map'] as const;

const REGISTER = ['gebruik een eigen register', 'geef met --gemeenten een eigen register op'] as const;

/**
 * How the remedies of the application are carried out on the command line: which words of a remedy become which, by the
 * code of the message. The application knows no option.
 */
const RAAD: Readonly<Record<string, readonly (readonly [van: string | RegExp, naar: string])[]>> = {
  'aanvulling-te-vroeg': [['Kies de dag', 'Geef met --datum de dag']],
  'al-verzonden': [['met een reden', 'met --reden "<waarom>"']],
  'andere-brief': [MAP],
  'andere-ronde': [MAP],
  'bestand-bestaat': [MAP],
  'brief-in-ronde': [MAP],
  'brief-kiezen': [['Kies er een', 'Kies er een met --soort']],
  'bijlage-zonder-pdf': [
    [
      'Kies ook het formaat pdf, of maak de brieven zonder bijlage',
      'Voeg pdf toe met --formaat, of laat --bijlage weg',
    ],
  ],
  'blad-kiezen': [['Kies er een: ', 'Kies er een met --blad ']],
  'blad-onbekend': [['Kies geen blad', 'Laat --blad weg']],
  'briefdatum-te-laat': [
    [/Kies als datum van de brief een dag tot en met (.*)\./, 'Geef met --datum een dag tot en met $1 op.'],
  ],
  'briefdatum-te-vroeg': [
    [/Kies als datum van de brief een dag op of na (.*)\./, 'Geef met --datum een dag op of na $1 op.'],
  ],
  'concept-drukken': [
    ['Druk alleen de definitieve brieven', 'Druk alleen de definitieve brieven met --definitief'],
    ['druk de concepten mee', 'druk de concepten mee met --concept'],
  ],
  'correctie-te-vroeg': [['Kies de dag', 'Geef met --datum de dag']],
  'correctie-zelfde': [
    ['Geef de verbeterde tabel erbij', 'Geef de verbeterde tabel erbij: trede corrigeer <map> <bestand> …'],
  ],
  'datum-na-brief': [
    ['vul de ronde dan aan', 'vul de ronde dan aan met --aanvullen en de --datum van deze brief'],
  ],
  'gemeentecode-nieuwer': [REGISTER],
  'gemeentecode-onbekend': [REGISTER],
  'geen-brieven': [
    ['maak daar eerst de brieven met trede brieven', 'maak de brieven met: trede brieven … --uit <map>'],
  ],
  'geen-pdf': [
    [
      /Maak de brieven in (.*) ook als PDF, met trede brieven/,
      'Maak de brieven ook als PDF: trede brieven … --formaat pdf --uit $1',
    ],
  ],
  'geen-ronde': [
    ['waarin trede brieven de brieven schreef', 'waarin trede brieven de brieven schreef (--uit)'],
  ],
  'gemeente-ontbreekt': [
    ['Noem de gemeente met haar naam of code', 'Voeg --gemeente toe met een naam of code'],
    [
      'Noem de gemeenten met naam of code, of kies alle brieven',
      'Voeg --gemeente toe met een naam of code (mag vaker), of --alles',
    ],
  ],
  'halfjaar-kiezen': [['Kies er een', 'Kies er een met --halfjaar']],
  'inwoners-meer-dan-nederland': [
    ['de aantallen voor de gemeente en voor Nederland', '--inwoners en --nederland'],
  ],
  'instelling-waarde': [
    ['Kies voor ', 'Schrijf --instelling '],
    [' uit: ', '= met een van: '],
  ],
  'journaal-klopt-niet': [MAP],
  'kader-brief': [['leg hem dan vast;', 'leg hem dan vast met --vastleggen;']],
  'kader-niet-van-toen': [['noem haar met kaders', 'noem haar in trede.yaml of met --kaders']],
  'kanaal-leeg': [
    [
      'Schrijf bijvoorbeeld post, of laat het kanaal weg',
      'Schrijf bijvoorbeeld --kanaal post, of laat --kanaal weg',
    ],
  ],
  'kopie-formaat': [['Voeg ten minste', 'Voeg met --formaat ten minste']],
  'niet-verzonden': [
    ['opnieuw met trede brieven, met de reden erbij', 'opnieuw met: trede brieven … --opnieuw "<reden>"'],
  ],
  'niets-aan-te-vullen': [
    [
      'opnieuw met een reden, of u vervangt hem als hij is verzonden',
      'opnieuw met --opnieuw "<reden>", of u vervangt hem met trede corrigeer als hij is verzonden',
    ],
  ],
  'niets-te-herstellen': [['zonder reden', 'zonder --reden']],
  'odt-mislukt': [['kies het formaat docx', 'kies --formaat docx']],
  'publicatie-noemt-ambtenaar': [['zonder publicatieversie', 'zonder --publicatie']],
  'publicatie-persoonsgegeven': [['zonder publicatieversie', 'zonder --publicatie']],
  'ronde-veranderd': [
    MAP,
    ['opnieuw, met de reden erbij', 'opnieuw met --opnieuw "<reden>"'],
    ['Of vul alleen aan', 'Of vul met --aanvullen en --datum alleen aan'],
  ],
  'sleutel-bestaat': [MAP],
  'soffice-ontbreekt': [['kies het formaat docx', 'kies --formaat docx']],
  'verzenddatum-te-vroeg': [['Verbeter een van beide', 'Verbeter --datum of --verzenddatum']],
  'verzonden-in-toekomst': [['verbeter de datum', 'verbeter --datum']],
  'verzonden-voor-brief': [['Verbeter de datum van verzending', 'Verbeter --datum']],
  'voorbeeld-verzonden': [['als verzonden vastleggen', 'als verzonden vastleggen, met --voorbeeld']],
  'gemeente-andere-provincie': [['ies de huisstijl', 'ies met --huisstijl de huisstijl']],
  'kader-niet-van-provincie': [['Kies een kader', 'Kies met --kader een kader']],
  'vorige-ronde-andere-provincie': [
    ['Kies de provincie', 'Kies met --provincie de provincie'],
    ['geef de map', 'geef met --na de map'],
  ],
  'vorige-ronde-past-niet': [['Geef de map', 'Geef met --na de map']],
  'vorige-ronde-tussentijds': [
    ['Geef de map', 'Geef met --na de map'],
    ['is gemaakt', 'is gemaakt, zonder --moment'],
  ],
  'vorige-ronde-onleesbaar': [
    ['Geef de map op', 'Geef met --na de map op'],
    ['trede beoordeel', 'trede beoordeel --json'],
  ],
};

/** The remedy of every value that is hard to believe ends alike, whatever its code. */
const AKKOORD = [/bevestig (?:het|dat) dan \((.+?)\)/, 'geef dan bij trede brieven: --akkoord $1'] as const;

/** The message with its remedy as a user of the command line carries it out. */
export function metRaad(melding: Melding): Melding {
  const paren = RAAD[melding.code] ?? [AKKOORD];
  return {
    ...melding,
    oplossing: paren.reduce((tekst, [van, naar]) => tekst.replace(van, naar), melding.oplossing),
  };
}
