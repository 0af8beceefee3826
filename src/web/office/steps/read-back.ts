/** The counts of a return in its form: a pair of fields for each rented line. */
export const readBack = (form: FormData): { lineId: string; returned: unknown; damaged: unknown }[] =>
  [...form].flatMap(([name, returned]) => {
    const lineId = /^returned\.(.+)$/.exec(name)?.[1];
    return lineId ? [{ lineId, returned, damaged: form.get(`damaged.${lineId}`) }] : [];
  });
