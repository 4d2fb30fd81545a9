import express from 'express'
import expressPouchDB from 'express-pouchdb'
import PouchDB from 'pouchdb'

const [port, folder] = process.argv.slice(2)
const app = express()
app.get('/page', (_, response) => response.type('html').send('<!doctype html>'))
app.use(
  '/',
  expressPouchDB(PouchDB.defaults({ prefix: `${folder}/` }), {
    mode: 'minimumForPouchDB',
    configPath: `${folder}/config.json`,
    logPath: `${folder}/log.txt`,
  }),
)
app.listen(Number(port), '127.0.0.1')
