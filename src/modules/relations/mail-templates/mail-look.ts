// One look for every mail: paper ground, raspberry button, serif heading. Contrast is AA in light and dark.
export const SERIF = "Fraunces,Georgia,'Times New Roman',serif";
export const SANS = "Inter,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
export const ink = '#3a2723';
export const soft = '#6f5a53';
export const rule = '#e8dfd3';
