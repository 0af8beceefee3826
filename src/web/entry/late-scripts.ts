const MODULES = /<link rel="modulepreload"/g;
const ENTRY = /<script((?: nonce="[^"]*")?) type="module" async="">/;

/**
 * Pages are read, and work, without their scripts: on a slow phone these must not take line and processor from style, letters and
 * pictures. So browsers are told nothing of the modules until `startLate` says so.
 */
export const scriptsLate = (html: string): string =>
  html.replace(MODULES, '<link rel="late"').replace(ENTRY, '<script$1 type="late">');

/**
 * Runs at the page's end: starts the modules once the page has been seen, or sooner, when somebody touches it. In the head: another
 * child of the body would have the whole page styled again.
 */
export const startLate = `(function(w,d){var e=d.querySelector('script[type=late]'),s;
function go(){if(s)return;s=d.createElement('script');d.querySelectorAll('link[rel=late]').forEach(function(l){l.rel='modulepreload'});
s.type='module';s.nonce=e.nonce;s.text=e.text;d.head.append(s)}
function seen(){w.requestAnimationFrame(function(){(w.requestIdleCallback||w.setTimeout)(go)})}
if(!e)return;if(d.readyState==='complete')seen();else w.addEventListener('load',seen);
['pointerdown','keydown'].forEach(function(n){w.addEventListener(n,go,{once:true,passive:true,capture:true})});
w.setTimeout(go,4000)})(window,document)`;
