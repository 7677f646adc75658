// Reads documents beside the page: pdf.js answers the messages of its own other half.
import 'pdfjs-dist/build/pdf.worker.mjs'
