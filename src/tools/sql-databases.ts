import type { Tool } from '../model/tool.ts'

/** Rows written into relational databases from Python. A connection string says whether others can read them. */
export const sqlDatabases: Tool = {
  id: 'sql-databases',
  name: 'SQL databases',
  url: 'https://www.sqlalchemy.org',
  roles: [],
  packages: [
    'sqlalchemy',
    'sqlmodel',
    'flask-sqlalchemy',
    'psycopg2',
    'psycopg2-binary',
    'psycopg',
    'asyncpg',
    'pymysql',
  ],
  imports: [
    'sqlalchemy',
    'sqlmodel',
    'flask_sqlalchemy',
    'psycopg2',
    'psycopg',
    'asyncpg',
    'pymysql',
    'MySQLdb',
    'mysql.connector',
    'pyodbc',
    'databases',
  ],
  calls: [
    {
      call: 'sqlalchemy|sqlmodel|flask_sqlalchemy.**.add|add_all|bulk_save_objects|bulk_insert_mappings',
      does: 'record',
    },
    { call: 'sqlalchemy|sqlmodel.**.insert', does: 'record', arguments: 1 },
    { call: '?.commit', does: 'record' },
    {
      call: 'sqlalchemy|psycopg2|psycopg|asyncpg|pymysql|MySQLdb|mysql|pyodbc|databases.**.execute|executemany|text',
      does: 'record',
      location: [0, 'query', 'statement'],
      where: ['*INSERT INTO*', '*insert into*'],
    },
    {
      call: '?.execute|executemany',
      does: 'record',
      location: [0, 'query', 'statement'],
      where: ['*INSERT INTO*', '*insert into*'],
    },
    { call: '?.to_sql', does: 'record', arguments: 2, location: [0, 'name'] },
    { call: 'pandas.**.to_sql', does: 'record', arguments: 2, location: [0, 'name'] },
    {
      call: 'sqlalchemy|sqlmodel.**.create_engine|create_async_engine',
      does: 'record',
      store: 'by-location',
      locates: true,
      location: [0, 'url'],
    },
  ],
}
