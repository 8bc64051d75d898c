/** Colours by name that drawing programs write. */
const NAMEN: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  lime: '00ff00',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  cyan: '00ffff',
  aqua: '00ffff',
  magenta: 'ff00ff',
  fuchsia: 'ff00ff',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  maroon: '800000',
  navy: '000080',
  olive: '808000',
  purple: '800080',
  teal: '008080',
  orange: 'ffa500',
};

/** A colour as 1f4e5f; null for none, undefined for what is no plain colour. */
export function kleurVan(tekst: string): string | null | undefined {
  const klein = tekst.trim().toLowerCase();
  if (klein === 'none' || klein === 'transparent') return null;
  const kort = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(klein);
  if (kort !== null)
    return kort
      .slice(1)
      .map((c) => c + c)
      .join('');
  const lang = /^#([0-9a-f]{6})$/.exec(klein)?.[1];
  if (lang !== undefined) return lang;
  const rgb = /^rgb\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)$/.exec(klein);
  if (rgb !== null)
    return rgb
      .slice(1)
      .map((n) => Math.min(255, Number(n)).toString(16).padStart(2, '0'))
      .join('');
  return Object.hasOwn(NAMEN, klein) ? NAMEN[klein] : undefined;
}
