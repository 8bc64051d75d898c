import { OORDEELKOLOMMEN, type Periode } from './kolommen.ts';

/** Tells one problem of a row: its code, the column, what is wrong and what to do. */
export type Rijmeld = (code: string, kolom: string, melding: string, oplossing: string) => void;

/** What could be read of a row; a refused cell is absent. */
type Gelezen = Partial<Periode>;

/** What must hold between the facts of one municipality over one half-year. Each problem is told; nothing is corrected. */
export function controleerSamenhang(p: Gelezen, meld: Rijmeld): void {
  cijfersPassenBijElkaar(p, meld);
  oordelenZijnVerantwoord(p, meld);
  adresIsHeel(p, meld);
}

/** A gemeente begins with an achterstand or with a voorsprong. */
export function eenVanBeide(p: Gelezen, meld: Rijmeld): void {
  if ((p.achterstand_begin ?? 0) > 0 && (p.voorsprong_begin ?? 0) > 0)
    meld(
      'achterstand-en-voorsprong',
      'voorsprong_begin',
      `Er staat een achterstand (${p.achterstand_begin}) en ook een voorsprong (${p.voorsprong_begin}) aan het begin.`,
      'Een gemeente heeft een achterstand óf een voorsprong. Neem over wat bij de vorige beoordeling is vastgesteld.',
    );
}

function cijfersPassenBijElkaar(p: Gelezen, meld: Rijmeld): void {
  eenVanBeide(p, meld);
  const soorten = ['bijtelling_gehuisvest', 'bijtelling_zelfstandig', 'bijtelling_pijplijn'] as const;
  for (const soort of soorten)
    if ((p[soort] ?? 0) > 0 && p.bijtelling_bewijs === null)
      meld(
        'bijtelling-zonder-bewijs',
        soort,
        `Er zijn ${p[soort]} personen bijgeteld, maar bijtelling_bewijs is leeg.`,
        'Vul in waaruit de huisvesting blijkt (bijvoorbeeld: huurcontracten ontvangen op 20 december 2023), of laat de bijtelling leeg.',
      );
  if (
    p.bijtelling_vorig_geregistreerd != null &&
    p.gehuisvest != null &&
    p.bijtelling_vorig_geregistreerd > p.gehuisvest
  )
    meld(
      'bijtelling-vorig-te-groot',
      'bijtelling_vorig_geregistreerd',
      `Er zijn vorige keer ${p.bijtelling_vorig_geregistreerd} personen bijgeteld die nu geregistreerd zijn, maar er zijn er maar ${p.gehuisvest} gehuisvest.`,
      'Vul alleen de personen in die in het aantal gehuisveste personen van dit halfjaar zitten.',
    );
  if (p.taakstelling_oorspronkelijk != null && p.bijstelling_datum === null)
    meld(
      'bijstelling-onvolledig',
      'bijstelling_datum',
      'De datum van de bijstelling ontbreekt.',
      'Vul de datum in waarop de taakstelling is bijgesteld.',
    );
  if (p.bijstelling_datum != null && p.taakstelling_oorspronkelijk === null)
    meld(
      'bijstelling-onvolledig',
      'taakstelling_oorspronkelijk',
      'De taakstelling van vóór de bijstelling ontbreekt.',
      'Vul de oorspronkelijke taakstelling in, of maak bijstelling_datum leeg.',
    );
  if (p.taakstelling_oorspronkelijk != null && p.taakstelling_oorspronkelijk === p.taakstelling)
    meld(
      'bijstelling-gelijk',
      'taakstelling_oorspronkelijk',
      `De taakstelling is vóór en na de bijstelling ${p.taakstelling}.`,
      'Vul het aantal van vóór de bijstelling in, of laat taakstelling_oorspronkelijk en bijstelling_datum leeg.',
    );
  if (p.last_einddatum != null && p.lasttermijn != null)
    meld(
      'last-dubbel',
      'lasttermijn',
      'Zowel last_einddatum als lasttermijn is ingevuld.',
      'Vul één van de twee in.',
    );
}

function oordelenZijnVerantwoord(p: Gelezen, meld: Rijmeld): void {
  const ingevuld = OORDEELKOLOMMEN.filter((kolom) => p[kolom] != null);
  if (p.oordeel_nieuwe_trede != null && p.oordeel_intrekking !== 'ja')
    meld(
      'nieuwe-trede-zonder-intrekking',
      'oordeel_nieuwe_trede',
      'Er is een nieuwe trede ingevuld, maar oordeel_intrekking is niet ja.',
      'Vul oordeel_nieuwe_trede alleen in als het besluit wordt ingetrokken.',
    );
  if (ingevuld.length === 0) return;
  if (p.oordeel_door === null)
    meld(
      'oordeel-zonder-wie',
      'oordeel_door',
      `Er is een oordeel ingevuld (${ingevuld.join(', ')}), maar niet wie het gaf.`,
      'Vul in wie het oordeel gaf, bijvoorbeeld: Gedeputeerde Staten.',
    );
  if (p.oordeel_datum === null)
    meld(
      'oordeel-zonder-datum',
      'oordeel_datum',
      `Er is een oordeel ingevuld (${ingevuld.join(', ')}), maar geen datum.`,
      'Vul in wanneer het oordeel is gegeven.',
    );
  const [enige] = ingevuld;
  if (ingevuld.length === 1 && enige !== undefined) {
    if (p.oordeel_motivering === null && p.motiveringen?.[enige] === undefined)
      meld(
        'oordeel-zonder-motivering',
        'oordeel_motivering',
        `Het oordeel in ${enige} heeft geen motivering.`,
        'Schrijf in een of twee zinnen waarom zo is geoordeeld.',
      );
    return;
  }
  for (const kolom of ingevuld)
    if (p.motiveringen?.[kolom] === undefined)
      meld(
        'oordeel-zonder-motivering',
        kolom,
        `Er zijn meer oordelen ingevuld; dat in ${kolom} heeft geen eigen motivering.`,
        `Voeg de kolom ${kolom}_motivering toe en vul haar in.`,
      );
}

function adresIsHeel(p: Gelezen, meld: Rijmeld): void {
  const delen = ['adres', 'postcode', 'plaats'] as const;
  const gevuld = delen.filter((d) => p[d] != null);
  if (gevuld.length === 0 || gevuld.length === delen.length) return;
  for (const leeg of delen.filter((d) => p[d] === null))
    meld(
      'adres-onvolledig',
      leeg,
      `Het adres is niet heel: ${leeg} ontbreekt.`,
      'Vul adres, postcode en plaats alle drie in, of geen van drieën.',
    );
}
