// In a process of its own: 1,000 letters as PDF, kept nowhere. Prints the peak of its memory and the size of a letter.
import { laadFormaten } from '../dist/formats/index.js';
import { metAndereCijfers, voorbeeldbrief } from './voorbeeldbrief.mjs';

const BRIEVEN = 1000;
const { brief, briefpapier } = await voorbeeldbrief();
const pdf = (await laadFormaten(['pdf'])).get('pdf');
let bytes = 0;
for (let n = 0; n < BRIEVEN; n += 1) {
  bytes += pdf.schrijf(metAndereCijfers(brief, n), briefpapier).length;
  await new Promise((verder) => setImmediate(verder)); // as `trede brieven` does between two letters
}
const MB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ brieven: BRIEVEN, MB, kB: bytes / BRIEVEN / 1024 }));
