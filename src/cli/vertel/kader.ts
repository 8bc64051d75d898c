import type { Beschrevenzin, Beschrijving } from '../../app/kaders/beschrijf.ts';
import { wikkel } from '../schrijfwijze.ts';

/** A kader in words, 80 columns wide. */
export function kaderbeschrijving(b: Beschrijving): string {
  const { van, tot } = b.geldig;
  const geldig = [van === null ? '' : `vanaf ${van}`, tot === null ? '' : `tot en met ${tot}`].filter(
    (d) => d !== '',
  );
  const instellingen = Object.entries(b.instellingen).map(
    ([naam, w]) => `${naam}: ${w.join(' of ')} (standaard ${w[0]})`,
  );
  return [
    wikkel(`${b.id}: ${b.titel}`, '', '  '),
    wikkel(`Geldt ${geldig.length === 0 ? 'zonder begin of eind' : geldig.join(' ')}.`, '', '  '),
    wikkel(`Bron: ${b.herkomst}`, '', '  '),
    deel(
      'Treden',
      b.treden.map((t) => `trede ${t.trede}, ${t.naam}: ${t.brieven.join(', ') || 'vanzelf geen brief'}`),
    ),
    deel('Waarom een gemeente op een trede komt (voorbeelden uit de gevallen)', b.gronden.map(metBron)),
    deel(
      'Wat een mens beslist',
      b.vragen.map((v) => `${metBron(v)} Antwoord in ${v.kolom}: ${v.antwoorden.join(', ')}.`),
    ),
    deel(
      'Eigen keuzes: wat de tekst zelf niet zegt',
      b.keuzes.map((k) => k.zin),
    ),
    deel('Termijnen', b.termijnen.map(metBron)),
    deel('Waarschuwingen', b.waarschuwingen.map(metBron)),
    deel('Instellingen', instellingen),
    deel('Door een ambtenaar te ondertekenen', b.ambtelijk),
    deel('Gevallen die dit bewijzen', b.gevallen),
    deel(
      'De tekst, per paragraaf',
      b.paragrafen.map((p) => `${p.paragraaf}: ${p.tekst.replaceAll(/\s+/g, ' ')}`),
    ),
  ]
    .filter((d) => d !== '')
    .join('\n')
    .concat('\n');
}

function deel(kop: string, regels: readonly string[]): string {
  return regels.length === 0 ? '' : ['', kop, ...regels.map((r) => wikkel(r, '- ', '  '))].join('\n');
}

function metBron({ zin, bron }: Beschrevenzin): string {
  return bron === null ? zin : `${zin} (${bron})`;
}
