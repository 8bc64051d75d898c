import { datum } from '../../dossier/nederlands.ts';
import type { Veld } from '../../formats/brief.ts';
import type { Briefopdracht } from '../briefopdracht.ts';
import { huisstijlbron, ingevuld, kolom } from './bronnen.ts';
import { kenmerk, kenmerkbron } from './kenmerk.ts';
import { dag, tekst, tekstOfLeeg, type Veldtabel } from './veld.ts';

/** What the head of a letter fills in: the addressee and the reference block. */
export const KOPVELDEN = {
  gemeente: tekst(
    (o) => o.beoordeling.gemeente,
    kolom('gemeente'),
    (rij) => rij.periode.gemeente,
  ),
  adres: tekstOfLeeg(
    (o) => o.periode.adres,
    kolom('adres'),
    (rij) => rij.periode.adres,
  ),
  postcode: tekstOfLeeg(
    (o) => o.periode.postcode,
    kolom('postcode'),
    (rij) => rij.periode.postcode,
  ),
  plaats: tekstOfLeeg(
    (o) => o.periode.plaats?.toUpperCase() ?? null,
    kolom('plaats'),
    (rij) => rij.periode.plaats?.toUpperCase(),
  ),
  briefdatum: dag(
    (o) => o.briefdatum,
    () => 'brief: de datum van de brief',
  ),
  kenmerk: tekst(kenmerk, kenmerkbron),
  besluitnummer: tekstOfLeeg(besluitnummer, (o) =>
    ingevuld(o.soort === 'besluit' ? 'besluit_nummer' : 'intrekking_nummer')(o),
  ),
  uw_kenmerk: tekstOfLeeg(
    (o) => o.periode.uw_kenmerk,
    kolom('uw_kenmerk'),
    (rij) => rij.periode.uw_kenmerk,
  ),
  contact: tekstOfLeeg((o) => o.huisstijl.contact.persoon, huisstijlbron('contact.persoon')),
  telefoon: tekst((o) => o.huisstijl.contact.telefoon, huisstijlbron('contact.telefoon')),
  email: tekst((o) => o.huisstijl.contact.email, huisstijlbron('contact.email')),
} satisfies Veldtabel<Briefopdracht, Briefopdracht>;

/** A filled-in value of the head, with where it comes from; null when there is none. */
export function kopveld(o: Briefopdracht, naam: keyof typeof KOPVELDEN): Veld | null {
  const veld = KOPVELDEN[naam];
  const waarde = veld.waarde(o);
  if (typeof waarde !== 'string') return null;
  const text = veld.vorm.soort === 'datum' ? datum(o.briefdatum) : waarde;
  return { type: 'field', pad: naam, waarde, text, herkomst: veld.vind([])?.bron?.(o) ?? '' };
}

/** A besluit and its intrekking bear the number of the decision itself. */
function besluitnummer({ soort, verleden }: Briefopdracht): string | null {
  if (soort === 'besluit') return verleden?.invulling.besluit_nummer ?? null;
  if (soort !== 'intrekking') return null;
  return verleden?.invulling.intrekking_nummer ?? verleden?.intrekking?.nummer ?? null;
}
