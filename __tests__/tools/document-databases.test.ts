import { documentDatabases } from '../../src/tools/document-databases.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(documentDatabases, {
  sees: [
    ['pymongo.MongoClient.insert_one(_)', 'record'],
    ['?.insert_one(_) | import pymongo', 'record'],
    ['pymongo.MongoClient.find()', 'data'],
    ['?.find() | import pymongo', 'data'],
    ['motor.motor_asyncio.AsyncIOMotorClient.aggregate(_)', 'data'],
    ['supabase.create_client.table.insert(_)', 'record'],
    ['?.insert(_) | import supabase', 'record'],
    ['supabase.create_client.storage.from_.upload(_, _)', 'save-results results'],
    ['google.cloud.firestore.Client.collection.add(_)', 'record'],
    ['azure.cosmos.CosmosClient.upsert_item(_)', 'record'],
    ['boto3.resource.Table.put_item(Item=_)', 'record'],
    ['influxdb_client.InfluxDBClient.write_api.write(_)', 'record'],
    ['elasticsearch.Elasticsearch.index(_)', 'record'],
  ],
  ignores: [
    'supabase.create_client.storage.from_.list(_)',
    'pymongo.MongoClient.find_one(_)',
    '?.find(_) | import pymongo',
    '?.find() | import re',
    '?.insert(_) | import numpy',
    '?.insert_one(_) | import json',
    'list.insert(_, _)',
  ],
})
