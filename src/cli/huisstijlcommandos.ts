import type { Commando } from './voer.ts';

/** The commands about a huisstijl. */
export const HUISSTIJLCOMMANDOS: readonly Commando[] = [
  {
    naam: 'huisstijl controleer',
    argumenten: '<map>',
    wat: 'controleer een huisstijl, en toon wat een PDF niet van haar briefpapier overneemt',
    opties: [],
    laad: async () => (await import('./commando/huisstijlcontroleer.ts')).huisstijlcontroleerCommando,
  },
  {
    naam: 'huisstijl briefpapier',
    argumenten: '<map>',
    wat: 'maak het Word-briefpapier zoals huisstijl.yaml het blad beschrijft',
    opties: [['--uit <map>', 'de map voor briefpapier.docx (standaard die van de huisstijl)']],
    laad: async () => (await import('./commando/huisstijlbriefpapier.ts')).huisstijlbriefpapierCommando,
  },
];
