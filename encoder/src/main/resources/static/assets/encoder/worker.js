/*
  Encodes a file beside the page, so that the page stays awake. EUPL-1.2.

  Reads a file of the supplier in pieces and gives back what may leave, as a blob. All it knows of encoding is in core.js, which is
  compiled from the classes of engines/linkage. It opens no connection.
*/
const PIECE = 1 << 20;
const ROWS = 2000;
const loading = import('./core.js' + self.location.search);
let core;

/** Pieces of a text file: UTF-8 when its beginning is, Windows-1252 otherwise, as on the command line. */
function pieces(file) {
  const reader = new FileReaderSync();
  const bytes = (from) => reader.readAsArrayBuffer(file.slice(from, from + PIECE));
  const decoder = new TextDecoder(isUtf8(new Uint8Array(bytes(0))) ? 'utf-8' : 'windows-1252', { ignoreBOM: true });
  let at = 0;
  return () => {
    let text = '';
    while (text === '' && at < file.size) {
      text = decoder.decode(bytes(at), { stream: at + PIECE < file.size });
      at += PIECE;
    }
    return text;
  };
}

/** The last bytes may be the first half of a character. */
function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: bytes.length === PIECE });
    return true;
  } catch (e) {
    return false;
  }
}

function open(file, spellings) {
  if (/\.(xlsx|ods)$/i.test(file.name)) {
    return core.openSpreadsheet(new Int8Array(new FileReaderSync().readAsArrayBuffer(file)), spellings);
  }
  return core.openText(pieces(file), spellings);
}

const asked = {
  secret({ text, agreement }) {
    const problem = core.secretProblem(text);
    return {
      problem,
      right: problem === ''
        && core.checkValue(text, agreement.project, agreement.epoch, agreement.hardening) === agreement.check,
    };
  },

  open({ file, spellings }) {
    const job = open(file, spellings);
    return { columns: job.columns(), leaving: job.leaving(), identity: Array.from(job.identity()) };
  },

  encode({ file, spellings, secret, agreement, supplier, record, identity }) {
    const job = open(file, spellings);
    const leaving = [job.begin(
      secret, agreement.project, agreement.epoch, agreement.hardening, supplier, record, Int32Array.from(identity))];
    const numbers = [];
    let told = 0;
    for (let lines = job.next(ROWS); lines !== ''; lines = job.next(ROWS)) {
      // A blob of its own keeps the text out of this worker's memory, however long the file.
      leaving.push(new Blob([lines]));
      numbers.push(new Blob([job.numbers()]));
      if (Date.now() - told > 100) {
        told = Date.now();
        self.postMessage({ step: 'encode', rows: job.read() });
      }
    }
    return {
      leaving: new Blob(leaving, { type: 'text/csv' }),
      numbers: new Blob(numbers, { type: 'text/csv' }),
      rows: job.read(),
      encoded: job.encoded(),
      without: job.withoutEncoding(),
      header: job.header(),
      shown: job.shown(),
    };
  },
};

self.onmessage = async ({ data }) => {
  try {
    core = await loading;
    self.postMessage({ answer: data.ask, id: data.id, ...asked[data.ask](data) });
  } catch (e) {
    self.postMessage({ answer: data.ask, id: data.id, failed: true });
  }
};
