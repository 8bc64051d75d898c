declare module 'hyphen/nl/index.js' {
  const hyphen: {
    hyphenateSync(tekst: string, opties?: { readonly hyphenChar?: string }): string;
  };
  export default hyphen;
}
