import { sqlDatabases } from '../../src/tools/sql-databases.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(sqlDatabases, {
  sees: [
    ['sqlalchemy.orm.Session.add(_)', 'record'],
    ['sqlalchemy.insert(_)', 'record'],
    ['?.commit() | import psycopg2', 'record'],
    [
      "psycopg2.connect.cursor.execute('INSERT INTO predictions VALUES (1)')",
      'record @ INSERT INTO predictions VALUES (1)',
    ],
    ["?.execute('insert into predictions values (1)') | import asyncpg", 'record @ insert into predictions values (1)'],
    ["?.to_sql('predictions', _) | import sqlalchemy", 'record @ predictions'],
    ["pandas.DataFrame.to_sql('predictions', _)", 'record @ predictions'],
    ["sqlalchemy.create_engine('sqlite:///a.db')", 'record (by-location) place @ sqlite:///a.db'],
  ],
  ignores: [
    "psycopg2.connect.cursor.execute('SELECT 1')",
    '?.commit() | import git',
    "?.execute('insert into a') | import sqlite3",
    'sqlalchemy.select(_)',
  ],
})
