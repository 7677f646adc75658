// Reads documents beside the page: pdf.js answers the messages of its own other half. Its edition for older browsers.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
