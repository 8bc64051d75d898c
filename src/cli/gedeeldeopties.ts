import type { Optie } from './voer.ts';

export const KADER: readonly Optie[] = [
  ['--kader <id>', 'het beleidskader, bijvoorbeeld utrecht-2024'],
  ['--instelling <naam=waarde>', 'een instelling van het kader (mag vaker)', 'vaker'],
];
/** Of every command that looks at a kader or at words: the province's own beside ours. */
export const EIGEN_KADERS: Optie = ['--kaders <map>', 'de map met eigen kaders van uw provincie'];
export const EIGEN: readonly Optie[] = [
  EIGEN_KADERS,
  ['--sjablonen <map>', 'eigen sjablonen; wat daar niet staat, komt van ons'],
];
export const GEMEENTEN: Optie = ['--gemeenten <csv>', 'een eigen register van gemeenten'];
export const NAMEN: Optie = ['--gemeenten <csv>', 'een eigen register van gemeenten, voor de namen'];
export const GEMEENTE: Optie = ['--gemeente <naam of code>', 'de gemeente'];
export const MOMENT: Optie = ['--moment <datum>', 'beoordeel op een andere dag dan de peildatum'];
export const DATUM: Optie = ['--datum <datum>', 'de datum van de brief, voor de termijnen'];
export const VERZENDDATUM: Optie = ['--verzenddatum <datum>', 'de dag van verzending, voor de termijnen'];
/** Of every command that reads a table. */
export const INVOER: readonly Optie[] = [
  ['--halfjaar <halfjaar>', 'als het bestand meer halfjaren heeft: 2023-II'],
  GEMEENTEN,
  ['--blad <naam>', 'het blad, als er in het werkblad meer tabellen staan'],
  ['--koppeling <yaml>', 'hoe de kolommen van een tabel van anderen heten'],
  ['--totaal <kolom=n>', 'controleer de som van een kolom (mag vaker)', 'vaker'],
];
export const AKKOORD: Optie = [
  '--akkoord <code@gemeente>',
  'een gemelde waarde klopt; @alle voor iedereen (mag vaker)',
  'vaker',
];
export const BRIEFOPTIES: readonly Optie[] = [
  ...INVOER,
  ...KADER,
  ...EIGEN,
  ['--datum <datum>', 'de datum van de brief (standaard vandaag)'],
  VERZENDDATUM,
  ['--moment <datum>', 'een andere dag dan de peildatum, zoals 2024-04-01'],
  ['--uit <map>', 'de map (standaard brieven/<halfjaar>-<kader>)'],
  ['--formaat <lijst>', 'een of meer van docx, pdf, html, txt en odt: docx,pdf (standaard docx)'],
  ['--huisstijl <map>', 'de huisstijl (standaard die van een fictieve provincie)'],
  ['--vorige <map>', 'de map van de vorige ronde, om mee te vergelijken'],
  AKKOORD,
  ['--concept', 'maak alle brieven als CONCEPT'],
  ['--beoordelingskopie', 'ook een kopie waarin van elk gegeven staat waar het vandaan komt'],
  ['--bijlage <wat>', 'zet de beoordeling als bestand in de PDF: --bijlage beoordeling'],
  ['--publicatie', 'ook een versie zonder gegevens van medewerkers, om te publiceren'],
];
/** Of every command that holds what it reads against a round. */
export const TOETSSLEUTEL: Optie = [
  '--sleutel <pem>',
  'de publieke sleutel waarmee de ronde ondertekend moet zijn',
];
export const WERKDAG: Optie = [
  '--instelling <naam=waarde>',
  'beleidstermijnOpWerkdag=ja schuift door naar een werkdag (standaard nee)',
  'vaker',
];
