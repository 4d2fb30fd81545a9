const own = (layer) => `^src/${layer}/`

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** A library that only one part of the tree may know. */
const door = (name, libraries, only, comment) =>
  forbid(name, comment, { path: '^src/', pathNot: only }, { path: `node_modules/(${libraries})/` })

module.exports = {
  forbidden: [
    forbid(
      'domain-is-pure',
      'The domain is the law of the app: it imports nothing outside itself but a hash library, not even a type.',
      { path: own('domain') },
      { pathNot: `${own('domain')}|node_modules/@noble/hashes/` },
    ),
    door(
      'dexie-door',
      'dexie',
      own('storage'),
      'Only the storage layer knows which database keeps the changes.',
    ),
    door(
      'jspdf-door',
      'jspdf',
      '^src/export/pdf/[^/]+[.]ts$',
      'jsPDF is a PDF writer with sharp edges: it stays inside the PDF renderer.',
    ),
    door(
      'vue-door',
      'vue|pinia|vant|vue-router|@vue',
      '^src/(ui|app)/|^src/main[.]ts$',
      'Everything below the screen runs without a framework: in a worker, in Node, in a test.',
    ),
    door(
      'schema-door',
      '@cfworker/json-schema',
      '^src/(protocol|cli)/',
      'Foreign data is checked once, where it comes in.',
    ),
    door(
      'spreadsheet-door',
      'hucre|@e965/xlsx',
      '^src/(intake|export/xlsx)/',
      'A young library stays behind one file on each side: reading in intake, writing in export/xlsx.',
    ),
    door(
      'word-door',
      'docx',
      '^src/export/docx/',
      'The Word writer is a megabyte: one folder knows it, and it loads in a worker with the first Word file.',
    ),
    door(
      'scanner-door',
      'zxing-wasm',
      '^src/platform/scanning/',
      'The decoder is a worker of ours with our own copy of its WebAssembly: no page may start another.',
    ),
    door('pinyin-door', 'pinyin-pro', '^src/intake/', 'Initials are worked out once, at the import.'),
    door(
      'chart-door',
      'd3-shape',
      '^src/export/charts/',
      'Every chart is drawn once, for print and screen alike.',
    ),
    door(
      'qr-door',
      'uqr',
      '^src/export/codes/',
      'What a code of ours looks like is decided once, for labels and reports.',
    ),
    door(
      'pdf-reader-door',
      'pdfjs-dist',
      '^src/intake/report/pdf/',
      'pdf.js is three times the size of the first screen: one folder knows it, and it loads with the first PDF.',
    ),
    door(
      'unzip-door',
      'fflate',
      '^src/(intake/report|protocol/package|export/docx)/|^src/export/pdf/pdf-attachment[.]ts$',
      'Foreign archives are unpacked in two places, each with an eye on what comes out of them; Word’s is our own.',
    ),
    door(
      'cipher-door',
      '@noble/ciphers|hash-wasm',
      '^src/protocol/package/|^src/protocol/sync/verify-claimed[.]ts$',
      'Encryption is easy to use wrongly: one folder does it, and everybody else asks for a locked package; one file hashes.',
    ),
    door(
      'database-door',
      'kysely|pg|@photostructure/sqlite|better-auth|@better-auth',
      '^src/server/',
      'Databases and accounts exist on the server alone.',
    ),
    door(
      'xml-door',
      'saxes',
      '^src/intake/report/docx/',
      'Foreign XML is read by one strict reader that expands no entity.',
    ),
    forbid(
      'storage-contract-only',
      'Other layers see the contract of storage, never the database behind it.',
      { path: '^src/', pathNot: '^src/(storage|app)/|^src/main[.]ts$' },
      { path: own('storage'), pathNot: '^src/storage/((sync-|backups/)?contract)[.]ts$' },
    ),
    forbid(
      'storage-knows-changes-only',
      'Storage keeps changes and blobs; it must not know what they mean.',
      { path: own('storage') },
      { path: '^src/', pathNot: '^src/storage/|^src/domain/(changes|values)/' },
    ),
    forbid(
      'drafting-joins-changes-and-storage',
      'A draft session turns edits into stored changes: it needs the storage contract and the domain, no screen.',
      { path: own('drafting') },
      { path: '^src/', pathNot: '^src/(drafting|domain)/|^src/storage/contract[.]ts$' },
    ),
    forbid(
      'protocol-is-shared-ground',
      'The draft format is read by the app, the command line and later the server, so it rests on the domain alone.',
      { path: own('protocol') },
      { path: '^src/', pathNot: '^src/(protocol|domain)/' },
    ),
    forbid(
      'sync-joins-storage-and-server',
      'Sync carries changes between the contract of storage and the API of the server: no database, no screen.',
      { path: own('sync') },
      { path: '^src/', pathNot: '^src/(sync|domain|protocol)/|^src/storage/(sync-)?contract[.]ts$' },
    ),
    forbid(
      'intake-reads-only',
      'Reading a file in knows the file and the domain: what to do with it is decided by whoever asked.',
      { path: own('intake') },
      { path: '^src/', pathNot: '^src/(intake|domain|protocol)/' },
    ),
    forbid(
      'renderers-read-the-document',
      'A renderer knows the report document and plain values: what is not in the document cannot be printed.',
      { path: own('export') },
      {
        path: '^src/',
        pathNot:
          '^src/export/|^src/protocol/package/write-zip[.]ts$|^src/domain/(report/(document(-text)?|workbook)[.]ts$|stocktake/labels/label-sheet[.]ts$|values/)',
      },
    ),
    forbid(
      'platform-is-thin',
      'Browser adapters hold no decisions, so they need nothing but values and the contracts they fulfil.',
      { path: own('platform') },
      {
        path: '^src/',
        pathNot: '^src/(platform|domain/values)/|/contract[.]ts$|^src/ui/shared/services[.]ts$',
      },
    ),
    forbid(
      'ui-is-injected',
      'Pages meet the outside only as types, in these three files, so every page mounts in a test with in-memory parts.',
      { path: own('ui'), pathNot: '^src/ui/shared/(services|use-open-document|create-draft)[.]ts$' },
      { path: '^src/(storage|drafting|protocol|sync|export|intake|platform)/' },
    ),
    forbid(
      'ui-sees-contracts-only',
      'Where the screen meets the outside it names a contract, never a real part.',
      { path: own('ui') },
      { path: '^src/(storage|drafting|protocol|sync|export|intake|platform)/', pathNot: '/contract[.]ts$' },
    ),
    forbid(
      'ui-never-reaches-up',
      'The app composes pages; a page that imports the app cannot be tested alone.',
      { path: own('ui') },
      { path: '^src/(app|server|cli)/|^src/main[.]ts$' },
    ),
    forbid(
      'features-are-islands',
      'Features share through ui/shared or the domain: one can be changed or removed without reading the others.',
      { path: '^src/ui/([^/]+)/' },
      { path: '^src/ui/', pathNot: '^src/ui/($1|shared)/' },
    ),
    forbid(
      'server-is-alone',
      'Nobody imports the server: what client and server share lives in protocol or domain.',
      { path: '^src/', pathNot: own('server') },
      { path: own('server') },
    ),
    forbid(
      'server-sees-domain-only',
      'No client code runs in the server.',
      { path: own('server') },
      { path: '^src/', pathNot: '^src/(server|domain|protocol)/' },
    ),
    forbid(
      'cli-is-headless',
      'The command line proves that scoring, rendering and reading need no browser.',
      { path: own('cli') },
      { path: '^src/', pathNot: '^src/(cli|domain|protocol|export|intake)/' },
    ),
    forbid(
      'nobody-imports-the-cli',
      'The command line is a door into the code, not a part of it.',
      { path: '^src/', pathNot: own('cli') },
      { path: own('cli') },
    ),
    forbid(
      'node-stays-in-node',
      'Built-in modules of Node do not exist on a phone.',
      { path: '^src/', pathNot: '^src/(server|cli)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'src-never-imports-tests',
      'Production code stands without its tests and its tools.',
      { path: '^src/' },
      { path: '^(tests|[.]ci)/' },
    ),
    forbid(
      'only-declared-packages',
      'A package that is not in package.json disappears with the next install.',
      { path: '^(src|tests)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: '^virtual:' },
    ),
    forbid(
      'no-dev-packages-in-src',
      'Development packages are not there when the app runs.',
      { path: '^src/', pathNot: '[.]d[.]ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-circular',
      'A cycle has no bottom to start reading from. Types may name each other, and a lazy import cuts a cycle.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'default', 'types'],
    },
    exclude: { path: '[?](worker|url|raw)' },
  },
}
