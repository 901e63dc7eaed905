// A person at the PDF viewer of Firefox: opens a form in pdf.js, fills it in and saves it.
//
//     node penampil.mjs PDFJS SOURCE TARGET <CHANGES
//
// PDFJS is the folder of the package, CHANGES a JSON list of [field, text or state] in the order in which they
// are made. Prints what the viewer showed before that: a JSON list of the places of all fields.

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [, , pdfjs, source, target] = process.argv;

// The package looks for a library to draw with, and remarks that there is none; nothing is drawn here.
console.log = console.warn = () => {};
const { getDocument, AnnotationMode } = await import(pathToFileURL(`${pdfjs}/legacy/build/pdf.mjs`));

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const changes = JSON.parse(Buffer.concat(chunks).toString() || "[]");

const pdf = await getDocument({
  data: new Uint8Array(await readFile(source)),
  standardFontDataUrl: `${pdfjs}/standard_fonts/`,
  annotationMode: AnnotationMode.ENABLE_STORAGE,
  stopAtErrors: true,
}).promise;

const places = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  for (const one of await page.getAnnotations({ intent: "display" })) {
    if (one.subtype === "Widget") places.push({ ...one, halaman: number });
  }
}

const state = (place) => (place.radioButton ? place.buttonValue : place.exportValue);

// What the viewer's layer of form fields does on “input” and “change” (pdfjs-dist/build/pdf.mjs,
// TextWidgetAnnotationElement, CheckboxWidgetAnnotationElement, RadioButtonWidgetAnnotationElement).
function change(name, value) {
  const named = places.filter((place) => place.fieldName === name);
  if (named.length === 0) throw new Error(`pdf.js shows no field ${name}`);
  if (named[0].fieldType === "Tx") {
    for (const place of named) pdf.annotationStorage.setValue(place.id, { value });
    return;
  }
  const touched = named.find((place) => state(place) === value);
  if (touched === undefined) throw new Error(`pdf.js offers no ${value} for ${name}`);
  for (const place of named) {
    const together = touched.checkBox && state(place) === value;
    pdf.annotationStorage.setValue(place.id, { value: together });
  }
  pdf.annotationStorage.setValue(touched.id, { value: true });
}

for (const [name, value] of changes) change(name, value);
await writeFile(target, await pdf.saveDocument());

const seen = places.map((place) => ({
  nama: place.fieldName,
  jenis: place.radioButton ? "pilihan" : place.checkBox ? "centang" : "teks",
  halaman: place.halaman,
  kotak: place.rect,
  nilai: place.fieldValue ?? "",
  keadaan: place.fieldType === "Btn" ? state(place) : "",
  wajib: place.required,
  berbaris: place.multiLine === true,
  format: place.datetimeType === "date" ? place.datetimeFormat : "",
  keterangan: place.alternativeText ?? "",
}));
process.stdout.write(JSON.stringify(seen));
await pdf.loadingTask.destroy();
