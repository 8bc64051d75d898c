import { eerderMap, vrijgegevenNaam } from './naam.ts';
import type {
  Akkoordregel,
  Bestandsmerk,
  Klaarregel,
  Regel,
  Ronderegel,
  Stukregel,
  Verzondenregel,
  Vrijgaveregel,
} from './regels.ts';

/** When and how a letter went out; `eerder` are the records that this one sets right, the first one first. */
export interface Verzending {
  readonly datum: string;
  readonly kanaal: string;
  readonly reden?: string;
  readonly eerder?: readonly Verzending[];
}

/** A piece as it is now. */
export interface Stukstand {
  readonly regel: Stukregel;
  readonly verzonden: Verzending | null;
  /** The event that released it; null while it was not. */
  readonly vrijgave: string | null;
}

/** A version that was replaced, where it is kept, and the piece that it was of. */
interface Eerder {
  readonly pad: string;
  readonly stuk: Stukregel;
  readonly merk: Bestandsmerk;
  readonly verzonden: Verzending | null;
}

/** What a journal adds up to. */
export interface Rondestand {
  readonly rondes: readonly Ronderegel[];
  readonly stukken: ReadonlyMap<string, Stukstand>;
  readonly eerdere: readonly Eerder[];
  /** Names of pieces that the round no longer has, with the files they had. */
  readonly vervallen: ReadonlyMap<string, readonly Bestandsmerk[]>;
  /** What a person answered for. */
  readonly akkoorden: readonly Akkoordregel[];
  readonly vrijgaven: readonly Vrijgaveregel[];
  /** The last closing line; null when the round was never finished. */
  readonly klaar: Klaarregel | null;
  /** Whether nothing came after that line. */
  readonly af: boolean;
  /** Whether letters were begun after it: more than that some were sent. */
  readonly halverwege: boolean;
}

/** Adds a journal up. */
export function rondestand(regels: readonly Regel[]): Rondestand {
  const rondes: Ronderegel[] = [];
  const stukken = new Map<string, Stukstand>();
  const eerdere: Eerder[] = [];
  const vervallen = new Map<string, readonly Bestandsmerk[]>();
  const akkoorden: Akkoordregel[] = [];
  const vrijgaven: Vrijgaveregel[] = [];
  let klaar: Klaarregel | null = null;
  const naarEerder = (
    { regel, verzonden }: Stukstand,
    nummer: number,
    blijft: readonly Bestandsmerk[],
    kwijt: readonly string[] = [],
  ) => {
    for (const merk of regel.bestanden)
      if (!kwijt.includes(merk.naam) && !blijft.some((b) => b.naam === merk.naam && b.sha256 === merk.sha256))
        eerdere.push({ pad: `${eerderMap(nummer)}/${merk.naam}`, stuk: regel, merk, verzonden });
  };
  for (const regel of regels) {
    switch (regel.soort) {
      case 'ronde':
        rondes.push(regel);
        break;
      case 'stuk': {
        const oud = stukken.get(regel.naam);
        if (oud !== undefined && regel.eerder !== null)
          naarEerder(oud, regel.eerder, regel.bestanden, regel.kwijt);
        // Another format beside the same files: what was sent stays sent.
        const verzonden = regel.eerder === null ? (oud?.verzonden ?? null) : null;
        const vrijgave = regel.eerder === null ? (oud?.vrijgave ?? null) : null;
        stukken.set(regel.naam, { regel, verzonden, vrijgave });
        vervallen.delete(regel.naam);
        break;
      }
      case 'vervallen': {
        const oud = stukken.get(regel.naam);
        if (oud === undefined) break;
        naarEerder(oud, regel.eerder, [], regel.kwijt);
        stukken.delete(regel.naam);
        vervallen.set(regel.naam, oud.regel.bestanden);
        break;
      }
      case 'verzonden':
        for (const naam of regel.namen) {
          const oud = stukken.get(naam);
          if (oud !== undefined) stukken.set(naam, { ...oud, verzonden: verzending(regel, oud.verzonden) });
        }
        break;
      case 'vrijgave':
        vrijgaven.push(regel);
        for (const { naam, gebeurtenis } of regel.stukken) {
          const oud = stukken.get(naam);
          if (oud !== undefined) stukken.set(naam, vrijgegeven(oud, gebeurtenis));
        }
        break;
      case 'akkoord':
        akkoorden.push(regel);
        break;
      case 'klaar':
        klaar = regel;
        break;
    }
  }
  const erna = regels.slice(regels.findLastIndex((r) => r.soort === 'klaar') + 1);
  const halverwege = erna.some((r) => r.soort !== 'verzonden');
  return {
    rondes,
    stukken,
    eerdere,
    vervallen,
    akkoorden,
    vrijgaven,
    klaar,
    af: klaar !== null && erna.length === 0,
    halverwege,
  };
}

/** The same letter, where it stands from its release on. */
function vrijgegeven({ regel, verzonden }: Stukstand, vrijgave: string): Stukstand {
  const bestanden = regel.bestanden.map((b) => ({ ...b, naam: vrijgegevenNaam(b.naam) }));
  return { regel: { ...regel, bestanden }, verzonden, vrijgave };
}

function verzending({ datum, kanaal, reden }: Verzondenregel, vorige: Verzending | null): Verzending {
  if (reden === undefined || vorige === null) return { datum, kanaal };
  const { eerder = [], ...laatste } = vorige;
  return { datum, kanaal, reden, eerder: [...eerder, laatste] };
}
