import { nearest } from '../../../dossier/gelijkenis.ts';
import type { Bronfout, Sjabloontag } from './tags.ts';

/** What a template can say between `{%` and `%}`; what opens is closed by its `end…`. */
const OPENT = ['if', 'for', 'block'];
const WOORDEN = ['if', 'elif', 'else', 'endif', 'for', 'endfor', 'include', 'block', 'endblock'];
/** What a Dutch writer may take for it. */
const BEDOELD: Readonly<Record<string, string>> = {
  als: 'if',
  indien: 'if',
  anders: 'else',
  andersals: 'elif',
  elseif: 'elif',
  einde: 'endif',
  eindeals: 'endif',
  voor: 'for',
  elk: 'for',
};

/** What is wrong in how the tags of a template follow each other: words there are not, what is never closed, what closes nothing. */
export function woordfouten(bron: string, tags: readonly Sjabloontag[]): readonly Bronfout[] {
  const fouten: Bronfout[] = [];
  const open: { woord: string; tag: Sjabloontag }[] = [];
  const regel = (waar: number) => bron.slice(0, waar).split('\n').length;
  for (const tag of tags.filter(({ soort }) => soort === 'blok')) {
    const meld = (melding: string) => fouten.push({ waar: tag.van, melding });
    const [woord = ''] = tag.inhoud.split(/[^\p{L}\d_]/u);
    const laatste = open.at(-1);
    if (!WOORDEN.includes(woord)) meld(onbekend(woord));
    else if (OPENT.includes(woord)) open.push({ woord, tag });
    else if (woord.startsWith('end')) {
      const hoort = woord.slice(3);
      if (!open.some((o) => o.woord === hoort))
        meld(`hier sluit {% ${woord} %} niets: er gaat geen {% ${hoort} %} aan vooraf`);
      else {
        while (open.at(-1)?.woord !== hoort) {
          const vergeten = open.pop() as (typeof open)[number];
          fouten.push({ waar: vergeten.tag.van, melding: nooitGesloten(vergeten, regel(tag.van)) });
        }
        open.pop();
      }
    } else if ((woord === 'elif' || woord === 'else') && laatste?.woord !== 'if')
      meld(`{% ${woord} %} hoort tussen {% if %} en {% endif %}`);
  }
  for (const vergeten of open)
    fouten.push({ waar: vergeten.tag.van, melding: nooitGesloten(vergeten, null) });
  return fouten;
}

function onbekend(woord: string): string {
  if (woord === 'raw' || woord === 'verbatim') return '{% raw %} en {% verbatim %} zijn niet toegestaan';
  const lijkt = BEDOELD[woord] ?? nearest(woord, WOORDEN);
  return `{% ${woord} %} bestaat niet in een sjabloon${lijkt ? ` (bedoeld: {% ${lijkt} %}?)` : ''}; er is ${WOORDEN.slice(0, -1).join(', ')} en ${WOORDEN.at(-1)}`;
}

function nooitGesloten({ woord, tag }: { woord: string; tag: Sjabloontag }, voor: number | null): string {
  const waar = voor === null ? '' : `, vóór regel ${voor}`;
  return `deze {% ${tag.inhoud} %} wordt niet gesloten: zet {% end${woord} %} waar zij eindigt${waar}`;
}
