/** A path without language, as news carry it, in a language; nothing but pages of the office. */
export function officeLink(language: string, path: string | null): string | undefined {
  return path && /^\/office(\/[\w-]+)*(\?[\w-]+=[\w-]+)?$/.test(path) ? `/${language}${path}` : undefined;
}
