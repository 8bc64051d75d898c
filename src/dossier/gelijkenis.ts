/** The candidate that starts with the text or looks most like it, or null when none is near. A suggestion to ask about, never a choice. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const zoek = text.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(text.length / 3)) + 1;
  for (const candidate of candidates) {
    if (zoek.length >= 3 && candidate.toLowerCase().startsWith(zoek)) return candidate;
    if (Math.abs(candidate.length - zoek.length) >= least) continue;
    const d = distance(zoek, candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance, in one row of memory. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const left = row[j - 1] ?? 0;
      row[j] = Math.min(above + 1, left + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
