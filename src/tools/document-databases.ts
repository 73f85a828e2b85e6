import type { Tool } from '../model/tool.ts'

/** Documents, items and points written into and read from shared databases from Python: MongoDB, Supabase, Firestore, DynamoDB, Cosmos DB, InfluxDB, Elasticsearch. */
export const documentDatabases: Tool = {
  id: 'document-databases',
  name: 'Document databases',
  url: 'https://www.mongodb.com',
  roles: [],
  packages: [
    'pymongo',
    'motor',
    'supabase',
    'google-cloud-firestore',
    'firebase-admin',
    'azure-cosmos',
    'influxdb-client',
  ],
  imports: [
    'pymongo',
    'motor',
    'supabase',
    'google.cloud.firestore',
    'firebase_admin',
    'azure.cosmos',
    'influxdb_client',
  ],
  calls: [
    { call: 'pymongo|motor.**.insert_one|insert_many|update_one|replace_one', does: 'record' },
    { call: '?.insert_one|insert_many', does: 'record' },
    // One document looked up is an answer to somebody; many are data.
    { call: 'pymongo|motor.**.find|aggregate', does: 'data' },
    // What looks in a text is told for what.
    { call: '?.find', does: 'data', atMost: 0 },
    { call: 'supabase.**.insert|upsert', does: 'record' },
    { call: 'supabase.**.storage.**.upload', does: 'save-results', subject: 'results' },
    { call: '?.insert|upsert', does: 'record', arguments: 1 },
    { call: 'google.cloud.firestore|firebase_admin.**.add|set|create', does: 'record', arguments: 1 },
    { call: 'azure.cosmos.**.create_item|upsert_item', does: 'record' },
    { call: 'boto3.**.put_item', does: 'record' },
    { call: 'influxdb_client|influxdb.**.write|write_points', does: 'record' },
    { call: 'elasticsearch|opensearchpy.**.index', does: 'record' },
  ],
}
