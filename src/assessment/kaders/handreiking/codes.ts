/**
 * What this kader can find, ask, warn of, signal and set a term for; each has its clause. A ground and a term rest on the
 * `tekst` (of the kader or the law), or on a choice of ours: then that choice is named.
 */
export const handreikingCodes = {
  gronden: {
    'blijft-trede-1': 'tekst',
    'traject-eindigt': 'tekst',
    'alleen-taakstelling-gehaald': 'tekst',
    'halfjaar-loopt': 'tekst',
    'achterstand-binnen-zesde': 'een-zesde',
    'doorlooptijd-gehaald': 'doorlooptijd',
    'doorlooptijd-niet-gehaald': 'tekst',
    'naar-trede-2': 'tekst',
    informatiefase: 'tekst',
    taakverwaarlozing: 'tekst',
    'geen-taakverwaarlozing': 'tekst',
    'blijft-op-trede': 'tekst',
    'plantermijn-loopt': 'tekst',
    'plantermijn-verstreken': 'tekst',
    'raad-nog-aan-zet': 'tekst',
    spoed: 'spoed-voor-de-raad',
    'vooraankondiging-zonder-effect': 'tekst',
    'blijft-vooraankondiging': 'tekst',
    'last-loopt': 'tekst',
    'last-nagekomen': 'tekst',
    'last-niet-nagekomen': 'tekst',
    'lasttermijn-verstreken': 'tekst',
    'indeplaatsstelling-duurt-voort': 'tekst',
    'intrekking-aannemelijk': 'tekst',
    'intrekking-gerealiseerd': 'tekst',
  },
  vragen: [
    'taakverwaarlozing',
    'plantermijn',
    'volgende-trede',
    'spoed',
    'last-nagekomen',
    'intrekken',
    'nieuwe-trede',
  ],
  waarschuwingen: [
    'model-geen-eigen-beleid',
    'gehaald-hangt-van-basis-af',
    'doorlooptijd-tegenspraak',
    'overleg-niet-vastgelegd',
  ],
  signalen: ['koppelingen-onder-opgave'],
  termijnen: {
    informatie: 'informatietermijn',
    raadsdebat: 'tekst',
    'hele-ladder': 'tekst',
  },
} as const;
