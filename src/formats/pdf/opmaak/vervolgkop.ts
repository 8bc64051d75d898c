import type { Vervolgdeel } from '../../bladspiegel.ts';
import { type Brief, kenmerkregel, platteTekst } from '../../brief.ts';
import { type Briefblad, regel } from './briefhoofd.ts';
import { kopmerken } from './kopmerken.ts';
import { KLEUREN, KOP_VAN_BOVEN } from './maten.ts';
import { type Pagina, tekenRegel } from './pagina.ts';
import { gewoon, gezet } from './stroken.ts';
import { tag } from './tag.ts';

/** The head of a page after the first: from whom, and which letter it is. A sheet alone can be brought back to its case. */
export function vervolgkop(p: Pagina, { brief, papier, zetsel }: Briefblad): void {
  const { vorm, kleur, blad } = zetsel;
  kopmerken(p, brief, { onder: KOP_VAN_BOVEN, sect: null }, zetsel);
  let boven = KOP_VAN_BOVEN;
  for (const { deel, tekst } of vervolgregels(brief, papier.blad.hoofd.vervolg)) {
    const zetting = { ...gewoon(blad), maat: blad.klein, breed: blad.hoofdbreedte };
    const regels = gezet(regel(tekst), tag('P', null), zetting, vorm);
    const [r] = regels;
    // A subject that does not fit on its line says no more than the kenmerk does.
    if (r === undefined || (deel === 'onderwerp' && regels.length > 1)) continue;
    tekenRegel(
      p,
      r,
      { links: zetting.links, boven },
      blad.klein,
      deel === 'naam' ? kleur : KLEUREN.tekst,
      'Header',
    );
    boven += blad.klein.regel;
  }
}

/** What stands there, line by line: date and kenmerk share one. */
function vervolgregels(
  brief: Brief,
  delen: readonly Vervolgdeel[],
): { readonly deel: Vervolgdeel; readonly tekst: string }[] {
  const kenmerken = (['datum', 'kenmerk'] as const)
    .filter((deel) => delen.includes(deel))
    .flatMap((deel) => kenmerkregel(brief, deel) ?? []);
  return [
    { deel: 'naam' as const, tekst: delen.includes('naam') ? (brief.afzender[0] ?? '') : '' },
    {
      deel: 'kenmerk' as const,
      tekst: kenmerken.map((k) => `${k.label} ${platteTekst(k.inhoud)}`).join('   '),
    },
    {
      deel: 'onderwerp' as const,
      tekst: delen.includes('onderwerp') ? brief.titel : '',
    },
  ].filter(({ tekst }) => tekst !== '');
}
