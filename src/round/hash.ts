import { createHash } from 'node:crypto';

/** The sha256 of bytes or text, in hexadecimal. */
export function sha256(inhoud: Uint8Array | string): string {
  return createHash('sha256').update(inhoud).digest('hex');
}

/** The sha256 of named parts: their names and contents in order, so that nothing can move from one to the next. */
export function sha256VanDelen(
  delen: Iterable<readonly [naam: string, inhoud: Uint8Array | string]>,
): string {
  const lijst = [...delen].map(([naam, inhoud]) => [naam, sha256(inhoud)]);
  return sha256(JSON.stringify(lijst));
}
