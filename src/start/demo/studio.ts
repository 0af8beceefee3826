import type { DemoPicture } from './words.ts';

/** The part of the picture a thing covers, in pixels. */
export type Place = { left: number; right: number; top: number; bottom: number };
export type Size = { width: number; height: number };

/** The empty set as SVG: a gradient, what stands behind, light from the upper left, ground shadows, a slight vignette. */
export function studio(picture: DemoPicture, size: Size, standing: Place[], hero: Place | undefined): string {
  const { from, to, angle = 115, backdrop = 'cove' } = picture;
  const { width, height } = size;
  const tones = { light: mix(from, '#ffffff', 0.7), pale: from, deep: to, shade: mix(to, '#5a2a38', 0.42) };
  const behind = { cove: floor, arch, disc, podium, table: () => '' }[backdrop];

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs>
<linearGradient id="ground" gradientTransform="rotate(${angle - 90} .5 .5)"><stop offset="0" stop-color="${mix(tones.pale, tones.deep, 0.18)}"/><stop offset="1" stop-color="${tones.deep}"/></linearGradient>
<linearGradient id="back" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tones.light}"/><stop offset="1" stop-color="${mix(tones.pale, tones.deep, 0.3)}"/></linearGradient>
<linearGradient id="side" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${mix(tones.pale, tones.deep, 0.4)}"/><stop offset=".35" stop-color="${tones.light}"/><stop offset="1" stop-color="${mix(tones.deep, tones.shade, 0.22)}"/></linearGradient>
<linearGradient id="fall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${tones.shade}" stop-opacity=".1"/><stop offset="1" stop-color="${tones.shade}" stop-opacity=".2"/></linearGradient>
<radialGradient id="lamp" cx=".3" cy=".12" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".6"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<radialGradient id="edge" cx=".5" cy=".46" r=".78"><stop offset=".62" stop-color="${tones.shade}" stop-opacity="0"/><stop offset="1" stop-color="${tones.shade}" stop-opacity=".24"/></radialGradient>
<radialGradient id="soft"><stop offset="0" stop-color="${tones.shade}" stop-opacity=".62"/><stop offset=".5" stop-color="${tones.shade}" stop-opacity=".3"/><stop offset="1" stop-color="${tones.shade}" stop-opacity="0"/></radialGradient>
<radialGradient id="near"><stop offset="0" stop-color="#4a1e2a" stop-opacity=".55"/><stop offset=".6" stop-color="#4a1e2a" stop-opacity=".16"/><stop offset="1" stop-color="#4a1e2a" stop-opacity="0"/></radialGradient>
</defs>
<rect width="100%" height="100%" fill="url(#ground)"/>
${behind(size, hero)}
<rect width="100%" height="100%" fill="url(#lamp)"/>
${standing.map(groundShadow).join('\n')}
<rect width="100%" height="100%" fill="url(#edge)"/>
</svg>`;
}

/** A wall that bends into the floor. */
function floor({ width, height }: Size) {
  const line = height * 0.66;
  return `<path d="M0 ${line} Q${width / 2} ${line - 46} ${width} ${line} V${height} H0Z" fill="url(#fall)"/>`;
}

function arch(size: Size) {
  const { width, height } = size;
  const half = width * 0.27;
  const top = height * 0.09;
  const line = height * 0.72;
  return `${floor(size)}<ellipse cx="${width / 2 + 20}" cy="${line}" rx="${half * 1.2}" ry="26" fill="url(#soft)"/><path d="M${width / 2 - half} ${line} V${top + half} A${half} ${half} 0 0 1 ${width / 2 + half} ${top + half} V${line}Z" fill="url(#back)"/>`;
}

function disc(size: Size) {
  const { width, height } = size;
  return `<circle cx="${width / 2}" cy="${height * 0.47}" r="${height * 0.39}" fill="url(#back)"/>`;
}

/** A low round stand exactly under the hero. */
function podium(size: Size, hero: Place | undefined) {
  if (!hero) return floor(size);
  const half = (hero.right - hero.left) * 0.74;
  const x = (hero.left + hero.right) / 2;
  const y = hero.bottom - half * 0.07;
  const flat = half * 0.2;
  const foot = Math.min(y + half * 0.3, size.height - flat - 6);
  return `${floor(size)}<ellipse cx="${x + 14}" cy="${foot + flat * 0.35}" rx="${half * 1.18}" ry="${flat * 1.25}" fill="url(#soft)"/>
<path d="M${x - half} ${y} V${foot} A${half} ${flat} 0 0 0 ${x + half} ${foot} V${y}Z" fill="url(#side)"/>
<ellipse cx="${x}" cy="${y}" rx="${half}" ry="${flat}" fill="url(#back)"/>`;
}

/** Broad and faint, then short and close: the light comes from the upper left. */
function groundShadow(place: Place) {
  const half = (place.right - place.left) / 2;
  const x = (place.left + place.right) / 2;
  const y = place.bottom - half * 0.04;
  return `<ellipse cx="${x + half * 0.16}" cy="${y}" rx="${half * 1.25}" ry="${half * 0.24}" fill="url(#soft)"/><ellipse cx="${x}" cy="${y}" rx="${half * 0.86}" ry="${half * 0.11}" fill="url(#near)"/>`;
}

/** Two #rrggbb colours, the second by its share. */
function mix(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
