/** The number after which somebody asks for lines. */
export function afterIn(request: Request): number {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  return /^\d{1,5}$/.test(after) ? Number(after) : 0;
}
