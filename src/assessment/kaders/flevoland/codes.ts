/**
 * What this kader can find, ask, warn of, signal and set a term for; each has its clause. A ground and a term rest on the
 * `tekst` (of the kader or the law), or on a choice of ours: then that choice is named.
 */
export const flevolandCodes = {
  gronden: {
    'blijft-trede-1': 'groen-op-trede-1',
    'terug-naar-trede-1': 'groen-op-trede-1',
    'traject-eindigt': 'groen-op-trede-1',
    'halfjaar-loopt': 'tekst',
    'halverwege-zonder-norm': 'tekst',
    'halverwege-op-schema': 'tussennorm',
    'halverwege-niet-op-schema': 'tussennorm',
    'naar-trede-2': 'oranje-op-trede-2',
    'op-schema': 'oranje-op-schema',
    'op-schema-zonder-plan': 'oranje-op-schema',
    'niet-op-schema': 'tekst',
    'niet-op-schema-zonder-plan': 'schema-zonder-plan',
    'blijft-op-trede': 'tekst',
    'hogere-trede': 'stap-omhoog',
    'last-loopt': 'tekst',
    'last-nagekomen': 'tekst',
    'last-niet-nagekomen': 'tekst',
    'lasttermijn-verstreken': 'tekst',
    'intrekking-aannemelijk': 'tekst',
    'intrekking-gerealiseerd': 'intrekken-bij-realisatie',
  },
  vragen: ['op-schema', 'volgende-trede', 'nieuwe-trede', 'last-nagekomen', 'intrekken'],
  waarschuwingen: ['nieuwe-beleidsregel', 'mogelijke-opschaling'],
  signalen: ['amv-indicatief'],
  termijnen: {
    toezichtinformatie: 'tekst',
  },
} as const;
