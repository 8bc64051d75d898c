import fc from 'fast-check';

/**
 * The random tests draw the same values in every `npm test`. `npm run proef:eigenschappen` gives another seed and more
 * runs, and prints the seed.
 */
const zaad = Number(process.env.TREDE_ZAAD ?? '20231201');
if (!Number.isInteger(zaad)) throw new Error(`TREDE_ZAAD is geen heel getal: ${process.env.TREDE_ZAAD}`);
fc.configureGlobal({ seed: zaad });
