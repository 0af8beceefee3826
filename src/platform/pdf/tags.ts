import type { Pdf } from './pdf.ts';

type Element = PDFKit.PDFStructureElement;
type Tag = 'H1' | 'H2' | 'P' | 'Link' | 'TH' | 'TD' | 'Figure';
type Group = 'Sect' | 'Table' | 'TR' | 'TD';
/** What pdfkit knows, and more than its types say. */
type Said = { alt?: string; scope?: 'Column' | 'Row'; bbox?: [number, number, number, number] };

const open = new WeakMap<Pdf, Element[]>();

/** Begins the tree that is read aloud: things are said in the order in which they are drawn. */
export function beginTags(pdf: Pdf): void {
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  open.set(pdf, [whole]);
}

const inside = (pdf: Pdf): Element => {
  const element = open.get(pdf)?.at(-1);
  if (!element) throw new Error('a document that nobody opened for tags');
  return element;
};

/** One thing to whoever listens: a heading, a paragraph, a cell. It may run on to the next page, and begins none itself. */
export function tagged(pdf: Pdf, tag: Tag, draw: (element: Element) => void, said: Said = {}): void {
  const element = pdf.struct(tag, said, () => draw(element));
  // Drawn here, as its parent stands in the tree already.
  inside(pdf).add(element);
}

/** What belongs together: a table, its rows. */
export function grouped(pdf: Pdf, group: Group, draw: () => void): void {
  const element = pdf.struct(group);
  inside(pdf).add(element);
  within(pdf, element, draw);
  element.end();
}

/** The same for what is drawn piece by piece: the group stands where its first piece is drawn, and nowhere when none is. */
export function begun(pdf: Pdf, group: Group): (draw: () => void) => void {
  let element: Element | undefined;
  return (draw) => {
    if (!element) {
      element = pdf.struct(group);
      inside(pdf).add(element);
    }
    within(pdf, element, draw);
  };
}

function within(pdf: Pdf, element: Element, draw: () => void): void {
  const path = open.get(pdf) ?? [];
  path.push(element);
  draw();
  path.pop();
}

/** What only pleases the eye, or has been said: rules, the head of a table once more, the foot of a page. Never inside what is tagged. */
export function furniture(pdf: Pdf, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
}
