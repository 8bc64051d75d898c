/** The parts of a .docx as text, to read and to replace. */
export interface Delen {
  lees(naam: string): string | null;
  zet(naam: string, inhoud: string): void;
}

/** What a .docx must know of a part: where it stands, what it is, and which part refers to it. */
interface Aanmelding {
  readonly naam: string;
  readonly type: string;
  readonly relaties: string;
  readonly relatie: { readonly id: string; readonly type: string; readonly doel: string };
}

/** Adds a part with its content type and the relationship to it. Throws when the package has no list of either. */
export function voegDeelToe(delen: Delen, inhoud: string, a: Aanmelding): void {
  delen.zet(a.naam, inhoud);
  wijzig(
    delen,
    '[Content_Types].xml',
    /<\/Types>/,
    `<Override PartName="/${a.naam}" ContentType="${a.type}"/>$&`,
  );
  const { id, type, doel } = a.relatie;
  wijzig(
    delen,
    a.relaties,
    /<\/Relationships>/,
    `<Relationship Id="${id}" Type="${type}" Target="${doel}"/>$&`,
  );
}

/** Replaces the first place that matches. Throws when there is none. */
export function wijzig(delen: Delen, naam: string, waar: RegExp, wat: string): void {
  const inhoud = delen.lees(naam) ?? '';
  if (!waar.test(inhoud)) throw new BriefpapierFout(`het briefpapier heeft geen bruikbaar deel ${naam}.`);
  delen.zet(naam, inhoud.replace(waar, wat));
}

/** A letterhead that cannot be used, and why. */
export class BriefpapierFout extends Error {}
