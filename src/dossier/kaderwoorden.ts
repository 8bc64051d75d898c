/** How letters name what is the kader's own. */
export interface Kaderwoorden {
  /** The policy. */
  readonly titel: string;
  /** Its word for the plan that a gemeente makes. */
  readonly plan: string;
  /** What it calls the time in which that plan runs, with its article. */
  readonly planfase: string;
  /** Who counts the persons that were housed, with its article: in full, and short. */
  readonly cijferbron: { readonly voluit: string; readonly kort: string };
}
